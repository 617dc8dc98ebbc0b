// The type str: its slots and its table of methods.
#include "vm/object/builtin_types.h"
#include "vm/object/int.h"
#include "vm/object/iterators.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str_methods.h"
#include "vm/object/str_percent.h"

namespace eadem::vm {

namespace {

size_t bytes_held(const Object* self) {
    const auto* text = static_cast<const Str*>(self);
    return sizeof(Str) + (text->is_ascii() ? 0 : sizeof(StrWideInfo)) + text->size;
}
void str_destroy(ObjectSpace& space, Object* self) {
    auto* text = static_cast<Str*>(self);
    if (text->is_interned()) space.forget_interned(text);
    free_str(space, text);
}

Result<Ref<Str>> str_repr(ObjectSpace& space, Value self) {
    return make_new_str(space, str_repr_text(as_str(self)->text()));
}

Result<Ref<Str>> str_str(ObjectSpace& space, Value self) {
    TRY(OwnedValue text, exact_str(space, self));
    return Ref<Str>::adopt(space, as_str(text.take()));
}

Result<int64_t> str_hash_slot(ObjectSpace& space, Value self) {
    return static_cast<int64_t>(str_hash(space, as_str(self)));
}

Result<OwnedValue> str_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const Str* first = str_or_null(space, left);
    const Str* second = str_or_null(space, right);
    if (first == nullptr || second == nullptr) return OwnedValue::not_implemented(space);
    return OwnedValue::boolean(space, str_order(op, first, second));
}

Result<bool> str_truth(ObjectSpace&, Value self) {
    return as_str(self)->size != 0;
}

Result<size_t> str_length(ObjectSpace&, Value self) {
    return as_str(self)->length();
}

Result<OwnedValue> str_get_item(ObjectSpace& space, Value self, Value key) {
    Str* const text = as_str(self);
    int64_t index = 0;
    if (!fits_int64(key, index)) {
        if (is_slice(key)) {
            TRY(const SliceBounds bounds, slice_bounds(space, as_slice(key), text->length()));
            return str_slice(space, text, bounds);
        }
        TRY(const bool usable, has_index(space, key));
        if (!usable) {
            return space.raise(ExceptionId::kTypeError, "string indices must be integers, not '{}'",
                               type_name(space, key));
        }
        TRY(index, to_index(space, key));
    }
    TRY(const size_t place, item_place(space, index, text->length(), "string index out of range"));
    return str_character_at(space, text, place);
}

Result<bool> str_contains(ObjectSpace& space, Value self, Value item) {
    const Str* needle = str_or_null(space, item);
    if (needle == nullptr) {
        return space.raise(ExceptionId::kTypeError, "'in <string>' requires string as left operand, not {}",
                           type_name(space, item));
    }
    return find_text(as_str(self)->text(), needle->text()) != kNotFound;
}

Result<OwnedValue> str_add(ObjectSpace& space, Value left, Value right) {
    if (str_or_null(space, left) == nullptr || str_or_null(space, right) == nullptr) {
        return OwnedValue::not_implemented(space);
    }
    return str_concat(space, left, right);
}

Result<OwnedValue> str_add_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    if (str_or_null(space, right) == nullptr) return binary(space, BinaryOperator::kAdd, left.get(), right);
    return str_concat_in_place(space, std::move(left), right);
}

// text * count and count * text.
Result<OwnedValue> str_multiply(ObjectSpace& space, Value left, Value right) {
    const bool text_first = str_or_null(space, left) != nullptr;
    const Value text = text_first ? left : right;
    TRY(const std::optional<int64_t> count, repeat_count(space, text_first ? right : left));
    if (!count) return OwnedValue::not_implemented(space);
    return str_repeat(space, text, *count);
}

Result<OwnedValue> str_modulo(ObjectSpace& space, Value left, Value right) {
    if (str_or_null(space, left) == nullptr) return OwnedValue::not_implemented(space);
    return str_percent(space, left, right);
}

constexpr NativeSpec kStrMethods[] = {
    kFormatMethod<str_format_slot>,
#define STR_METHOD(name, signature, documentation) {#name, str_method_##name, signature, documentation},
#define QUICK_STR_METHOD(name, signature, documentation) \
    {#name, str_method_##name, signature, documentation, false, quick_str_##name},
#include "vm/object/str_methods.def"
#undef STR_METHOD
    {},
};

constexpr NativeSpec kStrStaticMethods[] = {
    {"maketrans", str_maketrans, "(x, y=?, z=?, /)",
     "Make a table for str.translate(), of a dict, or of two texts of one length and a third with what"
     " to leave out."},
    {},
};

constexpr NativeSpec kStrConstructor = {"str",   str_construct, "(object=?, encoding=?, errors=?)",
                                        nullptr, true,          quick_str};

constexpr Slots str_slots() {
    Slots slots;
    slots.destroy = str_destroy;
    slots.size = bytes_held;
    slots.block_size = str_block_size;
    slots.repr = str_repr;
    slots.str = str_str;
    slots.format = str_format_slot;
    slots.hash = str_hash_slot;
    slots.compare = str_compare;
    slots.truth = str_truth;
    slots.length = str_length;
    slots.get_item = str_get_item;
    slots.contains = str_contains;
    slots.iterate = str_iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kAdd)] = str_add;
    slots.binary[static_cast<size_t>(BinaryOperator::kMultiply)] = str_multiply;
    slots.binary[static_cast<size_t>(BinaryOperator::kModulo)] = str_modulo;
    slots.in_place[static_cast<size_t>(BinaryOperator::kAdd)] = str_add_in_place;
    return slots;
}

}  // namespace

Str* str_or_null(const ObjectSpace& space, Value value) {
    if (is_str(value)) return as_str(value);
    return value.is_object() && is_instance(space, value, kStrType) ? as_str(value) : nullptr;
}

const TypeSpec kStrSpec = {
    .id = kStrType,
    .slots = str_slots(),
    .methods = kStrMethods,
    .constructor = &kStrConstructor,
    .static_methods = kStrStaticMethods,
    .documentation =
        "str(object='') or str(bytes, encoding, errors)\n\n"
        "The text of an object as print() shows it, or that which bytes stand for.",
};

}  // namespace eadem::vm
