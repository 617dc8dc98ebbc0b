#include "stdlib/shell/session_log.h"

#include <algorithm>

namespace eadem::stdlib {

namespace {

std::string with_newline(std::string_view text) {
    std::string lines(text);
    if (!lines.ends_with('\n')) lines += '\n';
    return lines;
}

uint32_t count_lines(std::string_view text) {
    return static_cast<uint32_t>(std::ranges::count(text, '\n'));
}

}  // namespace

void SessionLog::begin_with(std::string_view script) {
    if (script.empty()) return;
    beginning_ += with_newline(script);
    next_line_ = count_lines(beginning_) + 1;
}

void SessionLog::add(std::string_view text, Mode mode, InputOutcome outcome, std::string read) {
    // The empty line that ends a block is no part of it.
    while (text.ends_with('\n') || text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    std::string lines = with_newline(text);
    const uint32_t count = count_lines(lines);
    inputs_.push_back({{std::move(lines), next_line_, mode}, outcome, std::move(read)});
    next_line_ += count;
}

WatchedProgram SessionLog::program() const {
    WatchedProgram program{std::string(kSessionName), beginning_};
    for (const LoggedInput& logged : inputs_) {
        const std::string& lines = logged.input.text;
        const bool is_done = logged.outcome == InputOutcome::kDone;
        program.text += is_done ? lines : std::string(count_lines(lines), '\n');
        if (is_done) program.input += logged.read;
    }
    return program;
}

std::vector<TypedInput> SessionLog::repeatable(std::string& read) const {
    std::vector<TypedInput> inputs;
    read.clear();
    for (const LoggedInput& logged : inputs_) {
        if (logged.outcome == InputOutcome::kInterrupted) continue;
        inputs.push_back(logged.input);
        read += logged.read;
    }
    return inputs;
}

}  // namespace eadem::stdlib
