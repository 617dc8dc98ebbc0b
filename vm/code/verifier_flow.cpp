// What registers hold at each instruction. Code is followed in the order in which it lies, as far as jumps allow; where
// ways meet, what is known is the union, and the code behind is followed again if that has grown. A jump back is taken
// before what lies behind it, so that mostly everything is followed once.
#include "vm/code/flow_state.h"

namespace eadem::vm {

namespace {

class FlowVerifier : FlowState {
 public:
    explicit FlowVerifier(Verification& verification) : FlowState(verification) {}

    void run() {
        begin();
        uint32_t word = 0;
        if (joins(word)) {
            meet(word);
            take_up(word);
        }
        while (true) {
            if (word >= run_end_) enter_run(word);
            word = follow_on(word);
            if (!v_.found.empty()) return;
            if (word != code_.word_count) {
                if (!joins(word)) continue;
                meet(word);
            }
            if (word == code_.word_count || !is_pending(word)) word = next_pending();
            if (word == code_.word_count) return;
            take_up(word);
        }
    }

 private:
    // Plain operands: read, then taken as the flags say. A register that is taken is read by nobody else.
    void read_operands(uint32_t word, const Instruction& instruction, const OpcodeRule& rule) {
        const OperandField fields[] = {instruction.a, instruction.b, instruction.c};
        const auto taken = static_cast<uint8_t>((instruction.flags & rule.may_take) | rule.takes);
        for (int i = 0; i < 3; ++i)
            if (rule.reads[i] != 0) read(word, register_in(fields[i]));
        for (int i = 0; i < 3; ++i) {
            if ((taken & kOperands[i]) == 0) continue;
            const uint32_t reg = register_in(fields[i]);
            for (int other = 0; other < 3; ++other) {
                if (other != i && rule.reads[other] != 0 && register_in(fields[other]) == reg)
                    v_.fault(word, "{} takes register {}, which it reads besides", v_.name_at(word), reg);
            }
            set(reg, kLeftover);
        }
    }

    // ---- instructions ----

    // Follows instructions until ways meet, this way ends (then it is the end of the code that is given), or an
    // exception would lead elsewhere.
    uint32_t follow_on(uint32_t word) {
        const Instruction* const instructions = code_.instructions;
        const uint8_t* const flags = flags_;
        const uint32_t end = run_end_;
        uint64_t steps = 0;
        const uint32_t from = word;
        do {
            const Instruction instruction = instructions[word];
            const OpcodeRule& rule = rule_of(instruction.op);
            ++steps;
            if (!follow_simply(instruction, rule)) {
                word = follow(word, instruction, rule);
            } else if (rule.turns) {
                word = turn(word, instruction);
            } else {
                word += rule.length;
            }
        } while (word < end && (flags[word] & Verification::kJoins) == 0);
        v_.spend(from, steps);
        return word;
    }

    // The common case of what does nothing but read, take and leave; false, and nothing done, if it is not that.
    [[gnu::always_inline]] bool follow_simply(const Instruction& instruction, const OpcodeRule& rule) {
        Kinds* const row = now_ - Verification::kFillers;
        const uint32_t to = slot_of(instruction.a, rule.writes);
        switch (rule.effect) {
            case Effect::kPlain: {
                const uint32_t a = slot_of(instruction.a, rule.reads[0]);
                const uint32_t b = slot_of(instruction.b, rule.reads[1]);
                const uint32_t c = slot_of(instruction.c, rule.reads[2]);
                if (((row[a] | row[b] | row[c]) & ~kReadable) != 0 || (row[to] & kHandledBefore) != 0) return false;
                const auto taken = static_cast<uint8_t>((instruction.flags & rule.may_take) | rule.takes);
                if (is_guarded_ && !is_told(to, taken, a, b, c)) return false;
                if (taken != 0) {
                    // (Operands that are none are alike, and are not taken.)
                    if ((a == b && (taken & (kOperandA | kOperandB)) != 0) ||
                        (b == c && (taken & (kOperandB | kOperandC)) != 0) ||
                        (c == a && (taken & (kOperandC | kOperandA)) != 0))
                        return false;
                    if ((taken & kOperandA) != 0) row[a] = kLeftover;
                    if ((taken & kOperandB) != 0) row[b] = kLeftover;
                    if ((taken & kOperandC) != 0) row[c] = kLeftover;
                }
                row[to] = rule.leaves;
                return true;
            }
            case Effect::kLoadsConstant: {
                if ((row[to] & kHandledBefore) != 0 || (is_guarded_ && !is_told(to))) return false;
                const bool is_text = code_.constants[wide_index_in(instruction)]->type_id() == kStrType;
                row[to] = is_text ? kText : kAnyValue;
                return true;
            }
            case Effect::kLoadsGlobal:
                if ((row[to] & ~kUnowned) != 0 || (is_guarded_ && !is_told(to))) return false;
                row[to] = kAnyValue;
                return true;
            case Effect::kCopies: {
                const uint32_t b = instruction.b.index() + Verification::kFillers;
                const Kinds kinds = row[b];
                if ((kinds & ~kReadable) != 0 || (row[to] & kHandledBefore) != 0) return false;
                if (is_guarded_ && !is_told(to, kOperandB, 0, b, 0)) return false;
                if (instruction.op == Opcode::kARGUMENT) {
                    if ((row[to] & ~kUnowned) != 0) return false;
                    row[to] = kAnyValue;
                    return true;
                }
                if (instruction.op == Opcode::kMOVE) row[b] = kNothing;
                row[to] = kinds;
                return true;
            }
            case Effect::kOther:
                return false;
        }
        return false;
    }

