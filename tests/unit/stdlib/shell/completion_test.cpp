#include "stdlib/shell/completion.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "stdlib/prompt_session.h"
#include "vm/intern/intern_table.h"

using namespace eadem;
using namespace eadem::stdlib;

namespace {

class Typed {
 public:
    explicit Typed(std::string_view program = "")
        : runtime_(std::make_unique<Runtime>(*vm::find_identity_profile("3.13"), RuntimeOptions(),
                                             Runtime::Streams{0, Runtime::kCapture, Runtime::kCapture})) {
        PromptSession session(*runtime_, Mode::kNewRepl);
        if (!program.empty()) REQUIRE(session.run(program, true) == InputOutcome::kDone);
    }

    // The candidates' texts, separated by blanks; `text` has a | where the cursor is, or it is at the end.
    std::string complete(std::string_view text) {
        const size_t bar = text.find('|');
        std::string typed(text.substr(0, bar));
        const size_t cursor = typed.size();
        if (bar != text.npos) typed += text.substr(bar + 1);
        const editor::Candidates found = complete_input(*runtime_, typed, cursor);
        CHECK(found.begin <= cursor);
        std::string all;
        for (const editor::Candidate& one : found.items) all += (all.empty() ? "" : " ") + one.text;
        CHECK(!runtime_->has_pending());
        return all;
    }
    bool offers(std::string_view text, std::string_view candidate) {
        return (" " + complete(text) + " ").find(" " + std::string(candidate) + " ") != std::string::npos;
    }
    Runtime& runtime() { return *runtime_; }

 private:
    std::unique_ptr<Runtime> runtime_;
};

}  // namespace

TEST_CASE("completion: names of the session, builtins and keywords") {
    Typed typed("apple = 1\ndef apply(): pass\n");
    CHECK(typed.complete("app") == "apple apply(");
    CHECK(typed.complete("x = [app") == "apple apply(");
    CHECK(typed.complete("app|(") == "apple apply");
    CHECK(typed.complete("prin") == "print(");
    CHECK(typed.complete("whil") == "while ");
    CHECK(typed.complete("x = whil") == "");
    CHECK(typed.complete("x = Tru") == "True");
    CHECK(typed.complete("") == "");
    CHECK(typed.complete("if x:\n    ") == "");
    CHECK(typed.complete("def app") == "");
    CHECK(typed.complete("1app") == "");
    CHECK(typed.complete("# app") == "");
    CHECK(typed.complete("local = 1; loc") == "local locals(");
}

TEST_CASE("completion: private names are for who asks for them") {
    Typed typed("class C: pass\nc = C()\nc.open_one = c._one = c.__two = 1\n");
    CHECK(typed.complete("c.") == "open_one");
    CHECK(typed.complete("c._") == "_one");
    CHECK(typed.offers("c.__", "__class__"));
    CHECK(typed.offers("c.__", "__two"));
    CHECK(!typed.offers("__nam", "print("));
    CHECK(typed.offers("__nam", "__name__"));
}

TEST_CASE("completion: attributes through chains") {
    Typed typed(
        "class A:\n    def method(self, first, *, second=1): pass\na = A()\na.b = A()\na.b.name = 'x'\n"
        "import math\nd = {'k': a}\nl = [a]\n");
    CHECK(typed.complete("a.b.na") == "name");
    CHECK(typed.complete("a.b.name.isdi") == "isdigit(");
    CHECK(typed.complete("d['k'].b.na") == "name");
    CHECK(typed.complete("l[0].b.na") == "name");
    CHECK(typed.complete("l[-1].b.na") == "name");
    CHECK(typed.complete("A.meth") == "method(");
    CHECK(typed.complete("A().meth") == "method(");
    CHECK(typed.complete("(a).b.na") == "name");
    CHECK(typed.complete("math.sq") == "sqrt(");
    CHECK(typed.complete("'abc'.isdi") == "isdigit(");
    CHECK(typed.complete("[].app") == "append(");
    CHECK(typed.complete("{}.ite") == "items(");
    CHECK(typed.complete("f'{a.b.na") == "name");
    CHECK(typed.complete("a.missing.x") == "");
    CHECK(typed.complete("nobody.x") == "");
}

TEST_CASE("completion: no code of the program is run") {
    Typed typed(
        "ran = []\nclass C:\n    @property\n    def p(self): ran.append(1); return 'x'\n"
        "    def __getattr__(self, name): ran.append(2); return 'x'\n    def __dir__(self): ran.append(3); return []\n"
        "    def __getitem__(self, key): ran.append(4); return 'x'\nclass D(dict):\n"
        "    def __getitem__(self, key): ran.append(5); return 'x'\nc = C(); d = D(a=1)\n");
    CHECK(typed.complete("c.") == "p");
    CHECK(typed.complete("c.p.up") == "");
    CHECK(typed.complete("c.q.up") == "");
    CHECK(typed.complete("c['x'].up") == "");
    CHECK(typed.complete("d['a'].up") == "");
    CHECK(typed.complete("c.p(") != "never");
    PromptSession session(typed.runtime(), Mode::kRepl);
    CHECK(session.run("assert ran == []\n", true) == InputOutcome::kDone);
}

TEST_CASE("completion: nothing gets into the intern table") {
    Typed typed("x = 1\n");
    typed.complete("x.");
    typed.complete("zz.");
    const size_t before = typed.runtime().interned().size();
    typed.complete("never_seen_before");
    typed.complete("never_seen_before.nor_this.");
    typed.complete("x.never_seen_either.");
    CHECK(typed.runtime().interned().size() == before);
}

