// What all passes over one unit (one call of the compiler) share. Lives for that call, on its stack.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/assembler.h"
#include "compiler/code_builder.h"
#include "compiler/compile.h"
#include "compiler/constant_folder.h"
#include "compiler/constant_pool.h"
#include "compiler/line_map.h"
#include "compiler/liveness.h"
#include "compiler/messages.h"
#include "compiler/name_entry.h"
#include "compiler/symbol_table.h"

namespace eadem::compiler {

// A comprehension that is a function in CPython, of which an equal one on the same line is another view.
struct FunctionLike {
    uint32_t id = 0;
    std::vector<PoolEntry*> computed;  // its constants that no pool holds, in their order
    size_t next = 0;                   // of these, what comes next
};

struct Unit {
    Unit(vm::ObjectSpace& the_space, const grammar::Source& the_source, const CompileOptions& the_options)
        : space(the_space),
          source(the_source),
          options(the_options),
          names(space, arena),
          symbols(names, arena, messages),
          folder(space, options.optimize == 0),
          pool(space, arena, options.immortal_constants, options.shared_constants),
          lines(source.text()),
          assembler(space, lines, messages),
          future_annotations(options.future_annotations) {}

    // A builder for one more code object, until it is given back. They nest as functions do.
    CodeBuilder& take_builder() {
        if (builders_in_use_ == builders_.size()) builders_.push_back(std::make_unique<CodeBuilder>());
        CodeBuilder& builder = *builders_[builders_in_use_++];
        builder.start(new_code_id());
        return builder;
    }
    void give_back_builder() { builders_[--builders_in_use_]->finish(); }

    uint32_t new_code_id() { return ++last_code_id_; }

    // What the passes know of the nodes of the tree goes with them.
    void forget_statement() {
        symbols.forget();
        folder.forget();
    }

    vm::ObjectSpace& space;
    const grammar::Source& source;
    const CompileOptions& options;
    grammar::Arena arena;  // what is of the whole unit: names, the module's symbols, pool entries
    Messages messages;
    NameEntries names;
    SymbolTable symbols;
    ConstantFolder folder;
    ConstantPool pool;
    LineMap lines;
    Liveness liveness;
    Assembler assembler;
    // Chains of binary operators being walked, innermost last; a stack that all passes share.
    std::vector<const grammar::BinOp*> chain;
    // Comprehensions that are functions, by what makes them equal; only where the profile asks for it.
    std::unordered_map<std::string, FunctionLike> comprehensions;
    vm::Str* filename = nullptr;
    bool future_annotations;

 private:
    std::vector<std::unique_ptr<CodeBuilder>> builders_;
    size_t builders_in_use_ = 0;
    uint32_t last_code_id_ = 0;
};

}  // namespace eadem::compiler
