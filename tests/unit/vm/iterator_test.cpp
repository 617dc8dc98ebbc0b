#include "tests/unit/vm/sequence_fixture.h"

using namespace eadem::vm;

namespace {

Result<OwnedValue> twice(ObjectSpace& space, Value* arguments, size_t) {
    return binary(space, BinaryOperator::kAdd, arguments[0], arguments[0]);
}
constexpr NativeSpec kTwice = {"twice", twice, "(value, /)"};

Result<OwnedValue> add(ObjectSpace& space, Value* arguments, size_t) {
    return binary(space, BinaryOperator::kAdd, arguments[0], arguments[1]);
}
constexpr NativeSpec kAdd = {"add", add, "(left, right, /)"};

Result<OwnedValue> is_large(ObjectSpace& space, Value* arguments, size_t) {
    return compare(space, CompareOperator::kGreater, arguments[0], Value::of_int(2));
}
constexpr NativeSpec kIsLarge = {"is_large", is_large, "(value, /)"};

Result<OwnedValue> fail(ObjectSpace& space, Value*, size_t) {
    return space.raise(ExceptionId::kValueError, "no");
}
constexpr NativeSpec kFail = {"fail", fail, "(value, /)"};

}  // namespace

TEST_SUITE("iterator") {
    TEST_CASE("iterator: a list may grow or shrink while it is walked") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1), s.number(2));
        const OwnedValue iterator = iterate(s.space, list.get()).value();
        CHECK(s.show(next(s.space, iterator.get())) == "1");
        REQUIRE(s.method(list, "append", s.number(3)).ok());
        CHECK(s.show(s.method(iterator, "__length_hint__")) == "2");
        CHECK(s.show(next(s.space, iterator.get())) == "2");
        CHECK(s.show(next(s.space, iterator.get())) == "3");
        CHECK(next(s.space, iterator.get()).value().is_empty());
        REQUIRE(s.method(list, "append", s.number(4)).ok());
        // Once exhausted, always exhausted.
        CHECK(next(s.space, iterator.get()).value().is_empty());
        CHECK(s.show(s.method(iterator, "__length_hint__")) == "0");
    }

    TEST_CASE("iterator: reversed walks a list from its end as it was then") {
        Sequences s;
        const OwnedValue list = s.listed(s.range(0, 4)).value();
        const OwnedValue iterator = make_reversed(s.space, list.get()).value();
        CHECK(type_name(s.space, iterator.get()) == "list_reverseiterator");
        CHECK(s.show(next(s.space, iterator.get())) == "3");
        REQUIRE(s.method(list, "append", s.number(9)).ok());
        CHECK(s.show(s.listed(iterator)) == "[2, 1, 0]");
        const OwnedValue too_late = make_reversed(s.space, list.get()).value();
        REQUIRE(s.method(list, "clear").ok());
        CHECK(next(s.space, too_late.get()).value().is_empty());
    }

    TEST_CASE("iterator: reversed works for sequences, and names what it cannot reverse") {
        Sequences s;
        const OwnedValue iterator = make_reversed(s.space, s.tuple(s.number(1), s.number(2)).get()).value();
        CHECK(type_name(s.space, iterator.get()) == "reversed");
        CHECK(s.show(s.method(iterator, "__length_hint__")) == "2");
        CHECK(s.show(s.listed(iterator)) == "[2, 1]");
        CHECK(s.show(s.listed(make_reversed(s.space, s.text("abc").get()).value())) == "['c', 'b', 'a']");
        CHECK(s.show(s.listed(make_reversed(s.space, s.range(0, 3).get()).value())) == "[2, 1, 0]");
        CHECK(s.show(make_reversed(s.space, Value::of_int(1))) == "TypeError: 'int' object is not reversible");
    }

    TEST_CASE("iterator: items by index end with IndexError") {
        Sequences s;
        const OwnedValue iterator = make_item_iterator(s.space, s.text("ab").get());
        CHECK(s.show(s.listed(iterator)) == "['a', 'b']");
        CHECK(next(s.space, iterator.get()).value().is_empty());
        CHECK_FALSE(s.space.has_pending());
    }

    TEST_CASE("iterator: enumerate counts from anywhere") {
        Sequences s;
        const OwnedValue type = s.type(kEnumerateType);
        CHECK(s.show(s.listed(s.call_with(type, s.text("ab")).value())) == "[(0, 'a'), (1, 'b')]");
        CHECK(s.show(s.listed(s.call_with(type, s.text("ab"), s.number(INT64_MAX)).value())) ==
              "[(9223372036854775807, 'a'), (9223372036854775808, 'b')]");
        CHECK(s.show(s.listed(s.call_with(type, s.text("a"), s.huge()).value())) ==
              "[(1000000000000000000000000000000, 'a')]");
        CHECK(s.show(s.listed(s.call_with(type, s.text("a"), OwnedValue::boolean(s.space, true)).value())) ==
              "[(1, 'a')]");
        CHECK(s.show(s.call_with(type, s.text("a"), s.text("b"))) ==
              "TypeError: 'str' object cannot be interpreted as an integer");
        CHECK(s.show(s.call_with(type, s.number(1))) == "TypeError: 'int' object is not iterable");
    }

    TEST_CASE("iterator: zip stops at the shortest") {
        Sequences s;
        const OwnedValue type = s.type(kZipType);
        CHECK(s.show(s.listed(s.call_with(type).value())) == "[]");
        CHECK(s.show(s.listed(s.call_with(type, s.text("abc"), s.range(0, 2)).value())) == "[('a', 0), ('b', 1)]");
        CHECK(s.show(s.call_with(type, s.text("a"), s.number(1))) == "TypeError: 'int' object is not iterable");
    }

    TEST_CASE("iterator: a strict zip says which iterable differs") {
        Sequences s;
        const auto strict = [&](auto... iterables) {
            std::vector<Value> row;
            (row.push_back(iterables.take()), ...);
            row.push_back(s.space.boolean(true));
            Value name = Value::of_object(s.space.intern_name("strict"));
            const Ref<Tuple> names = make_tuple_from(s.space, &name, 1).value();
            const OwnedValue zip = call(s.space, s.type(kZipType).get(),
                                        CallArguments{row.data(), row.size() - 1, names.get(), row.size()})
                                       .value();
            return s.show(s.listed(zip));
        };
        CHECK(strict(s.text("ab"), s.text("cd")) == "[('a', 'c'), ('b', 'd')]");
        CHECK(strict(s.text("a"), s.text("cd")) == "ValueError: zip() argument 2 is longer than argument 1");
        CHECK(strict(s.text("ab"), s.text("c")) == "ValueError: zip() argument 2 is shorter than argument 1");
        CHECK(strict(s.text("a"), s.text("b"), s.text("cd")) ==
              "ValueError: zip() argument 3 is longer than arguments 1-2");
        CHECK(strict(s.text("ab"), s.text("cd"), s.text("e")) ==
              "ValueError: zip() argument 3 is shorter than arguments 1-2");
    }

    TEST_CASE("iterator: map calls with the items of all its iterables") {
        Sequences s;
        const OwnedValue type = s.type(kMapType);
        CHECK(s.show(s.listed(s.call_with(type, s.function(kTwice), s.text("ab")).value())) == "['aa', 'bb']");
        CHECK(s.show(s.listed(s.call_with(type, s.function(kAdd), s.range(0, 3), s.range(10, 12)).value())) ==
              "[10, 12]");
        CHECK(s.show(s.call_with(type, s.function(kTwice))) == "TypeError: map() must have at least two arguments.");
        CHECK(s.show(s.listed(s.call_with(type, s.function(kFail), s.text("ab")).value())) == "ValueError: no");
    }

    TEST_CASE("iterator: filter keeps what is accepted") {
        Sequences s;
        const OwnedValue type = s.type(kFilterType);
        CHECK(s.show(s.listed(s.call_with(type, s.function(kIsLarge), s.range(0, 5)).value())) == "[3, 4]");
        const OwnedValue mixed = s.list(s.number(0), s.text(""), s.number(1), s.none(), s.text("a"));
        CHECK(s.show(s.listed(s.call_with(type, s.none(), OwnedValue::share(s.space, mixed.get().object)).value())) ==
              "[1, 'a']");
        CHECK(s.show(s.listed(s.call_with(type, s.function(kFail), s.text("ab")).value())) == "ValueError: no");
    }

    TEST_CASE("iterator: what filter gives is the object it was given") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1000));
        const OwnedValue filter =
            s.call_with(s.type(kFilterType), s.function(kIsLarge), OwnedValue::share(s.space, list.get().object))
                .value();
        const OwnedValue item = next(s.space, filter.get()).value();
        CHECK(item.get().object == s.item(list, s.number(0)).value().get().object);
    }

    TEST_CASE("iterator: a callable is called until the sentinel comes") {
        Sequences s;
        const OwnedValue list = s.list(s.number(9), s.number(1000), s.number(3), s.number(4));
        OwnedValue pop = s.attribute(list, "pop").value();
        const OwnedValue iterator = make_callable_iterator(s.space, std::move(pop), s.real(1000));
        CHECK(s.show(s.listed(iterator)) == "[4, 3]");
        CHECK(next(s.space, iterator.get()).value().is_empty());
        CHECK(s.show(list) == "[9]");
        OwnedValue again = s.attribute(list, "pop").value();
        const OwnedValue unlimited = make_callable_iterator(s.space, std::move(again), s.none());
        CHECK(s.show(s.listed(unlimited)) == "IndexError: pop from empty list");
    }

    TEST_CASE("iterator: iterators nested too deep are a RecursionError, not a crash") {
        Sequences s;
        for (const TypeId id : {kEnumerateType, kZipType}) {
            OwnedValue iterator = iterate(s.space, s.text("ab").get()).value();
            for (int i = 0; i < 50'000; ++i) iterator = s.call_with(s.type(id), std::move(iterator)).value();
            CHECK_FALSE(next(s.space, iterator.get()).ok());
            CHECK(s.error().starts_with("RecursionError"));
        }
    }

    TEST_CASE("iterator: every iterator is its own iterator") {
        Sequences s;
        for (const TypeId id : {kEnumerateType, kZipType, kReversedType}) {
            const OwnedValue iterator = s.call_with(s.type(id), s.text("ab")).value();
            CHECK(iterate(s.space, iterator.get()).value().get().object == iterator.get().object);
        }
    }
}
