#include "compiler/liveness.h"

#include <algorithm>

#include "compiler/bit_row.h"

namespace eadem::compiler {

using namespace vm;

namespace {

constexpr uint32_t kNoBlock = UINT32_MAX;

// Operands that are stored but not consumed: those for which something is to be decided.
uint8_t stored_sources(const Draft& draft) {
    return info_of(draft.op).stores & static_cast<uint8_t>(~draft.flags);
}

// The destination is written whatever happens. A step writes only when it jumps: see flow_into.
bool surely_writes(const Draft& draft) {
    return info_of(draft.op).writes_a && !info_of(draft.op).is_step;
}

uint32_t operand_register(const Draft& draft, OperandSet which) {
    return which == kOperandA ? draft.a : which == kOperandB ? draft.b : draft.c;
}

}  // namespace

void Liveness::run(CodeBuilder& code, const Options& options) {
    local_count_ = options.local_count;
    blind_.clear();
    if (local_count_ == 0 || options.observed || options.boxes_always) return;
    find_blind_locals(code);
    spread_sight();
    mark_loads(code);
    if (!has_stores_) return;
    words_ = bit_words(local_count_);
    divide(code);
    if (blocks_.size() * words_ > kMostWords) return;
    find_uses(code);
    solve(code);
    mark_last_uses(code);
}

uint64_t Liveness::blind_mask() const {
    uint64_t mask = 0;
    for (size_t i = 0; i < blind_.size() && i < 64; ++i) mask |= uint64_t{blind_[i]} << i;
    return mask;
}

// ---- blindness ----

void Liveness::find_blind_locals(const CodeBuilder& code) {
    blind_.assign(local_count_, 1);
    copies_.clear();
    has_stores_ = false;
    for (const Draft& draft : code.drafts) {
        if (draft.op == Opcode::kSHARE || draft.op == Opcode::kMOVE) {
            if (!is_local(draft.b)) continue;
            if (is_local(draft.a)) {
                copies_.push_back({draft.b, draft.a});
            } else {
                blind_[draft.b] = 0;
            }
            has_stores_ = has_stores_ || (draft.op == Opcode::kSHARE && (draft.flags & kPinned) == 0);
            continue;
        }
        if (info_of(draft.op).may_pass_on) {
            note_passing_on(draft);
            continue;
        }
        const uint8_t observed = info_of(draft.op).observes;
        if (observed == 0) continue;
        for (const OperandSet which : kOperands) {
            const uint32_t reg = operand_register(draft, which);
            if ((observed & which) == 0 || !is_local(reg)) continue;
            blind_[reg] = 0;
            has_stores_ = has_stores_ || (stored_sources(draft) & which) != 0;
        }
    }
}

// rest = x % y may be x, which is seen where `rest` is.
void Liveness::note_passing_on(const Draft& draft) {
    if ((draft.flags & vm::kBlind) != 0 || !is_local(draft.b)) return;
    if (is_local(draft.a)) {
        copies_.push_back({draft.b, draft.a});
    } else {
        blind_[draft.b] = 0;
    }
}

// What is copied to a local that sees is seen there.
void Liveness::spread_sight() {
    for (bool changed = true; changed;) {
        changed = false;
        // From the last copy on: of `b = a; c = b` all is known after one pass.
        for (size_t i = copies_.size(); i-- > 0;) {
            const auto [from, to] = copies_[i];
            if (blind_[to] || !blind_[from]) continue;
            blind_[from] = 0;
            changed = true;
        }
    }
}

void Liveness::mark_loads(CodeBuilder& code) {
    for (size_t i = 0; i < code.drafts.size(); ++i) {
        Draft& draft = code.drafts[i];
        if (draft.op == Opcode::kUNPACK_SEQUENCE) {
            if (all_moved_to_blind(code, i)) draft.flags |= vm::kBlind;
            continue;
        }
        if (draft.op == Opcode::kFOR_ITER && is_taken_apart_blindly(code, draft)) draft.flags |= vm::kRawCopy;
        if (!info_of(draft.op).writes_a || !is_local(draft.a) || !blind_[draft.a]) continue;
        if (info_of(draft.op).reads_out || info_of(draft.op).may_pass_on) {
            draft.flags |= vm::kBlind;
        } else if (draft.op == Opcode::kLOAD_CONST && code.constants[draft.b]->is_number()) {
            draft.op = Opcode::kLOAD_NUMBER;
        } else if (draft.op == Opcode::kSHARE) {
            draft.op = Opcode::kCOPY;
            draft.flags |= vm::kBlind;
        }
    }
}

// for a, b in pairs:    UNPACK_SEQUENCE t;  MOVE a, t;  MOVE b, t + 1
bool Liveness::all_moved_to_blind(const CodeBuilder& code, size_t unpack) const {
    const Draft& draft = code.drafts[unpack];
    if (unpack + draft.c >= code.drafts.size()) return false;
    for (uint32_t i = 0; i < draft.c; ++i) {
        const Draft& move = code.drafts[unpack + 1 + i];
        if (move.op != Opcode::kMOVE || move.b != draft.a + i || !is_local(move.a) || !blind_[move.a]) return false;
    }
    return true;
}

// for i, item in enumerate(items):    body: UNPACK_SEQUENCE t, t;  MOVE i, t;  ...    FOR_ITER t, state, body
bool Liveness::is_taken_apart_blindly(const CodeBuilder& code, const Draft& step) const {
    const uint32_t body = code.label_positions[step.c];
    if (is_local(step.a) || body >= code.drafts.size()) return false;
    const Draft& first = code.drafts[body];
    return first.op == Opcode::kUNPACK_SEQUENCE && first.b == step.a && (first.flags & vm::kConsumeB) != 0 &&
           all_moved_to_blind(code, body);
}

// Of an instruction that reads the container in its b, or in its a if it jumps.
bool Liveness::reads_items_blindly(const CodeBuilder& code, const Draft& draft) const {
    switch (draft.op) {
        case Opcode::kGET_ITERATOR: {
            const auto is_blind_step = [&](const Draft& step) {
                return step.op != Opcode::kFOR_ITER || step.b != draft.a || (step.flags & vm::kBlind) != 0;
            };
            return draft.c == 0 && std::all_of(code.drafts.begin(), code.drafts.end(), is_blind_step);
        }
        case Opcode::kUNPACK_SEQUENCE:
            return (draft.flags & vm::kBlind) != 0;
        case Opcode::kJUMP_IF_TRUE:
        case Opcode::kJUMP_IF_FALSE:
            return true;
        default:
            return false;
    }
}

bool Liveness::has_blind_items(const CodeBuilder& code, uint32_t local) const {
    if (local >= blind_.size()) return false;
    return std::all_of(code.drafts.begin(), code.drafts.end(), [&](const Draft& draft) {
        bool is_read = false;
        for (const OperandSet which : kOperands)
            is_read = is_read || ((info_of(draft.op).reads & which) != 0 && operand_register(draft, which) == local);
        for (size_t i = 0; draft.sources.any() && i < ArgumentSources::kCount; ++i)
            is_read = is_read || draft.sources.of(i) == local;
        return !is_read || reads_items_blindly(code, draft);
    });
}

// ---- last uses ----

void Liveness::divide(const CodeBuilder& code) {
    const auto size = static_cast<uint32_t>(code.drafts.size());
    block_at_.assign(size + 1, kNoBlock);
    block_at_[0] = 0;
    for (Label label = 0; label < code.label_positions.size(); ++label) {
        if (code.label_positions[label] != CodeBuilder::kUnbound) block_at_[code.label_positions[label]] = 0;
    }
    for (uint32_t i = 0; i + 1 < size; ++i) {
        const Draft& draft = code.drafts[i];
        const bool ends = info_of(draft.op).jumps || info_of(draft.op).ends_flow;
        if (ends || draft.protection != code.drafts[i + 1].protection) block_at_[i + 1] = 0;
    }
    blocks_.clear();
    for (uint32_t i = 0; i < size; ++i) {
        if (block_at_[i] == kNoBlock) continue;
        if (!blocks_.empty()) blocks_.back().end = i;
        block_at_[i] = static_cast<uint32_t>(blocks_.size());
        blocks_.push_back({i, size, kNoBlock});
    }
    for (Block& block : blocks_) {
        const uint32_t handler = code.handler_of(code.drafts[block.begin]);
        if (handler < size) block.handler = block_at_[handler];
    }
}

namespace {

bool is_remainder_in_place(const Draft& draft) {
    return (draft.op == Opcode::kIN_PLACE || draft.op == Opcode::kIN_PLACE_K) &&
           static_cast<vm::BinaryOperator>(draft.c) == vm::BinaryOperator::kModulo;
}

}  // namespace

void Liveness::step_back(const Draft& draft, uint64_t* live) const {
    if (surely_writes(draft) && is_local(draft.a)) clear_bit(live, draft.a);
    // Reading a number's value is no use of its identity: yield i;  i += 1
    const uint8_t seen = info_of(draft.op).observes;
    // d, c = c, a moves what c holds on to d.
    if (draft.op == Opcode::kMOVE && is_local(draft.b)) set_bit(live, draft.b);
    // b = a;  a %= n;  a is b: the remainder may be the number that was there.
    if (is_remainder_in_place(draft) && is_local(draft.a)) set_bit(live, draft.a);
    if ((seen & kOperandA) != 0 && is_local(draft.a)) set_bit(live, draft.a);
    if ((seen & kOperandB) != 0 && is_local(draft.b)) set_bit(live, draft.b);
    if ((seen & kOperandC) != 0 && is_local(draft.c)) set_bit(live, draft.c);
    // A call looks at the locals that its arguments came from: K(x, [x]).
    for (size_t i = 0; draft.sources.any() && i < ArgumentSources::kCount; ++i)
        if (draft.sources.of(i) != ArgumentSources::kNone) set_bit(live, draft.sources.of(i));
}

void Liveness::find_uses(const CodeBuilder& code) {
    used_.assign(blocks_.size() * words_, 0);
    written_.assign(blocks_.size() * words_, 0);
    for (size_t block = 0; block < blocks_.size(); ++block) {
        for (uint32_t i = blocks_[block].end; i-- > blocks_[block].begin;) {
            const Draft& draft = code.drafts[i];
            if (surely_writes(draft) && is_local(draft.a)) set_bit(row(written_, block), draft.a);
            step_back(draft, row(used_, block));
        }
    }
}

void Liveness::solve(const CodeBuilder& code) {
    live_in_ = used_;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t block = blocks_.size(); block-- > 0;) {
            flow_into(code, block);
            const uint64_t* used = row(used_, block);
            const uint64_t* written = row(written_, block);
            uint64_t* in = row(live_in_, block);
            // Any instruction may fail, before it writes as well.
            const uint64_t* handler =
                blocks_[block].handler != kNoBlock ? row(live_in_, blocks_[block].handler) : nullptr;
            for (size_t i = 0; i < words_; ++i) {
                const uint64_t now = used[i] | (live_[i] & ~written[i]) | (handler != nullptr ? handler[i] : 0);
                changed = changed || now != in[i];
                in[i] = now;
            }
        }
    }
}

