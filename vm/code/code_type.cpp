// The type `code`: what programs can read off a code object (CPython's co_* attributes).
#include "vm/code/code_object.h"
#include "vm/object/builtin_types.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// CPython's CO_* bits, which programs know from the inspect module.
enum PythonCodeFlag : int64_t {
    kOptimized = 1,
    kNewLocals = 2,
    kVariadic = 4,
    kVariadicKeywords = 8,
    kNested = 16,
    kGenerator = 32,
};

const CodeObject* code_of(Value self) {
    return static_cast<const CodeObject*>(self.object);
}

size_t bytes_held(const Object* self) {
    return code_bytes(static_cast<const CodeObject*>(self));
}

Result<Ref<Str>> code_repr(ObjectSpace& space, Value self) {
    const CodeObject* code = code_of(self);
    return make_str(space, fmt::format("<code object {} at {:#x}, file \"{}\", line {}>", code->name->text(),
                                       reinterpret_cast<uintptr_t>(code), code->filename->text(), code->first_line));
}

Result<OwnedValue> names_tuple(ObjectSpace& space, Str* const* names, size_t count) {
    TRY(Ref<Tuple> tuple, make_tuple(space, count));
    for (size_t i = 0; i < count; ++i) tuple->items()[i] = to_word(space, OwnedValue::share(space, names[i]));
    return tuple;
}

Result<OwnedValue> code_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, code_of(self)->name);
}
Result<OwnedValue> code_qualified_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, code_of(self)->qualified_name);
}
Result<OwnedValue> code_filename(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, code_of(self)->filename);
}
Result<OwnedValue> code_first_line(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, code_of(self)->first_line);
}
Result<OwnedValue> code_argument_count(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, code_of(self)->positional_count);
}
Result<OwnedValue> code_positional_only_count(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, code_of(self)->positional_only_count);
}
Result<OwnedValue> code_keyword_only_count(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, code_of(self)->keyword_only_count);
}
Result<OwnedValue> code_local_count(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, code_of(self)->variable_count);
}
// The temporaries: what the value stack is to CPython.
Result<OwnedValue> code_stack_size(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, code_of(self)->register_count - code_of(self)->local_count);
}
Result<OwnedValue> code_flags(ObjectSpace& space, Value self) {
    const uint32_t own = code_of(self)->flags;
    int64_t flags = (own & (kCodeModule | kCodeClass)) != 0 ? 0 : kOptimized | kNewLocals;
    if ((own & kCodeVariadic) != 0) flags |= kVariadic;
    if ((own & kCodeVariadicKeywords) != 0) flags |= kVariadicKeywords;
    if ((own & kCodeNested) != 0) flags |= kNested;
    if ((own & kCodeGenerator) != 0) flags |= kGenerator;
    return OwnedValue::of_int(space, flags);
}
Result<OwnedValue> code_names(ObjectSpace& space, Value self) {
    return names_tuple(space, code_of(self)->names, code_of(self)->name_count);
}
Result<OwnedValue> code_variable_names(ObjectSpace& space, Value self) {
    return names_tuple(space, code_of(self)->variable_names, code_of(self)->variable_count);
}
Result<OwnedValue> code_cell_names(ObjectSpace& space, Value self) {
    return names_tuple(space, code_of(self)->cell_names, code_of(self)->cell_count);
}
Result<OwnedValue> code_free_names(ObjectSpace& space, Value self) {
    return names_tuple(space, code_of(self)->cell_names + code_of(self)->cell_count, code_of(self)->free_count);
}
Result<OwnedValue> code_constants(ObjectSpace& space, Value self) {
    const CodeObject* code = code_of(self);
    TRY(Ref<Tuple> constants, make_tuple(space, code->constant_count));
    for (size_t i = 0; i < code->constant_count; ++i)
        constants->items()[i] = to_word(space, OwnedValue::share(space, code->constants[i]));
    return constants;
}

constexpr AttributeSpec kCodeAttributes[] = {
    {"co_name", code_name},
    {"co_qualname", code_qualified_name},
    {"co_filename", code_filename},
    {"co_firstlineno", code_first_line},
    {"co_argcount", code_argument_count},
    {"co_posonlyargcount", code_positional_only_count},
    {"co_kwonlyargcount", code_keyword_only_count},
    {"co_nlocals", code_local_count},
    {"co_stacksize", code_stack_size},
    {"co_flags", code_flags},
    {"co_names", code_names},
    {"co_varnames", code_variable_names},
    {"co_cellvars", code_cell_names},
    {"co_freevars", code_free_names},
    {"co_consts", code_constants},
    {nullptr, nullptr},
};

}  // namespace

const TypeSpec kCodeSpec = {
    .id = kCodeType,
    .slots = {.destroy = destroy_code, .size = bytes_held, .repr = code_repr},
    .attributes = kCodeAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
