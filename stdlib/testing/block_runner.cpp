#include "stdlib/testing/block_runner.h"

#include <algorithm>

#include "stdlib/native/display.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/program_inputs.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/paths.h"
#include "stdlib/testing/comment_grammar.h"
#include "stdlib/testing/judge.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// After so many statements that failed what is left of a block is not compiled once more.
constexpr size_t kMostFailures = 100;
// How much of the output before a claim is remembered for it.
constexpr size_t kMostRemembered = size_t{1} << 20;

// A claim about prints within another statement: each of them is held.
bool is_about_prints(const Claim& claim) {
    return !claim.is_at_margin && claim.kind < ClaimKind::kReasons;
}

}  // namespace

BlockRunner::BlockRunner(Runtime& runtime, const Document& document, const HowToRun& how, Deadline& deadline,
                         RunListener& listener)
    : runtime_(runtime),
      document_(document),
      how_(how),
      deadline_(deadline),
      listener_(listener),
      session_(runtime, is_prompt_mode(how.mode) ? how.mode : Mode::kRepl) {
    first_claims_.assign(document.blocks.size() + 1, document.claims.size());
    for (size_t i = document.claims.size(); i-- > 0;) first_claims_[document.claims[i].block] = i;
    for (size_t block = document.blocks.size(); block-- > 0;)
        first_claims_[block] = std::min(first_claims_[block], first_claims_[block + 1]);
    for (size_t i = 0; i < document.claims.size(); ++i)
        if (is_about_prints(document.claims[i])) lines_.emplace(document.claims[i].last_line, i);
    if (!lines_.empty()) runtime_.prints = &prints_;
}

BlockRunner::~BlockRunner() {
    if (!lines_.empty()) runtime_.prints = nullptr;
}

bool BlockRunner::run(size_t block) {
    block_ = block;
    since_claim_.clear();
    const Block& code = document_.blocks[block];
    if (!code.skipped.empty()) {
        not_run(code.skipped);
        return true;
    }
    const bool is_prompt = how_.mode_given ? is_prompt_mode(how_.mode) : code.is_session;
    if (code.is_session && is_prompt) {
        examples();
    } else if (code.is_session) {
        session_as_unit();
    } else if (is_prompt) {
        inputs();
    } else {
        const std::string name = fmt::format("{}[{}]", document_.path, block_ + 1);
        runtime_.sources().add(name, code.code, SourcePlace{document_.path, code.first_line});
        unit(grammar::Source::from_text(name, code.code));
    }
    return !has_ended_;
}

BlockRunner::ScriptEnd BlockRunner::run_script() {
    goes_on_ = false;
    block_ = 0;
    Dict* const names = runtime_.main_names();
    const bool has_names = add_text(runtime_, names, "__file__", absolute_path(document_.path)).ok() &&
                           add_name(runtime_, names, "__cached__", OwnedValue::none(runtime_)).ok();
    if (!has_names) runtime_.forget_pending();
    unit(*document_.source);
    script_.output += runtime_.output().take();
    script_.error += runtime_.error().take();
    return std::move(script_);
}

Result<void> BlockRunner::take(Value value) {
    if (MarkedUnit::is_mark(value)) {
        begin_next();
        return {};
    }
    // What a session shows is part of its output.
    if (document_.blocks[block_].is_session) return display_value(runtime_, value);
    if (current_ >= parts_.size() || parts_[current_].claims.empty()) return {};
    is_none_ = value.refers_to(runtime_.shared.none);
    value_.reset();
    if (is_none_) return {};
    TRY(const Ref<Str> text, repr(runtime_, value));
    value_ = text->text();
    return {};
}

// ---- parts ----

void BlockRunner::begin(size_t part) {
    current_ = part;
    value_.reset();
    is_none_ = false;
    deadline_.restart();
    listener_.at_line(parts_[part].first_line);
}

void BlockRunner::begin_next() {
    // A program may know the mark, and show it.
    if (next_mark_ >= parts_.size()) return;
    const size_t next = next_mark_++;
    if (current_ < parts_.size()) finish(std::nullopt);
    begin(next);
}

bool BlockRunner::finish(const std::optional<std::string>& exception) {
    const Part& part = parts_[current_];
    const std::string output = runtime_.output().take();
    const bool is_cut_off = deadline_.has_passed();
    if (!goes_on_) script_.output += output;
    if (since_claim_.size() < kMostRemembered) since_claim_ += output;
    judge_lines(output);
    Deed deed{.output = output,
              .output_since_claim = since_claim_,
              .value = {},
              .is_none = is_none_,
              .exception = {},
              .is_cut_off = is_cut_off};
    if (value_) deed.value = *value_;
    if (exception) deed.exception = *exception;
    bool is_told = false;
    bool is_claimed = false;
    for (const size_t index : part.claims) {
        const Claim& claim = document_.claims[index];
        // A prompt shows all values but None.
        if (claim.is_expression && output.empty() && !value_) deed.is_none = true;
        Outcome outcome = judge(claim, example_of(claim), deed);
        outcome.previous = previous_;
        is_told = is_told || outcome.seen != Seen::kNothing;
        is_claimed = is_claimed || (exception && outcome.holds);
        listener_.outcome(index, outcome);
    }
    if (is_told) since_claim_.clear();
    const bool has_answer = !output.empty() || value_;
    if (has_answer) previous_ = strip(output.empty() ? *value_ : output);
    if (is_cut_off && !is_told) {
        listener_.failed(part.first_line, "cut off");
    } else if (exception && !is_told) {
        listener_.failed(part.first_line, *exception);
    }
    current_ = parts_.size();
    return is_claimed;
}

