#include <cmath>

#include "tests/unit/vm/number_fixture.h"

using namespace eadem::vm;

namespace {
const char kDivideMessage[] = "ZeroDivisionError: integer division or modulo by zero";
}

TEST_CASE("int: -7 // 2 is -4 and -7 % 2 is 1") {
    Numbers n;
    CHECK(n.show_computed(n.number(-7), "//", n.number(2)) == "-4");
    CHECK(n.show_computed(n.number(-7), "%", n.number(2)) == "1");
    CHECK(n.show_computed(n.number(7), "//", n.number(-2)) == "-4");
    CHECK(n.show_computed(n.number(7), "%", n.number(-2)) == "-1");
}

TEST_CASE("int: results that leave 64 bits become big, and come back") {
    Numbers n;
    const OwnedValue most = n.number(INT64_MAX);
    const OwnedValue least = n.number(INT64_MIN);
    CHECK(n.show_computed(most, "+", n.number(1)) == "9223372036854775808");
    CHECK(n.show_computed(least, "-", n.number(1)) == "-9223372036854775809");
    CHECK(n.show_computed(least, "//", n.number(-1)) == "9223372036854775808");
    CHECK(n.show_computed(least, "%", n.number(-1)) == "0");
    CHECK(n.show_computed(most, "*", most) == "85070591730234615847396907784232501249");
    CHECK(n.show(unary(n.space, UnaryOperator::kNegative, least.get())) == "9223372036854775808");
    const OwnedValue over = n.compute(most, "+", n.number(1)).value();
    const OwnedValue back = n.compute(over, "-", n.number(1)).value();
    int64_t number = 0;
    CHECK(fits_int64(back.get(), number));
    CHECK(number == INT64_MAX);
}

TEST_CASE("int: division by zero says which division") {
    Numbers n;
    CHECK(n.show_computed(n.number(1), "/", n.number(0)) == "ZeroDivisionError: division by zero");
    CHECK(n.show_computed(n.number(1), "//", n.number(0)) == kDivideMessage);
    CHECK(n.show_computed(n.number(1), "%", n.number(0)) == "ZeroDivisionError: integer modulo by zero");
    CHECK(n.show_computed(n.huge(), "//", n.number(0)) == kDivideMessage);
    CHECK(n.show_computed(n.huge(), "/", n.number(0)) == "ZeroDivisionError: division by zero");
    CHECK(n.show(divide_modulo(n.space, Value::of_int(1), Value::of_int(0))) == kDivideMessage);
}

TEST_CASE("int: true division rounds correctly, however large the operands") {
    Numbers n;
    CHECK(n.show_computed(n.number(1), "/", n.number(3)) == "0.3333333333333333");
    CHECK(n.show_computed(n.number(0), "/", n.number(-5)) == "-0.0");
    CHECK(n.show_computed(n.number(9007199254740993), "/", n.number(1)) == "9007199254740992.0");
    CHECK(n.show_computed(n.huge(), "/", n.big("3000000000000000000000000000000")) == "0.3333333333333333");
    const OwnedValue enormous = n.compute(n.number(10), "**", n.number(400)).value();
    CHECK(n.show_computed(enormous, "/", n.number(3)) ==
          "OverflowError: integer division result too large for a float");
    CHECK(n.show_computed(n.number(1), "/", enormous) == "0.0");
    CHECK(n.show_computed(enormous, "/", enormous) == "1.0");
}

