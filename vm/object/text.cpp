// The text protocols: repr, str, ascii, format.
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

Result<Ref<Str>> repr(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter(" while getting the repr of an object"));
    return space.type_of(value)->slots.repr(space, value);
}

Result<Ref<Str>> str(ObjectSpace& space, Value value) {
    if (is_str(value)) return Ref<Str>::share(space, as_str(value));
    const auto slot = space.type_of(value)->slots.str;
    if (slot == nullptr) return repr(space, value);
    NativeScope scope(space);
    TRY_VOID(scope.enter(" while getting the str of an object"));
    return slot(space, value);
}

Result<Ref<Str>> ascii(ObjectSpace& space, Value value) {
    TRY(Ref<Str> text, repr(space, value));
    if (text->is_ascii()) return text;
    return str_to_ascii(space, text.get());
}

Result<Ref<Str>> format(ObjectSpace& space, Value value, std::string_view specification) {
    if (specification.empty() && is_str(value)) return Ref<Str>::share(space, as_str(value));
    TRY_VOID(space.poll());
    return space.type_of(value)->slots.format(space, value, specification);
}

}  // namespace eadem::vm
