#include "vm/object/dict.h"

#include "tests/unit/vm/tables_fixture.h"
#include "vm/object/dict_internal.h"

using namespace eadem::vm;

namespace {

// A dict of the ints below `count`, each with its square.
OwnedValue squares(Tables& t, int64_t count) {
    Ref<Dict> dict = make_dict(t.space);
    for (int64_t i = 0; i < count; ++i)
        REQUIRE(dict_set(t.space, dict.get(), Value::of_int(i), OwnedValue::of_int(t.space, i * i)).ok());
    return dict;
}

}  // namespace

TEST_CASE("dict: a table grows where it lies, also after its last keys were removed") {
    Tables t;
    const OwnedValue held = squares(t, 0);
    Dict* const dict = as_dict(held.get());
    constexpr int64_t kCount = 100'000;
    for (int64_t i = 0; i < kCount; ++i) {
        // Each seventh key comes, goes, and comes again: its first slot of the index stays used up.
        for (const bool again : {true, false}) {
            REQUIRE(dict_set(t.space, dict, Value::of_int(i), OwnedValue::of_int(t.space, -i)).ok());
            if (!again || i % 7 != 0) break;
            REQUIRE(dict_remove(t.space, dict, Value::of_int(i)).ok());
        }
    }
    CHECK(dict->used == kCount);
    size_t position = 0;
    Word *key = nullptr, *value = nullptr;
    for (int64_t i = 0; dict_next(dict, position, key, value); ++i) {
        REQUIRE(key->peek().integer == i);
        const Result<Word*> place = dict_find(t.space, dict, Value::of_int(i));
        REQUIRE(place.ok());
        REQUIRE(place.value() == value);
        REQUIRE(value->peek().integer == -i);
    }
    CHECK(dict_find(t.space, dict, Value::of_int(kCount)).value() == nullptr);
}

TEST_CASE("dict: items print in the order they came") {
    Tables t;
    CHECK(t.show(t.value("{}")) == "{}");
    CHECK(t.show(t.value("{'b': 1, 'a': [2], 3: (4,)}")) == "{'b': 1, 'a': [2], 3: (4,)}");
}

TEST_CASE("dict: replacing a value keeps the place and the first key") {
    Tables t;
    OwnedValue d = t.value("{1: 'a', 2: 'b'}");
    CHECK(t.show(t.set(d, "1.0", "'c'")) == "None");
    CHECK(t.show(t.set(d, "True", "'d'")) == "None");
    CHECK(t.show(d) == "{1: 'd', 2: 'b'}");
}

TEST_CASE("dict: equal numbers of different types are one key") {
    Tables t;
    OwnedValue d = t.value("{0: 'zero', 1: 'one', 1099511627776: 'big', 2.5: 'half'}");
    CHECK(t.show(t.item(d, "0.0")) == "'zero'");
    CHECK(t.show(t.item(d, "False")) == "'zero'");
    CHECK(t.show(t.item(d, "True")) == "'one'");
    CHECK(t.show(t.item(d, "1099511627776.0")) == "'big'");
    CHECK(t.show(t.item(d, "2.5")) == "'half'");
}

TEST_CASE("dict: a missing key raises KeyError with the key") {
    Tables t;
    OwnedValue d = t.value("{'a': 1}");
    CHECK(t.show(t.item(d, "'b'")) == "KeyError: 'b'");
    CHECK(t.show(t.item(d, "(1, 2)")) == "KeyError: (1, 2)");
    CHECK(t.show(t.remove(d, "99")) == "KeyError: 99");
    CHECK(t.show(t.item(d, "[1]")) == "TypeError: unhashable type: 'list'");
}

TEST_CASE("dict: deleting keeps the order and adding puts last") {
    Tables t;
    OwnedValue d = t.value("{'a': 1, 'b': 2, 'c': 3}");
    CHECK(t.show(t.remove(d, "'a'")) == "None");
    CHECK(t.show(t.set(d, "'a'", "4")) == "None");
    CHECK(t.show(d) == "{'b': 2, 'c': 3, 'a': 4}");
}