const Example* BlockRunner::example_of(const Claim& claim) const {
    const std::vector<Example>& all = document_.examples[claim.block];
    return claim.margin < all.size() ? &all[claim.margin] : nullptr;
}

// Claims behind prints within other statements: each time they run.
void BlockRunner::judge_lines(std::string_view output) {
    for (const PrintRecord& print : prints_) {
        if (print.filename != document_.path || print.end > output.size()) continue;
        for (auto found = lines_.lower_bound(print.line); found != lines_.end() && found->first <= print.end_line;
             ++found) {
            // A comment among the arguments of a print that takes several lines.
            if (document_.claims[found->second].is_tentative && print.line != print.end_line) continue;
            Deed deed;
            deed.output = output.substr(print.begin, print.end - print.begin);
            const Outcome outcome = judge(document_.claims[found->second], nullptr, deed);
            const auto [known, is_new] = told_.emplace(found->second, outcome.holds);
            if (!is_new && (!known->second || outcome.holds)) continue;
            known->second = outcome.holds;
            listener_.outcome(found->second, outcome);
        }
    }
    prints_.clear();
}

void BlockRunner::not_run(const std::string& why) {
    listener_.block_not_run(block_, why);
    for (size_t i = first_claims_[block_]; i < first_claims_[block_ + 1]; ++i) {
        Outcome outcome;
        outcome.seen = Seen::kNotRun;
        outcome.actual = why;
        listener_.outcome(i, outcome);
    }
}

// The pending exception, told on stderr as it always is.
std::string BlockRunner::tell_pending() {
    std::string before = runtime_.error().take();
    script_.status = report_pending(runtime_, &has_ended_);
    const std::string report = runtime_.error().take();
    if (!goes_on_) script_.error += before + report;
    return exception_of(report);
}

// Those of the block that are about all that a part does.
std::vector<size_t> BlockRunner::claims_about_parts() const {
    std::vector<size_t> found;
    for (size_t i = first_claims_[block_]; i < first_claims_[block_ + 1]; ++i) {
        const Claim& claim = document_.claims[i];
        if (claim.is_at_margin && claim.kind < ClaimKind::kReasons) found.push_back(i);
    }
    return found;
}

std::vector<std::vector<size_t>> BlockRunner::claims_by_margin(size_t count) const {
    std::vector<std::vector<size_t>> claims(count);
    for (const size_t index : claims_about_parts())
        if (document_.claims[index].margin < count) claims[document_.claims[index].margin].push_back(index);
    return claims;
}

// ---- at a prompt ----

void BlockRunner::examples() {
    const std::vector<Example>& all = document_.examples[block_];
    std::vector<std::vector<size_t>> claims = claims_by_margin(all.size());
    const uint32_t shift = document_.blocks[block_].first_line - 1;
    parts_.clear();
    for (size_t i = 0; i < all.size(); ++i) {
        const uint32_t line = shift + all[i].line;
        parts_.push_back({line, line + all[i].code_lines - 1, std::move(claims[i])});
    }
    for (size_t i = 0; i < all.size() && !has_ended_; ++i)
        if (!all[i].is_skipped) input(i, all[i].code);
}

void BlockRunner::inputs() {
    const Block& block = document_.blocks[block_];
    const grammar::Source source = grammar::Source::from_text(document_.path, block.code);
    const std::vector<ProgramInput> all = program_inputs(source);
    const std::vector<size_t> claims = claims_about_parts();
    parts_.clear();
    size_t next = 0;
    for (const ProgramInput& one : all) {
        const auto lines = static_cast<uint32_t>(std::count(one.text.begin(), one.text.end(), '\n'));
        const uint32_t first = block.first_line - 1 + one.first_line;
        Part part{first, first + std::max(lines, 1U) - 1, {}};
        for (; next < claims.size() && document_.claims[claims[next]].last_line <= part.last_line; ++next)
            part.claims.push_back(claims[next]);
        parts_.push_back(std::move(part));
    }
    for (size_t i = 0; i < all.size() && !has_ended_; ++i) input(i, all[i].text);
}

