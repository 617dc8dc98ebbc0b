#include "vm/object/item_function.h"

#include "vm/object/class.h"

namespace eadem::vm {

ItemFunction::ItemFunction(ObjectSpace& space, Value function) : space_(space), function_(function) {
    if (!function.is_object()) return;
    const auto blind_arguments = space.type_of(function)->slots.blind_arguments;
    is_blind_ = blind_arguments != nullptr && (blind_arguments(function.object) & 1) != 0;
    if (function.object->type_id() == kNativeFunctionType) {
        quick_ = static_cast<NativeFunction*>(function.object)->quick;
    } else if (function.object->type_id() == kTypeType) {
        quick_ = static_cast<Type*>(function.object)->quick_constructor;
        row_ = Row::kFunctionAndItem;
    } else if (function.object->type_id() == kMethodDescriptorType) {
        const auto* method = static_cast<MethodDescriptor*>(function.object);
        quick_ = method->spec->quick;
        receiver_ = method->owner->id;
        is_method_ = true;
    } else if (!is_class(space.type_of(function))) {
        quick_call_ = space.type_of(function)->slots.quick_call;
    }
}

Value ItemFunction::call_quickly(Value item) const {
    if (quick_call_ != nullptr) return quick_call_(space_, function_.object, item);
    if (quick_ == nullptr || (is_method_ && space_.type_id(item) != receiver_)) return {};
    const Value row[] = {function_, item};
    return row_ == Row::kItem ? quick_(space_, row + 1, 1) : quick_(space_, row, 2);
}

}  // namespace eadem::vm
