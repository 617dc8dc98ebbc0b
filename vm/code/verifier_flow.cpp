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
        if (joins(word)) arrive(word);
        while (true) {
            if (word >= run_end_) enter_run(word);
            word = is_guarded_ ? follow_on<true>(word) : follow_on<false>(word);
            if (!v_.found.empty()) return;
            if (word != code_.word_count && (!joins(word) || arrive(word))) continue;
            word = next_pending();
            if (word == code_.word_count) return;
            take_up(word);
        }
    }

 private:
    // Plain operands: read, then taken as the flags say. A register that is taken is read by nobody else.
    void read_operands(uint32_t word, const Instruction& instruction, const OpcodeRule& rule) {
        const OperandField fields[] = {instruction.a, instruction.b, instruction.c};
        const auto taken = static_cast<uint8_t>((instruction.flags & rule.may_take) | rule.takes);
        const auto reads = [&rule](int i) { return (rule.reads >> detail::shift_of(i) & UINT16_MAX) != 0; };
        for (int i = 0; i < 3; ++i)
            if (reads(i)) read(word, register_in(fields[i]));
        for (int i = 0; i < 3; ++i) {
            if ((taken & kOperands[i]) == 0) continue;
            const uint32_t reg = register_in(fields[i]);
            for (int other = 0; other < 3; ++other) {
                if (other != i && reads(other) && register_in(fields[other]) == reg)
                    v_.fault(word, "{} takes register {}, which it reads besides", v_.name_at(word), reg);
            }
            set(reg, kLeftover);
        }
    }

    // ---- instructions ----

    // Follows instructions until ways meet, this way ends (then it is the end of the code that is given), or an
    // exception would lead elsewhere.
    template <bool kIsGuarded>
    uint32_t follow_on(uint32_t word) {
        const Instruction* const instructions = code_.instructions;
        const uint8_t* const flags = flags_;
        const uint32_t end = run_end_;
        uint64_t steps = 0;
        const uint32_t from = word;
        do {
            const OpcodeRule& rule = rule_of(instructions[word].op);
            ++steps;
            if ((kIsGuarded && !is_settled_) ||
                !follow_simply<kIsGuarded>(word, std::bit_cast<uint64_t>(instructions[word]), rule, steps)) {
                word = follow(word, instructions[word], rule);
            } else if (rule.turns) {
                word = turn(word, rule);
            } else {
                word += rule.length;
            }
        } while (word < end && (flags[word] & Verification::kJoins) == 0);
        v_.spend(from, steps);
        return word;
    }

    // The common cases, where all is in order and stays so; false, and nothing done, if it is none of them.
    template <bool kIsGuarded>
    [[gnu::always_inline]] bool follow_simply(uint32_t word, uint64_t bits, const OpcodeRule& rule, uint64_t& steps) {
        const auto is_quiet = [this](uint32_t place) {
            return !kIsGuarded || place - Verification::kFillers >= quiet_from_;
        };
        Kinds* const row = now_ - Verification::kFillers;
        const auto instruction = std::bit_cast<Instruction>(bits);
        const uint32_t to = place_of(instruction.a.index()) & rule.writes;
        if ((row[to] & rule.refuses) != 0 || !is_quiet(to)) return false;
        switch (rule.effect) {
            case Effect::kPlain: {
                const auto read = read_place(bits, rule);
                const Kinds kinds = row[read];
                const uint32_t taken = (instruction.flags & rule.may_take) | rule.takes;
                if ((kinds & ~kReadable) != 0 || (kIsGuarded && taken != 0 && !is_quiet(read))) return false;
                row[read] = taken != 0 ? rule.taken : kinds;
                row[to] = rule.leaves | (kinds & rule.passes);
                return true;
            }
            case Effect::kCombines: {
                // Where operands are in the row: in the filler if they are no registers.
                const uint64_t places = ((bits & rule.reads) >> 1) + (rule.reads & kFirstPlaces);
                const auto place_in = [&places](int operand) {
                    return static_cast<uint16_t>(places >> detail::shift_of(operand));
                };
                const uint32_t a = place_in(0), b = place_in(1), c = place_in(2);
                const Kinds in_a = row[a], in_b = row[b], in_c = row[c];
                const uint32_t taken = (instruction.flags & rule.may_take) | rule.takes;
                const uint32_t takes_a = taken & 1, takes_b = taken >> 1 & 1, takes_c = taken >> 2 & 1;
                // (Operands that are none are alike, and are not taken.)
                const uint32_t clashes = (uint32_t{a == b} & (takes_a | takes_b)) |
                                         (uint32_t{b == c} & (takes_b | takes_c)) |
                                         (uint32_t{c == a} & (takes_c | takes_a));
                if ((((in_a | in_b | in_c) & ~kReadable) | clashes) != 0) return false;
                if (kIsGuarded && ((takes_a != 0 && !is_quiet(a)) || (takes_b != 0 && !is_quiet(b)) ||
                                   (takes_c != 0 && !is_quiet(c))))
                    return false;
                const auto after = [&rule](Kinds before, uint32_t takes) {
                    return static_cast<Kinds>(before ^ ((before ^ rule.taken) & (0 - takes)));
                };
                row[a] = after(in_a, takes_a);
                row[b] = after(in_b, takes_b);
                row[c] = after(in_c, takes_c);
                row[to] = rule.leaves;
                return true;
            }
            case Effect::kLoadsConstant:
                row[to] = constant_kind(instruction);
                return true;
            case Effect::kLoadsMethod: {
                const uint32_t a = place_of(instruction.a.index()), b = place_of(instruction.b.index());
                const bool is_taken = (instruction.flags & kConsumeB) != 0;
                const Kinds self = is_taken && b == a + 1 ? Kinds{kLeftover} : row[a + 1];
                if ((row[b] & ~kReadable) != 0 || ((row[a] | self) & ~kUnowned) != 0 || !is_quiet(a) ||
                    a < place_of(first_unnamed_) || (is_taken && b != a + 1))
                    return false;
                if ((instruction.flags & kAfterGlobal) != 0 && !follows_global(word, instruction.b.index(), is_taken))
                    return false;
                row[a] = kMethod;
                row[a + 1] = kMethodSelf;
                return true;
            }
            case Effect::kCalls: {
                const bool is_method = instruction.op == Opcode::kCALL_METHOD;
                const uint32_t first = place_of(instruction.b.index());
                const uint32_t read_from = first + (is_method ? 2 : 0);
                const uint32_t end = read_from + instruction.c.immediate() + (is_method ? 0 : 1);
                if (is_method && ((row[first] & ~kMethod) != 0 || (row[first + 1] & ~kMethodSelf) != 0)) return false;
                if (!are_readable(read_from, end) || !is_quiet(first) || !holds_nothing_from(end)) return false;
                if ((instruction.flags & kRawCopy) != 0 && !are_sources(word, instruction)) return false;
                steps += end - first + row_words_;
                leave_from(first);
                row[to] = kAnyValue;
                return true;
            }
            case Effect::kTakesRow: {
                const uint32_t first = place_of(instruction.b.index());
                const uint32_t end = first + static_cast<uint32_t>(v_.row_length(word));
                if (!are_readable(first, end) || (first != end && !is_quiet(first))) return false;
                steps += end - first;
                std::fill(row + first, row + end, Kinds{kLeftover});
                row[to] = rule.leaves;
                return true;
            }
            case Effect::kReturns: {
                // (What is returned may itself be a temporary.)
                const auto a = read_place(bits, rule);
                const Kinds kinds = row[a];
                if (kIsGuarded || (kinds & ~kReadable) != 0) return false;
                row[a] = kNothing;
                const bool is_right = holds_nothing_from(place_of(code_.local_count));
                row[a] = kinds;
                steps += row_words_;
                return is_right;
            }
            case Effect::kRaises: {
                const uint16_t count = instruction.c.immediate();
                return (count < 1 || (row[place_of(instruction.a.index())] & ~kReadable) == 0) &&
                       (count < 2 || (row[place_of(instruction.b.index())] & ~kReadable) == 0);
            }
            case Effect::kOther:
                return false;
        }
        return false;
    }

    // Of the operand that is read, if that is one; that of the filler if it is none.
    static uint32_t read_place(uint64_t bits, const OpcodeRule& rule) {
        static_assert(Verification::kFillers == 1);
        return static_cast<uint32_t>(bits >> rule.read_shift & rule.read_mask) + (rule.read_mask & 1u);
    }
    static constexpr uint64_t kFirstPlaces =
        detail::bits_of(Opcode::kNOP, 0, Verification::kFillers, Verification::kFillers, Verification::kFillers);

    // Those in these places.
    bool are_readable(uint32_t first, uint32_t end) const {
        const Kinds* const row = now_ - Verification::kFillers;
        Kinds seen = 0;
        for (uint32_t place = first; place < end; ++place) seen |= row[place];
        return (seen & ~kReadable) == 0;
    }
    Kinds constant_kind(const Instruction& instruction) const {
        return code_.constants[wide_index_in(instruction)]->type_id() == kStrType ? kText : kAnyValue;
    }

    // The same for whatever comes: the word where control goes on.
    [[gnu::noinline]] uint32_t follow(uint32_t word, const Instruction& instruction, const OpcodeRule& rule) {
        // (Where a jump back leads, a signal may be told of.)
        if (restores_ || handles_) check_restores(word, handles_ && (!rule.cannot_fail || is_looped_to(word)));
        if (!changed_.empty() && !rule.cannot_fail) tell_handler();
        if (rule.effect == Effect::kCombines ||
            (rule.effect == Effect::kPlain && rule.refuses == kHandledBefore && rule.passes == 0)) {
            read_operands(word, instruction, rule);
            if (rule.writes != 0) write(word, register_in(instruction.a), rule.leaves);
        } else {
            apply(word, instruction, rule);
        }
        if (!changed_.empty() && !rule.cannot_fail) tell_handler();
        if (!v_.found.empty()) return code_.word_count;
        if (is_guarded_) settle(word);
        return rule.turns ? turn(word, rule) : word + rule.length;
    }

    uint32_t turn(uint32_t word, const OpcodeRule& rule) {
        if (!rule.jumps) return code_.word_count;
        const uint32_t target = v_.target_of(word);
        if (rule.effect == Effect::kPlain || rule.effect == Effect::kCombines) {
            meet(target);
        } else {
            leave_to(word, target, v_.at(word));
        }
        if (rule.ends_flow) return code_.word_count;
        const uint32_t behind = word + rule.length;
        if (target > word || !is_pending(target)) return behind;
        meet(behind);
        return code_.word_count;
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
            case kLOAD_CONST:
                return write(word, a, constant_kind(instruction));
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

    // An iteration that needs fewer registers leaves the others as they are.
    void begin_loop(uint32_t word, uint32_t a) {
        write(word, a, kLoop);
        for (uint32_t i = 1; i < kLoopStateRegisters; ++i) {
            require(word, a + i, kUnowned);
            write(word, a + i, kLoopRest);
        }
    }

    // The locals that arguments came from are variables, if they hold anything.
    void check_sources(uint32_t word, const Instruction& instruction) {
        if ((instruction.flags & kRawCopy) != 0 && !are_sources(word, instruction))
            v_.fault(word, "{} has arguments that come from what is no variable", v_.name_at(word));
    }
    bool are_sources(uint32_t word, const Instruction& instruction) const {
        const auto sources = std::bit_cast<ArgumentSources>(v_.words_behind(word, rule_of(instruction.op).length - 2u));
        Kinds seen = 0;
        for (size_t i = 0; i < ArgumentSources::kCount; ++i)
            if (sources.of(i) != ArgumentSources::kNone) seen |= now_[sources.of(i)];
        return (seen & ~(kReadable | kNothing | kLeftover)) == 0;
    }

    void load_method(uint32_t word, const Instruction& instruction, uint32_t a, uint32_t b) {
        const bool is_taken = (instruction.flags & kConsumeB) != 0;
        read(word, b);
        if (is_taken && b != a + 1) v_.fault(word, "LOAD_METHOD takes register {}, which is not the row's", b);
        if (is_taken) set(b, kLeftover);
        require(word, a, kUnowned);
        require(word, a + 1, kUnowned);
        if ((instruction.flags & kAfterGlobal) != 0 && !follows_global(word, b, is_taken))
            v_.fault(word, "LOAD_METHOD does not follow a global");
        write(word, a, kMethod);
        write(word, a + 1, kMethodSelf);
    }

    // The machine does both at once.
    bool follows_global(uint32_t word, uint32_t reg, bool is_taken) const {
        constexpr uint32_t kWords = 3;
        if (!is_taken || word < kWords || (flags_[word - kWords] & Verification::kStarts) == 0 || joins(word))
            return false;
        const Instruction& load = code_.instructions[word - kWords];
        return (load.op == Opcode::kLOAD_GLOBAL || load.op == Opcode::kLOAD_NAME) && register_in(load.a) == reg;
    }
};

}  // namespace

void check_flow(Verification& verification) {
    FlowVerifier(verification).run();
}

}  // namespace eadem::vm
