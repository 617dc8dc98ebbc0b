#include "stdlib/native/object_size.h"

#include "vm/object/class.h"
#include "vm/object/int.h"

namespace eadem::stdlib {

using namespace vm;

size_t object_size(ObjectSpace& space, Value value) {
    const bool is_instance_of_class = value.is_object() && is_class(space.type_of(value)) && !is_type(space, value);
    const size_t size = is_instance_of_class ? instance_bytes(space, value.object)
                        : value.is_object()  ? space.type_of(value)->slots.size(value.object)
                                             : sizeof(IntObject);
    // Blocks come in steps of the heap's granule.
    return (size + Heap::kGranule - 1) / Heap::kGranule * Heap::kGranule;
}

}  // namespace eadem::stdlib
