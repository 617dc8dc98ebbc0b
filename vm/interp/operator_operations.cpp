// Operators, complete: the loop comes here when its fast paths (two raw ints, two raw floats) do not apply.
#include "vm/interp/operations.h"
#include "vm/interp/operator_opcodes.h"
#include "vm/object/class.h"
#include "vm/object/class_calls.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/membership.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/str_percent.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Machine and compiler compute the opcodes of a family from its operators, and the other way round.
constexpr bool is_family(Opcode first, Opcode last, size_t operators) {
    return static_cast<size_t>(last) - static_cast<size_t>(first) + 1 == operators;
}
static_assert(is_family(Opcode::kADD, Opcode::kXOR, kBinaryOperatorCount) &&
                  is_family(Opcode::kADD_K, Opcode::kXOR_K, kBinaryOperatorCount) &&
                  is_family(Opcode::kNEGATIVE, Opcode::kINVERT, kUnaryOperatorCount),
              "opcode.def: an arithmetic family is broken up or misses a member");
static_assert(is_family(Opcode::kLESS, Opcode::kGREATER_EQUAL, kCompareOperatorCount) &&
                  is_family(Opcode::kLESS_K, Opcode::kGREATER_EQUAL_K, kCompareOperatorCount) &&
                  is_family(Opcode::kJUMP_IF_LESS, Opcode::kJUMP_UNLESS_GREATER_EQUAL, 2 * kCompareOperatorCount) &&
                  is_family(Opcode::kJUMP_IF_LESS_K, Opcode::kJUMP_UNLESS_GREATER_EQUAL_K, 2 * kCompareOperatorCount),
              "opcode.def: a family of comparisons is broken up or misses a member");

// Ints that a double holds exactly.
constexpr bool is_exact(int64_t number) {
    constexpr int64_t kLimit = int64_t{1} << 53;
    return -kLimit <= number && number <= kLimit;
}

// For whoever needs the place before the loop tells it: a warning, or the guard when GMP runs out of memory.
void note_place(Frame* frame, const Instruction* at) {
    frame->pc = at + 1;
}

enum class Form : bool { kBinary, kInPlace };

// int and float mixed, and numbers that come boxed, without going through the slots.
Result<OwnedValue> arithmetic(Vm& vm, BinaryOperator op, Value left, Value right, Form form) {
    int64_t left_int = 0, right_int = 0;
    double left_real = 0, right_real = 0;
    const bool left_is_int =
        left.is_raw_int()
            ? (left_int = left.integer, true)
            : left.is_object() && left.object->type_and_flags == header_of(kIntType) && fits_int64(left, left_int);
    const bool right_is_int =
        right.is_raw_int()
            ? (right_int = right.integer, true)
            : right.is_object() && right.object->type_and_flags == header_of(kIntType) && fits_int64(right, right_int);
    if (left_is_int && right_is_int && op == BinaryOperator::kModulo && left.is_object())
        return int_binary(vm, op, left, right);  // which may be the left operand itself
    if (left_is_int && right_is_int && op != BinaryOperator::kMatrixMultiply)
        return int64_binary(vm, op, left_int, right_int);
    const bool left_is_real = is_float(left, left_real) ||
                              (left_is_int && is_exact(left_int) && (left_real = static_cast<double>(left_int), true));
    const bool right_is_real =
        left_is_real && (is_float(right, right_real) ||
                         (right_is_int && is_exact(right_int) && (right_real = static_cast<double>(right_int), true)));
    if (right_is_real && op <= BinaryOperator::kPower && op != BinaryOperator::kMatrixMultiply)
        return float_binary(vm, op, left_real, right_real);
    return form == Form::kInPlace ? binary_in_place(vm, op, keep(vm, left), right) : binary(vm, op, left, right);
}

