// The bodies of instructions that are not (or not wholly) in the loop itself, one function per opcode: op_<NAME>. The
// loop has the fast paths; these are complete.
//
// Each takes the running frame, its registers, and the instruction with its extra words behind it; it returns false
// when an exception is pending. None of them moves the program counter: the branching ones answer through `taken`.
#pragma once

#include <vector>

#include "vm/interp/registers.h"
#include "vm/object/module.h"
#include "vm/object/native.h"
#include "vm/object/operator_kind.h"

namespace eadem::vm {

using Operation = bool (*)(Vm& vm, Frame* frame, Value* r, Instruction* at);

#define OPERATION(name) bool op_##name(Vm& vm, Frame* frame, Value* r, Instruction* at)

// operator_operations.cpp
OPERATION(binary);       // every register or constant form of the arithmetic family, by its opcode
OPERATION(add_to_text);  // ADD, ADD_K whose left operand is an exact str
OPERATION(compare);      // likewise for comparisons
OPERATION(IN_PLACE);
OPERATION(IN_PLACE_K);
OPERATION(unary);
OPERATION(NOT);
OPERATION(contains);  // IN, NOT_IN
// Compares register a with register b or number b of the constants.
bool compare_for_jump(Vm& vm, Value* r, const Instruction* at, CompareOperator op, bool with_register, bool& taken);
bool truth_for_jump(Vm& vm, Value& reg, bool& taken);

// item_operations.cpp
OPERATION(SUBSCR);
OPERATION(SUBSCR_K);
OPERATION(STORE_SUBSCR);
OPERATION(STORE_SUBSCR_K);
OPERATION(DELETE_SUBSCR);
OPERATION(BUILD_SLICE);
OPERATION(SLICE);
OPERATION(LOAD_ATTRIBUTE);
OPERATION(STORE_ATTRIBUTE);
OPERATION(DELETE_ATTRIBUTE);
// What an instruction's cache (version of the namespace, index into its values) says of a module's attribute; null if
// it does not apply. The other remembers where the attribute is, if the receiver is a module that has it.
inline Word* cached_module_attribute(Value receiver, const ExtraWord& cache) {
    if (!is_module(receiver)) return nullptr;
    Dict* names = as_module(receiver)->namespace_dict;
    if (names->version != cache.low || names->values[cache.high].is_empty()) return nullptr;
    return &names->values[cache.high];
}
void cache_module_attribute(Vm& vm, Value receiver, Str* name, ExtraWord& cache);

// name_operations.cpp
// Where LOAD_GLOBAL and LOAD_NAME found their name: the first extra word has the versions of globals and builtins then,
// the second the index into the values, and this.
enum CachedPlace : uint32_t { kNotCached = 0, kInGlobals = 1, kInBuiltins = 2 };
OPERATION(LOAD_GLOBAL);
OPERATION(STORE_GLOBAL);
OPERATION(DELETE_GLOBAL);
OPERATION(LOAD_NAME);
OPERATION(STORE_NAME);
OPERATION(DELETE_NAME);
OPERATION(CHECK_BOUND);
OPERATION(DELETE_LOCAL);
OPERATION(MAKE_CELL);
OPERATION(COPY_FREE_VARIABLES);
OPERATION(LOAD_CELL);
OPERATION(DELETE_CELL);
OPERATION(IMPORT_NAME);
OPERATION(IMPORT_FROM);
OPERATION(IMPORT_STAR);
OPERATION(SETUP_ANNOTATIONS);
OPERATION(PRINT_EXPRESSION);

// display_operations.cpp
OPERATION(BUILD_TUPLE);
OPERATION(BUILD_LIST);
OPERATION(BUILD_SET);
OPERATION(BUILD_DICT);
OPERATION(BUILD_KEYED_DICT);
OPERATION(LIST_FROM_CONST);
OPERATION(SET_FROM_CONST);
OPERATION(LIST_APPEND);
OPERATION(LIST_EXTEND);
OPERATION(LIST_TO_TUPLE);
OPERATION(SET_ADD);
OPERATION(SET_UPDATE);
OPERATION(DICT_SET);
OPERATION(DICT_UPDATE);
OPERATION(DICT_MERGE);
OPERATION(FORMAT_SIMPLE);
OPERATION(FORMAT_VALUE);
OPERATION(FORMAT_SPEC);
OPERATION(BUILD_STRING);
OPERATION(UNPACK_SEQUENCE);
OPERATION(UNPACK_EXTENDED);

// loop_operations.cpp
OPERATION(ITERATOR);
OPERATION(GET_ITERATOR);
OPERATION(RANGE_ITERATOR);
// FOR_ITER of any state; taken: there was an item.
bool advance(Vm& vm, Value* r, const Instruction* at, bool& taken);

// The callee as argument errors name it: "print()", "__main__.f()".
std::string callee_name(Vm& vm, Value callee);

// call_operations.cpp
OPERATION(CALL);
OPERATION(CALL_KEYWORDS);
OPERATION(CALL_UNPACKED);
OPERATION(CALL_METHOD);
OPERATION(CALL_METHOD_KEYWORDS);
OPERATION(MAKE_FUNCTION);
OPERATION(RAISE);
OPERATION(LOAD_ASSERTION_ERROR);
// Calls the value in register b with these arguments (cleared afterwards) by its type's slot, and writes a.
bool call_general(Vm& vm, Value* r, const Instruction* at, const CallArguments& arguments);
// Settles the arguments of a call (the row is at register b) for a native function.
inline void settle_for(Vm& vm, Value* r, const Instruction* at, const NativeSpec& spec) {
    if ((at->flags & kRawCopy) == 0) return;
    bool any = false;
    for (uint32_t i = 1; i <= at->c; ++i) any |= r[at->b + i].is_marked();
    if (any) settle_arguments(vm, r, &r[at->b] + 1, at->c, spec.is_blind ? ~uint64_t{0} : 0);
}
// The arguments of f(*positional, **keywords) as one row; owns them until the callee takes them.
class UnpackedArguments {
 public:
    explicit UnpackedArguments(Vm& vm) : vm_(vm) {}
    ~UnpackedArguments() {
        for (Value value : values_) vm_.release(value);
    }
    UnpackedArguments(const UnpackedArguments&) = delete;
    UnpackedArguments& operator=(const UnpackedArguments&) = delete;
    // The row of CALL_UNPACKED: callee, any iterable, a dict or nothing. The callee is only named in errors.
    Result<void> gather(Value* row);
    CallArguments as_call() { return {values_.data(), positional_, names_.get(), values_.size()}; }

