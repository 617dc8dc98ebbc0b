// A Source is one text to be compiled: a file, a string, or what was typed at the prompt. It owns the text as
// UTF-8 with "\n" for every newline, and turns byte offsets back into lines and columns for people.
//
// Invariant: text() is valid UTF-8 without NUL or "\r", shorter than 4 GiB, and followed in memory by one
// NUL. Bytes that cannot be read are not an exception: text() then ends before the line that holds them, and
// problem() says what is wrong there. Tokens and trees view this text, so a Source must outlive them and stay
// where it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.h"
#include "grammar/span.h"

namespace eadem::grammar {

// Where an offset stands, in the units that people and CPython count in.
struct Position {
    uint32_t line = 1;           // from 1
    uint32_t column = 0;         // code points from the start of the line; SyntaxError.offset is this plus one
    uint32_t byte_column = 0;    // UTF-8 bytes from the start of the line; ast's col_offset
    std::string_view line_text;  // the whole line without its newline; valid as long as the Source
};

// Who reads the bytes, for CPython has other words and another place for an encoding that is not to be read with, and
// another place for the end of the input, when it runs a program line by line than when it has all bytes at hand
// (compile, py_compile).
enum class Reader : uint8_t { kProgram, kBytes };

class Source {
 public:
    // Takes text that is already UTF-8, as of eval(), -c and the prompt. A coding declaration in it is only a
    // comment. `name` is what tracebacks show ("<string>").
    static Source from_text(std::string name, std::string_view text);

    // Takes the bytes of a file: byte order mark, PEP 263 declaration (in the encodings of encoding.h) and
    // decoding.
    static Source from_bytes(std::string name, std::string bytes, Reader reader = Reader::kBytes);

    // Reads a file whole; its path is text (system_text.h). When it cannot be read: nullopt, and `error` is errno.
    static std::optional<Source> from_file(const std::string& path, int& error, Reader reader = Reader::kProgram);

    Source(Source&&) = default;
    Source& operator=(Source&&) = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    const std::string& name() const { return name_; }
    Reader reader() const { return reader_; }
    std::string_view text() const { return text_; }
    std::string_view slice(Span span) const { return text().substr(span.begin, span.end - span.begin); }

    // What stands behind text() and cannot be read, if anything does. The layout reports it on reaching the
    // end of text(), so that mistakes in earlier lines come first, as in CPython.
    const std::optional<Diagnostic>& problem() const { return problem_; }

    // The line of an offset, from 1. Logarithmic, after the first call has found the lines.
    uint32_t line_of(uint32_t offset) const;

    // The line and columns of an offset in 0..text().size() (or of problem()'s). Linear in the line's length.
    Position position(uint32_t offset) const;

    // A line without its newline, counted from 1; empty when there is no such line.
    std::string_view line_text(uint32_t line) const;

 private:
    explicit Source(std::string name) : name_(std::move(name)) {}

    // Gives the source its text, with newlines translated, up to the line of the first NUL.
    void adopt(std::string text, std::string_view null_message);
    // Cuts the text before the line that `offset` is in; `problem` is reported there.
    void cut_at(size_t offset, Diagnostic problem);
    // Nothing of the text can be read.
    void refuse(std::string message, DiagnosticPlace place);
    const std::vector<uint32_t>& line_starts() const;

    std::string name_;
    Reader reader_ = Reader::kBytes;
    std::string text_;
    std::string bad_line_;  // the readable beginning of the line behind text_, if there is a problem
    std::optional<Diagnostic> problem_;
    mutable std::vector<uint32_t> line_starts_;  // found when first asked for
};

}  // namespace eadem::grammar