// The commonest operators on raw numbers; empty where the long way must be gone.
Value quick_arithmetic(BinaryOperator op, Value left, Value right) {
    if (left.is_raw_int() && right.is_raw_int()) {
        int64_t result = 0;
        switch (op) {
            case BinaryOperator::kAdd:
                if (__builtin_add_overflow(left.integer, right.integer, &result)) return Value();
                return Value::of_int(result);
            case BinaryOperator::kSubtract:
                if (__builtin_sub_overflow(left.integer, right.integer, &result)) return Value();
                return Value::of_int(result);
            case BinaryOperator::kMultiply:
                if (__builtin_mul_overflow(left.integer, right.integer, &result)) return Value();
                return Value::of_int(result);
            case BinaryOperator::kAnd:
                return Value::of_int(left.integer & right.integer);
            case BinaryOperator::kOr:
                return Value::of_int(left.integer | right.integer);
            case BinaryOperator::kXor:
                return Value::of_int(left.integer ^ right.integer);
            case BinaryOperator::kModulo:
                // By a divisor of one digit, which never leaves the dividend itself.
                if (right.integer <= 0 || right.integer >= int64_t{1} << 30) return Value();
                result = left.integer % right.integer;
                return Value::of_int(result < 0 ? result + right.integer : result);
            case BinaryOperator::kFloorDivide:
                if (right.integer <= 0) return Value();
                result = left.integer / right.integer;
                return Value::of_int(result * right.integer > left.integer ? result - 1 : result);
            case BinaryOperator::kTrueDivide:
                if (right.integer == 0 || !is_exact(left.integer) || !is_exact(right.integer)) return Value();
                return Value::of_float(static_cast<double>(left.integer) / static_cast<double>(right.integer));
            case BinaryOperator::kPower:
                if (right.integer != 2 || __builtin_mul_overflow(left.integer, left.integer, &result)) return Value();
                return Value::of_int(result);
            default:
                return Value();
        }
    }
    const auto is_real = [](Value value) {
        return value.is_raw_float() || (value.is_raw_int() && is_exact(value.integer));
    };
    if (!is_real(left) || !is_real(right)) return Value();
    const double first = left.is_raw_float() ? left.real : static_cast<double>(left.integer);
    const double second = right.is_raw_float() ? right.real : static_cast<double>(right.integer);
    if (op == BinaryOperator::kAdd) return Value::of_float(first + second);
    if (op == BinaryOperator::kSubtract) return Value::of_float(first - second);
    if (op == BinaryOperator::kMultiply) return Value::of_float(first * second);
    if (op == BinaryOperator::kTrueDivide && second != 0.0) return Value::of_float(first / second);
    return Value();
}

Value out_of_box(Value value) {
    return value.is_object() ? unboxed(value.object) : value;
}

// What a bool counts where an operator has an int of it: + - *, but not & | ^, which may leave it a bool.
Value out_of_bool(BinaryOperator op, Value value) {
    const bool counts =
        op == BinaryOperator::kAdd || op == BinaryOperator::kSubtract || op == BinaryOperator::kMultiply;
    if (!counts || !value.is_object() || value.object->type_id() != kBoolType) return Value();
    return Value::of_int(static_cast<const IntObject*>(value.object)->value);
}

// The number that a register holds, out of its box; where nobody can tell, it leaves the box for good.
Value number_in(Vm& vm, const Frame* frame, Registers r, OperandField reg) {
    if (r[reg].is_raw()) return r[reg];
    if (!r[reg].is_object()) return Value();
    const Value number = unboxed(r[reg].object);
    if (!number.is_empty() && frame->code->is_blind(reg.index())) assign(vm, r[reg], hidden(number));
    return number;
}

// A comparison of two numbers of one kind; false if they are not such.
bool quick_comparison(CompareOperator op, Value left, Value right, bool& answer) {
    const auto compare = [op, &answer](auto a, auto b) {
        switch (op) {
            case CompareOperator::kLess:
                answer = a < b;
                break;
            case CompareOperator::kLessEqual:
                answer = a <= b;
                break;
            case CompareOperator::kEqual:
                answer = a == b;
                break;
            case CompareOperator::kNotEqual:
                answer = a != b;
                break;
            case CompareOperator::kGreater:
                answer = a > b;
                break;
            case CompareOperator::kGreaterEqual:
                answer = a >= b;
                break;
        }
    };
    if (left.is_raw_int() && right.is_raw_int()) return compare(left.integer, right.integer), true;
    if (left.is_raw_float() && right.is_raw_float()) return compare(left.real, right.real), true;
    return false;
}

