// What the verifier knows of the registers while it follows the code: a set of kinds for each, here and wherever ways
// meet; and what handlers are told of it.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>
#include <vector>

#include "vm/code/verification.h"

namespace eadem::vm {

class FlowState {
 protected:
    explicit FlowState(Verification& verification)
        : v_(verification),
          code_(verification.code),
          flags_(verification.memory.words.data()),
          pending_(verification.memory.pending.data()),
          row_words_(verification.row_words()),
          count_(code_.register_count),
          first_unnamed_(verification.first_unnamed()),
          now_(kinds_at(here())),
          has_protections_(code_.protected_run_count != 0),
          run_end_(has_protections_ ? 0 : code_.word_count) {}

    // Before the registers stands one that always holds something, for operands that are none.
    static Kinds* kinds_at(uint64_t* state) { return reinterpret_cast<Kinds*>(state) + Verification::kFillers; }
    // (Slot 0 is what is known where we are.)
    uint64_t* state_of(uint32_t word) const {
        return v_.memory.states.data() + (size_t{v_.memory.slots[word]} + 1) * row_words_;
    }
    uint64_t* here() const { return v_.memory.states.data(); }

    // Parameters are bound, other variables are not; in temporaries may lie what others have left.
    void begin() {
        std::fill_n(here(), row_words_, 0);
        std::fill_n(now_ - Verification::kFillers, Verification::kFillers, Kinds{kAnyValue});
        const uint32_t parameters = code_.parameter_count();
        std::fill_n(now_, parameters, Kinds{kAnyValue});
        std::fill_n(now_ + parameters, code_.local_count - parameters, Kinds{kNothing});
        std::fill_n(now_ + code_.local_count, count_ - code_.local_count, Kinds{kLeftover});
    }

    // ---- ways that meet ----

    bool is_looped_to(uint32_t word) const { return (flags_[word] & Verification::kLoopedTo) != 0; }
    bool joins(uint32_t word) const { return (flags_[word] & Verification::kJoins) != 0; }

    void mark_pending(uint32_t word) {
        flags_[word] |= Verification::kReached;
        pending_[word / 64] |= uint64_t{1} << word % 64;
        lowest_pending_ = std::min(lowest_pending_, word / 64);
    }
    bool is_pending(uint32_t word) const { return (pending_[word / 64] >> word % 64 & 1) != 0; }

    // What is known at `word`, besides by other ways, is what is known here.
    [[gnu::noinline]] void meet(uint32_t word) {
        uint64_t* const known = state_of(word);
        const uint64_t* const now = here();
        v_.spend(word, row_words_);
        if ((flags_[word] & Verification::kReached) == 0) {
            copy_row(now, known);
            return mark_pending(word);
        }
        uint64_t grown = 0;
        for (uint32_t i = 0; i < row_words_; ++i) {
            grown |= now[i] & ~known[i];
            known[i] |= now[i];
        }
        if (grown != 0) mark_pending(word);
    }

    // (Mostly it is a few words.)
    void copy_row(const uint64_t* from, uint64_t* to) const {
        for (uint32_t i = 0; i < row_words_; ++i) to[i] = from[i];
    }

    void take_up(uint32_t word) {
        pending_[word / 64] &= ~(uint64_t{1} << word % 64);
        copy_row(state_of(word), here());
        if (has_protections_) run_end_ = 0;  // all of it is news to the handler
    }

    // The first word from which code is to be followed (again); the end of the code if there is none.
    uint32_t next_pending() {
        const uint32_t end = code_.word_count / 64 + 1;
        while (lowest_pending_ < end && pending_[lowest_pending_] == 0) ++lowest_pending_;
        if (lowest_pending_ == end) return code_.word_count;
        return 64 * lowest_pending_ + static_cast<uint32_t>(std::countr_zero(pending_[lowest_pending_]));
    }

    // ---- handlers ----

