#include "stdlib/explain/test_watcher.h"

#include "compiler/compile.h"
#include "stdlib/report/text_lines.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

TestWatcher::TestWatcher(Runtime& runtime, Listener listener, Ask ask)
    : runtime_(runtime),
      listener_(std::move(listener)),
      ask_(ask),
      recorder_(runtime, compiler::folds_operation, [this](const IdentityTest& test) { on_test(test); }) {}

void TestWatcher::on_test(const IdentityTest& test) {
    if (test.place.code != nullptr && is_of_library(test.place.code)) return;  // not the program's question
    const auto [found, is_new] = places_.try_emplace({test.place.code, test.place.word}, tests_.size());
    if (is_new) {
        WatchedTest& place = tests_.emplace_back();
        const std::string file(test.place.code->filename->text());
        place.place = find_place(file, test.place.location().line);
        place.expression = expression_of(test.place.code, test.place.location());
        place.code = test.place.code->qualified_name->text();
        place.first_was_same = test.same;
    }
    WatchedTest& place = tests_[found->second];
    ++(test.same ? place.same : place.different);
    const bool is_other = test.same != place.first_was_same && (test.same ? place.same : place.different) == 1;
    if (!is_new && !is_other && ask_ == Ask::kOncePerPlace) return;
    Explanation explanation =
        explain(runtime_, test, [this](std::string_view file, uint32_t line) { return find_place(file, line); });
    if (listener_) listener_(place, explanation);
    if (is_new) {
        place.explanation = std::move(explanation);
    } else if (is_other) {
        place.other_explanation = std::move(explanation);
    }
}

ReadersPlace TestWatcher::find_place(std::string_view file, uint32_t line) const {
    // What a prompt reads is cut out of the program.
    SourcePlace place = runtime_.sources().place(file, line);
    if (hidden_.line != 0 && place.name == hidden_.file && place.line >= hidden_.line)
        place.line = place.line == hidden_.line ? 0 : place.line - 1;
    return {std::move(place.name), place.line};
}

namespace {

// `line_of` gives a line (from 1) of the text, if it is there.
template <class LineOf>
std::string cut_expression(const Location& location, LineOf&& line_of) {
    if (location.line == 0) return {};
    std::string text;
    for (uint32_t number = location.line; number <= location.end_line; ++number) {
        const std::optional<std::string_view> line = line_of(number);
        if (!line) return {};
        const size_t begin = number == location.line ? std::min<size_t>(location.column, line->size()) : 0;
        const size_t end =
            number == location.end_line ? std::min<size_t>(location.end_column, line->size()) : line->size();
        if (begin > end) return {};
        std::string_view part = strip_end(line->substr(begin, end - begin));
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        if (!text.empty()) text += ' ';
        text += part;
    }
    return text;
}

}  // namespace

// What exec was given has no file, and perhaps the name of another text.
std::string TestWatcher::expression_of(const CodeObject* code, const Location& location) {
    const std::string* const unit = recorder_.text_of(code);
    if (unit == nullptr) return expression_text(runtime_, std::string(code->filename->text()), location);
    const std::vector<std::string_view> lines = split_lines(*unit);
    return cut_expression(location, [&](uint32_t number) -> std::optional<std::string_view> {
        if (number > lines.size()) return std::nullopt;
        return lines[number - 1];
    });
}

std::string expression_text(Runtime& runtime, const std::string& file, const Location& location) {
    return cut_expression(location, [&](uint32_t number) { return runtime.sources().line(file, number); });
}

}  // namespace eadem::stdlib
