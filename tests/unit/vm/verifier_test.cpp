// The verifier on code that no compiler makes: each fault is found, and named.
#include <string>

#include "tests/unit/vm/verifying.h"

using namespace eadem::vm;

namespace {

// With two temporaries.
struct Short : Verifying {
    Short() : Verifying(3, 1) {}
};

}  // namespace

TEST_CASE("verifier: code as the compiler makes it has no fault") {
    Short t;
    const size_t one = t.code.number(1);
    t.code.emit(Opcode::kADD_K, 1, 0, one);
    t.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(t.fault(), "");
}

TEST_CASE("verifier: an operand names a register, a constant or a name that is there") {
    Short registers;
    registers.code.emit(Opcode::kRETURN, 3);
    CHECK_EQ(registers.fault(), "word 0: RETURN has no register 3");
    Short constants;
    constants.code.emit(Opcode::kADD_K, 1, 0, 0);
    constants.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(constants.fault(), "word 0: ADD_K has no constant 0");
    Short names;
    names.code.emit(Opcode::kLOAD_GLOBAL, 1, 0);
    names.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(names.fault(), "word 0: LOAD_GLOBAL has no name 0");
}

TEST_CASE("verifier: a row of registers ends where the registers end") {
    Short t;
    t.code.emit(Opcode::kBUILD_TUPLE, 1, 2, 2);
    t.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(t.fault(), "word 0: BUILD_TUPLE has too long a row");
    Short unpacked;  // callee, positional and keyword arguments
    unpacked.code.emit(Opcode::kCALL_UNPACKED, 0, 1);
    unpacked.code.emit(Opcode::kRETURN, 0);
    CHECK_EQ(unpacked.fault(), "word 0: CALL_UNPACKED has too long a row");
    Short loop;
    loop.code.emit(Opcode::kGET_ITERATOR, 1, 0);
    loop.code.emit(Opcode::kRETURN, 0);
    CHECK_EQ(loop.fault(), "word 0: GET_ITERATOR has too long a row");
}

TEST_CASE("verifier: the words behind an instruction say what they should") {
    Short name;
    name.code.emit(Opcode::kLOAD_ATTRIBUTE, 1, 0);
    name.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(name.fault(), "word 0: LOAD_ATTRIBUTE has no name 0");
    Short constant;
    constant.code.number(1);
    constant.code.emit(Opcode::kMAKE_FUNCTION, 1, 2);
    constant.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(constant.fault(), "word 0: constant 0 is not what it should be");
    Short only_if_named;  // an import without a list of names has no such constant
    only_if_named.code.name("m");
    only_if_named.code.emit(Opcode::kIMPORT_NAME, 1);
    only_if_named.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(only_if_named.fault(), "");
}

TEST_CASE("verifier: only the operands that RAISE says it has are looked at") {
    Short again;
    again.code.emit(Opcode::kRAISE, 9, 9, 0);
    CHECK_EQ(again.fault(), "");
    Short one;
    one.code.emit(Opcode::kRAISE, 0, 9, 1);
    CHECK_EQ(one.fault(), "");
    Short from;
    from.code.emit(Opcode::kRAISE, 0, 9, 2);
    CHECK_EQ(from.fault(), "word 0: RAISE has no register 9");
}

TEST_CASE("verifier: a jump leads to the beginning of an instruction") {
    for (const int words : {1, 9, -9}) {
        Short t;
        const size_t one = t.code.number(1);
        t.code.emit(Opcode::kJUMP_UNLESS_LESS_K, 0, one, static_cast<uint16_t>(words));
        t.code.emit(Opcode::kLOAD_GLOBAL, 1, t.code.name("x"));
        t.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
        CHECK_EQ(t.fault(), "word 0: jumps between instructions");
    }
}

TEST_CASE("verifier: control does not run off the end") {
    Short t;
    t.code.emit(Opcode::kCOPY, 1, 0);
    CHECK_EQ(t.fault(), "word 1: control runs off the end");
}

TEST_CASE("verifier: a temporary holds something wherever it is used, by every way there") {
    Short never;
    never.code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
    CHECK_EQ(never.fault(), "word 0: RETURN uses register 2, which may be empty");
    Short sometimes;
    const size_t one = sometimes.code.number(1);
    const size_t jump = sometimes.code.emit(Opcode::kJUMP_UNLESS_LESS_K, 0, one);
    sometimes.code.emit(Opcode::kCOPY, 1, 0);
    sometimes.code.jump_to_here(jump);
    sometimes.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(sometimes.fault(), "word 2: RETURN uses register 1, which may be empty");
    Short twice;
    twice.code.emit(Opcode::kCOPY, 1, 0);
    twice.code.emit(Opcode::kMOVE, 2, 1);
    twice.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(twice.fault(), "word 2: RETURN uses register 1, which may be empty");
    Short consumed;
    consumed.code.emit(Opcode::kCOPY, 1, 0);
    consumed.code.emit(Opcode::kCOPY, 2, 0);
    consumed.code.emit(Opcode::kIN_PLACE, 1, 2, 0, kConsumeB);
    consumed.code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
    CHECK_EQ(consumed.fault(), "word 3: RETURN uses register 2, which may be empty");
    Short open;  // keyword arguments may be absent
    open.code.emit(Opcode::kCOPY, 1, 0);
    open.code.emit(Opcode::kCOPY, 2, 0);
    open.code.emit(Opcode::kCLEAR, 3);
    open.code.emit(Opcode::kCALL_UNPACKED, 1, 1);
    open.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(find_fault(*open.code.finish(4, 1, 1)).value_or(""), "");
}

