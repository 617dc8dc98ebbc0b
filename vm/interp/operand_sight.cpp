#include "vm/interp/operand_sight.h"

#include "vm/code/sight.h"
#include "vm/interp/function.h"
#include "vm/object/native.h"

namespace eadem::vm {

namespace {

void see_operands(ObjectSpace& space, OperandSight where) {
    const OperandSight before = std::exchange(space.sees_operands, space.sees_operands | where);
    if (before == space.sees_operands || space.boxes_always()) return;
    for (CodeObject* code = space.codes; code != nullptr; code = code->next) end_blindness(code, where);
}

void note_operand_method(ObjectSpace& space, Object* method, OperandSight where) {
    const bool is_blind =
        method->type_id() == kMethodDescriptorType && static_cast<MethodDescriptor*>(method)->spec->is_blind;
    if (is_blind) return;
    if (method->type_id() != kFunctionType) return see_operands(space, where);
    const CodeObject* code = static_cast<FunctionObject*>(method)->code;
    if (!keeps_parameters(code)) return;
    // (Not as late as with the first instance: what a running loop has copied by then cannot be told from its item.)
    see_operands(space, where);
}

}  // namespace

void install_operand_sight(Vm& vm) {
    vm.note_operand_method = note_operand_method;
}

}  // namespace eadem::vm
