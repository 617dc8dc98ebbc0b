#include "compiler/shared_constants.h"

namespace eadem::compiler {

SharedConstants::~SharedConstants() {
    for (vm::Object* constant : constants_) space_.release(constant);
}

vm::OwnedValue SharedConstants::stand_in(vm::OwnedValue constant) {
    const auto [place, is_first] = constants_.insert(constant.get().object);
    if (is_first) constant.get().object->share();
    return is_first ? std::move(constant) : vm::OwnedValue::share(space_, *place);
}

}  // namespace eadem::compiler
