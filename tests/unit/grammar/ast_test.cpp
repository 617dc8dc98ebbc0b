#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "grammar/ast_dump.h"
#include "grammar/parse.h"
#include "grammar/visitor.h"

using namespace eadem::grammar;

TEST_CASE("arena: memory is aligned as asked and survives further requests") {
    Arena arena;
    auto* first = arena.make<uint64_t>(42u);
    for (size_t i = 1; i < 5000; ++i) {
        arena.make_text(i % 7);
        void* place = arena.allocate(i, 8);
        CHECK(reinterpret_cast<uintptr_t>(place) % 8 == 0);
    }
    CHECK(*first == 42);
    std::string large(5'000'000, 'x');
    CHECK(arena.copy_text(large) == large);
}

TEST_CASE("seq: the empty sequence costs a null pointer, others know their size") {
    Arena arena;
    CHECK(Seq<Expr*>().empty());
    CHECK(Seq<Expr*>::make(arena, 0).begin() == nullptr);
    std::vector<int> numbers{1, 2, 3};
    auto seq = make_seq<int>(arena, numbers.begin(), numbers.end());
    CHECK(seq.size() == 3);
    CHECK(seq.front() == 1);
    CHECK(seq.back() == 3);
    CHECK(sizeof(seq) == sizeof(void*));
}

TEST_CASE("tree: nodes are as small as their fields") {
    CHECK(sizeof(Pass) == 12);
    CHECK(sizeof(Name) == 24);
    CHECK(sizeof(BinOp) == 32);
    CHECK(sizeof(Constant) == 32);
}

TEST_CASE("tree: a node's kind is named as in CPython") {
    CHECK(node_name(NodeKind::kBinOp) == "BinOp");
    CHECK(node_name(NodeKind::kExprStmt) == "Expr");
    CHECK(node_name(NodeKind::kWithItem) == "withitem");
}

TEST_CASE("visitor: dispatch calls with the node as its own struct") {
    Arena arena;
    Expr* name = arena.make<Name>(Span{0, 1});
    std::string_view called = dispatch(*name, [](auto& node) { return node_name(node.kKind); });
    CHECK(called == "Name");
}

TEST_CASE("visitor: for_each_child goes in CPython's order and passes over what is absent") {
    const Source source = Source::from_text("<string>", "{1: 2, **3}");
    Arena arena;
    auto* root = static_cast<Expression*>(parse(source, StartMode::kEval, arena).tree);
    std::vector<uint64_t> values;
    for_each_child(*root->body,
                   [&](const Node& child) { values.push_back(static_cast<const Constant&>(child).value.integer); });
    CHECK(values == std::vector<uint64_t>{1, 2, 3});
}

TEST_CASE("dump: attributes are lines from 1 and UTF-8 columns from 0") {
    const Source source = Source::from_text("<string>", "x = (\n  'é' + b)\n");
    Arena arena;
    auto* module = static_cast<Module*>(parse(source, StartMode::kFile, arena).tree);
    CHECK(ast_dump(*module->body[0], &source) ==
          "Assign(targets=[Name(id='x', ctx=Store(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)], "
          "value=BinOp(left=Constant(value='é', lineno=2, col_offset=2, end_lineno=2, end_col_offset=6), "
          "op=Add(), right=Name(id='b', ctx=Load(), lineno=2, col_offset=9, end_lineno=2, end_col_offset=10), "
          "lineno=2, col_offset=2, end_lineno=2, end_col_offset=10), lineno=1, col_offset=0, end_lineno=2, "
          "end_col_offset=11)");
}

TEST_CASE("dump: constants are written as repr does") {
    auto repr = [](std::string_view text) {
        const Source source = Source::from_text("<string>", text);
        Arena arena;
        auto* root = static_cast<Expression*>(parse(source, StartMode::kEval, arena).tree);
        std::string all = ast_dump(*root->body);
        const std::string prefix = "Constant(value=";
        return all.substr(prefix.size(), all.size() - prefix.size() - 1);
    };
    CHECK(repr("1.0") == "1.0");
    CHECK(repr("1e100") == "1e+100");
    CHECK(repr("1e999") == "inf");
    CHECK(repr("2j") == "2j");
    CHECK(repr("1.5j") == "1.5j");
    CHECK(repr("'it\\'s'") == "\"it's\"");
    CHECK(repr("'\\n\\x00\\x7f\\xa0\\u2028é'") == "'\\n\\x00\\x7f\\xa0\\u2028é'");
    CHECK(repr("'\\ud800'") == "'\\ud800'");
    CHECK(repr("...") == "Ellipsis");
}
