// Buffered reading and writing of file descriptors: what the standard streams stand on. No Python in here, so
// the command line can report before and after a Vm lives. Errors are errno values; nothing is lost silently:
// whatever could not be written stays in the buffer and fails again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace eadem::stdlib {

enum class Buffering : unsigned char {
    kBlock,  // written when the buffer is full
    kLine,   // also after a text with a newline in it (terminals)
    kNone,   // after every text
};

class ByteWriter {
 public:
    // A negative descriptor: everything stays in the buffer, for take().
    ByteWriter(int descriptor, Buffering buffering) : descriptor_(descriptor), buffering_(buffering) {}
    ByteWriter(const ByteWriter&) = delete;
    ByteWriter& operator=(const ByteWriter&) = delete;

    int descriptor() const { return descriptor_; }
    Buffering buffering() const { return buffering_; }
    void set_buffering(Buffering buffering) { buffering_ = buffering; }
    // 0, or the errno of the failure.
    int write(std::string_view text);
    int flush();
    // Forgets what could not be written, once somebody has been told.
    void discard() { buffer_.clear(); }
    // Bytes that wait to be written.
    size_t size() const { return buffer_.size(); }
    // What a writer without a descriptor has collected since the last call.
    std::string take() { return std::exchange(buffer_, {}); }

 private:
    // Large enough that system calls do not show in the profile of a program that prints.
    static constexpr size_t kCapacity = 32 * 1024;

    int descriptor_;
    Buffering buffering_;
    std::string buffer_;
};

class ByteReader {
 public:
    explicit ByteReader(int descriptor) : descriptor_(descriptor) {}
    ByteReader(const ByteReader&) = delete;
    ByteReader& operator=(const ByteReader&) = delete;

    int descriptor() const { return descriptor_; }
    // Reads a line with its newline into `line`; empty at the end of the input. `limit`: at most so many
    // bytes. 0 or errno.
    int read_line(std::string& line, size_t limit);
    // Reads `size` bytes, fewer only at the end.
    int read(std::string& bytes, size_t size);
    // Reads at most `size` bytes: what is there, or what comes by one call of the system; none at the end.
    int read_some(std::string& bytes, size_t size);
    // Gives back bytes that were read, to be read again.
    void put_back(std::string_view bytes);
    // From now on `copy` (null: nothing) gets all bytes that are given out, without those that are put back.
    void copy_to(std::string* copy) { copy_ = copy; }
    // Bytes that were read from the descriptor and that nobody has asked for yet; they are gone from here.
    std::string take_rest();

 private:
    // Makes at least one byte available unless the input is at its end.
    int fill();

    int descriptor_;
    std::string buffer_;
    size_t next_ = 0;  // first byte of buffer_ not yet given out
    std::string* copy_ = nullptr;
};

}  // namespace eadem::stdlib
