// IdentityProfile: the identity rules of one Python version as data. Code reads fields and never asks for a version.
//
// A field's meaning stands behind it; which version has which value, in the rows (identity_profile.cpp). Rows are
// constexpr and live for the program; everybody holds them by const reference.
//
// No fields, because no program can observe them:
//  - which pass folds (bytecode in 3.6, the tree up to 3.13, the flow graph since); limits and results are fields
//  - the size and the growth of the intern table, and the order of its entries
//  - when a mortal entry of it is freed: nobody is left then to ask for its identity, and immortal ones are a field
//  - which small ints and characters are static data, and which are made at the start
//  - whether constants are merged when they are added to the pool or when the code is finished
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
enum class WarningPath : uint8_t { kAsGiven, kAbsolute };
// How an invalid escape sequence is told: invalid escape sequence \d; the same with '\d'; "\d" is an invalid escape
// sequence and what to do.
enum class EscapeText : uint8_t { kBare, kQuoted, kExplained };
// Whether a digit may touch a keyword: `1if x else y`.
enum class NumberWarning : uint8_t { kNone, kDeprecation, kSyntax };
// What `~True` says; since 3.13 also when it will go.
enum class InvertedBoolWarning : uint8_t { kNone, kPlain, kWithDate };

// Which interned string constants are immortal: all, those of a module that was read from bytecode, or none.
enum class ImmortalNames : uint8_t { kNone, kFromBytecode, kAll };

// "No limit" for the limits below.
constexpr int64_t kUnlimited = INT64_MAX;

// The defaults are CPython 3.13's; a row states what differs.
struct IdentityProfile {
    std::string_view name = {};  // as --as takes it: "documents", "3.13", ...

    // Ints that exist once, from whatever operation.
    int64_t small_int_min = -5;   // the first of them
    int64_t small_int_max = 256;  // the last

    // Constants.
    ConstantScope const_scope = ConstantScope::kUnit;  // how far equal constants are merged into one
    ReplUnit repl_unit = ReplUnit::kInput;             // what a prompt that reads no terminal compiles together
    ReplUnit tty_repl_unit = ReplUnit::kStatement;     // the same at a terminal
    TupleItems const_tuple_items = TupleItems::kPool;  // the pooled 257, or one of its own, in (257, 1)
    bool pool_folded = true;                           // folded values are pooled like literals: 1.5 is 1.0 + .5
    bool late_tuple_pooled = true;      // so are the tuples that the code generator makes: f.__defaults__ is (1, 2)
    bool const_dict_key_tuple = false;  // two or more constant keys of a display are the items of one constant tuple,
                                        // which are its own
    bool equal_code_objects_shared = false;  // equal lambdas on one line are one constant, with all of theirs

    // Folding limits.
    int64_t fold_repeat_str_max = 4096;           // the longest "ab" * n that is folded, in characters
    int64_t fold_repeat_tuple_max = 256;          // the longest (1,) * n that is folded, in items
    int64_t fold_repeat_total_items = 1024;       // the same, with the items of tuples inside
    int64_t fold_int_bits = 128;                  // the largest a ** b and a << b that is folded, in bits
    bool fold_not = true;                         // `not 1` is folded
    bool empty_tuple_foldable = true;             // () * n is folded
    bool fold_fieldless_fstring_operand = false;  // f"a" + "b" is folded
    bool fold_const_slice = false;                // "hello"[0:2] is folded

    // Strings and bytes.
    InternRule intern_rule = InternRule::kWord;   // which string constants are interned, by their characters
    int64_t intern_max_length = kUnlimited;       // the longest of these, in bytes
    bool latin1_chars_shared = true;              // chr(97) is chr(97), up to U+00FF
    bool int_to_bytes_shared = false;             // int.to_bytes gives out the shared bytes of length one (below)
    std::string_view odd_one_char_literals = {};  // characters whose literal is not the run-time one-character string
    bool single_bytes_shared = true;              // bytes of length one exist once: bytes([97]) is bytes([97])
    bool pyc_single_byte_const_shared = false;    // the same for constants read from a .pyc
    bool interned_immortal = false;               // interned strings live as long as the program
    bool dunder_main_interned = true;             // __name__ is "__main__"

    // Results of run-time operations.
    bool empty_frozenset_shared = false;        // frozenset() is frozenset()
    bool tuple_plus_empty_same = true;          // t + () is t
    bool int_addsub_wide_normalised = true;     // a small a + b is the shared int, also if a or b has over 30 bits
    bool int_mod_wide_normalised = true;        // so is a small a % b if b has
    bool int_from_bytes_normalised = true;      // so is int.from_bytes(b"\x01")
    bool float_to_int_round_normalised = true;  // so is round(1.5)

    // The SyntaxWarning for `is` with a literal.
    IsLiteralWarning is_literal_warning = IsLiteralWarning::kTyped;           // whether it comes, and names the type
    IsLiteralOperand is_literal_operand = IsLiteralOperand::kFoldedConstant;  // on 1 + 1 or on literals only

    // Other warnings of the compiler, as far as they differ.
    WarningPath warning_path = WarningPath::kAbsolute;  // how a warning names the file
    bool warning_counts_inputs = true;             // and an input of the classic prompt: <stdin>-2, or only <stdin>
    bool forgotten_comma_warning = true;           // "perhaps you missed a comma?" for (1)(2) and "a"["b"]
    EscapeText escape_text = EscapeText::kQuoted;  // "\d"
    bool escape_syntax_warning = true;             // as SyntaxWarning, which is shown, or DeprecationWarning
    bool octal_escape_warning = true;              // "\777" as well
    NumberWarning number_warning = NumberWarning::kSyntax;
    InvertedBoolWarning inverted_bool_warning = InvertedBoolWarning::kWithDate;

    // More of constants: late tuples, and what code objects have to do with the pool.
    bool comprehensions_inlined = true;      // those of lists, sets and dicts are no code objects of their own
    bool late_tuple_nests = true;            // one late tuple may stand first in another
    bool qualified_name_constant = false;    // a function's __qualname__ is a constant like any other of that text
    bool qualified_names_interned = true;    // so f.<locals>.g exists once; else each function of it has its own text
    bool empty_bytes_of_code_pooled = true;  // the b"" of a finished code object's tables goes into the pool
    bool code_constants_interned = false;    // all constants of code objects exist once, as interned strings do
    bool empty_fstring_constant = true;      // f"" is a constant, so (f"", 1) is one tuple

    bool class_keeps_first_line = true;  // a class has __firstlineno__ and __static_attributes__

    // More of run-time results.
    bool bool_text_constant = true;        // str(True) is "True"
    bool tuple_of_no_items_shared = true;  // tuple(x for x in ()) is ()
    bool percent_tuple_joined = true;      // '%s%s' % (a, b) is compiled as f'{a!s}{b!s}'

    // What sys.getrefcount says of what is never counted.
    bool small_ints_immortal = true;  // a number beyond all counts for the small ints
    bool singletons_immortal = true;  // and for None, types, one-character strings and the like
    ImmortalNames names_immortal = ImmortalNames::kFromBytecode;  // and for interned constants

    bool is_small_int(int64_t number) const { return number >= small_int_min && number <= small_int_max; }
};

// All rows, `documents` first.
std::span<const IdentityProfile> identity_profiles();
// The row of that name, or null.
const IdentityProfile* find_identity_profile(std::string_view name);

}  // namespace eadem::vm
