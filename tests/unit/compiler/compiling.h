// What the tests of the compiler share: compiling a text under a profile and looking at what came out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/compile.h"
#include "vm/vm.h"

// result.h has a CHECK of its own; here it is doctest's.
#undef CHECK
#include <doctest/doctest.h>

namespace eadem::compiler {

// A unit that was compiled, with the space it lives in.
class Compiled {
 public:
    explicit Compiled(std::string_view text, std::string_view profile = "3.13", CompileOptions options = {});

    bool ok() const { return static_cast<bool>(result_.code); }
    const vm::CodeObject& code() const { return *result_.code; }
    // The code object of a function defined anywhere in the unit, by its qualified name.
    const vm::CodeObject& function(std::string_view qualified_name) const;
    const CompileResult& result() const { return result_; }
    vm::ObjectSpace& space() { return vm_; }

    // "message (line, column, end line, end column)" with CPython's columns from 1; "OK" if there is no
    // error.
    std::string error() const;
    // "line: message" for every warning.
    std::vector<std::string> warnings() const;
    // The instructions of a function, one a line: "3 ADD r1, r0, r2".
    std::string instructions(std::string_view qualified_name);
    // repr() of the constants, nested code as "<code>".
    std::vector<std::string> constants(const vm::CodeObject& code);

 private:
    std::string place_of(grammar::Span span) const;

    vm::Vm vm_;
    grammar::Source source_;
    CompileResult result_;
};

// The error of a text that is compiled as a file.
std::string error_of(std::string_view text);

}  // namespace eadem::compiler
