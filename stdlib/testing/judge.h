// Whether what a statement did is what a claim says of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stdlib/testing/run_document.h"

namespace eadem::stdlib {

// What a statement did.
struct Deed {
    std::string_view output;                    // all of it
    std::string_view output_since_claim;        // with that of the statements before it that have no claim
    std::optional<std::string_view> value;      // repr of an expression, if anybody asked; not of None
    bool is_none = false;                       // an expression whose value is None
    std::optional<std::string_view> exception;  // "KeyError: 'x'"
    bool is_cut_off = false;
};

// `example`: of a kExample, else null. kSame, kDifferent and kVaries come back undecided.
Outcome judge(const Claim& claim, const Example* example, const Deed& deed);

// Of an uncaught exception's report: "KeyError: 'x'", without the hints behind CPython's words.
std::string exception_of(std::string_view report);

}  // namespace eadem::stdlib
