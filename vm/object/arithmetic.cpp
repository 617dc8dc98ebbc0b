// The arithmetic protocols: which operand's type answers, and what is said when none does.
#include "vm/object/class.h"
#include "vm/object/class_calls.h"
#include "vm/object/generic_alias.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

bool is_not_implemented(const ObjectSpace& space, Value value) {
    return value.refers_to(space.shared.not_implemented);
}

Failed unsupported(ObjectSpace& space, std::string_view symbol, Value left, Value right) {
    // CPython names the pair of functions that share the slot.
    const std::string_view shown = symbol == "**" ? "** or pow()" : symbol;
    return space.raise(ExceptionId::kTypeError, "unsupported operand type(s) for {}: '{}' and '{}'", shown,
                       type_name(space, left), type_name(space, right));
}

// Whether + or * of a type only join and repeat sequences: what the other operand makes of the operator comes first.
bool is_mere_sequence(BinaryOperator op, const Type* type) {
    if (op != BinaryOperator::kAdd && op != BinaryOperator::kMultiply) return false;
    const TypeId id = type->id;
    return id == kStrType || id == kListType || id == kTupleType || id == kBytesType || id == kByteArrayType;
}

// What a type answers to the operator as the right operand's: a sequence is only joined with what stands behind it.
auto right_slot_of(BinaryOperator op, const Type* type) {
    const auto slot = type->slots.binary[static_cast<size_t>(op)];
    return op == BinaryOperator::kAdd && is_mere_sequence(op, type) ? nullptr : slot;
}

// The slots of both operands in Python's order; NotImplemented if neither knows.
Result<OwnedValue> try_binary(ObjectSpace& space, BinaryOperator op, Value left, Value right) {
    Type* left_type = space.type_of(left);
    Type* right_type = space.type_of(right);
    const auto index = static_cast<size_t>(op);
    const auto left_slot = left_type->slots.binary[index];
    const auto right_slot = right_type->slots.binary[index] == left_slot ? nullptr : right_slot_of(op, right_type);
    // A subclass that overrides the operator is asked first.
    const bool right_first =
        right_slot != nullptr && left_type != right_type &&
        (is_subtype(right_type, left_type) || (is_class(right_type) && is_mere_sequence(op, left_type)));
    if (right_first) {
        TRY(OwnedValue result, right_slot(space, left, right));
        if (!is_not_implemented(space, result.get())) return result;
    }
    if (left_slot != nullptr) {
        TRY(OwnedValue result, left_slot(space, left, right));
        if (!is_not_implemented(space, result.get())) return result;
    }
    if (right_slot != nullptr && !right_first) return right_slot(space, left, right);
    return OwnedValue::not_implemented(space);
}

// The built-in sequence that joins or repeats for a value, also one of a class that leaves the operator to it; null if
// none does.
const Type* sequence_behind(const ObjectSpace& space, BinaryOperator op, Value value) {
    const Type* const type = space.type_of(value);
    const Type* const native = native_of(type);
    const auto index = static_cast<size_t>(op);
    return is_mere_sequence(op, native) && type->slots.binary[index] == native->slots.binary[index] ? native : nullptr;
}

// Sequences that only concatenate say so in their own words.
Failed refuse(ObjectSpace& space, BinaryOperator op, std::string_view symbol, Value left, Value right) {
    const Type* const left_sequence = sequence_behind(space, op, left);
    if (op == BinaryOperator::kAdd && left_sequence != nullptr) return cannot_concatenate(space, left, right);
    if (op == BinaryOperator::kMultiply && (left_sequence != nullptr || sequence_behind(space, op, right) != nullptr))
        return space.raise(ExceptionId::kTypeError, "can't multiply sequence by non-int of type '{}'",
                           type_name(space, left_sequence != nullptr ? right : left));
    // print >> file: a memory of Python 2.
    if (op == BinaryOperator::kRightShift && space.type_id(left) == kNativeFunctionType &&
        std::string_view(static_cast<NativeFunction*>(left.object)->spec->name) == "print")
        return space.raise(ExceptionId::kTypeError,
                           "unsupported operand type(s) for {}: '{}' and '{}'. Did you mean \"print(<message>, "
                           "file=<output_stream>)\"?",
                           symbol, type_name(space, left), type_name(space, right));
    return unsupported(space, symbol, left, right);
}

}  // namespace

Failed cannot_concatenate(ObjectSpace& space, Value left, Value right) {
    const Type* const sequence = native_of(space.type_of(left));
    if (sequence->id == kBytesType || sequence->id == kByteArrayType)
        return space.raise(ExceptionId::kTypeError, "can't concat {} to {}", type_name(space, right),
                           type_name(space, left));
    return space.raise(ExceptionId::kTypeError, "can only concatenate {} (not \"{}\") to {}", sequence->name,
                       type_name(space, right), sequence->name);
}

Result<OwnedValue> binary(ObjectSpace& space, BinaryOperator op, Value left, Value right) {
    TRY(OwnedValue result, try_binary(space, op, left, right));
    if (!is_not_implemented(space, result.get())) return result;
    // int | None: types have no operators of their own.
    if (op == BinaryOperator::kOr && (is_type(space, left) || is_type(space, right))) {
        TRY(OwnedValue united, make_union(space, left, right));
        if (!is_not_implemented(space, united.get())) return united;
    }
    return refuse(space, op, symbol_of(op), left, right);
}

