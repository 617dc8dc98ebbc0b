// An input with nothing in it, for programs that run on their own: scripts under test, the runs of a comparison.
#pragma once

#include <fcntl.h>
#include <unistd.h>

namespace eadem::stdlib {

class EmptyInput {
 public:
    EmptyInput() : descriptor_(open("/dev/null", O_RDONLY | O_CLOEXEC)) {}
    ~EmptyInput() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    EmptyInput(const EmptyInput&) = delete;
    EmptyInput& operator=(const EmptyInput&) = delete;
    int descriptor() const { return descriptor_; }

 private:
    int descriptor_;
};

}  // namespace eadem::stdlib
