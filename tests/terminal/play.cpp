// Plays keys to a program on a terminal of its own, and compares its screen with the one that is expected:
//     play PROGRAM SCRIPT [CASE | --every-key]
// With --every-key, the script must press each key of the editor (stdlib/editor/commands.def) and look what it does.
//
// A script is a row of cases; each begins with "=== NAME" and a new process in a new home. Its lines:
//     size ROWS COLUMNS    before the first key; 10 rows of 60 columns otherwise
//     file NAME            the lines ": TEXT" that follow are a file in the home
//     env NAME=VALUE       for the program
//     args WORD ...        of the program
//     type TEXT            the characters of the rest of the line
//     press KEY ...        keys by name: Enter, Ctrl-A, Alt-B, Ctrl-Left, PgUp, F1, a
//     paste                the lines ": TEXT" that follow, as one paste
//     paste-lines N        N lines as one paste
//     burst-lines N        N lines at once, without marks around them
//     send TEXT            at once, even if the program has the terminal as it was; \r, \n, \e and \xHH are bytes
//     interruptible        waits until Ctrl-C is a signal again
//     screen               the lines ": ROW" that follow are the screen, "|" stands before the cursor's column
//     shows TEXT           the text is somewhere on the screen
//     resize ROWS COLUMNS
//     signal NAME          TERM, HUP, INT, STOP, CONT, TSTP to the program
//     stopped              the program has stopped; the terminal is as it was. Then the shell says "[stopped]".
//     continue             as fg does
//     status N             the program has ended with that exit status, 128 + the signal if one ended it
//     again                once the program has ended: a new process in the same home
//     lines NAME N         a file in the home has so many lines
// Keys wait until the program takes keys one by one, expectations until they are met, but not for ever. At the end of a
// case the terminal must be as it was, and all escape sequences known.
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "../unit/stdlib/editor/virtual_terminal.h"

namespace {

using eadem::editor::VirtualTerminal;
using Clock = std::chrono::steady_clock;

// No test waits as long but one that fails.
constexpr auto kPatience = std::chrono::seconds(20);

struct Failure {
    std::string what;
};

std::string unescape(const std::string& text) {
    std::string bytes;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            bytes += text[i];
            continue;
        }
        const char kind = text[++i];
        if (kind == 'x' && i + 2 < text.size()) {
            bytes += static_cast<char>(std::strtol(text.substr(i + 1, 2).c_str(), nullptr, 16));
            i += 2;
        } else {
            bytes += kind == 'r' ? '\r' : kind == 'n' ? '\n' : kind == 'e' ? '\x1b' : kind;
        }
    }
    return bytes;
}

// What xterm sends for a key.
std::string bytes_of_key(std::string name) {
    bool ctrl = false, alt = false, shift = false;
    for (bool found = true; found;) {
        found = false;
        for (const auto& [prefix, flag] :
             {std::pair<const char*, bool*>{"Ctrl-", &ctrl}, {"Alt-", &alt}, {"Shift-", &shift}}) {
            if (name.size() <= std::strlen(prefix) || !name.starts_with(prefix)) continue;
            name.erase(0, std::strlen(prefix));
            *flag = found = true;
        }
    }
    const std::string escape = alt ? "\x1b" : "";
    if (name == "Enter") return escape + "\r";
    if (name == "Tab") return shift ? "\x1b[Z" : "\t";
    if (name == "Backspace") return escape + "\x7f";
    if (name == "Esc") return "\x1b";
    if (name == "Space") return " ";
    const int modifiers = 1 + (shift ? 1 : 0) + (alt ? 2 : 0) + (ctrl ? 4 : 0);
    const std::string parameter = modifiers == 1 ? "" : ";" + std::to_string(modifiers);
    for (const auto& [key, letter] : {std::pair<const char*, char>{"Up", 'A'},
                                      {"Down", 'B'},
                                      {"Right", 'C'},
                                      {"Left", 'D'},
                                      {"Home", 'H'},
                                      {"End", 'F'}})
        if (name == key) return "\x1b[" + (parameter.empty() ? "" : "1" + parameter) + letter;
    for (const auto& [key, number] :
         {std::pair<const char*, const char*>{"Ins", "2"}, {"Del", "3"}, {"PgUp", "5"}, {"PgDn", "6"}})
        if (name == key) return "\x1b[" + std::string(number) + parameter + "~";
    for (const auto& [key, letter] : {std::pair<const char*, char>{"F1", 'P'}, {"F2", 'Q'}, {"F3", 'R'}, {"F4", 'S'}})
        if (name == key) return std::string("\x1bO") + letter;
    if (ctrl && name.size() == 1) return escape + static_cast<char>(name[0] & 0x1f);
    if (alt && name.size() == 1) name[0] = static_cast<char>(std::tolower(name[0]));
    if (name.empty()) throw Failure{"a key without a name"};
    return escape + name;
}

