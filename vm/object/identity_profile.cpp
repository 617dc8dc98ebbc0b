// The rows, newest version first: each older version is the next newer one with what changed in between undone.
// Measured on CPython 3.6 - 3.15; 3.13t read from its source.
#include "vm/object/identity_profile.h"

namespace eadem::vm {

namespace {

constexpr IdentityProfile k313{.name = "3.13"};

// The build without a global lock interns every constant of a code object, so that equal ones of two units are one.
constexpr IdentityProfile k313t = [] {
    IdentityProfile row = k313;
    row.name = "3.13t";
    row.code_constants_interned = true;
    row.intern_rule = InternRule::kAll;
    row.interned_immortal = true;
    return row;
}();

constexpr IdentityProfile k314 = [] {
    IdentityProfile row = k313;
    row.name = "3.14";
    row.is_literal_operand = IsLiteralOperand::kLiteral;  // -1 and 1 + 1 no longer warn
    row.fold_const_slice = true;
    row.fold_fieldless_fstring_operand = true;  // folding came to work on the instructions again
    row.escape_text = EscapeText::kExplained;
    row.names_immortal = ImmortalNames::kAll;
    return row;
}();

constexpr IdentityProfile k315 = [] {
    IdentityProfile row = k314;
    row.name = "3.15";
    row.small_int_max = 1024;
    row.int_to_bytes_shared = true;
    return row;
}();

constexpr IdentityProfile k312 = [] {
    IdentityProfile row = k313;
    row.name = "3.12";
    row.tty_repl_unit = ReplUnit::kInput;  // the prompt that compiles each statement came with 3.13
    row.interned_immortal = true;
    row.dunder_main_interned = false;
    row.warning_counts_inputs = false;
    row.empty_fstring_constant = false;
    row.equal_code_objects_shared = true;  // neither in 3.11 nor in 3.13, where columns tell them apart
    row.odd_one_char_literals = "_abcdenprsx";
    row.inverted_bool_warning = InvertedBoolWarning::kPlain;
    row.names_immortal = ImmortalNames::kAll;
    row.class_keeps_first_line = false;
    row.qualified_names_interned = false;  // neither in 3.10, where they are constants, nor in 3.13
    return row;
}();

constexpr IdentityProfile k311 = [] {
    IdentityProfile row = k312;
    row.name = "3.11";
    row.interned_immortal = false;
    row.equal_code_objects_shared = false;
    row.is_literal_warning = IsLiteralWarning::kPlain;
    row.odd_one_char_literals = "BCLST_abcdefhijklmnopqrstvwxy";
    row.bool_text_constant = false;
    row.comprehensions_inlined = false;
    row.escape_syntax_warning = false;
    row.inverted_bool_warning = InvertedBoolWarning::kNone;
    row.names_immortal = ImmortalNames::kNone;
    row.singletons_immortal = false;
    return row;
}();

constexpr IdentityProfile k310 = [] {
    IdentityProfile row = k311;
    row.name = "3.10";
    row.equal_code_objects_shared = true;
    row.qualified_name_constant = true;
    row.qualified_names_interned = true;
    row.empty_bytes_of_code_pooled = false;
    row.int_mod_wide_normalised = false;
    row.int_from_bytes_normalised = false;
    row.tuple_of_no_items_shared = false;
    row.percent_tuple_joined = false;
    row.odd_one_char_literals = {};
    row.bool_text_constant = true;
    row.octal_escape_warning = false;
    row.number_warning = NumberWarning::kDeprecation;
    row.small_ints_immortal = false;
    return row;
}();

constexpr IdentityProfile k39 = [] {
    IdentityProfile row = k310;
    row.name = "3.9";
    row.late_tuple_pooled = false;
    row.late_tuple_nests = false;
    row.empty_frozenset_shared = true;
    row.escape_text = EscapeText::kBare;
    row.number_warning = NumberWarning::kNone;
    return row;
}();

constexpr IdentityProfile k38 = [] {
    IdentityProfile row = k39;
    row.name = "3.8";
    row.int_addsub_wide_normalised = false;
    row.float_to_int_round_normalised = false;
    row.warning_path = WarningPath::kAsGiven;
    return row;
}();

constexpr IdentityProfile k37 = [] {
    IdentityProfile row = k38;
    row.name = "3.7";
    row.const_scope = ConstantScope::kCode;
    row.const_tuple_items = TupleItems::kOwn;
    row.const_dict_key_tuple = true;
    row.is_literal_warning = IsLiteralWarning::kNone;
    row.is_literal_operand = IsLiteralOperand::kNone;
    row.forgotten_comma_warning = false;
    return row;
}();

constexpr IdentityProfile k36 = [] {
    IdentityProfile row = k37;
    row.name = "3.6";
    row.const_tuple_items = TupleItems::kPool;
    row.pool_folded = false;  // folding rewrote bytecode after the pool was laid out
    row.fold_repeat_str_max = 20;
    row.fold_repeat_tuple_max = 20;
    row.fold_repeat_total_items = kUnlimited;
    row.fold_not = false;
    row.empty_tuple_foldable = false;
    row.fold_fieldless_fstring_operand = true;
    row.tuple_plus_empty_same = false;
    return row;
}();

// Not a CPython: the smallest rule set under which every commented example of the five documents is true.
constexpr IdentityProfile kDocuments = [] {
    IdentityProfile row = k313;
    row.name = "documents";
    row.const_scope = ConstantScope::kNone;
    row.const_tuple_items = TupleItems::kOwn;
    row.late_tuple_pooled = false;
    row.intern_rule = InternRule::kName;
    row.tty_repl_unit = ReplUnit::kInput;
    row.is_literal_warning = IsLiteralWarning::kNone;
    row.is_literal_operand = IsLiteralOperand::kNone;
    row.class_keeps_first_line = false;
    return row;
}();

constexpr IdentityProfile kRows[] = {kDocuments, k36, k37, k38, k39, k310, k311, k312, k313, k313t, k314, k315};

}  // namespace

std::span<const IdentityProfile> identity_profiles() {
    return kRows;
}

const IdentityProfile* find_identity_profile(std::string_view name) {
    for (const IdentityProfile& row : kRows)
        if (row.name == name) return &row;
    return nullptr;
}

}  // namespace eadem::vm
