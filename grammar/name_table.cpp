#include "grammar/name_table.h"

#include <cstring>

#include "grammar/unicode.h"

namespace eadem::grammar {
namespace {

constexpr size_t kFirstSlots = 256;

// Mixes eight bytes at a time; the multiplier is 2**64 divided by the golden ratio (Knuth's multiplicative
// hashing). Nobody but this table sees the hash, so it needs no seed that an attacker could not guess: the
// input is a program.
uint32_t hash_text(std::string_view text) {
    constexpr uint64_t kMultiplier = 0x9e3779b97f4a7c15;
    uint64_t hash = text.size() * kMultiplier;
    while (!text.empty()) {
        uint64_t word = 0;
        const size_t count = text.size() < sizeof word ? text.size() : sizeof word;
        std::memcpy(&word, text.data(), count);
        hash = (hash ^ word) * kMultiplier;
        hash ^= hash >> 32;
        text.remove_prefix(count);
    }
    return static_cast<uint32_t>(hash);
}

}  // namespace

NameTable::NameTable(Arena& arena) : arena_(arena), slots_(kFirstSlots) {}

const Identifier* NameTable::intern(std::string_view text) {
    const uint32_t hash = hash_text(text);
    const size_t mask = slots_.size() - 1;
    size_t slot = hash & mask;
    for (; slots_[slot].identifier != nullptr; slot = (slot + 1) & mask) {
        if (slots_[slot].hash == hash && slots_[slot].identifier->text == text) return slots_[slot].identifier;
    }
    auto* const identifier = arena_.make<Identifier>(Identifier{text});
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
