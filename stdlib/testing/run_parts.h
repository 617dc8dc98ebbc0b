// What runs of documents and of scripts have in common.
#pragma once

#include <memory>
#include <vector>

#include "stdlib/explain/test_watcher.h"
#include "stdlib/runtime/empty_input.h"
#include "stdlib/testing/run_document.h"

namespace eadem::stdlib {

// A Runtime for a run of the document: with captured output, and boxed where reasons may be asked for.
std::unique_ptr<Runtime> make_runtime(const Document& document, const HowToRun& how, const EmptyInput& input);

// Tells the reasons of the identity tests in the statements that have claims, and judges those about reasons.
void tell_reasons(const Document& document, const std::vector<WatchedTest>& tests, RunListener& listener);

// run_document of a script.
void run_script(const Document& document, const HowToRun& how, RunListener& listener);

}  // namespace eadem::stdlib