namespace {

// What the right operand's type makes of it where the left operand's class has declined.
Result<OwnedValue> try_reflected(ObjectSpace& space, BinaryOperator op, Value left, Value right) {
    const Type* left_type = space.type_of(left);
    const Type* right_type = space.type_of(right);
    const auto slot = right_slot_of(op, right_type);
    if (slot == nullptr || left_type == right_type) return OwnedValue::not_implemented(space);
    if (slot != left_type->slots.binary[static_cast<size_t>(op)]) return slot(space, left, right);
    // Two classes of the program have the same slot, which would ask the left one again.
    OwnedValue left_kept = keep(space, left), right_kept = keep(space, right);
    const auto reflected = static_cast<Special>(static_cast<size_t>(op) * 3 + 1);
    return call_optional(space, right_kept, reflected, left_kept);
}

}  // namespace

Result<OwnedValue> binary_declined(ObjectSpace& space, BinaryOperator op, Value left, Value right, Declined declined,
                                   bool in_place) {
    OwnedValue result = OwnedValue::not_implemented(space);
    if (declined == Declined::kInPlace) {
        TRY(result, try_binary(space, op, left, right));
    } else if (declined == Declined::kForward) {
        TRY(result, try_reflected(space, op, left, right));
    }
    if (!is_not_implemented(space, result.get())) return result;
    if (in_place) return refuse(space, op, fmt::format("{}=", symbol_of(op)), left, right);
    if (op == BinaryOperator::kOr && (is_type(space, left) || is_type(space, right))) {
        TRY(OwnedValue united, make_union(space, left, right));
        if (!is_not_implemented(space, united.get())) return united;
    }
    return refuse(space, op, symbol_of(op), left, right);
}

Result<OwnedValue> binary_in_place(ObjectSpace& space, BinaryOperator op, OwnedValue left, Value right) {
    const Type* left_type = space.type_of(left.get());
    const Type* right_type = space.type_of(right);
    const auto slot = left_type->slots.in_place[static_cast<size_t>(op)];
    const auto right_slot = right_type->slots.binary[static_cast<size_t>(op)];
    if (right_slot != nullptr && is_class(right_type) && is_mere_sequence(op, left_type)) {
        TRY(OwnedValue result, right_slot(space, left.get(), right));
        if (!is_not_implemented(space, result.get())) return result;
    }
    if (slot != nullptr) {
        // A set declines what is no set. Of a str, which never declines, there may be no second holder.
        OwnedValue held = is_str(left.get()) ? OwnedValue() : keep(space, left.get());
        TRY(OwnedValue result, slot(space, std::move(left), right));
        if (!is_not_implemented(space, result.get())) return result;
        left = std::move(held);
    }
    TRY(OwnedValue result, try_binary(space, op, left.get(), right));
    if (!is_not_implemented(space, result.get())) return result;
    return refuse(space, op, fmt::format("{}=", symbol_of(op)), left.get(), right);
}

namespace {

// A power with a modulus by __pow__ of the base's class, which the program made: the exponent's class is not asked.
Result<OwnedValue> own_power_modulo(ObjectSpace& space, Value base, Value exponent, Value modulus) {
    Type* type = space.type_of(base);
    if (!is_class(type)) return OwnedValue::not_implemented(space);
    TRY(const Word* const method, type_lookup(space, type, space.intern_name("__pow__")));
    const bool is_own = method != nullptr && space.type_id(method->peek()) != kSlotWrapperType;
    if (!is_own) return OwnedValue::not_implemented(space);
    return call_special(space, base, "__pow__", {exponent, modulus});
}

}  // namespace

Result<OwnedValue> power_modulo(ObjectSpace& space, Value base, Value exponent, Value modulus) {
    if (modulus.refers_to(space.shared.none)) return binary(space, BinaryOperator::kPower, base, exponent);
    if (is_int(base) && is_int(exponent) && is_int(modulus)) return int_power_modulo(space, base, exponent, modulus);
    TRY(OwnedValue own, own_power_modulo(space, base, exponent, modulus));
    if (!is_not_implemented(space, own.get())) return own;
    if (is_any_int(space, base) && is_any_int(space, exponent) && is_any_int(space, modulus)) {
        const OwnedValue parts[] = {exact_int(space, base), exact_int(space, exponent), exact_int(space, modulus)};
        return int_power_modulo(space, parts[0].get(), parts[1].get(), parts[2].get());
    }
    const auto is_real = [&space](Value value) {
        const TypeId id = space.type_id(value);
        return id == kFloatType || id == kIntType || id == kBoolType;
    };
    if (is_real(base) && is_real(exponent) && is_real(modulus))
        return space.raise(ExceptionId::kTypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    if (space.type_id(base) == kComplexType || space.type_id(exponent) == kComplexType)
        return space.raise(ExceptionId::kValueError, "complex modulo");
    return space.raise(ExceptionId::kTypeError, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                       type_name(space, base), type_name(space, exponent), type_name(space, modulus));
}

Result<OwnedValue> unary(ObjectSpace& space, UnaryOperator op, Value operand) {
    const auto slot = space.type_of(operand)->slots.unary[static_cast<size_t>(op)];
    if (slot != nullptr) return slot(space, operand);
    return space.raise(ExceptionId::kTypeError, "bad operand type for unary {}: '{}'", symbol_of(op),
                       type_name(space, operand));
}

}  // namespace eadem::vm
