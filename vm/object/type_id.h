// Names for the types that exist from the start, in the order of types.def and exceptions.def.
#pragma once

#include <cstdint>

namespace eadem::vm {

// Index into the type table of an ObjectSpace. Ids from kFirstDynamicType on are given at run time.
using TypeId = uint32_t;

enum BuiltinTypeId : TypeId {
#define TYPE(name, python_name) k##name##Type,
#include "vm/object/types.def"
#undef TYPE
    kFirstExceptionType,
};

enum class ExceptionId : TypeId {
#define EXCEPTION(name, base) k##name,
#include "vm/object/exceptions.def"
#undef EXCEPTION
    kCount,
};

constexpr TypeId type_id_of(ExceptionId id) {
    return kFirstExceptionType + static_cast<TypeId>(id);
}

constexpr TypeId kFirstDynamicType = kFirstExceptionType + static_cast<TypeId>(ExceptionId::kCount);

// Type ids have 24 bits in the object header.
constexpr TypeId kMaxTypes = (1u << 24) - 1;

}  // namespace eadem::vm
