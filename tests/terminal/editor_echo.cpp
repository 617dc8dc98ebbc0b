// A program for tests of what the line editor does with a terminal device (editor_device.txt): says what it reads. The
// language is the toy of the unit tests; some inputs and words do what programs do while they have the terminal:
//     sleep   waits for a SIGINT            line    reads a line without the editor
//     exit.Tab, throw.Tab, hang.Tab   the search for candidates ends the process, throws, goes on until a SIGINT
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "../unit/stdlib/editor/toy_language.h"
#include "stdlib/editor/line_editor.h"

using namespace eadem::editor;

namespace {

volatile std::sig_atomic_t interrupts = 0;

class EchoLanguage : public ToyLanguage {
 public:
    Candidates complete(std::string_view text, size_t cursor) override {
        const std::string_view before = text.substr(0, cursor);
        if (before.ends_with("exit.")) std::exit(7);
        if (before.ends_with("throw.")) throw std::runtime_error("thrown");
        for (const int seen = interrupts; before.ends_with("hang.") && interrupts == seen;) usleep(1000);
        return ToyLanguage::complete(text, cursor);
    }
};

void say(std::string_view what, std::string_view text) {
    std::printf("%.*s [", static_cast<int>(what.size()), what.data());
    for (const char byte : text) {
        if (byte == '\n') {
            std::printf("\\n");
        } else if (static_cast<unsigned char>(byte) < 0x20 || static_cast<unsigned char>(byte) >= 0x80) {
            std::printf("\\x%02x", static_cast<unsigned char>(byte));
        } else {
            std::putchar(byte);
        }
    }
    std::printf("]\n");
    std::fflush(stdout);
}

void run(const std::string& text) {
    if (text == "sleep") {
        say("running", "");
        for (const int seen = interrupts; interrupts == seen;) usleep(1000);
        say("interrupted while running", "");
    } else if (text == "line") {
        char line[1000];
        const ssize_t size = ::read(0, line, sizeof line);
        say("line", std::string_view(line, static_cast<size_t>(std::max<ssize_t>(size, 0))));
    } else if (text.size() > 200) {
        size_t lines = 1;
        for (const char byte : text) lines += byte == '\n' ? 1 : 0;
        say("read", std::to_string(lines) + " lines, " + std::to_string(text.size()) + " bytes");
    } else {
        say("read", text);
    }
}

int read_inputs() {
    TerminalDevice terminal(0, 1);
    if (!terminal.is_usable()) {
        say("plain", "");
        return 0;
    }
    History history(History::default_path());
    EchoLanguage language;
    LineEditor editor(terminal, history, language, false);
    while (true) {
        const Input input = editor.read(">>> ", "... ");
        switch (input.kind) {
            case Input::Kind::kText:
                run(input.text);
                break;
            case Input::Kind::kEnd:
                say("end", "");
                return 0;
            case Input::Kind::kInterrupted:
                say("forgotten", "");
                break;
            case Input::Kind::kHelp:
            case Input::Kind::kShowHistory:
                break;
        }
    }
}

}  // namespace

int main() {
    struct sigaction action {};
    action.sa_handler = [](int) { interrupts = interrupts + 1; };
    sigaction(SIGINT, &action, nullptr);
    try {
        return read_inputs();
    } catch (const std::exception& error) {
        say("exception", error.what());
        return 4;
    }
}