// live_ = what is live at the end of the block.
void Liveness::flow_into(const CodeBuilder& code, size_t block) {
    live_.assign(words_, 0);
    const Draft& last = code.drafts[blocks_[block].end - 1];
    if (info_of(last.op).jumps) {
        const uint32_t target = code.label_positions[last.c];
        if (target < code.drafts.size()) {
            const uint64_t* in = row(live_in_, block_at_[target]);
            std::copy(in, in + words_, live_.begin());
        }
        if (info_of(last.op).is_step && is_local(last.a)) clear_bit(live_.data(), last.a);
    }
    if (!info_of(last.op).ends_flow && block + 1 < blocks_.size()) {
        const uint64_t* in = row(live_in_, block + 1);
        for (size_t i = 0; i < words_; ++i) live_[i] |= in[i];
    }
}

// What the handler of the block reads is live all through it.
void Liveness::add_handler(size_t block) {
    if (blocks_[block].handler == kNoBlock) return;
    const uint64_t* in = row(live_in_, blocks_[block].handler);
    for (size_t i = 0; i < words_; ++i) live_[i] |= in[i];
}

void Liveness::mark_last_uses(CodeBuilder& code) {
    for (size_t block = 0; block < blocks_.size(); ++block) {
        flow_into(code, block);
        mark_last_uses(code, block);
    }
}

