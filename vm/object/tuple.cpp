// The tuple type.
#include "vm/object/tuple.h"

#include <algorithm>

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/generic_alias.h"
#include "vm/object/hashed_key.h"
#include "vm/object/lane_hash.h"
#include "vm/object/repr_builder.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

constexpr size_t kMostItems = (Heap::kLargestBlock - sizeof(Tuple)) / sizeof(Word);

size_t bytes_of(size_t size) {
    return sizeof(Tuple) + size * sizeof(Word);
}

// A tuple of its own, also if it is empty.
Result<Ref<Tuple>> make_new_tuple(ObjectSpace& space, size_t size) {
    if (size > kMostItems) return space.out_of_memory();
    auto* tuple = space.create_tracked<Tuple>(kTupleType, bytes_of(size));
    if (tuple == nullptr) return space.out_of_memory();
    tuple->size = size;
    std::fill_n(tuple->items(), size, Word());
    return Ref<Tuple>::adopt(space, tuple);
}

}  // namespace

Result<Ref<Tuple>> make_tuple(ObjectSpace& space, size_t size) {
    if (size == 0) return Ref<Tuple>::share(space, space.shared.empty_tuple);
    return make_new_tuple(space, size);
}

namespace {

// The words first: making one may take a box, and the collector may not see a tuple that is not filled.
template <size_t... index>
[[gnu::always_inline]] inline Ref<Tuple> make_tuple_of(ObjectSpace& space, Value* values,
                                                       std::index_sequence<index...>) {
    const Word words[] = {take_word(space, values[index])...};
    Tuple* const tuple = new_small_tuple(space, sizeof...(index));
    ((tuple->items()[index] = words[index]), ...);
    return Ref<Tuple>::adopt(space, tuple);
}

}  // namespace

Result<Ref<Tuple>> make_tuple_from(ObjectSpace& space, Value* values, size_t count) {
    switch (count) {
        case 1:
            return make_tuple_of(space, values, std::make_index_sequence<1>());
        case 2:
            return make_tuple_of(space, values, std::make_index_sequence<2>());
        case 3:
            return make_tuple_of(space, values, std::make_index_sequence<3>());
        case 4:
            return make_tuple_of(space, values, std::make_index_sequence<4>());
        default:
            break;
    }
    TRY(Ref<Tuple> tuple, make_tuple(space, count));
    for (size_t i = 0; i < count; ++i) tuple->items()[i] = take_word(space, values[i]);
    return tuple;
}

namespace {

// The hash of an exact int or str.
bool quick_item_hash(ObjectSpace& space, Word item, int64_t& hash) {
    if (item.is_int()) return hash = quick_int_hash(item.integer()), true;
    if (!item.is_object()) return false;
    Object* const object = item.object();
    if (object->type_id() == kStrType) return hash = quick_str_hash(space, static_cast<Str*>(object)), true;
    if (object->type_and_flags != header_of(kIntType)) return false;
    return hash = quick_int_hash(static_cast<IntObject*>(object)->value), true;
}

}  // namespace

bool quick_tuple_hash(ObjectSpace& space, const Tuple* tuple, int64_t& hash) {
    LaneHash lanes;
    for (size_t i = 0; i < tuple->size; ++i) {
        int64_t lane = 0;
        if (!quick_item_hash(space, tuple->items()[i], lane)) return false;
        lanes.add(lane);
    }
    hash = lanes.of_tuple(tuple->size);
    return true;
}

Result<OwnedValue> tuple_slice(ObjectSpace& space, Tuple* tuple, const SliceBounds& bounds) {
    const auto count = static_cast<size_t>(bounds.count);
    const bool is_exact = tuple->type_id() == kTupleType;
    if (bounds.step == 1 && count == tuple->size && is_exact) return OwnedValue::share(space, tuple);
    TRY(Ref<Tuple> part, make_tuple(space, count));
    int64_t at = bounds.start;
    for (size_t i = 0; i < count; ++i, at += bounds.step) part->items()[i] = share_word(space, tuple->items()[at]);
    return part;
}

namespace {

// CPython made room for ten items if it could not ask how many there will be, and cut the tuple down afterwards.
bool is_of_unknown_length(Value iterable) {
    switch (iterable.object->type_id()) {
        case kGeneratorType:
        case kMapType:
        case kFilterType:
        case kZipType:
        case kEnumerateType:
            return true;
        default:
            return false;
    }
}

}  // namespace

