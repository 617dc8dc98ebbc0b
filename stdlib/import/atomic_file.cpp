#include "stdlib/import/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace eadem::stdlib {

namespace {

class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }
    // 0, or errno: on some file systems a full disk shows only here.
    int close() {
        const int number = std::exchange(number_, -1);
        return ::close(number) == 0 || errno == EINTR ? 0 : errno;
    }

 private:
    int number_;
};

int write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        if (written == 0) return ENOSPC;
        content.remove_prefix(static_cast<size_t>(written));
    }
    return 0;
}

// Has the system provide memory that is about to be filled at once, which is quicker than page by page. It may refuse.
void make_present(char* begin, size_t size) {
    constexpr uintptr_t kPage = 4096;
    const uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + kPage - 1) & ~(kPage - 1);
    const uintptr_t end = (reinterpret_cast<uintptr_t>(begin) + size) & ~(kPage - 1);
    if (first < end) static_cast<void>(::madvise(reinterpret_cast<void*>(first), end - first, MADV_POPULATE_WRITE));
}

}  // namespace

int write_file_atomically(const std::string& path, std::string_view content, mode_t mode) {
    // Two processes may write at once, and one of them more than one file.
    static std::atomic<unsigned> files{0};
    const std::string draft = fmt::format("{}.{}.{}", path, ::getpid(), files.fetch_add(1));
    Descriptor file(::open(draft.c_str(), O_EXCL | O_CREAT | O_WRONLY | O_CLOEXEC, mode));
    if (file.number() < 0) return errno;
    int error = write_all(file.number(), content);
    if (const int closing = file.close(); error == 0) error = closing;
    if (error == 0 && std::rename(draft.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(draft.c_str());
    return error;
}

bool read_plain_file(const std::string& path, const std::function<char*(size_t)>& place) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    const auto size = static_cast<size_t>(status.st_size);
    char* const content = place(size);
    if (content == nullptr) return false;
    make_present(content, size);
    size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(file.number(), content + done, size - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        done += static_cast<size_t>(got);
    }
    char more = 0;
    return ::read(file.number(), &more, 1) == 0;
}

int read_whole_file(const std::string& path, std::string& content) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) return errno;
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return errno;
    if (S_ISDIR(status.st_mode)) return EISDIR;
    // What is no plain file has no size, and others may grow.
    content.resize(status.st_size > 0 ? static_cast<size_t>(status.st_size) + 1 : 4096);
    size_t size = 0;
    while (true) {
        const ssize_t got = ::read(file.number(), content.data() + size, content.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) break;
        size += static_cast<size_t>(got);
        if (size == content.size()) content.resize(2 * size);
    }
    content.resize(size);
    return 0;
}

}  // namespace eadem::stdlib