    // The place of an operand in a row of Kinds; that of the filler if it is no register.
    static uint32_t slot_of(OperandField field, uint16_t mask) {
        return (field.index() + Verification::kFillers) & mask;
    }

    // Whether a handler need not be told that these have changed.
    bool is_told(uint32_t to, uint8_t taken = 0, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0) const {
        const auto is_kept = [this](uint32_t slot) { return slot - Verification::kFillers < kept_; };
        return !restores_ && !handles_ && changed_.empty() && !is_kept(to) &&
               ((taken & kOperandA) == 0 || !is_kept(a)) && ((taken & kOperandB) == 0 || !is_kept(b)) &&
               ((taken & kOperandC) == 0 || !is_kept(c));
    }

    // The same for whatever comes: the word where control goes on.
    [[gnu::noinline]] uint32_t follow(uint32_t word, const Instruction& instruction, const OpcodeRule& rule) {
        // (Where a jump back leads, a signal may be told of.)
        if (restores_ || handles_) check_restores(word, handles_ && (!rule.cannot_fail || is_looped_to(word)));
        if (!changed_.empty() && !rule.cannot_fail) tell_handler();
        if (rule.effect == Effect::kPlain) {
            read_operands(word, instruction, rule);
            if (rule.writes != 0) write(word, register_in(instruction.a), rule.leaves);
        } else {
            apply(word, instruction, rule);
        }
        if (!changed_.empty() && !rule.cannot_fail) tell_handler();
        if (!v_.found.empty()) return code_.word_count;
        return rule.turns ? turn(word, instruction) : word + rule.length;
    }

    uint32_t turn(uint32_t word, const Instruction& instruction) {
        const OpcodeInfo& info = info_of(instruction.op);
        if (info.jumps) {
            const uint32_t target = v_.target_of(word);
            leave_to(word, target, instruction);
            if (info.ends_flow) return code_.word_count;
            if (target <= word && is_pending(target)) {
                meet(v_.behind(word));
                return code_.word_count;
            }
        }
        return info.ends_flow ? code_.word_count : v_.behind(word);
    }

    // The way that jumps; afterwards what is known here is that of the other.
    void leave_to(uint32_t word, uint32_t target, const Instruction& instruction) {
        const uint32_t a = register_in(instruction.a), b = register_in(instruction.b);
        if (instruction.op == Opcode::kFOR_ITER) {
            const Kinds before = now_[a];
            write(word, a, kAnyValue);
            meet(target);
            now_[a] = before;
            // A loop that is over leaves its state empty, or with numbers.
            for (uint32_t i = 0; i < kLoopStateRegisters; ++i) set(b + i, kLeftover);
        } else if (instruction.op == Opcode::kJUMP_IF_EXIT) {
            const Kinds before = std::exchange(now_[a], kExit);
            meet(target);
            now_[a] = before;
        } else {
            meet(target);
        }
    }

