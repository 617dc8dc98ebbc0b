#include "stdlib/editor/key_decoder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace eadem::editor;

namespace {

// The keys that the bytes are when nothing follows; with `by_byte`, when they come one at a time.
std::vector<Key> decode(std::string_view bytes, bool by_byte = false) {
    KeyDecoder decoder;
    std::vector<Key> keys;
    const auto take = [&] {
        while (auto key = decoder.next()) keys.push_back(*key);
    };
    if (by_byte) {
        for (const char byte : bytes) {
            decoder.feed({&byte, 1});
            take();
        }
    } else {
        decoder.feed(bytes);
        take();
    }
    decoder.time_out();
    take();
    return keys;
}

void check_key(std::string_view bytes, std::string_view name) {
    CAPTURE(name);
    for (const bool by_byte : {false, true}) {
        const std::vector<Key> keys = decode(bytes, by_byte);
        REQUIRE(keys.size() == 1);
        CHECK(keys[0] == key_named(name));
    }
}

}  // namespace

TEST_CASE("key decoder: control characters are keys") {
    check_key("\x01", "Ctrl-A");
    check_key("\x1a", "Ctrl-Z");
    check_key("\x1f", "Ctrl-_");
    check_key("\r", "Enter");
    check_key("\n", "Enter");
    check_key("\t", "Tab");
    check_key("\b", "Backspace");
    check_key("\x7f", "Backspace");
    CHECK(decode(std::string_view("\0", 1))[0] == Key{KeyCode::kText, Key::kCtrl, " "});
}

TEST_CASE("key decoder: arrows and the like, as each family of terminals sends them") {
    check_key("\x1b[A", "Up");
    check_key("\x1bOA", "Up");
    check_key("\x1b[1;5D", "Ctrl-Left");
    check_key("\x1bOd", "Ctrl-Left");
    check_key("\x1b[1;3C", "Alt-Right");
    check_key("\x1b\x1b[C", "Alt-Right");
    check_key("\x1b[H", "Home");
    check_key("\x1b[1~", "Home");
    check_key("\x1b[7~", "Home");
    check_key("\x1bOF", "End");
    check_key("\x1b[4~", "End");
    check_key("\x1b[1;5H", "Ctrl-Home");
    check_key("\x1b[2~", "Ins");
    check_key("\x1b[3~", "Del");
    check_key("\x1b[3;5~", "Ctrl-Del");
    check_key("\x1b[3^", "Ctrl-Del");
    check_key("\x1b[5~", "PgUp");
    check_key("\x1b[6~", "PgDn");
    check_key("\x1b[Z", "Shift-Tab");
}

TEST_CASE("key decoder: function keys") {
    check_key("\x1bOP", "F1");
    check_key("\x1b[11~", "F1");
    check_key("\x1b[[A", "F1");
    check_key("\x1bOR", "F3");
    check_key("\x1b[15~", "F5");
    check_key("\x1b[17~", "F6");
    check_key("\x1b[24~", "F12");
}

TEST_CASE("key decoder: Alt is Esc in front") {
    check_key(
        "\x1b"
        "b",
        "Alt-B");
    check_key(
        "\x1b"
        "B",
        "Alt-B");
    check_key("\x1b\r", "Alt-Enter");
    check_key("\x1b\x7f", "Alt-Backspace");
    check_key("\x1b<", "Alt-<");
    check_key("\x1b\x1f", "Ctrl-Alt-_");
}

TEST_CASE("key decoder: keys told by their codes") {
    check_key("\x1b[97;5u", "Ctrl-A");
    check_key("\x1b[27;5;97~", "Ctrl-A");
    check_key("\x1b[13;3u", "Alt-Enter");
    check_key("\x1b[97;3u", "Alt-A");
    CHECK(decode("\x1b[8364u") == std::vector<Key>{{KeyCode::kText, 0, "€"}});
    CHECK(decode("\x1b[99999999999999u")[0].code == KeyCode::kUnknown);
}

TEST_CASE("key decoder: an Esc alone is a key when nothing follows in time") {
    check_key("\x1b", "Esc");
    KeyDecoder decoder;
    decoder.feed("\x1b");
    CHECK(!decoder.next().has_value());
    CHECK(decoder.is_waiting());
    decoder.time_out();
    CHECK(decoder.next() == key_named("Esc"));
    decoder.feed("b");
    CHECK(decoder.next() == Key{KeyCode::kText, 0, "b"});
}

TEST_CASE("key decoder: characters come whole, and what is no UTF-8 byte by byte") {
    for (const bool by_byte : {false, true}) {
        const std::vector<Key> keys = decode("aé世😀", by_byte);
        REQUIRE(keys.size() == 4);
        CHECK(keys[1].text == "é");
        CHECK(keys[3].text == "😀");
    }
    const std::vector<Key> broken = decode("\xff\xc3(\xe4\xb8");
    REQUIRE(broken.size() == 5);
    CHECK(broken[0].text == "\xff");
    CHECK(broken[1].text == "\xc3");
    CHECK(broken[2].text == "(");
    CHECK(broken[3].text == "\xe4");
}

TEST_CASE("key decoder: sequences that mean nothing are one unknown key, noise does not swallow what follows") {
    CHECK(decode("\x1b[?1;2c").size() == 1);
    CHECK(decode("\x1b[?1;2c")[0].code == KeyCode::kUnknown);
    const std::vector<Key> keys = decode("\x1b[12\x01x");
    REQUIRE(keys.size() == 3);
    CHECK(keys[1] == key_named("Ctrl-A"));
    CHECK(keys[2].text == "x");
    CHECK(decode("\x1b[" + std::string(1000, '1') + "A").size() > 1);
}

TEST_CASE("key decoder: a paste is one key, its newlines are \\n") {
    for (const bool by_byte : {false, true}) {
        const std::vector<Key> keys = decode("a\x1b[200~x\r\ny\rz\n\t\x1b[A\x03\x1b[201~b", by_byte);
        REQUIRE(keys.size() == 3);
        CHECK(keys[1] == Key{KeyCode::kPaste, 0, "x\ny\nz\n\t\x1b[A\x03"});
        CHECK(keys[2].text == "b");
    }
}

TEST_CASE("key decoder: a paste that stops comes in pieces, and its end is still found") {
    KeyDecoder decoder;
    decoder.feed("\x1b[200~one\r");
    CHECK(!decoder.next().has_value());
    decoder.time_out();
    CHECK(decoder.next() == Key{KeyCode::kPaste, 0, "one\n"});
    CHECK(decoder.in_paste());
    decoder.feed("\ntwo\x1b[20");
    decoder.time_out();
    CHECK(decoder.next() == Key{KeyCode::kPaste, 0, "two"});
    decoder.feed("1~x");
    CHECK(decoder.next() == Key{KeyCode::kPaste, 0, ""});
    CHECK(!decoder.in_paste());
    CHECK(decoder.next() == Key{KeyCode::kText, 0, "x"});
}

TEST_CASE("key decoder: Ctrl-C ends a paste whose end was lost") {
    KeyDecoder decoder;
    decoder.feed("\x1b[200~one");
    CHECK(!decoder.next().has_value());
    decoder.time_out();
    CHECK(decoder.next() == Key{KeyCode::kPaste, 0, "one"});
    decoder.time_out();
    CHECK(!decoder.next().has_value());
    decoder.feed("\x03");
    CHECK(decoder.next() == key_named("Ctrl-C"));
    CHECK(!decoder.in_paste());
}
