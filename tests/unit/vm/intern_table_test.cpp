#include "vm/intern/intern_table.h"

#include <set>
#include <vector>

#include "vm/object/identity_profile.h"

// In tests CHECK is doctest's, not that of result.h.
#undef CHECK
#include <doctest/doctest.h>

using namespace eadem::vm;

namespace {

struct Interning {
    explicit Interning(const char* profile = "3.13") : space(*find_identity_profile(profile), false) {}

    ObjectSpace space;
    InternTable& table = space.interned();

    Ref<Str> made(std::string_view text) { return make_new_str(space, text).value(); }
    Ref<Str> interned(std::string_view text) { return table.intern_text(text).value(); }
    Str* found(std::string_view text) { return table.find(text, text_hash(space, text)); }
};

}  // namespace

TEST_CASE("intern table: the first object with a text stands for it") {
    Interning t;
    Ref<Str> first = t.made("hello world");
    Ref<Str> second = t.made("hello world");
    CHECK(first.get() != second.get());
    CHECK(t.table.intern(first.get()).value().get() == first.get());
    CHECK(t.table.intern(second.get()).value().get() == first.get());
    CHECK(first->is_interned());
    CHECK_FALSE(second->is_interned());
}

TEST_CASE("intern table: a name is found again and lives for ever") {
    Interning t;
    Str* name = t.space.intern_name("alpha");
    CHECK(t.space.intern_name("alpha") == name);
    CHECK(name->is_immortal());
    CHECK(t.interned("alpha").get() == name);
}

TEST_CASE("intern table: a string that was interned at run time becomes immortal as a name") {
    Interning t;
    Ref<Str> text = t.interned("beta");
    CHECK_FALSE(text->is_immortal());
    CHECK(t.space.intern_name("beta") == text.get());
    CHECK(text->is_immortal());
}

TEST_CASE("intern table: text is probed before a string is made") {
    Interning t;
    Ref<Str> first = t.interned("user_1");
    const size_t bytes = t.space.heap.bytes_in_use();
    Ref<Str> second = t.table.intern_text("user_1").value();
    CHECK(second.get() == first.get());
    CHECK(t.space.heap.bytes_in_use() == bytes);
}

TEST_CASE("intern table: a dead string leaves the table, except where versions keep it") {
    Interning t;
    const size_t before = t.table.size();
    t.interned("gamma");
    CHECK(t.table.size() == before);
    CHECK(t.found("gamma") == nullptr);
    Interning keeping("3.12");
    keeping.interned("gamma");
    CHECK(keeping.found("gamma") != nullptr);
}

TEST_CASE("intern table: ten thousand strings come and go without harm to the others") {
    Interning t;
    std::vector<Ref<Str>> alive;
    for (int i = 0; i < 10'000; ++i) alive.push_back(t.interned(fmt::format("key_{}", i)));
    for (int i = 0; i < 10'000; i += 3) alive[static_cast<size_t>(i)] = Ref<Str>();
    for (int i = 0; i < 10'000; ++i) {
        const Str* found = t.found(fmt::format("key_{}", i));
        CHECK(found == (i % 3 == 0 ? nullptr : alive[static_cast<size_t>(i)].get()));
    }
    std::set<const Str*> entries;
    t.table.for_each([&](const Str* text) { entries.insert(text); });
    CHECK(entries.size() == t.table.size());
}

TEST_CASE("intern table: the statistics count questions and answers") {
    Interning t;
    const InternStatistics before = t.table.statistics();
    Ref<Str> first = t.interned("delta");
    Ref<Str> second = t.interned("delta");
    const InternStatistics after = t.table.statistics();
    CHECK(after.lookups - before.lookups == 2);
    CHECK(after.hits - before.hits == 1);
    CHECK(after.entries - before.entries == 1);
    CHECK(after.entries < after.capacity);
}

TEST_CASE("intern table: a one-character name is the run-time string, but not for the odd characters of 3.11") {
    Interning t;
    CHECK(t.space.intern_name("a") == latin1_character(t.space, 'a'));
    Interning odd("3.11");
    CHECK(odd.space.intern_name("a") != latin1_character(odd.space, 'a'));
    CHECK(odd.space.intern_name("z") == latin1_character(odd.space, 'z'));
    Ref<Str> character = Ref<Str>::share(odd.space, latin1_character(odd.space, 'b'));
    CHECK(odd.table.intern(character.get()).value().get() == odd.space.intern_name("b"));
}

TEST_CASE("intern table: reserving makes room at once") {
    Interning t;
    t.table.reserve(100'000);
    CHECK(t.table.statistics().capacity >= 100'000);
    CHECK(t.space.intern_name("epsilon") == t.space.intern_name("epsilon"));
}