// op_binary of numbers, raw or in their boxes, where nothing can go wrong. With boxes always, results are boxed.
bool quick_binary(Vm& vm, const Frame* frame, Registers r, const Instruction* at, BinaryOperator op, bool constant) {
    if (vm.boxes_always()) return false;
    Value left = number_in(vm, frame, r, at->b);
    if (left.is_empty()) left = out_of_bool(op, r[at->b]);
    if (left.is_empty()) return false;
    Value right = constant ? frame->code->numbers[at->c.index()] : number_in(vm, frame, r, at->c);
    if (right.is_empty() && !constant) right = out_of_bool(op, r[at->c]);
    if (constant && (at->flags & kSwapped) != 0) std::swap(left, right);
    const Value result = quick_arithmetic(op, left, right);
    if (result.is_empty()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    if (!constant) consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
    assign(vm, r[at->a], result);
    return true;
}

}  // namespace

bool op_add_to_text(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    const bool constant = at->op == Opcode::kADD_K;
    const bool swapped = constant && (at->flags & kSwapped) != 0;  // constant + text
    // A constant text has no number, so `numbers` has its object.
    const Value other = constant ? frame->code->numbers[at->c.index()] : r[at->c];
    const Value left = swapped ? other : r[at->b];
    const Value right = swapped ? r[at->b] : other;
    if (!is_str(other)) {
        Result<OwnedValue> result = binary(vm, BinaryOperator::kAdd, left, right);
        return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
    }
    const Str *const first = as_str(left), *const second = as_str(right);
    // s = s + x, and temporaries: the old value of s is about to go, so it may grow in place.
    const bool in_place = !swapped && (at->a == at->b || (at->flags & kConsumeB) != 0) && first->references == 1;
    if (!in_place && first->size != 0 && second->size != 0) {
        if (Str* const sum = new_str_sum(vm, first, second)) {
            consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
            if (!constant) consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
            assign(vm, r[at->a], Value::of_object(sum));
            return true;
        }
    }
    // Where memory is refused, the register keeps what it has.
    if (in_place && !str_grow(vm, r[at->b], right).ok()) return false;
    Result<OwnedValue> sum = in_place ? Result<OwnedValue>(take(vm, r[at->b])) : str_concat(vm, left, right);
    return constant ? finish_b(vm, r, at, std::move(sum)) : finish(vm, r, at, std::move(sum));
}

namespace {

// text % arguments and text * number, without asking the types.
Result<OwnedValue> text_operation(Vm& vm, BinaryOperator op, Value text, Value right) {
    if (op == BinaryOperator::kModulo && is_tuple(right)) return str_percent(vm, text, right);
    if (op == BinaryOperator::kMultiply && right.is_raw_int()) return str_repeat(vm, text, right.integer);
    return binary(vm, op, text, right);
}

}  // namespace

namespace {

// A local's raw number that may be its own remainder, and seen as such, gets its box, which both hold then.
void box_dividend(Vm& vm, Value& left, Value right, uint8_t flags) {
    if ((flags & (kBlind | kConsumeB)) != 0 || !left.is_raw_int() || !is_int(right)) return;
    if (right.is_raw_int() && right.integer < kDigitLimit && right.integer > -kDigitLimit) return;
    box_in_place(vm, left);
}

}  // namespace

bool box_for_class(Vm& vm, Value& operand, Value other) {
    if (!other.is_object() || !is_class(vm.type_of(other))) return false;
    if (operand.is_raw()) {
        operand.show();
        box_in_place(vm, operand);
    }
    return true;
}

