// A text compiled as one unit that tells when each of its parts begins: whatever the units of the profile share, its
// constants share, and yet each statement has its own output, its own time and its own failure.
//
// Before each part stands an expression statement of a constant that no program has; the unit is compiled as an input
// of a prompt, so the values of its expression statements go to Runtime::display_listener, and so do these marks.
//
//     marks(...); a = 257; marks(...); b = 257; marks(...); print(a is b)
#pragma once

#include <string>
#include <vector>

#include "grammar/parse.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/runtime/runtime.h"
#include "stdlib/testing/statements.h"

namespace eadem::stdlib {

class MarkedUnit {
 public:
    // `source` is borrowed, and must outlive it.
    MarkedUnit(Runtime& runtime, const grammar::Source& source);

    // Whether the text parses; else the first error.
    bool parses() const { return parse_.tree != nullptr; }
    const std::vector<grammar::Diagnostic>& diagnostics() const { return parse_.diagnostics; }

    // Its statements at the margin, in order.
    const std::vector<CodeStatement>& statements() const { return statements_; }

    // Compiles statements [first, end) with a mark before each for which `begins` is true. Where `from __future__
    // import` must stay in front there is no mark before what stands there. Fails as compile_tree does.
    vm::Result<vm::Ref<vm::CodeObject>> compile(size_t first, size_t end, const std::vector<bool>& begins,
                                                UnitOptions options);
    // How many of the statements from 0 on cannot have a mark.
    size_t fixed() const { return fixed_; }

    static bool is_mark(vm::Value value);

 private:
    Runtime& runtime_;
    const grammar::Source& source_;
    grammar::Arena arena_;
    grammar::ParseResult parse_;
    std::vector<CodeStatement> statements_;
    std::vector<grammar::Stmt*> body_;
    size_t fixed_ = 0;
    bool future_annotations_ = false;
};

}  // namespace eadem::stdlib
