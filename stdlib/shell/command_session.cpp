// %as, %mode, %time, %reset: how the session goes on.
#include <ctime>

#include "stdlib/shell/commands.h"
#include "vm/object/nearest_name.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

double seconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// With three digits that count, in a unit that suits it.
std::string duration_text(double seconds) {
    if (seconds < 1e-3) return fmt::format("{:.3g} us", seconds * 1e6);
    if (seconds < 1) return fmt::format("{:.3g} ms", seconds * 1e3);
    return fmt::format("{:.3f} s", seconds);
}

std::vector<std::string> profile_names() {
    std::vector<std::string> names;
    for (const IdentityProfile& profile : identity_profiles()) names.emplace_back(profile.name);
    return names;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

bool has_newer_prompt(const IdentityProfile& profile) {
    return profile.tty_repl_unit == ReplUnit::kStatement;
}

// "3.12, repl", with what is worth knowing about the two together.
std::string rules_text(const Shell& shell) {
    const IdentityProfile& profile = shell.runtime().profile();
    std::string text = fmt::format("{}, {}", profile.name, mode_name(shell.mode()));
    if (shell.mode() == Mode::kNewRepl && !has_newer_prompt(profile)) text += " (which is as repl in this profile)";
    return text;
}

}  // namespace

InputOutcome command_as(Shell& shell, std::string_view arguments) {
    if (arguments.empty()) {
        shell.write(fmt::format("{}\nProfiles: {}\n", rules_text(shell), joined(profile_names())));
        return InputOutcome::kDone;
    }
    const IdentityProfile* const profile = find_identity_profile(arguments);
    if (profile == nullptr) {
        return shell.refuse("as", fmt::format("no profile '{}'{}; there are {}", arguments,
                                              did_you_mean(arguments, profile_names()), joined(profile_names())));
    }
    const size_t inputs = shell.log().inputs().size();
    shell.begin_anew(*profile);
    std::string text = fmt::format("As {}: a new session", rules_text(shell));
    if (inputs != 0)
        text += fmt::format(", without the names of the {} input{} so far, whose objects were made under other rules",
                            inputs, inputs == 1 ? "" : "s");
    shell.write(text + ".\n");
    return InputOutcome::kDone;
}

InputOutcome command_mode(Shell& shell, std::string_view arguments) {
    if (arguments.empty()) {
        shell.write(rules_text(shell) + "\n");
        return InputOutcome::kDone;
    }
    const std::optional<Mode> mode = find_mode(arguments);
    if (!mode || !is_prompt_mode(*mode)) {
        return shell.refuse("mode", mode ? fmt::format("at a prompt there is no mode {}: repl or newrepl", arguments)
                                         : fmt::format("no mode '{}': repl or newrepl", arguments));
    }
    shell.set_mode(*mode);
    shell.write(fmt::format("From here on: {}.\n", rules_text(shell)));
    return InputOutcome::kDone;
}

InputOutcome command_time(Shell& shell, std::string_view arguments) {
    if (arguments.empty()) return shell.refuse("time", "of what? %time STATEMENT");
    const double clock = seconds_of(CLOCK_MONOTONIC);
    const double processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    const InputOutcome outcome = shell.run_python(arguments, true);
    const double processor_taken = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor;
    const double clock_taken = seconds_of(CLOCK_MONOTONIC) - clock;
    if (outcome == InputOutcome::kDone)
        shell.write(fmt::format("{} on the clock, {} of the processor\n", duration_text(clock_taken),
                                duration_text(processor_taken)));
    return outcome;
}

InputOutcome command_reset(Shell& shell, std::string_view arguments) {
    if (!arguments.empty()) return shell.refuse("reset", "takes no arguments");
    shell.begin_anew(shell.runtime().profile());
    shell.write("A new session: all names and inputs are forgotten.\n");
    return InputOutcome::kDone;
}

}  // namespace eadem::stdlib