 private:
    Result<void> gather_positional(Value callee, Value positional);

    Vm& vm_;
    std::vector<Value> values_;
    Ref<Tuple> names_;
    size_t positional_ = 0;
};
// Replaces the receiver in the call's row by the attribute, or leaves it and gives the method to call with it
// (borrowed).
bool find_method(Vm& vm, Frame* frame, Value* r, Instruction* at, MethodDescriptor*& method);

// Finishes an instruction with a D destination: ends temporaries b and c as flagged, then writes a. False if it failed.
inline bool finish(Vm& vm, Value* r, const Instruction* at, Result<OwnedValue> result) {
    if (!result.ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
    assign(vm, r[at->a], std::move(result).value());
    return true;
}
// The same for instructions whose only register operand is b.
inline bool finish_b(Vm& vm, Value* r, const Instruction* at, Result<OwnedValue> result) {
    if (!result.ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    assign(vm, r[at->a], std::move(result).value());
    return true;
}
inline const ExtraWord& extra(const Instruction* at, size_t index = 0) {
    return reinterpret_cast<const ExtraWord*>(at + 1)[index];
}
inline ExtraWord& extra(Instruction* at, size_t index = 0) {
    return reinterpret_cast<ExtraWord*>(at + 1)[index];
}

}  // namespace eadem::vm
