#include "stdlib/shell/highlight.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "stdlib/shell/code_tokens.h"

using namespace eadem::stdlib;
using eadem::editor::Style;

namespace {

// "k:if n:1 c:# x": the parts that are not plain, each behind the letter of its style.
std::string styles(std::string_view text) {
    constexpr std::string_view kLetters = "pksbdtnco%";
    const auto is_builtin = [](std::string_view name) { return name == "print" || name == "len" || name == "type"; };
    std::string all;
    size_t end = 0;
    for (const auto& span : highlight_python(text, is_builtin)) {
        CHECK(span.begin >= end);
        CHECK(span.begin < span.end);
        CHECK(span.end <= text.size());
        end = span.end;
        if (span.style == Style::kOperator) continue;
        if (!all.empty()) all += ' ';
        all += kLetters[static_cast<size_t>(span.style)];
        all += ':';
        all += text.substr(span.begin, span.end - span.begin);
    }
    return all;
}

}  // namespace

TEST_CASE("highlight: keywords, numbers, strings, comments, definitions and builtins have their styles") {
    CHECK(styles("if x is None: return 0x1F  # all") == "k:if k:is k:None k:return n:0x1F c:# all");
    CHECK(styles("def print(n=1):") == "k:def d:print n:1");
    CHECK(styles("class A(B): pass") == "k:class d:A k:pass");
    CHECK(styles("print(len('a'), b\"c\")") == "b:print b:len t:'a' t:b\"c\"");
}

TEST_CASE("highlight: an attribute or a keyword argument is no builtin") {
    CHECK(styles("a.print") == "");
    CHECK(styles("f(len=1, *x)") == "n:1");
    CHECK(styles("len = 3") == "b:len n:3");
}

TEST_CASE("highlight: soft keywords are keywords only where they are") {
    CHECK(styles("match x:\n    case _: pass") == "s:match s:case s:_ k:pass");
    CHECK(styles("match = case = 1") == "n:1");
    CHECK(styles("type X = int") == "s:type d:X");
    CHECK(styles("type(1)") == "b:type n:1");
}

TEST_CASE("highlight: the fields of an f-string are code") {
    CHECK(styles("f'a{len(x)!r:>{1}}b'") == "t:f' t:a b:len t:> n:1 t:b t:'");
    CHECK(styles("f'a{len") == "t:f' t:a b:len");
    CHECK(styles("f'a{x}b") == "t:f' t:a t:b");
}

TEST_CASE("highlight: what is not finished, or wrong, is coloured as far as it can be read") {
    CHECK(styles("x = 'abc") == "t:'abc");
    CHECK(styles("x = 'abc\nif y: 1") == "t:'abc k:if n:1");
    CHECK(styles("x = \"\"\"abc\nif y") == "t:\"\"\"abc\nif y");
    CHECK(styles("if x:\n        y\n    return 1") == "k:if k:return n:1");
    CHECK(styles("a ? 1 $ None") == "n:1 k:None");
    CHECK(styles("1) + None") == "n:1 k:None");
    CHECK(styles("1__0 + None") == "k:None");
    CHECK(styles("# only this") == "c:# only this");
    CHECK(styles("(1, # one\n 2)") == "n:1 c:# one n:2");
    CHECK(styles("\xff\xfe if") == "k:if");
}

TEST_CASE("highlight: any beginning of a text, and any text with a hole in it, is read to its end") {
    constexpr std::string_view kText =
        "@d\ndef f(a, *, b=1):\n    '''x\n    y'''\n    return f\"{a!r:>{b}}\" + rb'\\'' # z\n\\\nmatch x:\n\tcase "
        "[1]: pass\n";
    for (size_t size = 0; size <= kText.size(); ++size) {
        styles(kText.substr(0, size));
        const std::string_view rest = kText.substr(std::min(size + 1, kText.size()));
        for (const char* hole : {"", "'", "(", "}"}) styles(fmt::format("{}{}{}", kText.substr(0, size), hole, rest));
    }
}

TEST_CASE("typed code: the open string and the open brackets are those that the text ends in") {
    const CodeTokens in_string = code_tokens("f(a['b/c");
    REQUIRE(in_string.open_string);
    CHECK(in_string.open_string->contents == 5);
    CHECK(in_string.open_string->quote == '\'');
    CHECK(in_string.open_brackets.size() == 2);
    CHECK(!code_tokens("'a' + b").open_string);
    CHECK(!code_tokens("f'{a[").open_string);
    CHECK(code_tokens("f'{a[").open_brackets.size() == 2);
    const CodeTokens in_field = code_tokens("f\"{a['b");
    REQUIRE(in_field.open_string);
    CHECK(in_field.open_string->contents == 6);
    CHECK(code_tokens("f'{a} b").open_string);
    CHECK(code_tokens("'''a\nb").open_string->is_triple);
    CHECK(code_tokens("(a").open_brackets.size() == 1);
    CHECK(code_tokens("(a)").open_brackets.empty());
}
