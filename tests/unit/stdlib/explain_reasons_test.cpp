// The reasons that explanations give (vm/inspect/identity.h): a line of Python each, by profile.
#include <doctest/doctest.h>

#include "stdlib/explain/many_runs.h"

namespace eadem::stdlib {

namespace {

// The reasons of a text's tests, in the order in which they were first reached.
std::string reasons_of(const std::string& text, std::string_view profile, Mode mode = Mode::kScript) {
    RuntimeOptions options;
    const WatchedRun run = run_watched({"<test>", text + "\n"}, {vm::find_identity_profile(profile), mode}, options);
    CHECK_MESSAGE(run.status == 0, run.error);
    std::string reasons;
    for (const WatchedTest& test : run.tests) {
        if (!reasons.empty()) reasons += ' ';
        reasons += info_of(test.explanation.reason).id;
    }
    return reasons;
}

struct Case {
    std::string text;
    std::string documents;
    std::string as_3_13;
};

}  // namespace

TEST_CASE("explanations: where values come from decides about the reason") {
    const Case cases[] = {
        {"None is None", "singleton", "singleton"},
        {"256 is 255 + 1", "small-int", "small-int"},
        {"a = 257; b = 257; a is b", "outside-cache", "merged-in-code"},
        {"a = b = 257; a is b", "same-binding", "same-binding"},
        {"'a b' is 'a b'", "not-name-like", "merged-in-code"},
        {"'ab' is 'ab'", "interned-constant", "interned-constant"},
        {"[] is []", "display", "display"},
        {"1.5 is 2.5", "other-value", "other-value"},
        {"1 is 1.0", "other-type", "other-type"},
        {"2 ** 70 is 2 ** 71", "other-value", "other-value"},
        {"0.0 is -0.0", "other-value", "other-value"},
        {"(1, 2) is (1, 3)", "other-value", "other-value"},
        {"(1, 2) is (1.0, 2)", "other-type", "other-type"},
        // Arguments are told apart by their place, also where they are one object.
        {"def f(x, y): return x is y\na = 257; b = 257; f(a, b)", "outside-cache", "merged-in-code"},
        {"def f(x, y): return x is y\na = 257; b = 257; f(y=a, x=b)", "outside-cache", "merged-in-code"},
        {"def f(*x): return x[0] is x[1]\na = 257; b = 257; f(a, b)", "outside-cache", "merged-in-code"},
        // A constant that comes unseen is the constant still.
        {"for k in {'a b': 1}: k is 'a b'", "not-name-like", "merged-in-code"},
        {"for p, q in zip([257], (257,)): p is q", "outside-cache", "merged-in-unit"},
        {"for c in '\u20ac': c is '\u20ac'", "made-at-run-time", "made-at-run-time"},
        // The loop's variable keeps what it holds.
        {"def f():\n for v in [257]: v = v + 1\n return v is 258\nf()", "made-at-run-time", "made-at-run-time"},
        {"def g(x):\n while x is None: x = 257\n return x is 257\ng(None)", "singleton outside-cache",
         "singleton merged-in-code"},
        // Ids of what is there still are as good as `is`.
        {"a = 257; b = 257; id(a) == id(b)", "outside-cache", "merged-in-code"},
        {"id(1000) == id(1000)", "outside-cache", "merged-in-code"},
        {"id([]) == id([])", "address-reused", "address-reused"},
        {"s = 'a b'; t = s + ''; s is t", "unchanged", "unchanged"},
        {"def f(x=[]): return x\nf() is f()", "same-binding", "same-binding"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(reasons_of(one.text, "documents") == one.documents);
        CHECK(reasons_of(one.text, "3.13") == one.as_3_13);
    }
}

TEST_CASE("explanations: units, code objects and folding differ by version and mode") {
    CHECK(reasons_of("a = 257\nb = 257\na is b", "3.13", Mode::kRepl) == "other-unit");
    CHECK(reasons_of("a = 257; b = 257\na is b", "3.13", Mode::kNewRepl) == "other-unit");
    CHECK(reasons_of("def f(): return 257\nf() is 257", "3.7") == "other-code");
    CHECK(reasons_of("def f(): return 257\nf() is 257", "3.8") == "merged-in-unit");
    CHECK(reasons_of("-6 is -6", "3.6") == "folded-apart");
    CHECK(reasons_of("a, b = 257, 257; a is b", "3.7") == "own-items");
}

TEST_CASE("explanations: ids of ids do not make histories without end") {
    CHECK(reasons_of("x = 0\nfor i in range(100000): x = id(x)\nx is None", "3.13") == "other-type");
}

TEST_CASE("explanations: values too deep to be written are named by their type") {
    const std::string deep = "t = ()\nfor i in range(100000): t = (t,)\nt is None";
    CHECK(reasons_of(deep, "3.13") == "other-type");
}

}  // namespace eadem::stdlib
