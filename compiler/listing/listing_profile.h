// ListingProfile: what the code generator of one CPython version puts among the constants of a code object, as data.
// The listing reads fields and never asks for a version. (What makes constants one object is in
// vm/object/identity_profile.h; a program cannot see what is in here.)
//
// Rows are constexpr and live for the program.
#pragma once

#include <cstdint>
#include <string_view>

namespace eadem::compiler {

// Where constant expressions are computed: in the bytecode, with the operands left among the constants; in the tree; or
// in the graph of basic blocks.
enum class FoldingPlace : uint8_t { kBytecode, kTree, kBlocks };
// What becomes of constants that no instruction loads in the end.
enum class UnusedConstants : uint8_t { kStay, kLastOnesGo, kGo };
// `finally`: its body once, behind the body of `try`; once, but compiled before it; or a copy for every way out.
enum class FinallyBody : uint8_t { kOnceBehind, kOnceBefore, kCopied };
// The constants None that leaving a `with` block takes.
enum class WithExit : uint8_t { kOneNone, kNothing, kThreeNones };
// Annotations of a function: values and a tuple of names; a tuple of names and values; or a function of their own.
enum class Annotations : uint8_t { kNamesBehind, kPairs, kOwnCode };
// Constants that have instructions of their own, and need no place among the others.
enum class SlotlessConstants : uint8_t { kNone, kSmallInts, kSmallIntsAndCommon };

// "No limit" for the limits below.
constexpr uint32_t kAnyNumber = UINT32_MAX;

// The defaults are CPython 3.13's; a row states what differs.
struct ListingProfile {
    std::string_view name = {};  // of the identity profile

    // Folding and what is left of it.
    FoldingPlace folding = FoldingPlace::kTree;
    UnusedConstants unused = UnusedConstants::kGo;
    bool dead_branches_compiled = true;  // the body of `if 0:` is compiled before it is found dead
    SlotlessConstants slotless = SlotlessConstants::kNone;
    bool none_jumps = true;  // `if x is None` loads no None

    // Nested code.
    bool qualified_names = false;               // a code object is followed by its qualified name
    bool comprehension_names_interned = true;   // "<listcomp>" and the like are interned there
    bool equal_code_by_text = false;            // code objects on one line are one constant if their texts are equal
    bool equal_constant_lambdas = false;        // so are lambdas of the same constant on one line
    bool first_is_documentation = true;         // the first constant of a function is its docstring or None
    bool clean_documentation = true;            // docstrings lose their common indentation
    bool comprehensions_inlined = true;         // list, set and dict comprehensions have no code of their own
    bool generators_iterate_inside = false;     // a generator expression is called with the iterable itself
    bool stop_iteration_handler = true;         // generators end with a handler, and a None before it
    bool always_returns_at_end = true;          // `return None` is appended even behind a `return`
    bool return_ends_block = false;             // behind a `return` there is a new block, so `return None` is appended
    bool class_first_line = true;               // a class body keeps its line
    bool class_static_attributes = true;        // and the attributes that its methods assign to `self`
    bool qualified_class_name_interned = true;  // the name that a class body begins with is interned whatever it holds

    // Statements.
    FinallyBody finally_body = FinallyBody::kCopied;
    bool finally_pushes_none = false;  // at the end of the body of `try`
    bool else_before_handlers = true;  // the `else` of a `try` is compiled before its handlers
    WithExit with_exit = WithExit::kThreeNones;
    bool return_value_behind_exits = true;  // a constant is loaded after `finally` bodies and `with` blocks are left
    Annotations annotations = Annotations::kPairs;
    bool positional_only_annotations_first = false;  // in the order of the parameters, not behind the others
    bool annotated_name_stored = true;               // `x: int` loads the constant 'x'
    bool type_bounds_have_default = false;           // the code of a type parameter's bound takes a format argument
    bool match_answers_none = true;                  // classes and mappings that do not match are told by None

    // Expressions.
    bool constant_key_maps = true;        // dict displays and ** calls keep constant keys in a tuple
    uint32_t most_on_stack = 30;          // beyond, displays, calls and f-strings are built piece by piece
    uint32_t fewest_folded_items = 3;     // of a list or set display that is filled from one constant
    uint32_t most_method_arguments = 30;  // the first number of arguments that is too many for a method call
    bool method_calls_take_keywords = true;
    bool imports_have_no_methods = true;         // calls of what an imported module holds are plain calls
    bool starred_calls_build_tuples = false;     // f(1, 2, *a) builds the tuple (1, 2)
    bool value_before_key = false;               // a dict comprehension evaluates the value first
    bool one_item_loops = true;                  // `for y in [x]` inside a comprehension is no loop
    bool percent_becomes_f_string = true;        // "%s" % (x,)
    bool named_values_folded = true;             // the value of `:=` is folded in the tree like any other
    bool specifications_end_in_text = false;     // f"{x:{y}}" loads "" behind y
    bool empty_f_string_loaded = true;           // f"" loads ""
    bool long_tuples_iterated_as_lists = false;  // `for x in (...)` over more than most_on_stack items
    bool constant_slices = false;                // x[1:2] loads slice(1, 2)
    bool all_and_any_unrolled = false;           // all(x for ...) is a loop with True and False
    bool one_character_interned = true;          // "." is interned
};

// The row for an identity profile of that name; profiles that are no CPython list as 3.13 does.
const ListingProfile& listing_profile(std::string_view name);

}  // namespace eadem::compiler
