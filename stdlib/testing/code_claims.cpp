#include "stdlib/testing/code_claims.h"

#include <algorithm>
#include <map>

#include "stdlib/testing/comment_grammar.h"
#include "stdlib/testing/statements.h"

namespace eadem::stdlib {

namespace {

class ClaimFinder {
 public:
    ClaimFinder(const grammar::Source& source, const grammar::Module* module, const std::vector<Comment>& comments,
                const std::function<void(Claim&, const CodePlace&)>& locate, std::vector<Claim>& claims)
        : source_(source), comments_(comments), locate_(locate), claims_(claims), first_(claims.size()) {
        if (module == nullptr) return;
        parses_ = true;
        statements_ = list_statements(source, *module);
        for (size_t i = 0; i < statements_.size(); ++i) {
            const CodeStatement& statement = statements_[i];
            if (statement.is_at_margin) margins_[statement.margin] = i;
            if (statement.kind != StatementKind::kCompound) last_on_line_[statement.last_line] = i;
        }
    }

    void find() {
        for (at_ = 0; at_ < comments_.size(); ++at_) {
            const Comment& comment = comments_[at_];
            const bool is_heading = comment.is_alone && is_heading_comment(comment.text);
            if (is_heading && !is_below(comment)) {
                heading_ = strip(comment.text);
                continue;
            }
            if (!parses_) {
                unreadable(comment);
            } else if (!comment.is_alone) {
                behind(comment);
            } else if (is_below(comment)) {
                below(comment);
            }
        }
    }

 private:
    // Right below a line of code that has no claim of its own.
    bool is_below(const Comment& comment) const {
        if (comment.code_line == 0 || comment.line != comment.code_line + 1) return false;
        return claims_.size() == first_ || claims_.back().last_line < comment.code_line;
    }

    const CodeStatement* ending_at(uint32_t line) const {
        const auto found = last_on_line_.find(line);
        return found == last_on_line_.end() ? nullptr : &statements_[found->second];
    }

    std::string_view code_of(const CodeStatement& statement) const {
        const bool is_compound = statement.kind == StatementKind::kCompound;
        return strip(source_.line_text(is_compound ? statement.first_line : statement.last_line));
    }

    Claim& add(ClaimKind kind, const Comment& comment, const CodeStatement& statement, std::string_view expected) {
        Claim& claim = claims_.emplace_back();
        claim.kind = kind;
        claim.line = comment.line;
        claim.first_line = statement.first_line;
        claim.last_line = statement.last_line;
        claim.margin = statement.margin;
        claim.is_at_margin = statement.is_at_margin;
        claim.is_expression = statement.kind == StatementKind::kExpression || statement.kind == StatementKind::kCall;
        claim.expected = expected;
        claim.heading = heading_;
        claim.source = code_of(statement);
        return claim;
    }

    // `part` views the comment.
    void locate(Claim& claim, const Comment& comment, std::string_view part) {
        const auto begin = comment.column + 1 + static_cast<size_t>(part.data() - comment.text.data());
        locate_(claim, {comment.line, begin, begin + part.size()});
    }

    void add_value(const Comment& comment, const CommentClaim& said, const CodeStatement& statement,
                   bool is_tentative) {
        const bool is_value = said.kind == CommentKind::kValue;
        Claim& claim = add(is_value ? ClaimKind::kValue : ClaimKind::kText, comment, statement, said.text);
        claim.is_tentative = is_tentative;
        const bool is_row = is_value && is_row_of_literals(said.text);
        locate(claim, comment, is_value && !is_row ? said.literal : said.text);
    }

    // A comment on the line on which a statement ends.
    void behind(const Comment& comment) {
        const CommentClaim said = read_comment(comment.text);
        const CodeStatement* statement = ending_at(comment.line);
        if (statement == nullptr) return line_that_prints(comment, said, {comment.line, comment.line});
        const bool is_print = statement->kind == StatementKind::kPrint;
        const bool is_call = statement->kind == StatementKind::kCall;
        const bool has_value = is_call || statement->kind == StatementKind::kExpression;
        if (!is_print && !statement->is_at_margin) return line_that_prints(comment, said, *statement);
        switch (said.kind) {
            case CommentKind::kNone:
                return;
            case CommentKind::kOutputBelow:
                output_below(comment, *statement);
                return;
            case CommentKind::kValue:
                if (said.may_be_prose && !is_print) return;
                add_value(comment, said, *statement, !is_print && !(has_value && (!is_call || said.is_marked)));
                return;
            case CommentKind::kText:
                if (said.is_arrow && !is_print) return;
                add_value(comment, said, *statement, !is_print && !has_value);
                return;
            case CommentKind::kSame:
            case CommentKind::kDifferent:
                // Of two ids; "True  # same object" has its value in front.
                if (!is_print && !has_value) return;
                if (code_of(*statement).find("id(") == std::string_view::npos) return;
                add(said.kind == CommentKind::kSame ? ClaimKind::kSame : ClaimKind::kDifferent, comment, *statement,
                    said.text);
                return;
            case CommentKind::kVaries:
                if (is_print || has_value) add(ClaimKind::kVaries, comment, *statement, said.text);
                return;
            case CommentKind::kException:
                if (!statement->is_at_margin) return;
                locate(add(ClaimKind::kException, comment, *statement, said.text), comment, said.text);
                return;
        }
    }

