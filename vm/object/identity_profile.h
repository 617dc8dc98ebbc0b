// IdentityProfile: the identity rules of one Python version as data. Code reads fields and never asks for a version.
//
// A field's meaning and its measured source are in the table of rows (identity_profile.cpp). Rows are constexpr and
// live for the program; everybody holds them by const reference.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace eadem::vm {

// How far equal constants are merged into one object.
enum class ConstantScope : uint8_t { kNone, kCode, kUnit };
// What a prompt compiles as one unit.
enum class ReplUnit : uint8_t { kInput, kStatement };
// Whether the items of a constant tuple come from the pool or are made for that tuple alone.
enum class TupleItems : uint8_t { kPool, kOwn };
// Which string constants are interned: only identifiers, or anything of letters, digits and '_'.
enum class InternRule : uint8_t { kName, kWord, kAll, kOff };
enum class IsLiteralWarning : uint8_t { kNone, kPlain, kTyped };
enum class IsLiteralOperand : uint8_t { kNone, kFoldedConstant, kLiteral };
enum class WarningPath : uint8_t { kNone, kAsGiven, kAbsolute };

// "No limit" for the limits below.
constexpr int64_t kUnlimited = INT64_MAX;

// The defaults are CPython 3.13's; a row states what differs.
struct IdentityProfile {
    std::string_view name = {};  // as --as takes it: "documents", "3.13", ...

    // Ints that exist once, from whatever operation.
    int64_t small_int_min = -5;
    int64_t small_int_max = 256;

    // Constants.
    ConstantScope const_scope = ConstantScope::kUnit;
    ReplUnit repl_unit = ReplUnit::kInput;
    ReplUnit tty_repl_unit = ReplUnit::kStatement;
    TupleItems const_tuple_items = TupleItems::kPool;
    bool pool_folded = true;
    bool late_tuple_pooled = true;  // a tuple of constants made by the code generator (defaults) goes to the pool
    bool const_dict_key_tuple = false;
    bool equal_code_objects_shared = false;

    // Folding limits.
    int64_t fold_repeat_str_max = 4096;
    int64_t fold_repeat_tuple_max = 256;
    int64_t fold_repeat_total_items = 1024;
    int64_t fold_int_bits = 128;
    bool fold_not = true;
    bool empty_tuple_foldable = true;
    bool fold_fieldless_fstring_operand = false;
    bool fold_const_slice = false;

    // Strings and bytes.
    InternRule intern_rule = InternRule::kWord;
    int64_t intern_max_length = kUnlimited;
    bool latin1_chars_shared = true;
    std::string_view odd_one_char_literals = {};  // characters whose literal is not the run-time one-character string
    bool single_bytes_shared = true;
    bool pyc_single_byte_const_shared = false;
    bool interned_immortal = false;
    bool dunder_main_interned = true;

    // Results of run-time operations.
    bool empty_frozenset_shared = false;
    bool tuple_plus_empty_same = true;
    bool int_addsub_wide_normalised = true;
    bool int_mod_wide_normalised = true;
    bool int_from_bytes_normalised = true;
    bool float_to_int_round_normalised = true;

    // The SyntaxWarning for `is` with a literal.
    IsLiteralWarning is_literal_warning = IsLiteralWarning::kTyped;
    IsLiteralOperand is_literal_operand = IsLiteralOperand::kFoldedConstant;
    WarningPath warning_path = WarningPath::kAbsolute;

    bool is_small_int(int64_t number) const { return number >= small_int_min && number <= small_int_max; }
};

// All rows, `documents` first.
std::span<const IdentityProfile> identity_profiles();
// The row of that name, or null.
const IdentityProfile* find_identity_profile(std::string_view name);

}  // namespace eadem::vm
