#include <cmath>

#include "tests/unit/vm/number_fixture.h"

using namespace eadem::vm;

TEST_CASE("complex: repr leaves out a real part of zero, but not of minus zero") {
    CHECK(complex_repr({0.0, 2.0}) == "2j");
    CHECK(complex_repr({1.0, -2.5}) == "(1-2.5j)");
    CHECK(complex_repr({-0.0, 1.0}) == "(-0+1j)");
    CHECK(complex_repr({1.0, std::nan("")}) == "(1+nanj)");
    CHECK(complex_repr({HUGE_VAL, -HUGE_VAL}) == "(inf-infj)");
}

TEST_CASE("complex: arithmetic, mixed with ints and floats") {
    Numbers n;
    CHECK(n.show_computed(n.complex(1, 2), "+", n.number(3)) == "(4+2j)");
    CHECK(n.show_computed(n.real(1.5), "-", n.complex(1, 2)) == "(0.5-2j)");
    CHECK(n.show_computed(n.complex(1, 2), "*", n.complex(3, 4)) == "(-5+10j)");
    CHECK(n.show_computed(n.complex(1, 2), "/", n.complex(3, 4)) == "(0.44+0.08j)");
    CHECK(n.show_computed(n.complex(1, 2), "/", n.number(0)) == "ZeroDivisionError: complex division by zero");
    CHECK(n.show_computed(n.complex(0, 1), "**", n.number(2)) == "(-1+0j)");
    CHECK(n.show_computed(n.complex(0, 0), "**", n.number(-1)) ==
          "ZeroDivisionError: 0.0 to a negative or complex power");
    CHECK(n.show_computed(n.complex(1, 2), "//", n.number(1)) ==
          "TypeError: unsupported operand type(s) for //: 'complex' and 'int'");
}

TEST_CASE("complex: equality and hash agree with real numbers") {
    Numbers n;
    CHECK(n.show_computed(n.complex(2, 0), "==", n.number(2)) == "True");
    CHECK(n.show_computed(n.complex(2, 1), "!=", n.real(2)) == "True");
    CHECK(n.show_computed(n.complex(2, 0), "<", n.number(2)) ==
          "TypeError: '<' not supported between instances of 'complex' and 'int'");
    CHECK(n.hash_of(n.complex(2, 0)) == 2);
    CHECK(n.hash_of(n.complex(1, 2)) == 2000007);
}

TEST_CASE("complex: conversion from text") {
    Numbers n;
    CHECK(n.make(kComplexType, n.text(" ( 1+2j ) ")) == "(1+2j)");
    CHECK(n.make(kComplexType, n.text("j")) == "1j");
    CHECK(n.make(kComplexType, n.text("-j")) == "-1j");
    CHECK(n.make(kComplexType, n.text("1_0-infJ")) == "(10-infj)");
    CHECK(n.make(kComplexType, n.text("3")) == "(3+0j)");
    for (const char* wrong : {"", "1+2", "1 + 2j", "(1+2j", "1+2jj", "a", "1+-"})
        CHECK(n.make(kComplexType, n.text(wrong)) == "ValueError: complex() arg is a malformed string");
}

TEST_CASE("complex: conversion from numbers") {
    Numbers n;
    CHECK(n.make(kComplexType) == "0j");
    CHECK(n.make(kComplexType, n.number(1), n.real(-2)) == "(1-2j)");
    CHECK(n.make(kComplexType, n.complex(0, 1), n.complex(0, 2)) == "(-2+1j)");
    CHECK(n.make(kComplexType, n.number(1), n.text("2")) == "TypeError: complex() second arg can't be a string");
    CHECK(n.make(kComplexType, n.list()) ==
          "TypeError: complex() first argument must be a string or a number, not 'list'");
}

TEST_CASE("complex: abs, conjugate and parts") {
    Numbers n;
    CHECK(n.show(absolute(n.space, n.complex(3, -4).get())) == "5.0");
    CHECK(n.show(absolute(n.space, n.complex(1.5e308, 1.5e308).get())) == "OverflowError: absolute value too large");
    CHECK(n.show_method(n.complex(3, -4), "conjugate") == "(3+4j)");
    CHECK(n.show(n.attribute(n.complex(3, -4), "imag")) == "-4.0");
}
