#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "vm/object/merge_sort.h"

#include "tests/unit/vm/sequence_fixture.h"

using namespace eadem::vm;

namespace {

// An entry whose place of origin shows whether the sort was stable.
struct Entry {
    int key;
    size_t origin;
};

struct CountingLess {
    size_t calls = 0;
    size_t fails_at = SIZE_MAX;

    bool operator()(const Entry& left, const Entry& right) {
        ++calls;
        return left.key < right.key;
    }
    bool failed() const { return calls >= fails_at; }
};

std::vector<Entry> entries_of(const std::vector<int>& keys) {
    std::vector<Entry> entries;
    for (size_t i = 0; i < keys.size(); ++i) entries.push_back({keys[i], i});
    return entries;
}

bool is_stable_order(const std::vector<Entry>& entries) {
    return std::is_sorted(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.key != b.key ? a.key < b.key : a.origin < b.origin;
    });
}

Result<OwnedValue> negative(ObjectSpace& space, Value* arguments, size_t) {
    return unary(space, UnaryOperator::kNegative, arguments[0]);
}
constexpr NativeSpec kNegative = {"negative", negative, "(value, /)"};

Result<OwnedValue> last_digit(ObjectSpace& space, Value* arguments, size_t) {
    return binary(space, BinaryOperator::kModulo, arguments[0], Value::of_int(10));
}
constexpr NativeSpec kLastDigit = {"last_digit", last_digit, "(value, /)"};

Result<void> sort(Sequences& s, const OwnedValue& list, bool reverse = false) {
    return list_sort(s.space, as_list(list.get()), Value(), reverse);
}

}  // namespace

