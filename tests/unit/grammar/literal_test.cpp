#include "grammar/literal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "grammar/character_names.h"
#include "scan.h"

using namespace eadem::grammar;

namespace {

// The first token of a text that is one literal, with its arena kept alive by the caller.
Token literal(const Source& source, Arena& arena) {
    NameTable names(arena);
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, StartMode::kFile, diagnostics);
    layout.next();
    return layout.next();
}

uint64_t integer(std::string_view text) {
    Arena arena;
    const Source source = Source::from_text("<string>", text);
    const Token token = literal(source, arena);
    REQUIRE(token.kind == TokenKind::kNumber);
    REQUIRE(token.number.kind == NumberKind::kInt);
    return token.number.integer;
}

double real(std::string_view text) {
    Arena arena;
    const Source source = Source::from_text("<string>", text);
    const Token token = literal(source, arena);
    REQUIRE(token.kind == TokenKind::kNumber);
    return token.number.real;
}

std::string string(std::string_view text) {
    Arena arena;
    const Source source = Source::from_text("<string>", text);
    const Token token = literal(source, arena);
    REQUIRE(token.kind == TokenKind::kString);
    return std::string(token.string.text());
}

}  // namespace

TEST_CASE("literal: integers up to 64 bits are numbers") {
    CHECK(integer("0") == 0);
    CHECK(integer("1_000") == 1000);
    CHECK(integer("0xFF") == 255);
    CHECK(integer("0o17") == 15);
    CHECK(integer("0b1_01") == 5);
    CHECK(integer("18446744073709551615") == UINT64_MAX);
    CHECK(integer("0xffff_ffff_ffff_ffff") == UINT64_MAX);
    CHECK(integer("0x00000000000000000000000001") == 1);
}

TEST_CASE("literal: larger integers are digits") {
    Arena arena;
    const Source decimal = Source::from_text("<string>", "18_446744073709551616");
    const Token token = literal(decimal, arena);
    CHECK(token.number.kind == NumberKind::kBigInt);
    CHECK(token.number.base == 10);
    CHECK(token.number.digit_text() == "18446744073709551616");
    const Source binary = Source::from_text("<string>", "0x0_1_0000_0000_0000_0000");
    const Token other = literal(binary, arena);
    CHECK(other.number.base == 16);
    CHECK(other.number.digit_text() == "10000000000000000");
}

