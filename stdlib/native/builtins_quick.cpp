// The quick ways (native.h) of the builtins that programs call in loops. Each answers for exact built-in types and
// leaves the rest to the function proper.
#include <algorithm>
#include <cassert>
#include <cstdlib>

#include "stdlib/native/builtins.h"
#include "stdlib/native/quick_order.h"
#include "vm/object/bytes.h"
#include "vm/object/class.h"
#include "vm/object/class_space.h"
#include "vm/object/dict.h"
#include "vm/object/float_text.h"
#include "vm/object/hashed_key.h"
#include "vm/object/int.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/set.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// The argument itself as the result.
Value hand_back(Value argument) {
    if (argument.is_object()) argument.object->share();
    return argument;
}

// The first of the arguments that no other precedes, if all are ints or all are floats.
template <class Precedes>
Value first_of(const Value* row, size_t count, Precedes precedes) {
    if (count < 2) return {};
    size_t best = 0;
    Value first = exact_number(row[0]);
    for (size_t i = 1; i < count; ++i) {
        const Value next = exact_number(row[i]);
        if (first.tag != next.tag || first.is_empty()) return {};
        if (next.is_raw_int() ? precedes(next.integer, first.integer) : precedes(next.real, first.real)) {
            best = i;
            first = next;
        }
    }
    return hand_back(row[best]);
}

// What a name means for an object, if it has been looked up at the object's shape before; null: that is not known.
const InstanceLookup* known_attribute(const ObjectSpace& space, Value object, Value name) {
    if (!object.is_object() || !object.object->has_flag(kFlagInstance) || !is_str(name)) return nullptr;
    return space.classes->known(static_cast<Instance*>(object.object)->shape->version, as_str(name));
}

// The place of an instance's own attribute that is known so; null if it has none at the moment.
Word* own_attribute(Value object, const InstanceLookup* known) {
    auto* const instance = static_cast<Instance*>(object.object);
    if (known->kind != InstanceLookup::Kind::kOwn || known->index >= instance->used) return nullptr;
    Word* const own = instance->values() + known->index;
    return own->is_empty() ? nullptr : own;
}

}  // namespace

Value quick_abs(ObjectSpace& space, const Value* row, size_t count) {
    const Value number = count == 1 ? exact_number(row[0]) : Value();
    // An int that is not negative is its own absolute value; a float never is (as in CPython).
    if (number.is_raw_int() && number.integer >= 0) return hand_back(row[0]);
    if (number.is_raw_int() && number.integer != INT64_MIN) return OwnedValue::of_int(space, -number.integer).take();
    if (number.is_raw_float()) return OwnedValue::of_float(space, std::abs(number.real)).take();
    return {};
}

Value quick_callable(ObjectSpace& space, const Value* row, size_t count) {
    return count == 1 ? space.boolean(is_callable(space, row[0])) : Value();
}

Value quick_chr(ObjectSpace& space, const Value* row, size_t count) {
    const Value code = count == 1 ? exact_number(row[0]) : Value();
    if (!code.is_raw_int() || code.integer < 0 || code.integer > kMaxCodePoint || !space.profile().latin1_chars_shared)
        return {};
    if (code.integer < 256)
        return hand_back(Value::of_object(latin1_character(space, static_cast<unsigned>(code.integer))));
    char text[kMaxUtf8Width];
    const size_t size = write_utf8(text, static_cast<char32_t>(code.integer));
    Ref<Str> character = make_str_buffer(space, size, 1).value();
    std::copy_n(text, size, str_buffer(character.get()));
    return Value::of_object(character.take());
}

Value quick_divmod(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2) return {};
    const Value dividend = exact_number(row[0]), divisor = exact_number(row[1]);
    if (!dividend.is_raw_int() || !divisor.is_raw_int() || !is_positive_digit(divisor.integer)) return {};
    int64_t quotient = dividend.integer / divisor.integer;
    int64_t remainder = dividend.integer % divisor.integer;
    // C truncates, Python floors.
    if (remainder < 0) {
        --quotient;
        remainder += divisor.integer;
    }
    const Word first = word_of_number(space, Value::of_int(quotient));
    return Value::of_object(new_pair(space, first, word_of_number(space, Value::of_int(remainder))));
}

Value quick_getattr(ObjectSpace& space, const Value* row, size_t count) {
    const InstanceLookup* known = count == 2 || count == 3 ? known_attribute(space, row[0], row[1]) : nullptr;
    if (known == nullptr) return {};
    if (known->kind == InstanceLookup::Kind::kPlain) return share(space, *known->place).take();
    if (known->kind == InstanceLookup::Kind::kNothing) return count == 3 ? hand_back(row[2]) : Value();
    Word* const own = own_attribute(row[0], known);
    return own == nullptr ? Value() : share(space, *own).take();
}

Value quick_hasattr(ObjectSpace& space, const Value* row, size_t count) {
    const InstanceLookup* known = count == 2 ? known_attribute(space, row[0], row[1]) : nullptr;
    if (known == nullptr) return {};
    if (known->kind == InstanceLookup::Kind::kNothing) return space.boolean(false);
    if (known->kind != InstanceLookup::Kind::kOwn || own_attribute(row[0], known) != nullptr)
        return space.boolean(true);
    return {};
}

