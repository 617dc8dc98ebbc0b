#include "stdlib/native/object_size.h"

#include "vm/object/int.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

using namespace vm;

size_t object_size(const ObjectSpace& space, Value value) {
    const size_t size = value.is_object() ? space.type_of(value)->slots.size(value.object) : sizeof(IntObject);
    // Blocks come in steps of the heap's granule.
    return (size + Heap::kGranule - 1) / Heap::kGranule * Heap::kGranule;
}

}  // namespace eadem::stdlib
