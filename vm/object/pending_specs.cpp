// Weak, empty descriptions of types whose files are still being written.
#include "vm/object/builtin_types.h"

namespace eadem::vm {
#define TYPE(name, python_name) \
    extern const TypeSpec k##name##Spec __attribute__((weak)); \
    const TypeSpec k##name##Spec = {.id = k##name##Type, .slots = {}};
#include "vm/object/types.def"
#undef TYPE
extern const TypeSpec kExceptionSpec __attribute__((weak));
const TypeSpec kExceptionSpec = {.id = kFirstExceptionType, .slots = {}};
}  // namespace eadem::vm
