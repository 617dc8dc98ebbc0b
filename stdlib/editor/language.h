// What the line editor asks of the language that is being typed. Text is UTF-8 as far as the keyboard gave UTF-8;
// offsets are bytes. The editor calls these while it reads, never at once from two threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eadem::editor {

enum class Style : uint8_t {
    kPlain,
    kKeyword,
    kSoftKeyword,
    kBuiltin,
    kDefinition,
    kString,
    kNumber,
    kComment,
    kOperator,
    kCommand
};

// Bytes [begin, end) of the text.
struct StyledSpan {
    size_t begin;
    size_t end;
    Style style;
};

// `text` replaces [Candidates::begin, cursor); `label` is what a menu shows.
struct Candidate {
    std::string text;
    std::string label;
};
struct Candidates {
    size_t begin = 0;
    std::vector<Candidate> items;
};

class Language {
 public:
    virtual ~Language() = default;

    // The styles of an input, once for each text that comes on the screen: spans in order, without overlap; what lies
    // between them is plain.
    virtual std::vector<StyledSpan> highlight(std::string_view text) = 0;

    // Whether Enter on the last line of `text` ends the input. Wrong input is complete: it is to be reported. A last
    // line of nothing but spaces is what automatic indentation leaves, and stands for an empty one.
    virtual bool is_complete(std::string_view text) = 0;

    // The white space that a line begins with which Enter opens behind `before_cursor`.
    virtual std::string indentation(std::string_view before_cursor) = 0;

    // What could stand at the cursor, in the order of the menu. May run code of the program: Ctrl-C is a SIGINT
    // meanwhile.
    virtual Candidates complete(std::string_view text, size_t cursor) = 0;
};

}  // namespace eadem::editor
