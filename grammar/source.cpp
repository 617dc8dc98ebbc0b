#include "grammar/source.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>

#include "grammar/encoding.h"
#include "grammar/huge_pages.h"
#include "grammar/system_text.h"

namespace eadem::grammar {
namespace {

// Spans hold 32-bit offsets, and one offset more than the last byte must fit.
constexpr size_t kMaxSourceSize = std::numeric_limits<uint32_t>::max() - 1;

// "\r\n" and "\r" become "\n", in place.
void translate_newlines(std::string& text) {
    size_t from = text.find('\r');
    if (from == text.npos) return;
    size_t to = from;
    for (; from < text.size(); ++from) {
        if (text[from] != '\r') {
            text[to++] = text[from];
        } else {
            text[to++] = '\n';
            if (from + 1 < text.size() && text[from + 1] == '\n') ++from;
        }
    }
    text.resize(to);
}

uint32_t count_code_points(std::string_view text) {
    const auto is_first_byte = [](char c) { return (c & 0xc0) != 0x80; };
    return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

// How much room to begin with. A file that is none (a pipe, /proc) has no size.
size_t expected_size(FILE* file) {
    constexpr off_t kMost = 64 << 20;  // the size may be a claim about a file with holes
    struct stat status {};
    if (fstat(fileno(file), &status) != 0) return 0;
    return static_cast<size_t>(std::clamp<off_t>(status.st_size, 0, kMost));
}

std::optional<std::string> read_whole(const std::string& path, int& error) {
    const auto close = [](FILE* file) { std::fclose(file); };
    const std::unique_ptr<FILE, decltype(close)> file(std::fopen(text_to_system(path).c_str(), "rb"), close);
    if (!file) {
        error = errno;
        return std::nullopt;
    }
    std::string bytes;
    bytes.reserve(expected_size(file.get()));
    wish_huge_pages(bytes.data(), bytes.capacity());
    // Part by part: a string's room cannot be read into before it is filled with zeros.
    std::array<char, 64 * 1024> part;
    while (const size_t count = std::fread(part.data(), 1, part.size(), file.get())) bytes.append(part.data(), count);
    if (std::ferror(file.get())) {
        error = errno;
        return std::nullopt;
    }
    return bytes;
}

// An error whose place is not known yet.
Diagnostic syntax_error(std::string message) {
    return {DiagnosticKind::kSyntaxError, std::move(message), {}};
}

Diagnostic undecodable(std::string_view reason) {
    Diagnostic problem = syntax_error(fmt::format("(unicode error) {}", reason));
    problem.told = Told::kByParser;
    return problem;
}

}  // namespace

Source Source::from_text(std::string name, std::string_view text) {
    Source source(std::move(name));
    if (text.size() > kMaxSourceSize) {
        source.cut_at(0, syntax_error("source code string is too long"));
        return source;
    }
    const auto error = check_utf8(text);
    source.adopt(std::string(text.substr(0, error ? error->offset : text.size())),
                 "source code string cannot contain null bytes");
    if (error && !source.problem_) {
        // What was undecodable bytes is spoken of as that.
        const auto original = check_utf8(text_to_system(text));
        source.cut_at(source.text_.size(), undecodable(original ? original->message : error->message));
    }
    return source;
}

Source Source::from_bytes(std::string name, std::string bytes, Reader reader) {
    Source source(std::move(name));
    source.reader_ = reader;
    const bool has_mark = bytes.starts_with(kByteOrderMark);
    if (has_mark) bytes.erase(0, kByteOrderMark.size());
    const auto declared = declared_encoding(bytes);
    const auto encoding = declared ? find_encoding(*declared) : Encoding::kUtf8;
    const bool contradicts_mark = has_mark && declared && !names_utf8(*declared);
    const auto refuse = [&](std::string message, std::string_view problem) {
        const bool is_program = reader == Reader::kProgram;
        source.refuse(is_program ? fmt::format("encoding problem: {}", problem) : std::move(message),
                      is_program ? DiagnosticPlace::kNowhere : DiagnosticPlace::kLineZero);
    };
    if (contradicts_mark) {
        const std::string problem = fmt::format("{} with BOM", *declared);
        refuse("encoding problem: " + problem, problem);
        return source;
    }
    if (!encoding && is_encoding_of_python(*declared)) {
        const auto offset = static_cast<size_t>(declared->data() - bytes.data());
        std::string comment = bytes.substr(0, offset);  // in nobody knows what; Latin-1 is at least something to show
        decode(Encoding::kLatin1, comment);
        source.adopt(std::move(comment), {});
        source.cut_at(source.text_.size(), unsupported({}, fmt::format("source in the encoding {}", *declared)));
        return source;
    }
    if (!encoding) {
        refuse(fmt::format("unknown encoding: {}", *declared), *declared);
        return source;
    }

    const bool is_declared = declared.has_value();
    const std::string declared_name(declared.value_or(""));
    const bool is_too_long = bytes.size() > kMaxSourceSize;
    const auto error = is_too_long ? std::nullopt : decode(*encoding, bytes);
    if (error && *encoding != Encoding::kUtf8) {
        refuse(error->message, declared_name);
        return source;
    }
    if (is_too_long || bytes.size() > kMaxSourceSize) {
        source.cut_at(0, syntax_error("source file is too long"));
        return source;
    }
    source.adopt(std::move(bytes), "source code cannot contain null bytes");
    if (!error || source.problem_) return source;

    Diagnostic problem = undecodable(error->message);
    if (!is_declared && !has_mark) {
        problem = syntax_error(
            fmt::format("Non-UTF-8 code starting with '\\x{:02x}' in file {} on line {}, but no encoding declared; "
                        "see https://peps.python.org/pep-0263/ for details",
                        error->byte, source.name_, source.line_of(static_cast<uint32_t>(source.text_.size()))));
    }
    source.cut_at(source.text_.size(), std::move(problem));
    return source;
}

std::optional<Source> Source::from_file(const std::string& path, int& error, Reader reader) {
    auto bytes = read_whole(path, error);
    if (!bytes) return std::nullopt;
    return from_bytes(path, std::move(*bytes), reader);
}

void Source::adopt(std::string text, std::string_view null_message) {
    text_ = std::move(text);
    translate_newlines(text_);
    if (const size_t null = text_.find('\0'); null != text_.npos) cut_at(null, syntax_error(std::string(null_message)));
}

void Source::cut_at(size_t offset, Diagnostic problem) {
    const size_t newline = offset == 0 ? text_.npos : text_.rfind('\n', offset - 1);
    const size_t line_begin = newline == text_.npos ? 0 : newline + 1;
    bad_line_ = text_.substr(line_begin, offset - line_begin);
    text_.resize(line_begin);
    line_starts_.clear();
    const auto at = static_cast<uint32_t>(offset);
    problem.span = {at, at};
    problem_ = std::move(problem);
}

void Source::refuse(std::string message, DiagnosticPlace place) {
    problem_ = Diagnostic{DiagnosticKind::kSyntaxError, std::move(message), {}, place};
}

const std::vector<uint32_t>& Source::line_starts() const {
    if (line_starts_.empty()) {
        line_starts_.push_back(0);
        for (size_t at = text_.find('\n'); at != text_.npos; at = text_.find('\n', at + 1)) {
            line_starts_.push_back(static_cast<uint32_t>(at + 1));
        }
    }
    return line_starts_;
}

uint32_t Source::line_of(uint32_t offset) const {
    const auto& starts = line_starts();
    return static_cast<uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
}

std::string_view Source::line_text(uint32_t line) const {
    const auto& starts = line_starts();
    if (line == 0 || line > starts.size()) return {};
    if (problem_ && line == starts.size()) return bad_line_;
    const uint32_t begin = starts[line - 1];
    return text().substr(begin, line == starts.size() ? text_.npos : starts[line] - 1 - begin);
}

Position Source::position(uint32_t offset) const {
    const uint32_t line = line_of(offset);
    const std::string_view whole_line = line_text(line);
    const uint32_t byte_column = offset - line_starts()[line - 1];
    return {line, count_code_points(whole_line.substr(0, byte_column)), byte_column, whole_line};
}

}  // namespace eadem::grammar
