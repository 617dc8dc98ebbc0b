// The verifier on what somebody has forged: whatever the machine takes for granted is refused if it is not so.
#include <string>

#include "tests/unit/vm/verifying.h"

using namespace eadem::vm;

namespace {

// With a local (r1) and five temporaries.
struct Forging : Verifying {
    Forging() : Verifying(7, 2) {}
};

}  // namespace

TEST_CASE("verifier: an instruction is one that a compiler writes, with flags that it knows") {
    Forging unknown;
    unknown.code.emit(Opcode::kNOP);
    unknown.end();
    const Ref<CodeObject> code = unknown.code.finish(7, 2, 1, 0);
    code->instructions[0].op = static_cast<Opcode>(255);
    CHECK_EQ(find_fault(*code).value_or(""), "word 0: no such opcode");
    code->instructions[0].op = Opcode::kNOP;  // nobody destroys what was not verified
    Forging specialised;
    specialised.code.emit(Opcode::kLIST_ITEM, 2, 0, 0);
    specialised.end();
    CHECK_EQ(specialised.fault(), "word 0: LIST_ITEM is for the machine to make");
    Forging flags;
    flags.code.emit(Opcode::kADD, 2, 0, 0, kBlind);
    flags.end();
    CHECK_EQ(flags.fault(), "word 0: ADD has no flags 0x10");
    Forging cut_off;
    cut_off.end();
    cut_off.code.emit(Opcode::kLOAD_GLOBAL, 2, cut_off.code.name("x"));
    cut_off.code.cut_off(1);
    CHECK_EQ(cut_off.fault(), "word 1: the last instruction is cut off");
}

TEST_CASE("verifier: words that the machine fills are empty") {
    for (const size_t word : {size_t{1}, size_t{2}}) {
        Forging global;
        global.code.emit(Opcode::kLOAD_GLOBAL, 2, global.code.name("x"));
        global.code.emit(Opcode::kCLEAR, 2);
        global.end();
        CHECK_EQ(global.fault(), "");
        Forging filled;
        filled.code.emit(Opcode::kLOAD_GLOBAL, 2, filled.code.name("x"));
        filled.end();
        filled.code.at(word) = make_instruction(Opcode::kNOP, 1, 0, 0, 0);
        CHECK_EQ(filled.fault(), "word 0: LOAD_GLOBAL comes with what the machine adds");
    }
    Forging keys;
    keys.code.emit(Opcode::kBUILD_DICT, 2, 2, 0);
    keys.end();
    keys.code.at(1) = make_instruction(Opcode::kNOP, 0, 8, 0, 0);
    const Ref<CodeObject> code = keys.code.finish(7, 2, 1);
    CHECK_EQ(find_fault(*code).value_or(""), "word 0: BUILD_DICT comes with what the machine adds");
    code->instructions[1] = {};  // else the code would release it as a key table
}

TEST_CASE("verifier: a loop may bind what was unbound before, and what is read in it is bound nevertheless") {
    for (const bool is_bound : {false, true}) {
        Forging t;
        const size_t one = t.code.number(1);
        if (is_bound) t.code.emit(Opcode::kCOPY, 1, 0);
        const size_t top = t.code.emit(Opcode::kNOP);
        if (!is_bound) t.code.emit(Opcode::kCOPY, 1, 0);
        t.code.emit(Opcode::kCOPY, 2, 1);
        t.code.emit(Opcode::kCLEAR, 2);
        t.code.emit(Opcode::kJUMP_IF_LESS_K, 0, one, t.code.jump_back(top));
        t.end();
        CHECK_EQ(t.fault(), "");
    }
    Forging unbound;
    const size_t one = unbound.code.number(1);
    const size_t top = unbound.code.emit(Opcode::kCOPY, 2, 1);
    unbound.code.emit(Opcode::kCLEAR, 2);
    unbound.code.emit(Opcode::kCOPY, 1, 0);
    unbound.code.emit(Opcode::kJUMP_IF_LESS_K, 0, one, unbound.code.jump_back(top));
    unbound.end();
    CHECK_EQ(unbound.fault(), "word 0: COPY uses register 1, which may be empty");
}

