// Types of stdlib: described like the built-in ones (TypeSpec), but made when a module first needs them.
#pragma once

#include <string_view>

#include "vm/object/type.h"

namespace eadem::stdlib {

// A new type with an id of its own; it lives as long as the space. spec.base says what it derives from.
// `name` is what messages show, with its module ("sys.flags"), and must outlive the space.
vm::Result<vm::Type*> make_native_type(vm::ObjectSpace& space, const vm::TypeSpec& spec, std::string_view name);

}  // namespace eadem::stdlib
