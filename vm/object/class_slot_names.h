// What __slots__ says, and the descriptors by which instances of a class have what their layout has.
#pragma once

#include "vm/object/class.h"

namespace eadem::vm {

struct SlotNames {
    std::vector<Str*> names;  // interned; immortal or kept by the class's attributes
    bool has_dict = false;
    bool has_weak_reference = false;
};

// Reads __slots__: one name, or an iterable of them. Private names are mangled with the name of the class. What the
// class body has besides decides about conflicts.
Result<SlotNames> read_slot_names(ObjectSpace& space, Str* class_name, Value given, Dict* names, bool may_add_dict,
                                  bool may_add_weak_reference);

// member_descriptor: an attribute that is kept in a slot of the instance.
Ref<Object> make_member_descriptor(ObjectSpace& space, Str* name, Class* owner, uint16_t index);
// Whether instances of both keep the same names in the same slots.
bool has_same_slots(const Class* one, const Class* other);

// __dict__ and __weakref__ as attributes of a class.
extern const AttributeSpec kInstanceDictAttribute;
extern const AttributeSpec kInstanceWeakReferenceAttribute;
Result<void> add_instance_attribute(ObjectSpace& space, Class* type, const AttributeSpec& spec);

// Class::is_abstract from __abstractmethods__.
Result<void> note_abstract_methods(ObjectSpace& space, Class* type);
// Says in the pending exception that it came from a __set_name__.
void note_set_name(ObjectSpace& space, Value attribute, Value name, const Type* owner);

}  // namespace eadem::vm