    // Where an exception leads from the words around `word`.
    [[gnu::noinline]] void enter_run(uint32_t word) {
        const ExceptionTable table = code_.exception_table();
        const auto run = std::upper_bound(table.runs.begin(), table.runs.end(), word,
                                          [](uint32_t at, const ProtectedRun& r) { return at < r.end; });
        run_end_ = run == table.runs.end() ? code_.word_count : run->end;
        protection_ = run == table.runs.end() ? 0 : run->protection;
        kept_ = 0;
        handles_ = is_guarded_ = has_handled();
        v_.spend(word, count_);
        changed_.clear();
        restores_ = false;
        uint32_t number = protection_;
        while (number != 0 && table.protection(number).restores()) {
            restores_ = is_guarded_ = true;
            v_.spend(word, 1);
            number = table.protection(number).outer;
        }
        if (number == 0) return;
        const Protection& protection = table.protection(number);
        handler_word_ = protection.handler;
        kept_ = protection.state;
        is_guarded_ = true;
        handler_ = kinds_at(state_of(handler_word_));
        if ((flags_[handler_word_] & Verification::kReached) == 0) {
            std::memcpy(state_of(handler_word_), here(), row_words_ * sizeof(uint64_t));
            std::fill(handler_ + kept_, handler_ + count_, Kinds{kLeftover});
            handler_[protection.state] = kHandledBefore;
            return mark_pending(handler_word_);
        }
        // Several protections may name one handler, and control may come there besides: the body of a finally.
        for (uint32_t reg = 0; reg < kept_; ++reg) note_for_handler(reg, now_[reg]);
        note_for_handler(kept_, kHandledBefore);
        for (uint32_t reg = kept_ + 1; reg < count_; ++reg) note_for_handler(reg, kLeftover);
    }

    void note_for_handler(uint32_t reg, Kinds kinds) {
        if ((kinds & ~handler_[reg]) == 0) return;
        handler_[reg] |= kinds;
        mark_pending(handler_word_);
    }

    // What was handled before is where it will be looked for, the innermost first; and wherever it lies it is looked
    // for, unless it stays there.
    void check_restores(uint32_t word, bool can_fail) {
        const ExceptionTable table = code_.exception_table();
        uint32_t number = protection_, end = count_;
        for (; number != 0 && table.protection(number).restores(); number = table.protection(number).outer) {
            const uint32_t state = table.protection(number).state;
            if ((now_[state] & ~(kHandledBefore | kExit)) != 0)
                v_.fault(word, "what was handled before may not be in register {}", state);
            if (state >= end) v_.fault(word, "protection {} restores what is further out", number);
            if (can_fail) forbid_handled(word, state + 1, end);
            v_.spend(word, 1);
            end = state;
        }
        if (can_fail) forbid_handled(word, number == 0 ? first_unnamed_ : table.protection(number).state, end);
    }
    // What was handled before is not in these registers: it would be lost.
    void forbid_handled(uint32_t word, uint32_t first, uint32_t end) {
        v_.spend(word, end - std::min(first, end));
        for (uint32_t reg = first; reg < end; ++reg)
            if ((now_[reg] & kHandledBefore) != 0)
                v_.fault(word, "{} may lose what was handled before, in register {}", v_.name_at(word), reg);
    }
    bool has_handled() const {
        return std::any_of(now_ + first_unnamed_, now_ + count_,
                           [](Kinds kinds) { return (kinds & kHandledBefore) != 0; });
    }

    // ---- registers ----

