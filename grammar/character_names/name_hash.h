// The hash under which a character's name stands in the generated table. The generator and the look-up share
// it, so the table needs no names: 64 bits keep 33,000 names apart, and a wrong name from being taken for one
// of them.
#pragma once

#include <cstdint>
#include <string_view>

namespace eadem::grammar {

// FNV-1a (Fowler, Noll, Vo), of the name in capitals.
constexpr uint64_t character_name_hash(std::string_view name) {
    uint64_t hash = 0xcbf29ce484222325;
    for (const char c : name) {
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        hash = (hash ^ static_cast<uint8_t>(capital)) * 0x100000001b3;
    }
    return hash;
}

}  // namespace eadem::grammar
