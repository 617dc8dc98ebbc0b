// Help for tests: runs a text as a program and says what it printed.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "stdlib/stdlib.h"
#include "vm/object/identity_profile.h"

namespace eadem::stdlib {

struct Ran {
    std::string output;
    std::string error;
    int status;
};

inline Ran run_text(std::string_view text, std::string_view profile = "documents", RuntimeOptions options = {}) {
    Runtime runtime(*vm::find_identity_profile(profile), std::move(options), {0, Runtime::kCapture, Runtime::kCapture});
    runtime.sources().add("<test>", text);
    const int status = run_program(runtime, grammar::Source::from_text("<test>", text), {});
    return {runtime.output().take(), runtime.error().take(), status};
}

}  // namespace eadem::stdlib
