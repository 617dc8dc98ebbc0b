// The parts of the list type that its files offer each other.
#pragma once

#include "vm/object/list.h"
#include "vm/object/slot_methods.h"

namespace eadem::vm {

Result<OwnedValue> list_get_item(ObjectSpace& space, Value self, Value key);
Result<void> list_set_item(ObjectSpace& space, Value self, Value key, Value value);
// Moves the item at a place out of the list.
OwnedValue list_remove_at(ObjectSpace& space, List* list, size_t place);

extern const NativeSpec kListMethods[];
extern const SlotMethod kListSpecialMethods[];
extern const NativeSpec kListConstructor;

}  // namespace eadem::vm
