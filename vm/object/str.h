// str: immutable text, UTF-8 inside, with its hash stored once it is known.
//
// Layout: header, hash, size in bytes, then the bytes and a final NUL (so "hello" takes 24 bytes). Text that
// is not pure ASCII has kFlagA set, and 16 bytes between the members and the text hold its length in
// characters and an index of character positions, built when the text is first indexed, so indexing is O(1)
// for ASCII and amortised O(1) otherwise. Surrogates are allowed one by one, encoded as WTF-8. A str of 4 GiB
// or more is refused with MemoryError.
//
// A str that grew by += has kFlagC set, and its block has room to grow again (str_block_size gives the block
// from the size).
//
// Canonical objects: "" and the one-character strings below U+0100 (SharedObjects), interned strings
// (vm/intern).
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"
#include "vm/object/text_bytes.h"

namespace eadem::vm {

struct SliceBounds;

struct Str : Object {
    uint32_t hash;  // 0: not computed yet
    uint32_t size;  // bytes of UTF-8

    bool is_ascii() const { return !has_flag(kFlagA); }
    bool is_interned() const { return has_flag(kFlagB); }
    const char* data() const;
    std::string_view text() const { return {data(), size}; }
    size_t length() const;  // characters
};

// Extra members of non-ASCII text, placed behind Str.
struct StrWideInfo {
    uint64_t length;      // characters
    uint32_t* positions;  // byte offset of every 64th character; null until first needed
};

inline const char* Str::data() const {
    // The flag is a bit of value 1: no branch.
    return reinterpret_cast<const char*>(this) + sizeof(Str) + (type_and_flags & kFlagA) * sizeof(StrWideInfo);
}
inline size_t Str::length() const {
    return is_ascii() ? size : reinterpret_cast<const StrWideInfo*>(this + 1)->length;
}

// The text's members when it is not ASCII.
inline StrWideInfo* wide_info(Str* text) {
    return reinterpret_cast<StrWideInfo*>(text + 1);
}

// ---- making ----
// A str of 4 GiB or more is refused.
constexpr size_t kLargestText = UINT32_MAX;
// Bytes of the block of a str that has not grown.
constexpr size_t exact_block_size(size_t size, bool wide) {
    return sizeof(Str) + (wide ? sizeof(StrWideInfo) : 0) + size + 1;
}
// What the heap was asked for, for any str (Slots::block_size).
size_t str_block_size(const Object* text);
// What make_str_buffer makes, bare: the caller owns the one reference. Null when memory is refused, and nothing is
// raised. Here in the header because everything that makes text comes by.
inline Str* new_str_block(ObjectSpace& space, size_t size, size_t length) {
    if (size > kLargestText) return nullptr;
    const bool wide = size != length;
    const size_t bytes = exact_block_size(size, wide);
    void* const block = space.heap.allocate(bytes);
    if (block == nullptr) return nullptr;
    // Before the header, so that the compiler still knows the header when the caller asks for data().
    static_cast<char*>(block)[bytes - 1] = '\0';
    auto* const text = static_cast<Str*>(block);
    if (wide) *wide_info(text) = {length, nullptr};
    text->references = 1;
    text->type_and_flags = header_of(kStrType) | (wide ? uint32_t{kFlagA} : 0);
    text->hash = 0;
    text->size = static_cast<uint32_t>(size);
    return text;
}
// A str with that text (valid UTF-8 or WTF-8): the canonical object for "" and for one character below
// U+0100, else new.
Result<Ref<Str>> make_str(ObjectSpace& space, std::string_view text);
// As make_str, but never canonical except for "": what str(5), lower(), replace() return (identity rules,
// section 3).
Result<Ref<Str>> make_new_str(ObjectSpace& space, std::string_view text);
// The one object with that text that the interpreter itself gives out, where it is not the interned one (vm/intern).
Result<Ref<Str>> text_beside_interned(ObjectSpace& space, std::string_view text);
// A fresh ASCII str whose `size` bytes the caller fills through str_buffer before anybody sees it.
Result<Ref<Str>> make_ascii_buffer(ObjectSpace& space, size_t size);
// The same for text of `length` characters: not ASCII if that differs from the size.
Result<Ref<Str>> make_str_buffer(ObjectSpace& space, size_t size, size_t length);
inline char* str_buffer(Str* text) {
    return const_cast<char*>(text->data());
}
// The canonical run-time one-character string; `character` < 256. Borrowed, immortal.
Str* make_latin1_character(ObjectSpace& space, unsigned character);
inline Str* latin1_character(ObjectSpace& space, unsigned character) {
    Str* const known = space.shared.latin1_chars[character];
    return known != nullptr ? known : make_latin1_character(space, character);
}

// ---- using ----
// Never 0. Seeded by space.hash_seed; equal text has equal hashes.
uint32_t text_hash(const ObjectSpace& space, std::string_view text);
inline uint32_t str_hash(const ObjectSpace& space, Str* text) {
    if (text->hash == 0) text->hash = text_hash(space, text->text());
    return text->hash;
}
inline bool str_equal(const Str* a, const Str* b) {
    return a == b || (a->size == b->size && equal_bytes(a->data(), b->data(), a->size));
}
// left op right, by code points: the order of UTF-8 bytes is the same.
inline bool str_order(CompareOperator op, const Str* left, const Str* right) {
    if (op == CompareOperator::kEqual) return str_equal(left, right);
    if (op == CompareOperator::kNotEqual) return !str_equal(left, right);
    const int order = left->text().compare(right->text());
    switch (op) {
        case CompareOperator::kLess:
            return order < 0;
        case CompareOperator::kLessEqual:
            return order <= 0;
        case CompareOperator::kGreater:
            return order > 0;
        default:
            return order >= 0;
    }
}
// An exact str. For "str or a subclass" see str_or_null.
inline bool is_str(Value value) {
    return value.is_object() && value.object->type_id() == kStrType;
}
// The str that the value is (also as an instance of a subclass), or null. Borrowed.
Str* str_or_null(const ObjectSpace& space, Value value);
// Unchecked view of a value known to be a str (or an instance of a subclass).
inline Str* as_str(Value value) {
    return static_cast<Str*>(value.object);
}
// The text of both; never one of them. Null when memory is refused (nothing is raised).
Str* new_str_sum(ObjectSpace& space, const Str* first, const Str* second);
// The same of an ASCII text, which is not empty, and the digits of a number.
Str* new_str_with_int(ObjectSpace& space, const Str* text, int64_t number, bool number_is_first);
// left + right; one of them unchanged when the other is empty.
Result<OwnedValue> str_concat(ObjectSpace& space, Value left, Value right);
// left += right: in place when `left` is the only reference, is not interned and has no hash yet.
Result<OwnedValue> str_concat_in_place(ObjectSpace& space, OwnedValue left, Value right);
// The same where the left one lies, which keeps it if there is no memory.
Result<void> str_grow(ObjectSpace& space, Value& left, Value right);
// A new text of `count` values, each a str or a raw number, which stands for its str(). Used by f-strings. The caller
// owns the reference; null when memory is refused (nothing is raised).
Str* str_join_pieces(ObjectSpace& space, const Value* pieces, size_t count);
// The character at a position already checked to be in range: the canonical object below U+0100, else a new
// str.
Result<OwnedValue> str_character_at(ObjectSpace& space, Str* text, size_t index);
// The character that begins at a byte offset, which moves behind it: canonical or new as above. The caller owns a
// reference; null when memory is refused (raised).
Str* character_from(ObjectSpace& space, Str* text, size_t& offset);
// The same text with every non-ASCII character as an escape (\\x, \\u, \\U), as ascii() shows it.
Result<Ref<Str>> str_to_ascii(ObjectSpace& space, Str* text);
// Byte offset of the character with that index (<= length), and the index of the character at a byte offset.
size_t str_offset(ObjectSpace& space, Str* text, size_t index);
size_t str_index(ObjectSpace& space, Str* text, size_t offset);
// The part between two byte offsets, as s[a:b] gives it: the whole text is the same object. `text` is lent.
Result<OwnedValue> str_substring(ObjectSpace& space, Str* text, size_t from, size_t to);
// text[start:stop:step] for bounds inside the text. `text` is lent.
Result<OwnedValue> str_slice(ObjectSpace& space, Str* text, const SliceBounds& bounds);
// What str(text) gives: the object itself, or an exact str for an instance of a subclass.
Result<OwnedValue> exact_str(ObjectSpace& space, Value text);
// text * count.
Result<OwnedValue> str_repeat(ObjectSpace& space, Value text, int64_t count);
// Frees the block and the index of positions.
void free_str(ObjectSpace& space, Str* text);
// repr() of text: quotes chosen and characters escaped as CPython does.
std::string str_repr_text(std::string_view text);

}  // namespace eadem::vm