TEST_CASE("completion: parameters of the function that is called") {
    Typed typed(
        "def f(first, second=2, *args, third, **rest): pass\ndef g(a, /, b, *, c): pass\n"
        "class C:\n    def __init__(self, size, colour): pass\n    def m(self, alpha): pass\n"
        "    @classmethod\n    def k(cls, beta): pass\nc = C(1, 2)\n");
    CHECK(typed.complete("f(") == "first= second= third=");
    CHECK(typed.complete("f(fir") == "first=");
    CHECK(typed.complete("f(1, sec") == "second=");
    CHECK(typed.complete("f(first=1, ") == "second= third=");
    CHECK(!typed.offers("f(first=", "second="));
    CHECK(typed.complete("g(") == "b= c=");
    CHECK(typed.complete("C(") == "size= colour=");
    CHECK(typed.complete("c.m(") == "alpha=");
    CHECK(typed.complete("C.k(") == "beta=");
    CHECK(typed.offers("print(1, se", "sep="));
    CHECK(typed.complete("f((fir") == "");
}

TEST_CASE("completion: keys of a dict, with their quotes") {
    Typed typed("d = {'one': 1, 'other': {'in': 2}, 7: 3, (1,): 4, \"it's\": 5, 'a\\nb': 6}\n");
    CHECK(typed.complete("d[") == "'one'] 'other'] 7]");
    CHECK(typed.complete("d['o") == "one'] other']");
    CHECK(typed.complete("d[\"o") == "one\"] other\"]");
    CHECK(typed.complete("d[\"it") == "it's\"]");
    CHECK(typed.complete("d['on|']") == "one");
    CHECK(typed.complete("d['other']['") == "in']");
    CHECK(typed.complete("nobody['o") == "");
}

TEST_CASE("completion: modules and what is in them") {
    Typed typed("import collections\n");
    CHECK(typed.complete("import stat") == "statistics");
    CHECK(typed.complete("import math, jso") == "json");
    CHECK(typed.complete("import collections.a") == "abc");
    CHECK(typed.complete("from collections.a") == "abc");
    CHECK(typed.complete("from jso") == "json");
    CHECK(typed.complete("from json ") == "import ");
    CHECK(typed.complete("from collections import Ord") == "OrderedDict");
    CHECK(typed.complete("from collections import (Ord") == "OrderedDict");
    CHECK(typed.complete("from collections import Counter as c") == "");
    CHECK(typed.complete("from statistics import me") == "");  // not loaded: nothing is imported for this
    CHECK(typed.complete("if x: import stat") == "statistics");
    CHECK(typed.complete("from . import x") == "");
    CHECK(typed.complete("from .") == "");
}

TEST_CASE("completion: files in strings that look like paths") {
    namespace fs = std::filesystem;
    char folder[] = "/tmp/eadem_completion_XXXXXX";
    REQUIRE(mkdtemp(folder) != nullptr);
    const fs::path root = folder;
    std::ofstream(root / "data.txt") << "x";
    std::ofstream(root / ".hidden") << "x";
    std::ofstream(root / "it's") << "x";
    fs::create_directory(root / "dates");
    Typed typed;
    const std::string base = root.string();
    CHECK(typed.complete("open('" + base + "/da") == "data.txt' dates/");
    CHECK(typed.complete("x = \"" + base + "/da|\"") == "data.txt dates/");
    CHECK(typed.complete("'" + base + "/.h") == ".hidden'");
    CHECK(typed.complete("'" + base + "/it") == "");
    CHECK(typed.complete("\"" + base + "/it") == "it's\"");
    CHECK(typed.complete("%load " + base + "/da") == "data.txt dates/");
    CHECK(typed.complete("'dat") == "");
    CHECK(typed.complete("'" + base + "/nowhere/x") == "");
    fs::remove_all(root);
}

TEST_CASE("completion: commands and their arguments") {
    Typed typed("apple = 1\n");
    CHECK(typed.complete("%wh") == "why ");
    CHECK(typed.complete("%h") == "help  history ");
    CHECK(typed.complete("%why app") == "apple");
    CHECK(typed.complete("%why apple app") == "apple");
    CHECK(typed.complete("%why apple.bit_le") == "bit_length(");
    CHECK(typed.complete("%mode ") == "repl newrepl");
    CHECK(typed.complete("%as 3.13") == "3.13 3.13t");
    CHECK(typed.complete("%help wh") == "why");
    CHECK(typed.complete("%nothing app") == "");
    CHECK(typed.complete("%tables app") == "");
}

TEST_CASE("completion: at any place of any text there is an answer") {
    Typed typed("import sys\nd = {'a': [1, {'b': sys}]}\n");
    constexpr std::string_view kText =
        "@d\ndef f(a, *, b=d['a'][1]['b'].path):\n    from sys import (path,\n  argv)\n    return "
        "f\"{d['a'][0]!r:>{b}}\" + "
        "'../x' # z\n\\\n%why d[ (]\xff";
    for (size_t cursor = 0; cursor <= kText.size(); ++cursor) {
        complete_input(typed.runtime(), kText, cursor);
        complete_input(typed.runtime(), kText.substr(cursor), kText.size());
    }
    complete_input(typed.runtime(), std::string(5000, '(') + "d.", 5002);
    std::string chain = "d";
    for (int i = 0; i < 2000; ++i) chain += ".keys";
    complete_input(typed.runtime(), chain + ".", chain.size() + 1);
}
