#include "vm/object/set.h"

#include "tests/unit/vm/tables_fixture.h"

using namespace eadem::vm;

namespace {

OwnedValue ints(Tables& t, int64_t count, int64_t step = 1) {
    Ref<Set> set = make_set(t.space);
    for (int64_t i = 0; i < count; ++i) REQUIRE(set_add(t.space, set.get(), Value::of_int(i * step)).ok());
    return set;
}
OwnedValue frozen(Tables& t, std::string_view literal) {
    return set_from_iterable(t.space, t.value(literal).get(), kFrozenSetType).value();
}

}  // namespace

TEST_CASE("set: an empty one prints as set(), a frozen one with its name") {
    Tables t;
    CHECK(t.show(t.construct(kSetType, "()")) == "set()");
    CHECK(t.show(t.construct(kFrozenSetType, "()")) == "frozenset()");
    CHECK(t.show(t.value("{2, 1, 2}")) == "{1, 2}");
    CHECK(t.show(t.construct(kFrozenSetType, "([2, 1],)")) == "frozenset({1, 2})");
}

TEST_CASE("set: ints come in CPython's order") {
    Tables t;
    CHECK(t.show(t.value("{5, 3, 1000, -1, -2, 77, 64, 8, 16, 24, 32, 40, 33}")) ==
          "{64, 32, 33, 3, 5, 1000, 8, 40, 77, 16, -2, 24, -1}");
    CHECK(t.show(t.value("{0.5, 1.5, 2.5, -3.0, 1e300}")) == "{0.5, 1.5, 2.5, 1e+300, -3.0}");
}

TEST_CASE("set: a removed place is used again, the last one on the way") {
    Tables t;
    OwnedValue s = t.value("{0, 32, 64, 96, 128}");
    CHECK(t.show(t.method(s, "remove", "(64,)")) == "None");
    CHECK(t.show(t.method(s, "add", "(160,)")) == "None");
    CHECK(t.show(s) == "{0, 32, 160, 96, 128}");
}

TEST_CASE("set: equal items are one, and the first stays") {
    Tables t;
    CHECK(t.show(t.value("{1, 1.0, True}")) == "{1}");
    CHECK(t.show(t.value("{True, 1}")) == "{True}");
    CHECK(t.show(contains(t.space, t.value("{2}").get(), t.value("2.0").get())) == "True");
    CHECK(t.show(t.method(t.value("{1}"), "add", "([1],)")) == "TypeError: unhashable type: 'list'");
}

TEST_CASE("set: the operators give new sets in CPython's order") {
    Tables t;
    OwnedValue a = t.value("{1, 2, 3, 10, 100}");
    OwnedValue b = t.value("{3, 100, 7}");
    CHECK(t.show(t.operate(BinaryOperator::kOr, a, b)) == "{1, 2, 3, 100, 7, 10}");
    CHECK(t.show(t.operate(BinaryOperator::kAnd, a, b)) == "{3, 100}");
    CHECK(t.show(t.operate(BinaryOperator::kSubtract, a, b)) == "{1, 2, 10}");
    CHECK(t.show(t.operate(BinaryOperator::kXor, a, b)) == "{1, 2, 7, 10}");
    CHECK(t.show(t.operate(BinaryOperator::kSubtract, b, a)) == "{7}");
    CHECK(t.show(t.operate(BinaryOperator::kOr, a, t.value("[1]"))) ==
          "TypeError: unsupported operand type(s) for |: 'set' and 'list'");
}

TEST_CASE("set: the result of an operator has the type of the left operand") {
    Tables t;
    OwnedValue set = t.value("{1, 2}");
    OwnedValue frozen_set = frozen(t, "[2, 3]");
    CHECK(t.show(t.operate(BinaryOperator::kAnd, set, frozen_set)) == "{2}");
    CHECK(t.show(t.operate(BinaryOperator::kAnd, frozen_set, set)) == "frozenset({2})");
    CHECK(t.show(t.operate(BinaryOperator::kXor, frozen_set, set)) == "frozenset({1, 3})");
}

