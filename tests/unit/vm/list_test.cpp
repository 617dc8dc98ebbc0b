#include "tests/unit/vm/sequence_fixture.h"

using namespace eadem::vm;

TEST_SUITE("list") {
    TEST_CASE("list: append, insert and pop keep the order") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1), s.text("two"));
        CHECK(s.show(s.method(list, "append", s.real(3.5))) == "None");
        CHECK(s.show(s.method(list, "insert", s.number(0), s.none())) == "None");
        CHECK(s.show(s.method(list, "insert", s.number(-100), s.number(-1))) == "None");
        CHECK(s.show(s.method(list, "insert", s.number(100), s.number(100))) == "None");
        CHECK(s.show(list) == "[-1, None, 1, 'two', 3.5, 100]");
        CHECK(s.show(s.method(list, "pop")) == "100");
        CHECK(s.show(s.method(list, "pop", s.number(0))) == "-1");
        CHECK(s.show(s.method(list, "pop", s.number(-2))) == "'two'");
        CHECK(s.show(list) == "[None, 1, 3.5]");
    }

    TEST_CASE("list: pop refuses what is not there") {
        Sequences s;
        CHECK(s.show(s.method(s.list(), "pop")) == "IndexError: pop from empty list");
        CHECK(s.show(s.method(s.list(s.number(1)), "pop", s.number(5))) == "IndexError: pop index out of range");
        CHECK(s.show(s.method(s.list(s.number(1)), "pop", s.huge())) ==
              "OverflowError: Python int too large to convert to C ssize_t");
        CHECK(s.show(s.method(s.list(s.number(1)), "pop", s.real(1.5))) ==
              "TypeError: 'float' object cannot be interpreted as an integer");
    }

    TEST_CASE("list: index, count, remove and contains search by equality") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1), s.real(2), s.text("a"), s.number(1), s.list());
        CHECK(s.show(s.method(list, "index", s.number(2))) == "1");
        CHECK(s.show(s.method(list, "index", s.real(1), s.number(1))) == "3");
        CHECK(s.show(s.method(list, "index", s.number(1), s.number(-2), s.huge())) == "3");
        CHECK(s.show(s.method(list, "index", s.number(1), s.number(1), s.number(3))) == "ValueError: 1 is not in list");
        CHECK(s.show(s.method(list, "index", s.number(1), s.none())) ==
              "TypeError: slice indices must be integers or have an __index__ method");
        CHECK(s.show(s.method(list, "count", s.number(1))) == "2");
        CHECK(s.show(contains(s.space, list.get(), s.list().get())) == "True");
        CHECK(s.show(contains(s.space, list.get(), s.text("b").get())) == "False");
        CHECK(s.show(s.method(list, "remove", s.text("a"))) == "None");
        CHECK(s.show(s.method(list, "remove", s.text("a"))) == "ValueError: list.remove(x): x not in list");
        CHECK(s.show(list) == "[1, 2.0, 1, []]");
    }

    TEST_CASE("list: extend takes any iterable, also the list itself") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1000));
        CHECK(s.show(s.method(list, "extend", s.range(0, 2))) == "None");
        CHECK(s.show(s.method(list, "extend", s.tuple(s.text("x")))) == "None");
        {
            OwnedValue same = OwnedValue::share(s.space, list.get().object);
            CHECK(s.show(s.method(list, "extend", std::move(same))) == "None");
        }
        CHECK(s.show(list) == "[1000, 0, 1, 'x', 1000, 0, 1, 'x']");
        CHECK(s.show(s.method(list, "extend", s.number(1))) == "TypeError: 'int' object is not iterable");
        CHECK(is_same(s.space, s.item(list, s.number(0)).value().get(), s.item(list, s.number(4)).value().get()));
    }

    TEST_CASE("list: indexing counts from both ends and names its errors") {
        Sequences s;
        const OwnedValue list = s.list(s.number(10), s.number(20));
        CHECK(s.show(s.item(list, s.number(-1))) == "20");
        CHECK(s.show(s.item(list, s.number(2))) == "IndexError: list index out of range");
        CHECK(s.show(s.item(list, s.number(-3))) == "IndexError: list index out of range");
        CHECK(s.show(s.item(list, s.text("a"))) == "TypeError: list indices must be integers or slices, not str");
        CHECK(s.show(s.item(list, s.huge())) == "IndexError: cannot fit 'int' into an index-sized integer");
        CHECK(s.show(set_item(s.space, list.get(), Value::of_int(2), Value::of_int(0))) ==
              "IndexError: list assignment index out of range");
        CHECK(s.show(delete_item(s.space, list.get(), Value::of_int(-3))) ==
              "IndexError: list assignment index out of range");
        CHECK(s.show(delete_item(s.space, list.get(), Value::of_int(0))) == "None");
        CHECK(s.show(list) == "[20]");
    }

    TEST_CASE("list: slices copy, with any step") {
        Sequences s;
        const OwnedValue list = s.listed(s.range(0, 10)).value();
        CHECK(s.show(s.item(list, s.slice(s.number(2), s.number(5)))) == "[2, 3, 4]");
        CHECK(s.show(s.item(list, s.slice(s.empty(), s.empty(), s.number(-3)))) == "[9, 6, 3, 0]");
        CHECK(s.show(s.item(list, s.slice(s.number(-3), s.huge()))) == "[7, 8, 9]");
        CHECK(s.show(s.item(list, s.slice(s.number(5), s.number(2)))) == "[]");
        CHECK(s.show(s.item(list, s.slice(s.number(8), s.number(1), s.number(-3)))) == "[8, 5, 2]");
        CHECK(s.show(s.item(list, s.slice(s.empty(), s.empty(), s.number(0)))) ==
              "ValueError: slice step cannot be zero");
        CHECK(s.show(s.item(list, s.slice(s.text("a"), s.empty()))) ==
              "TypeError: slice indices must be integers or None or have an __index__ method");
    }

    TEST_CASE("list: slice assignment replaces, grows and shrinks") {
        Sequences s;
        const auto assign = [&](OwnedValue start, OwnedValue stop, OwnedValue step, const OwnedValue& value) {
            const OwnedValue list = s.listed(s.range(0, 6)).value();
            const OwnedValue slice = s.slice(std::move(start), std::move(stop), std::move(step));
            Result<void> stored = set_item(s.space, list.get(), slice.get(), value.get());
            return stored.ok() ? s.show(list) : s.error();
        };
        CHECK(assign(s.number(1), s.number(3), s.empty(), s.list(s.text("a"))) == "[0, 'a', 3, 4, 5]");
        CHECK(assign(s.number(1), s.number(1), s.empty(), s.tuple(s.number(7), s.number(8))) ==
              "[0, 7, 8, 1, 2, 3, 4, 5]");
        CHECK(assign(s.number(4), s.number(2), s.empty(), s.text("xy")) == "[0, 1, 2, 3, 'x', 'y', 4, 5]");
        CHECK(assign(s.empty(), s.empty(), s.empty(), s.list()) == "[]");
        CHECK(assign(s.empty(), s.empty(), s.number(2), s.list(s.none(), s.none(), s.none())) ==
              "[None, 1, None, 3, None, 5]");
        CHECK(assign(s.empty(), s.empty(), s.number(-2), s.text("abc")) == "[0, 'c', 2, 'b', 4, 'a']");
        CHECK(assign(s.empty(), s.empty(), s.number(2), s.list(s.none())) ==
              "ValueError: attempt to assign sequence of size 1 to extended slice of size 3");
        CHECK(assign(s.empty(), s.empty(), s.empty(), s.number(1)) ==
              "TypeError: must assign iterable to extended slice");
    }

    TEST_CASE("list: a list may be assigned to a slice of itself") {
        Sequences s;
        const OwnedValue list = s.listed(s.range(0, 3)).value();
        const OwnedValue slice = s.slice(s.number(1), s.number(2));
        CHECK(s.show(set_item(s.space, list.get(), slice.get(), list.get())) == "None");
        CHECK(s.show(list) == "[0, 0, 1, 2, 2]");
    }

    TEST_CASE("list: slices are deleted with any step") {
        Sequences s;
        const auto removed = [&](OwnedValue start, OwnedValue stop, OwnedValue step) {
            const OwnedValue list = s.listed(s.range(0, 10)).value();
            const OwnedValue slice = s.slice(std::move(start), std::move(stop), std::move(step));
            CHECK(s.show(delete_item(s.space, list.get(), slice.get())) == "None");
            return s.show(list);
        };
        CHECK(removed(s.number(2), s.number(8), s.empty()) == "[0, 1, 8, 9]");
        CHECK(removed(s.empty(), s.empty(), s.number(3)) == "[1, 2, 4, 5, 7, 8]");
        CHECK(removed(s.empty(), s.empty(), s.number(-2)) == "[0, 2, 4, 6, 8]");
        CHECK(removed(s.number(7), s.number(0), s.number(-5)) == "[0, 1, 3, 4, 5, 6, 8, 9]");
        CHECK(removed(s.number(5), s.number(5), s.number(2)) == "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]");
        CHECK(removed(s.empty(), s.empty(), s.empty()) == "[]");
    }

    TEST_CASE("list: + joins lists and refuses everything else") {
        Sequences s;
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.list(s.number(1)), s.list(s.number(2)))) == "[1, 2]");
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.list(), s.number(1))) ==
              "TypeError: can only concatenate list (not \"int\") to list");
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.tuple(), s.list())) ==
              "TypeError: can only concatenate tuple (not \"list\") to tuple");
    }

    TEST_CASE("list: * repeats from either side") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1000), s.text("a"));
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, list, s.number(2))) == "[1000, 'a', 1000, 'a']");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.number(-1), list)) == "[]");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, list, s.real(2))) ==
              "TypeError: can't multiply sequence by non-int of type 'float'");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, list, s.huge())) ==
              "OverflowError: cannot fit 'int' into an index-sized integer");
    }

    TEST_CASE("list: a repetition that no memory could hold is a MemoryError at once") {
        Sequences s;
        const OwnedValue list = s.list(s.number(0));
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, list, s.number(1'000'000'000'000))) == "MemoryError");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, list, s.number(INT64_MAX))) == "MemoryError");
    }

    TEST_CASE("list: [n] * k holds one object k times") {
        Sequences s;
        const OwnedValue list = s.operate(BinaryOperator::kMultiply, s.list(s.number(1000)), s.number(3)).value();
        CHECK(is_same(s.space, s.item(list, s.number(0)).value().get(), s.item(list, s.number(2)).value().get()));
    }

    TEST_CASE("list: += and *= change the list in place") {
        Sequences s;
        OwnedValue list = s.list(s.number(1));
        const Object* identity = list.get().object;
        list = binary_in_place(s.space, BinaryOperator::kAdd, std::move(list), s.tuple(s.number(2)).get()).value();
        list = binary_in_place(s.space, BinaryOperator::kMultiply, std::move(list), Value::of_int(2)).value();
        CHECK(list.get().object == identity);
        CHECK(s.show(list) == "[1, 2, 1, 2]");
        CHECK(s.show(binary_in_place(s.space, BinaryOperator::kMultiply, std::move(list), Value::of_float(1.5))) ==
              "TypeError: can't multiply sequence by non-int of type 'float'");
    }

    TEST_CASE("list: comparison is lexicographic") {
        Sequences s;
        const OwnedValue small = s.list(s.number(1), s.number(2));
        const OwnedValue large = s.list(s.number(1), s.number(3));
        const OwnedValue longer = s.list(s.number(1), s.number(2), s.number(0));
        CHECK(s.show(s.compared(CompareOperator::kLess, small, large)) == "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, small, longer)) == "True");
        CHECK(s.show(s.compared(CompareOperator::kGreaterEqual, large, longer)) == "True");
        CHECK(s.show(s.compared(CompareOperator::kEqual, small, s.list(s.real(1), s.number(2)))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kNotEqual, small, longer)) == "True");
        CHECK(s.show(s.compared(CompareOperator::kEqual, small, s.tuple(s.number(1), s.number(2)))) == "False");
        CHECK(s.show(s.compared(CompareOperator::kLess, s.list(s.number(1)), s.list(s.text("a")))) ==
              "TypeError: '<' not supported between instances of 'int' and 'str'");
    }

    TEST_CASE("list: a list that contains itself prints [...]") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1));
        CHECK(s.show(s.method(list, "append", OwnedValue::share(s.space, list.get().object))) == "None");
        CHECK(s.show(list) == "[1, [...]]");
        CHECK(s.show(list) == "[1, [...]]");
        CHECK(s.show(s.method(list, "clear")) == "None");
    }

    TEST_CASE("list: nesting too deep is a RecursionError, not a crash") {
        Sequences s;
        OwnedValue nested = s.list();
        OwnedValue other = s.list();
        for (int i = 0; i < 100'000; ++i) {
            nested = s.list(std::move(nested));
            other = s.list(std::move(other));
        }
        CHECK(s.show(repr(s.space, nested.get()).ok()) == "False");
        CHECK(s.error().starts_with("RecursionError"));
        CHECK_FALSE(compare(s.space, CompareOperator::kEqual, nested.get(), other.get()).ok());
        CHECK(s.error().starts_with("RecursionError"));
    }

    TEST_CASE("list: numbers stay in place until somebody else holds them") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1000), s.real(0.5));
        const List* items = as_list(list.get());
        CHECK(items->items[0].is_int());
        CHECK(items->items[1].is_float());
        CHECK(s.show(list) == "[1000, 0.5]");
        CHECK(items->items[0].is_int());
        const OwnedValue first = s.item(list, s.number(0)).value();
        CHECK(items->items[0].is_object());
        CHECK(first.get().object == items->items[0].object());
    }

    TEST_CASE("list: a copy holds the same objects") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1000), s.real(0.5));
        const OwnedValue copy = s.method(list, "copy").value();
        CHECK(copy.get().object != list.get().object);
        for (size_t i = 0; i < 2; ++i) {
            CHECK(as_list(copy.get())->items[i].bits() == as_list(list.get())->items[i].bits());
        }
    }

    TEST_CASE("list: it grows as CPython's does") {
        Sequences s;
        const OwnedValue list = s.list();
        std::vector<size_t> capacities;
        for (int i = 0; i < 70; ++i) {
            REQUIRE(s.method(list, "append", s.number(i)).ok());
            const size_t capacity = as_list(list.get())->capacity;
            if (capacities.empty() || capacities.back() != capacity) capacities.push_back(capacity);
        }
        CHECK(capacities == std::vector<size_t>{4, 8, 16, 24, 32, 40, 52, 64, 76});
        CHECK(as_list(s.listed(s.range(0, 11)).value().get())->capacity == 11);
    }

    TEST_CASE("list: a list nobody else holds gives its items away instead of copying them") {
        Sequences s;
        OwnedValue list = s.list(s.number(1000));
        const Object* identity = list.get().object;
        const OwnedValue moved = list_from_owned(s.space, std::move(list)).value();
        CHECK(moved.get().object == identity);
        const OwnedValue copied = list_from_owned(s.space, OwnedValue::share(s.space, moved.get().object)).value();
        CHECK(copied.get().object != identity);
    }

    TEST_CASE("list: list() takes at most one argument") {
        Sequences s;
        const OwnedValue type = s.type(kListType);
        CHECK(s.show(s.call_with(type)) == "[]");
        CHECK(s.show(s.call_with(type, s.text("ab"))) == "['a', 'b']");
        CHECK(s.show(s.call_with(type, s.number(1))) == "TypeError: 'int' object is not iterable");
        CHECK(s.show(s.call_with(type, s.number(1), s.number(2))) ==
              "TypeError: list expected at most 1 argument, got 2");
    }

    TEST_CASE("list: reverse turns the items round in place") {
        Sequences s;
        const OwnedValue list = s.listed(s.range(0, 4)).value();
        CHECK(s.show(s.method(list, "reverse")) == "None");
        CHECK(s.show(list) == "[3, 2, 1, 0]");
    }

    TEST_CASE("list: the same answers with boxes always") {
        Sequences s("3.13", true);
        const OwnedValue list = s.listed(s.range(998, 1002)).value();
        CHECK(as_list(list.get())->items[0].is_object());
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, list, s.number(2))) ==
              "[998, 999, 1000, 1001, 998, 999, 1000, 1001]");
        CHECK(s.show(s.method(list, "index", s.number(1000))) == "2");
    }

    TEST_CASE("list: a list has no hash") {
        Sequences s;
        CHECK_FALSE(hash(s.space, s.list().get()).ok());
        CHECK(s.error() == "TypeError: unhashable type: 'list'");
    }
}
