#include <doctest/doctest.h>

#include "stdlib/testing/comment_grammar.h"

namespace eadem::stdlib {

namespace {

// A comment that claims a value: its literal; else nothing.
std::string value_of(std::string_view comment) {
    const CommentClaim claim = read_comment(comment);
    return claim.kind == CommentKind::kValue ? std::string(claim.literal) : std::string();
}
CommentKind kind_of(std::string_view comment) {
    return read_comment(comment).kind;
}

}  // namespace

TEST_CASE("comments: the shapes of the documents") {
    CHECK(value_of(" True") == "True");
    CHECK(value_of(" Output: True") == "True");
    CHECK(value_of(" Output: True (likely interned)") == "True");
    CHECK(value_of(" Output: True (often interned because \"welcome\" is a literal)") == "True");
    CHECK(value_of(" True ← same cached object") == "True");
    CHECK(value_of(" True. Because both are references to the same pre-allocated '42' object.") == "True");
    CHECK(value_of(" False. 300 is outside the default cached range.") == "False");
    CHECK(kind_of(" same address") == CommentKind::kSame);
    CHECK(kind_of(" different address") == CommentKind::kDifferent);
    CHECK(kind_of(" implementation dependent") == CommentKind::kVaries);
    CHECK(is_heading_comment(" ✅ inside cache range (-5 to 256) — guaranteed same object"));
    CHECK(is_heading_comment(" ❌ outside cache range — separate objects"));
    CHECK(is_heading_comment(" ⚠️ does not look like an identifier — not guaranteed"));
    CHECK_FALSE(is_heading_comment(" contains a space"));
}

TEST_CASE("comments: markers") {
    for (const char* marker : {" Output: ", " Out: ", " output: ", "> ", "> ", " → ", " => ", " -> ", " #> "})
        CHECK(value_of(std::string(marker) + "5") == "5");
    CHECK(read_comment("> 5").is_marked);
    CHECK_FALSE(read_comment("> 5").is_arrow);
    CHECK(read_comment(" → 5").is_arrow);
    // "greater than five" is no claim.
    CHECK(kind_of(" > 5") == CommentKind::kNone);
    CHECK(kind_of(" Output: yes it is") == CommentKind::kText);
    CHECK(kind_of(" Output:") == CommentKind::kOutputBelow);
    CHECK(value_of(" ✅ True") == "True");
}

TEST_CASE("comments: literals") {
    for (const char* literal : {"None", "-5", "1_000", "3.14", "1e-9", "'a b'", "\"it's\"", "'a\\'b'", "b'x'",
                                "[1, [2]]", "(1, 2)", "{'k': ')'}", "0x1F", "2.5j"})
        CHECK(value_of(literal) == literal);
    CHECK(value_of("300. Because") == "300");
    CHECK(value_of("300, a new object") == "300");
}

TEST_CASE("comments: what is no claim") {
    for (const char* comment : {" works today, may break tomorrow", " Trueish", " True_value", " contains a space", "",
                                " 3,000", " 2nd try", " ... 998 more", " correct — None is guaranteed singleton",
                                " 'open", " [open", " same", " different from before", " same procedure as every year"})
        CHECK_MESSAGE(kind_of(comment) == CommentKind::kNone, comment);
    CHECK(read_comment(" 5 items left").may_be_prose);
    CHECK_FALSE(read_comment(" Output: 5 items left").may_be_prose);
    CHECK_FALSE(read_comment(" 5 (five)").may_be_prose);
    CHECK_FALSE(read_comment(" True as always").may_be_prose);
}

TEST_CASE("comments: that versions or modes disagree") {
    for (const char* comment : {"implementation dependent", "implementation-dependent", "depends on the implementation",
                                "True or False", "may be True or False"})
        CHECK_MESSAGE(kind_of(comment) == CommentKind::kVaries, comment);
}

TEST_CASE("comments: exceptions") {
    CHECK(read_comment(" KeyError: 'x'").text == "KeyError: 'x'");
    CHECK(read_comment(" raises KeyError because there is none").text == "KeyError");
    CHECK(kind_of(" KeyError") == CommentKind::kException);
    CHECK(kind_of(" ValueError objects are collected here") == CommentKind::kNone);
    CHECK(kind_of(" an Error") == CommentKind::kNone);
    CHECK(bears_out_exception("KeyError: 'x'", "KeyError"));
    CHECK(bears_out_exception("json.JSONDecodeError: bad", "JSONDecodeError: bad"));
    CHECK(bears_out_exception("TypeError: can only concatenate", "TypeError: can only..."));
    CHECK_FALSE(bears_out_exception("KeyError: 'x'", "KeyError: 'y'"));
    CHECK_FALSE(bears_out_exception("KeyError: 'x'", "ValueError"));
}

TEST_CASE("comments: what a value may be followed by") {
    CHECK(bears_out("True", "True"));
    CHECK(bears_out("True", "True (likely interned)"));
    CHECK(bears_out("True", "True. Because both are small"));
    CHECK(bears_out("True", "True ← same cached object"));
    CHECK(bears_out("300", "300, a new object"));
    CHECK(bears_out("hello world", "hello world"));
    CHECK(bears_out("abc", "'abc'"));
    CHECK(bears_out("'abc'", "\"abc\""));
    CHECK_FALSE(bears_out("True", "False"));
    CHECK_FALSE(bears_out("Tru", "True"));
    CHECK_FALSE(bears_out("", "True"));
}

TEST_CASE("comments: an output that is only a part of the value bears nothing out") {
    CHECK_FALSE(bears_out("1", "1.5"));
    CHECK_FALSE(bears_out("3", "3,000"));
    CHECK_FALSE(bears_out("[1", "[1, 2]"));
    CHECK(bears_out("(1, 2)", "(1, 2) (a tuple)"));
    CHECK(bears_out("[')', 1]", "[')', 1], a list"));
}

TEST_CASE("comments: of several values all are held, of a value and prose the value") {
    CHECK(bears_out("True False", "True False"));
    CHECK_FALSE(bears_out("True", "True False"));
    CHECK_FALSE(bears_out("1", "1 2 3"));
    CHECK(bears_out("5", "5 3 times"));
}

}  // namespace eadem::stdlib