TEST_CASE("verifier: an operand that is the number of a register or constant is even") {
    for (OperandField Instruction::*operand : {&Instruction::a, &Instruction::b, &Instruction::c}) {
        Forging t;
        t.code.emit(Opcode::kADD_K, 2, 0, t.code.number(1));
        t.end();
        (t.code.at(0).*operand).bits |= 1;
        CHECK_EQ(t.fault(), "word 0: an operand of ADD_K lies across two registers or constants");
    }
}

TEST_CASE("verifier: a local is bound wherever it is read, by every way there") {
    Forging never;
    never.code.emit(Opcode::kRETURN, 1);
    CHECK_EQ(never.fault(), "word 0: RETURN uses register 1, which may be empty");
    Forging sometimes;
    const size_t jump = sometimes.code.emit(Opcode::kJUMP_UNLESS_LESS_K, 0, sometimes.code.number(1));
    sometimes.code.emit(Opcode::kCOPY, 1, 0);
    sometimes.code.jump_to_here(jump);
    sometimes.code.emit(Opcode::kRETURN, 1);
    CHECK_EQ(sometimes.fault(), "word 2: RETURN uses register 1, which may be empty");
    Forging checked;
    checked.code.emit(Opcode::kCHECK_BOUND, 1, checked.code.name("x"));
    checked.code.emit(Opcode::kRETURN, 1);
    CHECK_EQ(checked.fault(), "");
    Forging deleted;
    deleted.code.emit(Opcode::kDELETE_LOCAL, 0, deleted.code.name("x"));
    deleted.end();
    CHECK_EQ(deleted.fault(), "word 1: RETURN uses register 0, which may be empty");
    Forging by_a_jump_back;  // the second time round it has been moved away
    by_a_jump_back.code.emit(Opcode::kCOPY, 2, 0);
    by_a_jump_back.code.emit(Opcode::kMOVE, 3, 2);
    const size_t back = by_a_jump_back.code.jump_back(1);
    by_a_jump_back.code.emit(Opcode::kJUMP_UNLESS_LESS_K, 0, by_a_jump_back.code.number(1), back);
    by_a_jump_back.code.emit(Opcode::kRETURN, 3, 0, 0, kConsumeA);
    CHECK_EQ(by_a_jump_back.fault(), "word 1: MOVE uses register 2, which may be empty");
}

TEST_CASE("verifier: what is taken is read by nobody else") {
    Forging t;
    t.code.emit(Opcode::kCOPY, 2, 0);
    t.code.emit(Opcode::kADD, 3, 2, 2, kConsumeB);
    t.code.emit(Opcode::kRETURN, 3, 0, 0, kConsumeA);
    CHECK_EQ(t.fault(), "word 1: ADD takes register 2, which it reads besides");
}

TEST_CASE("verifier: nothing stays behind in a register that nobody will look at") {
    Forging returned;
    returned.code.emit(Opcode::kCOPY, 2, 0);
    returned.end();
    CHECK_EQ(returned.fault(), "word 1: RETURN leaves a register behind");
    Forging called;  // the callee's registers begin in the row
    called.code.emit(Opcode::kCOPY, 2, 0);
    called.code.emit(Opcode::kCOPY, 4, 0);
    called.code.emit(Opcode::kCALL, 3, 2, 0);
    called.code.emit(Opcode::kRETURN, 3, 0, 0, kConsumeA);
    CHECK_EQ(called.fault(), "word 2: CALL leaves a register behind");
    Forging suspended;
    suspended.code.emit(Opcode::kRETURN_GENERATOR);
    suspended.code.emit(Opcode::kCOPY, 3, 0);
    suspended.code.emit(Opcode::kYIELD_ITEM, 0, 0, 2);
    suspended.end();
    CHECK_EQ(suspended.fault(kCodeGenerator), "word 2: YIELD_ITEM leaves a register behind");
}