TEST_CASE("literal: decimal integers have at most 4300 digits") {
    CHECK(complaint(std::string(4300, '9')).empty());
    CHECK(complaint(std::string(4301, '9')) ==
          "1:1 Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use "
          "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
          "literals to avoid decimal conversion limits.");
    CHECK(complaint("0x" + std::string(100'000, 'f')).empty());
    CHECK(complaint(std::string(100'000, '0')).empty());
}

TEST_CASE("literal: floats are the nearest double") {
    CHECK(real("1.5") == 1.5);
    CHECK(real("1_0.2_5e-0_1") == 1.025);
    CHECK(real("0.1") == 0.1);
    CHECK(real("1e400") == HUGE_VAL);
    CHECK(real("1e-400") == 0.0);
    CHECK(real("0.0e999999999999999999999") == 0.0);
    CHECK(real("0." + std::string(400, '0') + "1e399") == 1e-2);
    CHECK(real("0." + std::string(400, '0') + "1e99999999999") == HUGE_VAL);
    CHECK(real("1" + std::string(400, '0') + ".e-9999999999999999999") == 0.0);
    CHECK(real("5e-324") == 5e-324);
    CHECK(real("2.5J") == 2.5);
}

TEST_CASE("literal: escapes") {
    CHECK(string(R"('\\\'\"\a\b\f\n\r\t\v')") == "\\'\"\a\b\f\n\r\t\v");
    CHECK(string(R"('\x41\u20ac\U0001f600\101\1234')") == "A\u20ac\U0001f600AS4");
    CHECK(string("'a\\\nb'") == "ab");
    CHECK(string(R"('\0')") == std::string(1, '\0'));
    CHECK(string(R"(b'\xff\u0041\400')") == std::string("\xff\\u0041\0", 8));
    CHECK(string(R"(r'\x41\'')") == "\\x41\\'");
}

namespace {

// False where ICU was missing in the build, and says so.
bool knows_names_or_says_so() {
    if (!knows_character_names()) MESSAGE("skipped: built without ICU, so no character names are known");
    return knows_character_names();
}

}  // namespace

TEST_CASE("literal: characters by name, if the build knew the names") {
    if (!knows_names_or_says_so()) {
        CHECK(complaint("'\\N{EM SPACE}'").starts_with("1:1 valid Python, not supported yet"));
        return;
    }
    CHECK(string(R"('\N{EM SPACE}\N{snowman}\N{LINE FEED}')") == "\u2003\u2603\n");
    CHECK(find_character("CJK UNIFIED IDEOGRAPH-4E00") == 0x4e00);
    CHECK(find_character("CJK UNIFIED IDEOGRAPH-0041") == std::nullopt);
    CHECK(find_character("HANGUL SYLLABLE GAG") == 0xac01);
    CHECK(find_character("HANGUL SYLLABLE YEONG") == 0xc601);
    CHECK(find_character("HANGUL SYLLABLE XA") == std::nullopt);
    CHECK(find_character("EM  SPACE") == std::nullopt);
}

TEST_CASE("literal: computed names are in capitals only") {
    if (!knows_names_or_says_so()) return;
    CHECK(find_character("CJK UNIFIED IDEOGRAPH-4e00") == std::nullopt);
    CHECK(find_character("cjk unified ideograph-4E00") == std::nullopt);
    CHECK(find_character("hangul syllable gag") == std::nullopt);
    CHECK(find_character("HANGUL SYLLABLE gag") == std::nullopt);
}

TEST_CASE("literal: every alias of Unicode names its character") {
    if (!knows_names_or_says_so()) return;
#define ALIAS(name, code_point) CHECK(find_character(name) == code_point);
#include "grammar/character_names/name_aliases.def"
#undef ALIAS
    CHECK(find_character("VS1") == 0xfe00);
    CHECK(find_character("vs16") == 0xfe0f);
    CHECK(find_character("VS17") == 0xe0100);
    CHECK(find_character("VS256") == 0xe01ef);
    CHECK(find_character("VS257") == std::nullopt);
}

TEST_CASE("literal: lone surrogates are three bytes each") {
    CHECK(string(R"('\ud83d\ude00')") == "\xed\xa0\xbd\xed\xb8\x80");
}

TEST_CASE("literal: a string without escapes is a view of the source") {
    Arena arena;
    const Source source = Source::from_text("<string>", "'abc'");
    CHECK(literal(source, arena).string.data == source.text().data() + 1);
}

TEST_CASE("literal: malformed escapes") {
    const std::string codec = "(unicode error) 'unicodeescape' codec can't decode bytes in position ";
    CHECK(complaint("'\\x4'") == "1:1 " + codec + "0-2: truncated \\xXX escape");
    CHECK(complaint("'ab\\u12'") == "1:1 " + codec + "2-5: truncated \\uXXXX escape");
    CHECK(complaint("'\u00e9\\U1'") == "1:1 " + codec + "10-12: truncated \\UXXXXXXXX escape");
    CHECK(complaint("'\\U00110000'") == "1:1 " + codec + "0-9: illegal Unicode character");
    CHECK(complaint("'\\N'") == "1:1 " + codec + "0-1: malformed \\N character escape");
    CHECK(complaint("'\\N{}'") == "1:1 " + codec + "0-2: malformed \\N character escape");
    if (knows_names_or_says_so()) {
        CHECK(complaint("'\\N{nobody}'") == "1:1 " + codec + "0-9: unknown Unicode character name");
    }
    CHECK(complaint("b'a\\x4'") == "1:1 (value error) invalid \\x escape at position 1");
    CHECK(complaint("b'\u00e9'") == "1:1 bytes can only contain ASCII literal characters");
}

TEST_CASE("literal: unknown escapes stay, with one warning for the first") {
    CHECK(string("'\\d\\e'") == "\\d\\e");
    const Scan result = scan(Source::from_text("<string>", "'\\d\\e' b'\\u' '\\400' '\\\u00e9'"));
    REQUIRE(result.diagnostics.size() == 3);
    CHECK(result.diagnostics[0].kind == DiagnosticKind::kEscapeWarning);
    CHECK(result.diagnostics[0].message == "invalid escape sequence '\\d'");
    CHECK(result.diagnostics[1].message == "invalid escape sequence '\\u'");
    CHECK(result.diagnostics[2].message == "invalid octal escape sequence '\\400'");
}
