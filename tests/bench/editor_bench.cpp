// How long the line editor takes where a user would feel it: to load a long history and to search it, and for a key in
// a long block. With the toy language of the unit tests; what Python's own colours cost comes on top. By hand:
//     ninja -C build/release editor_bench && build/release/tests/editor_bench
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "../unit/stdlib/editor/toy_language.h"
#include "../unit/stdlib/editor/virtual_terminal.h"
#include "stdlib/editor/line_editor.h"

using namespace eadem::editor;

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void time_history(int entries) {
    char path[] = "/tmp/eadem_history_XXXXXX";
    close(mkstemp(path));
    {
        std::ofstream file(path);
        for (int i = 0; i < entries; ++i) file << "def f_" << i << "(x):\\n    return x + " << i * 7 << "  # größe\n";
    }
    Clock::time_point start = Clock::now();
    History history(path);
    history.load();
    std::printf("history of %zu inputs: loaded in %.1f ms", history.size(), milliseconds_since(start));
    HistoryWalk walk(history);
    walk.start();
    start = Clock::now();
    const bool found = walk.find("no such text", {walk.size(), 0}, false, true).has_value();
    std::printf(", searched in vain in %.1f ms", milliseconds_since(start));
    start = Clock::now();
    for (int i = 0; i < 1000; ++i) history.add("x = " + std::to_string(i));
    std::printf(", an input added in %.3f ms%s\n", milliseconds_since(start) / 1000, found ? "!" : "");
    unlink(path);
}

// The terminal's own work is in it.
void time_key(const char* name, std::string_view key, int lines) {
    VirtualTerminal terminal(40, 100);
    History history("");
    ToyLanguage language;
    LineEditor editor(terminal, history, language, true);
    std::string block = "(\n";
    for (int i = 0; i < lines; ++i) block += "    value_" + std::to_string(i) + " = 'text'  # a comment\n";
    terminal.keys("\x1b[200~" + block + "\x1b[201~");
    terminal.keys("\x1b[A\x1b[A\x1b[A\x1b[F");
    std::vector<double> times;
    Clock::time_point start;
    for (int i = 0; i < 100; ++i) {
        terminal.check([&] { start = Clock::now(); });
        terminal.keys(key);
        terminal.check([&] { times.push_back(milliseconds_since(start)); });
    }
    editor.read(">>> ", "... ");
    std::sort(times.begin(), times.end());
    std::printf("%d lines, %-12s median %.3f ms, longest %.3f ms\n", lines, name, times[times.size() / 2],
                times.back());
}

}  // namespace

int main() {
    time_history(100'000);
    for (const int lines : {1, 500, 5000}) {
        time_key("a character", "x", lines);
        time_key("Left", "\x1b[D", lines);
        time_key("Up", "\x1b[A", lines);
        time_key("a new line", "\x1b\r", lines);
    }
    return 0;
}
