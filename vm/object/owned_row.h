// Values that are collected one by one and owned until then: arguments of a call, mostly. Few of them need no memory of
// their own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "vm/object/ref.h"

namespace eadem::vm {

class OwnedRow {
 public:
    // Places that nothing was pushed to are not written: clearing all of them would be most of a call.
    explicit OwnedRow(ObjectSpace& space) : space_(space) {}
    ~OwnedRow() {
        for (size_t i = 0; i < size_; ++i) space_.release(data()[i]);
    }
    OwnedRow(const OwnedRow&) = delete;
    OwnedRow& operator=(const OwnedRow&) = delete;

    void push(OwnedValue value) {
        if (size_ < kFew) {
            few_[size_++] = value.take();
            return;
        }
        if (many_.empty()) many_.assign(few_, few_ + kFew);
        many_.push_back(value.take());
        ++size_;
    }
    // What lies there may be taken.
    Value* data() { return many_.empty() ? few_ : many_.data(); }
    size_t size() const { return size_; }

 private:
    static constexpr size_t kFew = 8;

    ObjectSpace& space_;
    size_t size_ = 0;
    union {
        Value few_[kFew];
    };
    std::vector<Value> many_;
};

}  // namespace eadem::vm
