// The type deque: its slots, its constructor and its table of methods.
#include <algorithm>

#include "stdlib/native/collections/deque_methods.h"
#include "stdlib/native/native_object.h"
#include "vm/object/generic_alias.h"
#include "vm/object/operators.h"
#include "vm/object/repr_builder.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"
#include "vm/object/text_search.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

size_t bytes_held(const Object* self) {
    return sizeof(Deque) + static_cast<const Deque*>(self)->capacity * sizeof(Word);
}
void destroy(ObjectSpace& space, Object* self) {
    deque_clear(space, static_cast<Deque*>(self));
    free_tracked_block(space, self, sizeof(Deque));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    auto* deque = static_cast<Deque*>(self);
    for (size_t i = 0; i < deque->size; ++i) visitor.visit(deque->item(i));
}
void clear(ObjectSpace& space, Object* self) {
    deque_clear(space, static_cast<Deque*>(self));
}

Result<Ref<Str>> deque_repr(ObjectSpace& space, Value self) {
    Deque* deque = as_deque(self);
    const PrintingMark mark(deque);
    if (mark.repeated()) return make_str(space, "[...]");
    // Printing an item may change the deque.
    TRY(const Ref<List> items, list_from_iterable(space, self));
    TRY(const Ref<Str> shown, repr(space, Value::of_object(items.get())));
    std::string_view name = type_name(space, self);
    name.remove_prefix(name.rfind('.') + 1);
    if (deque->limit == kNoLimit) return make_str(space, fmt::format("{}({})", name, shown->text()));
    return make_str(space, fmt::format("{}({}, maxlen={})", name, shown->text(), deque->limit));
}

// In lexicographic order, as lists: both are read by iterators, which notice a change under way.
Result<OwnedValue> deque_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    Deque *first = deque_or_null(space, left), *second = deque_or_null(space, right);
    if (first == nullptr || second == nullptr) return OwnedValue::not_implemented(space);
    NativeScope scope(space);
    TRY_VOID(scope.enter(" in comparison"));
    if (first->size != second->size && op == CompareOperator::kEqual) return OwnedValue::boolean(space, false);
    if (first->size != second->size && op == CompareOperator::kNotEqual) return OwnedValue::boolean(space, true);
    if (first == second) return OwnedValue::boolean(space, order_satisfies(op, 0));
    const uint64_t first_state = first->state, second_state = second->state;
    for (size_t i = 0; i < first->size && i < second->size; ++i) {
        OwnedValue a = hold_item(space, first->item(i), second->item(i).peek());
        OwnedValue b = hold_item(space, second->item(i), a.get());
        TRY(const bool equal, same_or_equal(space, a.get(), b.get()));
        if (!equal) {
            if (op == CompareOperator::kEqual) return OwnedValue::boolean(space, false);
            if (op == CompareOperator::kNotEqual) return OwnedValue::boolean(space, true);
            return compare(space, op, a.get(), b.get());
        }
        if (first->state != first_state || second->state != second_state)
            return space.raise_text(ExceptionId::kRuntimeError, "deque mutated during iteration");
    }
    return OwnedValue::boolean(space, order_satisfies(op, first->size < second->size   ? -1
                                                          : first->size > second->size ? 1
                                                                                       : 0));
}

Result<bool> deque_truth(ObjectSpace&, Value self) {
    return as_deque(self)->size != 0;
}
Result<size_t> deque_length(ObjectSpace&, Value self) {
    return as_deque(self)->size;
}

Result<size_t> place_of(ObjectSpace& space, Value key, Deque* deque) {
    TRY(const bool is_number, has_index(space, key));
    if (!is_number)
        return space.raise(ExceptionId::kTypeError, "sequence index must be integer, not '{}'", type_name(space, key));
    TRY(const int64_t index, to_index(space, key));
    return item_place(space, index, deque->size, "deque index out of range");
}
Result<OwnedValue> deque_get_item(ObjectSpace& space, Value self, Value key) {
    TRY(const size_t place, place_of(space, key, as_deque(self)));
    return share(space, as_deque(self)->item(place));
}
Result<void> deque_set_item(ObjectSpace& space, Value self, Value key, Value value) {
    TRY(const size_t place, place_of(space, key, as_deque(self)));
    if (value.is_empty()) {
        const OwnedValue removed = deque_remove_at(space, as_deque(self), place);
        return {};
    }
    space.release(std::exchange(as_deque(self)->item(place), to_word(space, value)));
    return {};
}

