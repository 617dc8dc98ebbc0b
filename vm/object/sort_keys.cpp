#include "vm/object/sort_keys.h"

#include <cstring>

#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

namespace {

// What is true of every key seen so far, as bits, one per kind.
constexpr unsigned bit_of(KeyKind kind) {
    return 1u << static_cast<unsigned>(kind);
}
constexpr unsigned kAnyBit = bit_of(KeyKind::kAny);

unsigned scalar_bits(Word key) {
    if (key.is_int()) return bit_of(KeyKind::kInPlaceInt) | bit_of(KeyKind::kInt) | kAnyBit;
    if (key.is_float()) return bit_of(KeyKind::kFloat) | kAnyBit;
    switch (key.object()->type_id()) {
        case kIntType:
            return is_big_int(key.object()) ? kAnyBit : bit_of(KeyKind::kInt) | kAnyBit;
        case kFloatType:
            return bit_of(KeyKind::kFloat) | kAnyBit;
        case kStrType:
            return bit_of(KeyKind::kText) | kAnyBit;
        default:
            return kAnyBit;
    }
}

unsigned tuple_bits(const Tuple* tuple) {
    if (tuple->size == 0) return kAnyBit;
    const unsigned first = scalar_bits(tuple->items()[0]);
    unsigned bits = kAnyBit;
    if (first & bit_of(KeyKind::kInt)) bits |= bit_of(KeyKind::kIntTuple);
    if (first & bit_of(KeyKind::kFloat)) bits |= bit_of(KeyKind::kFloatTuple);
    if (first & bit_of(KeyKind::kText)) bits |= bit_of(KeyKind::kTextTuple);
    return bits;
}

}  // namespace

KeyKind kind_of_keys(std::span<const Word> keys) {
    unsigned bits = ~0u;
    for (const Word key : keys) {
        bits &= is_tuple(key.peek()) ? tuple_bits(as_tuple(key.peek())) : scalar_bits(key);
        if (bits == kAnyBit) return KeyKind::kAny;
    }
    // The narrowest kind that holds: the kinds stand in that order.
    return static_cast<KeyKind>(__builtin_ctz(bits));
}

IntKey IntKey::of(Word key) {
    IntKey made{0};
    fits_int64(key.peek(), made.number);
    return made;
}

FloatKey FloatKey::of(Word key) {
    FloatKey made{0};
    is_float(key.peek(), made.number);
    return made;
}

TextKey TextKey::of(Word key, size_t common_bytes) {
    const Str* text = as_str(key.peek());
    const std::string_view rest = text->text().substr(common_bytes);
    uint64_t head = 0;
    std::memcpy(&head, rest.data(), std::min(rest.size(), sizeof(head)));
    return {__builtin_bswap64(head), text};
}

size_t common_bytes(std::span<const Word> keys, bool of_first_items) {
    const auto text_of = [=](Word key) {
        return as_str(of_first_items ? as_tuple(key.peek())->items()[0].peek() : key.peek())->text();
    };
    const std::string_view first = text_of(keys[0]);
    size_t common = first.size();
    for (const Word key : keys) {
        const std::string_view text = text_of(key);
        common = std::min(common, text.size());
        if (std::memcmp(first.data(), text.data(), common) == 0) continue;
        common = static_cast<size_t>(
            std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(common), text.begin()).first -
            first.begin());
    }
    return common;
}

bool AnyLess::operator()(const KeyedEntry<Word>& left, const KeyedEntry<Word>& right) {
    return answer(compare_truth(space_, CompareOperator::kLess, left.key.peek(), right.key.peek()));
}

Result<bool> less_behind_first(ObjectSpace& space, Tuple* left, Tuple* right) {
    const size_t size = std::min(left->size, right->size);
    for (size_t i = 1; i < size; ++i) {
        Word& mine = left->items()[i];
        Word& theirs = right->items()[i];
        TRY(const bool equal, items_equal(space, mine, theirs));
        if (equal) continue;
        const OwnedValue first = hold_item(space, mine, theirs.peek());
        const OwnedValue second = hold_item(space, theirs, first.get());
        return compare_truth(space, CompareOperator::kLess, first.get(), second.get());
    }
    return left->size < right->size;
}

}  // namespace eadem::vm
