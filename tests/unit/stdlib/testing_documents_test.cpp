#include <doctest/doctest.h>

#include "stdlib/testing/accept.h"
#include "stdlib/testing/reports.h"
#include "vm/object/identity_profile.h"

namespace eadem::stdlib {

namespace {

TestOptions usual_options() {
    TestOptions options;
    options.choices = {{0, vm::identity_profiles().front(), Mode::kScript}};
    options.timeout = options.script_timeout = 10;
    return options;
}

// A document run in this process.
TestedDocument test(std::string_view text, const std::string& path = "doc.md",
                    const TestOptions& options = usual_options()) {
    TestedDocument tested;
    tested.document = read_document(path, std::string(text));
    for (const TestChoice& choice : options.choices) {
        Recorder recorder(tested.document.claims.size());
        run_document(tested.document,
                     {.profile = choice.profile,
                      .mode = choice.mode,
                      .profile_given = options.profile_given,
                      .mode_given = options.mode_given,
                      .is_isolated = options.is_isolated,
                      .options = {}},
                     recorder);
        recorder.record().is_finished = true;
        tested.runs.push_back(recorder.record());
    }
    judge_runs(tested, options);
    return tested;
}

// "12:holds 14:fails", of the first run.
std::string verdicts(const TestedDocument& tested) {
    std::string text;
    for (size_t i = 0; i < tested.results.size(); ++i) {
        const ClaimResult& result = tested.results[i].front();
        if (result.verdict == Verdict::kAbsent) continue;
        if (!text.empty()) text += ' ';
        text += fmt::format("{}:{}", tested.document.claims[i].line, verdict_name(result.verdict));
    }
    return text;
}
std::string code_verdicts(const std::string& code) {
    return verdicts(test("```python\n" + code + "\n```\n"));
}

// "fenced block 2-3 python"; what is not run has its reason.
std::string blocks(std::string_view text) {
    std::string all;
    for (const Block& block : find_blocks(text_lines(text))) {
        if (!all.empty()) all += "; ";
        all += fmt::format("{}{} {}-{}", block.is_session ? "session in " : "", form_name(block.form), block.first_line,
                           block.first_line + block.line_count() - 1);
        if (!block.skipped.empty()) all += " not run: " + block.skipped;
    }
    return all;
}

std::string report(const TestedDocument& tested, TestFormat format) {
    TestOptions options = usual_options();
    options.format = format;
    std::string text;
    const auto made = make_report(options, [&text](std::string_view piece) { text += piece; });
    made->document(tested);
    TestTotals totals;
    add_to_totals(tested, totals);
    made->finish(totals);
    return text;
}

}  // namespace

TEST_CASE("blocks: fences and their info strings") {
    CHECK(blocks("text\n```python\nx = 1\ny = 2\n```\n") == "fenced block 3-4");
    CHECK(blocks("~~~py title=\"a.py\"\nx = 1\n~~~\n") == "fenced block 2-2");
    CHECK(blocks("````{.python .numbered}\n```\n````\n") == "fenced block 2-2");
    CHECK(blocks("```bash\nls\n```\n") == "fenced block 2-2 not run: bash");
    CHECK(blocks("```python skip\nx = 1\n```\n") == "fenced block 2-2 not run: marked so");
    CHECK(blocks("```\nx = 1\n```\n") == "fenced block 2-2");
    CHECK(blocks("```\nusage: x [-h]\n```\n") == "fenced block 2-2 not run: no language named, and not Python");
    CHECK(blocks("a ```word``` in a line\nand prose\n").empty());
    // A fence that nobody closes ends with the document.
    CHECK(blocks("```python\nx = 1\n") == "fenced block 2-2");
}

TEST_CASE("blocks: a fence below a list item, with code indented or not") {
    CHECK(blocks("- item\n  ```python\n  x = 1\n  ```\n") == "fenced block 3-3");
    CHECK(find_blocks(text_lines("- item\n  ```python\n  x = 1\n  ```\n"))[0].code == "x = 1\n");
    CHECK(find_blocks(text_lines("  ```python\nimport sys\nx = 1\n```\nend\n"))[0].code == "import sys\nx = 1\n");
    CHECK(find_blocks(text_lines("```python\n    if x:\n        y\n```\n"))[0].code == "if x:\n    y\n");
}

TEST_CASE("blocks: reStructuredText") {
    CHECK(blocks(".. code-block:: python\n   :linenos:\n\n   x = 1\n\n   y = 2\n\ntext\n") == "code directive 4-6");
    CHECK(blocks(".. code-block:: c\n\n   int x;\n") == "code directive 3-3 not run: c");
    CHECK(blocks("Like so::\n\n    x = f(1)\n\ntext\n") == "literal block 3-3");
    CHECK(blocks("Like so::\n\n    $ make install\n") ==
          "literal block 3-3 not run: no language named, and not Python");
    CHECK(blocks(".. note::\n\n   >>> 1\n   1\n") == "session in session 3-4");
}

TEST_CASE("blocks: sessions") {
    CHECK(blocks(">>> 1\n1\n\ntext\n\n>>> 2\n2\n") == "session in session 1-2; session in session 6-7");
    CHECK(blocks("```pycon\n>>> 1\n1\n\n>>> 2\n2\n```\n") == "session in fenced block 2-6");
    CHECK(blocks("```\n$ python\nPython 3\n>>> 1\n1\n```\n") == "session in fenced block 4-5");
}

TEST_CASE("blocks: lines that parse, where nothing else marks code") {
    CHECK(blocks("Some words\n\nx = 1\nprint(x)\n\nMore of them here\n") == "run of lines 3-4");
    CHECK(blocks("Interning\n\nNote: this\n\n- item\n").empty());
    CHECK(blocks("Words (in brackets)\nNote: x\n").empty());
    CHECK(blocks("for x in y:\n    print(x)\n\nprint(1)\nThe end of it\n") == "run of lines 1-4");
    CHECK(blocks("users = [\n{1: 2},\n]\nthe text goes on\n") == "run of lines 1-3");
    CHECK(blocks("(never closed\nx = 1\nthe text goes on\n") == "run of lines 2-2");
}

TEST_CASE("blocks: odd bytes are no code") {
    CHECK(blocks("```python\nx = '\xFF'\n```\n") == "fenced block 2-2 not run: bytes that are no UTF-8");
    CHECK(blocks(std::string_view("```python\n\0\n```\n", 16)) == "fenced block 2-2 not run: null bytes");
    CHECK(text_lines("\xEF\xBB\xBF"
                     "a\r\nb")[1]
              .offset == 6);
}

TEST_CASE("documents: claims behind prints and expressions") {
    CHECK(code_verdicts("print(1 + 1)  # 2") == "2:holds");
    CHECK(code_verdicts("print(1 + 1)  # 3") == "2:fails");
    CHECK(code_verdicts("a = 1\na is a  # True\na is None  # True") == "3:holds 4:fails");
    CHECK(code_verdicts("max(1, 2)  # 2\nmax(1, 2)  # → 1") == "2:holds 3:fails");
    CHECK(code_verdicts("print(1)\n# 1\nprint(2)\n# Output: 3") == "3:holds 5:fails");
    CHECK(code_verdicts("print(\n    'a'\n)  # a thing\nprint('x')  # Output: x") == "5:holds");
}

TEST_CASE("documents: ordinary comments claim nothing") {
    CHECK(code_verdicts("x = 5  # 5 items left\nx = 6  # 6\ny = [  # 1\n    2,  # 2\n]").empty());
    CHECK(code_verdicts("l = []\nl.append(1)  # [1]\nl.append(2)  # 2 of them").empty());
    CHECK(code_verdicts("l = [1, 2]\nl.pop()  # 1 item left").empty());
    CHECK(code_verdicts("print(1)\n# 5 more lines follow\nprint(2)").empty());
    CHECK(code_verdicts("if True:  # True\n    pass\ndef f():  # 1\n    return 1  # 1").empty());
}

TEST_CASE("documents: whatever prints may claim") {
    CHECK(code_verdicts("def f():\n    print(5)\n    return 6\nx = f()  # 5\nx = f()  # 6") == "5:holds 6:fails");
    CHECK(code_verdicts("for x in (5, 5):\n    print(x)  # 5") == "3:holds");
    CHECK(code_verdicts("for x in (5, 6):\n    print(x)  # 5") == "3:fails");
    CHECK(code_verdicts("if False:\n    print(1)  # 1") == "3:fails");
}

TEST_CASE("documents: outputs of several lines") {
    CHECK(code_verdicts("for i in range(2):\n    print(i)\n# Output:\n# 0\n# 1") == "4:holds");
    CHECK(code_verdicts("print(1)\nprint(2)\n# Output:\n# 1\n# 2") == "4:holds");
    CHECK(code_verdicts("print(1)\n# Output:\n# 2") == "3:fails");
    CHECK(code_verdicts("print('a\\nb')\n#> a\n#> b") == "3:holds");
}

TEST_CASE("documents: exceptions") {
    CHECK(code_verdicts("{}['x']  # KeyError: 'x'\nprint(1)  # 1") == "2:holds 3:holds");
    CHECK(code_verdicts("int('5')  # ValueError") == "2:fails");
    // Behind a statement that fails the block goes on.
    CHECK(code_verdicts("print(nothing)  # 1\nprint(1)  # 1") == "2:fails 3:holds");
}

TEST_CASE("documents: addresses are held against their neighbours") {
    CHECK(code_verdicts("a = b = []\nprint(id(a))  # same address\nprint(id(b))  # same address") == "3:holds 4:holds");
    CHECK(code_verdicts("a = []\nb = []\nprint(id(a))  # same address\nprint(id(b))  # same address") ==
          "4:fails 5:fails");
    CHECK(code_verdicts("a = []\nb = []\nprint(id(a))\nprint(id(b))  # different address") == "5:holds");
}

TEST_CASE("documents: names flow from block to block, and isolated they do not") {
    const std::string text = "```python\nx = 1\n```\n```python\nprint(x)  # 1\n```\n";
    CHECK(verdicts(test(text)) == "5:holds");
    TestOptions options = usual_options();
    options.is_isolated = true;
    CHECK(verdicts(test(text, "doc.md", options)) == "5:fails");
}

TEST_CASE("documents: a block is a unit of a script, and many inputs of a prompt") {
    const std::string text = "```python\na = 257\nb = 257\nprint(a is b)  # True\n```\n";
    TestOptions options = usual_options();
    options.choices = {{0, *vm::find_identity_profile("3.13"), Mode::kScript}};
    CHECK(verdicts(test(text, "doc.md", options)) == "4:holds");
    options.choices[0].mode = Mode::kRepl;
    options.mode_given = true;
    CHECK(verdicts(test(text, "doc.md", options)) == "4:fails");
}

TEST_CASE("documents: future imports stay in front of a unit") {
    CHECK(
        code_verdicts("from __future__ import annotations\ndef f(x: nothing): pass\nprint(f.__annotations__)  # {'x': "
                      "'nothing'}") == "4:holds");
}

TEST_CASE("sessions: outputs are compared exactly, tracebacks by their last line") {
    CHECK(verdicts(test(">>> 1 + 1\n2\n>>> x = 1\n>>> print('a\\n\\nb')\na\n<BLANKLINE>\nb\n")) == "2:holds 5:holds");
    CHECK(verdicts(test(">>> 1 + 1\n3\n")) == "2:fails");
    CHECK(verdicts(test(">>> for i in range(2):\n...     i\n...\n0\n1\n")) == "4:holds");
    CHECK(verdicts(
              test(">>> 1/0\nTraceback (most recent call last):\n  File \"x\", line 9\nZeroDivisionError: division by "
                   "zero\n")) == "2:holds");
    CHECK(verdicts(test(">>> 1/0\nTraceback (most recent call last):\nValueError\n")) == "2:fails");
    // Nothing below it: it is to print nothing.
    CHECK(verdicts(test(">>> 5\n>>> x = 5\n")) == "1:fails");
    CHECK(verdicts(test(">>> 1 is 1  # True\n>>> 5  # doctest: +SKIP\n6\n")) == "1:holds");
    CHECK(verdicts(test(">>> list(range(20)) # doctest: +ELLIPSIS\n[0, 1, ..., 19]\n")) == "2:holds");
}

TEST_CASE("sessions: as one unit constants are shared") {
    const std::string text = ">>> a = 257\n>>> b = 257\n>>> a is b\nTrue\n";
    TestOptions options = usual_options();
    options.choices = {{0, *vm::find_identity_profile("3.13"), Mode::kScript}};
    CHECK(verdicts(test(text, "doc.md", options)) == "4:fails");
    options.mode_given = true;
    CHECK(verdicts(test(text, "doc.md", options)) == "4:holds");
}

TEST_CASE("documents: code that cannot run is an error of its claims, not a failure") {
    CHECK(verdicts(test("```python\nprint(1)  # 1\nx = = 2\n```\n")) == "2:error");
    CHECK(verdicts(
              test("```python\nimport nowhere_to_be_found\nprint(1)  # 1\nprint(nowhere_to_be_found.x)  # 2\n```\n")) ==
          "3:holds 4:error");
    CHECK(verdicts(test("```python\nexit()\nprint(1)  # 1\n```\n")) == "3:error");
}

TEST_CASE("scripts: headings, prints and expressions") {
    CHECK(verdicts(test("print(1)  # 1\n1 + 1  # 3\n", "t.py")) == "1:holds 2:fails");
    CHECK(verdicts(test("1 / 0\n", "t.py")) == "1:fails");
    CHECK(verdicts(test(
              "print('a')\n1 / 0\n# expect:\n# a\n# expect-error: ZeroDivisionError: division by zero\n# exit: 1\n",
              "t.py")) == "3:holds 5:holds 6:holds");
    CHECK(verdicts(test("print(1)\n# expect: 2\n", "t.py")) == "2:fails");
    CHECK(verdicts(
              test("x = 1 / 0\n# expect-stderr:\n# Traceback (most recent call last):\n#   File \"t.py\", line 1, in "
                   "<module>\n# ZeroDivisionError: division by zero\n",
                   "folder/t.py")) == "2:holds");
    CHECK(verdicts(test("# profile: 3.13\na = 257\nb = 257\nprint(a is b)  # True\n", "t.py")) == "4:holds");
    CHECK(verdicts(test("# profile: 2.7\nprint(1)  # 1\n", "t.py")) == "2:error 1:fails");
}

TEST_CASE("accept: the right answer in the comment's own manner, and nothing else changed") {
    const auto accepted = [](const std::string& text) { return accept_answers(test(text)).text; };
    CHECK(accepted("```python\nprint(1)  # 2 (two)\n```\n") == "```python\nprint(1)  # 1 (two)\n```\n");
    CHECK(accepted("```python\r\nprint('a')  # Output: 'b'\r\n```\r\n") ==
          "```python\r\nprint('a')  # Output: 'a'\r\n```\r\n");
    CHECK(accepted("  >>> 1\n  2\n  >>> 3\n\nend") == "  >>> 1\n  1\n  >>> 3\n  3\n\nend");
    CHECK(accepted(">>> print('a\\n\\nb')\nc\n") == ">>> print('a\\n\\nb')\na\n<BLANKLINE>\nb\n");
    CHECK(accepted(">>> x = 1\n2\n>>> x\n1\n") == ">>> x = 1\n>>> x\n1\n");
    CHECK(accepted(">>> 1/0\nTraceback (most recent call last):\n  ...\nKeyError\n") ==
          ">>> 1/0\nTraceback (most recent call last):\n  ...\nZeroDivisionError: division by zero\n");
    CHECK(accepted("```python\n{}['x']  # KeyError: 'y'\n```\n") == "```python\n{}['x']  # KeyError: 'x'\n```\n");
}

TEST_CASE("accept: what it refuses") {
    for (const char* text : {"```python\nprint('a\\nb')  # 1\n```\n", "```python\nprint(nothing)  # 1\n```\n",
                             "```python\nprint('words')  # 1\n```\n"}) {
        const Acceptance acceptance = accept_answers(test(text));
        CHECK(acceptance.text == text);
        CHECK(acceptance.refused.size() == 1);
    }
}

TEST_CASE("reports: what is special to a format is escaped") {
    const TestedDocument tested = test("```python\nprint('<&\"\\x01\\\\#')  # Output: <b>\n```\n");
    const std::string xml = report(tested, TestFormat::kJunit);
    CHECK(xml.find("failures=\"1\"") != std::string::npos);
    CHECK(xml.find("&lt;b&gt;") != std::string::npos);
    CHECK(xml.find('\x01') == std::string::npos);
    const std::string tap = report(tested, TestFormat::kTap);
    CHECK(tap.starts_with("TAP version 14\nnot ok 1 - doc.md:2 print("));
    CHECK(tap.find("\\#') ") != std::string::npos);
    CHECK(tap.ends_with("  ...\n1..1\n"));
    CHECK(report(tested, TestFormat::kJson).find("\"fail\": 1") != std::string::npos);
}

TEST_CASE("messages: a run survives the way through a pipe, whole or in pieces") {
    Recorder recorder(1);
    std::string bytes("\x05\0\0\0e\x07\0\0\0\x01", 10);
    CHECK(take_messages(bytes, recorder));
    CHECK(recorder.record().ended_line == 7);
    CHECK(bytes == "\x01");
    bytes = std::string("\x01\0\0\0?", 5);
    CHECK_FALSE(take_messages(bytes, recorder));
    bytes = std::string("\x02\0\0\0o\x01", 6);
    CHECK_FALSE(take_messages(bytes, recorder));
}

}  // namespace eadem::stdlib