Result<bool> deque_contains(ObjectSpace& space, Value self, Value value) {
    Deque* deque = as_deque(self);
    const uint64_t state = deque->state;
    OwnedValue wanted = keep(space, value);
    int64_t number = 0, wanted_number = 0;
    const bool is_number = is_machine_int(wanted.get(), wanted_number);
    for (size_t i = 0; i < deque->size; ++i) {
        if (is_number && is_machine_int(deque->item(i).peek(), number)) {
            if (number == wanted_number) return true;
            continue;
        }
        OwnedValue item = hold_item(space, deque->item(i), wanted.get());
        const OwnedValue lent = lend(space, wanted, item.get());
        TRY(const bool equal, same_or_equal(space, item.get(), lent.get()));
        if (equal) return true;
        if (deque->state != state)
            return space.raise_text(ExceptionId::kRuntimeError, "deque mutated during iteration");
    }
    return false;
}

// An instance of the deque's own class, with its limit.
Result<OwnedValue> empty_like(ObjectSpace& space, Value self) {
    Type* type = space.type_of(self);
    if (type->spec != nullptr) return as_value(make_deque(space, as_deque(self)->limit));
    if (as_deque(self)->limit == kNoLimit) return call(space, Value::of_object(type), {});
    return call(space, Value::of_object(type),
                {Value::of_object(space.shared.empty_tuple), Value::of_int(as_deque(self)->limit)});
}

// deque *= count
Result<void> repeat(ObjectSpace& space, Deque* deque, int64_t times) {
    const size_t size = deque->size;
    if (times <= 0 || size == 0) {
        deque_clear(space, deque);
        return {};
    }
    // Of a deque with a limit, a few rounds push all the others out again.
    if (deque->limit != kNoLimit) times = std::min(times, deque->limit / static_cast<int64_t>(size) + 2);
    for (int64_t done = 1; done < times; ++done)
        for (size_t i = 0; i < size; ++i)
            TRY_VOID(deque_append(space, deque, share(space, deque->item(deque->size - size))));
    return {};
}

Result<OwnedValue> add(ObjectSpace& space, Value left, Value right) {
    if (deque_or_null(space, left) == nullptr) return OwnedValue::not_implemented(space);
    if (deque_or_null(space, right) == nullptr)
        return space.raise(ExceptionId::kTypeError, "can only concatenate deque (not \"{}\") to deque",
                           type_name(space, right));
    TRY(OwnedValue sum, deque_copy(space, left));
    TRY_VOID(deque_extend(space, as_deque(sum.get()), right));
    return sum;
}
Result<OwnedValue> add_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY_VOID(deque_extend(space, as_deque(left.get()), right));
    return left;
}
Result<OwnedValue> multiply(ObjectSpace& space, Value left, Value right) {
    const bool deque_first = deque_or_null(space, left) != nullptr;
    const Value factor = deque_first ? right : left;
    TRY(const std::optional<int64_t> count, repeat_count(space, factor));
    // A class may know how to multiply itself by a deque; the built-in types do not.
    if (!count && may_run_python(factor)) return OwnedValue::not_implemented(space);
    if (!count)
        return space.raise(ExceptionId::kTypeError, "can't multiply sequence by non-int of type '{}'",
                           type_name(space, factor));
    TRY(OwnedValue product, deque_copy(space, deque_first ? left : right));
    TRY_VOID(repeat(space, as_deque(product.get()), *count));
    return product;
}
Result<OwnedValue> multiply_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY(const std::optional<int64_t> count, repeat_count(space, right));
    if (!count) return binary(space, BinaryOperator::kMultiply, left.get(), right);
    TRY_VOID(repeat(space, as_deque(left.get()), *count));
    return left;
}

