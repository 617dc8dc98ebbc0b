// The special methods that reach a slot: `int.__add__`, `(5).__add__`, `[].__len__`. One table serves all types.
//
// A slot wrapper stands in the attributes of the type that defines the slot and keeps to that type's slot, whatever the
// receiver's own type has: int.__repr__(True) is '1'. A method wrapper is one with its receiver. Both ask `code` of the
// table, which checks no types: the receiver is an instance of the owner, and the number of arguments is right.
#pragma once

#include <cstdint>
#include <span>

#include "vm/object/native.h"
#include "vm/object/str_methods.h"
#include "vm/object/type.h"

namespace eadem::vm {

// `own` are the slots of the method's owner; `arguments` come without the receiver.
using SlotCode = Result<OwnedValue> (*)(ObjectSpace& space, const Slots& own, Value self,
                                        const CallArguments& arguments);

struct SlotMethod {
    const char* name = nullptr;  // null ends a table of TypeSpec::special_methods
    SlotCode code = nullptr;
    size_t least = 0, most = 0;                      // how many arguments it takes
    bool (*is_present)(const Slots& own) = nullptr;  // whether a type that defines these slots itself has it
    static constexpr size_t kAny = SIZE_MAX;         // as `most`: any number, and keywords
};
// All of them.
std::span<const SlotMethod> slot_methods();

// wrapper_descriptor, immortal like its owner: a special method as it stands in a type's attributes.
struct SlotWrapper : Object {
    const SlotMethod* method;
    Type* owner;
};
// method-wrapper: a special method with its receiver.
struct MethodWrapper : Object {
    const SlotMethod* method;
    Type* owner;
    Word self;
};

// Code for special methods that have no slot, from a native function without optional arguments...
Result<OwnedValue> call_with_row(ObjectSpace& space, NativeCode code, Value self, const CallArguments& arguments);
template <NativeCode code>
Result<OwnedValue> as_slot(ObjectSpace& space, const Slots&, Value self, const CallArguments& arguments) {
    return call_with_row(space, code, self, arguments);
}
// ... and from one with a signature.
template <const NativeSpec& spec>
Result<OwnedValue> as_slot(ObjectSpace& space, const Slots&, Value self, const CallArguments& arguments) {
    return call_native(space, spec, space.signature_of(spec), self, arguments, {});
}

// __format__ is a plain method, of the types that have a format slot of their own.
template <Result<Ref<Str>> (*format)(ObjectSpace&, Value, std::string_view)>
Result<OwnedValue> format_method(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* specification, str_argument(space, row[1], "__format__", "argument"));
    TRY(Ref<Str> text, format(space, row[0], specification->text()));
    return text;
}
template <Result<Ref<Str>> (*format)(ObjectSpace&, Value, std::string_view)>
constexpr NativeSpec kFormatMethod = {"__format__", format_method<format>, "(format_spec, /)"};

Ref<SlotWrapper> make_slot_wrapper(ObjectSpace& space, const SlotMethod& method, Type* owner);

}  // namespace eadem::vm
