// What Unicode says about one character, as far as str's methods ask: the answers are CPython's.
//
// Categories come from utf8proc; the properties that it lacks are short lists of ranges (Unicode 15.0, as in
// CPython 3.12).
#pragma once

namespace eadem::vm {

bool is_alphabetic(char32_t code);
bool is_decimal(char32_t code);
bool is_digit(char32_t code);
bool is_numeric(char32_t code);
bool is_alphanumeric(char32_t code);
bool is_space(char32_t code);
// Printed as itself by repr().
bool is_printable(char32_t code);
bool is_lowercase(char32_t code);
bool is_uppercase(char32_t code);
bool is_titlecase(char32_t code);
// Lowercase, uppercase or titlecase.
bool is_cased(char32_t code);
// Passed over when the surroundings of a sigma are looked at (SpecialCasing, Final_Sigma).
bool is_case_ignorable(char32_t code);
bool is_identifier_start(char32_t code);
bool is_identifier_continue(char32_t code);
// Where str.splitlines() breaks.
bool is_line_break(char32_t code);
// The value 0..9 of a decimal digit of any script, or -1.
int decimal_digit_value(char32_t code);

}  // namespace eadem::vm