Result<OwnedValue> tuple_from_iterable(ObjectSpace& space, Value iterable) {
    if (is_tuple(iterable)) return OwnedValue::share(space, iterable.object);
    if (is_list(iterable)) {
        TRY(Ref<Tuple> tuple, make_tuple(space, as_list(iterable)->size));
        share_items(space, tuple->items(), row_of(as_list(iterable)));
        return tuple;
    }
    const bool may_be_new = !space.profile().tuple_of_no_items_shared && is_of_unknown_length(iterable);
    TRY(const Ref<List> items, list_from_iterable(space, iterable));
    if (items->size == 0 && may_be_new) {
        TRY(Ref<Tuple> tuple, make_new_tuple(space, 0));
        return tuple;
    }
    TRY(Ref<Tuple> tuple, make_tuple(space, items->size));
    std::copy_n(items->items, items->size, tuple->items());
    items->size = 0;
    return tuple;
}

namespace {

size_t bytes_held(const Object* self) {
    return bytes_of(static_cast<const Tuple*>(self)->size);
}
void destroy(ObjectSpace& space, Object* self) {
    auto* tuple = static_cast<Tuple*>(self);
    const size_t size = tuple->size;
    for (size_t i = size; i > 0; --i) space.release(tuple->items()[i - 1]);
    free_tracked_block(space, self, bytes_of(size));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    for (const Word item : row_of(static_cast<Tuple*>(self))) visitor.visit(item);
}

// The tuple keeps its size, which says how much memory it has; None stands where items were.
void clear(ObjectSpace& space, Object* self) {
    for (Word& item : row_of(static_cast<Tuple*>(self))) {
        replace_by_none(space, item);
    }
}

Result<Ref<Str>> repr(ObjectSpace& space, Value self) {
    Tuple* tuple = as_tuple(self);
    if (tuple->size == 0) return make_str(space, "()");
    const PrintingMark mark(tuple);
    if (mark.repeated()) return make_str(space, "(...)");
    ReprBuilder text(space);
    TRY_VOID(text.append("("));
    for (size_t i = 0; i < tuple->size; ++i) {
        if (i > 0) TRY_VOID(text.append(", "));
        TRY_VOID(text.append_item(tuple->items()[i]));
    }
    TRY_VOID(text.append(tuple->size == 1 ? ",)" : ")"));
    return text.finish();
}

Result<int64_t> hash_tuple(ObjectSpace& space, Value self) {
    int64_t quick = 0;
    if (quick_tuple_hash(space, as_tuple(self), quick)) return quick;
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Tuple* tuple = as_tuple(self);
    LaneHash lanes;
    for (const Word item : row_of(tuple)) {
        TRY(const int64_t lane, hash(space, item.peek()));
        lanes.add(lane);
    }
    return lanes.of_tuple(tuple->size);
}

Result<OwnedValue> compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_tuple_like(space, left) || !is_tuple_like(space, right)) return OwnedValue::not_implemented(space);
    return compare_rows(space, as_tuple(left), as_tuple(right), op);
}

Result<bool> truth(ObjectSpace&, Value self) {
    return as_tuple(self)->size != 0;
}
Result<size_t> length(ObjectSpace&, Value self) {
    return as_tuple(self)->size;
}

Result<bool> contains(ObjectSpace& space, Value self, Value item) {
    TRY(const int64_t place, find_in_row(space, as_tuple(self), keep(space, item), 0, SIZE_MAX));
    return place >= 0;
}

Result<OwnedValue> iterate(ObjectSpace& space, Value self) {
    return make_sequence_iterator(space, kTupleIteratorType, Ref<Object>::share(space, self.object));
}

Result<OwnedValue> get_item(ObjectSpace& space, Value self, Value key) {
    Tuple* tuple = as_tuple(self);
    if (is_slice(key)) {
        TRY(const SliceBounds bounds, slice_bounds(space, as_slice(key), tuple->size));
        return tuple_slice(space, tuple, bounds);
    }
    TRY(const int64_t index, item_index(space, key, "tuple"));
    TRY(const size_t place, item_place(space, index, tuple->size, "tuple index out of range"));
    return share(space, tuple->items()[place]);
}

