// module: a name and a namespace.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/ref.h"

namespace eadem::vm {

struct Module : Object {
    Dict* namespace_dict;  // owned
};

// A module whose namespace has __name__ and __doc__ (None); `name` is UTF-8.
Result<Ref<Module>> make_module(ObjectSpace& space, std::string_view name);
inline bool is_module(Value value) {
    return value.is_object() && value.object->type_id() == kModuleType;
}
inline Module* as_module(Value value) {
    return static_cast<Module*>(value.object);
}

}  // namespace eadem::vm
