// What bytes, bytearray and memoryview have in common: a row of bytes that others may read.
//
// A BytesView lends the row. As long as it lives, its owner lives, and a bytearray cannot change its size
// (BufferError), so the row stays where it is even if Python code runs. (What is in it may change.)
#pragma once

#include <string>
#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

class BytesView {
 public:
    BytesView() = default;
    // The row of a bytes object, of a bytearray or of a contiguous memoryview.
    BytesView(ObjectSpace& space, Object* owner, std::string_view content);
    // A row that had to be put together; the owner is what it was made of.
    BytesView(ObjectSpace& space, Object* owner, std::string copy);
    BytesView(BytesView&& other) noexcept { swap(other); }
    BytesView& operator=(BytesView&& other) noexcept {
        swap(other);
        return *this;
    }
    ~BytesView();

    explicit operator bool() const { return owner_ != nullptr; }
    std::string_view text() const { return is_copy_ ? std::string_view(copy_) : content_; }
    const char* data() const { return text().data(); }
    Object* owner() const { return owner_; }
    // Views are passed where a str is a Str*, and read as that is.
    const BytesView* operator->() const { return this; }

    size_t size = 0;

 private:
    void swap(BytesView& other) noexcept;
    void count(int by);
    ObjectSpace* space_ = nullptr;
    Object* owner_ = nullptr;
    std::string_view content_;
    std::string copy_;
    bool is_copy_ = false;
};

// True for bytes, bytearray and memoryview, and instances of classes derived from them.
bool is_bytes_like(const ObjectSpace& space, Value value);
// The bytes of such a value; an empty view for any other. ValueError for a memoryview that was released.
Result<BytesView> view_or_none(ObjectSpace& space, Value value);
// The same, but TypeError "a bytes-like object is required, not 'str'".
Result<BytesView> bytes_argument(ObjectSpace& space, Value argument);

}  // namespace eadem::vm