    // Code that is no statement at the margin and no call of print: held only if it prints, as a decorator may.
    void line_that_prints(const Comment& comment, const CommentClaim& said, CodeStatement lines) {
        const bool is_value = said.kind == CommentKind::kValue && !said.may_be_prose;
        if (!is_value && (said.kind != CommentKind::kText || said.is_arrow)) return;
        lines.kind = StatementKind::kOther;
        lines.is_at_margin = false;
        add_value(comment, said, lines, true);
    }

    // A comment alone on its line, right below a statement.
    void below(const Comment& comment) {
        const CodeStatement* statement = ending_at(comment.code_line);
        if (statement == nullptr) return;
        const CommentClaim said = read_comment(comment.text);
        const bool is_prompt_mark = comment.text.starts_with('>');
        // At the margin it is about all of a compound statement.
        if (comment.column == 0 && !statement->is_at_margin) statement = &statements_[margins_.at(statement->margin)];
        const bool is_compound = statement->kind == StatementKind::kCompound;
        const bool is_print = statement->kind == StatementKind::kPrint;
        const bool has_value = statement->kind == StatementKind::kCall || statement->kind == StatementKind::kExpression;
        if (is_prompt_mark && is_prompt_mark_at(at_ + 1, comment.line + 1)) return prompt_marks(comment, *statement);
        if (said.kind == CommentKind::kOutputBelow) return output_below(comment, *statement);
        if (!is_print && !statement->is_at_margin) return;
        if (said.kind == CommentKind::kException) {
            if (statement->is_at_margin && !is_compound && said.text.find(": ") != std::string_view::npos)
                locate(add(ClaimKind::kException, comment, *statement, said.text), comment, said.text);
            return;
        }
        const bool is_value = said.kind == CommentKind::kValue;
        if (said.is_marked && !said.is_arrow) {
            if (is_value || said.kind == CommentKind::kText)
                add_value(comment, said, *statement, !is_print && !has_value && !is_compound);
            return;
        }
        const bool is_call = statement->kind == StatementKind::kCall;
        if (is_value && (is_print || has_value) && (said.is_marked || said.is_whole))
            add_value(comment, said, *statement, is_call && !said.is_marked);
    }

    bool is_prompt_mark_at(size_t index, uint32_t line) const {
        return index < comments_.size() && comments_[index].is_alone && comments_[index].line == line &&
               comments_[index].text.starts_with('>');
    }

    // #> one
    // #> two          each line of the output
    void prompt_marks(const Comment& comment, const CodeStatement& statement) {
        const auto text_of = [](const Comment& one) {
            std::string_view text = one.text.substr(1);
            if (text.starts_with(' ')) text.remove_prefix(1);
            return text;
        };
        std::string lines(text_of(comment));
        lines += '\n';
        uint32_t line = comment.line;
        for (; is_prompt_mark_at(at_ + 1, line + 1); ++at_, ++line)
            lines.append(text_of(comments_[at_ + 1])).append("\n");
        if (statement.is_at_margin) add(ClaimKind::kOutput, comment, statement, lines);
    }

    // # Output:
    // # one           each line of the output, up to a line that is no comment
    void output_below(const Comment& comment, const CodeStatement& statement) {
        std::string lines;
        uint32_t line = comment.line;
        for (; at_ + 1 < comments_.size(); ++at_) {
            const Comment& next = comments_[at_ + 1];
            if (!next.is_alone || next.line != line + 1) break;
            lines.append(next.text.substr(next.text.starts_with(' ') ? 1 : 0)).append("\n");
            ++line;
        }
        const CodeStatement& target = comment.is_alone && comment.column == 0 && !statement.is_at_margin
                                          ? statements_[margins_.at(statement.margin)]
                                          : statement;
        if (!lines.empty() && target.is_at_margin) add(ClaimKind::kOutput, comment, target, lines);
    }

    // Code that does not parse, and so cannot bear out what it claims behind its prints.
    void unreadable(const Comment& comment) {
        if (comment.is_alone) return;
        const std::string_view code = strip(source_.line_text(comment.line));
        const CommentClaim said = read_comment(comment.text);
        if (!code.starts_with("print(") || said.kind != CommentKind::kValue) return;
        add(ClaimKind::kValue, comment, {comment.line, comment.line, StatementKind::kPrint, true, 0}, said.text);
    }

    const grammar::Source& source_;
    const std::vector<Comment>& comments_;
    const std::function<void(Claim&, const CodePlace&)>& locate_;
    std::vector<Claim>& claims_;
    const size_t first_;
    bool parses_ = false;
    std::vector<CodeStatement> statements_;
    std::map<uint32_t, size_t> last_on_line_;
    std::map<uint32_t, size_t> margins_;
    size_t at_ = 0;
    std::string heading_;
};

}  // namespace

void find_code_claims(const grammar::Source& source, const grammar::Module* module,
                      const std::vector<Comment>& comments, const std::function<void(Claim&, const CodePlace&)>& locate,
                      std::vector<Claim>& claims) {
    ClaimFinder(source, module, comments, locate, claims).find();
}

}  // namespace eadem::stdlib