TEST_CASE("set: the in-place operators change the set itself") {
    Tables t;
    const auto in_place = [&](BinaryOperator op, const char* right) {
        OwnedValue set = t.value("{1, 2, 3}");
        OwnedValue same = OwnedValue::share(t.space, set.get().object);
        OwnedValue result = binary_in_place(t.space, op, std::move(set), t.value(right).get()).value();
        CHECK(result.get().object == same.get().object);
        return t.show(result);
    };
    CHECK(in_place(BinaryOperator::kOr, "{4}") == "{1, 2, 3, 4}");
    CHECK(in_place(BinaryOperator::kAnd, "{3, 2}") == "{2, 3}");
    CHECK(in_place(BinaryOperator::kSubtract, "{3, 2}") == "{1}");
    CHECK(in_place(BinaryOperator::kXor, "{3, 4}") == "{1, 2, 4}");
}

TEST_CASE("set: the methods take any iterables") {
    Tables t;
    CHECK(t.show(t.method(t.value("{1, 2}"), "union", "([5, 0], (9,))")) == "{0, 1, 2, 5, 9}");
    CHECK(t.show(t.method(t.value("{1, 2, 3}"), "intersection", "([3, 2], {2})")) == "{2}");
    CHECK(t.show(t.method(t.value("{1, 2, 3}"), "difference", "([1], {2: 0})")) == "{3}");
    CHECK(t.show(t.method(t.value("{1, 2, 3}"), "symmetric_difference", "([3, 4],)")) == "{1, 2, 4}");
    CHECK(t.show(t.method(t.value("{1, 2}"), "isdisjoint", "([3],)")) == "True");
    CHECK(t.show(t.method(t.value("{1, 2}"), "issubset", "([3, 1, 2],)")) == "True");
    CHECK(t.show(t.method(t.value("{1, 2}"), "issuperset", "([3, 1, 2],)")) == "False");
    OwnedValue set = t.value("{1, 2, 3, 4}");
    CHECK(t.show(t.method(set, "difference_update", "([1], {2})")) == "None");
    CHECK(t.show(t.method(set, "update", "([8], {9: 0})")) == "None");
    CHECK(t.show(set) == "{3, 4, 8, 9}");
    CHECK(t.show(t.method(set, "intersection_update", "([8, 3], [3])")) == "None");
    CHECK(t.show(t.method(set, "symmetric_difference_update", "([3, 5],)")) == "None");
    CHECK(t.show(set) == "{5}");
    CHECK(t.show(t.method(set, "union", "(5,)")) == "TypeError: 'int' object is not iterable");
}

TEST_CASE("set: remove, discard and pop") {
    Tables t;
    OwnedValue s = t.value("{1, 2}");
    CHECK(t.show(t.method(s, "discard", "(7,)")) == "None");
    CHECK(t.show(t.method(s, "remove", "(7,)")) == "KeyError: 7");
    CHECK(t.show(t.method(s, "pop")) == "1");
    CHECK(t.show(t.method(s, "pop")) == "2");
    CHECK(t.show(t.method(s, "pop")) == "KeyError: 'pop from an empty set'");
}

TEST_CASE("set: pop goes round the table as CPython does") {
    Tables t;
    OwnedValue s = ints(t, 20);
    std::string popped;
    for (int i = 0; i < 5; ++i) popped += t.show(t.method(s, "pop")) + " ";
    CHECK(popped == "0 1 2 3 4 ");
    CHECK(t.show(t.method(s, "add", "(3,)")) == "None");
    CHECK(t.show(t.method(s, "pop")) == "5");
}

TEST_CASE("set: a set inside sets is looked up as a frozenset") {
    Tables t;
    OwnedValue outer = make_set(t.space);
    CHECK(set_add(t.space, as_set(outer.get()), frozen(t, "[1, 2]").get()).ok());
    CHECK(t.show(contains(t.space, outer.get(), t.value("{1, 2}").get())) == "True");
    CHECK(t.show(t.method(outer, "discard", "({1, 2},)")) == "None");
    CHECK(t.show(outer) == "set()");
    CHECK(t.show(t.method(outer, "add", "({1},)")) == "TypeError: unhashable type: 'set'");
}