TEST_CASE("dict: a hundred thousand keys are found, deleted and found missing") {
    Tables t;
    OwnedValue holder = squares(t, 100'000);
    Dict* d = as_dict(holder.get());
    CHECK(d->used == 100'000);
    for (int64_t i = 0; i < 100'000; i += 2)
        CHECK(dict_remove(t.space, d, Value::of_int(i)).value().get().integer == i * i);
    CHECK(d->used == 50'000);
    for (int64_t i = 0; i < 100'000; ++i) {
        const Word* found = dict_find(t.space, d, Value::of_int(i)).value();
        CHECK((found != nullptr) == (i % 2 == 1));
        if (found != nullptr) CHECK(found->integer() == i * i);
    }
}

TEST_CASE("dict: keys that are far apart do not slow it down") {
    Tables t;
    for (const int shift : {8, 20, 32, 40, 47}) {
        Ref<Dict> d = make_dict(t.space);
        for (int64_t i = 0; i < 10'000; ++i) {
            const Value key = Value::of_int(i << shift);
            REQUIRE(dict_set(t.space, d.get(), key, OwnedValue::of_int(t.space, i)).ok());
        }
        CHECK(d->used == 10'000);
        CHECK(dict_find(t.space, d.get(), Value::of_int(int64_t{9'999} << shift)).value()->integer() == 9'999);
    }
}

TEST_CASE("dict: adding and deleting for ever takes no more room") {
    Tables t;
    Ref<Dict> d = make_dict(t.space);
    for (int64_t i = 0; i < 100'000; ++i) {
        REQUIRE(dict_set(t.space, d.get(), Value::of_int(i), OwnedValue::of_int(t.space, i)).ok());
        if (i >= 100) REQUIRE(dict_remove(t.space, d.get(), Value::of_int(i - 100)).ok());
    }
    CHECK(d->used == 100);
    CHECK(d->keys->capacity < 1'000);
}

TEST_CASE("dict: popitem takes the last pair, also in a long row") {
    Tables t;
    OwnedValue holder = squares(t, 50'000);
    for (int64_t i = 49'999; i >= 0; --i) {
        OwnedValue pair = t.method(holder, "popitem").value();
        REQUIRE(as_tuple(pair.get())->items()[0].integer() == i);
    }
    CHECK(t.show(t.method(holder, "popitem")) == "KeyError: 'popitem(): dictionary is empty'");
    CHECK(t.show(t.set(holder, "1", "2")) == "None");
    CHECK(t.show(holder) == "{1: 2}");
}

TEST_CASE("dict: get, setdefault and pop") {
    Tables t;
    OwnedValue d = t.value("{'a': 1}");
    CHECK(t.show(t.method(d, "get", "('a',)")) == "1");
    CHECK(t.show(t.method(d, "get", "('b',)")) == "None");
    CHECK(t.show(t.method(d, "get", "('b', 2)")) == "2");
    CHECK(t.show(t.method(d, "setdefault", "('a', 5)")) == "1");
    CHECK(t.show(t.method(d, "setdefault", "('b', 5)")) == "5");
    CHECK(t.show(t.method(d, "setdefault", "('c',)")) == "None");
    CHECK(t.show(t.method(d, "pop", "('a',)")) == "1");
    CHECK(t.show(t.method(d, "pop", "('a', 'gone')")) == "'gone'");
    CHECK(t.show(t.method(d, "pop", "('a',)")) == "KeyError: 'a'");
    CHECK(t.show(d) == "{'b': 5, 'c': None}");
}

TEST_CASE("dict: update takes dicts, pairs of any kind, and says what is wrong with others") {
    Tables t;
    OwnedValue d = t.value("{'a': 1}");
    CHECK(t.show(t.method(d, "update", "({'b': 2},)")) == "None");
    CHECK(t.show(t.method(d, "update", "([('c', 3), ['d', 4], 'ef'],)")) == "None");
    CHECK(t.show(d) == "{'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 'f'}");
    CHECK(t.show(t.method(d, "update", "(5,)")) == "TypeError: 'int' object is not iterable");
    CHECK(t.show(t.method(d, "update", "(['abc'],)")) ==
          "ValueError: dictionary update sequence element #0 has length 3; 2 is required");
    CHECK(t.show(t.method(d, "update", "([(1, 2), 3],)")) ==
          "TypeError: cannot convert dictionary update sequence element #1 to a sequence");
}

TEST_CASE("dict: the constructor copies and fromkeys shares one value") {
    Tables t;
    CHECK(t.show(t.construct(kDictType, "()")) == "{}");
    CHECK(t.show(t.construct(kDictType, "({'a': 1},)")) == "{'a': 1}");
    CHECK(t.show(t.construct(kDictType, "([(1, 2), (3, 4)],)")) == "{1: 2, 3: 4}");
    OwnedValue from = t.method(t.type(kDictType), "fromkeys", "('ab', [0])").value();
    CHECK(t.show(from) == "{'a': [0], 'b': [0]}");
    CHECK(is_same(t.space, t.item(from, "'a'").value().get(), t.item(from, "'b'").value().get()));
    CHECK(t.show(t.method(t.type(kDictType), "fromkeys", "((1, 2),)")) == "{1: None, 2: None}");
}

TEST_CASE("dict: | merges into a new dict, |= in place") {
    Tables t;
    OwnedValue left = t.value("{'a': 1, 'b': 2}");
    OwnedValue right = t.value("{'b': 3, 'c': 4}");
    CHECK(t.show(t.operate(BinaryOperator::kOr, left, right)) == "{'a': 1, 'b': 3, 'c': 4}");
    CHECK(t.show(left) == "{'a': 1, 'b': 2}");
    CHECK(t.show(t.operate(BinaryOperator::kOr, left, t.value("[1]"))) ==
          "TypeError: unsupported operand type(s) for |: 'dict' and 'list'");
    OwnedValue same = OwnedValue::share(t.space, left.get().object);
    CHECK(t.show(binary_in_place(t.space, BinaryOperator::kOr, std::move(left), right.get())) ==
          "{'a': 1, 'b': 3, 'c': 4}");
    CHECK(t.show(same) == "{'a': 1, 'b': 3, 'c': 4}");
}

TEST_CASE("dict: equality looks at keys and values, not at the order") {
    Tables t;
    const auto equal = [&](const char* left, const char* right) {
        return t.show(t.compared(CompareOperator::kEqual, t.value(left), t.value(right)));
    };
    CHECK(equal("{1: 2, 3: 4}", "{3: 4, 1: 2}") == "True");
    CHECK(equal("{1: 2}", "{1.0: 2.0}") == "True");
    CHECK(equal("{1: 2}", "{1: 3}") == "False");
    CHECK(equal("{1: 2}", "{2: 2}") == "False");
    CHECK(equal("{1: 2}", "{}") == "False");
    CHECK(equal("{1: 2}", "[1]") == "False");
    CHECK(t.show(t.compared(CompareOperator::kLess, t.value("{}"), t.value("{}"))) ==
          "TypeError: '<' not supported between instances of 'dict' and 'dict'");
}

TEST_CASE("dict: a dict that contains itself prints as {...}") {
    Tables t;
    OwnedValue d = t.value("{'a': 1}");
    CHECK(set_item(t.space, d.get(), t.value("'self'").get(), d.get()).ok());
    CHECK(t.show(d) == "{'a': 1, 'self': {...}}");
    dict_clear(t.space, as_dict(d.get()));
}

TEST_CASE("dict: comparing two dicts that contain themselves is a RecursionError") {
    Tables t;
    OwnedValue a = t.value("{}");
    OwnedValue b = t.value("{}");
    CHECK(set_item(t.space, a.get(), Value::of_int(1), b.get()).ok());
    CHECK(set_item(t.space, b.get(), Value::of_int(1), a.get()).ok());
    CHECK(t.show(t.compared(CompareOperator::kEqual, a, b)) ==
          "RecursionError: maximum recursion depth exceeded in comparison");
    dict_clear(t.space, as_dict(a.get()));
}

TEST_CASE("dict: a copy shares the keys until one of the two changes them") {
    Tables t;
    OwnedValue original = t.value("{'a': 1, 'b': 2}");
    OwnedValue copy = t.method(original, "copy").value();
    CHECK(as_dict(copy.get())->keys == as_dict(original.get())->keys);
    CHECK(t.show(t.set(copy, "'a'", "9")) == "None");
    CHECK(as_dict(copy.get())->keys == as_dict(original.get())->keys);
    CHECK(t.show(t.set(copy, "'c'", "3")) == "None");
    CHECK(t.show(t.remove(original, "'a'")) == "None");
    CHECK(t.show(original) == "{'b': 2}");
    CHECK(t.show(copy) == "{'a': 9, 'b': 2, 'c': 3}");
}

TEST_CASE("dict: dicts from one display share the table and the version") {
    Tables t;
    std::vector<Value> keys;
    for (const char* name : {"x", "y", "z"}) keys.push_back(Value::of_object(t.space.intern_name(name)));
    DictKeysTable* table = make_dict_keys(t.space, keys.data(), keys.size()).value();
    std::vector<Value> row = {Value::of_int(1), Value::of_int(2), Value::of_int(3)};
    Ref<Dict> first = make_dict_with_keys(t.space, table, row.data()).value();
    row = {Value::of_int(4), Value::of_int(5), Value::of_int(6)};
    Ref<Dict> second = make_dict_with_keys(t.space, table, row.data()).value();
    CHECK(first->version == second->version);
    CHECK(first->values_capacity == 3);
    const int32_t index = dict_index_of_name(t.space, first.get(), t.space.intern_name("y"));
    CHECK(second->values[index].integer() == 5);
    CHECK(dict_remove(t.space, first.get(), keys[1]).ok());
    CHECK(first->version != second->version);
    CHECK(dict_find_name(t.space, first.get(), t.space.intern_name("y")) == nullptr);
    CHECK(t.show(OwnedValue(second.copy())) == "{'x': 4, 'y': 5, 'z': 6}");
    CHECK(t.show(OwnedValue(first.copy())) == "{'x': 1, 'z': 3}");
    release_dict_keys(t.space, table);
}

TEST_CASE("dict: a dict over a shape is filled without touching the table") {
    Tables t;
    Ref<Dict> model = make_dict(t.space);
    Str* a = t.space.intern_name("a");
    Str* b = t.space.intern_name("b");
    CHECK(dict_set_name(t.space, model.get(), a, OwnedValue::of_int(t.space, 1)).ok());
    CHECK(dict_set_name(t.space, model.get(), b, OwnedValue::of_int(t.space, 2)).ok());
    DictKeysTable* shape = share_dict_keys(model.get());
    REQUIRE(shape != nullptr);

    Ref<Dict> same_order = make_dict_over(t.space, shape).value();
    CHECK(same_order->used == 0);
    CHECK(t.show(OwnedValue(same_order.copy())) == "{}");
    CHECK(dict_set_name(t.space, same_order.get(), a, OwnedValue::of_int(t.space, 3)).ok());
    CHECK(dict_set(t.space, same_order.get(), Value::of_object(b), OwnedValue::of_int(t.space, 4)).ok());
    CHECK(same_order->keys == shape);
    CHECK(t.show(OwnedValue(same_order.copy())) == "{'a': 3, 'b': 4}");

    Ref<Dict> other_order = make_dict_over(t.space, shape).value();
    CHECK(dict_set_name(t.space, other_order.get(), b, OwnedValue::of_int(t.space, 5)).ok());
    CHECK(dict_set_name(t.space, other_order.get(), a, OwnedValue::of_int(t.space, 6)).ok());
    CHECK(other_order->keys != shape);
    CHECK(t.show(OwnedValue(other_order.copy())) == "{'b': 5, 'a': 6}");

    OwnedValue value = OwnedValue::of_int(t.space, 7);
    Ref<Dict> cached = make_dict_over(t.space, shape).value();
    CHECK_FALSE(dict_set_at(t.space, cached.get(), 1, value));
    CHECK(dict_set_at(t.space, cached.get(), 0, value));
    CHECK(t.show(OwnedValue(cached.copy())) == "{'a': 7}");
    CHECK(dict_remove(t.space, cached.get(), Value::of_object(a)).ok());
    CHECK(t.show(OwnedValue(cached.copy())) == "{}");
    release_dict_keys(t.space, shape);
}

TEST_CASE("dict: every change of the keys gives a new version, a new value does not") {
    Tables t;
    OwnedValue d = t.value("{'a': 1}");
    const uint32_t before = as_dict(d.get())->version;
    CHECK(t.set(d, "'a'", "2").ok());
    CHECK(as_dict(d.get())->version == before);
    CHECK(t.set(d, "'b'", "2").ok());
    const uint32_t added = as_dict(d.get())->version;
    CHECK(added != before);
    CHECK(t.remove(d, "'b'").ok());
    CHECK(as_dict(d.get())->version != added);
    CHECK(as_dict(d.get())->version != before);
}

TEST_CASE("dict: keys that cannot be interned names are found by name lookups, too") {
    Tables t;
    Ref<Dict> d = make_dict(t.space);
    Ref<Str> plain = make_new_str(t.space, "name").value();
    Str* name = t.space.intern_name("name");
    CHECK(plain.get() != name);
    CHECK(dict_set(t.space, d.get(), Value::of_object(plain.get()), OwnedValue::of_int(t.space, 1)).ok());
    CHECK(dict_find_name(t.space, d.get(), name)->integer() == 1);
}

TEST_CASE("dict: iterating over a dict that changes is a RuntimeError") {
    Tables t;
    OwnedValue d = t.value("{1: 2, 3: 4}");
    OwnedValue at = t.iterator(d).value();
    CHECK(t.step(at) == "1");
    CHECK(t.set(d, "5", "6").ok());
    CHECK(t.step(at) == "RuntimeError: dictionary changed size during iteration");
    CHECK(t.step(at) == "RuntimeError: dictionary changed size during iteration");
    at = t.iterator(d).value();
    CHECK(t.step(at) == "1");
    CHECK(t.step(at) == "3");
    CHECK(t.step(at) == "5");
    CHECK(t.remove(d, "1").ok());
    CHECK(t.set(d, "7", "8").ok());
    CHECK(t.step(at) == "RuntimeError: dictionary keys changed during iteration");
    CHECK(t.step(at) == "end");
}

TEST_CASE("dict: reversed goes from the last key to the first") {
    Tables t;
    OwnedValue d = t.value("{1: 'a', 2: 'b', 3: 'c'}");
    CHECK(t.remove(d, "2").ok());
    CHECK(t.listed(t.method(d, "__reversed__")) == "[3, 1]");
    CHECK(t.listed(t.method(t.method(d, "values").value(), "__reversed__")) == "['c', 'a']");
    CHECK(t.listed(t.method(t.method(d, "items").value(), "__reversed__")) == "[(3, 'c'), (1, 'a')]");
}

TEST_CASE("dict: an iterator knows how many items are left") {
    Tables t;
    OwnedValue d = t.value("{1: 2, 3: 4}");
    OwnedValue at = t.iterator(d).value();
    CHECK(t.step(at) == "1");
    CHECK(t.show(t.method(at, "__length_hint__")) == "1");
}

TEST_CASE("dict views: they show the present state") {
    Tables t;
    OwnedValue d = t.value("{'a': 1}");
    OwnedValue keys = t.method(d, "keys").value();
    OwnedValue values = t.method(d, "values").value();
    OwnedValue items = t.method(d, "items").value();
    CHECK(t.set(d, "'b'", "2").ok());
    CHECK(t.show(keys) == "dict_keys(['a', 'b'])");
    CHECK(t.show(values) == "dict_values([1, 2])");
    CHECK(t.show(items) == "dict_items([('a', 1), ('b', 2)])");
    CHECK(length(t.space, items.get()).value() == 2);
    CHECK(t.show(contains(t.space, keys.get(), t.value("'a'").get())) == "True");
    CHECK(t.show(contains(t.space, values.get(), t.value("2").get())) == "True");
    CHECK(t.show(contains(t.space, items.get(), t.value("('a', 1)").get())) == "True");
    CHECK(t.show(contains(t.space, items.get(), t.value("('a', 2)").get())) == "False");
    CHECK(t.show(contains(t.space, items.get(), t.value("'a'").get())) == "False");
    CHECK(t.show(hash(t.space, keys.get()).ok() ? t.value("1") : Result<OwnedValue>(kFailed)) ==
          "TypeError: unhashable type: 'dict_keys'");
}

TEST_CASE("dict views: keys and items are sets") {
    Tables t;
    OwnedValue left = t.method(t.value("{1: 'a', 2: 'b', 3: 'c'}"), "keys").value();
    OwnedValue right = t.method(t.value("{3: 0, 4: 0}"), "keys").value();
    CHECK(t.show(t.operate(BinaryOperator::kAnd, left, right)) == "{3}");
    CHECK(t.show(t.operate(BinaryOperator::kOr, left, right)) == "{1, 2, 3, 4}");
    CHECK(t.show(t.operate(BinaryOperator::kSubtract, left, right)) == "{1, 2}");
    CHECK(t.show(t.operate(BinaryOperator::kXor, left, right)) == "{1, 2, 4}");
    CHECK(t.show(t.operate(BinaryOperator::kAnd, left, t.value("[2, 9]"))) == "{2}");
    CHECK(t.show(t.operate(BinaryOperator::kAnd, t.value("[2, 9]"), left)) == "{2}");
    CHECK(t.show(t.operate(BinaryOperator::kSubtract, t.value("[2, 9]"), left)) == "{9}");
    CHECK(t.show(t.operate(BinaryOperator::kOr, left, t.value("5"))) == "TypeError: 'int' object is not iterable");
    CHECK(t.show(t.method(left, "isdisjoint", "([7, 8],)")) == "True");
    CHECK(t.show(t.method(left, "isdisjoint", right)) == "False");
    CHECK(t.show(t.compared(CompareOperator::kEqual, left, t.value("{1, 2, 3}"))) == "True");
    CHECK(t.show(t.compared(CompareOperator::kLess, left, t.value("{1, 2, 3, 4}"))) == "True");
    CHECK(t.show(t.compared(CompareOperator::kGreaterEqual, left, t.value("{1, 2}"))) == "True");
    CHECK(t.show(t.compared(CompareOperator::kNotEqual, left, t.value("[1, 2, 3]"))) == "True");
    OwnedValue items = t.method(t.value("{1: 'a'}"), "items").value();
    CHECK(t.show(t.compared(CompareOperator::kEqual, items, t.value("{(1, 'a')}"))) == "True");
}

TEST_CASE("dict: a number given out twice is one object") {
    for (const bool boxes_always : {false, true}) {
        Tables t("3.13", boxes_always);
        OwnedValue d = t.value("{1000: 2000}");
        CHECK(is_same(t.space, t.item(d, "1000").value().get(), t.item(d, "1000").value().get()));
        OwnedValue first = next(t.space, t.iterator(d).value().get()).value();
        OwnedValue second = next(t.space, t.iterator(d).value().get()).value();
        CHECK(is_same(t.space, first.get(), second.get()));
        OwnedValue copy = t.method(d, "copy").value();
        CHECK(is_same(t.space, t.item(d, "1000").value().get(), t.item(copy, "1000").value().get()));
        OwnedValue copied_key = next(t.space, t.iterator(copy).value().get()).value();
        CHECK(is_same(t.space, first.get(), copied_key.get()));
    }
}

TEST_CASE("dict: a million int keys and values take at most 48 bytes each") {
    Tables t;
    const size_t before = t.space.heap.bytes_in_use();
    OwnedValue d = squares(t, 1'000'000);
    CHECK((t.space.heap.bytes_in_use() - before) / 1'000'000 <= 48);
}