// Whether every local that the instruction stores dies there. `{x: x}` needs one object for two holders.
bool Liveness::can_give_away(const Draft& draft) const {
    const uint8_t stored = stored_sources(draft);
    if (stored == 0 || (draft.flags & kPinned) != 0 || (stored == (kOperandB | kOperandC) && draft.b == draft.c))
        return false;
    bool any_local = false;
    for (const OperandSet which : kOperands) {
        const uint32_t reg = operand_register(draft, which);
        if ((stored & which) == 0 || !is_local(reg)) continue;
        if (has_bit(live_.data(), reg)) return false;
        any_local = true;
    }
    return any_local;
}

void Liveness::mark_last_uses(CodeBuilder& code, size_t block) {
    for (uint32_t i = blocks_[block].end; i-- > blocks_[block].begin;) {
        Draft& draft = code.drafts[i];
        if (surely_writes(draft) && is_local(draft.a)) clear_bit(live_.data(), draft.a);
        add_handler(block);
        if (can_give_away(draft)) {
            if (draft.op == Opcode::kSHARE) {
                draft.op = Opcode::kCOPY;
            } else if (draft.op != Opcode::kCOPY) {
                draft.flags |= vm::kRawCopy;
            }
        }
        step_back(draft, live_.data());
    }
}

}  // namespace eadem::compiler
