// The exception table: what protects which word.
#include "vm/code/exception_table.h"

#include <doctest/doctest.h>

using namespace eadem::vm;

TEST_CASE("exception table: words have the protection that they were added with") {
    ExceptionTableWriter writer;
    writer.add(0, 3);
    writer.add(1, 2);
    writer.add(1, 1);
    writer.add(2, 4);
    writer.add(0, 2);
    writer.add(1, 1);
    writer.add(0, 9);
    const Protection protections[] = {{20, 0, 5}, {Protection::kRestores, 1, 6}};
    const ExceptionTable table{protections, writer.runs()};
    const uint32_t expected[] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 0, 0, 1, 0, 0};
    for (uint32_t word = 0; word < std::size(expected); ++word) CHECK_EQ(table.protection_of(word), expected[word]);
    CHECK_EQ(table.protection_of(1000), 0);
    CHECK_EQ(table.protection(2).outer, 1);
    CHECK(table.protection(2).restores());
    CHECK_FALSE(table.protection(1).restores());
}

TEST_CASE("exception table: neighbours with one protection are one run, words without any at the end none") {
    ExceptionTableWriter writer;
    writer.add(1, 2);
    writer.add(1, 2);
    writer.add(0, 5);
    CHECK_EQ(writer.runs().size(), 1);
    CHECK_EQ(writer.runs()[0].end, 4);
    writer.add(1, 1);
    CHECK_EQ(writer.runs().size(), 3);
}

TEST_CASE("exception table: a writer that is restarted begins anew") {
    ExceptionTableWriter writer;
    writer.add(0, 7);
    writer.add(3, 1);
    writer.restart();
    CHECK(writer.runs().empty());
    writer.add(1, 2);
    CHECK_EQ(writer.runs()[0].end, 2);
}

TEST_CASE("exception table: code without protections has an empty one") {
    const ExceptionTable table;
    CHECK_EQ(table.protection_of(0), 0);
}
