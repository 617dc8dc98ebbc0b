// module: a name and a namespace.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/ref.h"

namespace eadem::vm {

struct Module : Object {
    Dict* namespace_dict;  // owned
    // Called before a name is said to be missing, which it may add, and, with null, before the whole namespace is given
    // out. It may set itself to null. Null: nothing is missing.
    Result<void> (*complete)(ObjectSpace& space, Module* module, Str* name);
};

// A module whose namespace has __name__ and __doc__ (None); `name` is UTF-8.
Result<Ref<Module>> make_module(ObjectSpace& space, std::string_view name);
// Whether the module is being imported just now: its __spec__ says so.
Result<bool> is_being_imported(ObjectSpace& space, Value module);
// What an error says where something is missing in a module that has the name of one of the library, which may have
// been meant; else empty. Of any object.
Result<std::string> advice_to_rename(ObjectSpace& space, Value module);
inline bool is_module(Value value) {
    return value.is_object() && value.object->type_id() == kModuleType;
}
inline Module* as_module(Value value) {
    return static_cast<Module*>(value.object);
}

}  // namespace eadem::vm
