#include <cmath>

#include "tests/unit/vm/number_fixture.h"

// After the fixture, whose CHECK is doctest's.
#include "vm/object/float_text.h"

using namespace eadem::vm;

TEST_CASE("float: repr is the shortest text that reads back, in Python's form") {
    CHECK(float_repr(1.0) == "1.0");
    CHECK(float_repr(-0.0) == "-0.0");
    CHECK(float_repr(0.1) == "0.1");
    CHECK(float_repr(1e16) == "1e+16");
    CHECK(float_repr(123456789012345680.0) == "1.2345678901234568e+17");
    CHECK(float_repr(9999999999999998.0) == "9999999999999998.0");
    CHECK(float_repr(0.0001) == "0.0001");
    CHECK(float_repr(0.00001) == "1e-05");
    CHECK(float_repr(5e-324) == "5e-324");
    CHECK(float_repr(1.7976931348623157e308) == "1.7976931348623157e+308");
    CHECK(float_repr(HUGE_VAL) == "inf");
    CHECK(float_repr(-HUGE_VAL) == "-inf");
    CHECK(float_repr(-std::nan("")) == "nan");
}

TEST_CASE("float: a few decimals round the exact binary value, ties to even") {
    const auto fixed = [](double number, int precision) {
        char buffer[kLongestShortFixed];
        return std::string(buffer, write_short_fixed(buffer, number, precision));
    };
    CHECK(fixed(0.125, 2) == "0.12");
    CHECK(fixed(0.375, 2) == "0.38");
    CHECK(fixed(0.5, 0) == "0");
    CHECK(fixed(1.5, 0) == "2");
    CHECK(fixed(1.005, 2) == "1.00");
    CHECK(fixed(0.999, 2) == "1.00");
    CHECK(fixed(5e-324, 18) == "0.000000000000000000");
    CHECK(fixed(0.1, 18) == "0.100000000000000006");
    CHECK(fixed(4503599627370495.5, 1) == "4503599627370495.5");
    // The long way round: too large, or too many decimals.
    CHECK(fixed(4503599627370496.0, 1).empty());
    CHECK(fixed(0.1, 19).empty());
}

TEST_CASE("float: % and // are those of Python") {
    Numbers n;
    CHECK(n.show_computed(n.real(-7.5), "%", n.real(2.0)) == "0.5");
    CHECK(n.show_computed(n.real(7.5), "%", n.real(-2.0)) == "-0.5");
    CHECK(n.show_computed(n.real(-0.0), "%", n.real(2.0)) == "0.0");
    CHECK(n.show_computed(n.real(-7.5), "//", n.real(2.0)) == "-4.0");
    CHECK(n.show_computed(n.real(1.0), "//", n.real(0.1)) == "9.0");
    CHECK(n.show_computed(n.real(5.0), "%", n.real(HUGE_VAL)) == "5.0");
    CHECK(n.show_computed(n.real(-5.0), "%", n.real(HUGE_VAL)) == "inf");
    CHECK(n.show(float_divmod(n.space, -7.5, 2.0)) == "(-4.0, 0.5)");
}

TEST_CASE("float: division by zero says which division") {
    Numbers n;
    CHECK(n.show_computed(n.real(1.0), "/", n.number(0)) == "ZeroDivisionError: float division by zero");
    CHECK(n.show_computed(n.real(1.0), "//", n.number(0)) == "ZeroDivisionError: float floor division by zero");
    CHECK(n.show_computed(n.real(1.0), "%", n.number(0)) == "ZeroDivisionError: float modulo by zero");
}