Result<OwnedValue> add(ObjectSpace& space, Value left, Value right) {
    if (!is_tuple_like(space, left) || !is_tuple_like(space, right)) return OwnedValue::not_implemented(space);
    const std::span<Word> front = row_of(as_tuple(left));
    const std::span<Word> back = row_of(as_tuple(right));
    if (space.profile().tuple_plus_empty_same) {
        if (back.empty() && is_tuple(left)) return OwnedValue::share(space, left.object);
        if (front.empty() && is_tuple(right)) return OwnedValue::share(space, right.object);
    }
    TRY(Ref<Tuple> sum, make_tuple(space, front.size() + back.size()));
    share_items(space, sum->items(), front);
    share_items(space, sum->items() + front.size(), back);
    return sum;
}

Result<OwnedValue> multiply(ObjectSpace& space, Value left, Value right) {
    const bool tuple_first = is_tuple_like(space, left);
    const Value self = tuple_first ? left : right;
    TRY(const std::optional<int64_t> factor, repeat_count(space, tuple_first ? right : left));
    if (!factor) return OwnedValue::not_implemented(space);
    const std::span<Word> items = row_of(as_tuple(self));
    if ((items.empty() || *factor == 1) && is_tuple(self)) return OwnedValue::share(space, self.object);
    size_t size = 0;
    if (__builtin_mul_overflow(items.size(), static_cast<size_t>(*factor), &size)) return space.out_of_memory();
    TRY(Ref<Tuple> product, make_tuple(space, size));
    repeat_items(space, product->items(), items, static_cast<size_t>(*factor));
    return product;
}

Result<OwnedValue> count(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const int64_t found, count_in_row(space, as_tuple(arguments[0]), take(space, arguments[1])));
    return OwnedValue::of_int(space, found);
}

// (value, start=?, stop=?, /)
Result<OwnedValue> index(ObjectSpace& space, Value* arguments, size_t) {
    Tuple* tuple = as_tuple(arguments[0]);
    TRY(const SearchBounds bounds, search_bounds(space, arguments[2], arguments[3], tuple->size));
    TRY(const int64_t place, find_in_row(space, tuple, keep(space, arguments[1]), bounds.start, bounds.stop));
    if (place < 0) return space.raise(ExceptionId::kValueError, "tuple.index(x): x not in tuple");
    return OwnedValue::of_int(space, place);
}

// tuple(iterable=(), /)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t) {
    OwnedValue exact = OwnedValue::share(space, space.shared.empty_tuple);
    if (!arguments[1].is_empty()) {
        TRY(exact, tuple_from_iterable(space, arguments[1]));
    }
    if (arguments[0].refers_to(space.type(kTupleType))) return exact;
    const std::span<Word> items = row_of(as_tuple(exact.get()));
    TRY(Ref<Tuple> instance, make_new_tuple(space, items.size()));
    share_items(space, instance->items(), items);
    return as_instance_of(space, std::move(instance), arguments[0]);
}

constexpr NativeSpec kMethods[] = {
    {"count", count, "(value, /)", "How many items equal the value."},
    {"index", index, "(value, start=?, stop=?, /)",
     "The index of the first item that equals the value; ValueError, if there is none."},
    {},
};
constexpr NativeSpec kConstructor = {"tuple", construct, "(iterable=?, /)"};

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = bytes_held;
    slots.block_size = bytes_held;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr;
    slots.hash = hash_tuple;
    slots.compare = compare;
    slots.truth = truth;
    slots.length = length;
    slots.get_item = get_item;
    slots.contains = contains;
    slots.iterate = iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kAdd)] = add;
    slots.binary[static_cast<size_t>(BinaryOperator::kMultiply)] = multiply;
    return slots;
}

}  // namespace

const TypeSpec kTupleSpec = {
    .id = kTupleType,
    .slots = make_slots(),
    .methods = kMethods,
    .constructor = &kConstructor,
    .class_methods = kGenericClassMethods,
    .documentation =
        "A row of items that never changes.\n\n"
        "Of an iterable it takes the items; of a tuple, itself. Without an argument it is the empty "
        "tuple.",
};

}  // namespace eadem::vm
