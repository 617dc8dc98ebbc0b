// The bodies of instructions that are not (or not wholly) in the loop itself, one function per opcode: op_<NAME>. The
// loop has the fast paths; these are complete.
//
// Each takes the running frame, its registers, and the instruction with its extra words behind it; it returns false
// when an exception is pending. None of them moves the program counter: the branching ones answer through `taken`.
#pragma once

#include "vm/interp/registers.h"
#include "vm/object/module.h"
#include "vm/object/native.h"
#include "vm/object/operator_kind.h"
#include "vm/object/owned_row.h"

namespace eadem::vm {

using Operation = bool (*)(Vm& vm, Frame* frame, Registers r, Instruction* at);

#define OPERATION(name) bool op_##name(Vm& vm, Frame* frame, Registers r, Instruction* at)

// operator_operations.cpp
OPERATION(binary);       // every register or constant form of the arithmetic family, by its opcode
OPERATION(add_to_text);  // ADD, ADD_K whose register b is an exact str
OPERATION(compare);      // likewise for comparisons
OPERATION(IN_PLACE);
OPERATION(IN_PLACE_K);
OPERATION(unary);
OPERATION(NOT);
OPERATION(contains);  // IN, NOT_IN
// Compares register a with register b or number b of the constants.
bool compare_for_jump(Vm& vm, Registers r, const Instruction* at, CompareOperator op, bool with_register, bool& taken);
bool truth_for_jump(Vm& vm, Value& reg, bool& taken);

// Whether `other` is an instance of a class: its methods may keep the operand, or hand it back, so a number gets its
// box where it is.
bool box_for_class(Vm& vm, Value& operand, Value other);

// item_operations.cpp
OPERATION(SUBSCR);
OPERATION(SUBSCR_K);
OPERATION(STORE_SUBSCR);
OPERATION(STORE_SUBSCR_K);
OPERATION(DELETE_SUBSCR);
OPERATION(BUILD_SLICE);
OPERATION(SLICE);
// The data descriptor by which the class of an instance has the attribute, if it is looked for in the usual way; or
// null.
Object* data_descriptor_of(Vm& vm, Value instance, Str* name);
// Makes a LOAD_ATTRIBUTE or STORE_ATTRIBUTE that met such a descriptor in the class of an instance its special form.
void specialise_for_descriptor(const Vm& vm, Instruction* at, Value instance, Object* descriptor);
// Where a type, which is of no metaclass of the program, has the attribute; null if it has none, or one of `type` goes
// first, or it is no such type.
Word* attribute_of_class(Vm& vm, Value receiver, Str* name);
// The method of a built-in type that objects of this type, which may be derived from it, found under its name; null if
// it is something else, or the method of a type that has nothing to do with this one.
inline MethodDescriptor* inherited_method(const Type* type, const Word* found) {
    if (found == nullptr || !found->is_object() || found->object()->type_id() != kMethodDescriptorType) return nullptr;
    auto* const method = static_cast<MethodDescriptor*>(found->object());
    return is_subtype(type, method->owner) ? method : nullptr;
}
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
// Whether that attribute is this object (null: no).
inline bool holds_at(Value module, const ExtraWord& cache, const Object* object) {
    if (!is_module(module)) return false;
    const Dict* names = as_module(module)->namespace_dict;
    return names->version == cache.low && names->values[cache.high].bits() == reinterpret_cast<uint64_t>(object);
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
OPERATION(LOAD_CLASS_CELL);
OPERATION(DELETE_CELL);
OPERATION(LOAD_BUILD_CLASS);
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

// Gives what the pieces of a BUILD_STRING were joined to, whose reference it takes, to its register; the pieces go.
inline void put_joined(Vm& vm, Registers r, const Instruction* at, Object* joined) {
    Value* piece = r.from(at->b);
    for (Value* const end = piece + at->c.immediate(); piece != end; ++piece)
        if (piece->is_object()) clear_mortal(vm, *piece);
    put(vm, r[at->a], Value::of_object(joined));
}
// loop_operations.cpp
OPERATION(ITERATOR);
OPERATION(GET_ITERATOR);
OPERATION(RANGE_ITERATOR);
// The loop state that goes over an iterator.
void start_iteration(Vm& vm, Value* state, OwnedValue iterator);
// FOR_ITER of any state; taken: there was an item.
bool advance(Vm& vm, Registers r, const Instruction* at, bool& taken);
// Whether a FOR_ITER goes over an iterator of pairs and jumps to where each is taken apart; and the next pair for that
// UNPACK_SEQUENCE, if it comes quickly.
bool gives_pairs(const Vm& vm, Registers r, const Instruction* at);
bool advance_pair(Vm& vm, Registers r, const Instruction* at);
// SEND to whatever it is; taken: there was an item.
bool op_SEND(Vm& vm, Frame* frame, Registers r, const Instruction* at, bool& taken);

// match_operations.cpp
OPERATION(LENGTH);
OPERATION(MATCH_KEYS);
OPERATION(MATCH_REST);
OPERATION(MATCH_CLASS);
// Whether a sequence pattern, a mapping pattern may match such a value.
bool is_sequence_for_patterns(Vm& vm, Value subject);
bool is_mapping_for_patterns(Vm& vm, Value subject);

// The callee as argument errors name it: "print()", "__main__.f()".
std::string callee_name(Vm& vm, Value callee);

// call_operations.cpp
OPERATION(CALL_UNPACKED);
OPERATION(LOAD_METHOD);
// What the class in a LOAD_TYPE_METHOD has by the name.
enum class MethodOfType : uint32_t { kPlain, kStatic, kOfClass };
// super() without arguments and the LOAD_METHOD behind it, without an object between: the row of the call is begun, as
// LOAD_METHOD does. False, and nothing has happened, if the long way must be gone. `at` is the CALL.
bool load_super_method(Vm& vm, Frame* frame, Registers r, Instruction* at);
OPERATION(MAKE_FUNCTION);
OPERATION(RAISE);
OPERATION(LOAD_ASSERTION_ERROR);

// handler_operations.cpp
// Makes what is being handled pending again; false, with RuntimeError pending, if nothing is.
bool reraise(Vm& vm);
OPERATION(LOAD_HANDLED);
OPERATION(POP_EXCEPT);
OPERATION(ENTER_CONTEXT);
OPERATION(EXIT_CONTEXT);
// The short ways of these two, if the method is a function: it is returned, with a reference, and its arguments are put
// in `row`: the manager; the manager and what __exit__ gets. Null, and nothing has happened, if the long way must be
// gone.
FunctionObject* begin_context(Vm& vm, Registers r, const Instruction* at, Value* row);
FunctionObject* end_context(Vm& vm, Registers r, const Instruction* at, Value* row);
// JUMP_UNLESS_MATCH; taken: there is a match.
bool match_handled(Vm& vm, Value type, bool& taken);
// The exception being handled is dealt with; that which a handler's state holds is handled again.
void restore_handled(Vm& vm, Value& state);

// Calls what is no Python function: the callee stands in row[0], `given` arguments behind it. All of the row is cleared
// afterwards and a is written. The direct way of native functions and types first, if there is one.
bool call_native_row(Vm& vm, Registers r, const Instruction* at, Value* row, size_t given);
// Calls row[0] with these arguments by its type's slot.
bool call_general(Vm& vm, Registers r, const Instruction* at, Value* row, const CallArguments& arguments);
// Calls a method: row[0] is the method, row[1] its self, the arguments follow.
bool call_method_row(Vm& vm, Registers r, const Instruction* at, Value* row, const CallArguments& arguments);

// Where the raw arguments of this call, slice or range came from: the last of its extra words.
inline ArgumentSources sources_in(const Instruction* at, size_t extra_words) {
    return reinterpret_cast<const ArgumentSources*>(at)[extra_words];
}
inline ArgumentSources sources_of(const Instruction* at) {
    return sources_in(at, info_of(at->op).extra);
}
// What calls specialise for: one argument, a local, for a callee that a name or attribute gave just before.
//     LOAD_GLOBAL f;  ARGUMENT x;  CALL          LOAD_METHOD .m;  ARGUMENT x;  CALL_METHOD
// `at` is the ARGUMENT.
inline bool calls_with_local(const Vm& vm, const Instruction* at, Opcode call) {
    return vm.observer == nullptr && at[0].op == Opcode::kARGUMENT && at[1].op == call && at[1].c.immediate() == 1;
}
// Whether the quick way of what the word holds may take a lone argument.
bool has_quick_way(Word callee);

inline bool has_raw(const Value* values, size_t count) {
    bool any = false;
    for (size_t i = 0; i < count; ++i) any |= values[i].is_raw();
    return any;
}
// settle_arguments for the quick way of a native function.
[[gnu::always_inline]] inline void settle_for(Vm& vm, Registers r, const Instruction* at, size_t extra_words,
                                              const NativeSpec& spec, Value* arguments, size_t count) {
    if ((at->flags & kRawCopy) == 0 || spec.is_blind || (spec.may_pass_on && (at->flags & kBlind) != 0)) return;
    if (has_raw(arguments, count)) settle_arguments(vm, r, arguments, count, sources_in(at, extra_words), 0);
}
// construction_operations.cpp
// A call that needs no more than an object in front of the arguments: of a bound method of a function, or of an
// instance whose class has a function as __call__. The function, with a reference; the object stands in row[0] then.
// Null, and nothing has happened, if it is another call.
FunctionObject* open_call(Vm& vm, Registers r, const Instruction* at, Value* row);
// Begins a call of a class, which stands in row[0] with at->c.immediate() arguments behind it. If its __init__ is a
// function that takes them as they lie, `made` is the instance, which now stands in row[0] as well, and `function` is
// that __init__, with a reference for its frame, for which there is room. If there is no __init__ and no argument, only
// `made` is given, and the row is empty. Otherwise both are null, and nothing has happened. False if an exception is
// pending.
bool begin_construction(Vm& vm, Registers r, const Instruction* at, Value* row, FunctionObject*& function,
                        Object*& made);
// TypeError: __init__ returned something. Takes over both values.
void refuse_constructor_result(Vm& vm, Value result, Value made);

// The arguments of f(*positional, **keywords) as one row; owns them until the callee takes them.
class UnpackedArguments {
 public:
    explicit UnpackedArguments(Vm& vm) : vm_(vm), values_(vm) {}
    // The row of CALL_UNPACKED: callee, any iterable, a dict or nothing. The callee is only named in errors.
    Result<void> gather(Value* row);
    CallArguments as_call() { return {values_.data(), positional_, names_.get(), values_.size()}; }

 private:
    Result<void> gather_positional(Value callee, Value positional);

    Vm& vm_;
    OwnedRow values_;
    Ref<Tuple> names_;
    size_t positional_ = 0;
};
// Finishes an instruction with a D destination: ends temporaries b and c as flagged, then writes a. False if it failed.
inline bool finish(Vm& vm, Registers r, const Instruction* at, Result<OwnedValue> result) {
    if (!result.ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
    assign(vm, r[at->a], std::move(result).value());
    return true;
}
// The same for instructions whose only register operand is b.
inline bool finish_b(Vm& vm, Registers r, const Instruction* at, Result<OwnedValue> result) {
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
