// %load, %save, %history: the inputs of the session.
#include <fcntl.h>
#include <unistd.h>

#include <cstring>

#include "grammar/system_text.h"
#include "stdlib/program_inputs.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/runtime/byte_stream.h"
#include "stdlib/shell/commands.h"
#include "stdlib/shell/file_names.h"

namespace eadem::stdlib {

namespace {

std::string error_text(std::string_view path, int error) {
    return fmt::format("'{}': {}", path, std::strerror(error));
}

std::string saved_text(const SessionLog& log) {
    std::string text = log.beginning();
    for (const LoggedInput& logged : log.inputs()) {
        if (logged.outcome == InputOutcome::kDone) {
            text += logged.input.text;
            continue;
        }
        for (const std::string_view line : split_lines(logged.input.text)) text += fmt::format("# failed: {}\n", line);
    }
    return text;
}

}  // namespace

InputOutcome command_load(Shell& shell, std::string_view arguments) {
    if (arguments.empty()) return shell.refuse("load", "which file? %load FILE");
    const std::string path = with_home(arguments);
    int error = 0;
    const std::optional<grammar::Source> source = grammar::Source::from_file(path, error);
    if (!source) return shell.refuse("load", error_text(arguments, error));
    size_t count = 0;
    for (const ProgramInput& input : program_inputs(*source)) {
        const InputOutcome outcome = shell.run_python(input.text, true);
        if (outcome == InputOutcome::kFailed)
            return shell.refuse("load", fmt::format("stopped at line {} of {}", input.first_line, arguments));
        if (outcome != InputOutcome::kDone) return outcome;
        ++count;
    }
    if (source->problem()) return shell.refuse("load", fmt::format("{}: {}", arguments, source->problem()->message));
    shell.write(fmt::format("{} input{} of {}\n", count, count == 1 ? "" : "s", arguments));
    return InputOutcome::kDone;
}

InputOutcome command_save(Shell& shell, std::string_view arguments) {
    if (arguments.empty()) return shell.refuse("save", "to which file? %save FILE");
    const std::string path = grammar::text_to_system(with_home(arguments));
    // Never over a file that is there.
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor == -1) {
        if (errno == EEXIST) return shell.refuse("save", fmt::format("'{}' is there already", arguments));
        return shell.refuse("save", error_text(arguments, errno));
    }
    ByteWriter writer(descriptor, Buffering::kBlock);
    int failed = writer.write(saved_text(shell.log()));
    if (failed == 0) failed = writer.flush();
    if (::close(descriptor) != 0 && failed == 0) failed = errno;
    if (failed != 0) {
        ::unlink(path.c_str());
        return shell.refuse("save", error_text(arguments, failed));
    }
    const size_t count = shell.log().inputs().size();
    shell.write(fmt::format("{} input{} in {}\n", count, count == 1 ? "" : "s", arguments));
    return InputOutcome::kDone;
}

InputOutcome command_history(Shell& shell, std::string_view arguments) {
    if (!arguments.empty()) return shell.refuse("history", "takes no arguments");
    std::string text;
    const auto add = [&](std::string_view lines, uint32_t line, bool is_failed) {
        for (const std::string_view one : split_lines(lines))
            text += fmt::format("{:>4}{} {}\n", line++, is_failed ? "!" : " ", one);
    };
    add(shell.log().beginning(), 1, false);
    for (const LoggedInput& logged : shell.log().inputs())
        add(logged.input.text, logged.input.line, logged.outcome != InputOutcome::kDone);
    shell.write(text);
    return InputOutcome::kDone;
}

}  // namespace eadem::stdlib
