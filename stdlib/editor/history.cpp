#include "stdlib/editor/history.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "stdlib/editor/graphemes.h"
#include "stdlib/import/atomic_file.h"

namespace eadem::editor {

namespace {

// A file that is larger is not a history any more; the end of it may be.
constexpr off_t kMostFileBytes = off_t{64} << 20;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool needs_escape(unsigned char byte) {
    return (byte < 0x20 && byte != '\t') || byte == 0x7f || byte == '\\';
}

std::string escape(std::string_view entry) {
    std::string line;
    line.reserve(entry.size() + 16);
    for (size_t at = 0; at < entry.size();) {
        const CodePoint point = decode_utf8(entry, at);
        const auto byte = static_cast<unsigned char>(entry[at]);
        if (entry[at] == '\n') {
            line += "\\n";
        } else if (entry[at] == '\\') {
            line += "\\\\";
        } else if (point.code == CodePoint::kInvalid || needs_escape(byte)) {
            line += fmt::format("\\x{:02x}", byte);
        } else {
            line += entry.substr(at, point.size);
        }
        at += point.size;
    }
    return line;
}

int hex_digit(char byte) {
    return byte >= '0' && byte <= '9' ? byte - '0' : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

// True if 8 bytes are all printable ASCII, and none of them is a backslash: they stand for themselves. (A byte of x is
// zero where x - 1 borrows into its high bit.)
bool are_plain(const char* bytes) {
    constexpr uint64_t kOnes = 0x0101'0101'0101'0101, kHighBits = 0x80 * kOnes;
    uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const uint64_t backslash = word ^ '\\' * kOnes, del = word ^ 0x7f * kOnes;
    const uint64_t others =
        word | ((word - 0x20 * kOnes) & ~word) | ((backslash - kOnes) & ~backslash) | ((del - kOnes) & ~del);
    return (others & kHighBits) == 0;
}

// Where the first byte is, from `at` on, that may not stand for itself.
size_t find_special(std::string_view line, size_t at) {
    while (at + 8 <= line.size() && are_plain(line.data() + at)) at += 8;
    while (at < line.size() && line[at] >= 0x20 && line[at] < 0x7f && line[at] != '\\') ++at;
    return at;
}

// Appends the entry that a line stands for. False if the line is not one that `escape` makes.
bool unescape(std::string_view line, std::string& out) {
    for (size_t at = 0; at < line.size();) {
        const size_t special = find_special(line, at);
        out.append(line, at, special - at);
        at = special;
        if (at == line.size()) break;
        if (line[at] != '\\') {
            const CodePoint point = decode_utf8(line, at);
            if (point.code == CodePoint::kInvalid || needs_escape(static_cast<unsigned char>(line[at]))) return false;
            out.append(line, at, point.size);
            at += point.size;
            continue;
        }
        const char kind = at + 1 < line.size() ? line[at + 1] : '\0';
        at += 2;
        if (kind == 'n') {
            out += '\n';
        } else if (kind == '\\') {
            out += '\\';
        } else if (kind == 'x' && at + 1 < line.size() && hex_digit(line[at]) >= 0 && hex_digit(line[at + 1]) >= 0) {
            out += static_cast<char>(hex_digit(line[at]) * 16 + hex_digit(line[at + 1]));
            at += 2;
        } else {
            return false;
        }
    }
    return true;
}

class File {
 public:
    // Opens a plain file, and nothing that opening would wait for.
    File(const std::string& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600)) {
        struct stat status {};
        if (number_ >= 0 && (::fstat(number_, &status) != 0 || !S_ISREG(status.st_mode))) close();
    }
    ~File() { close(); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }
    // Waits for the lock. False where there are no locks (some network file systems).
    bool lock() const {
        while (::flock(number_, LOCK_EX) != 0)
            if (errno != EINTR) return false;
        return true;
    }
    // This is still the file of that path: no one has moved another one there.
    bool is_at(const std::string& path) const {
        struct stat mine {
        }, there{};
        return ::fstat(number_, &mine) == 0 && ::stat(path.c_str(), &there) == 0 && mine.st_ino == there.st_ino &&
               mine.st_dev == there.st_dev;
    }

 private:
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    int number_;
};

// The text of the file, of a too large one its end.
std::string read_end(const File& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return {};
    off_t at = std::max<off_t>(0, status.st_size - kMostFileBytes);
    const bool is_cut = at > 0;
    std::string content(static_cast<size_t>(status.st_size - at), '\0');
    size_t size = 0;
    while (size < content.size()) {
        const ssize_t got = ::pread(file.number(), content.data() + size, content.size() - size, at);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        size += static_cast<size_t>(got);
        at += got;
    }
    content.resize(size);
    if (is_cut) content.erase(0, std::min(content.find('\n'), content.size() - 1) + 1);
    return content;
}

void make_folders(const std::string& path) {
    for (size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
        ::mkdir(path.substr(0, slash).c_str(), 0700);
}

// Beyond the limit by a tenth, so that not every start cuts the file.
bool is_too_long(size_t lines, size_t most_entries) {
    return lines > most_entries + most_entries / 10;
}

}  // namespace

History::History(std::string path, size_t most_entries) : path_(std::move(path)), most_entries_(most_entries) {}

std::string History::default_path() {
    // An XDG path that is not absolute is to be ignored, the rule says.
    const char* const state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && state[0] == '/') return std::string(state) + "/eadem/history";
    const char* const home = std::getenv("HOME");
    if (home == nullptr || home[0] != '/') return {};
    return std::string(home) + "/.local/state/eadem/history";
}

size_t History::parse(std::string_view content) {
    size_t lines = 0;
    bytes_.reserve(bytes_.size() + content.size());
    entries_.reserve(entries_.size() + content.size() / 32);
    while (!content.empty()) {
        const size_t end = std::min(content.find('\n'), content.size());
        const size_t begin = bytes_.size();
        if (unescape(content.substr(0, end), bytes_) && bytes_.size() > begin) {
            entries_.emplace_back(begin, bytes_.size() - begin);
        } else {
            bytes_.resize(begin);
        }
        ++lines;
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

void History::load() {
    if (std::exchange(is_loaded_, true) || path_.empty()) return;
    const std::vector<Piece> mine = std::exchange(entries_, {});
    size_t lines = 0;
    {
        const File file(path_, O_RDONLY);
        if (file.is_open()) lines = parse(read_end(file));
    }
    if (entries_.size() > most_entries_)
        entries_.erase(entries_.begin(), entries_.end() - static_cast<std::ptrdiff_t>(most_entries_));
    entries_.insert(entries_.end(), mine.begin(), mine.end());
    if (is_too_long(lines, most_entries_)) trim_file();
}

void History::add(std::string_view entry) {
    if (is_blank(entry) || (!entries_.empty() && view(entries_.back()) == entry)) return;
    const size_t begin = bytes_.size();
    bytes_ += entry;
    entries_.emplace_back(begin, entry.size());
    if (!path_.empty() && entry.size() <= kMostEntryBytes) append_to_file(entry);
}

void History::append_to_file(std::string_view entry) const {
    make_folders(path_);
    const std::string line = escape(entry) + "\n";
    // Once more for each time that another session has just put a shorter file in its place.
    for (int attempt = 0; attempt < 10; ++attempt) {
        const File file(path_, O_RDWR | O_APPEND | O_CREAT);
        if (!file.is_open()) return;
        if (file.lock() && !file.is_at(path_)) continue;
        struct stat status {};
        char last = '\n';
        // A line that someone had to leave half written is damaged; this one is not to become a part of it.
        if (::fstat(file.number(), &status) == 0 && status.st_size > 0 &&
            ::pread(file.number(), &last, 1, status.st_size - 1) != 1)
            last = '\n';
        const std::string whole = last == '\n' ? line : "\n" + line;
        ssize_t written = -1;
        do {
            written = ::write(file.number(), whole.data(), whole.size());
        } while (written < 0 && errno == EINTR);
        return;
    }
}

void History::trim_file() const {
    // A link stays a link.
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path_.c_str(), nullptr), std::free);
    if (real == nullptr) return;
    const std::string path = real.get();
    const File file(path, O_RDWR);
    if (!file.is_open() || !file.lock() || !file.is_at(path)) return;
    const std::string content = read_end(file);
    const auto lines = static_cast<size_t>(std::count(content.begin(), content.end(), '\n'));
    // Perhaps another session was here before.
    if (!is_too_long(lines, most_entries_)) return;
    std::string_view kept = content;
    for (size_t drop = lines - most_entries_; drop > 0; --drop) kept.remove_prefix(kept.find('\n') + 1);
    static_cast<void>(stdlib::write_file_atomically(path, kept, 0600));
}

}  // namespace eadem::editor