TEST_CASE("verifier: a register holds the kind of thing that its reader takes for granted") {
    const auto refused = [](Opcode op, size_t a, size_t b, size_t c = 0, int flags = 0) {
        Forging t;
        t.code.name("x");
        t.code.emit(Opcode::kCOPY, 2, 0);
        t.code.emit(Opcode::kCOPY, 3, 0);
        t.code.emit(op, a, b, c, flags);
        t.end();
        return t.fault().ends_with("which may hold something else");
    };
    CHECK(refused(Opcode::kLIST_APPEND, 2, 0));
    CHECK(refused(Opcode::kSET_ADD, 2, 0));
    CHECK(refused(Opcode::kDICT_SET, 2, 0, 0));
    CHECK(refused(Opcode::kDICT_MERGE, 2, 0, 0));
    CHECK(refused(Opcode::kLOAD_CELL, 4, 2));
    CHECK(refused(Opcode::kSTORE_CELL, 2, 0));
    CHECK(refused(Opcode::kFORMAT_SPEC, 4, 0, 2));
    CHECK(refused(Opcode::kBUILD_STRING, 4, 2, 2));
    CHECK(refused(Opcode::kCALL_METHOD, 4, 2, 0));
    CHECK(refused(Opcode::kPOP_EXCEPT, 0, 2));
    CHECK(refused(Opcode::kJUMP_IF_EXIT, 2, 0));
    CHECK(refused(Opcode::kFOR_ITER, 5, 2));
    Forging list;
    list.code.emit(Opcode::kBUILD_LIST, 2, 2, 0);
    list.code.emit(Opcode::kLIST_APPEND, 2, 0);
    list.code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
    CHECK_EQ(list.fault(), "");
    Forging read;  // a loop's state is no value
    read.code.emit(Opcode::kGET_ITERATOR, 2, 0);
    read.code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
    CHECK_EQ(read.fault(), "word 1: RETURN uses register 2, which may be empty");
    Forging variable;
    variable.code.emit(Opcode::kGET_ITERATOR, 1, 0);
    variable.end();
    CHECK_EQ(variable.fault(), "word 0: GET_ITERATOR puts into variable 1 what is none");
    Forging held;  // the iteration of a list has no use for the last of the three
    held.code.emit(Opcode::kCOPY, 4, 0);
    held.code.emit(Opcode::kGET_ITERATOR, 2, 0);
    held.end();
    CHECK_EQ(held.fault(), "word 1: GET_ITERATOR leaves register 4 behind");
}

TEST_CASE("verifier: numbers in an instruction have a meaning") {
    const auto refused = [](Opcode op, size_t a, size_t b, size_t c) {
        Forging t;
        t.code.emit(op, a, b, c);
        t.end();
        const std::string name = info_of(op).name;
        return t.fault() == "word 0: " + name + " has an operand without a meaning";
    };
    CHECK(refused(Opcode::kIN_PLACE, 0, 0, 99));
    CHECK(refused(Opcode::kFORMAT_VALUE, 2, 0, 0));
    CHECK(refused(Opcode::kGET_ITERATOR, 2, 0, 2));
    CHECK(refused(Opcode::kRANGE_ITERATOR, 2, 2, 0));
    CHECK(refused(Opcode::kSET_EXIT, 2, 0, 2));
    CHECK(refused(Opcode::kRAISE, 0, 0, 3));
    CHECK(refused(Opcode::kCOPY_FREE_VARIABLES, 2, 1, 0));  // it has none
    CHECK(refused(Opcode::kYIELD_ITEM, 0, 0, 2));           // it is no generator
    CHECK(refused(Opcode::kSEND, 0, 0, 0));
    CHECK(refused(Opcode::kFOR_ITER, 3, 2, 0));  // the item goes where the state is
}

