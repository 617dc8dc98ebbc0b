#include "stdlib/shell/highlight.h"

#include "stdlib/shell/code_tokens.h"

namespace eadem::stdlib {

using editor::Style;
using editor::StyledSpan;
using grammar::TokenKind;

namespace {

bool is_keyword(TokenKind kind) {
    return kind >= TokenKind::kFalse && kind <= TokenKind::kYield;
}
bool is_operator(TokenKind kind) {
    return kind >= TokenKind::kLpar && kind <= TokenKind::kAtEqual;
}

class Highlighter {
 public:
    Highlighter(std::string_view text, const std::function<bool(std::string_view)>& is_builtin)
        : text_(text), is_builtin_(is_builtin), read_(code_tokens(text)) {}

    std::vector<StyledSpan> run() {
        for (size_t i = 0; i < read_.tokens.size(); ++i) {
            const CodeToken& token = read_.tokens[i];
            add_comments(token.begin);
            add(token.begin, token.end, style_of(i));
        }
        if (read_.open_string) {
            add_comments(read_.open_string->begin);
            // Of an f-string the beginning and the fields before are there already.
            add(std::max(read_.open_string->begin, end_), text_.size(), Style::kString);
        }
        add_comments(text_.size());
        return std::move(spans_);
    }

 private:
    void add(size_t begin, size_t end, Style style) {
        if (begin < end && style != Style::kPlain) spans_.push_back({begin, end, style});
        end_ = std::max(end_, end);
    }

    // Between the tokens there are blanks and comments.
    void add_comments(size_t until) {
        for (size_t at = end_; at < until; ++at) {
            if (text_[at] != '#') continue;
            const size_t end = end_of_comment(text_, at);
            add(at, end, Style::kComment);
            at = end;
        }
        end_ = std::max(end_, until);
    }

    Style style_of(size_t index) const {
        const CodeToken& token = read_.tokens[index];
        if (is_keyword(token.kind)) return Style::kKeyword;
        if (is_operator(token.kind)) return Style::kOperator;
        switch (token.kind) {
            case TokenKind::kMatch:
            case TokenKind::kCase:
            case TokenKind::kType:
                return Style::kSoftKeyword;
            case TokenKind::kName:
                return style_of_name(index);
            case TokenKind::kNumber:
                return Style::kNumber;
            case TokenKind::kString:
            case TokenKind::kFStringStart:
            case TokenKind::kFStringMiddle:
            case TokenKind::kFStringEnd:
                return Style::kString;
            case TokenKind::kInvalid:
                return text_[token.begin] == '"' || text_[token.begin] == '\'' ? Style::kString : Style::kPlain;
            default:
                return Style::kPlain;
        }
    }

    Style style_of_name(size_t index) const {
        const CodeToken& token = read_.tokens[index];
        const TokenKind before = index == 0 ? TokenKind::kEnd : read_.tokens[index - 1].kind;
        const std::string_view name = text_.substr(token.begin, token.end - token.begin);
        switch (before) {
            case TokenKind::kDef:
            case TokenKind::kClass:
            case TokenKind::kType:
                return Style::kDefinition;
            case TokenKind::kDot:
                return Style::kPlain;
            case TokenKind::kCase:
                if (name == "_") return Style::kSoftKeyword;
                break;
            default:
                break;
        }
        // `name=` in brackets is a parameter's, whatever else has that name.
        const bool is_before_equal =
            index + 1 < read_.tokens.size() && read_.tokens[index + 1].kind == TokenKind::kEqual;
        if (is_before_equal && (before == TokenKind::kLpar || before == TokenKind::kComma)) return Style::kPlain;
        return is_builtin_(name) ? Style::kBuiltin : Style::kPlain;
    }

    std::string_view text_;
    const std::function<bool(std::string_view)>& is_builtin_;
    const CodeTokens read_;
    std::vector<StyledSpan> spans_;
    size_t end_ = 0;  // of the last span or token
};

}  // namespace

std::vector<StyledSpan> highlight_python(std::string_view text,
                                         const std::function<bool(std::string_view)>& is_builtin) {
    if (text.size() > kLongestColouredText) return {};
    return Highlighter(text, is_builtin).run();
}

}  // namespace eadem::stdlib
