#include "vm/interp/special_calls.h"

#include "vm/interp/operations.h"
#include "vm/interp/operator_opcodes.h"
#include "vm/object/class_calls.h"
#include "vm/object/class_internal.h"
#include "vm/object/slot_methods.h"
#include "vm/object/special_operators.h"

namespace eadem::vm {

namespace {

// The class of an object that a program's class made; null for any other value.
Class* class_of(const Vm& vm, Value self) {
    if (!self.is_object() || self.object->type_id() < kFirstDynamicType) return nullptr;
    Type* const type = vm.type(self.object->type_id());
    return is_class(type) ? as_class(type) : nullptr;
}

// What the class has by that name, or null.
Word* find_in(Vm& vm, Class* type, Special special) {
    Result<Word*> found = type_lookup(vm, type, vm.classes->name(special));
    if (!found.ok()) return vm.forget_pending(), nullptr;
    return found.value();
}

FunctionObject* function_in(Vm& vm, Class* type, Special special) {
    const Word* found = find_in(vm, type, special);
    if (found == nullptr || !found->is_object() || found->object()->type_id() != kFunctionType) return nullptr;
    return static_cast<FunctionObject*>(found->object());
}

// An operand of the instruction: a register, or a constant with its number.
struct OperandValue {
    Value* reg;
    Object* constant;  // null: it is a register
};
OperandValue constant_operand(const Frame* frame, OperandField constant) {
    return {&frame->code->numbers[constant.index()], frame->code->constants[constant.index()]};
}

// Whether a parameter cannot tell a number from its box.
bool is_blind_parameter(const FunctionObject* function, uint16_t parameter) {
    const CodeObject* code = function->code;
    return function->binds_directly() && parameter < code->positional_count && code->is_blind(parameter);
}

// Makes the operand an argument; a temporary that nobody needs afterwards moves. A number gets its box where it lies,
// unless the parameter is blind.
void give(Vm& vm, const OperandValue& operand, bool moves, const FunctionObject* function, uint16_t parameter,
          Value* row) {
    Value& reg = *operand.reg;
    if (reg.is_object()) {
        row[parameter] = moves ? take(vm, reg).take() : OwnedValue::share(vm, reg.object).take();
    } else if (operand.constant != nullptr) {
        const bool blind = is_blind_parameter(function, parameter);
        row[parameter] = blind ? hidden(reg) : OwnedValue::share(vm, operand.constant).take();
    } else if (moves) {
        reg.show();
        row[parameter] = take(vm, reg).take();
    } else if (is_blind_parameter(function, parameter)) {
        Value copy = raw_copy(vm, reg);
        if (copy.is_object()) copy.object->share();
        row[parameter] = hidden(copy);
    } else {
        reg.show();
        row[parameter] = share(vm, reg).take();
    }
}

SpecialCall call_of(FunctionObject* function, size_t given, Completion completion) {
    function->share();
    return {function, given, completion};
}

// Whether the right operand is of a class derived from the left one's: that may go first.
bool may_go_first(const Vm& vm, Value right, const Class* left_class) {
    const Class* right_class = class_of(vm, right);
    return right_class != nullptr && right_class != left_class && is_subtype(right_class, left_class);
}

// A number of a built-in type knows no operator with an object whose class is not made of a built-in type.
bool declines_objects(Value left) {
    return left.is_raw() || (left.is_object() && is_number_box(left.object));
}

}  // namespace

FunctionObject* special_function(Vm& vm, Value self, Special special) {
    Class* const type = class_of(vm, self);
    return type == nullptr ? nullptr : function_in(vm, type, special);
}

// ---- operators: the operands stay where they are, for whoever is asked next ----

SpecialCall begin_binary(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row) {
    const bool constant = is_constant_form(at->op);
    const bool swapped = constant && (at->flags & kSwapped) != 0;
    const OperandValue first{r.from(at->b), nullptr};
    const OperandValue second = constant ? constant_operand(frame, at->c) : OperandValue{r.from(at->c), nullptr};
    const OperandValue &left = swapped ? second : first, &right = swapped ? first : second;
    const BinaryOperator op = binary_operator_of(at->op);
    if (Class* const type = class_of(vm, *left.reg)) {
        FunctionObject* const function = function_in(vm, type, forward_of(op));
        if (function == nullptr || may_go_first(vm, *right.reg, type)) return {};
        give(vm, left, false, function, 0, row);
        give(vm, right, false, function, 1, row);
        return call_of(function, 2, Completion::kInstruction);
    }
    Class* const type = class_of(vm, *right.reg);
    if (type == nullptr || !declines_objects(*left.reg) || type->native->id != kObjectType) return {};
    FunctionObject* const function = function_in(vm, type, reflected_of(op));
    if (function == nullptr) return {};
    give(vm, right, false, function, 0, row);
    give(vm, left, false, function, 1, row);
    return call_of(function, 2, Completion::kReflected);
}

SpecialCall begin_in_place(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row) {
    Class* const type = class_of(vm, r[at->a]);
    if (type == nullptr) return {};
    const OperandValue left{r.from(at->a), nullptr};
    const OperandValue right =
        is_constant_in_place(at->op) ? constant_operand(frame, at->b) : OperandValue{r.from(at->b), nullptr};
    const auto op = static_cast<BinaryOperator>(at->c.immediate());
    const bool has_in_place = find_in(vm, type, in_place_of(op)) != nullptr;
    FunctionObject* const function = function_in(vm, type, has_in_place ? in_place_of(op) : forward_of(op));
    if (function == nullptr || (!has_in_place && may_go_first(vm, *right.reg, type))) return {};
    give(vm, left, false, function, 0, row);
    give(vm, right, false, function, 1, row);
    return call_of(function, 2, has_in_place ? Completion::kInstruction : Completion::kForward);
}

SpecialCall begin_unary(Vm& vm, Registers r, const Instruction* at, Value* row) {
    Class* const type = class_of(vm, r[at->b]);
    if (type == nullptr) return {};
    const auto index = static_cast<size_t>(at->op) - static_cast<size_t>(Opcode::kNEGATIVE);
    FunctionObject* const function = function_in(vm, type, special_of(static_cast<UnaryOperator>(index)));
    if (function == nullptr) return {};
    give(vm, {r.from(at->b), nullptr}, (at->flags & kConsumeB) != 0, function, 0, row);
    return call_of(function, 1, Completion::kNone);
}

SpecialCall begin_compare(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row) {
    const Comparison comparison = comparison_of(at->op);
    const OperandField first = comparison.jumps ? at->a : at->b, second = comparison.jumps ? at->b : at->c;
    Class* const type = class_of(vm, r[first]);
    if (type == nullptr) return {};
    const OperandValue left{&r[first], nullptr};
    const OperandValue right =
        comparison.constant ? constant_operand(frame, second) : OperandValue{&r[second], nullptr};
    if (may_go_first(vm, *right.reg, type)) return {};
    Completion completion = Completion::kInstruction;
    FunctionObject* function = function_in(vm, type, special_of(comparison.op));
    if (function == nullptr && comparison.op == CompareOperator::kNotEqual) {
        // object's __ne__ turns what __eq__ says round.
        const Word* found = find_in(vm, type, Special::kNotEqual);
        const bool is_objects = found != nullptr && found->is_object() &&
                                found->object()->type_id() == kSlotWrapperType &&
                                static_cast<SlotWrapper*>(found->object())->owner == vm.type(kObjectType);
        if (is_objects) function = function_in(vm, type, Special::kEqual);
        completion = Completion::kNegated;
    }
    if (function == nullptr) return {};
    give(vm, left, false, function, 0, row);
    give(vm, right, false, function, 1, row);
    return call_of(function, 2, completion);
}

SpecialCall begin_contains(Vm& vm, Registers r, const Instruction* at, Value* row) {
    FunctionObject* const function = special_function(vm, r[at->c], Special::kContains);
    if (function == nullptr) return {};
    give(vm, {r.from(at->c), nullptr}, (at->flags & kConsumeC) != 0, function, 0, row);
    give(vm, {r.from(at->b), nullptr}, (at->flags & kConsumeB) != 0, function, 1, row);
    return call_of(function, 2, Completion::kInstruction);
}

SpecialCall begin_truth(Vm& vm, Value& subject, bool is_temporary, Value* row) {
    Class* const type = class_of(vm, subject);
    if (type == nullptr) return {};
    const bool has_truth = find_in(vm, type, Special::kBool) != nullptr;
    FunctionObject* const function = function_in(vm, type, has_truth ? Special::kBool : Special::kLength);
    if (function == nullptr) return {};
    give(vm, {&subject, nullptr}, is_temporary, function, 0, row);
    return call_of(function, 1, has_truth ? Completion::kInstruction : Completion::kLength);
}

// ---- containers and iteration ----

SpecialCall begin_get_item(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row) {
    Class* const type = class_of(vm, r[at->b]);
    // Where items are those of the built-in type, there is nobody to ask.
    if (type == nullptr || type->slots.get_item == type->native->slots.get_item) return {};
    FunctionObject* const function = function_in(vm, type, Special::kGetItem);
    if (function == nullptr) return {};
    const bool constant = at->op == Opcode::kSUBSCR_K || at->op == Opcode::kLIST_ITEM_K;
    const OperandValue key = constant ? constant_operand(frame, at->c) : OperandValue{r.from(at->c), nullptr};
    give(vm, {r.from(at->b), nullptr}, (at->flags & kConsumeB) != 0, function, 0, row);
    give(vm, key, !constant && (at->flags & kConsumeC) != 0, function, 1, row);
    return call_of(function, 2, Completion::kNone);
}

SpecialCall begin_set_item(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row) {
    FunctionObject* const function = special_function(vm, r[at->a], Special::kSetItem);
    if (function == nullptr) return {};
    const bool constant = at->op == Opcode::kSTORE_SUBSCR_K || at->op == Opcode::kSTORE_LIST_ITEM_K;
    const OperandValue key = constant ? constant_operand(frame, at->b) : OperandValue{r.from(at->b), nullptr};
    give(vm, key, !constant && (at->flags & kConsumeB) != 0, function, 1, row);
    row[2] = take_or_share(vm, r[at->c], (at->flags & kConsumeC) != 0, (at->flags & kRawCopy) != 0).take();
    give(vm, {r.from(at->a), nullptr}, (at->flags & kConsumeA) != 0, function, 0, row);
    return call_of(function, 3, Completion::kDropped);
}

SpecialCall begin_iteration(Vm& vm, Registers r, const Instruction* at, Value* row) {
    FunctionObject* const function =
        at->c.immediate() == 0 ? special_function(vm, r[at->b], Special::kIterate) : nullptr;
    if (function == nullptr) return {};
    give(vm, {r.from(at->b), nullptr}, (at->flags & kConsumeB) != 0, function, 0, row);
    return call_of(function, 1, Completion::kInstruction);
}

SpecialCall begin_next(Vm& vm, Registers r, const Instruction* at, Value* row) {
    FunctionObject* const function = special_function(vm, r[at->b], Special::kNext);
    if (function == nullptr) return {};
    row[0] = OwnedValue::share(vm, r[at->b].object).take();
    return call_of(function, 1, Completion::kNext);
}

SpecialCall begin_setter(Vm& vm, Registers r, const Instruction* at, Value* row, const Object* property) {
    Object* const setter = setter_of(property);
    if (setter == nullptr || setter->type_id() != kFunctionType) return {};
    auto* function = static_cast<FunctionObject*>(setter);
    row[1] = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, (at->flags & kRawCopy) != 0).take();
    give(vm, {r.from(at->a), nullptr}, (at->flags & kConsumeA) != 0, function, 0, row);
    return call_of(function, 2, Completion::kDropped);
}

