#include "vm/object/str.h"
#include "vm/object/int.h"

// The functions are inlined here: text is short, and calls would cost more than the hashing.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>

#include "vm/object/class.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

constexpr size_t kCharactersPerPosition = 64;
// Within so many characters from either end it is quicker to step than to look the index up (or to build it).
constexpr size_t kSteppedCharacters = 2 * kCharactersPerPosition;
// Within so many bytes from either end it is quicker to count the characters.
constexpr size_t kCountedBytes = 4096;

constexpr size_t round_up(size_t size, size_t step) {
    return (size + step - 1) / step * step;
}

// Eight sizes per doubling, so a text that grows is copied a bounded number of times per byte.
constexpr size_t grown_block_size(size_t exact) {
    return round_up(exact, std::max(Heap::kGranule, std::bit_floor(exact) / 8));
}

// What the heap was asked for.
size_t asked_block_size(const Str* text) {
    const size_t exact = exact_block_size(text->size, !text->is_ascii());
    return text->has_flag(kFlagC) ? grown_block_size(exact) : exact;
}

// Bytes of the block that may be used: small blocks are whole granules.
size_t usable_block_size(const Str* text) {
    const size_t asked = asked_block_size(text);
    return asked <= Heap::kLargestSmall ? round_up(asked, Heap::kGranule) : asked;
}

size_t position_count(uint64_t length) {
    return length / kCharactersPerPosition + 1;
}

void drop_positions(ObjectSpace& space, StrWideInfo* info) {
    if (info->positions == nullptr) return;
    space.heap.free_buffer(info->positions, position_count(info->length) * sizeof(uint32_t));
    info->positions = nullptr;
}

// The index of positions, built now if need be; null if memory is refused (then everything works by
// stepping).
const uint32_t* positions_of(ObjectSpace& space, Str* text) {
    StrWideInfo* info = wide_info(text);
    if (info->positions != nullptr) return info->positions;
    auto* positions =
        static_cast<uint32_t*>(space.heap.allocate_buffer(position_count(info->length) * sizeof(uint32_t)));
    if (positions == nullptr) return nullptr;
    const std::string_view bytes = text->text();
    size_t character = 0;
    for (size_t offset = 0; offset < bytes.size(); offset += utf8_width_of_lead(bytes[offset]), ++character) {
        if (character % kCharactersPerPosition == 0) {
            positions[character / kCharactersPerPosition] = static_cast<uint32_t>(offset);
        }
    }
    if (character % kCharactersPerPosition == 0) positions[character / kCharactersPerPosition] = text->size;
    return info->positions = positions;
}

bool is_canonical_character(const ObjectSpace& space, char32_t code) {
    return code < 0x100 && space.profile().latin1_chars_shared;
}

// True if the object is one that only its holder can see, and its layout can take the new text.
bool can_grow(const Str* text, const Str* extra) {
    return text->references == 1 && text->type_id() == kStrType && !text->is_interned() && text != extra &&
           (extra->is_ascii() || !text->is_ascii());
}

// The text with room for `size` bytes, in place or moved to a larger block; null when memory is refused.
// Consumes a reference only if it moves.
Str* with_room(ObjectSpace& space, Str* text, size_t size) {
    const bool wide = !text->is_ascii();
    const size_t exact = exact_block_size(size, wide);
    if (exact <= usable_block_size(text)) return text;
    const size_t asked = asked_block_size(text);
    const size_t grown = grown_block_size(exact);
    Str* moved = nullptr;
    if (asked > Heap::kLargestSmall) {
        moved = static_cast<Str*>(space.heap.resize_buffer(text, asked, grown));
        if (moved == nullptr) return nullptr;
    } else {
        moved = static_cast<Str*>(space.heap.allocate(grown));
        if (moved == nullptr) return nullptr;
        std::memcpy(static_cast<void*>(moved), text, exact_block_size(text->size, wide));
        space.heap.free(text, asked);
    }
    moved->set_flag(kFlagC);
    return moved;
}

}  // namespace

size_t str_block_size(const Object* text) {
    return asked_block_size(static_cast<const Str*>(text));
}

Result<Ref<Str>> make_str_buffer(ObjectSpace& space, size_t size, size_t length) {
    Str* const text = new_str_block(space, size, length);
    if (text == nullptr) return space.out_of_memory();
    return Ref<Str>::adopt(space, text);
}

Result<Ref<Str>> make_ascii_buffer(ObjectSpace& space, size_t size) {
    return make_str_buffer(space, size, size);
}

namespace {

// A copy of the text; null when memory is refused.
inline Str* copy_of_text(ObjectSpace& space, std::string_view text) {
    const size_t length = is_ascii(text) ? text.size() : count_characters(text);
    Str* const made = new_str_block(space, text.size(), length);
    if (made != nullptr) copy_bytes(str_buffer(made), text.data(), text.size());
    return made;
}

}  // namespace

Result<Ref<Str>> make_new_str(ObjectSpace& space, std::string_view text) {
    if (text.empty() && space.shared.empty_str != nullptr) return Ref<Str>::share(space, space.shared.empty_str);
    Str* const made = copy_of_text(space, text);
    if (made == nullptr) return space.out_of_memory();
    return Ref<Str>::adopt(space, made);
}

