#include "stdlib/runtime/native_type.h"

namespace eadem::stdlib {

using namespace vm;

Result<Type*> make_native_type(ObjectSpace& space, const TypeSpec& spec, std::string_view name) {
    Type* type = new_type(space, spec, name, space.type(spec.base));
    TRY_VOID(space.register_type(type));
    return type;
}

}  // namespace eadem::stdlib
