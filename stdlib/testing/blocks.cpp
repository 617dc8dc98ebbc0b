#include "stdlib/testing/blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "grammar/encoding.h"
#include "stdlib/testing/code_lines.h"

namespace eadem::stdlib {

namespace {

constexpr std::string_view kPythonNames[] = {"python", "py", "python3", "py3", "python2.7+", "cpython", "ipython3"};
constexpr std::string_view kSessionNames[] = {"pycon", "python-console", "pycon3", "doctest", "python-repl", "pyrepl"};
constexpr std::string_view kDirectives[] = {"code-block", "code", "sourcecode", "testcode", "doctest", "ipython"};
// Words of an info string that say that the code is not to be run.
constexpr std::string_view kSkipWords[] = {"skip", "notest", "no-test", "no_test", "no-run", "no_run", "norun"};

template <size_t kCount>
bool is_one_of(std::string_view word, const std::string_view (&words)[kCount]) {
    return std::ranges::find(words, word) != std::end(words);
}

bool is_prompt(std::string_view line) {
    line.remove_prefix(indentation(line));
    return line == ">>>" || line.starts_with(">>> ");
}

// What opens a fence, if the line does.
struct Fence {
    char sign = 0;
    size_t length = 0;
    size_t indentation = 0;
    std::string_view info = {};
};

Fence fence_of(std::string_view line) {
    Fence fence;
    size_t at = indentation(line);
    // Behind the sign of a list item, or of quoted text.
    while (at + 1 < line.size() && (line[at] == '-' || line[at] == '*' || line[at] == '+' || line[at] == '>') &&
           line[at + 1] == ' ')
        at += 1 + indentation(line.substr(at + 1));
    if (at >= line.size() || (line[at] != '`' && line[at] != '~')) return {};
    fence.sign = line[at];
    fence.indentation = at;
    size_t end = at;
    while (end < line.size() && line[end] == fence.sign) ++end;
    fence.length = end - at;
    fence.info = line.substr(end);
    if (fence.length < 3) return {};
    // Code between backticks within a line.
    if (fence.sign == '`' && fence.info.find('`') != std::string_view::npos) return {};
    return fence;
}

bool closes(const Fence& open, std::string_view line) {
    size_t at = indentation(line);
    size_t end = at;
    while (end < line.size() && line[end] == open.sign) ++end;
    return end - at >= open.length && is_blank(line.substr(end));
}

// The words of an info string: "{.python .numberLines}", "py title=\"x.py\"", "{code-block} python".
std::vector<std::string> info_words(std::string_view info) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : info) {
        if (c == ' ' || c == '\t' || c == '{' || c == '}' || c == ',' || c == ';' || c == ':') {
            finish();
        } else if (c != '.' || !word.empty()) {
            word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    finish();
    if (words.size() > 1 && is_one_of(words.front(), kDirectives)) words.erase(words.begin());
    return words;
}

class BlockFinder {
 public:
    explicit BlockFinder(const std::vector<TextLine>& lines) : lines_(lines) {}

    std::vector<Block> find() {
        while (at_ < lines_.size()) {
            if (!fenced() && !directive() && !session() && !literal()) ++at_;
        }
        if (blocks_.empty()) runs_of_lines();
        return std::move(blocks_);
    }

 private:
    std::string_view line(size_t number) const { return lines_[number].text; }

    // Lines [begin, end) with `margin` of their indentation cut off, or what they have of it.
    Block make(BlockForm form, size_t begin, size_t end, size_t margin) const {
        Block block;
        block.form = form;
        block.first_line = static_cast<uint32_t>(begin + 1);
        for (size_t i = begin; i < end; ++i) {
            const size_t cut = std::min(margin, indentation(line(i)));
            block.margins.push_back(static_cast<uint32_t>(cut));
            block.code.append(line(i).substr(cut)).append("\n");
        }
        if (grammar::check_utf8(block.code)) block.skipped = "bytes that are no UTF-8";
        if (block.code.find('\0') != std::string::npos) block.skipped = "null bytes";
        if (block.code.find('\r') != std::string::npos) block.skipped = "a carriage return within a line";
        return block;
    }

    size_t common_margin(size_t begin, size_t end) const {
        size_t margin = std::string_view::npos;
        for (size_t i = begin; i < end; ++i)
            if (!is_blank(line(i))) margin = std::min(margin, indentation(line(i)));
        return margin == std::string_view::npos ? 0 : margin;
    }

    bool has_prompt(size_t begin, size_t end) const {
        for (size_t i = begin; i < end; ++i)
            if (is_prompt(line(i))) return true;
        return false;
    }

    // Lines of code whose language is known, or is not: then they must look like Python.
    void add(BlockForm form, size_t begin, size_t end, const std::vector<std::string>& words) {
        const std::string language = words.empty() ? std::string() : words.front();
        const bool is_python = is_one_of(language, kPythonNames) || is_one_of(language, kSessionNames);
        const size_t first = begin;
        const bool is_skipped =
            std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, kSkipWords); });
        if ((is_python || language.empty()) && !is_skipped && has_prompt(begin, end)) {
            sessions(form, begin, end, language);
            return;
        }
        Block block = make(form, begin, end, common_margin(begin, end));
        block.language = language;
        if (is_skipped) {
            block.skipped = "marked so";
        } else if (!language.empty() && !is_python) {
            block.skipped = language;
        } else if (is_blank(block.code)) {
            return;
        } else if (block.skipped.empty() && language.empty() && !is_surely_code(block.code)) {
            block.skipped = "no language named, and not Python";
        }
        block.first_line = static_cast<uint32_t>(first + 1);
        blocks_.push_back(std::move(block));
    }

    bool fenced() {
        const Fence fence = fence_of(line(at_));
        if (fence.sign == 0) return false;
        const size_t begin = at_ + 1;
        size_t end = begin;
        while (end < lines_.size() && !closes(fence, line(end))) ++end;
        add(BlockForm::kFenced, begin, end, info_words(fence.info));
        at_ = std::min(end + 1, lines_.size());
        return true;
    }

    // The indented lines from `begin` on: their end, and empty lines before it are not part.
    size_t end_of_indented(size_t begin, size_t outside) const {
        size_t end = begin;
        size_t last = begin;
        while (end < lines_.size() && (is_blank(line(end)) || indentation(line(end)) > outside)) {
            if (!is_blank(line(end))) last = end + 1;
            ++end;
        }
        return last;
    }

    // .. code-block:: python
    //    :linenos:
    //
    //    x = 1
    bool directive() {
        const std::string_view text = line(at_);
        const size_t outside = indentation(text);
        if (!text.substr(outside).starts_with(".. ")) return false;
        const size_t colons = text.find("::", outside);
        if (colons == std::string_view::npos) return false;
        const std::string_view name = text.substr(outside + 3, colons - outside - 3);
        if (!is_one_of(name, kDirectives)) return false;
        std::vector<std::string> words = info_words(text.substr(colons + 2));
        if (words.empty() && (name == "testcode" || name == "doctest")) words.emplace_back("python");
        if (name == "testcode" || name == "doctest") words.front() = "python";  // its argument is a group's name
        size_t begin = at_ + 1;
        while (begin < lines_.size() && indentation(line(begin)) > outside &&
               line(begin).substr(indentation(line(begin))).starts_with(':')) {
            const std::string_view option = line(begin);
            if (option.find(":skipif:") != std::string_view::npos) words.emplace_back("skip");
            ++begin;
        }
        while (begin < lines_.size() && is_blank(line(begin))) ++begin;
        const size_t end = end_of_indented(begin, outside);
        if (begin < end) add(BlockForm::kDirective, begin, end, words);
        at_ = std::max(end, at_ + 1);
        return true;
    }

    // A paragraph that ends in `::`, an empty line, and indented lines.
    bool literal() {
        const std::string_view text = line(at_);
        const size_t last = text.find_last_not_of(" \t");
        if (last == std::string_view::npos || last == 0 || text[last] != ':' || text[last - 1] != ':') return false;
        const size_t outside = indentation(text);
        const bool is_directive = text.substr(outside).starts_with(".. ");
        if (at_ + 1 >= lines_.size() || !is_blank(line(at_ + 1))) return false;
        size_t begin = at_ + 1;
        while (begin < lines_.size() && is_blank(line(begin))) ++begin;
        const size_t end = end_of_indented(begin, outside);
        // The content of other directives is more text, which may have code of its own.
        if (begin >= end || is_directive) return false;
        add(BlockForm::kLiteral, begin, end, {});
        at_ = end;
        return true;
    }

    bool session() {
        if (!is_prompt(line(at_))) return false;
        size_t end = at_;
        while (end < lines_.size() && !is_blank(line(end))) ++end;
        add_session(BlockForm::kSession, at_, end, {});
        at_ = end;
        return true;
    }

    // One session from its first prompt to its end; the prompt's column is the margin.
    void add_session(BlockForm form, size_t begin, size_t end, const std::string& language) {
        Block block = make(form, begin, end, indentation(line(begin)));
        block.is_session = true;
        block.language = language;
        blocks_.push_back(std::move(block));
    }

    // The sessions among these lines. A prompt goes on after an empty line, so they are one block if nothing but
    // prompts follow empty lines.
    void sessions(BlockForm form, size_t begin, size_t end, const std::string& language) {
        size_t first = begin;
        while (first < end && !is_prompt(line(first))) ++first;
        if (first == end) return;
        size_t last = first;
        for (size_t i = first; i < end;) {
            size_t stop = i;
            while (stop < end && !is_blank(line(stop))) ++stop;
            last = stop;
            while (stop < end && is_blank(line(stop))) ++stop;
            i = stop;
            if (i < end && !is_prompt(line(i))) break;
        }
        add_session(form, first, last, language);
        if (last < end) sessions(form, last, end, language);
    }

    // Maximal runs of lines that parse, of which one at least is surely code.
    void runs_of_lines() {
        for (size_t i = 0; i < lines_.size();) {
            const size_t begin = i;
            size_t end = begin;
            bool is_sure = false;
            while (i < lines_.size()) {
                const CodePiece piece = code_piece(lines_, i);
                if (piece.lines == 0) break;
                i += piece.lines;
                if (piece.certainty == Certainty::kBlank) continue;
                // Words that only happen to parse end no run and begin none.
                if (piece.certainty == Certainty::kSure) is_sure = true;
                if (piece.certainty != Certainty::kUnlikely) end = i;
            }
            size_t first = begin;
            while (first < end && code_piece(lines_, first).certainty < Certainty::kComment) ++first;
            if (is_sure && first < end) blocks_.push_back(make(BlockForm::kLines, first, end, 0));
            if (i == begin) ++i;
        }
    }

    const std::vector<TextLine>& lines_;
    size_t at_ = 0;
    std::vector<Block> blocks_;
};

}  // namespace

std::string_view form_name(BlockForm form) {
    switch (form) {
        case BlockForm::kFenced:
            return "fenced block";
        case BlockForm::kDirective:
            return "code directive";
        case BlockForm::kLiteral:
            return "literal block";
        case BlockForm::kSession:
            return "session";
        case BlockForm::kLines:
            return "run of lines";
        case BlockForm::kFile:
            break;
    }
    return "file";
}

std::vector<TextLine> text_lines(std::string_view text) {
    std::vector<TextLine> lines;
    size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (begin < text.size()) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back({line, begin});
        begin = end + 1;
    }
    return lines;
}

std::vector<Block> find_blocks(const std::vector<TextLine>& lines) {
    return BlockFinder(lines).find();
}

Block whole_block(const std::vector<TextLine>& lines, bool is_session) {
    Block block;
    block.form = BlockForm::kFile;
    block.is_session = is_session;
    for (const TextLine& line : lines) {
        block.margins.push_back(0);
        block.code.append(line.text).append("\n");
    }
    if (is_session && grammar::check_utf8(block.code)) block.skipped = "bytes that are no UTF-8";
    if (is_session && block.code.find('\0') != std::string::npos) block.skipped = "null bytes";
    return block;
}

}  // namespace eadem::stdlib
