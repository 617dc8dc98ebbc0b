#include "tests/unit/vm/sequence_fixture.h"

using namespace eadem::vm;

namespace {

// range(start, stop, step) through the constructor.
OwnedValue make(Sequences& s, OwnedValue start, OwnedValue stop, OwnedValue step) {
    return s.call_with(s.type(kRangeType), std::move(start), std::move(stop), std::move(step)).value();
}

}  // namespace

TEST_SUITE("range") {
    TEST_CASE("range: arguments are checked") {
        Sequences s;
        const OwnedValue type = s.type(kRangeType);
        CHECK(s.show(s.call_with(type)) == "TypeError: range expected at least 1 argument, got 0");
        CHECK(s.show(s.call_with(type, s.none(), s.none(), s.none(), s.none())) ==
              "TypeError: range expected at most 3 arguments, got 4");
        CHECK(s.show(s.call_with(type, s.real(1.5))) ==
              "TypeError: 'float' object cannot be interpreted as an integer");
        CHECK(s.show(s.call_with(type, s.number(1), s.number(2), s.number(0))) ==
              "ValueError: range() arg 3 must not be zero");
        CHECK(s.show(s.call_with(type, OwnedValue::boolean(s.space, true))) == "range(0, 1)");
        CHECK(s.show(s.call_with(type, s.number(1), s.number(9), s.number(3))) == "range(1, 9, 3)");
    }

    TEST_CASE("range: it remembers the very numbers it was given") {
        Sequences s;
        OwnedValue stop = s.number(1000);
        const OwnedValue range = s.call_with(s.type(kRangeType), share(s.space, stop.holder())).value();
        CHECK(s.attribute(range, "stop").value().get().object == stop.get().object);
    }

    TEST_CASE("range: it lists its numbers") {
        Sequences s;
        CHECK(s.show(s.listed(s.range(3, 6))) == "[3, 4, 5]");
        CHECK(s.show(s.listed(s.range(6, 0, -2))) == "[6, 4, 2]");
        CHECK(s.show(s.listed(s.range(5, 5))) == "[]");
        CHECK(s.show(s.listed(s.range(INT64_MAX - 1, INT64_MAX, 5))) == "[9223372036854775806]");
        CHECK(s.show(s.listed(s.method(s.range(0, 10, 3), "__reversed__").value())) == "[9, 6, 3, 0]");
        const OwnedValue huge = make(
            s, s.huge(), binary(s.space, BinaryOperator::kAdd, s.huge().get(), Value::of_int(5)).value(), s.number(2));
        CHECK(s.show(s.listed(huge)) ==
              "[1000000000000000000000000000000, 1000000000000000000000000000002, "
              "1000000000000000000000000000004]");
        CHECK(s.show(s.listed(s.method(huge, "__reversed__").value())) ==
              "[1000000000000000000000000000004, 1000000000000000000000000000002, "
              "1000000000000000000000000000000]");
    }

    TEST_CASE("range: its length may be larger than len() can say") {
        Sequences s;
        CHECK(length(s.space, s.range(0, INT64_MAX).get()).value() == INT64_MAX);
        const OwnedValue wide = s.range(INT64_MIN, INT64_MAX);
        CHECK_FALSE(length(s.space, wide.get()).ok());
        CHECK(s.error() == "OverflowError: Python int too large to convert to C ssize_t");
        CHECK(s.show(truth(s.space, wide.get())) == "True");
        CHECK(s.show(s.item(wide, s.number(-1))) == "9223372036854775806");
        CHECK(s.show(s.item(wide, s.number(0))) == "-9223372036854775808");
    }

    TEST_CASE("range: indexing and slicing compute") {
        Sequences s;
        const OwnedValue range = s.range(0, 10, 3);
        CHECK(s.show(s.item(range, s.number(2))) == "6");
        CHECK(s.show(s.item(range, s.number(-4))) == "0");
        CHECK(s.show(s.item(range, s.number(4))) == "IndexError: range object index out of range");
        CHECK(s.show(s.item(range, s.huge())) == "IndexError: range object index out of range");
        CHECK(s.show(s.item(range, s.text("a"))) == "TypeError: range indices must be integers or slices, not str");
        CHECK(s.show(s.item(range, s.slice(s.empty(), s.empty(), s.number(-1)))) == "range(9, -3, -3)");
        CHECK(s.show(s.item(s.range(0, 10), s.slice(s.number(1), s.number(5), s.number(2)))) == "range(1, 5, 2)");
        const OwnedValue huge = make(s, s.number(0), s.huge(), s.number(1));
        CHECK(s.show(s.item(huge, s.number(3))) == "3");
        CHECK(s.show(s.item(huge, s.slice(s.empty(), s.empty(), s.number(-1)))) ==
              "range(999999999999999999999999999999, -1, -1)");
    }

    TEST_CASE("range: membership, index and count need no walk for ints") {
        Sequences s;
        const OwnedValue range = s.range(0, -10, -3);
        CHECK(s.show(contains(s.space, range.get(), Value::of_int(-9))) == "True");
        CHECK(s.show(contains(s.space, range.get(), Value::of_int(-10))) == "False");
        CHECK(s.show(contains(s.space, range.get(), Value::of_float(-3.0))) == "True");
        CHECK(s.show(contains(s.space, range.get(), s.text("a").get())) == "False");
        CHECK(s.show(s.method(range, "index", s.number(-6))) == "2");
        CHECK(s.show(s.method(range, "index", s.number(7))) == "ValueError: 7 is not in range");
        CHECK(s.show(s.method(range, "index", s.text("a"))) == "ValueError: sequence.index(x): x not in sequence");
        CHECK(s.show(s.method(range, "count", s.number(-3))) == "1");
        CHECK(s.show(s.method(range, "count", s.real(-3))) == "1");
        const OwnedValue huge = make(s, s.number(0), s.huge(), s.number(3));
        CHECK(s.show(contains(s.space, huge.get(), Value::of_int(999'999'999'999))) == "True");
        CHECK(s.show(contains(s.space, huge.get(), Value::of_int(1'000'000'000'000))) == "False");
        CHECK(s.show(contains(s.space, huge.get(), s.huge().get())) == "False");
        CHECK(s.show(s.method(huge, "index", s.number(9))) == "3");
        CHECK(s.show(contains(s.space, s.range(INT64_MIN, INT64_MAX, 2).get(), Value::of_int(0))) == "True");
    }

    TEST_CASE("range: ranges are equal if they give the same numbers") {
        Sequences s;
        const auto equal = [&](const OwnedValue& left, const OwnedValue& right) {
            const std::string answer = s.show(s.compared(CompareOperator::kEqual, left, right));
            if (answer == "True") CHECK(hash(s.space, left.get()).value() == hash(s.space, right.get()).value());
            return answer;
        };
        CHECK(equal(s.range(0, 0), s.range(2, 1)) == "True");
        CHECK(equal(s.range(1, 2, 3), s.range(1, 2, 5)) == "True");
        CHECK(equal(s.range(0, 10, 3), s.range(0, 12, 3)) == "True");
        CHECK(equal(s.range(0, 10, 3), s.range(0, 10, 2)) == "False");
        CHECK(equal(make(s, s.number(0), s.huge(), s.number(1)), make(s, s.number(0), s.huge(), s.number(1))) ==
              "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, s.range(0, 1), s.range(0, 2))) ==
              "TypeError: '<' not supported between instances of 'range' and 'range'");
        CHECK(hash(s.space, s.range(0, 5).get()).value() == 5795932985296280846);
        CHECK(hash(s.space, make(s, s.number(0), s.huge(), s.number(1)).get()).value() == -9201871056951508602);
    }

    TEST_CASE("range: its iterators say how much is left") {
        Sequences s;
        const OwnedValue iterator = iterate(s.space, s.range(0, 3).get()).value();
        CHECK(s.show(next(s.space, iterator.get())) == "0");
        CHECK(s.show(s.method(iterator, "__length_hint__")) == "2");
        CHECK(s.show(s.listed(iterator)) == "[1, 2]");
        CHECK(next(s.space, iterator.get()).value().is_empty());
        const OwnedValue long_one = iterate(s.space, s.range(INT64_MIN, INT64_MAX).get()).value();
        CHECK(type_name(s.space, long_one.get()) == "longrange_iterator");
        CHECK(s.show(s.method(long_one, "__length_hint__")) == "18446744073709551615");
    }
}