int signal_named(const std::string& name) {
    for (const auto& [text, number] : {std::pair<const char*, int>{"TERM", SIGTERM},
                                       {"HUP", SIGHUP},
                                       {"INT", SIGINT},
                                       {"STOP", SIGSTOP},
                                       {"CONT", SIGCONT},
                                       {"TSTP", SIGTSTP}})
        if (name == text) return number;
    throw Failure{"no such signal: " + name};
}

// A process on a terminal, below a shell that knows no more than to stop it and let it go on.
class Program {
 public:
    Program(const std::vector<std::string>& words, const std::vector<std::string>& environment, const std::string& home,
            size_t rows, size_t columns)
        : screen_(rows, columns) {
        const winsize window{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
        if (pipe(go_on_) != 0 || pipe(child_pid_) != 0) throw Failure{"no pipe"};
        shell_ = forkpty(&master_, nullptr, nullptr, &window);
        if (shell_ < 0) throw Failure{"no terminal"};
        if (shell_ == 0) be_shell(words, environment, home);
        close(go_on_[0]);
        close(child_pid_[1]);
        tcgetattr(master_, &before_);
        go_on();
        if (read(child_pid_[0], &child_, sizeof child_) != sizeof child_) throw Failure{"the program does not start"};
    }
    ~Program() {
        if (!has_ended_) {
            kill(-child_, SIGKILL);
            kill(shell_, SIGKILL);
            waitpid(shell_, nullptr, 0);
        }
        close(master_);
        close(go_on_[1]);
        close(child_pid_[0]);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    VirtualTerminal& screen() { return screen_; }

    // Reads what the program writes until the condition holds.
    template <class Condition>
    void wait_until(Condition holds, const std::string& what) {
        const auto end = Clock::now() + kPatience;
        while (!holds()) {
            if (Clock::now() > end) throw Failure{what};
            read_output(10);
        }
    }
    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            pollfd both{master_, POLLIN | POLLOUT, 0};
            poll(&both, 1, 100);
            if ((both.revents & POLLIN) != 0) read_output(0);
            if ((both.revents & POLLOUT) == 0) continue;
            // In pieces, as the device takes no more at once than its buffer holds.
            const ssize_t written = write(master_, bytes.data(), std::min<size_t>(bytes.size(), 1024));
            if (written > 0) bytes.remove_prefix(static_cast<size_t>(written));
        }
    }
    void send_keys(std::string_view bytes) {
        wait_until([&] { return (mode().c_lflag & ICANON) == 0; }, "the program takes no keys");
        send(bytes);
        // Then the next keys are not part of the same burst, unless the program is slow to read them.
        // Looked at more than once: it may sleep on its way, for the file of its history.
        constexpr int kLooks = 4;
        int quiet = 0;
        wait_until(
            [&] {
                quiet = pending_input() == 0 && is_asleep() ? quiet + 1 : 0;
                return quiet == kLooks || (mode().c_lflag & ICANON) != 0;
            },
            "the keys are not read");
        read_output(10);
    }
    void resize(size_t rows, size_t columns) {
        read_output(50);
        const winsize window{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
        screen_.resize_now(rows, columns);
        ioctl(master_, TIOCSWINSZ, &window);
    }
    void signal(int number) { kill(child_, number); }
    bool makes_signals() const { return (mode().c_lflag & ISIG) != 0; }
    void go_on() { static_cast<void>(!write(go_on_[1], "x", 1)); }
    // As when it began; what a program may leave in other fields does not matter.
    bool is_as_before() const {
        const termios now = mode();
        return now.c_lflag == before_.c_lflag && now.c_iflag == before_.c_iflag && now.c_oflag == before_.c_oflag;
    }
    int wait_for_end() {
        int status = 0;
        wait_until([&] { return waitpid(shell_, &status, WNOHANG) == shell_; }, "the program does not end");
        has_ended_ = true;
        read_output(20);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    bool has_ended() const { return has_ended_; }

 private:
    termios mode() const {
        termios mode{};
        tcgetattr(master_, &mode);
        return mode;
    }
    // Whether the program has dealt with what it read: it waits for something.
    bool is_asleep() const {
        std::ifstream file("/proc/" + std::to_string(child_) + "/stat");
        std::string stat;
        std::getline(file, stat);
        const size_t name_end = stat.rfind(')');
        return name_end == std::string::npos || stat.compare(name_end + 1, 2, " R") != 0;
    }
    int pending_input() const {
        int count = 0;
        const int slave = open(ptsname(master_), O_RDONLY | O_NOCTTY | O_NONBLOCK);
        if (slave < 0) return 0;
        ioctl(slave, FIONREAD, &count);
        close(slave);
        return count;
    }
    void read_output(int milliseconds) {
        pollfd source{master_, POLLIN, 0};
        while (poll(&source, 1, milliseconds) > 0 && (source.revents & POLLIN) != 0) {
            char bytes[65536];
            const ssize_t got = read(master_, bytes, sizeof bytes);
            if (got <= 0) return;
            screen_.write({bytes, static_cast<size_t>(got)});
            milliseconds = 0;
        }
        if ((source.revents & POLLHUP) != 0) usleep(1000);
    }

    [[noreturn]] void be_shell(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                               const std::string& home) {
        std::signal(SIGTTOU, SIG_IGN);
        char byte = 0;
        if (read(go_on_[0], &byte, 1) != 1) _exit(125);
        termios mode{};
        tcgetattr(0, &mode);
        const pid_t child = fork();
        if (child == 0) {
            setpgid(0, 0);
            tcsetpgrp(0, getpid());
            std::signal(SIGTTOU, SIG_DFL);
            for (const char* name :
                 {"XDG_STATE_HOME", "NO_COLOR", "FORCE_COLOR", "PYTHON_COLORS", "PYTHONSTARTUP", "LC_ALL"})
                unsetenv(name);
            setenv("HOME", home.c_str(), 1);
            setenv("TERM", "xterm-256color", 1);
            for (const std::string& variable : environment) putenv(const_cast<char*>(variable.c_str()));
            std::vector<char*> arguments;
            for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
            arguments.push_back(nullptr);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        setpgid(child, child);
        tcsetpgrp(0, child);
        static_cast<void>(!write(child_pid_[1], &child, sizeof child));
        close(go_on_[1]);
        while (true) {
            int status = 0;
            if (waitpid(child, &status, WUNTRACED) < 0) _exit(126);
            if (WIFEXITED(status)) _exit(WEXITSTATUS(status));
            if (WIFSIGNALED(status)) _exit(128 + WTERMSIG(status));
            tcsetpgrp(0, getpid());
            // A shell puts its own mode; so the program has to put its own again.
            termios stopped{};
            tcgetattr(0, &stopped);
            const bool is_as_it_was = stopped.c_lflag == mode.c_lflag && stopped.c_iflag == mode.c_iflag;
            tcsetattr(0, TCSADRAIN, &mode);
            const std::string message = is_as_it_was ? "[stopped]\n" : "[stopped, terminal changed]\n";
            static_cast<void>(!write(1, message.data(), message.size()));
            if (read(go_on_[0], &byte, 1) != 1) _exit(125);
            tcsetpgrp(0, child);
            kill(-child, SIGCONT);
        }
    }

    VirtualTerminal screen_;
    int master_ = -1;
    int go_on_[2];
    int child_pid_[2];
    pid_t shell_ = -1;
    pid_t child_ = -1;
    termios before_{};
    bool has_ended_ = false;
};

class Case {
 public:
    Case(std::string program, std::string home) : program_(std::move(program)), home_(std::move(home)) {}

    // `block` are the lines ": TEXT" below a line.
    void play(const std::string& command, const std::string& rest, const std::vector<std::string>& block) {
        if (command == "size") {
            std::istringstream(rest) >> rows_ >> columns_;
        } else if (command == "env") {
            environment_.push_back(rest);
        } else if (command == "args") {
            std::istringstream words(rest);
            for (std::string word; words >> word;) arguments_.push_back(word);
        } else if (command == "file") {
            std::ofstream file(home_ + "/" + rest, std::ios::binary);
            for (const std::string& line : block) file << line << "\n";
        } else if (command == "type") {
            program().send_keys(rest);
        } else if (command == "press") {
            std::istringstream names(rest);
            for (std::string name; names >> name;) program().send_keys(bytes_of_key(name));
        } else if (command == "paste" || command == "paste-lines" || command == "burst-lines") {
            std::string text;
            for (const std::string& line : block) text += (text.empty() ? "" : "\r") + line;
            if (command != "paste")
                for (int i = 0; i < std::stoi(rest); ++i) text += "value_" + std::to_string(i) + " = (1, 2, 3)\r";
            program().send_keys(command == "burst-lines" ? text : "\x1b[200~" + text + "\x1b[201~");
        } else if (command == "send") {
            program().send(unescape(rest));
        } else if (command == "interruptible") {
            program().wait_until([&] { return program().makes_signals(); }, "Ctrl-C is no signal");
        } else if (command == "screen") {
            std::string expected;
            for (const std::string& line : block) expected += line + "\n";
            program().wait_until([&] { return program().screen().text_with_cursor() == expected; },
                                 "the screen should be\n" + expected);
        } else if (command == "shows") {
            program().wait_until([&] { return program().screen().text().find(rest) != std::string::npos; },
                                 "the screen should show " + rest);
        } else if (command == "resize") {
            size_t rows = 0, columns = 0;
            std::istringstream(rest) >> rows >> columns;
            program().resize(rows, columns);
        } else if (command == "signal") {
            program().wait_until([&] { return true; }, {});
            program().signal(signal_named(rest));
        } else if (command == "stopped") {
            play("shows", "[stopped]", {});
        } else if (command == "continue") {
            program().go_on();
        } else if (command == "status") {
            const int status = program().wait_for_end();
            if (status != std::stoi(rest)) throw Failure{"exit status " + std::to_string(status)};
        } else if (command == "again") {
            finish();
            started_.reset();
        } else if (command == "lines") {
            std::string name;
            int wanted = 0, count = 0;
            std::istringstream(rest) >> name >> wanted;
            std::ifstream file(home_ + "/" + name);
            for (std::string line; std::getline(file, line);) ++count;
            if (count != wanted) throw Failure{name + " has " + std::to_string(count) + " lines"};
        } else {
            throw Failure{"no such command: " + command};
        }
    }
    void finish() {
        if (started_ == nullptr) throw Failure{"a case without a key"};
        if (!started_->has_ended()) {
            play("press", "Ctrl-C Ctrl-D", {});
            started_->wait_for_end();
        }
        if (!started_->is_as_before()) throw Failure{"the terminal is not as it was"};
        if (screen().unknown_sequences() != 0) throw Failure{"unknown escape sequences"};
        if (screen().marks_pastes()) throw Failure{"the terminal still marks pastes"};
        if (!screen().is_cursor_shown()) throw Failure{"the cursor is hidden"};
    }
    std::string shown() { return started_ == nullptr ? std::string() : screen().text_with_cursor(); }

 private:
    VirtualTerminal& screen() { return started_->screen(); }
    Program& program() {
        if (started_ == nullptr) {
            std::vector<std::string> words = {program_};
            words.insert(words.end(), arguments_.begin(), arguments_.end());
            started_ = std::make_unique<Program>(words, environment_, home_, rows_, columns_);
        }
        return *started_;
    }

    const std::string program_;
    const std::string home_;
    size_t rows_ = 10, columns_ = 60;
    std::vector<std::string> environment_;
    std::vector<std::string> arguments_;
    std::unique_ptr<Program> started_;
};

struct Line {
    size_t number;
    std::string command;
    std::string rest;
    std::vector<std::string> block;
};

std::vector<std::pair<std::string, std::vector<Line>>> read_script(const char* path) {
    std::vector<std::pair<std::string, std::vector<Line>>> cases;
    std::ifstream file(path);
    size_t number = 0;
    for (std::string text; std::getline(file, text);) {
        ++number;
        if (text.starts_with("=== ")) {
            cases.emplace_back(text.substr(4), std::vector<Line>());
        } else if (text == ":" || text.starts_with(": ")) {
            cases.back().second.back().block.push_back(text.size() < 2 ? "" : text.substr(2));
        } else if (!text.empty() && text[0] != '#') {
            const size_t space = std::min(text.find(' '), text.size());
            cases.back().second.push_back(
                {number, text.substr(0, space), space < text.size() ? text.substr(space + 1) : "", {}});
        }
    }
    return cases;
}

bool play(const char* program, const std::string& name, const std::vector<Line>& lines) {
    char folder[] = "/tmp/eadem_terminal_XXXXXX";
    const std::string home = mkdtemp(folder);
    Case one(program, home);
    size_t at = 0;
    bool is_right = true;
    try {
        for (const Line& line : lines) {
            at = line.number;
            one.play(line.command, line.rest, line.block);
        }
        one.finish();
    } catch (const Failure& failure) {
        std::printf("FAILED %s, line %zu: %s\nthe screen is\n%s", name.c_str(), at, failure.what.c_str(),
                    one.shown().c_str());
        is_right = false;
    }
    static_cast<void>(std::system(("rm -rf '" + home + "'").c_str()));
    return is_right;
}

constexpr const char* kKeys[] = {
#define EDITOR_COMMAND(group, name, keys, help) keys,
#include "stdlib/editor/commands.def"
#undef EDITOR_COMMAND
};

// Keys of the editor that no case presses with an expectation behind them.
std::string keys_without_case(const std::vector<std::pair<std::string, std::vector<Line>>>& cases) {
    std::set<std::string> seen;
    for (const auto& [name, lines] : cases) {
        std::set<std::string> pressed;
        for (const Line& line : lines) {
            std::istringstream words(line.command == "press" ? line.rest : "");
            for (std::string word; words >> word;) pressed.insert(word);
            if (line.command == "screen" || line.command == "stopped" || line.command == "status") seen.merge(pressed);
        }
    }
    std::string missing;
    for (const char* keys : kKeys) {
        std::istringstream words(keys);
        for (std::string word; words >> word;)
            if (!seen.contains(word)) missing += " " + word;
    }
    return missing;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: %s PROGRAM SCRIPT [CASE | --every-key]\n", arguments[0]);
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    size_t played = 0, failed = 0;
    const auto cases = read_script(arguments[2]);
    const std::string choice = count > 3 ? arguments[3] : "";
    if (choice == "--every-key") {
        if (const std::string missing = keys_without_case(cases); !missing.empty()) {
            std::printf("FAILED: keys without a case:%s\n", missing.c_str());
            ++failed;
        }
    }
    for (const auto& [name, lines] : cases) {
        if (!choice.empty() && choice != "--every-key" && name != choice) continue;
        ++played;
        if (!play(arguments[1], name, lines)) ++failed;
    }
    std::printf("%zu cases, %zu failed\n", played, failed);
    return failed == 0 && played > 0 ? 0 : 1;
}
