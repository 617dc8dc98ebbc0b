// Special methods that no slot stands for (`__round__`, `__divmod__`, `__index__` ...): looked up on the
// type, as Python does, and called.
#pragma once

#include <initializer_list>
#include <string_view>

#include "vm/object/ref.h"

namespace eadem::stdlib {

// type(self).name(self, *rest); an empty value if the type has no such method. `name` is a name of the
// language.
vm::Result<vm::OwnedValue> call_special(vm::ObjectSpace& space, vm::Value self, std::string_view name,
                                        std::initializer_list<vm::Value> rest = {});

// The int that stands for `value` where Python wants an index: itself if it is an int, else what __index__
// gives; TypeError "'x' object cannot be interpreted as an integer".
vm::Result<vm::OwnedValue> to_int(vm::ObjectSpace& space, vm::Value value);

// An argument that must be a str; `what` begins the message: "sep must be None or a string, not int".
vm::Result<std::string_view> text_argument(vm::ObjectSpace& space, vm::Value value, std::string_view what);

}  // namespace eadem::stdlib
