// An editor on a virtual terminal.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "stdlib/editor/line_editor.h"
#include "toy_language.h"
#include "virtual_terminal.h"

namespace eadem::editor {

struct Session {
    explicit Session(size_t rows = 10, size_t columns = 40, bool is_coloured = false)
        : terminal(rows, columns), history(""), editor(terminal, history, language, is_coloured) {}
    ~Session() {
        CHECK(terminal.unknown_sequences() == 0);
        CHECK(terminal.is_cursor_shown());
        CHECK(!terminal.has_begun());
    }

    void keys(std::string_view bytes) { terminal.keys(bytes); }
    // Keys as fingers press them: with time between them.
    void type(std::string_view bytes) {
        terminal.keys(bytes);
        terminal.check([] {});
    }
    void expect(std::string_view screen) {
        terminal.check([this, expected = std::string(screen)] { CHECK(terminal.text_with_cursor() == expected); });
    }
    Input read() { return editor.read(">>> ", "... "); }
    // Plays the keys and gives the text when they are done, then with Ctrl-C.
    std::string text_after(std::string_view bytes) {
        std::string result;
        type(bytes);
        return read_text();
    }
    std::string read_text() {
        const Input input = read();
        CHECK(input.kind == Input::Kind::kText);
        return input.text;
    }

    VirtualTerminal terminal;
    History history;
    ToyLanguage language;
    LineEditor editor;
};

}  // namespace eadem::editor
