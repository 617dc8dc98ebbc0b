#include "tests/unit/vm/sequence_fixture.h"

using namespace eadem::vm;

TEST_SUITE("tuple") {
    TEST_CASE("tuple: it prints with parentheses and a comma when single") {
        Sequences s;
        CHECK(s.show(s.tuple()) == "()");
        CHECK(s.show(s.tuple(s.number(1))) == "(1,)");
        CHECK(s.show(s.tuple(s.number(1), s.text("a"))) == "(1, 'a')");
    }

    TEST_CASE("tuple: a tuple inside its own list prints (...)") {
        Sequences s;
        const OwnedValue list = s.list();
        const OwnedValue tuple = s.tuple(OwnedValue::share(s.space, list.get().object));
        CHECK(s.show(s.method(list, "append", OwnedValue::share(s.space, tuple.get().object))) == "None");
        CHECK(s.show(tuple) == "([(...)],)");
        CHECK(s.show(list) == "[([...],)]");
        CHECK(s.show(s.method(list, "clear")) == "None");
    }

    TEST_CASE("tuple: the empty tuple exists once") {
        Sequences s;
        CHECK(s.tuple().get().object == s.tuple().get().object);
        CHECK(s.call_with(s.type(kTupleType), s.list()).value().get().object == s.tuple().get().object);
    }

    TEST_CASE("tuple: operations that change nothing return the tuple itself") {
        Sequences s;
        const OwnedValue tuple = s.tuple(s.number(1000), s.number(2));
        const Object* identity = tuple.get().object;
        const auto copy = [&] { return OwnedValue::share(s.space, tuple.get().object); };
        CHECK(s.call_with(s.type(kTupleType), copy()).value().get().object == identity);
        CHECK(s.item(tuple, s.slice(s.empty(), s.empty())).value().get().object == identity);
        CHECK(s.item(tuple, s.slice(s.number(0), s.number(99))).value().get().object == identity);
        CHECK(s.operate(BinaryOperator::kMultiply, tuple, s.number(1)).value().get().object == identity);
        CHECK(s.operate(BinaryOperator::kAdd, tuple, s.tuple()).value().get().object == identity);
        CHECK(s.operate(BinaryOperator::kAdd, s.tuple(), tuple).value().get().object == identity);
        CHECK(s.item(tuple, s.slice(s.number(0), s.number(1))).value().get().object != identity);
    }

    TEST_CASE("tuple: t + () is a new tuple in 3.6") {
        Sequences s("3.6");
        const OwnedValue tuple = s.tuple(s.number(1));
        CHECK(s.operate(BinaryOperator::kAdd, tuple, s.tuple()).value().get().object != tuple.get().object);
    }

    TEST_CASE("tuple: hashes are CPython's") {
        Sequences s;
        CHECK(hash(s.space, s.tuple().get()).value() == 5740354900026072187);
        CHECK(hash(s.space, s.tuple(s.number(1), s.number(2)).get()).value() == -3550055125485641917);
        CHECK(hash(s.space, s.tuple(s.number(0), s.tuple(s.real(1.5))).get()).value() == 2940198682738769788);
        CHECK_FALSE(hash(s.space, s.tuple(s.list()).get()).ok());
        CHECK(s.error() == "TypeError: unhashable type: 'list'");
    }

    TEST_CASE("tuple: indexing, slicing and searching") {
        Sequences s;
        const OwnedValue tuple = s.tuple(s.text("a"), s.text("b"), s.text("a"));
        CHECK(s.show(s.item(tuple, s.number(-1))) == "'a'");
        CHECK(s.show(s.item(tuple, s.number(3))) == "IndexError: tuple index out of range");
        CHECK(s.show(s.item(tuple, s.text("a"))) == "TypeError: tuple indices must be integers or slices, not str");
        CHECK(s.show(s.item(tuple, s.slice(s.empty(), s.empty(), s.number(-1)))) == "('a', 'b', 'a')");
        CHECK(s.show(s.item(tuple, s.slice(s.number(5), s.empty()))) == "()");
        CHECK(s.show(s.method(tuple, "count", s.text("a"))) == "2");
        CHECK(s.show(s.method(tuple, "index", s.text("a"), s.number(1))) == "2");
        CHECK(s.show(s.method(tuple, "index", s.number(1))) == "ValueError: tuple.index(x): x not in tuple");
        CHECK(s.show(set_item(s.space, tuple.get(), Value::of_int(0), Value::of_int(0))) ==
              "TypeError: 'tuple' object does not support item assignment");
    }

    TEST_CASE("tuple: comparison is lexicographic") {
        Sequences s;
        const OwnedValue tuple = s.tuple(s.number(1), s.text("a"));
        CHECK(s.show(s.compared(CompareOperator::kEqual, tuple, s.tuple(s.real(1), s.text("a")))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, tuple, s.tuple(s.number(1), s.text("b")))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kGreater, tuple, s.tuple(s.number(1)))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, tuple, s.list())) ==
              "TypeError: '<' not supported between instances of 'tuple' and 'list'");
    }

    TEST_CASE("tuple: nan equals nan only as one object") {
        Sequences s;
        OwnedValue nan = s.real(__builtin_nan(""));
        const OwnedValue left = s.tuple(share(s.space, nan.holder()));
        const OwnedValue right = s.tuple(share(s.space, nan.holder()));
        CHECK(s.show(s.compared(CompareOperator::kEqual, left, right)) == "True");
        CHECK(s.show(s.compared(CompareOperator::kEqual, left, s.tuple(s.real(__builtin_nan(""))))) == "False");
    }

    TEST_CASE("tuple: joining and repeating copy the items") {
        Sequences s;
        const OwnedValue tuple = s.tuple(s.number(1000));
        const OwnedValue product = s.operate(BinaryOperator::kMultiply, s.number(3), tuple).value();
        CHECK(s.show(product) == "(1000, 1000, 1000)");
        CHECK(is_same(s.space, s.item(product, s.number(0)).value().get(), s.item(product, s.number(2)).value().get()));
        CHECK(s.show(s.operate(BinaryOperator::kAdd, tuple, product)) == "(1000, 1000, 1000, 1000)");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, tuple, s.number(INT64_MAX))) == "MemoryError");
    }
}
