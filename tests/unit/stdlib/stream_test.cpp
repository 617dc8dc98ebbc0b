#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "stdlib/runtime/byte_stream.h"

namespace eadem::stdlib {

namespace {

// A pipe that has `text` in it and nobody who writes more.
class Pipe {
 public:
    explicit Pipe(std::string_view text) {
        REQUIRE(pipe(ends_) == 0);
        REQUIRE(write(ends_[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
        close(ends_[1]);
    }
    ~Pipe() { close(ends_[0]); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    int reading_end() const { return ends_[0]; }

 private:
    int ends_[2] = {-1, -1};
};

}  // namespace

TEST_CASE("reader: lines with their newlines, then nothing") {
    const Pipe pipe("one\ntwo\nrest");
    ByteReader reader(pipe.reading_end());
    std::string line;
    CHECK(reader.read_line(line, SIZE_MAX) == 0);
    CHECK(line == "one\n");
    CHECK(reader.read_line(line, 2) == 0);
    CHECK(line == "tw");
    CHECK(reader.read_line(line, SIZE_MAX) == 0);
    CHECK(line == "o\n");
    CHECK(reader.read_line(line, SIZE_MAX) == 0);
    CHECK(line == "rest");
    CHECK(reader.read_line(line, SIZE_MAX) == 0);
    CHECK(line.empty());
}

TEST_CASE("reader: everything at once, or so many bytes") {
    const Pipe pipe("abcdef");
    ByteReader reader(pipe.reading_end());
    std::string bytes;
    CHECK(reader.read(bytes, 2) == 0);
    CHECK(bytes == "ab");
    CHECK(reader.read(bytes, SIZE_MAX) == 0);
    CHECK(bytes == "cdef");
}

TEST_CASE("writer: a full disk is reported, and what could not be written is kept") {
    const int full = open("/dev/full", O_WRONLY);
    REQUIRE(full >= 0);
    ByteWriter writer(full, Buffering::kBlock);
    CHECK(writer.write("text") == 0);
    CHECK(writer.flush() == ENOSPC);
    CHECK(writer.size() == 4);
    CHECK(writer.flush() == ENOSPC);
    close(full);
}

TEST_CASE("writer: without a descriptor everything is collected") {
    ByteWriter writer(-1, Buffering::kBlock);
    CHECK(writer.write("a\n") == 0);
    CHECK(writer.flush() == 0);
    CHECK(writer.take() == "a\n");
    CHECK(writer.take().empty());
}

}  // namespace eadem::stdlib
