#include <doctest/doctest.h>

#include <string>

#include "scan.h"

using namespace eadem::grammar;

TEST_CASE("f-string: texts and fields come by turns") {
    CHECK(tokens("f'a{b}c'") == "f( <a> { b } <c> )f Newline End");
    CHECK(tokens("f''") == "f( )f Newline End");
    CHECK(tokens("f'{a}{b}'") == "f( { a } { b } )f Newline End");
    CHECK(tokens("F'''a\n'{b}''c'''") == "f( <a\n'> { b } <''c> )f Newline End");
}

TEST_CASE("f-string: doubled braces are one") {
    CHECK(tokens("f'{{}}'") == "f( <{}> )f Newline End");
    CHECK(tokens("f'a{{{b}}}c'") == "f( <a{> { b } <}c> )f Newline End");
    CHECK(tokens("rf'\\{{'") == "f( <\\{> )f Newline End");
}

TEST_CASE("f-string: quotes, strings and f-strings may stand in a field") {
    CHECK(tokens("f'{'a'}'") == "f( { 'a' } )f Newline End");
    CHECK(tokens("f'{f'{1}'}'") == "f( { f( { 1 } )f } )f Newline End");
    CHECK(tokens("f\"{d['k']}\"") == "f( { d [ 'k' ] } )f Newline End");
    CHECK(tokens("f'{\n1 # one\n}'") == "f( { 1 } )f Newline End");
}

TEST_CASE("f-string: a colon begins a specification only outside brackets") {
    CHECK(tokens("f'{a:>{w}.2f}'") == "f( { a : <>> { w } <.2f> } )f Newline End");
    CHECK(tokens("f'{a[1:2]:3}'") == "f( { a [ 1 : 2 ] : <3> } )f Newline End");
    CHECK(tokens("f'{(lambda: 1)}'") == "f( { ( lambda : 1 ) } )f Newline End");
    CHECK(tokens("f'{a:=5}'") == "f( { a : <=5> } )f Newline End");
    CHECK(tokens("f'{(a:=5)}'") == "f( { ( a := 5 ) } )f Newline End");
    CHECK(tokens("f'{ {1:2}[1]}'") == "f( { { 1 : 2 } [ 1 ] } )f Newline End");
}

TEST_CASE("f-string: a specification may hold fields, which may hold specifications") {
    CHECK(tokens("f'{a:{b:{c}}}'") == "f( { a : { b : { c } } } )f Newline End");
    CHECK(complaint("f'{a:{b:{c:{d}}}}'") == "1:11 f-string: expressions nested too deeply");
    CHECK(tokens("f'{a:{{}}}'") == "f( { a : { { } } } )f Newline End");
}

TEST_CASE("f-string: a line's end ends a specification") {
    CHECK(tokens("f'{a:b\n}'") == "f( { a : <b> } )f Newline End");
    CHECK(tokens("f'''{a:b\n}'''") == "f( { a : <b\n> } )f Newline End");
}

TEST_CASE("f-string: conversions and the debugging equals sign are tokens") {
    CHECK(tokens("f'{a!r}'") == "f( { a ! r } )f Newline End");
    CHECK(tokens("f'{a != b}'") == "f( { a != b } )f Newline End");
    CHECK(tokens("f'{a = !r:^20}'") == "f( { a = ! r : <^20> } )f Newline End");
}

TEST_CASE("f-string: escapes are decoded unless it is raw") {
    CHECK(tokens("f'\\x41{a:\\x42}'") == "f( <A> { a : <B> } )f Newline End");
    CHECK(tokens("fr'\\x41{a:\\x42}'") == "f( <\\x41> { a : <\\x42> } )f Newline End");
    CHECK(tokens("f'\\'{a}'") == "f( <'> { a } )f Newline End");
    CHECK(tokens("f'\\\n'") == "f( <> )f Newline End");
}

TEST_CASE("f-string: a backslash before a brace stays, with a warning") {
    const Scan result = scan(Source::from_text("<string>", "f'\\{a}'"));
    CHECK(result.tokens == "StartFile f( <\\> { a } )f Newline End");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].message == "invalid escape sequence '\\{'");
    CHECK(tokens("rf'\\{a}'") == "f( <\\> { a } )f Newline End");
    CHECK(complaint("rf'\\{a}'").empty());
}

TEST_CASE("f-string: what can go wrong in the text") {
    CHECK(complaint("f'}'") == "1:3 f-string: single '}' is not allowed");
    CHECK(complaint("f'{a}}'") == "1:6 f-string: single '}' is not allowed");
    CHECK(complaint("f'abc") == "1:1 unterminated f-string literal (detected at line 1)");
    CHECK(complaint("f'''abc\n{x}\n") == "1:1 unterminated triple-quoted f-string literal (detected at line 2)");
}

TEST_CASE("f-string: what can go wrong in a field") {
    CHECK(complaint("f'{a'") == "1:5 f-string: expecting '}'");
    CHECK(complaint("f'{'") == "1:4 f-string: expecting '}'");
    CHECK(complaint("f'{a)}'") == "1:5 f-string: unmatched ')'");
    CHECK(complaint("f'{(a}'") == "1:6 closing parenthesis '}' does not match opening parenthesis '('");
    CHECK(complaint("f'{a\\}'") == "1:6 unexpected character after line continuation character");
    CHECK(complaint("f'{1_}'") == "1:5 invalid decimal literal");
}

TEST_CASE("f-string: nesting has an end") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "f'{";
    CHECK(complaint(text) == "1:449 too many nested f-strings");
}
