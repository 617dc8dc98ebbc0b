// Much code looked at by several threads. What the verifier looks at it does not change, and each thread has its own
// memory for it.
#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <thread>

#include "vm/code/verifier.h"
#include "vm/object/thread.h"

namespace eadem::vm {

namespace {

// A thread takes some 30 microseconds to start; so many words take some 200.
constexpr size_t kWordsWorthThread = 8192;
constexpr size_t kMostThreads = 4;
constexpr size_t kStackSize = size_t{256} << 10;

class Inspection {
 public:
    explicit Inspection(std::span<const Ref<CodeObject>> codes) : codes_(codes) {}

    std::optional<std::string> run() {
        std::optional<pthread_t> others[kMostThreads - 1];
        const size_t other_count = thread_count() - 1;
        for (size_t i = 0; i < other_count; ++i) others[i] = start_thread(kStackSize, [this] { work(); });
        work();
        for (const std::optional<pthread_t>& other : others)
            if (other) pthread_join(*other, nullptr);
        if (lacks_memory_) throw std::bad_alloc();
        return std::move(fault_);
    }

 private:
    size_t thread_count() const {
        size_t words = 0;
        for (const Ref<CodeObject>& code : codes_) words += code->word_count;
        const size_t wanted = std::min(words / kWordsWorthThread, kMostThreads);
        return wanted < 2 ? 1 : std::clamp<size_t>(std::thread::hardware_concurrency(), 1, wanted);
    }

    // Looks at one after the other that nobody has taken yet.
    void work() noexcept {
        try {
            VerifierMemory memory;
            for (size_t i = next_++; i < codes_.size(); i = next_++) {
                if (std::optional<std::string> found = find_fault(*codes_[i], memory)) keep(i, std::move(*found));
            }
        } catch (const std::bad_alloc&) {
            lacks_memory_ = true;
        }
    }
    // That of the first; those before it are done or under way.
    void keep(size_t index, std::string fault) {
        next_ = codes_.size();
        const std::lock_guard lock(mutex_);
        if (fault_ && index_ < index) return;
        index_ = index;
        fault_ = std::move(fault);
    }

    const std::span<const Ref<CodeObject>> codes_;
    std::atomic<size_t> next_ = 0;
    std::atomic<bool> lacks_memory_ = false;
    std::mutex mutex_;
    std::optional<std::string> fault_;
    size_t index_ = 0;
};

}  // namespace

std::optional<std::string> find_first_fault(std::span<const Ref<CodeObject>> codes) {
    return Inspection(codes).run();
}

}  // namespace eadem::vm