TEST_CASE("int: powers, with negative exponents as floats") {
    Numbers n;
    CHECK(n.show_computed(n.number(2), "**", n.number(64)) == "18446744073709551616");
    CHECK(n.show_computed(n.number(-3), "**", n.number(3)) == "-27");
    CHECK(n.show_computed(n.number(2), "**", n.number(-2)) == "0.25");
    CHECK(n.show_computed(n.number(0), "**", n.number(0)) == "1");
    CHECK(n.show_computed(n.number(0), "**", n.number(-1)) ==
          "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    CHECK(n.show_computed(n.number(-1), "**", n.huge()) == "1");
}

TEST_CASE("int: pow with a modulus takes its sign, and inverts for negative exponents") {
    Numbers n;
    const auto pow3 = [&n](int64_t base, int64_t exponent, int64_t modulus) {
        return n.show(int_power_modulo(n.space, Value::of_int(base), Value::of_int(exponent), Value::of_int(modulus)));
    };
    CHECK(pow3(3, 200, 13) == "9");
    CHECK(pow3(2, 3, -5) == "-2");
    CHECK(pow3(3, -1, 7) == "5");
    CHECK(pow3(2, -1, 4) == "ValueError: base is not invertible for the given modulus");
    CHECK(pow3(2, 3, 0) == "ValueError: pow() 3rd argument cannot be 0");
}

TEST_CASE("int: a result that no memory holds is refused before it is computed") {
    Numbers n;
    const OwnedValue ten_to_10 = n.number(10'000'000'000);
    CHECK(n.show_computed(n.number(10), "**", ten_to_10) == "MemoryError");
    CHECK(n.show_computed(n.number(1), "<<", n.number(INT64_MAX)) == "MemoryError");
    CHECK(n.show_computed(n.number(1), "<<", n.huge()) == "OverflowError: too many digits in integer");
    CHECK(n.show_computed(n.number(0), "<<", n.huge()) == "0");
    CHECK(n.show_computed(n.number(-1), ">>", n.huge()) == "-1");
}

TEST_CASE("int: shifts and bit operations are those of endless two's complement") {
    Numbers n;
    CHECK(n.show_computed(n.number(1), "<<", n.number(100)) == "1267650600228229401496703205376");
    CHECK(n.show_computed(n.number(-1), "<<", n.number(63)) == "-9223372036854775808");
    CHECK(n.show_computed(n.number(-5), ">>", n.number(1)) == "-3");
    CHECK(n.show_computed(n.number(-5), ">>", n.number(200)) == "-1");
    CHECK(n.show_computed(n.number(1), "<<", n.number(-1)) == "ValueError: negative shift count");
    CHECK(n.show_computed(n.big("-1000000000000000000000"), "&", n.number(255)) == "0");
    CHECK(n.show_computed(n.number(-6), "|", n.number(3)) == "-5");
    CHECK(n.show(unary(n.space, UnaryOperator::kInvert, n.huge().get())) == "-1000000000000000000000000000001");
}

TEST_CASE("int: comparison with floats is exact beyond 53 bits") {
    Numbers n;
    CHECK(n.show_computed(n.number(9007199254740993), "==", n.real(9007199254740992.0)) == "False");
    CHECK(n.show_computed(n.number(9007199254740993), ">", n.real(9007199254740992.0)) == "True");
    CHECK(n.show_computed(n.huge(), "<", n.real(HUGE_VAL)) == "True");
    CHECK(n.show_computed(n.huge(), "==", n.real(1e30)) == "False");
    CHECK(n.show_computed(n.number(1), "<", n.real(std::nan(""))) == "False");
    CHECK(n.show_computed(n.number(1), "!=", n.real(std::nan(""))) == "True");
}

TEST_CASE("int: hashes are CPython's") {
    Numbers n;
    CHECK(n.hash_of(n.number(-1)) == -2);
    CHECK(n.hash_of(n.number(-2)) == -2);
    CHECK(n.hash_of(n.number((int64_t{1} << 61) - 1)) == 0);
    CHECK(n.hash_of(n.number(int64_t{1} << 61)) == 1);
    CHECK(n.hash_of(n.number(INT64_MIN)) == -4);
    CHECK(n.hash_of(n.huge()) == 465258685558744706);
    CHECK(n.hash_of(n.truth_value(true)) == 1);
}

TEST_CASE("int: conversion from text follows Python's grammar") {
    Numbers n;
    CHECK(n.make(kIntType, n.text("  12_3 ")) == "123");
    CHECK(n.make(kIntType, n.text("-0x1F"), n.number(16)) == "-31");
    CHECK(n.make(kIntType, n.text("0b_101"), n.number(0)) == "5");
    CHECK(n.make(kIntType, n.text("zz"), n.number(36)) == "1295");
    CHECK(n.make(kIntType, n.text("\uFF11\uFF12")) == "12");
    CHECK(n.make(kIntType, n.text("00"), n.number(0)) == "0");
    for (const char* wrong : {"", " ", "1__2", "_1", "1_", "+", "- 1", "0x1", "1.0", "abc"})
        CHECK(n.make(kIntType, n.text(wrong)) ==
              fmt::format("ValueError: invalid literal for int() with base 10: '{}'", wrong));
    CHECK(n.make(kIntType, n.text("010"), n.number(0)) == "ValueError: invalid literal for int() with base 0: '010'");
    CHECK(n.make(kIntType, n.text("1"), n.number(37)) == "ValueError: int() base must be >= 2 and <= 36, or 0");
    CHECK(n.make(kIntType, n.real(1.5), n.number(10)) ==
          "TypeError: int() can't convert non-string with explicit base");
    CHECK(n.make(kIntType, n.bytes("12")) == "12");
    CHECK(n.make(kIntType, n.bytes("ab")) == "ValueError: invalid literal for int() with base 10: b'ab'");
}

TEST_CASE("int: conversion to and from text has a limit of digits") {
    Numbers n;
    const OwnedValue fits = n.compute(n.number(10), "**", n.number(4299)).value();
    const OwnedValue too_long = n.compute(n.number(10), "**", n.number(4300)).value();
    CHECK(n.show(fits).size() == 4300);
    CHECK(n.show(too_long) ==
          "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use "
          "sys.set_int_max_str_digits() to increase the limit");
    CHECK(n.make(kIntType, n.text(std::string(5000, '1'))) ==
          "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; "
          "use "
          "sys.set_int_max_str_digits() to increase the limit");
    n.space.int_max_str_digits = 0;
    CHECK(n.show(too_long).size() == 4301);
}

TEST_CASE("int: conversion from other values") {
    Numbers n;
    CHECK(n.make(kIntType) == "0");
    CHECK(n.make(kIntType, n.real(-2.9)) == "-2");
    CHECK(n.make(kIntType, n.real(1e20)) == "100000000000000000000");
    CHECK(n.make(kIntType, n.truth_value(true)) == "1");
    CHECK(n.make(kIntType, n.real(std::nan(""))) == "ValueError: cannot convert float NaN to integer");
    CHECK(n.make(kIntType, n.real(HUGE_VAL)) == "OverflowError: cannot convert float infinity to integer");
    CHECK(n.make(kIntType, n.none()) ==
          "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'");
}

TEST_CASE("int: to_bytes and from_bytes, signed and not") {
    Numbers n;
    CHECK(n.show_method(n.number(258), "to_bytes", n.number(2)) == "b'\\x01\\x02'");
    CHECK(n.show_method(n.number(258), "to_bytes", n.number(3), n.text("little")) == "b'\\x02\\x01\\x00'");
    CHECK(n.show_method(n.number(300), "to_bytes") == "OverflowError: int too big to convert");
    CHECK(n.show_method(n.number(-1), "to_bytes") == "OverflowError: can't convert negative int to unsigned");
    CHECK(n.show_method(n.number(1), "to_bytes", n.number(1), n.text("x")) ==
          "ValueError: byteorder must be either 'little' or 'big'");
    CHECK(n.show_method(n.type(kIntType), "from_bytes", n.bytes("\x01\x02")) == "258");
    CHECK(n.show_method(n.type(kIntType), "from_bytes", n.text("a")) ==
          "TypeError: cannot convert 'str' object to bytes");
}

TEST_CASE("int: bit_length and bit_count look at the absolute value") {
    Numbers n;
    CHECK(n.show_method(n.number(-256), "bit_length") == "9");
    CHECK(n.show_method(n.number(0), "bit_length") == "0");
    CHECK(n.show_method(n.number(INT64_MIN), "bit_length") == "64");
    CHECK(n.show_method(n.number(-7), "bit_count") == "3");
    CHECK(n.show_method(n.huge(), "bit_length") == "100");
}

TEST_CASE("int: round to tens is half to even") {
    Numbers n;
    const auto rounded = [&n](int64_t number, int64_t digits) {
        return n.show(round_number(n.space, Value::of_int(number), Value::of_int(digits)));
    };
    CHECK(rounded(15, -1) == "20");
    CHECK(rounded(25, -1) == "20");
    CHECK(rounded(-15, -1) == "-20");
    CHECK(rounded(12345, -2) == "12300");
    CHECK(rounded(5, -1) == "0");
    CHECK(rounded(5, INT64_MIN) == "0");
    CHECK(rounded(5, 3) == "5");
}

TEST_CASE("int: operations that return the same object") {
    Numbers n;
    OwnedValue number = OwnedValue::adopt(n.space, Value::of_object(n.space.box_int(5000)));
    const auto is_same_object = [&](Result<OwnedValue> result) {
        return result.value().get().refers_to(number.get().object);
    };
    CHECK(is_same_object(unary(n.space, UnaryOperator::kPositive, number.get())));
    CHECK(is_same_object(absolute(n.space, number.get())));
    CHECK(is_same_object(to_int(n.space, number.get())));
    CHECK(is_same_object(round_number(n.space, number.get(), Value())));
    CHECK_FALSE(is_same_object(n.compute(number, "+", n.number(0))));
    CHECK_FALSE(is_same_object(unary(n.space, UnaryOperator::kNegative, number.get())));
}

TEST_CASE("int: old profiles make new objects of small differences of big numbers") {
    for (const char* version : {"3.8", "3.13"}) {
        Numbers n(version);
        const OwnedValue result = n.compute(n.number(2'000'000'005), "-", n.number(2'000'000'000)).value();
        CHECK(n.show(result) == "5");
        const bool cached = is_same(n.space, result.get(), Value::of_object(n.space.box_int(5)));
        CHECK(cached == (std::string_view(version) == "3.13"));
    }
}

TEST_CASE("int: old profiles make new objects of remainders by long division") {
    for (const char* version : {"3.10", "3.11"}) {
        Numbers n(version);
        const OwnedValue result = n.compute(n.number(4'000'000'007), "%", n.number(4'000'000'000)).value();
        CHECK(n.show(result) == "7");
        const bool cached = is_same(n.space, result.get(), Value::of_object(n.space.box_int(7)));
        CHECK(cached == (std::string_view(version) == "3.11"));
    }
}

TEST_CASE("bool: & | ^ stay bool, everything else is int") {
    Numbers n;
    CHECK(n.show_computed(n.truth_value(true), "&", n.truth_value(false)) == "False");
    CHECK(n.show_computed(n.truth_value(true), "^", n.truth_value(false)) == "True");
    CHECK(n.show_computed(n.truth_value(true), "|", n.number(2)) == "3");
    CHECK(n.show_computed(n.truth_value(true), "+", n.truth_value(true)) == "2");
    CHECK(n.show(unary(n.space, UnaryOperator::kPositive, n.truth_value(true).get())) == "1");
    CHECK(n.make(kBoolType, n.text("")) == "False");
    CHECK(n.make(kBoolType, n.real(0.5)) == "True");
    CHECK(n.show_method(n.truth_value(true), "bit_length") == "1");
}