// ---- what is left to do with the result ----

namespace {

bool declines(const Vm& vm, const OwnedValue& result) {
    return result.get().refers_to(vm.shared.not_implemented);
}

// An operand for whoever is asked when its class has declined: as an object.
Value as_object(Vm& vm, const OperandValue& operand) {
    if (!operand.reg->is_raw()) return *operand.reg;
    if (operand.constant != nullptr) return Value::of_object(operand.constant);
    operand.reg->show();
    box_in_place(vm, *operand.reg);
    return *operand.reg;
}

Instruction* complete_binary(Vm& vm, const Frame* frame, Registers r, Instruction* at, Completion completion,
                             OwnedValue result) {
    const bool constant = is_constant_form(at->op);
    if (declines(vm, result)) {
        const bool swapped = constant && (at->flags & kSwapped) != 0;
        const OperandValue first{r.from(at->b), nullptr};
        const OperandValue second = constant ? constant_operand(frame, at->c) : OperandValue{r.from(at->c), nullptr};
        const Value left = as_object(vm, swapped ? second : first), right = as_object(vm, swapped ? first : second);
        const Declined declined = completion == Completion::kReflected ? Declined::kAll : Declined::kForward;
        Result<OwnedValue> other = binary_declined(vm, binary_operator_of(at->op), left, right, declined, false);
        if (!other.ok()) return nullptr;
        result = std::move(other).value();
    }
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    if (!constant) consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
    assign(vm, r[at->a], std::move(result));
    return at + 1;
}

Instruction* complete_in_place(Vm& vm, const Frame* frame, Registers r, Instruction* at, Completion completion,
                               OwnedValue result) {
    const bool constant = is_constant_in_place(at->op);
    if (declines(vm, result)) {
        const OperandValue second = constant ? constant_operand(frame, at->b) : OperandValue{r.from(at->b), nullptr};
        const Value left = as_object(vm, {r.from(at->a), nullptr}), right = as_object(vm, second);
        const Declined declined = completion == Completion::kForward ? Declined::kForward : Declined::kInPlace;
        Result<OwnedValue> other =
            binary_declined(vm, static_cast<BinaryOperator>(at->c.immediate()), left, right, declined, true);
        if (!other.ok()) return nullptr;
        result = std::move(other).value();
    }
    if (!constant) consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    assign(vm, r[at->a], std::move(result));
    return at + 1;
}

Instruction* complete_compare(Vm& vm, const Frame* frame, Registers r, Instruction* at, Completion completion,
                              OwnedValue result) {
    const Comparison comparison = comparison_of(at->op);
    const OperandField first = comparison.jumps ? at->a : at->b, second = comparison.jumps ? at->b : at->c;
    const uint8_t consumes_first = comparison.jumps ? kConsumeA : kConsumeB;
    const uint8_t consumes_second = comparison.jumps ? kConsumeB : kConsumeC;
    bool negated = completion == Completion::kNegated;
    if (declines(vm, result)) {
        const OperandValue other =
            comparison.constant ? constant_operand(frame, second) : OperandValue{&r[second], nullptr};
        const Value left = as_object(vm, {&r[first], nullptr}), right = as_object(vm, other);
        Result<OwnedValue> answer = compare_declined(vm, comparison.op, left, right);
        if (!answer.ok()) return nullptr;
        result = std::move(answer).value();
        negated = false;
    }
    bool holds = false;
    if (comparison.jumps || negated) {
        Result<bool> answer = truth(vm, result.get());
        if (!answer.ok()) return nullptr;
        holds = answer.value() != negated;
    }
    consume(vm, r[first], (at->flags & consumes_first) != 0);
    if (!comparison.constant) consume(vm, r[second], (at->flags & consumes_second) != 0);
    if (comparison.jumps) return at + 1 + (holds == comparison.sense ? ptrdiff_t{at->jump_c()} : 0);
    assign(vm, r[at->a], negated ? OwnedValue::boolean(vm, holds) : std::move(result));
    return at + 1;
}

// What __bool__, or __len__ in its place, has said.
Result<bool> truth_of(Vm& vm, Completion completion, Value result) {
    if (completion != Completion::kLength) return truth_from(vm, result);
    TRY(const size_t size, length_from(vm, result));
    return size != 0;
}

}  // namespace

