// Watches the identity tests of a run: every `is`, `is not` and comparison of two id()s, with its verdict and the
// reason.
//
// While it lives, the Runtime runs observed (vm/interp/observer.h); it must have boxes always, and must not be running
// when the watcher comes or goes.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "stdlib/runtime/runtime.h"
#include "vm/inspect/identity.h"
#include "vm/inspect/origin_recorder.h"

namespace eadem::stdlib {

// A place of the program that tests identity, and what came of it.
struct WatchedTest {
    vm::ReadersPlace place;
    std::string expression;  // as the text has it, on one line; empty where the text is not there
    std::string code;        // the name of the function or unit
    size_t same = 0;         // how often the two were one object
    size_t different = 0;
    bool first_was_same = false;
    vm::Explanation explanation;  // of the first time
    // Of the first time that the verdict was the other one; empty if it always was the same.
    vm::Explanation other_explanation;
};

class TestWatcher {
 public:
    // Called for the first test of each place, or for all; before the program goes on.
    using Listener = std::function<void(const WatchedTest& place, const vm::Explanation& explanation)>;
    enum class Ask : uint8_t { kOncePerPlace, kAlways };

    explicit TestWatcher(Runtime& runtime, Listener listener = {}, Ask ask = Ask::kOncePerPlace);

    // That line of that file was put into the program: it stands for no line, and those behind it move up.
    void hide_line(std::string file, uint32_t line) { hidden_ = {std::move(file), line}; }

    // In the order in which they were first reached.
    const std::vector<WatchedTest>& tests() const { return tests_; }
    std::vector<WatchedTest> take() { return std::move(tests_); }

 private:
    void on_test(const vm::IdentityTest& test);
    vm::ReadersPlace find_place(std::string_view file, uint32_t line) const;
    std::string expression_of(const vm::CodeObject* code, const vm::Location& location);

    Runtime& runtime_;
    const Listener listener_;
    const Ask ask_;
    vm::ReadersPlace hidden_;
    std::vector<WatchedTest> tests_;
    std::map<std::pair<const vm::CodeObject*, uint32_t>, size_t> places_;
    vm::OriginRecorder recorder_;
};

// The text of an expression, lines joined; empty if the source is not at hand.
std::string expression_text(Runtime& runtime, const std::string& file, const vm::Location& location);

}  // namespace eadem::stdlib