TEST_CASE("float: powers") {
    Numbers n;
    CHECK(n.show_computed(n.real(2.0), "**", n.real(0.5)) == "1.4142135623730951");
    CHECK(n.show_computed(n.real(-8.0), "**", n.real(1.0 / 3)) == "(1.0000000000000002+1.7320508075688772j)");
    CHECK(n.show_computed(n.real(0.0), "**", n.number(-1)) ==
          "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    CHECK(n.show_computed(n.real(10.0), "**", n.number(400)) == "OverflowError: (34, 'Numerical result out of range')");
    CHECK(n.show_computed(n.real(std::nan("")), "**", n.number(0)) == "1.0");
    CHECK(n.show_computed(n.real(-2.0), "**", n.number(3)) == "-8.0");
}

TEST_CASE("float: an int too large for a double overflows in arithmetic, not in comparison") {
    Numbers n;
    const OwnedValue enormous = n.compute(n.number(10), "**", n.number(400)).value();
    CHECK(n.show_computed(n.real(1.0), "+", enormous) == "OverflowError: int too large to convert to float");
    CHECK(n.show_computed(n.real(1.0), "<", enormous) == "True");
    CHECK(n.make(kFloatType, OwnedValue::share(n.space, enormous.get().object)) ==
          "OverflowError: int too large to convert to float");
}

TEST_CASE("float: hashes are CPython's, and equal ints hash alike") {
    CHECK(hash_double(1.5, nullptr) == 1152921504606846977);
    CHECK(hash_double(0.1, nullptr) == 230584300921369408);
    CHECK(hash_double(1e300, nullptr) == 1224995262755759164);
    CHECK(hash_double(-2.5, nullptr) == -1152921504606846978);
    CHECK(hash_double(5e-324, nullptr) == 16777216);
    CHECK(hash_double(HUGE_VAL, nullptr) == 314159);
    CHECK(hash_double(1e16, nullptr) == hash_int64(10'000'000'000'000'000));
    CHECK(hash_double(-1.0, nullptr) == -2);
    CHECK(hash_double(-0.0, nullptr) == 0);
}

TEST_CASE("float: reading text") {
    Numbers n;
    CHECK(n.make(kFloatType, n.text(" 1_0.5e-1 ")) == "1.05");
    CHECK(n.make(kFloatType, n.text("-Infinity")) == "-inf");
    CHECK(n.make(kFloatType, n.text("+nan")) == "nan");
    CHECK(n.make(kFloatType, n.text("1e400")) == "inf");
    CHECK(n.make(kFloatType, n.text("1e-400")) == "0.0");
    CHECK(n.make(kFloatType, n.text(".5")) == "0.5");
    CHECK(n.make(kFloatType, n.text("5.")) == "5.0");
    CHECK(n.make(kFloatType, n.bytes("1.5")) == "1.5");
    for (const char* wrong : {"", "1_", "_1", "1._5", "1e", "1e+", "nan(1)", "0x10", "--1", "1 2", "e5", "."})
        CHECK(n.make(kFloatType, n.text(wrong)) ==
              fmt::format("ValueError: could not convert string to float: '{}'", wrong));
    CHECK(n.make(kFloatType, n.none()) ==
          "TypeError: float() argument must be a string or a real number, not 'NoneType'");
}

TEST_CASE("float: round is correct on the decimal form, ties to even") {
    Numbers n;
    const auto rounded = [&n](double number, int64_t digits) {
        return n.show(round_number(n.space, Value::of_float(number), Value::of_int(digits)));
    };
    CHECK(rounded(2.675, 2) == "2.67");
    CHECK(rounded(0.125, 2) == "0.12");
    CHECK(rounded(0.375, 2) == "0.38");
    CHECK(rounded(1e300, 400) == "1e+300");
    CHECK(rounded(25.0, -1) == "20.0");
    CHECK(rounded(25.5, -1) == "30.0");
    CHECK(rounded(-15.0, -1) == "-20.0");
    CHECK(rounded(5.0, -400) == "0.0");
    CHECK(rounded(1.7976931348623157e308, -308) == "OverflowError: rounded value too large to represent");
    CHECK(n.show(round_number(n.space, Value::of_float(0.5), Value())) == "0");
    CHECK(n.show(round_number(n.space, Value::of_float(1.5), n.none().get())) == "2");
    CHECK(n.show(round_number(n.space, Value::of_float(std::nan("")), Value())) ==
          "ValueError: cannot convert float NaN to integer");
}

TEST_CASE("float: old profiles make new objects when they round") {
    for (const char* version : {"3.8", "3.9"}) {
        Numbers n(version);
        const OwnedValue result = round_number(n.space, Value::of_float(6.7), Value()).value();
        const bool cached = is_same(n.space, result.get(), Value::of_object(n.space.box_int(7)));
        CHECK(cached == (std::string_view(version) == "3.9"));
    }
}

TEST_CASE("float: hex and fromhex") {
    Numbers n;
    CHECK(float_to_hex(1.5) == "0x1.8000000000000p+0");
    CHECK(float_to_hex(-0.1) == "-0x1.999999999999ap-4");
    CHECK(float_to_hex(5e-324) == "0x0.0000000000001p-1022");
    CHECK(float_to_hex(0.0) == "0x0.0p+0");
    const auto from_hex = [&n](const char* text) { return n.show_method(n.type(kFloatType), "fromhex", n.text(text)); };
    CHECK(from_hex(" -0x1.8p1 ") == "-3.0");
    CHECK(from_hex("ff") == "255.0");
    CHECK(from_hex("0x.1") == "0.0625");
    CHECK(from_hex("-inf") == "-inf");
    CHECK(from_hex("0x1p-1074") == "5e-324");
    CHECK(from_hex("0x1p-1076") == "0.0");
    CHECK(from_hex("0x1p99999999999999999999") == "OverflowError: hexadecimal value too large to represent as a float");
    CHECK(from_hex("0xg") == "ValueError: invalid hexadecimal floating-point string");
    CHECK(from_hex("0x1p") == "ValueError: invalid hexadecimal floating-point string");
}

TEST_CASE("float: as_integer_ratio and is_integer") {
    Numbers n;
    CHECK(n.show_method(n.real(0.1), "as_integer_ratio") == "(3602879701896397, 36028797018963968)");
    CHECK(n.show_method(n.real(-1e20), "as_integer_ratio") == "(-100000000000000000000, 1)");
    CHECK(n.show_method(n.real(HUGE_VAL), "as_integer_ratio") ==
          "OverflowError: cannot convert Infinity to integer ratio");
    CHECK(n.show_method(n.real(3.0), "is_integer") == "True");
    CHECK(n.show_method(n.real(3.5), "is_integer") == "False");
}
