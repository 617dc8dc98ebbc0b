// Text that is put together piece by piece and is mostly short: up to kShort bytes of it never leave the stack. Beyond,
// it lies in a std::string, which throws std::bad_alloc when memory is refused (memory_guard.h).
#pragma once

#include <string>
#include <string_view>

#include "vm/object/int.h"
#include "vm/object/text_bytes.h"

namespace eadem::vm {

class TextBuilder {
 public:
    TextBuilder() = default;
    TextBuilder(const TextBuilder&) = delete;
    TextBuilder& operator=(const TextBuilder&) = delete;

    size_t size() const { return static_cast<size_t>(end_ - begin_); }
    std::string_view text() const { return {begin_, size()}; }

    // Empty again; the room stays.
    void clear() { end_ = begin_; }

    // Room for `count` more bytes, which the caller writes at once.
    char* extend(size_t count) {
        if (static_cast<size_t>(limit_ - end_) < count) [[unlikely]]
            grow(count);
        char* const room = end_;
        end_ += count;
        return room;
    }
    void append(std::string_view piece) { copy_bytes(extend(piece.size()), piece.data(), piece.size()); }
    void append(char character) { *extend(1) = character; }
    void append_repeated(char character, size_t count) { std::memset(extend(count), character, count); }
    void append_int(int64_t number) {
        const size_t size = int64_text_size(number);
        write_int64_text(extend(size), size, number);
    }

 private:
    static constexpr size_t kShort = 256;

    void grow(size_t count) {
        const size_t used = size();
        std::string larger;
        larger.resize(2 * (used + count));
        std::memcpy(larger.data(), begin_, used);
        long_ = std::move(larger);
        begin_ = long_.data();
        end_ = begin_ + used;
        limit_ = begin_ + long_.size();
    }

    char short_[kShort];
    std::string long_;
    char* begin_ = short_;
    char* end_ = short_;
    char* limit_ = short_ + kShort;
};

}  // namespace eadem::vm
