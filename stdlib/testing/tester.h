// Tests files: reads each, runs it under every choice, judges its claims, and reports in the order of the files.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "stdlib/testing/reports.h"

namespace eadem::stdlib {

enum class TestEnd : uint8_t { kDone, kFailedFast, kInterrupted };

// What the tester needs from whoever calls it.
struct TestHost {
    // The bytes of a file; false, after saying so, if it cannot be read. "-" is standard input.
    std::function<bool(const std::string& path, std::string& text)> read;
    // Called in each process that runs documents.
    std::function<void()> prepare;
    // Tells of what is no part of the report: what --accept did.
    std::function<void(const std::string&)> say;
    // How far it is, of how many files.
    std::function<void(size_t done, size_t all)> progress;
};

struct TestSummary {
    TestEnd end = TestEnd::kDone;
    TestTotals totals;
    bool is_complete = true;  // all files could be read, and all answers written that were to be
};

// An InterruptWatch must live.
TestSummary run_tester(const std::vector<std::string>& files, const TestOptions& options, const TestHost& host,
                       Report& report);

}  // namespace eadem::stdlib