    void set(uint32_t reg, Kinds kinds) {
        now_[reg] = kinds;
        if (reg < kept_) changed_.push_back(reg);
    }
    // The instruction that follows, or the one that has been followed, may fail.
    void tell_handler() {
        for (const uint32_t reg : changed_) note_for_handler(reg, now_[reg]);
        changed_.clear();
    }
    // Over what the register held, which is released.
    void write(uint32_t word, uint32_t reg, Kinds kinds) {
        if ((now_[reg] & kHandledBefore) != 0)
            v_.fault(word, "{} drops what was handled before, in register {}", v_.name_at(word), reg);
        if ((kinds & kMachineOnly) != 0 && reg < first_unnamed_)
            v_.fault(word, "{} puts into variable {} what is none", v_.name_at(word), reg);
        set(reg, kinds);
    }
    void require(uint32_t word, uint32_t reg, Kinds kinds) {
        if ((now_[reg] & ~kinds) != 0) [[unlikely]]
            refuse(word, reg, kinds);
    }
    [[gnu::cold, gnu::noinline]] void refuse(uint32_t word, uint32_t reg, Kinds kinds) {
        if ((kinds & kAnyValue) != 0)
            return v_.fault(word, "{} uses register {}, which may be empty", v_.name_at(word), reg);
        if ((kinds & kLeftover) != 0) return v_.fault(word, "{} leaves register {} behind", v_.name_at(word), reg);
        v_.fault(word, "{} uses register {}, which may hold something else", v_.name_at(word), reg);
    }
    void read(uint32_t word, uint32_t reg) { require(word, reg, kReadable); }

    // The registers from `first` on hold nothing that is to be released. What lies there is lost.
    void abandon(uint32_t word, uint32_t first) {
        Kinds owned = 0;
        uint32_t reg = first;
        for (; reg < count_ && (reg + Verification::kFillers) % Verification::kKindsInWord != 0; ++reg) {
            owned |= now_[reg];
            now_[reg] = kLeftover;
        }
        // The rest of the row word by word, with what is behind the last register.
        constexpr uint64_t kLeftovers = uint64_t{kLeftover} * 0x0001'0001'0001'0001;
        uint64_t all = 0;
        for (uint32_t i = (reg + Verification::kFillers) / Verification::kKindsInWord; reg < count_ && i < row_words_;
             ++i)
            all |= std::exchange(here()[i], kLeftovers);
        owned |= static_cast<Kinds>(all | all >> 16 | all >> 32 | all >> 48);
        if ((owned & ~kUnowned) != 0) v_.fault(word, "{} leaves a register behind", v_.name_at(word));
        for (reg = first; reg < kept_; ++reg) changed_.push_back(reg);
        v_.spend(word, (count_ - std::min(first, count_)) / Verification::kKindsInWord);
    }

    void take_row(uint32_t word, uint32_t first, uint32_t count) {
        v_.spend(word, count);
        Kinds seen = 0;
        for (uint32_t reg = first; reg < first + count; ++reg) seen |= std::exchange(now_[reg], Kinds{kLeftover});
        if ((seen & ~kReadable) != 0) [[unlikely]]
            v_.fault(word, "{} uses registers from {} on that may be empty", v_.name_at(word), first);
        for (uint32_t reg = first; reg < std::min(first + count, kept_); ++reg) changed_.push_back(reg);
    }
    void write_row(uint32_t word, uint32_t first, uint32_t count, Kinds kinds) {
        v_.spend(word, count);
        for (uint32_t reg = first; reg < first + count; ++reg) write(word, reg, kinds);
    }

    Verification& v_;
    const CodeObject& code_;
    uint8_t* const flags_;
    uint64_t* const pending_;  // a bit for each word: what is known there has changed since the code was followed
    const uint32_t row_words_;
    const uint32_t count_;
    const uint32_t first_unnamed_;
    Kinds* const now_;
    const bool has_protections_;
    uint32_t lowest_pending_ = 0;  // in pending_
    // Of the words up to run_end_: their protection, where an exception leads, and how many registers stay as they are
    // there.
    uint32_t run_end_;
    uint32_t protection_ = 0;
    bool restores_ = false;
    bool handles_ = false;     // something may have been handled before
    bool is_guarded_ = false;  // an exception leads somewhere, or what was handled before is looked for
    uint32_t kept_ = 0;
    std::vector<uint32_t> changed_;  // registers of which the handler has not been told
    uint32_t handler_word_ = 0;
    Kinds* handler_ = nullptr;
};

}  // namespace eadem::vm
