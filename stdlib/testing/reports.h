// Reports of a test in each format: for people, TAP 14, JUnit XML, JSON (README.md beside this file describes them).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "stdlib/testing/verdict.h"

namespace eadem::stdlib {

class Report {
 public:
    using Write = std::function<void(std::string_view)>;

    virtual ~Report() = default;
    // Once for each file, in order.
    virtual void document(const TestedDocument& tested) = 0;
    // Something about the test as a whole, after all files.
    virtual void finish(const TestTotals& totals) = 0;
};

// Writes by `write`, piece by piece; the options are borrowed.
std::unique_ptr<Report> make_report(const TestOptions& options, Report::Write write);

// The parts of a report that are formats of their own.
std::unique_ptr<Report> make_human_report(const TestOptions& options, Report::Write write);
std::unique_ptr<Report> make_tap_report(const TestOptions& options, Report::Write write);
std::unique_ptr<Report> make_junit_report(const TestOptions& options, Report::Write write);
std::unique_ptr<Report> make_json_report(const TestOptions& options, Report::Write write);

// Bytes that are no UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace eadem::stdlib
