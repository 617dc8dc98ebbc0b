// Builds the text of a container's repr: a growing buffer that fails with MemoryError instead of throwing,
// and that writes numbers and strings directly. PrintingMark marks a container while it is being printed, so
// that cycles come out as `...`.
#pragma once

#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

class ReprBuilder {
 public:
    explicit ReprBuilder(ObjectSpace& space) : space_(space) {}
    ~ReprBuilder();
    ReprBuilder(const ReprBuilder&) = delete;
    ReprBuilder& operator=(const ReprBuilder&) = delete;

    Result<void> append(std::string_view text);
    // repr(value). The value must be held by the caller: printing it may run Python code.
    Result<void> append_repr(Value value);
    // repr of an item in a container, held for as long as printing takes.
    Result<void> append_item(Word item);
    // The text as a new str.
    Result<Ref<Str>> finish();

 private:
    ObjectSpace& space_;
    char* buffer_ = nullptr;
    size_t size_ = 0;
    size_t capacity_ = 0;
};

class PrintingMark {
 public:
    explicit PrintingMark(Object* container) : container_(container), repeated_(container->has_flag(kFlagB)) {
        container->set_flag(kFlagB);
    }
    ~PrintingMark() {
        if (!repeated_) container_->clear_flag(kFlagB);
    }
    PrintingMark(const PrintingMark&) = delete;
    PrintingMark& operator=(const PrintingMark&) = delete;

    // True if the container is being printed already, further out.
    bool repeated() const { return repeated_; }

 private:
    Object* container_;
    bool repeated_;
};

}  // namespace eadem::vm
