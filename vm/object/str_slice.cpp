// Slices of str, and iteration over its characters.
#include <algorithm>

#include "vm/object/builtin_types.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

Result<OwnedValue> ascii_extended_slice(ObjectSpace& space, Str* text, const SliceBounds& bounds) {
    const auto count = static_cast<size_t>(bounds.count);
    Str* const part = new_str_block(space, count, count);
    if (part == nullptr) return space.out_of_memory();
    copy_every(str_buffer(part), text->data() + bounds.start, bounds.step, count);
    return OwnedValue::adopt(space, Value::of_object(part));
}

Result<OwnedValue> wide_extended_slice(ObjectSpace& space, Str* text, const SliceBounds& bounds) {
    const int64_t last = bounds.start + (bounds.count - 1) * bounds.step;
    const auto low = static_cast<size_t>(std::min(bounds.start, last));
    const auto high = static_cast<size_t>(std::max(bounds.start, last));
    const auto step = static_cast<size_t>(bounds.step < 0 ? -bounds.step : bounds.step);
    // The chosen characters from left to right, then turned round if the step is negative.
    std::u32string chosen;
    chosen.reserve(static_cast<size_t>(bounds.count));
    const char* at = text->data() + str_offset(space, text, low);
    for (size_t index = low; index <= high; ++index) {
        const char32_t code = read_utf8(at);
        if ((index - low) % step == 0) chosen += code;
    }
    if (bounds.step < 0) std::reverse(chosen.begin(), chosen.end());
    std::string bytes;
    for (const char32_t code : chosen) append_utf8(bytes, code);
    return new_str_value(space, bytes);
}

void str_iterator_destroy(ObjectSpace& space, Object* self) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    if (iterator->sequence != nullptr) space.release(iterator->sequence);
    space.heap.free(iterator, sizeof(SequenceIterator));
}

Result<OwnedValue> str_iterator_next(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<SequenceIterator*>(self.object);
    auto* text = static_cast<Str*>(iterator->sequence);
    if (text == nullptr) return OwnedValue();
    if (iterator->index == text->size) {
        iterator->sequence = nullptr;
        space.release(text);
        return OwnedValue();
    }
    Str* const character = character_from(space, text, iterator->index);
    if (character == nullptr) return kFailed;
    return OwnedValue::adopt(space, Value::of_object(character));
}

Value str_iterator_quick_next(ObjectSpace& space, Object* self, Blind) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    auto* text = static_cast<Str*>(iterator->sequence);
    if (text == nullptr || iterator->index == text->size || !text->is_ascii() || !space.profile().latin1_chars_shared)
        return {};
    // An immortal object.
    return Value::of_object(latin1_character(space, static_cast<unsigned char>(text->data()[iterator->index++])));
}

Result<OwnedValue> str_iterator_length_hint(ObjectSpace& space, Value* arguments, size_t) {
    const auto* iterator = static_cast<SequenceIterator*>(arguments[0].object);
    const auto* text = static_cast<Str*>(iterator->sequence);
    const size_t left = text == nullptr ? 0 : count_characters(text->text().substr(iterator->index));
    return OwnedValue::of_int(space, static_cast<int64_t>(left));
}

constexpr NativeSpec kStrIteratorMethods[] = {
    {"__length_hint__", str_iterator_length_hint, "()"},
    {},
};

}  // namespace

Result<OwnedValue> str_slice(ObjectSpace& space, Str* text, const SliceBounds& bounds) {
    if (bounds.count == 0) return OwnedValue::share(space, space.shared.empty_str);
    if (bounds.step == 1) {
        const size_t from = str_offset(space, text, static_cast<size_t>(bounds.start));
        const size_t to = str_offset(space, text, static_cast<size_t>(bounds.start + bounds.count));
        return str_substring(space, text, from, to);
    }
    return text->is_ascii() ? ascii_extended_slice(space, text, bounds) : wide_extended_slice(space, text, bounds);
}

Result<OwnedValue> str_iterate(ObjectSpace& space, Value self) {
    auto* iterator = space.create<SequenceIterator>(kStrIteratorType);
    self.object->share();
    iterator->sequence = self.object;
    iterator->index = 0;
    return OwnedValue::adopt(space, Value::of_object(iterator));
}

const TypeSpec kStrIteratorSpec = {
    .id = kStrIteratorType,
    .slots = {.destroy = str_iterator_destroy,
              .size = size_of<SequenceIterator>,
              .iterate = iterate_self,
              .next = str_iterator_next,
              .quick_next = str_iterator_quick_next},
    .methods = kStrIteratorMethods,
    .is_base = false,
};

}  // namespace eadem::vm
