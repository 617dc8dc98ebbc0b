#include "stdlib/testing/headings.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "stdlib/testing/comment_grammar.h"
#include "vm/inspect/identity.h"

namespace eadem::stdlib {

namespace {

enum class Directive : uint8_t { kOutput, kErrorOutput, kError, kExit, kProfile, kMode, kForOracle };

struct Heading {
    std::string_view name;
    Directive directive;
    bool has_value;  // behind the colon; else the text is in the lines below
};

constexpr Heading kHeadings[] = {
    {"expect", Directive::kOutput, false},     {"expect-stderr", Directive::kErrorOutput, false},
    {"expect-error", Directive::kError, true}, {"exit", Directive::kExit, true},
    {"profile", Directive::kProfile, true},    {"mode", Directive::kMode, true},
    {"needs", Directive::kForOracle, true},    {"eadem only", Directive::kForOracle, true},
};

const Heading* find_heading(std::string_view name) {
    const Heading* found = std::ranges::find(kHeadings, name, &Heading::name);
    return found == std::end(kHeadings) ? nullptr : found;
}

class HeadingReader {
 public:
    HeadingReader(std::vector<Comment>& comments, bool is_script) : comments_(comments), is_script_(is_script) {}

    Headings read() {
        std::vector<Comment> others;
        for (next_ = 0; next_ < comments_.size();) {
            Comment comment = comments_[next_++];
            read_reasons(comment);
            if (!is_script_ || !comment.is_alone || !read_directive(comment)) others.push_back(comment);
        }
        comments_ = std::move(others);
        return std::move(headings_);
    }

 private:
    bool read_directive(const Comment& comment) {
        const std::string_view text = strip(comment.text);
        const size_t colon = text.find(':');
        if (colon == std::string_view::npos) return false;
        const std::string_view name = text.substr(0, colon);
        const std::string value(strip(text.substr(colon + 1)));
        const Heading* heading = find_heading(name);
        const bool is_nearly_one = heading == nullptr && name.starts_with("expect-");
        if (heading == nullptr && !is_nearly_one) return false;
        if (is_nearly_one || heading->has_value == value.empty()) {
            headings_.malformed.push_back({comment.line, std::string(text)});
            return true;
        }
        switch (heading->directive) {
            case Directive::kOutput:
                headings_.output = read_block(comment.line);
                break;
            case Directive::kErrorOutput:
                headings_.error_output = read_block(comment.line);
                break;
            case Directive::kError:
                headings_.error = HeadingText{comment.line, value};
                break;
            case Directive::kExit:
                headings_.exit = HeadingText{comment.line, value};
                break;
            case Directive::kProfile:
                headings_.profile = value;
                break;
            case Directive::kMode:
                headings_.mode = value;
                break;
            case Directive::kForOracle:
                break;
        }
        return true;
    }

    // Ids of reasons with commas between them.
    static bool are_reasons(std::string_view ids) {
        while (true) {
            const size_t comma = ids.find(',');
            if (!vm::is_reason(strip(ids.substr(0, comma)))) return false;
            if (comma == std::string_view::npos) return true;
            ids.remove_prefix(comma + 1);
        }
    }

    // "why: small-int, display" at the end of a comment, which is cut off.
    void read_reasons(Comment& comment) {
        constexpr std::string_view kWhy = "why:";
        const size_t at = comment.text.rfind(kWhy);
        if (at == std::string_view::npos || comment.is_alone) return;
        const std::string_view before = strip(comment.text.substr(0, at));
        if (!before.empty() && !before.ends_with('#')) return;
        const std::string reasons(strip(comment.text.substr(at + kWhy.size())));
        if (are_reasons(reasons)) {
            headings_.reasons.push_back({comment.line, comment.code_line, reasons});
        } else {
            headings_.malformed.push_back({comment.line, fmt::format("why: {}", reasons)});
        }
        const size_t end = before.empty() ? 0 : comment.text.rfind('#', at);
        comment.text = comment.text.substr(0, end == std::string_view::npos ? 0 : end);
    }

    static bool is_directive(const Comment& comment) {
        const std::string_view text = strip(comment.text);
        const size_t colon = text.find(':');
        return colon != std::string_view::npos && find_heading(text.substr(0, colon)) != nullptr;
    }

    // The comment lines right below `line`: a text of whole lines. One space behind the "#" is not part of it.
    HeadingText read_block(uint32_t line) {
        HeadingText block{line, {}};
        for (uint32_t expected = line + 1; next_ < comments_.size(); ++expected, ++next_) {
            const Comment& comment = comments_[next_];
            if (comment.line != expected || !comment.is_alone || is_directive(comment)) break;
            block.text.append(comment.text.substr(comment.text.starts_with(' ') ? 1 : 0)).append("\n");
        }
        return block;
    }

    std::vector<Comment>& comments_;
    const bool is_script_;
    size_t next_ = 0;
    Headings headings_;
};

}  // namespace

Headings take_headings(std::vector<Comment>& comments, bool is_script) {
    return HeadingReader(comments, is_script).read();
}

}  // namespace eadem::stdlib
