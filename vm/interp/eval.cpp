// The loop. One function with direct-threaded dispatch; it is long because it is one thing. Rules for whoever edits it:
//
//   1. A fast path handles two raw numbers, a container and an index or cached key, or a call that needs no
//      binding; the rest is an operation (operations.h), complete in itself. A fast path of more than ten lines had
//      better be one.
//   2. Every write to a register that may hold an object goes through assign() or put().
//   3. `at` is the instruction being run. A body ends with NEXT(words), the words the instruction takes, or with
//      JUMP_TO. Operands are read through `at`: copies of them would be spilled.
//   4. Backward jumps look at vm.attention; nothing else does, except entering a function.
//   5. After anything that may push or pop frames, reload() before touching registers.
//   6. Numbers made here are raw: with boxes always, no raw number ever gets here, so no fast path is taken.
#include "vm/interp/frame_object.h"
#include "vm/interp/generator.h"
#include "vm/interp/interpreter.h"
#include "vm/interp/observer.h"
#include "vm/interp/operations.h"
#include "vm/interp/operator_opcodes.h"
#include "vm/interp/quick_calls.h"
#include "vm/interp/quick_looks.h"
#include "vm/interp/special_calls.h"
#include "vm/object/class.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_space.h"
#include "vm/object/dict_keys.h"
#include "vm/object/int.h"
#include "vm/object/item_sink.h"
#include "vm/object/list.h"
#include "vm/object/membership.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

// Ends the locals of the topmost frame, whose function returns. What dies with one still finds the frame, and may ask
// for its object: a traceback that begins in a __del__ goes through it.
inline void Interpreter::end_locals(Vm& vm, Frame* frame) {
    Value* reg = frame->registers;
    for (Value* end = reg + frame->code->local_count; reg != end; ++reg)
        if (reg->is_object()) clear(vm, *reg);
    // Instructions consumed every temporary; what may still lie there lives for ever (registers.h, place).
    for (uint16_t i = frame->code->local_count; i < frame->code->register_count; ++i)
        assert(!frame->registers[i].is_object() || frame->registers[i].object->is_immortal());
    if (frame->has_object) [[unlikely]]
        leave_frame_object(vm, frame);
}

