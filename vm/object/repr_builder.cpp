#include "vm/object/repr_builder.h"

#include <algorithm>
#include <cstring>

#include "vm/object/float.h"
#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

constexpr size_t kFirstCapacity = 256;

}  // namespace

ReprBuilder::~ReprBuilder() {
    if (buffer_ != nullptr) space_.heap.free_buffer(buffer_, capacity_);
}

Result<void> ReprBuilder::append(std::string_view text) {
    if (text.size() > capacity_ - size_) {
        if (text.size() > kLargestText - size_) return space_.out_of_memory();
        const size_t capacity = std::max({kFirstCapacity, 2 * capacity_, size_ + text.size()});
        void* grown = buffer_ == nullptr ? space_.heap.allocate_buffer(capacity)
                                         : space_.heap.resize_buffer(buffer_, capacity_, capacity);
        if (grown == nullptr) return space_.out_of_memory();
        buffer_ = static_cast<char*>(grown);
        capacity_ = capacity;
    }
    std::memcpy(buffer_ + size_, text.data(), text.size());
    size_ += text.size();
    return {};
}

Result<void> ReprBuilder::append_repr(Value value) {
    int64_t integer = 0;
    double real = 0;
    char digits[24];
    static_assert(sizeof digits >= kLongestInt64 && sizeof digits >= kLongestFloatRepr);
    const TypeId type = space_.type_id(value);
    if (type == kIntType && fits_int64(value, integer)) {
        return append({digits, write_int64(digits, integer)});
    }
    if (type == kFloatType && is_float(value, real)) return append({digits, write_float_repr(digits, real)});
    TRY(const Ref<Str> text, repr(space_, value));
    return append(text->text());
}

Result<void> ReprBuilder::append_item(Word item) {
    const OwnedValue held = keep(space_, item.peek());
    return append_repr(held.get());
}

Result<Ref<Str>> ReprBuilder::finish() {
    return make_new_str(space_, {buffer_, size_});
}

}  // namespace eadem::vm
