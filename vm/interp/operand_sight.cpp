#include "vm/interp/operand_sight.h"

#include "vm/code/sight.h"
#include "vm/interp/function.h"
#include "vm/object/class.h"

namespace eadem::vm {

namespace {

void see_operands(ObjectSpace& space) {
    if (std::exchange(space.sees_operands, true) || space.boxes_always()) return;
    for (CodeObject* code = space.codes; code != nullptr; code = code->next) end_blindness(code);
}

void note_operand_method(ObjectSpace& space, Class* type, Object* method) {
    if (method->type_id() != kFunctionType) return see_operands(space);
    const CodeObject* code = static_cast<FunctionObject*>(method)->code;
    if (!keeps_parameters(code)) return;
    // Who imports a module need not use its classes.
    if (is_of_library(code)) {
        type->keeps_operands = true;
    } else {
        see_operands(space);
    }
}

}  // namespace

void install_operand_sight(Vm& vm) {
    vm.note_operand_method = note_operand_method;
    vm.see_operands = see_operands;
}

}  // namespace eadem::vm
