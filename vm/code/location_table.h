// Where each instruction comes from: line and column ranges, packed as variable-length differences (3-4 bytes
// each). Written once by the assembler, read only when somebody asks (tracebacks, the disassembler).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace eadem::vm {

// Lines from 1, columns in UTF-8 bytes from 0, end exclusive. line 0: no location (made by the compiler).
struct Location {
    uint32_t line = 0;
    uint32_t column = 0;
    uint32_t end_line = 0;
    uint32_t end_column = 0;
};

class LocationTableWriter {
 public:
    // The location of the next `words` words of code (an instruction with its extra words).
    void add(const Location& location, uint32_t words);
    // The table so far; valid until the next add or restart.
    std::span<const uint8_t> bytes() const { return {bytes_.data(), used_}; }
    // Begins another table in the same memory.
    void restart() {
        used_ = 0;
        last_ = {1, 0, 1, 0};
    }

 private:
    std::vector<uint8_t> bytes_;  // the first used_ are written
    size_t used_ = 0;
    Location last_{1, 0, 1, 0};
};

// Looks up many locations of one table. Going forward costs what lies between; going back begins anew.
class LocationWalk {
 public:
    LocationWalk(const uint8_t* table, size_t size) : table_(table), size_(size) {}

    // The location of the instruction that contains word `index`; a default Location if there is none.
    Location find(uint32_t index);

 private:
    const uint8_t* table_;
    size_t size_;
    size_t read_ = 0;  // bytes of the table
    Location last_{1, 0, 1, 0};
    Location here_;  // of words [begin_, end_)
    uint32_t begin_ = 0;
    uint32_t end_ = 0;
};

// The location of the instruction that contains word `index`; a default Location if there is none.
Location find_location(const uint8_t* table, size_t size, uint32_t index);

}  // namespace eadem::vm
