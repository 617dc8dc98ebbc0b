#include "stdlib/runtime/native_type.h"

namespace eadem::stdlib {

using namespace vm;

Result<Type*> make_native_type(ObjectSpace& space, const TypeSpec& spec, std::string_view name) {
    auto* type = space.create<Type>(kTypeType);
    type->make_immortal();
    type->attributes_filled = false;
    type->name = name;
    type->name_object = nullptr;
    type->base = space.type(spec.base);
    type->second_base = nullptr;
    type->mro = nullptr;
    type->attributes = nullptr;
    type->spec = &spec;
    type->constructor_signature = nullptr;
    type->quick_constructor = spec.constructor == nullptr ? nullptr : spec.constructor->quick;
    type->slots = spec.slots;
    inherit_slots(type->slots, type->base->slots);
    TRY_VOID(space.register_type(type));
    return type;
}

}  // namespace eadem::stdlib