Result<Ref<Str>> make_str(ObjectSpace& space, std::string_view text) {
    if (text.size() == 1 || (text.size() == 2 && !is_ascii(text))) {
        const char* at = text.data();
        const char32_t code = read_utf8(at);
        if (is_canonical_character(space, code)) return Ref<Str>::share(space, latin1_character(space, code));
    }
    return make_new_str(space, text);
}

// Called once for each character.
Str* make_latin1_character(ObjectSpace& space, unsigned character) {
    char buffer[kMaxUtf8Width];
    const size_t size = write_utf8(buffer, character);
    // A block this small is never refused.
    Str* text = make_new_str(space, {buffer, size}).value().take();
    text->make_immortal();
    return space.shared.latin1_chars[character] = text;
}

void free_str(ObjectSpace& space, Str* text) {
    if (!text->is_ascii()) drop_positions(space, wide_info(text));
    free_block(space, text, asked_block_size(text));
}

namespace {

// Both halves of a product depend on all bits of both factors.
uint64_t folded_product(uint64_t a, uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

constexpr size_t kLargestShortText = 16;

// Names and words are mostly this short, and XXH3 spends more on getting ready than on them. Two overlapping loads hold
// the whole text; two multiplications mix it, as in wyhash. The seed goes into both factors, so that no text makes one
// of them zero but by chance.
uint64_t short_text_hash(const char* text, size_t size, uint64_t seed) {
    constexpr uint64_t kFirst = 0xa076'1d64'78bd'642f, kSecond = 0xe703'7ed1'a0b4'28db;
    uint64_t head = 0, tail = 0;
    if (size >= 8) {
        head = load_bytes<uint64_t>(text);
        tail = load_bytes<uint64_t>(text + size - 8);
    } else if (size >= 4) {
        head = load_bytes<uint32_t>(text);
        tail = load_bytes<uint32_t>(text + size - 4);
    } else if (size > 0) {
        head = uint64_t{static_cast<unsigned char>(text[0])} << 16 |
               uint64_t{static_cast<unsigned char>(text[size / 2])} << 8 | static_cast<unsigned char>(text[size - 1]);
    }
    const uint64_t mixed = folded_product(head ^ seed ^ kFirst, tail ^ std::rotl(seed, 32) ^ kSecond ^ size);
    return folded_product(mixed ^ seed, kFirst);
}

}  // namespace

namespace {

uint32_t fold_hash(uint64_t full) {
    const auto folded = static_cast<uint32_t>(full ^ (full >> 32));
    return folded != 0 ? folded : 1;
}

// By itself, so that a short text pays for no registers that this needs.
[[gnu::noinline]] uint32_t long_text_hash(const char* text, size_t size, uint64_t seed) {
    return fold_hash(XXH3_64bits_withSeed(text, size, seed));
}

}  // namespace

uint32_t text_hash(const ObjectSpace& space, std::string_view text) {
    if (text.size() > kLargestShortText) return long_text_hash(text.data(), text.size(), space.hash_seed);
    return fold_hash(short_text_hash(text.data(), text.size(), space.hash_seed));
}

Result<OwnedValue> exact_str(ObjectSpace& space, Value text) {
    if (is_str(text)) return OwnedValue::share(space, text.object);
    TRY(Ref<Str> copy, make_str(space, as_str(text)->text()));
    return copy;
}

size_t str_offset(ObjectSpace& space, Str* text, size_t index) {
    if (text->is_ascii()) return index;
    const size_t length = text->length();
    const char* const begin = text->data();
    if (index < kSteppedCharacters) return offset_of_character(text->text(), index);
    if (length - index < kSteppedCharacters) {
        const char* at = begin + text->size;
        for (size_t left = length - index; left > 0; --left) at = previous_utf8(at);
        return static_cast<size_t>(at - begin);
    }
    const uint32_t* positions = positions_of(space, text);
    if (positions == nullptr) return offset_of_character(text->text(), index);
    const size_t near = positions[index / kCharactersPerPosition];
    return near + offset_of_character(text->text().substr(near), index % kCharactersPerPosition);
}

size_t str_index(ObjectSpace& space, Str* text, size_t offset) {
    if (text->is_ascii()) return offset;
    const std::string_view bytes = text->text();
    if (offset < kCountedBytes) return count_characters(bytes.substr(0, offset));
    if (bytes.size() - offset < kCountedBytes) return text->length() - count_characters(bytes.substr(offset));
    const uint32_t* positions = positions_of(space, text);
    if (positions == nullptr) return count_characters(bytes.substr(0, offset));
    const uint32_t* behind = std::upper_bound(positions, positions + position_count(text->length()), offset);
    const size_t near = *(behind - 1);
    const auto row = static_cast<size_t>(behind - 1 - positions);
    return row * kCharactersPerPosition + count_characters(bytes.substr(near, offset - near));
}

Result<OwnedValue> str_substring(ObjectSpace& space, Str* text, size_t from, size_t to) {
    if (from == 0 && to == text->size) return exact_str(space, Value::of_object(text));
    const size_t size = to - from;
    if (size == 1 && text->is_ascii() && space.profile().latin1_chars_shared) {
        const auto character = static_cast<unsigned char>(text->data()[from]);
        return OwnedValue::adopt(space, Value::of_object(latin1_character(space, character)));
    }
    if (text->is_ascii() && size > 1) {
        Str* const part = new_str_block(space, size, size);
        if (part == nullptr) return space.out_of_memory();
        copy_bytes(str_buffer(part), text->data() + from, size);
        return OwnedValue::adopt(space, Value::of_object(part));
    }
    TRY(Ref<Str> part, make_str(space, text->text().substr(from, size)));
    return part;
}

Str* character_from(ObjectSpace& space, Str* text, size_t& offset) {
    const char* const start = text->data() + offset;
    const char* at = start;
    const char32_t code = read_utf8(at);
    const auto width = static_cast<size_t>(at - start);
    offset += width;
    if (is_canonical_character(space, code)) return latin1_character(space, code);
    Str* const character = new_str_block(space, width, 1);
    if (character == nullptr) return static_cast<void>(space.out_of_memory()), nullptr;
    copy_bytes(str_buffer(character), start, width);
    return character;
}

Result<OwnedValue> str_character_at(ObjectSpace& space, Str* text, size_t index) {
    size_t offset = str_offset(space, text, index);
    Str* const character = character_from(space, text, offset);
    if (character == nullptr) return kFailed;
    return OwnedValue::adopt(space, Value::of_object(character));
}

Str* new_str_sum(ObjectSpace& space, const Str* first, const Str* second) {
    const size_t size = size_t{first->size} + second->size;
    // Said twice, so that what is common is compiled for itself: no width to work out.
    Str* const sum = first->is_ascii() && second->is_ascii()
                         ? new_str_block(space, size, size)
                         : new_str_block(space, size, first->length() + second->length());
    if (sum == nullptr) return nullptr;
    char* const middle = copy_bytes(str_buffer(sum), first->data(), first->size);
    copy_bytes(middle, second->data(), second->size);
    return sum;
}

Str* new_str_with_int(ObjectSpace& space, const Str* text, int64_t number, bool number_is_first) {
    assert(text->is_ascii());
    const size_t digits = int64_text_size(number), size = text->size + digits;
    Str* const sum = new_str_block(space, size, size);
    if (sum == nullptr) return nullptr;
    char* const begin = str_buffer(sum);
    copy_bytes(begin + (number_is_first ? digits : 0), text->data(), text->size);
    write_int64_before(begin + (number_is_first ? digits : size), number);
    return sum;
}

Result<OwnedValue> str_concat(ObjectSpace& space, Value left, Value right) {
    Str* const first = as_str(left);
    Str* const second = as_str(right);
    if (first->size == 0) return exact_str(space, right);
    if (second->size == 0) return exact_str(space, left);
    Str* const sum = new_str_sum(space, first, second);
    if (sum == nullptr) return space.out_of_memory();
    return OwnedValue::adopt(space, Value::of_object(sum));
}

Result<void> str_grow(ObjectSpace& space, Value& left, Value right) {
    Str* const text = as_str(left);
    const Str* const extra = as_str(right);
    if (text->size == 0 || extra->size == 0 || !can_grow(text, extra)) {
        TRY(OwnedValue sum, str_concat(space, left, right));
        space.release(std::exchange(left, sum.take()));
        return {};
    }
    const size_t size = size_t{text->size} + extra->size;
    if (size > kLargestText) return space.out_of_memory();
    if (!text->is_ascii()) drop_positions(space, wide_info(text));
    Str* const grown = with_room(space, text, size);
    if (grown == nullptr) return space.out_of_memory();
    left.object = grown;
    copy_bytes(str_buffer(grown) + grown->size, extra->data(), extra->size);
    grown->hash = 0;
    grown->size = static_cast<uint32_t>(size);
    if (!grown->is_ascii()) wide_info(grown)->length += extra->length();
    str_buffer(grown)[size] = '\0';
    return {};
}

Result<OwnedValue> str_concat_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY_VOID(str_grow(space, left.holder(), right));
    return left;
}

Result<OwnedValue> str_repeat(ObjectSpace& space, Value value, int64_t count) {
    Str* const text = as_str(value);
    if (count <= 0 || text->size == 0) return OwnedValue::share(space, space.shared.empty_str);
    if (count == 1) return exact_str(space, value);
    const auto times = static_cast<size_t>(count);
    if (text->length() > static_cast<size_t>(INT64_MAX) / times) {
        return space.raise(ExceptionId::kOverflowError, "repeated string is too long");
    }
    if (times > kLargestText / text->size) return space.out_of_memory();
    const size_t size = text->size * times;
    TRY(Ref<Str> repeated, make_str_buffer(space, size, text->length() * times));
    fill_repeated(str_buffer(repeated.get()), size, text->text());
    return repeated;
}

}  // namespace eadem::vm