TEST_CASE("verifier: the local that a raw argument came from is one") {
    Short t;
    t.code.emit(Opcode::kCOPY, 1, 0);
    t.code.emit(Opcode::kARGUMENT, 2, 0);
    t.code.emit(Opcode::kCALL, 1, 1, 1, kRawCopy);
    t.code.set_source(2);
    t.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    CHECK_EQ(t.fault(), "word 2: argument 0 comes from no local");
}

namespace {

// f(x): try: t = x + 1 (word 0); return t (1)  except: (2) handled again, return x (3)
struct Handling : Short {
    Handling() {
        code.emit(Opcode::kADD_K, 1, 0, code.number(1));
        code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
        code.emit(Opcode::kPOP_EXCEPT, 0, 1);
        code.emit(Opcode::kRETURN, 0);
    }
};

}  // namespace

TEST_CASE("verifier: a handler begins with what was handled before in its register") {
    Handling t;
    t.code.add_protection(2, 0, 1);
    t.code.protect_until(1, 1);
    CHECK_EQ(t.fault(), "");
    Handling other_register;
    other_register.code.add_protection(2, 0, 2);
    other_register.code.protect_until(1, 1);
    CHECK_EQ(other_register.fault(), "word 2: POP_EXCEPT uses register 1, which may hold something else");
}

TEST_CASE("verifier: a handler and what it protects lie between instructions") {
    Handling outside;
    outside.code.add_protection(4, 0, 1);
    outside.code.protect_until(1, 1);
    CHECK_EQ(outside.fault(), "word 4: a handler begins between instructions");
    Handling too_long;
    too_long.code.add_protection(2, 0, 1);
    too_long.code.protect_until(5, 1);
    CHECK_EQ(too_long.fault(), "word 5: a protection ends between instructions");
    Handling backwards;
    backwards.code.add_protection(2, 0, 1);
    backwards.code.protect_until(1, 1);
    backwards.code.protect_until(1, 0);
    CHECK_EQ(backwards.fault(), "word 1: a protection ends between instructions");
}

TEST_CASE("verifier: protections are there, lie within earlier ones and name a temporary") {
    Handling missing;
    missing.code.add_protection(2, 0, 1);
    missing.code.protect_until(1, 2);
    CHECK_EQ(missing.fault(), "word 0: there is no protection 2");
    Handling ring;
    ring.code.add_protection(2, 1, 1);
    ring.code.protect_until(1, 1);
    CHECK_EQ(ring.fault(), "word 0: protection 1 does not lie within 1");
    Handling local;
    local.code.add_protection(2, 0, 0);
    local.code.protect_until(1, 1);
    CHECK_EQ(local.fault(), "word 0: protection 1 has no temporary 0");
}

TEST_CASE("verifier: at a handler only temporaries below its register hold what they held") {
    Short t;
    t.code.emit(Opcode::kSHARE, 1, 0);
    t.code.emit(Opcode::kSHARE, 2, 0);
    t.code.emit(Opcode::kADD, 2, 1, 2, kConsumeC);  // consumes r2 and may fail
    t.code.emit(Opcode::kCLEAR, 1);
    t.code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
    t.code.emit(Opcode::kPOP_EXCEPT, 0, 2);  // the handler
    t.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    t.code.add_protection(5, 0, 2);
    t.code.protect_until(2, 0);
    t.code.protect_until(3, 1);
    CHECK_EQ(t.fault(), "");
    Short before;  // r1 is not there yet when the first instruction fails
    before.code.emit(Opcode::kSHARE, 1, 0);
    before.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    before.code.emit(Opcode::kPOP_EXCEPT, 0, 2);
    before.code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    before.code.add_protection(2, 0, 2);
    before.code.protect_until(1, 1);
    CHECK_EQ(before.fault(), "word 3: RETURN uses register 1, which may be empty");
}

TEST_CASE("verifier: where an exception is being handled, the one before is in its register") {
    Short t;
    t.code.emit(Opcode::kRAISE);
    t.code.add_protection(Protection::kRestores, 0, 1);
    t.code.protect_until(1, 1);
    CHECK_EQ(t.fault(), "word 0: what was handled before may not be in register 1");
}
