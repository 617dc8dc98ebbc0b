// Functions written in C++ that Python code can call, and how their arguments reach them.
//
// A native function gets a row of Values that it may take from (`take(space, arguments[0])`): the row dies when the call
// ends. A raw number in the row is the row's own, so it may be stored once without boxing; to keep it twice, or to keep it and
// return it, go through `share(space, arguments[i])`.
//
// Signatures are written as Python writes them and drive binding, messages and help:
//     "()"                 no arguments                "(object, /)"          exactly one, by position
//     "(iterable, /, *, key=?, reverse=?)"             "=?" may be missing (an empty Value)
//     "(*objects, sep=?, end=?)"                       variadic      "(**keywords)"  a dict (or an empty Value when none)
// Order of the row: [self] named parameters in the order written, then the **keywords dict if declared, then the *variadic ones.
// So without a `*name` the count is always the same; with it, the variadic part is what lies beyond.
#pragma once

#include <cstddef>
#include <cstdint>

#include "vm/object/ref.h"

namespace eadem::vm {

using NativeCode = Result<OwnedValue> (*)(ObjectSpace& space, Value* arguments, size_t count);

struct NativeSpec {
    const char* name = nullptr;  // null ends a table
    NativeCode code = nullptr;
    const char* signature = "()";
    const char* documentation = nullptr;
};

// Arguments of a call as the caller laid them out: positional ones first, then the values of keyword arguments, whose
// names are in keyword_names (a tuple of interned str, or null). The callee may take from `values`.
struct CallArguments {
    Value* values = nullptr;
    size_t positional = 0;
    Tuple* keyword_names = nullptr;
    size_t total = 0;  // positional + keywords
};

struct NativeSignature;  // a parsed signature, owned by the function object

// builtin_function_or_method: a module function (self empty), or a native method bound to self.
struct NativeFunction : Object {
    const NativeSpec* spec;
    NativeSignature* signature;
    Word self;
    Str* module_name;  // null for methods
};

// method_descriptor: a native method as it stands in a type's attributes (`list.append`).
struct MethodDescriptor : Object {
    const NativeSpec* spec;
    NativeSignature* signature;
    Type* owner;
};

// A function of a module: `module_name` is interned or null. Fails only for lack of memory.
Result<Ref<NativeFunction>> make_native_function(ObjectSpace& space, const NativeSpec& spec, Str* module_name);
Result<Ref<NativeFunction>> make_bound_native(ObjectSpace& space, const MethodDescriptor* method, OwnedValue self);

// Binds and calls. `self` is placed before the arguments when it is not empty.
Result<OwnedValue> call_native(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature, Value self,
                               const CallArguments& arguments);

}  // namespace eadem::vm
