// Which constants CPython keeps in each code object of a file: what `co_consts` holds, in its order, in the version
// that the profile stands for. Nothing of it is needed to run a program; `eadem dis --json` shows it.
//
// The listing is made from the tree alone, so it covers what Eadem cannot run yet. Its rules are rows of data
// (listing_profile.h); its passes are those of CPython's compiler (constant_lister.h, code_draft.h), as far as they
// decide about constants.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/listing/constant_table.h"
#include "grammar/ast.h"
#include "grammar/source.h"

namespace eadem::compiler {

struct ListedCode {
    std::string name;
    std::string qualified_name;
    uint32_t first_line = 1;
    std::vector<ListedConstant> constants;
    std::vector<std::unique_ptr<ListedCode>> children;  // the code objects among them, in their order
};

// The module of a valid file. `optimize`: as for compile(). Fails if memory is refused.
vm::Result<std::unique_ptr<ListedCode>> list_constants(vm::ObjectSpace& space, const grammar::Module& module,
                                                       const grammar::Source& source, int optimize);

}  // namespace eadem::compiler
