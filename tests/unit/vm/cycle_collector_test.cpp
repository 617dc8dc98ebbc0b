#include "vm/object/cycle_collector.h"

#include "tests/unit/vm/tables_fixture.h"

using namespace eadem::vm;

namespace {

// Puts `item` into the list.
void append(Tables& t, const OwnedValue& list, const OwnedValue& item) {
    REQUIRE(list_append(t.space, as_list(list.get()), keep(t.space, item.get())).ok());
}

}  // namespace

TEST_CASE("collector: a list that contains itself is freed when nobody else holds it") {
    Tables t;
    OwnedValue list = t.value("[1]");
    append(t, list, list);
    CHECK(collect_cycles(t.space) == 0);
    CHECK(t.show(list) == "[1, [...]]");
    const int64_t before = t.space.heap.tracked_count();
    list = OwnedValue();
    CHECK(t.space.heap.tracked_count() == before);
    CHECK(collect_cycles(t.space) == 1);
    CHECK(t.space.heap.tracked_count() == before - 1);
}

TEST_CASE("collector: whatever hangs on a held object survives") {
    Tables t;
    OwnedValue held = t.value("[]");
    {
        OwnedValue dict = t.value("{'a': [1, 2]}");
        OwnedValue tuple = t.value("([],)");
        append(t, held, dict);
        append(t, OwnedValue(share(t.space, as_tuple(tuple.get())->items()[0])), dict);
        CHECK(set_item(t.space, dict.get(), t.value("'t'").get(), tuple.get()).ok());
        CHECK(set_item(t.space, dict.get(), t.value("'up'").get(), held.get()).ok());
    }
    CHECK(collect_cycles(t.space) == 0);
    CHECK(t.show(held) == "[{'a': [1, 2], 't': ([{...}],), 'up': [...]}]");
    held = OwnedValue();
    CHECK(collect_cycles(t.space) >= 4);
}

TEST_CASE("collector: cycles through keys, views, iterators and sets are found") {
    Tables t;
    OwnedValue dict = t.value("{}");
    OwnedValue list = t.value("[]");
    append(t, list, t.method(dict, "items").value());
    append(t, list, t.iterator(t.value("{1, 2}")).value());
    CHECK(set_item(t.space, dict.get(), t.value("0").get(), list.get()).ok());
    OwnedValue key = t.value("((), [], 1)");
    const int64_t before = t.space.heap.tracked_count();
    dict = OwnedValue();
    list = OwnedValue();
    CHECK(collect_cycles(t.space) >= 3);
    CHECK(t.space.heap.tracked_count() < before);
}

TEST_CASE("collector: a copied dict does not count its shared keys twice") {
    Tables t;
    OwnedValue dict = t.value("{'a': 1, (1, 2): 3}");
    OwnedValue copy = t.method(dict, "copy").value();
    append(t, t.value("[]"), copy);
    CHECK(collect_cycles(t.space) == 0);
    CHECK(t.show(copy) == "{'a': 1, (1, 2): 3}");
    CHECK(t.show(dict) == "{'a': 1, (1, 2): 3}");
}

TEST_CASE("collector: a hundred thousand objects in one cycle go without deep recursion") {
    Tables t;
    OwnedValue first = t.value("[]");
    OwnedValue last = OwnedValue::share(t.space, first.get().object);
    for (int i = 0; i < 100'000; ++i) {
        OwnedValue next_list = t.value("[]");
        append(t, last, next_list);
        last = std::move(next_list);
    }
    append(t, last, first);
    first = OwnedValue();
    last = OwnedValue();
    CHECK(collect_cycles(t.space) == 100'001);
}

TEST_CASE("collector: it asks for attention when enough objects were made, and less often with more alive") {
    Tables t;
    OwnedValue list = t.value("[]");
    const auto grow = [&](int count) {
        for (int i = 0; i < count; ++i) append(t, list, t.value("[]"));
    };
    collect_cycles(t.space);
    t.space.attention = false;
    grow(10'000);
    CHECK_FALSE(t.space.attention);
    grow(90'000);
    CHECK(t.space.attention);
    collect_cycles(t.space);
    t.space.attention = false;
    grow(40'000);
    CHECK_FALSE(t.space.attention);
    grow(20'000);
    CHECK(t.space.attention);
}

TEST_CASE("collector: a space that ends with cycles, long names and big containers leaks nothing") {
    Tables t;
    OwnedValue list = t.value("[]");
    append(t, list, list);
    t.space.intern_name(std::string(2'000, 'n'));
    OwnedValue dict = t.value("{}");
    for (int64_t i = 0; i < 1'000; ++i)
        CHECK(dict_set(t.space, as_dict(dict.get()), Value::of_int(i), OwnedValue::of_int(t.space, i)).ok());
    append(t, list, dict);
    // The sanitizer's leak check at exit is the judge.
}

TEST_CASE("collector: no memory to work with is told from no garbage" * doctest::skip(!kCanRefuse)) {
    Tables t;
    t.space.heap.refuse({.first = 1});
    CHECK_FALSE(collect_cycles(t.space).has_value());
    CHECK(collect_cycles(t.space) == 0);
}
