// The steps of a history (vm/inspect/history.h).
#include <doctest/doctest.h>

#include "vm/inspect/history.h"

namespace eadem::vm {

namespace {

History step(StepKind kind, History before = {}) {
    auto made = std::make_shared<Step>();
    made->kind = kind;
    made->before = std::move(before);
    if (made->before != nullptr) made->length = made->before->length + 1;
    return made;
}

}  // namespace

TEST_CASE("a history begins with its origin") {
    const History born = step(StepKind::kMade);
    CHECK(&origin_of(*born) == born.get());
    CHECK(&origin_of(*step(StepKind::kItem, step(StepKind::kBound, born))) == born.get());
}

TEST_CASE("two histories meet in the latest step that they share") {
    const History born = step(StepKind::kConstant);
    const History bound = step(StepKind::kBound, born);
    const History left = step(StepKind::kArgument, bound);
    const History right = step(StepKind::kReturned, step(StepKind::kItem, step(StepKind::kBound, bound)));
    CHECK(meeting_of(*left, *right) == bound.get());
    CHECK(meeting_of(*right, *left) == bound.get());
    CHECK(meeting_of(*left, *bound) == bound.get());
    CHECK(meeting_of(*left, *left) == left.get());
    CHECK(meeting_of(*left, *step(StepKind::kBound, step(StepKind::kConstant))) == nullptr);
}

TEST_CASE("steps are looked for down to a step, which is left out") {
    const History interned = step(StepKind::kInterned);
    const History end = step(StepKind::kItem, step(StepKind::kBound, interned));
    CHECK(find_step(*end, StepKind::kInterned, nullptr) == interned.get());
    CHECK(find_step(*end, StepKind::kInterned, interned.get()) == nullptr);
    CHECK(find_step(*end, StepKind::kYielded, nullptr) == nullptr);
}

}  // namespace eadem::vm
