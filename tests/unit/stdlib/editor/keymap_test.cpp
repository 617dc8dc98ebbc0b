#include "stdlib/editor/keymap.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace eadem::editor;

namespace {

constexpr std::string_view kKeys[] = {
#define EDITOR_COMMAND(group, name, keys, help) keys,
#include "stdlib/editor/commands.def"
#undef EDITOR_COMMAND
};

}  // namespace

TEST_CASE("keymap: every name in the table is that of a key, and no key is there twice") {
    std::set<std::string> seen;
    for (std::string_view keys : kKeys) {
        while (!keys.empty()) {
            const size_t size = std::min(keys.find(' '), keys.size());
            const std::string name(keys.substr(0, size));
            CAPTURE(name);
            CHECK(key_named(name).code != KeyCode::kUnknown);
            CHECK(seen.insert(name).second);
            keys.remove_prefix(std::min(size + 1, keys.size()));
        }
    }
    CHECK(seen.size() > 60);
}

TEST_CASE("keymap: keys find their commands") {
    const Keymap keymap;
    CHECK(keymap.find(key_named("Ctrl-A")) == Command::kMoveToLineBegin);
    CHECK(keymap.find(key_named("Alt-<")) == Command::kFirstEntry);
    CHECK(keymap.find(key_named("F3")) == Command::kPasteMode);
    CHECK(!keymap.find(key_named("a")).has_value());
    CHECK(!keymap.find({}).has_value());
}

TEST_CASE("keymap: the help has every key, in lines that fit") {
    const std::string help = describe_keys();
    for (const std::string_view keys : kKeys) CHECK(help.find(keys) != std::string::npos);
    CHECK(help.find("PgUp                        to the input before that begins like this one up\n" +
                    std::string(30, ' ') + "to the cursor\n") != std::string::npos);
    for (size_t at = 0; at < help.size();) {
        const size_t end = help.find('\n', at);
        REQUIRE(end != std::string::npos);
        CAPTURE(help.substr(at, end - at));
        CHECK(end - at <= 79);
        CHECK(help[end - 1] != ' ');
        at = end + 1;
    }
    CHECK(help.starts_with("Moving\n  Left Ctrl-B "));
}
