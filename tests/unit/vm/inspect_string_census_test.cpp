// Who holds which strings (vm/inspect/string_census.h).
#include "vm/inspect/string_census.h"

#include "vm/intern/intern_table.h"
#include "vm/object/dict.h"
#include "vm/object/identity_profile.h"
#include "vm/object/list.h"
#include "vm/object/type.h"

// Last: its CHECK takes the place of result.h's.
#include "tests/unit/vm/assembling.h"

using namespace eadem::vm;

namespace {

struct Census {
    Vm vm{*find_identity_profile("3.13"), true};

    Ref<Str> made(std::string_view text) { return make_new_str(vm, text).value(); }
    Ref<List> list_of(const std::vector<Str*>& items) {
        Ref<List> list = make_list(vm, items.size()).value();
        for (Str* item : items) REQUIRE(list_append(vm, list.get(), OwnedValue::share(vm, item)).ok());
        return list;
    }
    StringCensus of(Object* root) {
        Object* const roots[] = {root};
        return count_strings(vm, roots);
    }
};

}  // namespace

TEST_CASE("string census: each place that holds a string counts") {
    Census c;
    const Ref<Str> text = c.made("user login"), other = c.made("another");
    const Ref<List> inner = c.list_of({text.get(), text.get(), other.get()});
    const Ref<List> outer = c.list_of({text.get()});
    // The inner list twice: what it holds is held once.
    for (int i = 0; i < 2; ++i) REQUIRE(list_append(c.vm, outer.get(), OwnedValue::share(c.vm, inner.get())).ok());
    StringCensus census = c.of(outer.get());
    CHECK(census.holders.size() == 2);
    CHECK(census.holders[text.get()] == 3);
    CHECK(census.holders[other.get()] == 1);
    CHECK(census.equal.empty());
}

TEST_CASE("string census: keys and values, and a container that holds itself") {
    Census c;
    const Ref<Str> key = c.made("a key"), value = c.made("a value");
    const Ref<Dict> dict = make_dict(c.vm);
    REQUIRE(dict_set(c.vm, dict.get(), Value::of_object(key.get()), OwnedValue::share(c.vm, value.get())).ok());
    REQUIRE(dict_set(c.vm, dict.get(), Value::of_object(value.get()), OwnedValue::share(c.vm, dict.get())).ok());
    const Ref<List> list = make_list(c.vm, 1).value();
    REQUIRE(list_append(c.vm, list.get(), OwnedValue::share(c.vm, dict.get())).ok());
    StringCensus census = c.of(list.get());
    CHECK(census.holders[key.get()] == 1);
    CHECK(census.holders[value.get()] == 2);
    // As a root it is a namespace, whose keys are the code's.
    census = c.of(dict.get());
    CHECK(census.holders[key.get()] == 0);
    CHECK(census.holders[value.get()] == 1);
    // The circle ends here.
    REQUIRE(dict_set(c.vm, dict.get(), Value::of_object(value.get()), OwnedValue::none(c.vm)).ok());
}

TEST_CASE("string census: equal strings, the interned one first, the most wasteful first") {
    Census c;
    const Ref<Str> one = c.made("a b"), two = c.made("a b"), three = c.made("a b");
    const Ref<Str> first = c.made("a much longer text, which takes more room, twice");
    const Ref<Str> second = c.made("a much longer text, which takes more room, twice");
    const Ref<Str> alone = c.made("alone");
    REQUIRE(c.vm.interned().intern(three.get()).value().get() == three.get());
    const Ref<List> list =
        c.list_of({one.get(), two.get(), first.get(), alone.get(), three.get(), one.get(), second.get()});
    const StringCensus census = c.of(list.get());
    REQUIRE(census.equal.size() == 2);
    const bool longer_wastes_more = bytes_of(first.get()) > 2 * bytes_of(one.get());
    const EqualStrings& small = census.equal[longer_wastes_more ? 1 : 0];
    CHECK(small.strings.size() == 3);
    CHECK(small.strings.front() == three.get());
    CHECK(small.wasted_bytes == 2 * bytes_of(one.get()));
    CHECK(census.equal[0].wasted_bytes >= census.equal[1].wasted_bytes);
}

TEST_CASE("string census: the names of code, and not what is a module's") {
    Census c;
    Assembler code(c.vm);
    code.emit(Opcode::kLOAD_GLOBAL, 1, code.name("counted_name"));
    code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    const Ref<CodeObject> made = code.finish(2, 1, 1);
    StringCensus census = c.of(made.get());
    CHECK(census.holders[c.vm.intern_name("counted_name")] == 1);
    CHECK(census.holders[c.vm.intern_name("x")] == 1);
    CHECK(census.holders[c.vm.intern_name("test")] == 2);  // its name and its qualified name
    Object* const type = c.vm.type(kStrType);
    CHECK(c.of(type).holders.empty());
}

TEST_CASE("string census: bytes are those of the heap's blocks") {
    Census c;
    CHECK(bytes_of(c.made("abc").get()) % Heap::kGranule == 0);
    CHECK(bytes_of(c.made(std::string(1000, 'x')).get()) >= 1000);
    CHECK(bytes_of(c.made(std::string(1000, 'x')).get()) < 1100);
}
