#include <cmath>

#include "tests/unit/vm/number_fixture.h"

using namespace eadem::vm;

namespace {

struct Case {
    const char* specification;
    const char* expected;
};

}  // namespace

TEST_CASE("format: ints in all bases, with signs, prefixes and grouping") {
    Numbers n;
    constexpr Case kCases[] = {{"", "1234567"},
                               {"d", "1234567"},
                               {"x", "12d687"},
                               {"X", "12D687"},
                               {"#b", "0b100101101011010000111"},
                               {"o", "4553207"},
                               {"#o", "0o4553207"},
                               {",", "1,234,567"},
                               {"_", "1_234_567"},
                               {"_x", "12_d687"},
                               {"+", "+1234567"},
                               {" ", " 1234567"},
                               {"012", "000001234567"},
                               {"012,", "0,001,234,567"},
                               {"<10", "1234567   "},
                               {"^11", "  1234567  "},
                               {">10", "   1234567"},
                               {"=+10", "+  1234567"},
                               {"*^12", "**1234567***"},
                               {"é>9", "éé1234567"},
                               {"e", "1.234567e+06"},
                               {".2f", "1234567.00"},
                               {"n", "1234567"},
                               {"%", "123456700.000000%"}};
    for (const Case& test : kCases) CHECK(n.formatted(n.number(1234567), test.specification) == test.expected);
    CHECK(n.formatted(n.number(-5), "05") == "-0005");
    CHECK(n.formatted(n.number(5), "#06x") == "0x0005");
    CHECK(n.formatted(n.number(5), "0<5") == "50000");
    CHECK(n.formatted(n.number(8364), "c") == "€");
    CHECK(n.formatted(n.number(65), "05c") == "0000A");
    CHECK(n.formatted(n.huge(), ",") == "1,000,000,000,000,000,000,000,000,000,000");
    CHECK(n.formatted(n.truth_value(true), "") == "True");
    CHECK(n.formatted(n.truth_value(true), "x<5") == "1xxxx");
}

TEST_CASE("format: zeros and separators never begin with a separator") {
    Numbers n;
    const char* const expected[] = {"1234", "01234", "001234", "0001234", "00001234"};
    const char* const grouped[] = {"1,234", "1,234", "01,234", "001,234", "0,001,234"};
    for (size_t i = 0; i < 5; ++i) {
        CHECK(n.formatted(n.number(1234), fmt::format("0{}", i + 4)) == expected[i]);
        CHECK(n.formatted(n.number(1234), fmt::format("0{},", i + 4)) == grouped[i]);
    }
}

TEST_CASE("format: floats") {
    Numbers n;
    constexpr Case kCases[] = {
        {"", "1234.5"},        {"f", "1234.500000"},      {".1f", "1234.5"},       {".0f", "1234"},
        {"#.0f", "1234."},     {",.2f", "1,234.50"},      {"e", "1.234500e+03"},   {".3E", "1.234E+03"},
        {"g", "1234.5"},       {".3g", "1.23e+03"},       {"#.3g", "1.23e+03"},    {".3", "1.23e+03"},
        {"010", "00001234.5"}, {"+010.1f", "+0001234.5"}, {"%", "123450.000000%"}, {"_", "1_234.5"}};
    for (const Case& test : kCases) CHECK(n.formatted(n.real(1234.5), test.specification) == test.expected);
    CHECK(n.formatted(n.real(3.0), ".3") == "3.0");
    CHECK(n.formatted(n.real(123.0), ".3") == "1.23e+02");
    CHECK(n.formatted(n.real(0.0), "g") == "0");
    CHECK(n.formatted(n.real(0.0), "#g") == "0.00000");
    CHECK(n.formatted(n.real(1e16), ",") == "1e+16");
    CHECK(n.formatted(n.real(-0.0), "z") == "0.0");
    CHECK(n.formatted(n.real(-0.001), "z.1f") == "0.0");
    CHECK(n.formatted(n.real(HUGE_VAL), "010,") == "0000000inf");
    CHECK(n.formatted(n.real(HUGE_VAL), "F") == "INF");
    CHECK(n.formatted(n.real(-std::nan("")), "+") == "+nan");
    CHECK(n.formatted(n.real(0.1), ".60f") == "0.100000000000000005551115123125782702118158340454101562500000");
    CHECK(n.formatted(n.real(0.5), ".2000f").size() == 2002);
    CHECK(n.formatted(n.real(5e-324), ".1200e").size() == 1200 + 7);
}

TEST_CASE("format: complex numbers") {
    Numbers n;
    CHECK(n.formatted(n.complex(1, 2), "") == "(1+2j)");
    CHECK(n.formatted(n.complex(1, 2), ".2f") == "1.00+2.00j");
    CHECK(n.formatted(n.complex(0, 2), "10") == "        2j");
    CHECK(n.formatted(n.complex(1e5, 2), ",") == "(100,000+2j)");
    CHECK(n.formatted(n.complex(1, std::nan("")), "+") == "(+1+nanj)");
    CHECK(n.formatted(n.complex(1, 2), "010") == "ValueError: Zero padding is not allowed in complex format specifier");
    CHECK(n.formatted(n.complex(1, 2), "%") == "ValueError: Unknown format code '%' for object of type 'complex'");
}

TEST_CASE("format: what a specification may not say") {
    Numbers n;
    constexpr Case kCases[] = {{"abc", "ValueError: Invalid format specifier 'abc' for object of type 'int'"},
                               {".2", "ValueError: Precision not allowed in integer format specifier"},
                               {"z", "ValueError: Negative zero coercion (z) not allowed in integer format specifier"},
                               {"+c", "ValueError: Sign not allowed with integer format specifier 'c'"},
                               {"#c", "ValueError: Alternate form (#) not allowed with integer format specifier 'c'"},
                               {",n", "ValueError: Cannot specify ',' with 'n'."},
                               {",_", "ValueError: Cannot specify both ',' and '_'."},
                               {"_,", "ValueError: Cannot specify both ',' and '_'."},
                               {",,", "ValueError: Cannot specify ',' with ','."},
                               {",é", "ValueError: Cannot specify ',' with '\\xe9'."},
                               {".", "ValueError: Format specifier missing precision"},
                               {"99999999999999999999", "ValueError: Too many decimal digits in format string"},
                               {"s", "ValueError: Unknown format code 's' for object of type 'int'"},
                               {"\n", "ValueError: Unknown format code '\\xa' for object of type 'int'"},
                               {"9000000000000000000", "MemoryError"}};
    for (const Case& test : kCases) CHECK(n.formatted(n.number(1), test.specification) == test.expected);
    CHECK(n.formatted(n.real(1), ".99999999999") == "ValueError: precision too big");
    CHECK(n.formatted(n.number(-1), "c") == "OverflowError: %c arg not in range(0x110000)");
}