namespace {

// box_for_class for both operands of an instruction.
bool box_for_classes(Vm& vm, Value& left, Value& right) {
    const bool asks_left = box_for_class(vm, right, left);
    return box_for_class(vm, left, right) || asks_left;
}

// The constant operand of an instruction: its object, if a class is asked what to do with it.
Value constant_for(Vm& vm, const Frame* frame, OperandField constant, Value other) {
    const Value number = frame->code->numbers[constant.index()];
    const bool asks_class = number.is_raw() && other.is_object() && is_class(vm.type_of(other));
    return asks_class ? Value::of_object(frame->code->constants[constant.index()]) : number;
}

}  // namespace

namespace {

// The built-in type that two objects are both exactly of, where it is none of numbers: nothing of them need be boxed or
// unboxed, and it alone answers for both. Null for everything else.
const Type* common_type(const Vm& vm, Value left, Value right) {
    if (!left.is_object() || !right.is_object()) return nullptr;
    const TypeId type = left.object->type_id();
    const bool is_common = type == right.object->type_id() && type < kFirstDynamicType && type != kIntType &&
                           type != kFloatType && type != kBoolType;
    return is_common ? vm.type(type) : nullptr;
}

// compare for two objects of such a type.
Result<OwnedValue> compare_alike(Vm& vm, const Type* common, CompareOperator op, Value left, Value right) {
    if (common->id == kStrType) return OwnedValue::boolean(vm, str_order(op, as_str(left), as_str(right)));
    TRY_VOID(vm.poll());
    Result<OwnedValue> result = common->slots.compare(vm, left, right, op);
    if (!result.ok() || !result.value().get().refers_to(vm.shared.not_implemented)) return result;
    return compare_declined(vm, op, left, right);
}

// The built-in type that alone answers for both operands: common_type, or that of an object beside a raw number, which
// knows no operator with such an object. Null for everything else.
const Type* answering_type(const Vm& vm, Value left, Value right) {
    if (left.is_raw() == right.is_raw()) return common_type(vm, left, right);
    const Value object = left.is_raw() ? right : left;
    return common_type(vm, object, object);
}

// Whether both are ints, one of them beyond 64 bits, so that nothing need be boxed or unboxed and int alone answers.
bool are_big(BinaryOperator op, Value left, Value right) {
    const auto is_big = [](Value value) { return value.is_object() && is_big_int(value.object); };
    const auto is_plain = [](Value value) {
        return value.is_raw_int() || (value.is_object() && value.object->type_id() == kIntType);
    };
    // (A dividend that is smaller is the remainder, as an object; and int has no @.)
    if ((op == BinaryOperator::kModulo && left.is_raw()) || op == BinaryOperator::kMatrixMultiply) return false;
    return (is_big(left) && is_plain(right)) || (is_big(right) && is_plain(left));
}

}  // namespace

bool op_binary(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    note_place(frame, at);
    const BinaryOperator op = binary_operator_of(at->op);
    const bool constant = is_constant_form(at->op);
    if (quick_binary(vm, frame, r, at, op, constant)) return true;
    const bool swapped = constant && (at->flags & kSwapped) != 0;
    const Value second = constant ? frame->code->numbers[at->c.index()] : r[at->c];
    if (!swapped && are_big(op, r[at->b], second)) {
        Result<OwnedValue> result = int_binary(vm, op, r[at->b], second);
        return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
    }
    const Type* const answering = answering_type(vm, r[at->b], second);
    const auto slot = answering == nullptr ? nullptr : answering->slots.binary[static_cast<size_t>(op)];
    if (slot != nullptr && answering->id != kStrType) {
        Result<OwnedValue> result = swapped ? slot(vm, second, r[at->b]) : slot(vm, r[at->b], second);
        if (!result.ok() || !result.value().get().refers_to(vm.shared.not_implemented))
            return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
    }
    if (is_str(r[at->b]) && !swapped) {
        Result<OwnedValue> result =
            text_operation(vm, op, r[at->b], constant ? frame->code->numbers[at->c.index()] : r[at->c]);
        return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
    }
    if (constant || !box_for_classes(vm, r[at->b], r[at->c])) {
        unbox_blind(vm, frame, r, at->b);
        if (!constant) unbox_blind(vm, frame, r, at->c);
    }
    const Value right = constant ? constant_for(vm, frame, at->c, r[at->b]) : r[at->c];
    if (op == BinaryOperator::kModulo) box_dividend(vm, r[at->b], right, at->flags);
    Result<OwnedValue> result = swapped ? arithmetic(vm, op, right, r[at->b], Form::kBinary)
                                        : arithmetic(vm, op, r[at->b], right, Form::kBinary);
    return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
}

