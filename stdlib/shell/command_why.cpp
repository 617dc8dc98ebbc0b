// %why A B: the verdict is that of the session's own objects. Their reasons come from a replay: nothing watches a
// session while it runs, for that would make it many times slower, so its inputs run again in a Runtime that is
// watched, each in the mode that it was typed in, and the question behind them. Where the replay comes to another
// verdict, or not to the question at all, what the objects themselves tell must do.
#include "stdlib/explain/answer.h"
#include "stdlib/explain/question.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/shell/code_tokens.h"
#include "stdlib/shell/commands.h"
#include "stdlib/shell/replay.h"
#include "vm/inspect/identity.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::TokenKind;

namespace {

// Ways to read the text as two expressions that are cut at certain tokens.
class QuestionReader {
 public:
    explicit QuestionReader(std::string_view text) : text_(text), read_(code_tokens(text)) {}

    // `A is B`, `A, B` or `A B`.
    std::optional<Question> read(std::string& error) {
        if (std::optional<Question> found = by_is()) return found;
        const std::vector<Question> by_comma =
            cuts([](const CodeToken& token) { return token.kind == TokenKind::kComma; }, true);
        if (by_comma.size() == 1) return by_comma.front();
        const std::vector<Question> by_blank = cuts([](const CodeToken&) { return true; }, false);
        if (by_blank.size() == 1) return by_blank.front();
        error = by_blank.empty()
                    ? fmt::format("two expressions are expected, not '{}'", text_)
                    : fmt::format("'{}' can be read as two expressions in {} ways; put brackets around them", text_,
                                  by_blank.size());
        return std::nullopt;
    }

    std::optional<Question> by_is() {
        const std::vector<Question> found =
            cuts([](const CodeToken& token) { return token.kind == TokenKind::kIs; }, true);
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }

 private:
    // All readings with a cut at a token that stands in no bracket: before it, or (`replaces`) in its place.
    template <class IsCut>
    std::vector<Question> cuts(IsCut is_cut, bool replaces) const {
        std::vector<Question> all;
        int depth = 0;
        for (size_t i = 0; i < read_.tokens.size(); ++i) {
            const CodeToken& token = read_.tokens[i];
            if (token.kind == TokenKind::kRpar || token.kind == TokenKind::kRsqb || token.kind == TokenKind::kRbrace)
                --depth;
            const bool is_place =
                i > 0 && depth == 0 && is_cut(token) && (replaces || read_.tokens[i - 1].end < token.begin);
            if (is_place) add(token.begin, end_of_cut(i, replaces), all);
            if (token.kind == TokenKind::kLpar || token.kind == TokenKind::kLsqb || token.kind == TokenKind::kLbrace)
                ++depth;
        }
        return all;
    }

    size_t end_of_cut(size_t index, bool replaces) const {
        if (!replaces) return read_.tokens[index].begin;
        // `is not` asks the same.
        const bool is_negated = read_.tokens[index].kind == TokenKind::kIs && index + 1 < read_.tokens.size() &&
                                read_.tokens[index + 1].kind == TokenKind::kNot;
        return read_.tokens[is_negated ? index + 1 : index].end;
    }

    void add(size_t left_end, size_t right_begin, std::vector<Question>& all) const {
        Question question{std::string(text_.substr(0, left_end)), std::string(text_.substr(right_begin)), {}};
        std::string error;
        if (is_question_part(question.left, error) && is_question_part(question.right, error))
            all.push_back(std::move(question));
    }

    const std::string_view text_;
    const CodeTokens read_;
};

// The last input, if it was an `is`; what `%why` alone asks about.
std::optional<Question> last_question(Shell& shell) {
    const std::vector<LoggedInput>& inputs = shell.log().inputs();
    if (inputs.empty()) return std::nullopt;
    return QuestionReader(inputs.back().input.text).by_is();
}

// Both values, made by the session.
Result<OwnedValue> evaluate_both(Runtime& runtime, const Question& question) {
    const std::string text = fmt::format("[({}), ({})]", question.left, question.right);
    const grammar::Source source = grammar::Source::from_text("<question>", text);
    runtime.sources().add("<question>", text);
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, {.mode = StartMode::kEval}));
    return runtime.run(code.get(), runtime.main_names(), nullptr);
}

// What the objects themselves tell.
WatchedTest bare_test(Runtime& runtime, Value left, Value right, bool same) {
    IdentityTest test{};
    test.same = same;
    test.left = left;
    test.right = right;
    WatchedTest result;
    ++(same ? result.same : result.different);
    result.explanation = explain(runtime, test, [](std::string_view, uint32_t) { return ReadersPlace(); });
    return result;
}

// What the last input that failed said.
std::string failure_of(const WatchedRun& run) {
    const std::vector<std::string_view> lines = split_lines(run.error);
    return lines.empty() ? "it ends before" : std::string(strip_end(lines.back()));
}

}  // namespace

InputOutcome command_why(Shell& shell, std::string_view arguments) {
    std::string error;
    const std::optional<Question> question =
        arguments.empty() ? last_question(shell) : QuestionReader(arguments).read(error);
    if (!question) {
        if (error.empty()) error = "about what? %why A B, or nothing behind an input that was an `is`";
        return shell.refuse("why", error);
    }
    Runtime& runtime = shell.runtime();
    const Result<OwnedValue> values = evaluate_both(runtime, *question);
    if (!values.ok()) return shell.report_failure();
    Word* const items = as_list(values.value().get())->items;
    const OwnedValue left = share(runtime, items[0]);
    const OwnedValue right = share(runtime, items[1]);
    const bool same = is_same(runtime, left.get(), right.get());

    Replay replay(shell);
    const WatchedRun own = replay.run_with(*question);
    const WatchedTest* const found = answer_in(own);
    const bool is_certain = found != nullptr && found->explanation.same == same;
    Answer answer{question->left, question->right, own.choice,
                  is_certain ? *found : bare_test(runtime, left.get(), right.get(), same)};
    std::string note;
    if (replay.limit().was_reached()) {
        note = "The session takes too long to run again: that is all there is to say.\n";
    } else if (!is_certain) {
        note =
            found == nullptr
                ? fmt::format("Run again, the session does not come to the question ({}), so the ways are not known.\n",
                              failure_of(own))
                : "Run again, the session comes to another answer, so the ways are not known.\n";
    } else {
        const std::optional<WatchedProgram> asked = ask(shell.log().program(), *question, error);
        if (!asked || !ask_everywhere(*asked, answer, replay_options(runtime), &replay.limit()))
            note = "The session takes too long to run again under other rules.\n";
    }
    if (runtime.take_interrupt()) {
        print_error_text(runtime, "KeyboardInterrupt\n");
        return InputOutcome::kInterrupted;
    }
    std::string text = answer_text(answer, colours_output(runtime));
    if (!note.empty()) text.append("\n").append(note);
    shell.write(text);
    return InputOutcome::kDone;
}

}  // namespace eadem::stdlib