    void apply(uint32_t word, const Instruction& instruction, const OpcodeRule& rule) {
        using enum Opcode;
        const uint32_t a = register_in(instruction.a), b = register_in(instruction.b), c = register_in(instruction.c);
        switch (instruction.op) {
            case kCALL:
                return call(word, instruction, b, instruction.c.immediate() + 1u);
            case kCALL_METHOD:
                take_method(word, b);
                return call(word, instruction, b + 2, instruction.c.immediate());
            case kLOAD_METHOD:
                return load_method(word, instruction, a, b);
            case kBUILD_TUPLE:
            case kBUILD_LIST:
                take_row(word, b, instruction.c.immediate());
                return write(word, a, rule.leaves);
            case kLOAD_CONST: {
                const bool is_text = code_.constants[wide_index_in(instruction)]->type_id() == kStrType;
                return write(word, a, is_text ? kText : kAnyValue);
            }
            case kLOAD_GLOBAL:
            case kLOAD_NAME: {
                const uint32_t next = v_.behind(word);
                // With a LOAD_METHOD that belongs to it, it does not release what was there.
                if (v_.is_at(next, kLOAD_METHOD) && (v_.at(next).flags & kAfterGlobal) != 0) require(word, a, kUnowned);
                return write(word, a, kAnyValue);
            }
            case kMOVE:
            case kSHARE:
            case kCOPY: {
                read(word, b);
                const Kinds kinds = now_[b];
                if (instruction.op == kMOVE) set(b, kNothing);
                return write(word, a, kinds);
            }
            case kARGUMENT:
                read(word, b);
                require(word, a, kUnowned);
                return write(word, a, kAnyValue);
            case kCHECK_BOUND:
                require(word, a, kReadable | kNothing);
                return set(a, static_cast<Kinds>((now_[a] & kReadable) != 0 ? now_[a] & kReadable : kAnyValue));
            case kDELETE_LOCAL:
                require(word, a, kReadable | kNothing);
                return set(a, kNothing);
            case kMAKE_CELL:
                require(word, a, kReadable | kNothing);
                return set(a, kCellKind);
            case kLOAD_CELL:
            case kLOAD_CLASS_CELL:
                require(word, b, kCellKind);
                return write(word, a, kAnyValue);
            case kSTORE_CELL:
            case kDELETE_CELL:
                require(word, a, kCellKind);
                return read_operands(word, instruction, rule);
            case kLIST_APPEND:
            case kLIST_EXTEND:
                require(word, a, kListKind);
                return read_operands(word, instruction, rule);
            case kSET_ADD:
            case kSET_UPDATE:
                require(word, a, kSetKind);
                return read_operands(word, instruction, rule);
            case kDICT_SET:
            case kDICT_UPDATE:
            case kDICT_MERGE:
                require(word, a, kDictKind);
                return read_operands(word, instruction, rule);
            case kFORMAT_SPEC:
                require(word, c, kText);
                read_operands(word, instruction, rule);
                return write(word, a, rule.leaves);
            case kRETURN:
                read(word, a);
                set(a, kNothing);
                forbid_handled(word, first_unnamed_, code_.local_count);
                return abandon(word, code_.local_count);
            case kRETURN_CONST:
                forbid_handled(word, first_unnamed_, code_.local_count);
                return abandon(word, code_.local_count);
            case kRETURN_GENERATOR:
                return;
            case kYIELD:
            case kYIELD_ITEM:
                read_operands(word, instruction, rule);
                abandon(word, instruction.c.immediate());
                if (instruction.op == kYIELD) write(word, a, kAnyValue);
                return;
            case kSEND:
                require(word, b, kIterator);
                read(word, a);
                if (a == b) v_.fault(word, "SEND sends register {} to itself", a);
                // On the way it is empty.
                if (a < kept_) note_for_handler(a, kNothing);
                return write(word, a, kAnyValue);
            case kSET_EXIT:
                return write(word, a, instruction.c.immediate() == 0 ? kExit : kAnyValue);
            case kPOP_EXCEPT:
                require(word, b, kHandledBefore | kExit);
                forbid_handled(word, b + 1, count_);
                return set(b, kLeftover);
            case kJUMP_IF_EXIT:
                return require(word, a, kHandledBefore | kExit);
            case kRAISE:
                for (uint32_t i = 0; i < instruction.c.immediate(); ++i) read(word, i == 0 ? a : b);
                return;
            case kFOR_ITER:
                return check_step(word, a, b);
            default:
                return apply_row(word, instruction, rule);
        }
    }

    // The state is as it was begun. A step that goes to where a pair is taken apart may do that as well, and then
    // leaves its own register alone.
    void check_step(uint32_t word, uint32_t a, uint32_t b) {
        require(word, b, kLoop);
        for (uint32_t i = 1; i < kLoopStateRegisters; ++i) require(word, b + i, kLoopRest);
        const uint32_t target = v_.target_of(word);
        const Instruction& taker = v_.at(target);
        if (taker.op == Opcode::kUNPACK_SEQUENCE && taker.c.immediate() == 2 && register_in(taker.b) == a &&
            (taker.flags & kConsumeB) != 0)
            require(word, a, kUnowned);
    }

