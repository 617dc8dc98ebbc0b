// Random keys for the line editor, as editor_fuzz.cpp plays them:
//     editor_keys [KEYS [SEED]]
// Characters of all widths, control characters, escape sequences whole and broken, pastes, resizes, plain noise. Prints
// how many keys were played, and how long that took.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr std::string_view kKeys[] = {"\x1b[A",
                                      "\x1b[B",
                                      "\x1b[C",
                                      "\x1b[D",
                                      "\x1b[A",
                                      "\x1b[D",
                                      "\x1b[H",
                                      "\x1b[F",
                                      "\x1b[1;5C",
                                      "\x1b[1;5D",
                                      "\x1b[1;5H",
                                      "\x1b[3~",
                                      "\x1b[2~",
                                      "\x1b[5~",
                                      "\x1b[6~",
                                      "\x1b[Z",
                                      "\x1bOP",
                                      "\x1bOR",
                                      "\x1b\r",
                                      "\x1b<",
                                      "\x1b>",
                                      "\x1by",
                                      "\x1b_",
                                      "\x1b\x7f",
                                      "\x1b"
                                      "d",
                                      "\x1bu",
                                      "\x1b[200~pasted (\n  世 \x1b[201~",
                                      "\x1b[200~",
                                      "\x1b[201~",
                                      "\x1b[97;5u",
                                      "\x1b[",
                                      "\x1bO",
                                      "\x1b",
                                      "\x1b\x1b[A",
                                      "\t",
                                      "\t",
                                      "\r",
                                      "\r",
                                      "\x7f",
                                      "\x7f",
                                      "\x01",
                                      "\x05",
                                      "\x0b",
                                      "\x15",
                                      "\x17",
                                      "\x19",
                                      "\x19",
                                      "\x14",
                                      "\x1f",
                                      "\x1f",
                                      "\x12",
                                      "\x13",
                                      "\x07",
                                      "\x0c",
                                      "\x16",
                                      "\x04",
                                      "\x1a"};
constexpr std::string_view kTexts[] = {"a",  "b",      "x",  " ",       "    ",     "(",     ")",
                                       "[",  "'",      "#",  ":",       "def ",     "name_", "print",
                                       "é",  "世",     "界", "e\u0301", "\u0301",   "😀",     "👨‍👩‍👧",
                                       "🇩🇪", "\u200b", "한", "\xff",    "\xe4\xb8", "\xc3"};

// Keys, and how many of them; `noise` in a hundred are any byte.
size_t append_keys(std::string& keys, size_t count, unsigned noise, std::mt19937& random) {
    const auto pick = [&](size_t choices) { return random() % choices; };
    for (size_t i = 0; i < count; ++i) {
        if (pick(100) < noise) {
            keys += static_cast<char>(pick(256));
        } else if (pick(3) == 0) {
            keys += kKeys[pick(std::size(kKeys))];
        } else {
            keys += kTexts[pick(std::size(kTexts))];
        }
        if (pick(4) == 0) keys += '\xfe';
        if (pick(200) == 0) keys.append({'\xfd', static_cast<char>(random()), static_cast<char>(random())});
    }
    return count;
}

}  // namespace

int main(int count, char** arguments) {
    const size_t wanted = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1'000'000;
    std::mt19937 random(static_cast<unsigned>(count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1));
    const auto start = std::chrono::steady_clock::now();
    size_t played = 0;
    while (played < wanted) {
        std::string keys = {static_cast<char>(random()), static_cast<char>(random()), static_cast<char>(random())};
        played += append_keys(keys, 1 + random() % 5000, random() % 4 == 0 ? 50 : 2, random);
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(keys.data()), keys.size());
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::printf("%zu keys in %.1f s\n", played, taken.count());
    return 0;
}
