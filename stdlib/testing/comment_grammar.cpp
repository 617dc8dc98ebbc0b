#include "stdlib/testing/comment_grammar.h"

#include <algorithm>
#include <iterator>

namespace eadem::stdlib {

namespace {

constexpr std::string_view kSpaces = " \t\r\f\v";
constexpr std::string_view kWordMarkers[] = {"Output:", "output:", "Outputs:", "OUTPUT:", "Out:", "out:"};
constexpr std::string_view kArrowMarkers[] = {"→", "=>", "->"};
constexpr std::string_view kSigns[] = {"✅", "❌", "✓", "✔", "✗", "✘", "⚠", "\xEF\xB8\x8F"};  // the last: as a picture
// What may follow the value in a claim.
constexpr std::string_view kBoundaries[] = {" ", "\t", "(", ".", ",", ";", "←", "—"};
constexpr std::string_view kRemarks[] = {"(", "←", "—", "#"};
constexpr std::string_view kVaries[] = {"implementation dependent",      "implementation-dependent",
                                        "implementation defined",        "implementation-defined",
                                        "depends on the implementation", "depends on the version",
                                        "depends on the Python version", "True or False",
                                        "may be True or False",          "could be True or False"};
constexpr std::string_view kThings[] = {"address", "addresses", "memory address", "id",        "ids",
                                        "object",  "objects",   "identity",       "identities"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_word_character(char c) {
    return is_digit(c) || is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

template <size_t kCount>
bool starts_with_any(std::string_view text, const std::string_view (&words)[kCount]) {
    return std::ranges::any_of(words, [text](std::string_view word) { return text.starts_with(word); });
}

// Whether a value may end where `rest` begins.
bool is_boundary(std::string_view rest) {
    if (rest.empty()) return true;
    // "1.5" is not a 1 with prose behind it, nor is "3,000" a 3.
    if ((rest[0] == '.' || rest[0] == ',') && rest.size() > 1 && is_digit(rest[1])) return false;
    return starts_with_any(rest, kBoundaries);
}

// The text behind one of the words, if that ends a word.
template <size_t kCount>
bool is_phrase(std::string_view text, const std::string_view (&phrases)[kCount]) {
    return std::ranges::any_of(phrases, [text](std::string_view phrase) {
        return text.starts_with(phrase) && (text.size() == phrase.size() || !is_word_character(text[phrase.size()]) ||
                                            static_cast<unsigned char>(text[phrase.size()]) >= 0x80);
    });
}

bool is_quote(char c) {
    return c == '\'' || c == '"';
}

// The length of the string literal that a text begins with (behind its prefix); 0 if it has no end.
size_t quoted_size(std::string_view text) {
    for (size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == text[0]) {
            return i + 1;
        }
    }
    return 0;
}

// The length of the display that a text begins with, up to the bracket that closes it; 0 if there is none.
size_t display_size(std::string_view text) {
    size_t depth = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (is_quote(text[i]) && i > 0) {
            const size_t size = quoted_size(text.substr(i));
            if (size > 0) i += size - 1;
        } else if (text[i] == '[' || text[i] == '(' || text[i] == '{') {
            ++depth;
        } else if (text[i] == ']' || text[i] == ')' || text[i] == '}') {
            if (depth > 0 && --depth == 0) return i + 1;
        }
        if (depth == 0) return 0;
    }
    return 0;
}

size_t number_size(std::string_view text) {
    const size_t sign = text[0] == '-' || text[0] == '+' ? 1 : 0;
    if (sign == text.size() || !is_digit(text[sign])) return 0;
    size_t end = text.find_first_not_of("0123456789abcdefxojABCDEFXOJ._+-", sign);
    end = std::min(end, text.size());
    while (text[end - 1] == '.' || text[end - 1] == '-') --end;  // "300. Because", "300 - new"
    return end;
}

std::string_view without_signs(std::string_view text) {
    while (true) {
        const auto sign = std::ranges::find_if(kSigns, [text](std::string_view one) { return text.starts_with(one); });
        if (sign == std::end(kSigns)) return text;
        text = strip(text.substr(sign->size()));
    }
}

// "same address", "different objects".
CommentKind relation_of(std::string_view text) {
    CommentKind kind = CommentKind::kNone;
    for (const auto& [word, meaning] : {std::pair<std::string_view, CommentKind>{"same ", CommentKind::kSame},
                                        {"Same ", CommentKind::kSame},
                                        {"the same ", CommentKind::kSame},
                                        {"different ", CommentKind::kDifferent},
                                        {"Different ", CommentKind::kDifferent},
                                        {"another ", CommentKind::kDifferent}}) {
        if (!text.starts_with(word)) continue;
        kind = meaning;
        text = strip(text.substr(word.size()));
        break;
    }
    if (kind == CommentKind::kNone) return kind;
    return is_phrase(text, kThings) ? kind : CommentKind::kNone;
}

// The name of an exception's class that a text begins with, by its looks: "json.JSONDecodeError".
size_t exception_name_size(std::string_view text) {
    size_t end = 0;
    while (end < text.size() && (is_digit(text[end]) || is_letter(text[end]) || text[end] == '_' || text[end] == '.'))
        ++end;
    while (end > 0 && text[end - 1] == '.') --end;
    const std::string_view name = text.substr(0, end);
    constexpr std::string_view kOthers[] = {"StopIteration", "KeyboardInterrupt", "SystemExit", "GeneratorExit",
                                            "StopAsyncIteration"};
    const bool is_one = name.size() > 5 && (name.ends_with("Error") || name.ends_with("Exception"));
    const bool is_other = std::ranges::find(kOthers, name) != std::end(kOthers);
    const bool is_class = !name.empty() && (is_letter(name[0])) && (name[0] <= 'Z' || name.find('.') != name.npos);
    return (is_one || is_other) && is_class ? end : 0;
}

// "KeyError", "KeyError: 'x'", "raises KeyError (no such key)"; the claimed text, or nothing.
std::string_view exception_text(std::string_view text) {
    bool is_told = false;
    for (const std::string_view word : {"raises ", "Raises ", "raise ", "Error: ", "ERROR: "}) {
        if (!text.starts_with(word)) continue;
        if (exception_name_size(strip(text.substr(word.size()))) == 0) continue;
        text = strip(text.substr(word.size()));
        is_told = true;
        break;
    }
    const size_t size = exception_name_size(text);
    if (size == 0) return {};
    const std::string_view rest = text.substr(size);
    if (rest.empty() || rest.starts_with(": ") || rest == ":" || rest == "!" || rest == ".") return text;
    const std::string_view remark = strip(rest);
    if (starts_with_any(remark, kRemarks) || (is_told && is_boundary(rest))) return text.substr(0, size);
    return {};
}

}  // namespace

std::string_view strip(std::string_view text) {
    const size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

size_t literal_size(std::string_view text) {
    if (text.empty()) return 0;
    for (const std::string_view word : {"True", "False", "None"}) {
        if (!text.starts_with(word)) continue;
        const bool ends = text.size() == word.size() || !is_word_character(text[word.size()]) ||
                          static_cast<unsigned char>(text[word.size()]) >= 0x80;
        return ends ? word.size() : 0;
    }
    if (const size_t size = number_size(text); size > 0) return size;
    if (is_quote(text[0])) return quoted_size(text);
    if ((text[0] == 'b' || text[0] == 'B') && text.size() > 1 && is_quote(text[1])) {
        const size_t size = quoted_size(text.substr(1));
        return size == 0 ? 0 : size + 1;
    }
    return display_size(text);
}

bool is_row_of_literals(std::string_view text) {
    while (true) {
        const size_t size = literal_size(text);
        if (size == 0) return false;
        if (size == text.size()) return true;
        if (text[size] != ' ' || text.substr(size).starts_with(" (")) return false;
        text.remove_prefix(size + 1);
    }
}

CommentClaim read_comment(std::string_view comment) {
    CommentClaim claim;
    const bool has_prompt = comment.starts_with('>');  // "#>"
    if (has_prompt) comment.remove_prefix(1);
    std::string_view text = without_signs(strip(comment));
    claim.is_marked = has_prompt;
    if (text.starts_with("#>")) {
        text = strip(text.substr(2));
        claim.is_marked = true;
    }
    for (const std::string_view marker : kWordMarkers) {
        if (!text.starts_with(marker)) continue;
        text = strip(text.substr(marker.size()));
        claim.is_marked = true;
        break;
    }
    for (const std::string_view marker : kArrowMarkers) {
        if (!text.starts_with(marker)) continue;
        text = strip(text.substr(marker.size()));
        claim.is_arrow = !claim.is_marked;
        claim.is_marked = true;
        break;
    }
    claim.text = text;
    if (text.empty()) {
        if (claim.is_marked && !claim.is_arrow) claim.kind = CommentKind::kOutputBelow;
        return claim;
    }
    if (is_phrase(text, kVaries)) {
        claim.kind = CommentKind::kVaries;
        return claim;
    }
    if (const CommentKind relation = relation_of(text); relation != CommentKind::kNone) {
        claim.kind = relation;
        return claim;
    }
    if (const std::string_view exception = exception_text(text); !exception.empty()) {
        claim.kind = CommentKind::kException;
        claim.text = exception;
        return claim;
    }
    const size_t size = literal_size(text);
    if (size == 0 || !is_boundary(text.substr(size))) {
        if (claim.is_marked) claim.kind = CommentKind::kText;
        return claim;
    }
    claim.kind = CommentKind::kValue;
    claim.literal = text.substr(0, size);
    const std::string_view rest = strip(text.substr(size));
    claim.is_whole = is_row_of_literals(text) || starts_with_any(rest, kRemarks);
    const bool is_number = is_digit(claim.literal.back()) || is_digit(claim.literal.front());
    claim.may_be_prose = is_number && !claim.is_marked && !claim.is_whole && !rest.empty() && text[size] == ' ' &&
                         is_letter(rest.front());
    return claim;
}

bool bears_out(std::string_view output, std::string_view claim) {
    if (output == claim && !output.empty()) return true;
    const size_t size = literal_size(claim);
    // "True False" claims two values, "True as always" one.
    const bool is_whole = size < claim.size() && is_row_of_literals(claim);
    if (is_whole) return false;
    const bool is_beginning = claim.starts_with(output) && !output.empty() && output.size() >= size;
    if (is_beginning && is_boundary(claim.substr(output.size()))) return true;
    // A string claimed in quotes is printed without them.
    const bool is_quoted = size >= 2 && is_quote(claim[0]) && is_boundary(claim.substr(size));
    if (is_quoted && claim.substr(1, size - 2) == output) return true;
    // The quotes of a string are the author's choice where it has none in it.
    return is_quoted && output.size() == size && is_quote(output[0]) && output.back() == output[0] &&
           output.substr(1, size - 2) == claim.substr(1, size - 2) &&
           output.find_first_of("'\"\\", 1) == output.size() - 1;
}

bool bears_out_exception(std::string_view exception, std::string_view claim) {
    const std::string_view name = exception.substr(0, exception.find(':'));
    const std::string_view simple_name = name.substr(name.rfind('.') + 1);
    const size_t size = exception_name_size(claim);
    const std::string_view claimed = claim.substr(0, size);
    if (claimed != name && claimed != simple_name) return false;
    const std::string_view message = claim.substr(size);
    if (!message.starts_with(": ")) return true;
    const std::string_view told = strip(message.substr(1));
    const std::string_view actual = name.size() == exception.size() ? "" : strip(exception.substr(name.size() + 1));
    // "..." at the end stands for the rest.
    if (told.ends_with("...")) return actual.starts_with(told.substr(0, told.size() - 3));
    if (!actual.empty() && told.starts_with(actual) && is_boundary(told.substr(actual.size()))) return true;
    return told == actual;
}

bool is_heading_comment(std::string_view comment) {
    const std::string_view text = strip(comment);
    return without_signs(text).size() < text.size();
}

}  // namespace eadem::stdlib
