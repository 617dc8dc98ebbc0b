// How a module written in C++ describes itself. Each module is one file (math.cpp, sys.cpp, ...) that defines
//
//     const ModuleSpec kMathModule = {.name = "math", .documentation = "...", .functions = kFunctions, .fill
//     = fill};
//
// and is listed once in modules.def, from which the table of modules is derived. The description is constant
// data; the module object is made when it is first imported, so a module nobody imports costs nothing.
#pragma once

#include <span>
#include <string_view>

#include "vm/object/dict.h"
#include "vm/object/native.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

// A type that belongs to a module: made when the module is first imported (Runtime::dynamic_type), so that it costs
// nothing until then.
struct ModuleType {
    const vm::TypeSpec* spec = nullptr;  // null ends a table
    const char* name = nullptr;          // with its module, as messages show it; the last part is its name there
};

struct ModuleSpec {
    std::string_view name;
    std::string_view documentation = {};
    // Ends with a null name; null: no functions. They become builtin_function_or_method objects of this
    // module.
    const vm::NativeSpec* functions = nullptr;
    // Ends with a null spec; null: no types.
    const ModuleType* types = nullptr;
    // Adds what is not a function (constants, types) to the module's names, after the functions. Null:
    // nothing.
    vm::Result<void> (*fill)(vm::ObjectSpace& space, vm::Dict* names) = nullptr;
};

// A number that a module gives a name to.
struct NamedNumber {
    const char* name;
    int64_t number;
};

// All modules of modules.def.
std::span<const ModuleSpec* const> native_modules();
// The module of that name, or null.
const ModuleSpec* find_native_module(std::string_view name);

// Help for `fill`: names[name] = value; a table of functions, which say that they belong to `module_name`
// (interned).
vm::Result<void> add_name(vm::ObjectSpace& space, vm::Dict* names, std::string_view name, vm::OwnedValue value);
vm::Result<void> add_text(vm::ObjectSpace& space, vm::Dict* names, std::string_view name, std::string_view text);
vm::Result<void> add_numbers(vm::ObjectSpace& space, vm::Dict* names, std::span<const NamedNumber> numbers);
vm::Result<void> add_types(vm::ObjectSpace& space, vm::Dict* names, const ModuleType* types);
vm::Result<void> add_functions(vm::ObjectSpace& space, vm::Dict* names, const vm::NativeSpec* functions,
                               vm::Str* module_name);

}  // namespace eadem::stdlib