namespace {

bool in_place(Vm& vm, Value& target, BinaryOperator op, Value right) {
    if (!vm.boxes_always()) {
        Value number = out_of_box(right);
        if (number.is_empty()) number = out_of_bool(op, right);
        const Value quick = quick_arithmetic(op, out_of_box(target), number);
        if (!quick.is_empty()) {
            assign(vm, target, quick);
            return true;
        }
    }
    if (target.is_raw() && right.is_raw()) {
        Result<OwnedValue> result = arithmetic(vm, op, target, right, Form::kInPlace);
        if (!result.ok()) return false;
        assign(vm, target, std::move(result).value());
        return true;
    }
    // An exception must leave the variable as it was, so the register keeps its own reference unless the value is a
    // str, which nobody can change under way.
    if (op == BinaryOperator::kAdd && is_str(target) && is_str(right)) {
        return str_grow(vm, target, right).ok();
    }
    if (is_int(target) && is_int(right)) {
        Result<OwnedValue> result = arithmetic(vm, op, target, right, Form::kInPlace);
        if (!result.ok()) return false;
        assign(vm, target, std::move(result).value());
        return true;
    }
    Result<OwnedValue> result = binary_in_place(vm, op, keep(vm, target), right);
    if (!result.ok()) return false;
    assign(vm, target, std::move(result).value());
    return true;
}

}  // namespace

