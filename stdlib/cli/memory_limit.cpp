#include "stdlib/cli/memory_limit.h"

#include <sys/resource.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>

#include "vm/object/heap.h"

namespace eadem::stdlib {

std::optional<uint64_t> parse_memory_size(std::string_view text) {
    constexpr std::string_view kUnits = "KMG";
    int shift = 0;
    if (!text.empty()) {
        if (const size_t unit = kUnits.find(text.back()); unit != std::string_view::npos) {
            shift = 10 * (static_cast<int>(unit) + 1);
            text.remove_suffix(1);
        }
    }
    uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
    if (number > (UINT64_MAX >> shift)) return std::nullopt;
    return number << shift;
}

namespace {

// The bytes of this process that count against the limit, those of the stack with them; nothing if it cannot be known.
std::optional<uint64_t> used_bytes() {
    std::FILE* const file = std::fopen("/proc/self/statm", "re");
    if (file == nullptr) return std::nullopt;
    unsigned long data = 0;
    const int read = std::fscanf(file, "%*u %*u %*u %*u %*u %lu", &data);
    std::fclose(file);
    if (read != 1) return std::nullopt;
    return data * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

bool limit_memory(uint64_t bytes) {
    constexpr bool kIsSanitized = HEAP_RED_ZONE != 0;
    if (kIsSanitized) return false;
    const std::optional<uint64_t> used = used_bytes();
    rlimit limit{};
    if (!used || getrlimit(RLIMIT_DATA, &limit) != 0) return false;
    const rlim_t wanted = bytes > UINT64_MAX - *used ? RLIM_INFINITY : *used + bytes;
    if (wanted < limit.rlim_cur) limit.rlim_cur = wanted;
    return setrlimit(RLIMIT_DATA, &limit) == 0;
}

}  // namespace eadem::stdlib
