// The loop on code put together by hand: no parser, no compiler.
#include <vector>

#include "tests/unit/vm/assembling.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

// Last: its CHECK takes the place of result.h's.
#include <doctest/doctest.h>

using namespace eadem::vm;

namespace {

int64_t integer(const OwnedValue& value) {
    int64_t number = 0;
    REQUIRE(fits_int64(value.get(), number));
    return number;
}

// def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
Ref<CodeObject> fib_code(Vm& vm) {
    Assembler code(vm);
    const size_t one = code.number(1), two = code.number(2), fib = code.name("fib");
    const size_t test = code.emit(Opcode::kJUMP_UNLESS_LESS_K, 0, two);
    code.emit(Opcode::kRETURN, 0);
    code.jump_to_here(test);
    code.emit(Opcode::kLOAD_GLOBAL, 1, fib);
    code.emit(Opcode::kSUBTRACT_K, 2, 0, one);
    code.emit(Opcode::kCALL, 1, 1, 1);
    code.emit(Opcode::kLOAD_GLOBAL, 2, fib);
    code.emit(Opcode::kSUBTRACT_K, 3, 0, two);
    code.emit(Opcode::kCALL, 2, 2, 1);
    code.emit(Opcode::kADD, 1, 1, 2, kConsumeB | kConsumeC);
    code.emit(Opcode::kRETURN, 1, 0, 0, kConsumeA);
    return code.finish(4, 1, 1);
}

// Binds a new function of that code to the name.
Ref<FunctionObject> define(Vm& vm, const Ref<CodeObject>& code, Dict* globals, const char* name) {
    Ref<FunctionObject> function = make_function(vm, code.get(), globals);
    REQUIRE(dict_set_name(vm, globals, vm.intern_name(name), OwnedValue::share(vm, function.get())).ok());
    return function;
}

}  // namespace

TEST_CASE("eval: a recursive function calls itself through its global name") {
    for (bool boxes_always : {false, true}) {
        Vm vm(*find_identity_profile("3.13"), boxes_always);
        Ref<Dict> globals = make_dict(vm);
        Ref<CodeObject> code = fib_code(vm);
        Ref<FunctionObject> fib = define(vm, code, globals.get(), "fib");
        Result<OwnedValue> result = call(vm, Value::of_object(fib.get()), {Value::of_object(vm.box_int(20))});
        REQUIRE(result.ok());
        CHECK_EQ(integer(result.value()), 6765);
        dict_clear(vm, globals.get());
    }
}

TEST_CASE("eval: a loop over range adds without making objects") {
    Vm vm(*find_identity_profile("documents"), false);
    Assembler code(vm);
    const size_t zero = code.number(0), count = code.number(100000), name = code.name("range");
    REQUIRE(
        dict_set_name(vm, vm.builtins.get(), vm.intern_name("range"), OwnedValue::share(vm, vm.type(kRangeType))).ok());
    code.emit(Opcode::kLOAD_NUMBER, 0, zero);
    code.emit(Opcode::kLOAD_GLOBAL, 2, name);
    code.emit(Opcode::kLOAD_NUMBER, 3, count);
    code.emit(Opcode::kRANGE_ITERATOR, 2, 2, 1);
    const size_t jump = code.emit(Opcode::kJUMP);
    const size_t body = code.emit(Opcode::kADD, 0, 0, 1);
    code.emit(Opcode::kFOR_ITER, 1, 2, code.jump_back(body));
    code.emit(Opcode::kRETURN, 0);
    Ref<CodeObject> module = code.finish(6, 2, 0);
    module->instructions[jump].set_bc(1);
    Ref<Dict> globals = make_dict(vm);
    const size_t before = vm.heap.bytes_in_use();
    Result<OwnedValue> result = vm.run(module.get(), globals.get(), nullptr);
    REQUIRE(result.ok());
    CHECK_EQ(integer(result.value()), 4999950000);
    CHECK_EQ(vm.heap.bytes_in_use(), before);
}

TEST_CASE("eval: unbounded recursion is a RecursionError") {
    Vm vm(*find_identity_profile("3.13"), false);
    Assembler code(vm);
    const size_t name = code.name("f");
    code.emit(Opcode::kLOAD_GLOBAL, 0, name);
    code.emit(Opcode::kCALL, 0, 0, 0);
    code.emit(Opcode::kRETURN, 0, 0, 0, kConsumeA);
    Ref<CodeObject> body = code.finish(1, 0, 0);
    Ref<Dict> globals = make_dict(vm);
    Ref<FunctionObject> function = define(vm, body, globals.get(), "f");
    CHECK_FALSE(call(vm, Value::of_object(function.get()), {}).ok());
    CHECK(vm.pending_is(ExceptionId::kRecursionError));
    dict_clear(vm, globals.get());
}
