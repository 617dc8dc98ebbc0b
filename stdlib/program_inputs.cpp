#include "stdlib/program_inputs.h"

#include <algorithm>

#include "grammar/arena.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"

namespace eadem::stdlib {

using grammar::Token;
using grammar::TokenKind;

namespace {

// Whether a line that begins with `clause` goes on with the statement that begins with `statement`.
bool is_clause_of(TokenKind clause, TokenKind statement) {
    const bool may_loop =
        statement == TokenKind::kFor || statement == TokenKind::kWhile || statement == TokenKind::kAsync;
    switch (clause) {
        case TokenKind::kElif:
            return statement == TokenKind::kIf;
        case TokenKind::kElse:
            return statement == TokenKind::kIf || statement == TokenKind::kTry || may_loop;
        case TokenKind::kExcept:
        case TokenKind::kFinally:
            return statement == TokenKind::kTry;
        default:
            return false;
    }
}

// Cuts one text, up to where the scanner fails.
class InputCutter {
 public:
    explicit InputCutter(const grammar::Source& source)
        : text_(source.text()),
          names_(arena_),
          layout_(source, arena_, names_, grammar::StartMode::kFile, diagnostics_) {}

    // Appends the inputs, with lines counted from `first_line`. Gives how much of the text they take.
    size_t cut(uint32_t first_line, std::vector<ProgramInput>& inputs) {
        layout_.next();  // the start symbol
        while (true) {
            const Token token = layout_.next();
            switch (token.kind) {
                case TokenKind::kIndent:
                    // Of no block: the line is an input of its own.
                    if (depth_++ == 0 && last_ != TokenKind::kColon) begins_input_ = true;
                    begins_line_ = true;
                    break;
                case TokenKind::kDedent:
                    --depth_;
                    begins_line_ = true;
                    break;
                case TokenKind::kNewline:
                    begins_line_ = true;
                    break;
                case TokenKind::kEnd:
                    finish();
                    return report(first_line, inputs, text_.size());
                case TokenKind::kInvalid:
                    fail(token);
                    return report(first_line, inputs, pieces_.back().end);
                default:
                    take(token);
                    break;
            }
        }
    }

 private:
    struct Piece {
        size_t begin;
        size_t end;
    };

    void take(const Token& token) {
        if (begins_line_ && (begins_input_ || (depth_ == 0 && !goes_on(token.kind)))) begin_input(token);
        if (begins_line_) line_begin_ = token.kind;
        begins_line_ = begins_input_ = false;
        last_ = token.kind;
        last_end_ = token.span.end;
    }

    // A line at the margin goes on with the input before it.
    bool goes_on(TokenKind kind) const {
        return !pieces_.empty() && (line_begin_ == TokenKind::kAt || is_clause_of(kind, statement_));
    }

    void begin_input(const Token& token) {
        finish();
        pieces_.push_back({begin_of_line(token.span.begin), text_.size()});
        statement_ = token.kind;
    }

    // The input before ends with the line of its last token.
    void finish() {
        if (!pieces_.empty()) pieces_.back().end = end_of_line(last_end_);
    }

    void fail(const Token& token) {
        const size_t place = std::min<size_t>(token.span.begin, text_.size());
        if (begins_line_ && depth_ == 0) begin_input(token);
        if (pieces_.empty()) pieces_.push_back({begin_of_line(place), 0});
        const bool is_open = layout_.open_end() != grammar::OpenEnd::kNothing;
        pieces_.back().end = is_open ? text_.size() : end_of_line(std::max<size_t>(place, last_end_));
    }

    size_t report(uint32_t first_line, std::vector<ProgramInput>& inputs, size_t taken) const {
        size_t counted = 0;
        uint32_t line = first_line;
        for (const Piece& piece : pieces_) {
            line += static_cast<uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted),
                                                     text_.begin() + static_cast<std::ptrdiff_t>(piece.begin), '\n'));
            counted = piece.begin;
            inputs.push_back({line, text_.substr(piece.begin, piece.end - piece.begin)});
        }
        return taken;
    }

    size_t begin_of_line(size_t offset) const {
        const size_t newline = offset == 0 ? text_.npos : text_.rfind('\n', offset - 1);
        return newline == text_.npos ? 0 : newline + 1;
    }
    // Behind its newline, if it has one.
    size_t end_of_line(size_t offset) const { return std::min(text_.find('\n', offset), text_.size() - 1) + 1; }

    std::string_view text_;
    grammar::Arena arena_;
    grammar::NameTable names_;
    std::vector<grammar::Diagnostic> diagnostics_;
    grammar::Layout layout_;
    std::vector<Piece> pieces_;
    size_t depth_ = 0;
    bool begins_line_ = true;
    bool begins_input_ = false;
    TokenKind statement_ = TokenKind::kEnd;   // the first token of the input
    TokenKind line_begin_ = TokenKind::kEnd;  // of the last logical line
    TokenKind last_ = TokenKind::kEnd;        // the last token that is no layout
    size_t last_end_ = 0;
};

}  // namespace

std::vector<ProgramInput> program_inputs(const grammar::Source& source) {
    // After each failure what is left is copied; a text with more of them is no program.
    constexpr int kMostFailures = 100;
    std::vector<ProgramInput> inputs;
    std::string_view rest = source.text();
    uint32_t line = 1;
    for (int failures = 0; !rest.empty(); ++failures) {
        if (failures == kMostFailures) {
            inputs.push_back({line, rest});
            break;
        }
        const grammar::Source part = grammar::Source::from_text(source.name(), rest);
        const size_t before = inputs.size();
        const size_t taken = InputCutter(part).cut(line, inputs);
        // Of the copy, which is gone at the end of this turn.
        for (size_t i = before; i < inputs.size(); ++i)
            inputs[i].text =
                rest.substr(static_cast<size_t>(inputs[i].text.data() - part.text().data()), inputs[i].text.size());
        line +=
            static_cast<uint32_t>(std::count(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(taken), '\n'));
        rest.remove_prefix(taken);
    }
    return inputs;
}

}  // namespace eadem::stdlib
