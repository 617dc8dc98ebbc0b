// The identifiers of one parse, each once: text in, Identifier out. This is the front end's own interning;
// the compiler's, with the VM's string objects, happens once per Identifier and not once per occurrence. Open
// addressing, a power of two of slots, at most half of them full. The Identifiers live in the arena, each with its text
// behind it, so that finding one again touches one place in memory; the hash in the slot keeps others untouched.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/arena.h"
#include "grammar/identifier.h"

namespace eadem::grammar {

class NameTable {
 public:
    explicit NameTable(Arena& arena);

    // The identifier of an ASCII name.
    const Identifier* intern(std::string_view text);

    // The identifier of any name: normalised to NFKC first, as Python does.
    const Identifier* intern_normalised(std::string_view text);

 private:
    struct Slot {
        Identifier* identifier = nullptr;
        uint32_t hash = 0;
    };

    void grow();

    Arena& arena_;
    std::vector<Slot> slots_;
    uint32_t count_ = 0;
};

}  // namespace eadem::grammar
