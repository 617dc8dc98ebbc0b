// eadem why FILE[:LINE] A B, eadem why -e CODE A B: are the two one object, and why.
#include <unistd.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/explain/answer.h"
#include "stdlib/explain/question.h"
#include "stdlib/report/colour.h"

namespace eadem::stdlib {

namespace {

int refuse(const Options& options, const std::string& message) {
    fmt::print(stderr, "{} why: {}\n", options.runtime.executable, message);
    return 1;
}

// Of "prog.py:12" the file and the line; of a name that is a file's, or has no line behind it, all of it.
std::string file_and_line(const std::string& argument, std::optional<uint32_t>& line) {
    const size_t colon = argument.rfind(':');
    if (colon == std::string::npos || access(argument.c_str(), F_OK) == 0) return argument;
    uint32_t number = 0;
    const char* end = argument.data() + argument.size();
    const auto [stop, failure] = std::from_chars(argument.data() + colon + 1, end, number);
    if (failure != std::errc() || stop != end) return argument;
    line = number;
    return argument.substr(0, colon);
}

std::string last_line(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return std::string(text.substr(text.rfind('\n') + 1));
}

// The question was not answered: because it fails, because the program fails before, or because nothing comes there.
int refuse_unanswered(const Options& options, const WatchedProgram& program, const WatchedRun& asked) {
    const std::string failure = asked.status == 0 ? std::string() : last_line(asked.error);
    if (!failure.empty()) {
        // Run without the question, for a traceback with the program's own lines.
        const WatchedRun plain = run_watched(program, {&options.profile, options.runtime.mode}, options.runtime);
        if (plain.status == 0 || last_line(plain.error) != failure)
            return refuse(options, fmt::format("the question fails: {}", failure));
        fmt::print(stderr, "{}", plain.error);
    }
    return refuse(options, "the program does not come to the place of the question");
}

}  // namespace

int run_why(const Options& options) {
    Question question{options.questions[0], options.questions[1], {}};
    WatchedProgram program;
    if (options.paths.empty()) {
        program = {"<string>", options.text + "\n"};
    } else {
        const std::string path = file_and_line(options.paths.front(), question.line);
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source) return 1;
        program = {path, std::string(source->text())};
    }
    std::string error;
    const std::optional<WatchedProgram> asked = ask(program, question, error);
    if (!asked) return refuse(options, error);

    const WatchedRun own = run_watched(*asked, {&options.profile, options.runtime.mode}, options.runtime);
    const WatchedTest* const test = answer_in(own);
    if (test == nullptr) return refuse_unanswered(options, program, own);
    Answer answer{question.left, question.right, own.choice, *test};
    ask_everywhere(*asked, answer, options.runtime);

    ProcessOutput output(options.runtime.executable);
    const bool is_coloured = wants_colour(STDOUT_FILENO, options.runtime);
    output.write("{}", options.json ? json_text(answer_json(answer)) : answer_text(answer, is_coloured));
    return output.finish();
}

}  // namespace eadem::stdlib
