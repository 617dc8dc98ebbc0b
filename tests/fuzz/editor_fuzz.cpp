// Throws keys at the line editor, on a terminal that has no device. Whatever is typed: no crash, no hang, escape
// sequences that a terminal knows, and a screen that is the same as if it were painted anew. The first bytes choose the
// size and the colours; of the rest, each 0xFE parts what comes at once, and each 0xFD is another size.
#include <algorithm>
#include <string>
#include <string_view>

#include "../unit/stdlib/editor/toy_language.h"
#include "../unit/stdlib/editor/virtual_terminal.h"
#include "require.h"
#include "stdlib/editor/line_editor.h"

using namespace eadem::editor;

namespace {

constexpr char kResize = '\xfd';
constexpr std::string_view kMarks = "\xfe\xfd";

// How a screen is said to be right: painted anew, which an event of the same size makes the editor do, it is the same.
void look_twice(VirtualTerminal& terminal, std::string& before) {
    terminal.check([&] {
        before = terminal.text_with_cursor();
        require(terminal.is_cursor_shown(), "the cursor is shown");
    });
    terminal.event(Terminal::Event::kResized);
    terminal.check([&] {
        if (terminal.text_with_cursor() != before)
            std::fprintf(stderr, "--- was\n%s--- is\n%s", before.c_str(), terminal.text_with_cursor().c_str());
        require(terminal.text_with_cursor() == before, "painted anew, the screen is the same");
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 3) return 0;
    const size_t rows = 1 + data[0] % 30, columns = 2 + data[1] % 100;
    VirtualTerminal terminal(rows, columns);
    History history("");
    for (const char* entry :
         {"import sys", "def f(x):\n    return [x, 'é世']\n\nf(1)", "print(f'{1}')", "世界 = '\t\xff'"})
        history.add(entry);
    ToyLanguage language;
    language.words = {"print", "property", "import", "世界", "世紀", "self.e\u0301", "self.e"};
    for (int i = 0; i < 100; ++i) language.words.push_back("name_" + std::to_string(i * i));
    std::string_view rest(reinterpret_cast<const char*>(data) + 3, size - 3);
    std::string before;
    size_t at_once = 0;
    while (!rest.empty()) {
        const size_t length = std::min(rest.find_first_of(kMarks), rest.size());
        terminal.keys(rest.substr(0, length));
        look_twice(terminal, before);
        if (length < rest.size() && rest[length] == kResize && length + 2 < rest.size()) {
            terminal.resize(1 + static_cast<unsigned char>(rest[length + 1]) % 30,
                            2 + static_cast<unsigned char>(rest[length + 2]) % 100, at_once++ % 2 == 0);
        } else if (at_once++ % 3 == 0) {
            terminal.pause();
        }
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
    LineEditor editor(terminal, history, language, data[2] % 2 == 0);
    const std::string_view prompt = data[2] % 8 < 6    ? ">>> "
                                    : data[2] % 8 == 6 ? "a\nlong prompt \x1b[1;32m世>\x1b[0m "
                                                       : "";
    while (!terminal.is_over()) editor.read(prompt, "... ");
    require(terminal.unknown_sequences() == 0, "every escape sequence is known");
    require(!terminal.has_begun(), "the terminal is given back");
    return 0;
}
