// Functions written in C++ that Python code can call, and how their arguments reach them.
//
// A native function gets a row of Values that it may take from (`take(space, arguments[0])`): the row dies when the
// call ends. A raw number in the row is the row's own, so it may be stored once without boxing; to keep it twice, or to
// keep it and return it, go through `share(space, arguments[i])`.
//
// Signatures are written as Python writes them and drive binding, messages and help:
//     "()"                 no arguments                "(object, /)"          exactly one, by position
//     "(iterable, /, *, key=?, reverse=?)"             "=?" may be missing (an empty Value)
//     "(*objects, sep=?, end=?)"                       variadic      "(**keywords)"  a dict (or an empty Value when
//     none)
// Order of the row: [self] named parameters in the order written, then the **keywords dict if declared, then the
// *variadic ones. So without a `*name` the count is always the same; with it, the variadic part is what lies beyond.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "vm/object/ref.h"

namespace eadem::vm {

using NativeCode = Result<OwnedValue> (*)(ObjectSpace& space, Value* arguments, size_t count);

// The quick way of a native function: the commonest calls, answered from the row as it lies ([self] and the positional
// arguments that were given). Arguments are lent as for any function taking Values, the result is the caller's. An
// empty Value means "not this way", and nothing has happened. Never raises, never runs Python code.
using QuickCode = Value (*)(ObjectSpace& space, const Value* row, size_t count);

struct NativeSpec {
    const char* name = nullptr;  // null ends a table
    NativeCode code = nullptr;
    const char* signature = "()";
    const char* documentation = nullptr;
    // No argument is kept, handed back or looked at by identity: raw numbers may be passed as copies.
    bool is_blind = false;
    QuickCode quick = nullptr;
    // The quick way may hand an argument back, and is blind to them otherwise: where nobody can tell which number the
    // result is, raw numbers may be passed to it as copies.
    bool may_pass_on = false;
    // The quick way where nobody can tell which number the result is: one that is held somewhere may be copied. Null:
    // `quick`.
    QuickCode blind_quick = nullptr;
};

// Arguments of a call as the caller laid them out: positional ones first, then the values of keyword arguments, whose
// names are in keyword_names (a tuple of interned str, or null). The callee may take from `values`.
struct CallArguments {
    Value* values = nullptr;
    size_t positional = 0;
    Tuple* keyword_names = nullptr;
    size_t total = 0;  // positional + keywords
};

// A signature as binding needs it. Owned by the ObjectSpace (signature_of).
struct NativeSignature {
    struct Parameter {
        std::string_view name;
        bool is_optional;
    };
    std::vector<Parameter> parameters;  // by position first, then keyword-only
    size_t positional = 0;              // how many may be given by position
    size_t positional_only = 0;         // how many may be given by position alone
    size_t required_positional = 0;
    bool has_variadic = false;
    bool has_keywords = false;   // a **keywords parameter
    bool needs_keyword = false;  // a parameter that must be given, and by keyword alone

    // Parameters, and the **keywords dict: the part of the row that is always there.
    size_t fixed_count() const { return parameters.size() + (has_keywords ? 1 : 0); }
    // True if `count` positional arguments and no keywords need no more than filling up with empty values.
    bool accepts_directly(size_t count) const { return count - direct_least < direct_counts; }
    // True if `count` positional arguments and no keywords need no binding, whatever becomes of those that are too
    // many.
    bool accepts_plainly(size_t count) const {
        return count >= required_positional && !needs_keyword && (count <= positional || has_variadic);
    }
    size_t direct_least = 0;   // the least number of arguments that is accepted directly
    size_t direct_counts = 0;  // and how many numbers from there on are
};
NativeSignature parse_signature(const char* text);

// builtin_function_or_method: a module function (self empty), or a native method bound to self.
struct NativeFunction : Object {
    const NativeSpec* spec;
    const NativeSignature* signature;
    Word self;
    Str* module_name;  // null for methods
    QuickCode quick;   // the spec's; null where there is a self
};

// method_descriptor: a native method as it stands in a type's attributes (`list.append`).
struct MethodDescriptor : Object {
    const NativeSpec* spec;
    const NativeSignature* signature;
    Type* owner;
};

// A function of a module, immortal, as modules are hardly ever unmade: calls need not count it. `module_name` is
// interned or null.
Ref<NativeFunction> make_native_function(ObjectSpace& space, const NativeSpec& spec, Str* module_name);
// `owner.name` as it stands in the attributes of a built-in type; immortal like the type.
Ref<MethodDescriptor> make_method_descriptor(ObjectSpace& space, const NativeSpec& spec, Type* owner);
// A method with its self: `[].append`. The signature is the spec's.
Ref<NativeFunction> make_bound_native(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature,
                                      OwnedValue self);

// Calls with few positional arguments that need no binding. False, and nothing has happened, if these do.
bool call_native_plainly(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature, Value self,
                         const CallArguments& arguments, Result<OwnedValue>& result);

// Binds the arguments to the signature and calls. `self` (unless empty) is lent, or given if raw. `qualifier` is the
// type's name for messages ("list" for list.append), or empty.
Result<OwnedValue> call_native(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature, Value self,
                               const CallArguments& arguments, std::string_view qualifier);

}  // namespace eadem::vm
