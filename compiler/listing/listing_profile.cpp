// The rows, newest version first: each older version is the next newer one with what changed in between undone.
// Measured on the standard libraries of CPython 3.6 - 3.13 and with builds of 3.14 and 3.15
// (tests/oracle/constants.py).
#include "compiler/listing/listing_profile.h"

namespace eadem::compiler {

namespace {

constexpr ListingProfile k313{.name = "3.13"};

constexpr ListingProfile k314 = [] {
    ListingProfile row = k313;
    row.name = "3.14";
    row.folding = FoldingPlace::kBlocks;
    row.slotless = SlotlessConstants::kSmallInts;
    row.first_is_documentation = false;
    row.annotations = Annotations::kOwnCode;
    row.type_bounds_have_default = true;
    row.constant_key_maps = false;
    row.long_tuples_iterated_as_lists = true;
    row.constant_slices = true;
    row.all_and_any_unrolled = true;
    return row;
}();

constexpr ListingProfile k315 = [] {
    ListingProfile row = k314;
    row.name = "3.15";
    row.generators_iterate_inside = true;
    row.positional_only_annotations_first = true;
    row.slotless = SlotlessConstants::kSmallIntsAndCommon;
    return row;
}();

constexpr ListingProfile k312 = [] {
    ListingProfile row = k313;
    row.name = "3.12";
    row.equal_constant_lambdas = true;
    row.specifications_end_in_text = true;
    row.empty_f_string_loaded = false;
    row.one_character_interned = false;
    row.clean_documentation = false;
    row.class_first_line = false;
    row.class_static_attributes = false;
    row.qualified_class_name_interned = false;
    return row;
}();

constexpr ListingProfile k311 = [] {
    ListingProfile row = k312;
    row.name = "3.11";
    row.imports_have_no_methods = false;
    row.unused = UnusedConstants::kLastOnesGo;
    row.comprehensions_inlined = false;
    row.stop_iteration_handler = false;
    row.always_returns_at_end = false;
    row.equal_constant_lambdas = false;
    row.specifications_end_in_text = false;
    return row;
}();

constexpr ListingProfile k310 = [] {
    ListingProfile row = k311;
    row.name = "3.10";
    row.return_ends_block = true;
    row.method_calls_take_keywords = false;
    row.else_before_handlers = false;
    row.none_jumps = false;
    row.qualified_names = true;
    row.equal_code_by_text = true;
    row.match_answers_none = false;
    row.percent_becomes_f_string = false;
    return row;
}();

constexpr ListingProfile k39 = [] {
    ListingProfile row = k310;
    row.name = "3.9";
    row.named_values_folded = false;
    row.return_ends_block = false;
    row.most_method_arguments = 0;
    row.unused = UnusedConstants::kStay;
    row.dead_branches_compiled = false;
    row.annotations = Annotations::kNamesBehind;
    row.most_on_stack = kAnyNumber;
    return row;
}();

constexpr ListingProfile k38 = [] {
    ListingProfile row = k39;
    row.name = "3.8";
    row.finally_body = FinallyBody::kOnceBefore;
    row.with_exit = WithExit::kNothing;
    row.fewest_folded_items = kAnyNumber;
    row.starred_calls_build_tuples = true;
    row.one_item_loops = false;
    return row;
}();

constexpr ListingProfile k37 = [] {
    ListingProfile row = k38;
    row.name = "3.7";
    row.comprehension_names_interned = false;
    row.finally_body = FinallyBody::kOnceBehind;
    row.finally_pushes_none = true;
    row.with_exit = WithExit::kOneNone;
    row.return_value_behind_exits = false;
    row.value_before_key = true;
    return row;
}();

constexpr ListingProfile k36 = [] {
    ListingProfile row = k37;
    row.name = "3.6";
    row.folding = FoldingPlace::kBytecode;
    row.annotated_name_stored = false;
    return row;
}();

constexpr ListingProfile kRows[] = {k36, k37, k38, k39, k310, k311, k312, k313, k314, k315};

}  // namespace

const ListingProfile& listing_profile(std::string_view name) {
    for (const ListingProfile& row : kRows)
        if (row.name == name) return row;
    return k313;
}

}  // namespace eadem::compiler
