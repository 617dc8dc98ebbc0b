// What the files about classes share and nobody else needs.
#pragma once

#include "vm/object/class.h"

namespace eadem::vm {

// Where what a class adds to a native layout of that many bytes begins.
constexpr size_t derived_offset(size_t native_bytes) {
    return (native_bytes + sizeof(Word) - 1) / sizeof(Word) * sizeof(Word);
}
// The Words that it adds.
inline size_t derived_words(const Class* type) {
    return size_t{type->slot_count} + (type->dict_place == DictPlace::kBehind ? 1 : 0);
}

// What type_lookup found (or null) goes before the instance's own attributes.
inline bool is_data_descriptor(const ObjectSpace& space, const Word* found) {
    return found != nullptr && found->is_object() && space.type(found->object()->type_id())->slots.bind_set != nullptr;
}

// Where an instance has what a member_descriptor stands for (it may be empty); null if it is no instance of the
// descriptor's class.
Word* slot_place(ObjectSpace& space, Object* member, Object* instance);
// The getter of a property; null if it has none.
Object* getter_of(const Object* property);
Object* setter_of(const Object* property);
// What a classmethod or staticmethod wraps; null before its __init__ ran.
Object* wrapped_by(const Object* method);

// Whether what instances or the class have by a name is found as object's __getattribute__ finds it, whatever
// __getattr__ makes of other names (class_slots.cpp).
bool finds_as_usual(ObjectSpace& space, Class* type);

// ---- slots of classes (instance.cpp) ----
// The attribute, or empty if there is none.
Result<OwnedValue> find_instance_attribute(ObjectSpace& space, Value self, Str* name);
Result<OwnedValue> instance_get_attribute(ObjectSpace& space, Value self, Str* name);
Result<void> instance_set_attribute(ObjectSpace& space, Value self, Str* name, Value value);
// Notes for all Instances of that shape that they lack what find_instance_attribute did not find.
void remember_missing(ObjectSpace& space, Object* self, Str* name);
void traverse_instance(Object* self, ReferenceVisitor& visitor);
void clear_instance(ObjectSpace& space, Object* self);
void destroy_instance(ObjectSpace& space, Object* self);

// ---- slots of types (class.cpp) ----
void traverse_class(Object* self, ReferenceVisitor& visitor);
void clear_class(ObjectSpace& space, Object* self);
void destroy_class(ObjectSpace& space, Object* self);
// The resolution order anew, by the metaclass's mro() if it has one.
Result<void> set_resolution_order(ObjectSpace& space, Class* type);
// type.__bases__ = bases
Result<void> change_bases(ObjectSpace& space, Class* type, Tuple* bases);

// Calls __del__, which has not been called on the object yet; its errors are told to the user.
void call_finalizer(ObjectSpace& space, Object* self);
// Slots::finalize of classes with __del__.
bool finalize_garbage(ObjectSpace& space, Object* self);
// Calls __del__ on an object whose last reference has gone. False if it has a holder again, and lives on.
bool finalize(ObjectSpace& space, Object* self);

}  // namespace eadem::vm