void BlockRunner::input(size_t part, std::string_view text) {
    begin(part);
    static_cast<void>(runtime_.error().take());
    const InputOutcome outcome = session_.run(text, true, SourcePlace{document_.path, parts_[part].first_line});
    has_ended_ = outcome == InputOutcome::kExit;
    const std::string report = runtime_.error().take();
    const bool failed = outcome != InputOutcome::kDone && !has_ended_;
    finish(failed ? std::optional(exception_of(report)) : std::nullopt);
    if (has_ended_) listener_.ended_itself(parts_[part].first_line);
}

// ---- as one unit ----

// A session as a script would have it: its inputs on their lines, and nothing between them.
void BlockRunner::session_as_unit() {
    std::string text;
    uint32_t line = 1;
    for (const Example& example : document_.examples[block_]) {
        text.append(example.line - line, '\n');
        if (!example.is_skipped) text += example.code;
        line = example.line + (example.is_skipped ? 0 : example.code_lines);
    }
    const std::string name = fmt::format("{}[{}]", document_.path, block_ + 1);
    runtime_.sources().add(name, text, SourcePlace{document_.path, document_.blocks[block_].first_line});
    if (!unit(grammar::Source::from_text(name, text))) examples();
}

// False if a session does not parse as a whole: one of its inputs is an error on purpose.
bool BlockRunner::unit(const grammar::Source& source) {
    const Block& block = document_.blocks[block_];
    MarkedUnit marked(runtime_, source);
    if (!marked.parses()) {
        if (block.is_session) return false;
        not_run("it does not parse");
        return true;
    }
    const std::vector<bool> begins = make_parts(marked, block);
    const size_t count = part_of_.size();
    size_t failures = 0;
    for (size_t next = 0; next < count && !has_ended_;) {
        next_mark_ = part_of_[next];
        if (next == 0 && marked.fixed() > 0) {
            begin(0);
            next_mark_ = part_of_[marked.fixed() - 1] + 1;
        }
        if (!run_from(marked, next, begins)) return true;
        // Behind the part that failed.
        while (next < count && part_of_[next] <= failed_part_) ++next;
        if (++failures == kMostFailures && next < count) {
            listener_.failed(parts_[part_of_[next]].first_line, "not run: too much before it failed");
            return true;
        }
    }
    return true;
}

// The parts of a unit: its statements, or, of a session, its inputs. For each statement whether it begins one.
std::vector<bool> BlockRunner::make_parts(const MarkedUnit& marked, const Block& block) {
    const std::vector<CodeStatement>& statements = marked.statements();
    const uint32_t shift = block.first_line - 1;
    const std::vector<Example>& examples = document_.examples[block_];
    const std::vector<std::vector<size_t>> claims =
        claims_by_margin(block.is_session ? examples.size() : statements.size());
    std::vector<bool> begins(statements.size(), true);
    parts_.clear();
    part_of_.assign(statements.size(), 0);
    size_t example = 0;
    size_t last_example = SIZE_MAX;
    for (size_t i = 0; i < statements.size(); ++i) {
        const CodeStatement& statement = statements[i];
        size_t number = i;
        if (block.is_session) {
            while (example + 1 < examples.size() && examples[example + 1].line <= statement.first_line) ++example;
            begins[i] = example != last_example;
            last_example = number = example;
        }
        if (begins[i]) parts_.push_back({shift + statement.first_line, shift + statement.last_line, claims[number]});
        parts_.back().last_line = shift + statement.last_line;
        part_of_[i] = parts_.size() - 1;
    }
    current_ = parts_.size();
    return begins;
}

// Runs the statements from `first` on. True if one of them failed and the others may go on.
bool BlockRunner::run_from(MarkedUnit& marked, size_t first, const std::vector<bool>& begins) {
    const UnitOptions options{.optimize = runtime_.options().optimize,
                              .immortal_constants = true,
                              .is_from_bytecode = how_.mode == Mode::kPyc};
    if (goes_on_) static_cast<void>(runtime_.error().take());
    const Result<Ref<CodeObject>> code = marked.compile(first, part_of_.size(), begins, options);
    if (!code.ok()) {
        const std::string why = tell_pending();
        if (goes_on_) not_run(why);
        return false;
    }
    runtime_.display_listener = this;
    const Result<OwnedValue> result = runtime_.run(code.value().get(), runtime_.main_names(), nullptr);
    runtime_.display_listener = nullptr;
    if (current_ >= parts_.size()) current_ = part_of_[first];
    failed_part_ = current_;
    if (result.ok()) {
        finish(std::nullopt);
        return false;
    }
    const uint32_t line = parts_[current_].first_line;
    const std::string exception = tell_pending();
    if (has_ended_) {
        finish(std::nullopt);
        if (goes_on_) listener_.ended_itself(line);
        return true;
    }
    const bool is_claimed = finish(exception);
    if (is_claimed) script_.status = 0;
    return goes_on_ || is_claimed;
}

}  // namespace eadem::stdlib
