// The list type: its operators and its description.
#include "vm/object/list.h"

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/generic_alias.h"
#include "vm/object/list_slots.h"
#include "vm/object/repr_builder.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

size_t bytes_held(const Object* self) {
    return sizeof(List) + static_cast<const List*>(self)->capacity * sizeof(Word);
}
void destroy(ObjectSpace& space, Object* self) {
    list_clear(space, static_cast<List*>(self));
    free_tracked_block(space, self, sizeof(List));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    for (const Word item : row_of(static_cast<List*>(self))) visitor.visit(item);
}

void clear(ObjectSpace& space, Object* self) {
    list_clear(space, static_cast<List*>(self));
}

Result<Ref<Str>> repr(ObjectSpace& space, Value self) {
    List* list = as_list(self);
    const PrintingMark mark(list);
    if (mark.repeated()) return make_str(space, "[...]");
    ReprBuilder text(space);
    TRY_VOID(text.append("["));
    for (size_t i = 0; i < list->size; ++i) {
        if (i > 0) TRY_VOID(text.append(", "));
        TRY_VOID(text.append_item(list->items[i]));
    }
    TRY_VOID(text.append("]"));
    return text.finish();
}

Result<OwnedValue> compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_list_like(space, left) || !is_list_like(space, right)) return OwnedValue::not_implemented(space);
    // Lists of different sizes are different; no item needs to be asked.
    if (op == CompareOperator::kEqual || op == CompareOperator::kNotEqual) {
        if (as_list(left)->size != as_list(right)->size) {
            return OwnedValue::boolean(space, op == CompareOperator::kNotEqual);
        }
    }
    return compare_rows(space, as_list(left), as_list(right), op);
}

Result<bool> truth(ObjectSpace&, Value self) {
    return as_list(self)->size != 0;
}
Result<size_t> length(ObjectSpace&, Value self) {
    return as_list(self)->size;
}

Result<bool> contains(ObjectSpace& space, Value self, Value item) {
    List* list = as_list(self);
    TRY(const int64_t place, find_in_row(space, list, keep(space, item), 0, SIZE_MAX));
    return place >= 0;
}

Result<OwnedValue> iterate(ObjectSpace& space, Value self) {
    return make_sequence_iterator(space, kListIteratorType, Ref<Object>::share(space, self.object));
}

Result<OwnedValue> add(ObjectSpace& space, Value left, Value right) {
    if (!is_list_like(space, left) || !is_list_like(space, right)) return OwnedValue::not_implemented(space);
    const std::span<Word> front = row_of(as_list(left));
    const std::span<Word> back = row_of(as_list(right));
    TRY(Ref<List> sum, make_list(space, front.size() + back.size()));
    share_items(space, sum->items, front);
    share_items(space, sum->items + front.size(), back);
    sum->size = front.size() + back.size();
    return sum;
}

Result<OwnedValue> multiply(ObjectSpace& space, Value left, Value right) {
    const bool list_first = is_list_like(space, left);
    TRY(const std::optional<int64_t> factor, repeat_count(space, list_first ? right : left));
    if (!factor) return OwnedValue::not_implemented(space);
    const std::span<Word> items = row_of(as_list(list_first ? left : right));
    size_t size = 0;
    if (__builtin_mul_overflow(items.size(), static_cast<size_t>(*factor), &size)) return space.out_of_memory();
    TRY(Ref<List> product, make_list(space, size));
    repeat_items(space, product->items, items, static_cast<size_t>(*factor));
    product->size = size;
    return product;
}

Result<OwnedValue> extend_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY_VOID(list_extend(space, as_list(left.get()), right));
    return left;
}

Result<OwnedValue> multiply_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY(const std::optional<int64_t> factor, repeat_count(space, right));
    if (!factor) return binary(space, BinaryOperator::kMultiply, left.get(), right);
    List* list = as_list(left.get());
    const auto times = static_cast<size_t>(*factor);
    const size_t old_size = list->size;
    if (times == 0) {
        list_clear(space, list);
    } else if (times > 1 && old_size > 0) {
        size_t size = 0;
        if (__builtin_mul_overflow(old_size, times, &size)) return space.out_of_memory();
        TRY_VOID(list_reserve(space, list, size - old_size));
        repeat_items(space, list->items + old_size, row_of(list), times - 1);
        list->size = size;
    }
    return left;
}

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = bytes_held;
    slots.block_size = size_of<List>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr;
    slots.compare = compare;
    slots.truth = truth;
    slots.length = length;
    slots.get_item = list_get_item;
    slots.set_item = list_set_item;
    slots.contains = contains;
    slots.iterate = iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kAdd)] = add;
    slots.binary[static_cast<size_t>(BinaryOperator::kMultiply)] = multiply;
    slots.in_place[static_cast<size_t>(BinaryOperator::kAdd)] = extend_in_place;
    slots.in_place[static_cast<size_t>(BinaryOperator::kMultiply)] = multiply_in_place;
    return slots;
}

}  // namespace

const TypeSpec kListSpec = {
    .id = kListType,
    .slots = make_slots(),
    .methods = kListMethods,
    .constructor = &kListConstructor,
    .class_methods = kGenericClassMethods,
    .special_methods = kListSpecialMethods,
    .documentation =
        "A row of items that can change.\n\n"
        "Of an iterable it takes the items; without an argument it is empty.",
};

}  // namespace eadem::vm