TEST_CASE("verifier: the code of generators and modules is what their callers expect") {
    Forging no_generator;
    no_generator.end();
    CHECK_EQ(no_generator.fault(kCodeGenerator),
             "word 0: a generator begins with RETURN_GENERATOR, and nothing else does");
    Forging no_flag;
    no_flag.code.emit(Opcode::kRETURN_GENERATOR);
    no_flag.end();
    CHECK_EQ(no_flag.fault(), "word 0: a generator begins with RETURN_GENERATOR, and nothing else does");
    Forging module;
    module.end();
    CHECK_EQ(module.fault(kCodeModule), "word 0: a module has no parameters, no closure and gives no items");
}

TEST_CASE("verifier: a method follows the global that it is looked up in") {
    Forging t;
    t.code.emit(Opcode::kCOPY, 3, 0);
    t.code.emit(Opcode::kLOAD_METHOD, 2, 3, 0, kConsumeB | kAfterGlobal);
    t.code.name("x");
    t.code.emit(Opcode::kCALL_METHOD, 2, 2, 0);
    t.code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
    CHECK_EQ(t.fault(), "word 1: LOAD_METHOD does not follow a global");
    Forging other_row;
    other_row.code.name("x");
    other_row.code.emit(Opcode::kLOAD_METHOD, 2, 0);
    other_row.code.emit(Opcode::kCALL_METHOD, 4, 4, 0);
    other_row.end();
    CHECK_EQ(other_row.fault(), "word 4: CALL_METHOD calls something else than LOAD_METHOD found");
}

namespace {

// x + 1 (word 0), return x (1); the handler (2): ...
struct ForgingHandler : Forging {
    ForgingHandler() {
        code.emit(Opcode::kADD_K, 2, 0, code.number(1));
        code.emit(Opcode::kRETURN, 2, 0, 0, kConsumeA);
        code.add_protection(2, 0, 2);
        code.protect_until(1, 1);
    }
};

}  // namespace

TEST_CASE("verifier: what was handled before is handled again, whatever way leads out of a handler") {
    ForgingHandler returned;
    returned.end();
    CHECK_EQ(returned.fault(), "word 2: RETURN may lose what was handled before, in register 2");
    ForgingHandler failed;
    failed.code.emit(Opcode::kLOAD_GLOBAL, 3, failed.code.name("x"));
    failed.code.emit(Opcode::kPOP_EXCEPT, 0, 2);
    failed.code.emit(Opcode::kRETURN, 3, 0, 0, kConsumeA);
    CHECK_EQ(failed.fault(), "word 2: LOAD_GLOBAL may lose what was handled before, in register 2");
    ForgingHandler overwritten;
    overwritten.code.emit(Opcode::kCOPY, 2, 0);
    overwritten.end();
    CHECK_EQ(overwritten.fault(), "word 2: COPY drops what was handled before, in register 2");
    ForgingHandler restored;
    restored.code.emit(Opcode::kLOAD_GLOBAL, 3, restored.code.name("x"));
    restored.code.emit(Opcode::kPOP_EXCEPT, 0, 2);
    restored.code.emit(Opcode::kRETURN, 3, 0, 0, kConsumeA);
    restored.code.add_protection(Protection::kRestores, 0, 2);
    restored.code.protect_until(2, 0);
    restored.code.protect_until(5, 2);
    CHECK_EQ(restored.fault(), "");
}

TEST_CASE("verifier: a handler lies behind what it protects, so that what goes on for ever can be interrupted") {
    Forging t;
    t.end();
    t.code.emit(Opcode::kRAISE);
    t.code.add_protection(1, 0, 2);
    t.code.protect_until(1, 0);
    t.code.protect_until(2, 1);
    CHECK_EQ(t.fault(), "word 1: a handler lies before the end of what it protects");
}

TEST_CASE("verifier: code that is made to take long is refused") {
    Vm vm{*find_identity_profile("3.13"), false};
    Assembler code{vm};
    for (int i = 0; i < 20'000; ++i) code.emit(Opcode::kBUILD_LIST, 0, 0, 30'000);
    code.emit(Opcode::kRETURN_CONST, 0, 0);
    code.number(1);
    CHECK(find_fault(*code.finish(30'000, 30'000, 30'000)).has_value());
}
