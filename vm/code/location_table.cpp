// An entry is a head byte, words << 3 | form, and what the form needs as variable-length numbers: seven bits
// a byte, signed ones folded so that small magnitudes stay small. Lines and columns are differences from the
// entry before.
#include "vm/code/location_table.h"

namespace eadem::vm {

namespace {

enum Form : uint8_t {
    kNoLocation,    // made by the compiler
    kSameLocation,  // as the entry before
    kSameLine,      // column difference, length
    kOneLine,       // line difference, column, length
    kManyLines,     // line difference, column, lines covered, end column
};

constexpr uint32_t kFormBits = 3;
constexpr uint32_t kFormMask = (1u << kFormBits) - 1;
// A head with this many words is followed by the real number.
constexpr uint32_t kManyWords = 31;

// The most that one entry takes: a head and five numbers of five bytes.
constexpr size_t kLongestEntry = 26;

uint8_t* write_number(uint8_t* out, uint32_t number) {
    for (; number >= 0x80; number >>= 7) *out++ = static_cast<uint8_t>(number | 0x80);
    *out++ = static_cast<uint8_t>(number);
    return out;
}

uint8_t* write_difference(uint8_t* out, uint32_t from, uint32_t to) {
    const auto difference = static_cast<int32_t>(to - from);
    return write_number(out, static_cast<uint32_t>(difference) << 1 ^ static_cast<uint32_t>(difference >> 31));
}

class Reader {
 public:
    Reader(const uint8_t* table, size_t size) : next_(table), end_(table + size) {}

    bool at_end() const { return next_ == end_; }
    size_t left() const { return static_cast<size_t>(end_ - next_); }
    uint32_t number() {
        uint32_t result = 0;
        for (uint32_t shift = 0; next_ != end_ && shift < 32; shift += 7) {
            const uint8_t byte = *next_++;
            result |= static_cast<uint32_t>(byte & 0x7f) << shift;
            if (byte < 0x80) break;
        }
        return result;
    }
    uint32_t moved(uint32_t from) {
        const uint32_t folded = number();
        return from + ((folded >> 1) ^ (0u - (folded & 1)));
    }

 private:
    const uint8_t* next_;
    const uint8_t* end_;
};

bool same(const Location& a, const Location& b) {
    return a.line == b.line && a.column == b.column && a.end_line == b.end_line && a.end_column == b.end_column;
}

// Reads what follows the head. `last` is the last real location, and is brought up to date.
Location read_location(Reader& reader, uint32_t form, Location& last) {
    switch (form) {
        case kNoLocation:
            return {};
        case kSameLine:
            last.column = reader.moved(last.column);
            last.end_line = last.line;
            last.end_column = last.column + reader.number();
            break;
        case kOneLine:
            last.line = reader.moved(last.line);
            last.column = reader.number();
            last.end_line = last.line;
            last.end_column = last.column + reader.number();
            break;
        case kManyLines:
            last.line = reader.moved(last.line);
            last.column = reader.number();
            last.end_line = last.line + reader.number();
            last.end_column = reader.number();
            break;
        default:
            break;
    }
    return last;
}

}  // namespace

void LocationTableWriter::add(const Location& location, uint32_t words) {
    uint32_t form = kManyLines;
    if (location.line == 0) {
        form = kNoLocation;
    } else if (same(location, last_)) {
        form = kSameLocation;
    } else if (location.line == location.end_line) {
        form = location.line == last_.line ? kSameLine : kOneLine;
    }
    const uint32_t head_words = words < kManyWords ? words : kManyWords;
    if (bytes_.size() < used_ + kLongestEntry) bytes_.resize(2 * bytes_.size() + kLongestEntry);
    uint8_t* out = &bytes_[used_];
    *out++ = static_cast<uint8_t>(head_words << kFormBits | form);
    if (head_words == kManyWords) out = write_number(out, words);
    if (form == kSameLine) {
        out = write_difference(out, last_.column, location.column);
        out = write_number(out, location.end_column - location.column);
    } else if (form == kOneLine || form == kManyLines) {
        out = write_difference(out, last_.line, location.line);
        out = write_number(out, location.column);
        if (form == kManyLines) out = write_number(out, location.end_line - location.line);
        out = write_number(out, form == kManyLines ? location.end_column : location.end_column - location.column);
    }
    if (form != kNoLocation) last_ = location;
    used_ = static_cast<size_t>(out - bytes_.data());
}

Location LocationWalk::find(uint32_t index) {
    if (index < begin_) *this = LocationWalk(table_, size_);
    Reader reader(table_ + read_, size_ - read_);
    while (index >= end_ && !reader.at_end()) {
        const uint32_t head = reader.number();
        uint32_t words = head >> kFormBits;
        if (words == kManyWords) words = reader.number();
        here_ = read_location(reader, head & kFormMask, last_);
        begin_ = end_;
        end_ += words;
    }
    read_ = size_ - reader.left();
    return index < end_ ? here_ : Location{};
}

Location find_location(const uint8_t* table, size_t size, uint32_t index) {
    return LocationWalk(table, size).find(index);
}

}  // namespace eadem::vm