Value quick_hash(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1) return {};
    HashedKey key(row[0]);
    return key.prepare_quickly(space) ? OwnedValue::of_int(space, key.hash()).take() : Value();
}

Value quick_isinstance(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2) return {};
    const Type* type = space.type_of(row[0]);
    if (row[1].is_object() && row[1].object == type) return space.boolean(true);
    const bool may_claim = may_claim_class(type);
    if (space.type_id(row[1]) == kTypeType) {
        const bool related = is_subtype(type, static_cast<Type*>(row[1].object));
        return related || !may_claim ? space.boolean(related) : Value();
    }
    if (may_claim || !is_tuple(row[1])) return {};
    for (const Word against : row_of(as_tuple(row[1]))) {
        if (!against.is_object() || against.object()->type_id() != kTypeType) return {};
        if (is_subtype(type, static_cast<Type*>(against.object()))) return space.boolean(true);
    }
    return space.boolean(false);
}

Value quick_issubclass(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || space.type_id(row[0]) != kTypeType || space.type_id(row[1]) != kTypeType) return {};
    return space.boolean(is_subtype(static_cast<Type*>(row[0].object), static_cast<Type*>(row[1].object)));
}

Value quick_iter(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_object()) return {};
    const TypeId type = row[0].object->type_id();
    if (type != kListType && type != kTupleType) return {};
    const TypeId iterator = type == kListType ? kListIteratorType : kTupleIteratorType;
    return Value::of_object(make_sequence_iterator(space, iterator, Ref<Object>::share(space, row[0].object)).take());
}

Value quick_len(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_object()) return {};
    size_t length = 0;
    switch (row[0].object->type_id()) {
        case kStrType:
            length = as_str(row[0])->length();
            break;
        case kListType:
            length = as_list(row[0])->size;
            break;
        case kTupleType:
            length = as_tuple(row[0])->size;
            break;
        case kDictType:
            length = as_dict(row[0])->used;
            break;
        case kSetType:
        case kFrozenSetType:
            length = as_set(row[0])->used;
            break;
        case kBytesType:
            length = as_bytes(row[0])->size;
            break;
        default:
            return {};
    }
    return OwnedValue::of_int(space, static_cast<int64_t>(length)).take();
}

Value quick_max(ObjectSpace&, const Value* row, size_t count) {
    return first_of(row, count, [](auto later, auto earlier) { return later > earlier; });
}

Value quick_min(ObjectSpace&, const Value* row, size_t count) {
    return first_of(row, count, [](auto later, auto earlier) { return later < earlier; });
}

Value quick_next(ObjectSpace& space, const Value* row, size_t count) {
    if ((count != 1 && count != 2) || !row[0].is_object()) return {};
    const Type* type = space.type_of(row[0]);
    const auto slot = type->slots.quick_next;
    return slot == nullptr || is_class(type) ? Value() : slot(space, row[0].object, Blind::kToNothing);
}

Value quick_ord(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !is_str(row[0]) || as_str(row[0])->size != 1) return {};
    return OwnedValue::of_int(space, static_cast<unsigned char>(*as_str(row[0])->data())).take();
}

// pow(base, exponent, modulus) where no product is too large for 64 bits.
Value quick_pow(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 3) return {};
    const Value number = exact_number(row[0]), power = exact_number(row[1]), divisor = exact_number(row[2]);
    if (!number.is_raw_int() || !power.is_raw_int() || !divisor.is_raw_int()) return {};
    const int64_t modulus = divisor.integer;
    if (power.integer < 0 || modulus <= 0 || modulus > INT32_MAX) return {};
    int64_t base = number.integer % modulus;
    if (base < 0) base += modulus;
    int64_t result = 1 % modulus;
    for (int64_t exponent = power.integer; exponent > 0; exponent >>= 1, base = base * base % modulus)
        if ((exponent & 1) != 0) result = result * base % modulus;
    return OwnedValue::of_int(space, result).take();
}

// repr(number)
Value quick_repr(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_raw()) return {};
    char text[std::max(kLongestInt64, kLongestFloatRepr)];
    const size_t size = row[0].is_raw_int() ? write_int64(text, row[0].integer) : write_float_repr(text, row[0].real);
    assert(size <= sizeof text);
    Str* const made = new_str_block(space, size, size);
    if (made == nullptr) return {};
    copy_bytes(str_buffer(made), text, size);
    return Value::of_object(made);
}

// Where what was there before does not end with it, which might run code of the program.
Value quick_setattr(ObjectSpace& space, const Value* row, size_t count) {
    const InstanceLookup* known = count == 3 ? known_attribute(space, row[0], row[1]) : nullptr;
    Word* const place = known != nullptr && known->may_store ? own_attribute(row[0], known) : nullptr;
    if (place == nullptr) return {};
    if (place->is_object() && !place->object()->is_immortal() && place->object()->references == 1 &&
        !is_str(place->peek()) && exact_number(place->peek()).is_empty())
        return {};
    const Word old = std::exchange(*place, to_word(space, keep(space, row[2])));
    space.release(old);
    return space.none();
}

}  // namespace eadem::stdlib
