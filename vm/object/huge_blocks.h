// Blocks in pages of 2 MiB, which are faster to get than as much in pages of 4 KiB, and to find one's way in. Each is a
// mapping of its own, which grows without being copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace eadem::vm {

// Of x86-64.
inline constexpr size_t kHugePage = size_t{2} << 20;

// Memory for malloc's free(), which is in huge pages if the system has some to give; null when it refuses. `size` is a
// multiple of theirs.
char* allocate_huge(size_t size);

class HugeBlocks {
 public:
    HugeBlocks() = default;
    ~HugeBlocks();
    HugeBlocks(const HugeBlocks&) = delete;
    HugeBlocks& operator=(const HugeBlocks&) = delete;

    // At least `size` bytes, zero, at the begin of a huge page; null when the system refuses.
    void* allocate(size_t size);
    // The same bytes in a block of at least `new_size`; null, and nothing has happened, when the system refuses.
    void* resize(void* block, size_t new_size);
    void free(void* block);
    // What a block has room for; 0 if it is none of these.
    size_t room_of(const void* block) const {
        const auto address = reinterpret_cast<uintptr_t>(block);
        return address % kHugePage != 0 ? 0 : room_at(address);
    }

 private:
    struct Block {
        uintptr_t begin;
        size_t size;
    };

    size_t room_at(uintptr_t address) const;
    Block& block_at(const void* block);

    std::vector<Block> blocks_;
};

}  // namespace eadem::vm
