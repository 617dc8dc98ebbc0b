// memoryview: the bytes of a bytes object or bytearray, or some of them, looked at where they are. One dimension of
// unsigned bytes: what such objects have.
//
// Invariant: `owner` is a bytes object or a bytearray (which counts the view among its exports), or null once the view
// was released.
#pragma once

#include <string>

#include "vm/object/ref.h"

namespace eadem::vm {

struct MemoryView : Object {
    Object* owner;
    char* data;  // of the first item
    size_t size;
    int64_t step;  // from one item to the next
    bool is_readonly;
    uint32_t exports;  // BytesViews that read it
};

// ValueError for a view that was released.
Result<void> require_memory(ObjectSpace& space, const MemoryView* view);
// The bytes that it shows, one after the other. It was not released.
std::string memory_content(const MemoryView* view);

}  // namespace eadem::vm