Instruction* complete_special(Vm& vm, const Frame* frame, Registers r, Instruction* at, Completion completion,
                              Value given) {
    OwnedValue result = OwnedValue::adopt(vm, given);
    if (is_arithmetic(at->op)) return complete_binary(vm, frame, r, at, completion, std::move(result));
    if (is_in_place(at->op)) return complete_in_place(vm, frame, r, at, completion, std::move(result));
    switch (at->op) {
        case Opcode::kIN:
        case Opcode::kNOT_IN: {
            Result<bool> found = truth(vm, result.get());
            if (!found.ok()) return nullptr;
            assign(vm, r[at->a], vm.boolean(found.value() == (at->op == Opcode::kIN)));
            return at + 1;
        }
        case Opcode::kNOT: {
            Result<bool> answer = truth_of(vm, completion, result.get());
            if (!answer.ok()) return nullptr;
            assign(vm, r[at->a], vm.boolean(!answer.value()));
            return at + 1;
        }
        case Opcode::kJUMP_IF_TRUE:
        case Opcode::kJUMP_IF_FALSE: {
            Result<bool> answer = truth_of(vm, completion, result.get());
            if (!answer.ok()) return nullptr;
            return at + 1 + (answer.value() == (at->op == Opcode::kJUMP_IF_TRUE) ? ptrdiff_t{at->bc()} : 0);
        }
        case Opcode::kGET_ITERATOR:
            if (!check_iterator(vm, result.get()).ok()) return nullptr;
            start_iteration(vm, r.from(at->a), std::move(result));
            return at + 1;
        default:
            return complete_compare(vm, frame, r, at, completion, std::move(result));
    }
}

}  // namespace eadem::vm