    // What has a row, or the state of a loop.
    void apply_row(uint32_t word, const Instruction& instruction, const OpcodeRule& rule) {
        using enum Opcode;
        const uint32_t a = register_in(instruction.a), b = register_in(instruction.b), c = register_in(instruction.c);
        const auto length = static_cast<uint32_t>(v_.row_length(word));
        switch (instruction.op) {
            case kCALL_KEYWORDS:
                return call(word, instruction, b, instruction.c.immediate() + 1u);
            case kCALL_METHOD_KEYWORDS:
                take_method(word, b);
                return call(word, instruction, b + 2, instruction.c.immediate());
            case kCALL_UNPACKED:
                read(word, b);
                require(word, b + 1, kReadable | kNothing);
                require(word, b + 2, kDictKind | kNothing);
                for (uint32_t i = 0; i < length; ++i) set(b + i, kLeftover);
                abandon(word, b + length);
                return write(word, a, kAnyValue);
            case kCOPY_FREE_VARIABLES:
                return write_row(word, a, length, kCellKind);
            case kUNPACK_SEQUENCE:
            case kUNPACK_EXTENDED:
            case kENTER_CONTEXT:
                read_operands(word, instruction, rule);
                return write_row(word, a, length, kAnyValue);
            case kGET_ITERATOR:
                read_operands(word, instruction, rule);
                return begin_loop(word, a);
            case kRANGE_ITERATOR:
                take_row(word, b, length);
                check_sources(word, instruction);
                return begin_loop(word, a);
            case kSLICE:
                if (b >= c && b < c + length) v_.fault(word, "SLICE takes register {}, which it reads besides", b);
                read_operands(word, instruction, rule);
                take_row(word, c, length);
                check_sources(word, instruction);
                return write(word, a, rule.leaves);
            case kBUILD_STRING:
                v_.spend(word, length);
                for (uint32_t reg = b; reg < b + length; ++reg) {
                    require(word, reg, kText | kPiece);
                    set(reg, kLeftover);
                }
                return write(word, a, rule.leaves);
            default:  // displays, MAKE_FUNCTION
                take_row(word, b, length);
                return write(word, a, rule.leaves);
        }
    }

    // The callee's registers begin in the row, and nothing may lie behind it.
    void call(uint32_t word, const Instruction& instruction, uint32_t first, uint32_t count) {
        take_row(word, first, count);
        check_sources(word, instruction);
        abandon(word, first + count);
        write(word, register_in(instruction.a), kAnyValue);
    }
    void take_method(uint32_t word, uint32_t first) {
        require(word, first, kMethod);
        require(word, first + 1, kMethodSelf);
        set(first, kLeftover);
        set(first + 1, kLeftover);
    }

    void begin_loop(uint32_t word, uint32_t a) {
        write(word, a, kLoop);
        for (uint32_t i = 1; i < kLoopStateRegisters; ++i) {
            write(word, a + i, kLoopRest);
        }
    }

    // The locals that arguments came from are variables, if they hold anything.
    void check_sources(uint32_t word, const Instruction& instruction) {
        if ((instruction.flags & kRawCopy) == 0) return;
        const auto sources = std::bit_cast<ArgumentSources>(v_.words_behind(word, info_of(instruction.op).extra - 1u));
        for (size_t i = 0; i < ArgumentSources::kCount; ++i) {
            if (sources.of(i) != ArgumentSources::kNone) require(word, sources.of(i), kReadable | kNothing | kLeftover);
        }
    }

    void load_method(uint32_t word, const Instruction& instruction, uint32_t a, uint32_t b) {
        const bool is_taken = (instruction.flags & kConsumeB) != 0;
        read(word, b);
        if (is_taken && b != a + 1) v_.fault(word, "LOAD_METHOD takes register {}, which is not the row's", b);
        if (is_taken) set(b, kLeftover);
        require(word, a, kUnowned);
        require(word, a + 1, kUnowned);
        if ((instruction.flags & kAfterGlobal) != 0) check_global_before(word, b, is_taken);
        write(word, a, kMethod);
        write(word, a + 1, kMethodSelf);
    }

    // The machine does both at once.
    void check_global_before(uint32_t word, uint32_t reg, bool is_taken) {
        constexpr uint32_t kWords = 3;
        const bool follows = is_taken && word >= kWords && (flags_[word - kWords] & Verification::kStarts) != 0 &&
                             (flags_[word] & Verification::kJoins) == 0;
        const Instruction* const load = follows ? &code_.instructions[word - kWords] : nullptr;
        if (load == nullptr || (load->op != Opcode::kLOAD_GLOBAL && load->op != Opcode::kLOAD_NAME) ||
            register_in(load->a) != reg)
            v_.fault(word, "LOAD_METHOD does not follow a global");
    }
};

}  // namespace

void check_flow(Verification& verification) {
    FlowVerifier(verification).run();
}

}  // namespace eadem::vm