TEST_SUITE("sort") {
    TEST_CASE("sort: every pattern of 0 to 2000 entries comes out in stable order") {
        Sequences s;
        std::mt19937 random(20);
        for (size_t size : {0u, 1u, 2u, 3u, 10u, 63u, 64u, 65u, 100u, 513u, 2000u}) {
            for (int range : {1, 2, 10, 100'000}) {
                std::vector<int> keys(size);
                for (int& key : keys) key = static_cast<int>(random() % static_cast<unsigned>(range));
                for (int pattern = 0; pattern < 5; ++pattern) {
                    if (pattern == 1) std::sort(keys.begin(), keys.end());
                    if (pattern == 2) std::reverse(keys.begin(), keys.end());
                    if (pattern == 3 && size > 4) std::rotate(keys.begin(), keys.begin() + 3, keys.end());
                    if (pattern == 4 && size > 4) std::swap(keys[1], keys[size - 2]);
                    std::vector<Entry> entries = entries_of(keys);
                    CountingLess less;
                    REQUIRE(MergeSort<Entry, CountingLess>(s.space, entries, less).sort().ok());
                    REQUIRE(is_stable_order(entries));
                }
            }
        }
    }

    TEST_CASE("sort: interleaved runs gallop and stay stable") {
        Sequences s;
        std::vector<int> keys;
        for (int block = 0; block < 40; ++block)
            for (int i = 0; i < 100; ++i) keys.push_back((block % 2 == 0 ? 0 : 50) + i * (block % 5 == 0 ? 1 : 3));
        std::vector<Entry> entries = entries_of(keys);
        CountingLess less;
        REQUIRE(MergeSort<Entry, CountingLess>(s.space, entries, less).sort().ok());
        CHECK(is_stable_order(entries));
    }

    TEST_CASE("sort: what is in order already takes one comparison per entry") {
        Sequences s;
        std::vector<int> keys(1000);
        std::iota(keys.begin(), keys.end(), 0);
        std::vector<Entry> entries = entries_of(keys);
        CountingLess less;
        REQUIRE(MergeSort<Entry, CountingLess>(s.space, entries, less).sort().ok());
        CHECK(less.calls == 999);
    }

    TEST_CASE("sort: wherever a comparison fails, a permutation is left") {
        Sequences s;
        std::mt19937 random(7);
        std::vector<int> keys(300);
        for (int& key : keys) key = static_cast<int>(random() % 50);
        for (size_t fails_at = 1; fails_at < 2400; fails_at += 7) {
            std::vector<Entry> entries = entries_of(keys);
            CountingLess less;
            less.fails_at = fails_at;
            const bool sorted = MergeSort<Entry, CountingLess>(s.space, entries, less).sort().ok();
            REQUIRE(sorted == (less.calls < fails_at));
            std::vector<bool> seen(keys.size());
            for (const Entry& entry : entries) {
                REQUIRE_FALSE(seen[entry.origin]);
                seen[entry.origin] = true;
            }
            // A failed sort asks no more questions.
            if (!sorted) REQUIRE(less.calls == fails_at);
        }
    }

    TEST_CASE("sort: lists of one kind and of mixed numbers") {
        Sequences s;
        const auto sorted = [&](OwnedValue list) {
            Result<void> result = sort(s, list);
            return result.ok() ? s.show(list) : s.error();
        };
        CHECK(sorted(s.list(s.number(3), s.number(-1000), s.number(2))) == "[-1000, 2, 3]");
        CHECK(sorted(s.list(s.number(3), s.number(INT64_MIN), s.number(INT64_MAX))) ==
              "[-9223372036854775808, 3, 9223372036854775807]");
        CHECK(sorted(s.list(s.huge(), s.number(5), s.number(-5))) == "[-5, 5, 1000000000000000000000000000000]");
        CHECK(sorted(s.list(s.real(2.5), s.real(-1e300), s.real(0.1))) == "[-1e+300, 0.1, 2.5]");
        CHECK(sorted(s.list(s.real(2.5), s.number(2), s.number(3))) == "[2, 2.5, 3]");
        CHECK(sorted(s.list(s.text("user_10"), s.text("user_1"), s.text("user_"), s.text("user_\u00e9"),
                            s.text("user_100000000002"), s.text("user_100000000001"))) ==
              "['user_', 'user_1', 'user_10', 'user_100000000001', 'user_100000000002', 'user_\u00e9']");
        CHECK(sorted(s.list(s.text(std::string_view("a\0", 2)), s.text("a"), s.text(""))) == "['', 'a', 'a\\x00']");
        CHECK(sorted(s.list(s.number(1), s.text("a"))) ==
              "TypeError: '<' not supported between instances of 'str' and 'int'");
    }

    TEST_CASE("sort: tuples by their first items, then by the rest") {
        Sequences s;
        const OwnedValue list = s.list(s.tuple(s.text("b"), s.number(1)), s.tuple(s.text("a"), s.number(2)),
                                       s.tuple(s.text("a")), s.tuple(s.text("a"), s.number(1)));
        CHECK(s.show(sort(s, list)) == "None");
        CHECK(s.show(list) == "[('a',), ('a', 1), ('a', 2), ('b', 1)]");
        const OwnedValue odd = s.list(s.tuple(s.number(1), s.text("x")), s.tuple(s.number(1), s.number(2)));
        CHECK(s.show(sort(s, odd)) == "TypeError: '<' not supported between instances of 'int' and 'str'");
        const OwnedValue empty = s.list(s.tuple(s.number(1)), s.tuple());
        CHECK(s.show(sort(s, empty)) == "None");
        CHECK(s.show(empty) == "[(), (1,)]");
    }

    TEST_CASE("sort: a key function, and descending order that keeps equals in place") {
        Sequences s;
        const OwnedValue list = s.list(s.number(21), s.number(30), s.number(11), s.number(40), s.number(1000));
        const OwnedValue key = s.function(kLastDigit);
        CHECK(s.show(list_sort(s.space, as_list(list.get()), key.get(), false)) == "None");
        CHECK(s.show(list) == "[30, 40, 1000, 21, 11]");
        CHECK(s.show(list_sort(s.space, as_list(list.get()), key.get(), true)) == "None");
        CHECK(s.show(list) == "[21, 11, 30, 40, 1000]");
        CHECK(s.show(list_sort(s.space, as_list(list.get()), s.function(kNegative).get(), false)) == "None");
        CHECK(s.show(list) == "[1000, 40, 30, 21, 11]");
        CHECK(s.show(list_sort(s.space, as_list(list.get()), Value::of_int(1), false)) ==
              "TypeError: 'int' object is not callable");
        CHECK(s.show(list) == "[1000, 40, 30, 21, 11]");
    }

    TEST_CASE("sort: sorting moves numbers in place without boxing them") {
        Sequences s;
        const OwnedValue list = s.list(s.number(3000), s.number(1000), s.number(2000));
        CHECK(s.show(sort(s, list, true)) == "None");
        CHECK(s.show(list) == "[3000, 2000, 1000]");
        for (size_t i = 0; i < 3; ++i) CHECK(as_list(list.get())->items[i].is_int());
    }

    TEST_CASE("sort: a list changed by the key function is restored, with an error") {
        Sequences s;
        const OwnedValue list = s.list(s.number(1000));
        OwnedValue append = s.attribute(list, "append").value();
        CHECK(s.show(list_sort(s.space, as_list(list.get()), append.get(), false)) ==
              "ValueError: list modified during sort");
        CHECK(s.show(list) == "[1000]");
    }

    TEST_CASE("sort: many equal numbers keep their order, in both directions") {
        Sequences s;
        std::mt19937 random(11);
        for (const bool reverse : {false, true}) {
            for (const bool floats : {false, true}) {
                const Ref<List> list = make_list(s.space, 0).value();
                std::map<const Object*, size_t> origins;
                for (size_t i = 0; i < 3000; ++i) {
                    const auto value = static_cast<int64_t>(random() % 200) - 100 + (i % 7 == 0 ? INT64_MIN / 2 : 1000);
                    Object* box = floats ? s.space.box_float(static_cast<double>(value) / 8) : s.space.box_int(value);
                    origins[box] = i;
                    REQUIRE(list_append(s.space, list.get(), OwnedValue::adopt(s.space, Value::of_object(box))).ok());
                }
                REQUIRE(list_sort(s.space, list.get(), Value(), reverse).ok());
                for (size_t i = 1; i < list->size; ++i) {
                    const Value earlier = list->items[reverse ? i : i - 1].peek();
                    const Value later = list->items[reverse ? i - 1 : i].peek();
                    REQUIRE(s.show(compare_truth(s.space, CompareOperator::kLessEqual, earlier, later)) == "True");
                    if (s.show(compare_truth(s.space, CompareOperator::kEqual, earlier, later)) == "True") {
                        REQUIRE(origins[list->items[i - 1].object()] < origins[list->items[i].object()]);
                    }
                }
            }
        }
    }

    TEST_CASE("sort: 0.0 and -0.0 are equal, and nan does no harm") {
        Sequences s;
        const OwnedValue list = s.list();
        for (int i = 0; i < 600; ++i) {
            const double value = i % 3 == 0 ? 0.0 : i % 3 == 1 ? -0.0 : 1.0 - i;
            REQUIRE(s.method(list, "append", s.real(value)).ok());
        }
        REQUIRE(sort(s, list).ok());
        CHECK(s.show(s.item(list, s.number(0))) == "-598.0");
        CHECK(s.show(s.item(list, s.slice(s.number(200), s.number(204)))) == "[0.0, -0.0, 0.0, -0.0]");
        REQUIRE(s.method(list, "append", s.real(__builtin_nan(""))).ok());
        REQUIRE(sort(s, list).ok());
        CHECK(as_list(list.get())->size == 601);
    }

    TEST_CASE("sort: the list looks empty while it is being sorted") {
        Sequences s;
        const OwnedValue list = s.list(s.number(2), s.number(1));
        OwnedValue count = s.attribute(list, "count").value();
        CHECK(s.show(list_sort(s.space, as_list(list.get()), count.get(), false)) == "None");
        CHECK(s.show(list) == "[2, 1]");
    }

    TEST_CASE("sort: a thousand random strings sort like their text") {
        Sequences s;
        std::mt19937 random(3);
        std::vector<std::string> expected;
        const OwnedValue list = s.list();
        for (int i = 0; i < 1000; ++i) {
            std::string text = "key";
            for (auto n = random() % 12; n > 0; --n) text += static_cast<char>('a' + random() % 3);
            REQUIRE(s.method(list, "append", s.text(text)).ok());
            expected.push_back(text);
        }
        std::sort(expected.begin(), expected.end());
        REQUIRE(sort(s, list).ok());
        for (size_t i = 0; i < expected.size(); ++i)
            REQUIRE(as_str(as_list(list.get())->items[i].peek())->text() == expected[i]);
    }
}
