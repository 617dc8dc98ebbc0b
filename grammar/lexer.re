// The rules of the scanner: program text, the text of f-strings, and the beginnings of lines, one block each.
//
// 1. Every rule's action is one line: it calls the function for its sort of token, or goes on to the next. Those of
//    begin_line, which makes no tokens, are longer.
// 2. The longest match wins, then the first rule. "'''" beats "''", so a long string that never ends falls
//    back to the rule for an opening quote alone, and not to an empty short string.
// 3. The source holds no NUL, so NUL is the end: that is what `eof = 0` and the `$` rules stand for.
// 4. Keywords are rules, not look-ups: the tree of comparisons that re2c makes is the fastest there is.
#include "grammar/lexer.h"

namespace eadem::grammar {

/*!re2c
    re2c:encoding:utf8 = 1;
    re2c:encoding-policy = fail;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = cursor;
    re2c:define:YYLIMIT = limit_;
    re2c:define:YYMARKER = marker;
    re2c:yyfill:enable = 0;
    re2c:eof = 0;
*/

// The next token of the program, or of the expression in a field.
Token Lexer::scan_code() {
    const char* cursor = cursor_;
    const char* marker = cursor;
    const char* start;
next:
    start = cursor;
    /*!re2c
    not_ascii     = [^\x00-\x7f];
    name_start    = [a-zA-Z_];
    name_char     = [a-zA-Z0-9_];
    digits        = [0-9] ("_"? [0-9])*;
    exponent      = [eE] [+\-]? digits;
    float         = digits "." digits? exponent? | "." digits exponent? | digits exponent;
    string_prefix = [rRbBuU]? | [rR] [bB] | [bB] [rR];
    format_prefix = [fF] | [fF] [rR] | [rR] [fF];
    escape        = "\\" [^];
    short_single  = "'" ([^'\\\n] | escape)* "'";
    short_double  = "\"" ([^"\\\n] | escape)* "\"";
    long_single   = "'''" (("'" | "''")? ([^'\\] | escape))* "'''";
    long_double   = "\"\"\"" (("\"" | "\"\"")? ([^"\\] | escape))* "\"\"\"";
    quotes        = "'" | "'''" | "\"" | "\"\"\"";

    [ \t\f]+      { goto next; }
    "\\\n"        { if (cursor == limit_) return bad_continuation(start, cursor); goto next; }
    "\n"          { if (in_brackets()) goto next; return token(TokenKind::kNewline, start, cursor); }
    "#" [^\n]* "\n" { if (in_brackets()) goto next; return token(TokenKind::kNewline, start, cursor); }
    "#" [^\n]*    { goto next; }

    "False"       { return token(TokenKind::kFalse, start, cursor); }
    "None"        { return token(TokenKind::kNone, start, cursor); }
    "True"        { return token(TokenKind::kTrue, start, cursor); }
    "and"         { return token(TokenKind::kAnd, start, cursor); }
    "as"          { return token(TokenKind::kAs, start, cursor); }
    "assert"      { return token(TokenKind::kAssert, start, cursor); }
    "async"       { return token(TokenKind::kAsync, start, cursor); }
    "await"       { return token(TokenKind::kAwait, start, cursor); }
    "break"       { return token(TokenKind::kBreak, start, cursor); }
    "class"       { return token(TokenKind::kClass, start, cursor); }
    "continue"    { return token(TokenKind::kContinue, start, cursor); }
    "def"         { return token(TokenKind::kDef, start, cursor); }
    "del"         { return token(TokenKind::kDel, start, cursor); }
    "elif"        { return token(TokenKind::kElif, start, cursor); }
    "else"        { return token(TokenKind::kElse, start, cursor); }
    "except"      { return token(TokenKind::kExcept, start, cursor); }
    "finally"     { return token(TokenKind::kFinally, start, cursor); }
    "for"         { return token(TokenKind::kFor, start, cursor); }
    "from"        { return token(TokenKind::kFrom, start, cursor); }
    "global"      { return token(TokenKind::kGlobal, start, cursor); }
    "if"          { return token(TokenKind::kIf, start, cursor); }
    "import"      { return token(TokenKind::kImport, start, cursor); }
    "in"          { return token(TokenKind::kIn, start, cursor); }
    "is"          { return token(TokenKind::kIs, start, cursor); }
    "lambda"      { return token(TokenKind::kLambda, start, cursor); }
    "nonlocal"    { return token(TokenKind::kNonlocal, start, cursor); }
    "not"         { return token(TokenKind::kNot, start, cursor); }
    "or"          { return token(TokenKind::kOr, start, cursor); }
    "pass"        { return token(TokenKind::kPass, start, cursor); }
    "raise"       { return token(TokenKind::kRaise, start, cursor); }
    "return"      { return token(TokenKind::kReturn, start, cursor); }
    "try"         { return token(TokenKind::kTry, start, cursor); }
    "while"       { return token(TokenKind::kWhile, start, cursor); }
    "with"        { return token(TokenKind::kWith, start, cursor); }
    "yield"       { return token(TokenKind::kYield, start, cursor); }
    "match"       { return soft_keyword(TokenKind::kMatch, start, cursor); }
    "case"        { return soft_keyword(TokenKind::kCase, start, cursor); }
    "type"        { return soft_keyword(TokenKind::kType, start, cursor); }

    name_start name_char*                             { return name(start, cursor); }
    (name_start | not_ascii) (name_char | not_ascii)* { return unicode_name(start, cursor); }

    "0" ("_"? "0")* | [1-9] ("_"? [0-9])*             { return integer(start, cursor, 10); }
    "0" [xX] ("_"? [0-9a-fA-F])+                      { return integer(start, cursor, 16); }
    "0" [oO] ("_"? [0-7])+                            { return integer(start, cursor, 8); }
    "0" [bB] ("_"? [01])+                             { return integer(start, cursor, 2); }
    float                                             { return real(start, cursor); }
    (float | digits) [jJ]                             { return real(start, cursor); }

    string_prefix (short_single | short_double)       { return string(start, cursor); }
    string_prefix (long_single | long_double)         { return string(start, cursor); }
    string_prefix quotes                              { return unterminated_string(start, cursor); }
    format_prefix quotes                              { return f_string_start(start, cursor); }

    "("           { return open_bracket(TokenKind::kLpar, start, cursor); }
    "["           { return open_bracket(TokenKind::kLsqb, start, cursor); }
    "{"           { return open_bracket(TokenKind::kLbrace, start, cursor); }
    ")"           { return close_bracket(TokenKind::kRpar, start, cursor); }
    "]"           { return close_bracket(TokenKind::kRsqb, start, cursor); }
    "}"           { return close_bracket(TokenKind::kRbrace, start, cursor); }
    ":"           { return colon(start, cursor); }
    ":="          { return colon_equal(start, cursor); }
    ","           { return token(TokenKind::kComma, start, cursor); }
    ";"           { return token(TokenKind::kSemi, start, cursor); }
    "."           { return token(TokenKind::kDot, start, cursor); }
    "..."         { return token(TokenKind::kEllipsis, start, cursor); }
    "->"          { return token(TokenKind::kRarrow, start, cursor); }
    "@"           { return token(TokenKind::kAt, start, cursor); }
    "!"           { return token(TokenKind::kExclamation, start, cursor); }
    "="           { return token(TokenKind::kEqual, start, cursor); }
    "+"           { return token(TokenKind::kPlus, start, cursor); }
    "-"           { return token(TokenKind::kMinus, start, cursor); }
    "*"           { return token(TokenKind::kStar, start, cursor); }
    "/"           { return token(TokenKind::kSlash, start, cursor); }
    "//"          { return token(TokenKind::kDoubleSlash, start, cursor); }
    "%"           { return token(TokenKind::kPercent, start, cursor); }
    "**"          { return token(TokenKind::kDoubleStar, start, cursor); }
    "|"           { return token(TokenKind::kVbar, start, cursor); }
    "&"           { return token(TokenKind::kAmper, start, cursor); }
    "^"           { return token(TokenKind::kCircumflex, start, cursor); }
    "~"           { return token(TokenKind::kTilde, start, cursor); }
    "<<"          { return token(TokenKind::kLeftShift, start, cursor); }
    ">>"          { return token(TokenKind::kRightShift, start, cursor); }
    "=="          { return token(TokenKind::kEqEqual, start, cursor); }
    "!="          { return token(TokenKind::kNotEqual, start, cursor); }
    "<"           { return token(TokenKind::kLess, start, cursor); }
    "<="          { return token(TokenKind::kLessEqual, start, cursor); }
    ">"           { return token(TokenKind::kGreater, start, cursor); }
    ">="          { return token(TokenKind::kGreaterEqual, start, cursor); }
    "+="          { return token(TokenKind::kPlusEqual, start, cursor); }
    "-="          { return token(TokenKind::kMinEqual, start, cursor); }
    "*="          { return token(TokenKind::kStarEqual, start, cursor); }
    "/="          { return token(TokenKind::kSlashEqual, start, cursor); }
    "//="         { return token(TokenKind::kDoubleSlashEqual, start, cursor); }
    "%="          { return token(TokenKind::kPercentEqual, start, cursor); }
    "**="         { return token(TokenKind::kDoubleStarEqual, start, cursor); }
    "|="          { return token(TokenKind::kVbarEqual, start, cursor); }
    "&="          { return token(TokenKind::kAmperEqual, start, cursor); }
    "^="          { return token(TokenKind::kCircumflexEqual, start, cursor); }
    "<<="         { return token(TokenKind::kLeftShiftEqual, start, cursor); }
    ">>="         { return token(TokenKind::kRightShiftEqual, start, cursor); }
    "@="          { return token(TokenKind::kAtEqual, start, cursor); }

    "\\"          { return bad_continuation(start, cursor); }
    *             { return bad_character(start); }
    $             { return end_of_input(start); }
    */
}

// The end of a run of text in an f-string, from `cursor` on: at a brace that begins or ends a field, at the
// closing quotes, at a newline that a short f-string cannot have, or at the end of the source.
const char* Lexer::scan_text(const char* cursor, const Enclosure& f_string, bool in_specification) {
    const char* marker = cursor;
    const char* start;
next:
    start = cursor;
    /*!re2c
    [^'"{}\\\n]+     { goto next; }
    "{{" | "}}"      { if (in_specification) return start; goto next; }
    "{" | "}"        { return start; }
    "'" | "\""       { if (f_string.closed_by(start)) return start; goto next; }
    "\n"             { if (!f_string.is_triple) return start; goto next; }
    "\\N{" [^{}'"\\\n]* "}"? { if (f_string.is_raw) cursor = start + 2; goto next; }
    "\\" [{}]        { warn_about_brace(start, f_string); cursor = start + 1; goto next; }
    "\\" [^]         { goto next; }
    "\\"             { goto next; }
    *                { goto next; }
    $                { return start; }
    */
}

// Passes over blank and comment lines, and over the blanks before the next line's first token. Of a line
// that a backslash continues, the blanks before the first backslash count.
Indentation Lexer::begin_line() {
    constexpr uint32_t kTabWidth = 8;  // CPython's TABSIZE
    const char* cursor = cursor_;
    const char* marker = cursor;
    const char* start;
    Indentation here;
    uint32_t continued_column = 0;
next:
    start = cursor;
    /*!re2c
    " "              { ++here.column; ++here.alt_column; goto next; }
    "\t"             { here.column += kTabWidth - here.column % kTabWidth; ++here.alt_column; goto next; }
    "\f"             { here = {}; goto next; }
    "\\\n"           { if (cursor == limit_) { bad_continuation(start, cursor); return here; }
                       if (continued_column == 0) continued_column = here.column;
                       goto next; }
    ("#" [^\n]*)? "\n" { here = {}; continued_column = 0; goto next; }
    "#" [^\n]*       { goto next; }
    *                { cursor_ = start;
                       if (continued_column != 0) here.column = here.alt_column = continued_column;
                       return here; }
    $                { cursor_ = start; here = {}; here.at_end = true; return here; }
    */
}

}  // namespace eadem::grammar
