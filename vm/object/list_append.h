// What the loop knows of list.append, the commonest method there is: it puts the item where it belongs itself.
#pragma once

#include "vm/object/list.h"

namespace eadem::vm {

inline bool has_room_for_item(const List* list) {
    return list->size < list->capacity;
}

// The quick way of list.append (native.h).
Value list_quick_append(ObjectSpace& space, const Value* row, size_t count);

}  // namespace eadem::vm
