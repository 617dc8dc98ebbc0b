#include "tests/unit/vm/sequence_fixture.h"

using namespace eadem::vm;

TEST_SUITE("slice") {
    TEST_CASE("slice: its parts are what was given") {
        Sequences s;
        const OwnedValue slice = s.call_with(s.type(kSliceType), s.number(1000), s.text("x")).value();
        CHECK(s.show(slice) == "slice(1000, 'x', None)");
        CHECK(s.show(s.attribute(slice, "start")) == "1000");
        CHECK(is_same(s.space, s.attribute(slice, "start").value().get(), s.attribute(slice, "start").value().get()));
        CHECK(s.show(s.call_with(s.type(kSliceType), s.number(5))) == "slice(None, 5, None)");
        CHECK(s.show(s.call_with(s.type(kSliceType))) == "TypeError: slice expected at least 1 argument, got 0");
        CHECK(s.show(s.call_with(s.type(kSliceType), s.none(), s.none(), s.none(), s.none())) ==
              "TypeError: slice expected at most 3 arguments, got 4");
    }

    TEST_CASE("slice: indices() clamps to a length") {
        Sequences s;
        const auto indices = [&](OwnedValue start, OwnedValue stop, OwnedValue step, OwnedValue length) {
            return s.show(
                s.method(s.slice(std::move(start), std::move(stop), std::move(step)), "indices", std::move(length)));
        };
        CHECK(indices(s.empty(), s.empty(), s.empty(), s.number(5)) == "(0, 5, 1)");
        CHECK(indices(s.empty(), s.empty(), s.number(-1), s.number(5)) == "(4, -1, -1)");
        CHECK(indices(s.number(-3), s.number(100), s.number(2), s.number(5)) == "(2, 5, 2)");
        CHECK(indices(s.number(-30), s.number(-10), s.empty(), s.number(5)) == "(0, 0, 1)");
        CHECK(indices(s.huge(), s.empty(), s.number(-2), s.huge()) == "(999999999999999999999999999999, -1, -2)");
        CHECK(indices(s.number(1), s.number(2), s.number(0), s.number(3)) == "ValueError: slice step cannot be zero");
        CHECK(indices(s.number(1), s.number(2), s.empty(), s.number(-1)) ==
              "ValueError: length should not be negative");
        CHECK(indices(s.text("a"), s.empty(), s.empty(), s.number(1)) ==
              "TypeError: slice indices must be integers or None or have an __index__ method");
        CHECK(indices(s.empty(), s.empty(), s.empty(), s.real(1.5)) ==
              "TypeError: 'float' object cannot be interpreted as an integer");
    }

    TEST_CASE("slice: comparison and hash go by the parts") {
        Sequences s;
        const OwnedValue slice = s.slice(s.number(1), s.number(2), s.number(3));
        CHECK(s.show(s.compared(CompareOperator::kEqual, slice, s.slice(s.real(1), s.number(2), s.number(3)))) ==
              "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, slice, s.slice(s.number(1), s.number(3), s.number(0)))) ==
              "True");
        CHECK(s.show(s.compared(CompareOperator::kEqual, slice, s.tuple())) == "False");
        CHECK(hash(s.space, slice.get()).value() == -2340833382717974474);
    }

    TEST_CASE("slice: bounds stay inside the sequence for every sign of the step") {
        const SliceBounds forwards = clamp_slice({-100, INT64_MAX, 3}, 10);
        CHECK(forwards.start == 0);
        CHECK(forwards.stop == 10);
        CHECK(forwards.count == 4);
        const SliceBounds backwards = clamp_slice({INT64_MAX, INT64_MIN, -4}, 10);
        CHECK(backwards.start == 9);
        CHECK(backwards.stop == -1);
        CHECK(backwards.count == 3);
        CHECK(clamp_slice({INT64_MIN, INT64_MAX, INT64_MAX}, 10).count == 1);
        CHECK(clamp_slice({INT64_MAX, INT64_MIN, -INT64_MAX}, 10).count == 1);
        CHECK(clamp_slice({0, INT64_MAX, 1}, 0).count == 0);
    }
}
