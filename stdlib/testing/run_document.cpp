#include "stdlib/testing/run_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "stdlib/explain/test_watcher.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/empty_input.h"
#include "stdlib/testing/block_runner.h"
#include "stdlib/testing/run_parts.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// `__name__` is what it would be for a module.
void name_as_module(Runtime& runtime, const std::string& path) {
    std::string_view name = path;
    name.remove_prefix(name.rfind('/') + 1);
    name = name.substr(0, name.find('.'));
    if (!add_text(runtime, runtime.main_names(), "__name__", name).ok()) runtime.forget_pending();
}

}  // namespace

std::unique_ptr<Runtime> make_runtime(const Document& document, const HowToRun& how, const EmptyInput& input) {
    RuntimeOptions options = how.options;
    options.mode = how.mode;
    options.arguments = {document.path};
    options.unbuffered = false;
    options.boxes_always = options.boxes_always || how.explains || document.claims_reasons;
    return std::make_unique<Runtime>(how.profile, std::move(options),
                                     Runtime::Streams{input.descriptor(), Runtime::kCapture, Runtime::kCapture});
}

void tell_reasons(const Document& document, const std::vector<WatchedTest>& tests, RunListener& listener) {
    std::multimap<uint32_t, const WatchedTest*> by_line;
    for (const WatchedTest& test : tests)
        if (test.place.file == document.path) by_line.emplace(test.place.line, &test);
    for (size_t i = 0; i < document.claims.size(); ++i) {
        const Claim& claim = document.claims[i];
        std::string reasons, ids;
        for (auto test = by_line.lower_bound(claim.first_line); test != by_line.end() && test->first <= claim.last_line;
             ++test) {
            const Explanation& why = test->second->explanation;
            if (!reasons.empty()) reasons += "; ";
            if (!ids.empty()) ids += ", ";
            ids += info_of(why.reason).id;
            reasons += fmt::format("{}: {}", info_of(why.reason).id, why.because);
        }
        if (claim.kind == ClaimKind::kReasons) {
            Outcome outcome;
            outcome.seen = Seen::kAnswer;
            outcome.actual = ids.empty() ? "(no identity was tested here)" : ids;
            outcome.holds = outcome.actual == claim.expected;
            listener.outcome(i, outcome);
        }
        if (!reasons.empty()) {
            listener.reason(i, reasons);
        }
    }
}

void run_document(const Document& document, const HowToRun& how, RunListener& listener) {
    if (document.is_script) {
        run_script(document, how, listener);
        return;
    }
    const EmptyInput input;
    const size_t count = std::min(document.blocks.size(), how.last_block == SIZE_MAX ? SIZE_MAX : how.last_block + 1);
    for (size_t first = 0; first < count;) {
        const size_t end = how.is_isolated ? first + 1 : count;
        const std::unique_ptr<Runtime> runtime = make_runtime(document, how, input);
        if (!is_prompt_mode(how.mode) && how.mode != Mode::kScript) name_as_module(*runtime, document.path);
        std::optional<TestWatcher> watcher;
        if (how.explains || document.claims_reasons) watcher.emplace(*runtime);
        Deadline deadline(*runtime, how.timeout, how.may_end_process);
        {
            BlockRunner runner(*runtime, document, how, deadline, listener);
            while (first < end && runner.run(first)) ++first;
            first = end;
        }
        deadline.restart();
        finish_program(*runtime);
        if (watcher) tell_reasons(document, watcher->tests(), listener);
        watcher.reset();
    }
}

}  // namespace eadem::stdlib