bool op_IN_PLACE(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    note_place(frame, at);
    const bool asks_class = box_for_classes(vm, r[at->a], r[at->b]);
    if (!asks_class && r[at->b].is_object() && !is_str(r[at->b])) unbox_blind(vm, frame, r, at->b);
    if (!in_place(vm, r[at->a], static_cast<BinaryOperator>(at->c.immediate()), r[at->b])) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

bool op_IN_PLACE_K(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    note_place(frame, at);
    return in_place(vm, r[at->a], static_cast<BinaryOperator>(at->c.immediate()),
                    constant_for(vm, frame, at->b, r[at->a]));
}

namespace {

Result<void> warn_of_inverted_bool(Vm& vm, Value operand) {
    const bool is_bool = operand.is_object() && operand.object->type_id() == kBoolType;
    const InvertedBoolWarning form = vm.profile().inverted_bool_warning;
    if (!is_bool || form == InvertedBoolWarning::kNone || vm.hooks.warn == nullptr) return {};
    return vm.hooks.warn(
        vm, ExceptionId::kDeprecationWarning,
        fmt::format(
            "Bitwise inversion '~' on bool is deprecated{}. This returns the bitwise inversion of the underlying int "
            "object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean "
            "negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
            form == InvertedBoolWarning::kWithDate ? " and will be removed in Python 3.16" : ""));
}

}  // namespace

bool op_unary(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    note_place(frame, at);
    const auto op = static_cast<UnaryOperator>(static_cast<int>(at->op) - static_cast<int>(Opcode::kNEGATIVE));
    if (op == UnaryOperator::kInvert && !warn_of_inverted_bool(vm, r[at->b]).ok()) return false;
    if (op != UnaryOperator::kPositive) return finish_b(vm, r, at, unary(vm, op, r[at->b]));
    // +n is n itself, so the operand gets a second holder.
    OwnedValue operand = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, (at->flags & kRawCopy) != 0);
    Result<OwnedValue> result = unary(vm, op, operand.get());
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

bool truth_for_jump(Vm& vm, Value& reg, bool& taken) {
    Result<bool> result = truth(vm, reg);
    if (!result.ok()) return false;
    taken = result.value();
    return true;
}

bool op_NOT(Vm& vm, Frame*, Registers r, Instruction* at) {
    bool answer = false;
    if (!truth_for_jump(vm, r[at->b], answer)) return false;
    return finish_b(vm, r, at, OwnedValue::boolean(vm, !answer));
}

// ---- comparison ----

bool op_compare(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    const bool constant = at->op >= Opcode::kLESS_K;
    const auto first = static_cast<int>(constant ? Opcode::kLESS_K : Opcode::kLESS);
    const auto op = static_cast<CompareOperator>(static_cast<int>(at->op) - first);
    const Value other = constant ? frame->code->numbers[at->c.index()] : r[at->c];
    if (const Type* const common = common_type(vm, r[at->b], other)) {
        Result<OwnedValue> result = compare_alike(vm, common, op, r[at->b], other);
        return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
    }
    if (!vm.boxes_always()) {
        const Value left = number_in(vm, frame, r, at->b);
        bool holds = false;
        if (quick_comparison(op, left, constant ? frame->code->numbers[at->c.index()] : number_in(vm, frame, r, at->c),
                             holds)) {
            consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
            if (!constant) consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
            assign(vm, r[at->a], vm.boolean(holds));
            return true;
        }
    }
    if (constant || !box_for_classes(vm, r[at->b], r[at->c])) {
        unbox_blind(vm, frame, r, at->b);
        if (!constant) unbox_blind(vm, frame, r, at->c);
    }
    const Value right = constant ? constant_for(vm, frame, at->c, r[at->b]) : r[at->c];
    Result<OwnedValue> result = compare(vm, op, r[at->b], right);
    return constant ? finish_b(vm, r, at, std::move(result)) : finish(vm, r, at, std::move(result));
}

bool compare_for_jump(Vm& vm, Registers r, const Instruction* at, CompareOperator op, bool with_register, bool& taken) {
    const Value text = r[at->a], other = with_register ? r[at->b] : Value();
    if (is_str(text) && is_str(other)) {
        taken = str_order(op, as_str(text), as_str(other));
        consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
        consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
        return true;
    }
    if (const Type* const common = common_type(vm, text, other)) {
        Result<OwnedValue> result = compare_alike(vm, common, op, text, other);
        if (!result.ok()) return false;
        Result<bool> answer = truth(vm, result.value().get());
        if (!answer.ok()) return false;
        taken = answer.value();
        consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
        consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
        return true;
    }
    const Frame* frame = vm.top_frame();
    if (!vm.boxes_always()) {
        const Value left = number_in(vm, frame, r, at->a);
        if (quick_comparison(op, left,
                             with_register ? number_in(vm, frame, r, at->b) : frame->code->numbers[at->b.index()],
                             taken)) {
            consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
            if (with_register) consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
            return true;
        }
    }
    if (!with_register || !box_for_classes(vm, r[at->a], r[at->b])) {
        unbox_blind(vm, frame, r, at->a);
        if (with_register) unbox_blind(vm, frame, r, at->b);
    }
    const Value right = with_register ? r[at->b] : constant_for(vm, frame, at->b, r[at->a]);
    Result<bool> result = compare_truth(vm, op, r[at->a], right);
    if (!result.ok()) return false;
    taken = result.value();
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    if (with_register) consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

bool op_contains(Vm& vm, Frame*, Registers r, Instruction* at) {
    const Value container = r[at->c];
    box_for_class(vm, r[at->b], container);
    const Value item = r[at->b];
    bool found = false;
    if (const Membership quick = quick_contains(vm, container, item); quick != Membership::kUnknown) {
        found = quick == Membership::kPresent;
    } else {
        Result<bool> answer = contains(vm, container, item);
        if (!answer.ok()) return false;
        found = answer.value();
    }
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
    assign(vm, r[at->a], vm.boolean(found == (at->op == Opcode::kIN)));
    return true;
}

}  // namespace eadem::vm