TEST_CASE("set: comparisons ask for subsets") {
    Tables t;
    const auto compare_sets = [&](const char* left, CompareOperator op, const char* right) {
        return t.show(t.compared(op, t.value(left), t.value(right)));
    };
    CHECK(compare_sets("{1, 2}", CompareOperator::kEqual, "{2, 1.0}") == "True");
    CHECK(compare_sets("{1, 2}", CompareOperator::kLess, "{1, 2, 3}") == "True");
    CHECK(compare_sets("{1, 2}", CompareOperator::kLess, "{1, 2}") == "False");
    CHECK(compare_sets("{1, 2}", CompareOperator::kLessEqual, "{1, 2}") == "True");
    CHECK(compare_sets("{1, 2}", CompareOperator::kGreater, "{3}") == "False");
    CHECK(compare_sets("{1, 2}", CompareOperator::kGreaterEqual, "{2}") == "True");
    CHECK(compare_sets("{1, 2}", CompareOperator::kNotEqual, "{2}") == "True");
    CHECK(compare_sets("{1}", CompareOperator::kLess, "[1]") ==
          "TypeError: '<' not supported between instances of 'set' and 'list'");
    CHECK(t.show(t.compared(CompareOperator::kEqual, frozen(t, "[1]"), t.value("{1}"))) == "True");
}

TEST_CASE("frozenset: its hash is CPython's") {
    Tables t;
    const auto hash_of = [&](const OwnedValue& set) { return hash(t.space, set.get()).value(); };
    CHECK(hash_of(frozen(t, "[]")) == 133146708735736);
    CHECK(hash_of(frozen(t, "[1, 2, 3]")) == -272375401224217160);
    CHECK(hash_of(set_copy(t.space, as_set(ints(t, 100).get()), kFrozenSetType).value()) == 4411996150312757951);
}

TEST_CASE("frozenset: a copy is the same object, the empty one only in old versions") {
    Tables t;
    OwnedValue set = frozen(t, "[1]");
    CHECK(t.method(set, "copy").value().get().object == set.get().object);
    OwnedValue once = t.construct(kFrozenSetType, "()").value();
    OwnedValue twice = t.construct(kFrozenSetType, "()").value();
    CHECK(once.get().object != twice.get().object);
    Tables old("3.8");
    OwnedValue old_once = old.construct(kFrozenSetType, "()").value();
    OwnedValue old_twice = old.construct(kFrozenSetType, "([],)").value();
    CHECK(old_once.get().object == old_twice.get().object);
}

TEST_CASE("set: iterating over a set that changes is a RuntimeError") {
    Tables t;
    OwnedValue s = t.value("{1, 2}");
    OwnedValue at = t.iterator(s).value();
    CHECK(t.step(at) == "1");
    CHECK(t.show(t.method(s, "add", "(3,)")) == "None");
    CHECK(t.step(at) == "RuntimeError: Set changed size during iteration");
    at = t.iterator(s).value();
    CHECK(t.show(t.method(at, "__length_hint__")) == "3");
    CHECK(t.step(at) == "1");
    CHECK(t.step(at) == "2");
    CHECK(t.step(at) == "3");
    CHECK(t.step(at) == "end");
}

TEST_CASE("set: a hundred thousand items of any spacing are found again") {
    Tables t;
    for (const int64_t step : {int64_t{1}, int64_t{1024}, int64_t{1} << 40}) {
        OwnedValue s = ints(t, 100'000, step);
        CHECK(as_set(s.get())->used == 100'000);
        for (int64_t i = 0; i < 100'000; i += 3)
            CHECK(set_discard(t.space, as_set(s.get()), Value::of_int(i * step)).value());
        CHECK(as_set(s.get())->used == 66'666);
        CHECK(t.show(contains(t.space, s.get(), Value::of_int(4 * step))) == "True");
        CHECK(t.show(contains(t.space, s.get(), Value::of_int(3 * step))) == "False");
    }
}

TEST_CASE("set: an item given out twice is one object") {
    for (const bool boxes_always : {false, true}) {
        Tables t("3.13", boxes_always);
        OwnedValue s = t.value("{1000}");
        OwnedValue copy = t.method(s, "copy").value();
        OwnedValue first = next(t.space, t.iterator(s).value().get()).value();
        OwnedValue second = next(t.space, t.iterator(s).value().get()).value();
        OwnedValue copied = next(t.space, t.iterator(copy).value().get()).value();
        CHECK(is_same(t.space, first.get(), second.get()));
        CHECK(is_same(t.space, first.get(), copied.get()));
    }
}
