#include "stdlib/runtime/byte_stream.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace eadem::stdlib {

int ByteWriter::write(std::string_view text) {
    if (buffer_.capacity() == 0 && buffering_ != Buffering::kNone) buffer_.reserve(kCapacity);
    buffer_.append(text);
    const bool is_due = buffer_.size() >= kCapacity || buffering_ == Buffering::kNone ||
                        (buffering_ == Buffering::kLine && text.find('\n') != std::string_view::npos);
    return is_due ? flush() : 0;
}

int ByteWriter::flush() {
    if (descriptor_ < 0) return 0;
    size_t written = 0;
    int error = 0;
    while (written < buffer_.size()) {
        const ssize_t count = ::write(descriptor_, buffer_.data() + written, buffer_.size() - written);
        if (count >= 0) {
            written += static_cast<size_t>(count);
        } else if (errno != EINTR) {
            error = errno;
            break;
        }
    }
    buffer_.erase(0, written);
    return error;
}

int ByteReader::fill() {
    if (next_ < buffer_.size()) return 0;
    constexpr size_t kChunk = 8192;
    buffer_.resize(kChunk);
    next_ = 0;
    const ssize_t count = ::read(descriptor_, buffer_.data(), kChunk);
    const int error = count < 0 ? errno : 0;
    buffer_.resize(count < 0 ? 0 : static_cast<size_t>(count));
    return error;
}

int ByteReader::read_line(std::string& line, size_t limit) {
    line.clear();
    while (line.size() < limit) {
        if (const int error = fill(); error != 0) return error;
        if (next_ == buffer_.size()) return 0;
        const char* begin = buffer_.data() + next_;
        const size_t available = std::min(buffer_.size() - next_, limit - line.size());
        const auto* newline = static_cast<const char*>(std::memchr(begin, '\n', available));
        const size_t size = newline == nullptr ? available : static_cast<size_t>(newline - begin) + 1;
        line.append(begin, size);
        if (copy_ != nullptr) copy_->append(begin, size);
        next_ += size;
        if (newline != nullptr) return 0;
    }
    return 0;
}

std::string ByteReader::take_rest() {
    std::string rest = buffer_.substr(next_);
    buffer_.clear();
    next_ = 0;
    return rest;
}

void ByteReader::put_back(std::string_view bytes) {
    if (copy_ != nullptr) copy_->resize(copy_->size() - std::min(copy_->size(), bytes.size()));
    buffer_.replace(0, next_, bytes);
    next_ = 0;
}

int ByteReader::read(std::string& bytes, size_t size) {
    bytes.clear();
    std::string part;
    while (bytes.size() < size) {
        if (const int error = read_some(part, size - bytes.size()); error != 0) return error;
        if (part.empty()) return 0;
        bytes += part;
    }
    return 0;
}

int ByteReader::read_some(std::string& bytes, size_t size) {
    bytes.clear();
    if (size == 0) return 0;
    if (const int error = fill(); error != 0) return error;
    bytes.assign(buffer_, next_, size);
    if (copy_ != nullptr) copy_->append(bytes);
    next_ += bytes.size();
    return 0;
}

}  // namespace eadem::stdlib
