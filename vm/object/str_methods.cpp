#include "vm/object/str_methods.h"

namespace eadem::vm {

Result<Str*> str_argument(ObjectSpace& space, Value argument, std::string_view function, std::string_view which) {
    Str* text = str_or_null(space, argument);
    if (text != nullptr) return text;
    return space.raise(ExceptionId::kTypeError, "{}() {} must be str, not {}", function, which,
                       argument.refers_to(space.shared.none) ? "None" : type_name(space, argument));
}

Result<OwnedValue> unchanged_str(ObjectSpace& space, Value& holder) {
    if (is_str(holder)) return take(space, holder);
    return exact_str(space, holder);
}

Result<OwnedValue> new_str_value(ObjectSpace& space, std::string_view text) {
    return as_value(make_new_str(space, text));
}

}  // namespace eadem::vm
