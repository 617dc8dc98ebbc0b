// The instructions of small functions: what stays in registers, what is moved, shared or copied, where jumps
// are fused.
#include "tests/unit/compiler/compiling.h"

namespace eadem::compiler {

namespace {

std::string code_of_f(std::string_view text) {
    return "\n" + Compiled(text).instructions("f");
}

}  // namespace

TEST_CASE("registers: locals are operands where they are, and a sum goes straight to its target") {
    CHECK(code_of_f("def f(a, b):\n    c = a + b * 2\n    return c\n") == R"(
0 MULTIPLY_K r3, r1, k1 (2)
1 ADD r2, r0, r3!
2 RETURN r2!
)");
}

TEST_CASE("registers: a constant is an operand on either side of + - * and /, on the right one of all others") {
    CHECK(code_of_f("def f(a):\n    return 2 * a + 1\n") == R"(
0 MULTIPLY_K r1, r0, k1 (2) swapped
1 ADD_K r1, r1!, k2 (1)
2 RETURN r1!
)");
    CHECK(code_of_f("def f(a):\n    return 2 - a / 3\n") == R"(
0 TRUE_DIVIDE_K r2, r0, k2 (3)
1 SUBTRACT_FROM_K r1, r2!, k1 (2) swapped
2 RETURN r1!
)");
    CHECK(code_of_f("def f(a):\n    return 2 / a\n") == R"(
0 DIVIDE_K r1, r0, k1 (2) swapped
1 RETURN r1!
)");
    CHECK(code_of_f("def f(a):\n    return 2 // a\n") == R"(
0 LOAD_NUMBER r1, k1 (2)
1 FLOOR_DIVIDE r1, r1!, r0
2 RETURN r1!
)");
}

TEST_CASE("registers: s = s + x adds to s itself, so that the machine can extend it in place") {
    CHECK(code_of_f("def f(s, x):\n    s = s + x\n    return s\n") == R"(
0 ADD r0, r0, r1
1 RETURN r0!
)");
}

TEST_CASE("registers: swapping two locals is three moves") {
    CHECK(code_of_f("def f(a, b):\n    a, b = b, a\n    return a\n") == R"(
0 MOVE r2, r0
1 MOVE r0, r1
2 MOVE r1, r2
3 RETURN r0!
)");
}

TEST_CASE("registers: a step of Fibonacci makes no tuple and shares nothing") {
    CHECK(code_of_f("def f(a, b):\n    a, b = b, a + b\n    return a\n") == R"(
0 ADD r2, r0, r1
1 MOVE r0, r1
2 MOVE r1, r2
3 RETURN r0!
)");
}

TEST_CASE("registers: assigning a name to itself in parallel leaves it alone") {
    CHECK(code_of_f("def f(a, b):\n    a, b = a, a\n    return b, a\n") == R"(
0 SHARE r1, r0
1 COPY r3, r1
2 COPY r4, r0
3 BUILD_TUPLE r2, r3, 2
4 RETURN r2!
)");
}

TEST_CASE("registers: a local that a later operand rebinds is copied first") {
    CHECK(code_of_f("def f(x):\n    return x + (x := 1)\n") == R"(
0 COPY r2, r0
1 LOAD_NUMBER r0, k1 (1)
2 ADD r1, r2!, r0
3 RETURN r1!
)");
}

TEST_CASE("registers: the middle of a comparison chain is cleared when the chain ends early") {
    CHECK(code_of_f("def f(a, b, c):\n    return a < b() < c\n") == R"(
0 SHARE r5, r1
1 CALL r4, r5, 0
3 LESS r3, r0, r4
4 JUMP_IF_TRUE r3, to 7
5 CLEAR r4
6 JUMP to 8
7 LESS r3, r4!, r2
8 RETURN r3!
)");
}

TEST_CASE("registers: return clears the states of the loops around it") {
    CHECK(code_of_f("def f(xs):\n    for x in xs:\n        return x\n") == R"(
0 GET_ITERATOR r2, r0, 0
1 JUMP to 4
2 CLEAR r2
3 RETURN r1!
4 FOR_ITER r1, r2, to 2
5 RETURN_CONST k0 (None)
)");
}

TEST_CASE("blindness: a loop variable that is only added is read raw") {
    CHECK(code_of_f("def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n") ==
          R"(
0 LOAD_NUMBER r1, k1 (0)
1 GET_ITERATOR r3, r0, 0
2 JUMP to 4
3 IN_PLACE r1, r2, 0
4 FOR_ITER r2, r3, to 3 blind
5 RETURN r1!
)");
}

TEST_CASE("blindness: a loop variable that is stored is shared") {
    CHECK(code_of_f("def f(xs):\n    out = []\n    for x in xs:\n        out += [x]\n    return out\n") == R"(
0 BUILD_LIST r1, r3, 0
1 GET_ITERATOR r3, r0, 0
2 JUMP to 6
3 COPY r7, r2
4 BUILD_LIST r6, r7, 1
5 IN_PLACE r1, r6!, 0
6 FOR_ITER r2, r3, to 3
7 RETURN r1!
)");
}

TEST_CASE("blindness: unpacked locals that are only multiplied are read raw") {
    CHECK(code_of_f("def f(pairs):\n    t = 0\n    for a, b in pairs:\n        t += a * b\n    return t\n") ==
          R"(
0 LOAD_NUMBER r1, k1 (0)
1 GET_ITERATOR r4, r0, 0
2 JUMP to 8
3 UNPACK_SEQUENCE r8, r7!, 2 blind
4 MOVE r2, r8
5 MOVE r3, r9
6 MULTIPLY r7, r2, r3
7 IN_PLACE r1, r7!, 0
8 FOR_ITER r7, r4, to 3 raw
9 RETURN r1!
)");
}

TEST_CASE("blindness: `is` sees, so what it compares is not copied raw") {
    CHECK(code_of_f("def f(xs, y):\n    x = xs[0]\n    return x is y\n") == R"(
0 SUBSCR_K r2, r0, k1 (0)
2 IS r3, r2, r1
3 RETURN r3!
)");
}

TEST_CASE("blindness: `is None` does not see") {
    CHECK(code_of_f("def f(xs):\n    x = xs[0]\n    if x is None:\n        return 1\n") == R"(
0 SUBSCR_K r1, r0, k1 (0) blind
2 JUMP_IF_NOT_NONE r1, to 4
3 RETURN_CONST k2 (1)
4 RETURN_CONST k0 (None)
)");
}

TEST_CASE("blindness: what is copied to a local that sees is seen") {
    CHECK(code_of_f("def f(xs):\n    x = xs[0]\n    y = x\n    return y is xs\n") == R"(
0 SUBSCR_K r1, r0, k1 (0)
2 COPY r2, r1
3 IS r3, r2, r0
4 RETURN r3!
)");
}

TEST_CASE("blindness: a function that may look at its locals by name keeps everything shared") {
    CHECK(code_of_f("def f(xs):\n    x = xs[0]\n    return x + len(locals())\n") == R"(
0 SUBSCR_K r1, r0, k1 (0)
2 LOAD_GLOBAL r4, len
5 LOAD_GLOBAL r6, locals
8 CALL r5, r6, 0
10 CALL r3, r4, 1 blind
12 ADD r2, r1, r3!
13 RETURN r2!
)");
}

TEST_CASE("blindness: a float constant in a blind local needs no object") {
    CHECK(code_of_f("def f(a):\n    x = 1.5\n    return a * x\n") == R"(
0 LOAD_NUMBER r1, k1 (1.5)
1 MULTIPLY r2, r0, r1
2 RETURN r2!
)");
}

TEST_CASE("last uses: an item's last use moves its number into the list, an earlier one shares") {
    CHECK(code_of_f("def f(x):\n    return [x, x]\n") == R"(
0 SHARE r2, r0
1 COPY r3, r0
2 BUILD_LIST r1, r2, 2
3 RETURN r1!
)");
}

TEST_CASE("last uses: an argument is left to the call even at its last use") {
    CHECK(code_of_f("def f(x):\n    return g(x)\n") == R"(
0 LOAD_GLOBAL r2, g
3 ARGUMENT r3, r0
4 CALL r1, r2, 1 raw
6 RETURN r1!
)");
}

TEST_CASE("calls: a method is looked up before the arguments are evaluated") {
    CHECK(code_of_f("def f(xs, x):\n    xs.append(x.y)\n") == R"(
0 LOAD_METHOD r3, r0, .append
4 LOAD_ATTRIBUTE r5, r1, .y
7 CALL_METHOD r2, r3, 1 blind
9 CLEAR r2
10 RETURN_CONST k0 (None)
)");
}

TEST_CASE("last uses: one object is needed where a name is key and value at once") {
    CHECK(code_of_f("def f(x, xs):\n    return {x: x for y in xs}\n") == R"(
0 GET_ITERATOR r4, r1, 0
1 BUILD_DICT r3, r3, 0
3 JUMP to 5
4 DICT_SET r3, r0, r0
5 FOR_ITER r2, r4, to 4 blind
6 CLEAR r2
7 RETURN r3!
)");
}

TEST_CASE("binding: a local is checked only where it may be unbound") {
    CHECK(code_of_f("def f(a):\n    if a:\n        y = 1\n    print(y)\n    return y\n") == R"(
0 JUMP_IF_FALSE r0, to 2
1 LOAD_NUMBER r1, k1 (1)
2 LOAD_GLOBAL r3, print
5 CHECK_BOUND r1, y
6 ARGUMENT r4, r1
7 CALL r2, r3, 1 raw blind
9 CLEAR r2
10 RETURN r1!
)");
}

TEST_CASE("binding: after both branches of an if a local is bound") {
    CHECK(code_of_f("def f(a):\n    if a:\n        y = 1\n    else:\n        y = 2\n    return y\n") == R"(
0 JUMP_IF_FALSE r0, to 3
1 LOAD_NUMBER r1, k1 (1)
2 JUMP to 4
3 LOAD_NUMBER r1, k2 (2)
4 RETURN r1!
)");
}

TEST_CASE("binding: a local that is deleted somewhere is checked everywhere") {
    CHECK(code_of_f("def f(a):\n    del a\n    return a\n") == R"(
0 DELETE_LOCAL r0, a
1 CHECK_BOUND r0, a
2 RETURN r0!
)");
}

TEST_CASE("jumps: a while loop has its condition at the bottom, fused") {
    CHECK(code_of_f("def f(n):\n    i = 0\n    while i < n and n:\n        i += 1\n    return i\n") == R"(
0 LOAD_NUMBER r1, k1 (0)
1 JUMP to 3
2 IN_PLACE_K r1, k2 (1), 0
3 JUMP_UNLESS_LESS r1, r0, to 5
4 JUMP_IF_TRUE r0, to 2
5 RETURN r1!
)");
}

TEST_CASE("jumps: `while True` has no condition, and `if x: break` jumps from the condition") {
    CHECK(code_of_f("def f(n):\n    while True:\n        n -= 1\n        if n == 0: break\n    return n\n") ==
          R"(
0 IN_PLACE_K r0, k1 (1), 1
1 JUMP_IF_EQUAL_K r0, k2 (0), to 3
2 JUMP to 0
3 RETURN r0!
)");
}

TEST_CASE("jumps: or in a condition jumps into the body") {
    CHECK(code_of_f("def f(x):\n    if x is None or x in (1, 2):\n        return 1\n") == R"(
0 JUMP_IF_NONE r0, to 4
1 LOAD_CONST r1, k1 ((1, 2))
2 IN r2, r0, r1!
3 JUMP_IF_FALSE r2!, to 5
4 RETURN_CONST k2 (1)
5 RETURN_CONST k0 (None)
)");
}

TEST_CASE("jumps: constant conditions are decided") {
    CHECK(code_of_f("def f(x):\n    if 0:\n        return x\n    while 0:\n        x()\n    return 5 if 1 "
                    "else x\n") == R"(
0 LOAD_NUMBER r1, k1 (5)
1 RETURN r1!
)");
}

TEST_CASE("loops: a comprehension runs in the registers of its function and clears its variable") {
    CHECK(code_of_f("def f(xs):\n    return [x * 2 for x in xs if x]\n") == R"(
0 GET_ITERATOR r3, r0, 0
1 BUILD_LIST r2, r2, 0
2 JUMP to 6
3 JUMP_IF_FALSE r1, to 6
4 MULTIPLY_K r6, r1, k1 (2)
5 LIST_APPEND r2, r6!
6 FOR_ITER r1, r3, to 3 blind
7 CLEAR r1
8 RETURN r2!
)");
}

TEST_CASE("loops: a captured comprehension variable gets a fresh cell") {
    CHECK(code_of_f("def f(xs):\n    return [lambda: x for x in xs]\n") == R"(
0 GET_ITERATOR r3, r0, 0
1 MAKE_CELL r1
2 BUILD_LIST r2, r2, 0
3 JUMP to 10
4 STORE_CELL r1, r6!
5 SHARE r8, r1
6 BUILD_TUPLE r7, r8, 1
7 MAKE_FUNCTION r6, r7, 8
9 LIST_APPEND r2, r6!
10 FOR_ITER r6, r3, to 4
11 CLEAR r1
12 RETURN r2!
)");
}

TEST_CASE("loops: range makes no object") {
    CHECK(code_of_f("def f(n):\n    for i in range(2, n): pass\n") == R"(
0 LOAD_GLOBAL r2, range
3 LOAD_NUMBER r3, k1 (2)
4 ARGUMENT r4, r0
5 RANGE_ITERATOR r2, r2, 2 raw
7 FOR_ITER r1, r2, to 7 blind
8 RETURN_CONST k0 (None)
)");
}

}  // namespace eadem::compiler