// (Where the loop lies within a page may cost a program half its speed, through what the processor remembers by
// address: so it lies at the beginning of one, however long the code before it is.)
template <bool kObserved>
[[gnu::aligned(4096)]] Result<OwnedValue> Interpreter::execute(Vm& vm, Frame* entry) {
    static const void* const kTargets[] = {
#define OPCODE(name, ...) &&target_##name,
#include "vm/code/opcode.def"
#undef OPCODE
    };

    Frame* frame = entry;
    Instruction* at;
    Registers r;
    Numbers numbers;
    bool answer;
    Value* row;                    // of a call
    size_t given;                  // values in it
    Tuple* names;                  // of the last of them, which are keywords; or null
    GeneratorObject* resumed;      // to go on with
    FunctionObject* callee;        // of a call that no CALL makes
    OperandField result_register;  // where its result goes
    Completion completion;         // what else is done with it
    Object* made;                  // the instance of an __init__
    Value carried;                 // what is on its way from one frame to another

#define RELOAD()         \
    do {                 \
        frame = vm.top_; \
        RESUME();        \
    } while (false)
// Goes on in `frame`, where it is.
#define RESUME()                                  \
    do {                                          \
        at = const_cast<Instruction*>(frame->pc); \
        r = Registers(frame->registers);          \
        numbers = Numbers(frame->code->numbers);  \
    } while (false)
#define RUN()                                                     \
    do {                                                          \
        if constexpr (kObserved) vm.observer->before(*frame, at); \
        goto* kTargets[static_cast<size_t>(at->op)];              \
    } while (false)
// (The next opcode is read through the old `at`: read through the new one, GCC keeps the old one as well.)
#define NEXT(words)                                               \
    do {                                                          \
        const auto next = static_cast<size_t>(at[words].op);      \
        at += (words);                                            \
        if constexpr (kObserved) vm.observer->before(*frame, at); \
        goto* kTargets[next];                                     \
    } while (false)
#define DISPATCH() NEXT(1)
#define TARGET(name) target_##name:
#define MAY_BE_OF_CLASS(value) ((value).is_object() && (value).object->type_id() >= kFirstDynamicType)
// An instruction that is an operation and nothing more. The frame is told where it is, for whoever looks at it under
// way.
#define OUT_OF_LINE(name, operation)                       \
    TARGET(name) {                                         \
        frame->pc = at + 1;                                \
        if (!op_##operation(vm, frame, r, at)) goto error; \
        NEXT(1 + info_of(Opcode::k##name).extra);          \
    }
// Calls the special method that `begin`, with `row` for its arguments, has found; goes on behind it if there is none.
// The instruction has that many words.
#define CALL_SPECIAL(begin, words, target)              \
    {                                                   \
        frame->pc = at + (words);                       \
        row = r.first() + frame->code->register_count;  \
        const SpecialCall special = begin;              \
        if (special.function != nullptr) [[unlikely]] { \
            callee = special.function;                  \
            given = special.given;                      \
            completion = special.completion;            \
            result_register = target;                   \
            goto push_special;                          \
        }                                               \
    }
// Goes on in `frame`, for which there is room, as that of a call of `callee` (whose reference it takes) on the `count`
// values from `row` on, which are the first of its locals.
#define ENTER(code_, result, then, count)                           \
    do {                                                            \
        CodeObject* const entered_code = (code_);                   \
        frame->code = entered_code;                                 \
        frame->registers = row;                                     \
        frame->globals = callee->globals;                           \
        frame->locals = nullptr;                                    \
        frame->function = callee;                                   \
        frame->generator = nullptr;                                 \
        frame->return_register = (result);                          \
        frame->begin(then);                                         \
        vm.top_ = frame;                                            \
        const size_t locals = entered_code->local_count;            \
        for (size_t i = (count); i < locals; ++i) row[i] = Value(); \
        r = Registers(row);                                         \
        numbers = Numbers(entered_code->numbers);                   \
        at = entered_code->instructions;                            \
        if (vm.attention) [[unlikely]]                              \
            goto attention;                                         \
        RUN();                                                      \
    } while (false)
// Goes on at an offset from the next instruction; loops look up from their work there.
#define JUMP_BACK(offset)              \
    do {                               \
        at += 1 + ptrdiff_t{offset};   \
        if (vm.attention) [[unlikely]] \
            goto attention;            \
        RUN();                         \
    } while (false)
#define JUMP_TO(offset)                                \
    do {                                               \
        const ptrdiff_t distance = (offset);           \
        at += 1 + distance;                            \
        if (distance < 0 && vm.attention) [[unlikely]] \
            goto attention;                            \
        RUN();                                         \
    } while (false)

    RELOAD();
    if (vm.has_pending()) [[unlikely]] {
        --at;  // it is thrown into a generator
        goto error;
    }
    RUN();

    TARGET(NOP) {
        DISPATCH();
    }

    // ---- constants and moves ----
    TARGET(LOAD_CONST) {
        Object* constant = frame->code->constants[at->bc()];
        constant->share();
        put(vm, r[at->a], Value::of_object(constant));
        DISPATCH();
    }
    TARGET(LOAD_NUMBER) {
        const Value number = numbers.first()[at->bc()];
        if (number.is_object()) number.object->share();
        put(vm, r[at->a], hidden(number));
        DISPATCH();
    }
    TARGET(MOVE) {
        const Value value = in_halves(r[at->b]);
        leave_empty(r[at->b]);
        put(vm, r[at->a], value);
        DISPATCH();
    }
    TARGET(SHARE) {
        const Value value = r[at->b];
        if (value.is_object()) [[likely]] {
            value.object->share();
            put(vm, r[at->a], value);
        } else {
            assign(vm, r[at->a], share(vm, r[at->b]));
        }
        DISPATCH();
    }
    TARGET(ARGUMENT) {
        const Value value = raw_copy(vm, r[at->b]);
        if (value.is_object()) value.object->share();
        place(r[at->a], hidden(value));
        DISPATCH();
    }
    TARGET(COPY) {
        const Value value = raw_copy(vm, r[at->b]);
        if (value.is_object()) value.object->share();
        put(vm, r[at->a], value);
        // To where nobody can tell, or the last use of b.
        r[(at->flags & kBlind) != 0 ? at->a : at->b].hide();
        DISPATCH();
    }
    TARGET(CLEAR) {
        put(vm, r[at->a], Value());
        DISPATCH();
    }
    TARGET(CHECK_BOUND) {
        if (r[at->a].is_empty()) {
            (void)op_CHECK_BOUND(vm, frame, r, at);
            goto error;
        }
        DISPATCH();
    }
    OUT_OF_LINE(DELETE_LOCAL, DELETE_LOCAL)

    // ---- arithmetic ----
#define BOTH(kind, left, right) ((left).is_raw_##kind() && (right).is_raw_##kind())
#define CHECKED_ARITHMETIC(name, builtin, symbol, left_operand, right_operand)                               \
    TARGET(name) {                                                                                           \
        const Value& left = left_operand;                                                                    \
        const Value& right = right_operand;                                                                  \
        if (BOTH(int, left, right)) {                                                                        \
            int64_t result;                                                                                  \
            if (!builtin(left.integer, right.integer, &result)) [[likely]] {                                 \
                put(vm, r[at->a], Value::of_int(result));                                                    \
                DISPATCH();                                                                                  \
            }                                                                                                \
        } else if (BOTH(float, left, right)) {                                                               \
            put_float(vm, r[at->a], left.real symbol right.real);                                            \
            DISPATCH();                                                                                      \
        } else if ((Opcode::k##name == Opcode::kADD || Opcode::k##name == Opcode::kADD_K) && is_str(left)) { \
            if (!op_add_to_text(vm, frame, r, at)) goto error;                                               \
            DISPATCH();                                                                                      \
        }                                                                                                    \
        goto general_binary;                                                                                 \
    }
    CHECKED_ARITHMETIC(ADD, __builtin_add_overflow, +, r[at->b], r[at->c])
    CHECKED_ARITHMETIC(ADD_K, __builtin_add_overflow, +, r[at->b], numbers[at->c])
    CHECKED_ARITHMETIC(SUBTRACT, __builtin_sub_overflow, -, r[at->b], r[at->c])
    CHECKED_ARITHMETIC(SUBTRACT_K, __builtin_sub_overflow, -, r[at->b], numbers[at->c])
    CHECKED_ARITHMETIC(SUBTRACT_FROM_K, __builtin_sub_overflow, -, numbers[at->c], r[at->b])
    CHECKED_ARITHMETIC(MULTIPLY, __builtin_mul_overflow, *, r[at->b], r[at->c])
    CHECKED_ARITHMETIC(MULTIPLY_K, __builtin_mul_overflow, *, r[at->b], numbers[at->c])

#define DIVISION(name, left_operand, right_operand)          \
    TARGET(name) {                                           \
        const Value& left = left_operand;                    \
        const Value& right = right_operand;                  \
        if (BOTH(float, left, right) && right.real != 0.0) { \
            put_float(vm, r[at->a], left.real / right.real); \
            DISPATCH();                                      \
        }                                                    \
        goto general_binary;                                 \
    }
    DIVISION(TRUE_DIVIDE, r[at->b], r[at->c])
    DIVISION(TRUE_DIVIDE_K, r[at->b], numbers[at->c])
    DIVISION(DIVIDE_K, numbers[at->c], r[at->b])

    // Floor division and modulo by a positive divisor of one digit, for where it is larger the profile may want a new
    // object.
#define FLOORED(name, right_operand, operation)                                       \
    TARGET(name) {                                                                    \
        const Value& left = r[at->b];                                                 \
        const Value& right = right_operand;                                           \
        if (BOTH(int, left, right) && is_positive_digit(right.integer)) {             \
            put(vm, r[at->a], Value::of_int(operation(left.integer, right.integer))); \
            DISPATCH();                                                               \
        }                                                                             \
        goto general_binary;                                                          \
    }
    FLOORED(FLOOR_DIVIDE, r[at->c], floor_quotient)
    FLOORED(FLOOR_DIVIDE_K, numbers[at->c], floor_quotient)
    FLOORED(MODULO, r[at->c], floor_remainder)
    FLOORED(MODULO_K, numbers[at->c], floor_remainder)

#define BITWISE(name, symbol, right_operand)                                     \
    TARGET(name) {                                                               \
        const Value& left = r[at->b];                                            \
        const Value& right = right_operand;                                      \
        if (BOTH(int, left, right)) {                                            \
            put(vm, r[at->a], Value::of_int(left.integer symbol right.integer)); \
            DISPATCH();                                                          \
        }                                                                        \
        goto general_binary;                                                     \
    }
    BITWISE(AND, &, r[at->c])
    BITWISE(AND_K, &, numbers[at->c])
    BITWISE(OR, |, r[at->c])
    BITWISE(OR_K, |, numbers[at->c])
    BITWISE(XOR, ^, r[at->c])
    BITWISE(XOR_K, ^, numbers[at->c])

#define RIGHT_SHIFTED(name, right_operand)                                         \
    TARGET(name) {                                                                 \
        const Value& left = r[at->b];                                              \
        const Value& right = right_operand;                                        \
        if (BOTH(int, left, right) && static_cast<uint64_t>(right.integer) < 64) { \
            put(vm, r[at->a], Value::of_int(left.integer >> right.integer));       \
            DISPATCH();                                                            \
        }                                                                          \
        goto general_binary;                                                       \
    }
    RIGHT_SHIFTED(RIGHT_SHIFT, r[at->c])
    RIGHT_SHIFTED(RIGHT_SHIFT_K, numbers[at->c])
    TARGET(LEFT_SHIFT) {
        goto general_binary;
    }
    TARGET(LEFT_SHIFT_K) {
        goto general_binary;
    }
    TARGET(POWER) {
        goto general_binary;
    }
    TARGET(POWER_K) {
        goto general_binary;
    }
    TARGET(MATRIX_MULTIPLY) {
        goto general_binary;
    }
    TARGET(MATRIX_MULTIPLY_K) {
        goto general_binary;
    }

    // The commonest operators have forms of their own.
#define IN_PLACE_FORMS(name, suffix, right_operand)                                           \
    TARGET(name) {                                                                            \
        if (r[at->a].is_raw() && (right_operand).is_raw()) {                                  \
            if (at->c.immediate() == static_cast<uint16_t>(BinaryOperator::kAdd)) {           \
                at->op = Opcode::kADD_IN_PLACE##suffix;                                       \
                RUN();                                                                        \
            }                                                                                 \
            if (at->c.immediate() == static_cast<uint16_t>(BinaryOperator::kSubtract)) {      \
                at->op = Opcode::kSUBTRACT_IN_PLACE##suffix;                                  \
                RUN();                                                                        \
            }                                                                                 \
            if (at->c.immediate() == static_cast<uint16_t>(BinaryOperator::kMultiply)) {      \
                at->op = Opcode::kMULTIPLY_IN_PLACE##suffix;                                  \
                RUN();                                                                        \
            }                                                                                 \
            if (at->c.immediate() == static_cast<uint16_t>(BinaryOperator::kAnd) &&           \
                BOTH(int, r[at->a], right_operand)) {                                         \
                r[at->a].integer &= (right_operand).integer;                                  \
                r[at->a].show();                                                              \
                DISPATCH();                                                                   \
            }                                                                                 \
        }                                                                                     \
        goto general_in_place;                                                                \
    }                                                                                         \
    IN_PLACE_FAST(ADD_IN_PLACE##suffix, name, __builtin_add_overflow, +=, right_operand)      \
    IN_PLACE_FAST(SUBTRACT_IN_PLACE##suffix, name, __builtin_sub_overflow, -=, right_operand) \
    IN_PLACE_FAST(MULTIPLY_IN_PLACE##suffix, name, __builtin_mul_overflow, *=, right_operand)
#define IN_PLACE_FAST(name, general, builtin, symbol, right_operand)                    \
    TARGET(name) {                                                                      \
        Value& left = r[at->a];                                                         \
        const Value& right = right_operand;                                             \
        int64_t result;                                                                 \
        if (BOTH(int, left, right) && !builtin(left.integer, right.integer, &result)) { \
            left.integer = result;                                                      \
            left.show();                                                                \
            DISPATCH();                                                                 \
        }                                                                               \
        if (BOTH(float, left, right)) {                                                 \
            left.real symbol right.real;                                                \
            left.show();                                                                \
            DISPATCH();                                                                 \
        }                                                                               \
        goto general_in_place;                                                          \
    }
    IN_PLACE_FORMS(IN_PLACE, , r[at->b])
    IN_PLACE_FORMS(IN_PLACE_K, _K, numbers[at->b])

    TARGET(NEGATIVE) {
        const Value& operand = r[at->b];
        if (operand.is_raw_float()) {
            put_float(vm, r[at->a], -operand.real);
            DISPATCH();
        }
        if (operand.is_raw_int() && operand.integer != INT64_MIN) {
            put(vm, r[at->a], Value::of_int(-operand.integer));
            DISPATCH();
        }
        goto general_unary;
    }
    TARGET(POSITIVE) {
        goto general_unary;
    }
    TARGET(INVERT) {
        goto general_unary;
    }
    TARGET(NOT) {
        if (quick_truth(vm, r[at->b], answer)) {
            // The singletons and raw numbers need no release.
            put(vm, r[at->a], vm.boolean(!answer));
            DISPATCH();
        }
        CALL_SPECIAL(begin_truth(vm, r[at->b], (at->flags & kConsumeB) != 0, row), 1, at->a)
        if (!op_NOT(vm, frame, r, at)) goto error;
        DISPATCH();
    }

    // ---- comparison ----
#define COMPARISON(name, symbol, right_operand)                               \
    TARGET(name) {                                                            \
        const Value& left = r[at->b];                                         \
        const Value& right = right_operand;                                   \
        if (BOTH(int, left, right)) {                                         \
            put(vm, r[at->a], vm.boolean(left.integer symbol right.integer)); \
            DISPATCH();                                                       \
        }                                                                     \
        if (BOTH(float, left, right)) {                                       \
            put(vm, r[at->a], vm.boolean(left.real symbol right.real));       \
            DISPATCH();                                                       \
        }                                                                     \
        goto general_compare;                                                 \
    }
#define COMPARE_JUMP(name, symbol, op, sense, right_operand, right_is_register)                                        \
    TARGET(name) {                                                                                                     \
        Value& left = r[at->a];                                                                                        \
        const Value& right = right_operand;                                                                            \
        if (BOTH(int, left, right)) {                                                                                  \
            if ((left.integer symbol right.integer) == sense) JUMP_TO(at->jump_c());                                   \
            DISPATCH();                                                                                                \
        }                                                                                                              \
        if (BOTH(float, left, right)) {                                                                                \
            if ((left.real symbol right.real) == sense) JUMP_TO(at->jump_c());                                         \
            DISPATCH();                                                                                                \
        }                                                                                                              \
        constexpr bool asks_equal = CompareOperator::k##op == CompareOperator::kEqual;                                 \
        constexpr bool asks_unequal = CompareOperator::k##op == CompareOperator::kNotEqual;                            \
        if ((asks_equal || asks_unequal) && are_interned(left, right) && (at->flags & (kConsumeA | kConsumeB)) == 0) { \
            if (((left.object == right.object) == asks_equal) == sense) JUMP_TO(at->jump_c());                         \
            DISPATCH();                                                                                                \
        }                                                                                                              \
        if ((asks_equal || asks_unequal) && quick_equal(left, right, answer)) {                                        \
            answer = answer == asks_equal;                                                                             \
            consume(vm, left, (at->flags & kConsumeA) != 0);                                                           \
            if (right_is_register) consume(vm, r[at->b], (at->flags & kConsumeB) != 0);                                \
        } else {                                                                                                       \
            goto general_compare_jump;                                                                                 \
        }                                                                                                              \
        if (answer == sense) JUMP_TO(at->jump_c());                                                                    \
        DISPATCH();                                                                                                    \
    }
#define COMPARE_FAMILY(NAME, symbol, op)                                      \
    COMPARISON(NAME, symbol, r[at->c])                                        \
    COMPARISON(NAME##_K, symbol, numbers[at->c])                              \
    COMPARE_JUMP(JUMP_IF_##NAME, symbol, op, true, r[at->b], true)            \
    COMPARE_JUMP(JUMP_IF_##NAME##_K, symbol, op, true, numbers[at->b], false) \
    COMPARE_JUMP(JUMP_UNLESS_##NAME, symbol, op, false, r[at->b], true)       \
    COMPARE_JUMP(JUMP_UNLESS_##NAME##_K, symbol, op, false, numbers[at->b], false)
    COMPARE_FAMILY(LESS, <, Less)
    COMPARE_FAMILY(LESS_EQUAL, <=, LessEqual)
    COMPARE_FAMILY(EQUAL, ==, Equal)
    COMPARE_FAMILY(NOT_EQUAL, !=, NotEqual)
    COMPARE_FAMILY(GREATER, >, Greater)
    COMPARE_FAMILY(GREATER_EQUAL, >=, GreaterEqual)

#define IDENTITY(name, sense)                                    \
    TARGET(name) {                                               \
        answer = same_registers(vm, r, at->b, at->c);            \
        if ((at->flags & (kConsumeB | kConsumeC)) != 0) {        \
            consume(vm, r[at->b], (at->flags & kConsumeB) != 0); \
            consume(vm, r[at->c], (at->flags & kConsumeC) != 0); \
        }                                                        \
        put(vm, r[at->a], vm.boolean(answer == sense));          \
        DISPATCH();                                              \
    }
    IDENTITY(IS, true)
    IDENTITY(IS_NOT, false)
    // A jump by the answer that stands behind is done as well.
#define CONTAINMENT(name, sense)                                                        \
    TARGET(name) {                                                                      \
        if (r[at->b].is_raw_int() || is_str(r[at->b])) {                                \
            const Membership found = quick_contains(vm, r[at->c], r[at->b]);            \
            if (found != Membership::kUnknown) [[likely]] {                             \
                frame->pc = at + 1;                                                     \
                consume(vm, r[at->b], (at->flags & kConsumeB) != 0);                    \
                consume(vm, r[at->c], (at->flags & kConsumeC) != 0);                    \
                answer = (found == Membership::kPresent) == sense;                      \
                if (!kObserved && jumps_by_answer(at, r[at->a])) {                      \
                    ++at;                                                               \
                    if (answer == (at->op == Opcode::kJUMP_IF_TRUE)) JUMP_TO(at->bc()); \
                    DISPATCH();                                                         \
                }                                                                       \
                put(vm, r[at->a], vm.boolean(answer));                                  \
                DISPATCH();                                                             \
            }                                                                           \
        }                                                                               \
        goto general_contains;                                                          \
    }
    CONTAINMENT(IN, true)
    CONTAINMENT(NOT_IN, false)

    // ---- jumps ----
    TARGET(JUMP) {
        JUMP_TO(at->bc());
        DISPATCH();
    }
#define TRUTH_JUMP(name, sense, other)                                  \
    TARGET(name) {                                                      \
        const Value& reg = r[at->a];                                    \
        if (reg.refers_to(vm.shared.sense##_object)) JUMP_TO(at->bc()); \
        if (reg.refers_to(vm.shared.other##_object)) DISPATCH();        \
        if (!quick_truth(vm, reg, answer)) goto general_truth_jump;     \
        if (answer == sense) JUMP_TO(at->bc());                         \
        DISPATCH();                                                     \
    }
    TRUTH_JUMP(JUMP_IF_TRUE, true, false)
    TRUTH_JUMP(JUMP_IF_FALSE, false, true)
#define NONE_JUMP(name, sense)                               \
    TARGET(name) {                                           \
        answer = r[at->a].refers_to(vm.shared.none);         \
        consume(vm, r[at->a], (at->flags & kConsumeA) != 0); \
        if (answer == sense) JUMP_TO(at->bc());              \
        DISPATCH();                                          \
    }
    NONE_JUMP(JUMP_IF_NONE, true)
    NONE_JUMP(JUMP_IF_NOT_NONE, false)
#define IDENTITY_JUMP(name, sense)                                                   \
    TARGET(name) {                                                                   \
        if ((at->flags & (kConsumeA | kConsumeB)) == 0) [[likely]] {                 \
            if (same_registers(vm, r, at->a, at->b) == sense) JUMP_TO(at->jump_c()); \
            DISPATCH();                                                              \
        }                                                                            \
        answer = same_registers(vm, r, at->a, at->b);                                \
        consume(vm, r[at->a], (at->flags & kConsumeA) != 0);                         \
        consume(vm, r[at->b], (at->flags & kConsumeB) != 0);                         \
        if (answer == sense) JUMP_TO(at->jump_c());                                  \
        DISPATCH();                                                                  \
    }
    IDENTITY_JUMP(JUMP_IF_IS, true)
    IDENTITY_JUMP(JUMP_IF_IS_NOT, false)

    // ---- names ----
#include "vm/interp/eval_names.inc"
    // ---- items ----
#include "vm/interp/eval_items.inc"
    // ---- calls, the rest ----
#include "vm/interp/eval_calls.inc"
    // ---- loops ----
#include "vm/interp/eval_loops.inc"
    // ---- attributes ----
#include "vm/interp/eval_attributes.inc"
    // ---- special methods ----
#include "vm/interp/eval_special.inc"
    // ---- generators ----
#include "vm/interp/eval_generators.inc"

attention:
    // `at` is where to go on.
    frame->pc = at;
    if (!handle_attention(vm)) goto error;
    RUN();

error:
    trace(vm, at);
unwind:
    while (!catch_pending(vm, at)) {
        const bool leaves = frame->is_entry;
        const bool was_next = frame->completion == Completion::kNext;
        // What is thrown into one that has not begun is not its own.
        if (frame->generator != nullptr && at->op != Opcode::kRETURN_GENERATOR) forbid_stop_iteration(vm);
        pop(vm, frame->code->register_count);
        if (leaves) return kFailed;
        RELOAD();
        --at;  // a word of the call
        if (was_next && vm.pending_is(ExceptionId::kStopIteration)) {
            vm.forget_pending();
            goto end_of_loop;
        }
        trace(vm, at);
    }
    RELOAD();
    RUN();

end_of_loop:
    clear(vm, r[at->b]);
    clear(vm, r.from(at->b)[1]);
    DISPATCH();
}

template Result<OwnedValue> Interpreter::execute<false>(Vm& vm, Frame* entry);
template Result<OwnedValue> Interpreter::execute<true>(Vm& vm, Frame* entry);

}  // namespace eadem::vm
