#include "grammar/name_table.h"

#include <cstring>

#include "grammar/unicode.h"

namespace eadem::grammar {
namespace {

constexpr size_t kFirstSlots = 256;

template <class T>
uint64_t load(const char* place) {
    T word;
    std::memcpy(&word, place, sizeof word);
    return word;
}

// The first and the last bytes of a text, which overlap: with the size they tell texts of up to kCovered bytes apart.
// Names are short, and so they are hashed and compared without a loop or a call.
struct Ends {
    uint64_t first;
    uint64_t last;

    bool operator==(const Ends&) const = default;
};
constexpr size_t kCovered = 2 * sizeof(uint64_t);

Ends ends_of(std::string_view text) {
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    if (text.size() >= 8) return {load<uint64_t>(begin), load<uint64_t>(end - 8)};
    if (text.size() >= 4) return {load<uint32_t>(begin), load<uint32_t>(end - 4)};
    if (text.size() >= 2) return {load<uint16_t>(begin), load<uint16_t>(end - 2)};
    return {text.empty() ? 0 : load<uint8_t>(begin), 0};
}

// Mixes eight bytes at a time; the multiplier is 2**64 divided by the golden ratio (Knuth's multiplicative
// hashing). Nobody but this table sees the hash, so it needs no seed that an attacker could not guess: the
// input is a program.
uint32_t hash_text(std::string_view text, Ends ends) {
    constexpr uint64_t kMultiplier = 0x9e3779b97f4a7c15;
    const auto mix = [](uint64_t hash, uint64_t word) {
        hash = (hash ^ word) * kMultiplier;
        return hash ^ hash >> 32;
    };
    uint64_t hash = mix(mix(text.size(), ends.first), ends.last);
    for (size_t at = 8; at + 8 < text.size(); at += 8) hash = mix(hash, load<uint64_t>(text.data() + at));
    return static_cast<uint32_t>(hash);
}

}  // namespace

NameTable::NameTable(Arena& arena) : arena_(arena), slots_(kFirstSlots) {}

const Identifier* NameTable::intern(std::string_view text) {
    const Ends ends = ends_of(text);
    const uint32_t hash = hash_text(text, ends);
    const auto is_same = [&](std::string_view other) {
        if (other.size() != text.size()) return false;
        return text.size() <= kCovered ? ends_of(other) == ends : other == text;
    };
    const size_t mask = slots_.size() - 1;
    size_t slot = hash & mask;
    for (; slots_[slot].identifier != nullptr; slot = (slot + 1) & mask) {
        if (slots_[slot].hash == hash && is_same(slots_[slot].identifier->text)) return slots_[slot].identifier;
    }
    auto* const identifier = arena_.make<Identifier>();
    identifier->text = arena_.copy_text(text);
    slots_[slot] = {identifier, hash};
    if (++count_ * 2 > slots_.size()) grow();
    return identifier;
}

const Identifier* NameTable::intern_normalised(std::string_view text) {
    const std::string normal = nfkc(text);
    return intern(normal);
}

void NameTable::grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    const size_t mask = larger.size() - 1;
    for (const Slot& old : slots_) {
        if (old.identifier == nullptr) continue;
        size_t slot = old.hash & mask;
        while (larger[slot].identifier != nullptr) slot = (slot + 1) & mask;
        larger[slot] = old;
    }
    slots_ = std::move(larger);
}

}  // namespace eadem::grammar