Result<OwnedValue> get_limit(ObjectSpace& space, Value self) {
    const int64_t limit = as_deque(self)->limit;
    return limit == kNoLimit ? OwnedValue::none(space) : OwnedValue::of_int(space, limit);
}

Result<int64_t> limit_of(ObjectSpace& space, Value value) {
    if (is_absent(space, value)) return kNoLimit;
    TRY(const bool is_number, has_index(space, value));
    if (!is_number) return space.raise_text(ExceptionId::kTypeError, "an integer is required");
    TRY(const int64_t limit, index_argument(space, value));
    if (limit < 0) return space.raise_text(ExceptionId::kValueError, "maxlen must be non-negative");
    return limit;
}

// deque(iterable=(), maxlen=None)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t limit, limit_of(space, row[2]));
    auto* fresh = new_instance<Deque>(space, row[0]);
    fresh->ring = nullptr;
    fresh->capacity = fresh->head = fresh->size = 0;
    fresh->limit = limit;
    fresh->state = 0;
    Ref<Deque> deque = Ref<Deque>::adopt(space, fresh);
    if (!row[1].is_empty()) TRY_VOID(deque_extend(space, fresh, row[1]));
    return deque;
}

// __init__: fills an existing deque anew.
Result<OwnedValue> initialize(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    TRY(const int64_t limit, limit_of(space, row[2]));
    deque_clear(space, deque);
    deque->limit = limit;
    if (!row[1].is_empty()) TRY_VOID(deque_extend(space, deque, row[1]));
    return OwnedValue::none(space);
}
constexpr NativeSpec kInitialize = {"__init__", initialize, "(iterable=?, maxlen=?)",
                                    "Take items from an iterable; with maxlen, at most so many are kept."};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialize>, 0, SlotMethod::kAny}, {}};

constexpr NativeSpec kMethods[] = {
#define DEQUE_METHOD(name, signature, documentation) {#name, deque_method_##name, signature, documentation},
#define DEQUE_QUICK_METHOD(name, signature, documentation) \
    {#name, deque_method_##name, signature, documentation, false, quick_deque_##name},
#include "stdlib/native/collections/deque_methods.def"
#undef DEQUE_METHOD
#undef DEQUE_QUICK_METHOD
    {"__copy__", deque_method_copy, "()", "Another deque with the same items."},
    {"__reversed__", deque_reversed, "()", "Return a reverse iterator over the deque."},
    {},
};
constexpr AttributeSpec kAttributes[] = {{"maxlen", get_limit}, {nullptr, nullptr}};
constexpr NativeSpec kConstructor = {"deque", construct, "(iterable=?, maxlen=?)"};

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = bytes_held;
    slots.block_size = size_of<Deque>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = deque_repr;
    slots.compare = deque_compare;
    slots.truth = deque_truth;
    slots.length = deque_length;
    slots.get_item = deque_get_item;
    slots.set_item = deque_set_item;
    slots.contains = deque_contains;
    slots.iterate = deque_iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kAdd)] = add;
    slots.binary[static_cast<size_t>(BinaryOperator::kMultiply)] = multiply;
    slots.in_place[static_cast<size_t>(BinaryOperator::kAdd)] = add_in_place;
    slots.in_place[static_cast<size_t>(BinaryOperator::kMultiply)] = multiply_in_place;
    return slots;
}

}  // namespace

Result<OwnedValue> deque_copy(ObjectSpace& space, Value deque) {
    TRY(OwnedValue copy, empty_like(space, deque));
    Deque* target = deque_or_null(space, copy.get());
    if (target == nullptr) return copy;
    TRY_VOID(deque_extend(space, target, deque));
    return copy;
}

const TypeSpec kDequeSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .class_methods = kGenericClassMethods,
    .special_methods = kSpecialMethods,
    .documentation = "A list-like sequence optimized for data accesses near its endpoints.",
};

}  // namespace eadem::stdlib
