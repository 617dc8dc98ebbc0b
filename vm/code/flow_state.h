// What the verifier knows of the registers while it follows the code: a set of kinds for each, here and wherever ways
// meet; and what handlers are told of it.
#pragma once

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>
#include <vector>

#include "vm/code/verification.h"

namespace eadem::vm {

// Several neighbours in a row of Kinds at once, the first one lowest.
using Lanes [[gnu::may_alias]] = uint64_t;
static_assert(std::endian::native == std::endian::little);
inline constexpr uint32_t kLaneBits = 8 * sizeof(Kinds);
constexpr Lanes in_each_lane(Kinds kinds) {
    return Lanes{kinds} * 0x0001'0001'0001'0001;
}
// Those before that one.
constexpr Lanes lanes_below(uint32_t lane) {
    return (Lanes{1} << kLaneBits * lane) - 1;
}
inline constexpr Lanes kLeftovers = in_each_lane(kLeftover);

class FlowState {
 protected:
    explicit FlowState(Verification& verification)
        : v_(verification),
          code_(verification.code),
          flags_(verification.memory.words.data()),
          pending_(verification.memory.pending.data()),
          slots_(verification.memory.slots.data()),
          here_(verification.memory.states.data()),
          row_words_(verification.row_words()),
          count_(code_.register_count),
          first_unnamed_(verification.first_unnamed()),
          now_(kinds_at(here_)),
          has_protections_(code_.protected_run_count != 0),
          run_end_(has_protections_ ? 0 : code_.word_count) {}

    // Before the registers stands one that always holds something, for operands that are none.
    static Kinds* kinds_at(Lanes* state) { return reinterpret_cast<Kinds*>(state) + Verification::kFillers; }
    // The place in a row of Kinds of a register.
    static constexpr uint32_t place_of(uint32_t reg) { return reg + Verification::kFillers; }
    // (The first state is what is known where we are.)
    Lanes* state_of(uint32_t word) const { return here_ + (size_t{slots_[word]} + 1) * row_words_; }

    // Parameters are bound, other variables are not; in temporaries may lie what others have left.
    void begin() {
        std::fill_n(here_, row_words_, Lanes{0});
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
        if (join(word)) mark_pending(word);
    }
    // The same where control goes on to `word`. Whether code is to be followed from there, and then from what is known
    // there.
    bool arrive(uint32_t word) {
        if (!join(word) && !is_pending(word)) return false;
        flags_[word] |= Verification::kReached;
        take_up(word);
        return true;
    }
    // Whether it is news.
    bool join(uint32_t word) {
        Lanes* const known = state_of(word);
        const Lanes* const now = here_;
        const uint32_t end = row_words_;
        v_.spend(word, end);
        if ((flags_[word] & Verification::kReached) == 0) {
            for (uint32_t i = 0; i < end; ++i) known[i] = now[i];
            if (is_looped_to(word)) expect_loop(kinds_at(known));
            return true;
        }
        Lanes grown = 0;
        for (uint32_t i = 0; i < end; ++i) {
            grown |= now[i] & ~known[i];
            known[i] |= now[i];
        }
        return grown != 0;
    }

    // What a turn of the loop is likely to leave there besides, lest its code be followed twice.
    void expect_loop(Kinds* known) const {
        constexpr Kinds kUsual = kAnyValue | kText | kPiece;
        for (uint32_t reg = 0; reg < first_unnamed_; ++reg)
            if ((known[reg] & ~(kUsual | kNothing)) == 0) known[reg] |= kUsual | kListKind | kSetKind | kDictKind;
        for (uint32_t reg = first_unnamed_; reg < count_; ++reg)
            if (known[reg] == kLeftover) known[reg] |= kNothing;
    }

    void take_up(uint32_t word) {
        pending_[word / 64] &= ~(uint64_t{1} << word % 64);
        const Lanes* const known = state_of(word);
        Lanes* const now = here_;
        for (uint32_t i = 0, end = row_words_; i < end; ++i) now[i] = known[i];
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
        handles_ = has_handled();
        is_guarded_ = handles_ || protection_ != 0;
        v_.spend(word, row_words_);
        changed_.clear();
        restores_ = false;
        uint32_t number = protection_;
        while (number != 0 && table.protection(number).restores()) {
            restores_ = true;
            v_.spend(word, 1);
            number = table.protection(number).outer;
        }
        if (number != 0) enter_protected(table.protection(number));
        settle(word);
    }

    // Its handler begins with what is known here.
    void enter_protected(const Protection& protection) {
        handler_word_ = protection.handler;
        kept_ = protection.state;
        Lanes* const known = state_of(handler_word_);
        handler_ = kinds_at(known);
        // Several protections may name one handler, and control may come there besides: the body of a finally.
        const bool is_new = (flags_[handler_word_] & Verification::kReached) == 0;
        Lanes grown = 0;
        const auto tell = [&](uint32_t i, Lanes kinds) {
            if (is_new) known[i] = 0;
            grown |= kinds & ~known[i];
            known[i] |= kinds;
        };
        const uint32_t whole = place_of(kept_) / Verification::kKindsInWord;
        const uint32_t lane = place_of(kept_) % Verification::kKindsInWord;
        for (uint32_t i = 0; i < whole; ++i) tell(i, here_[i]);
        const Lanes before = here_[whole] & lanes_below(lane);
        tell(whole,
             before | Lanes{kHandledBefore} << kLaneBits * lane | (kLeftovers & ~lanes_below(lane) << kLaneBits));
        for (uint32_t i = whole + 1; i < row_words_; ++i) tell(i, kLeftovers);
        if (grown != 0) mark_pending(handler_word_);
    }

    // What instructions may do from `word` on without anybody being told.
    void settle(uint32_t word) {
        quiet_from_ = kept_;
        is_settled_ = true;
        if (!is_guarded_) return;
        is_settled_ = changed_.empty();
        if (!restores_ && !handles_) return;
        v_.spend(word, count_);
        is_settled_ = is_settled_ && !find_disorder(true);
        if (restores_) quiet_from_ = std::max(quiet_from_, code_.exception_table().protection(protection_).state + 1u);
    }

    void note_for_handler(uint32_t reg, Kinds kinds) {
        if ((kinds & ~handler_[reg]) == 0) return;
        handler_[reg] |= kinds;
        mark_pending(handler_word_);
    }

    // What was handled before is where it will be looked for, the innermost first; and wherever it lies it is looked
    // for, unless it stays there, or nothing can fail.
    struct Disorder {
        enum { kNotThere, kFurtherOut, kLost } what;
        uint32_t number;  // register, protection, register
    };
    std::optional<Disorder> find_disorder(bool can_fail) const {
        const ExceptionTable table = code_.exception_table();
        uint32_t number = protection_, end = count_;
        for (; number != 0 && table.protection(number).restores(); number = table.protection(number).outer) {
            const uint32_t state = table.protection(number).state;
            if ((now_[state] & ~(kHandledBefore | kExit)) != 0) return Disorder{Disorder::kNotThere, state};
            if (state >= end) return Disorder{Disorder::kFurtherOut, number};
            if (can_fail && handled_among(state + 1, end) < end)
                return Disorder{Disorder::kLost, handled_among(state + 1, end)};
            end = state;
        }
        const uint32_t first = number == 0 ? first_unnamed_ : table.protection(number).state;
        if (can_fail && handled_among(first, end) < end) return Disorder{Disorder::kLost, handled_among(first, end)};
        return std::nullopt;
    }
    void check_restores(uint32_t word, bool can_fail) {
        v_.spend(word, count_);
        const std::optional<Disorder> found = find_disorder(can_fail);
        if (!found) return;
        if (found->what == Disorder::kLost) return refuse_loss(word, found->number);
        if (found->what == Disorder::kNotThere)
            return v_.fault(word, "what was handled before may not be in register {}", found->number);
        v_.fault(word, "protection {} restores what is further out", found->number);
    }
    // What was handled before is not in these registers: it would be lost.
    void forbid_handled(uint32_t word, uint32_t first, uint32_t end) {
        v_.spend(word, end - std::min(first, end));
        const uint32_t found = handled_among(first, end);
        if (found < end) refuse_loss(word, found);
    }
    void refuse_loss(uint32_t word, uint32_t reg) {
        v_.fault(word, "{} may lose what was handled before, in register {}", v_.name_at(word), reg);
    }
    // The first register from `first` on that may hold what was handled before, if it lies before `end`.
    uint32_t handled_among(uint32_t first, uint32_t end) const {
        while (first < end && (now_[first] & kHandledBefore) == 0) ++first;
        return first;
    }
    bool has_handled() const {
        Lanes all = 0;
        for (uint32_t i = 0; i < row_words_; ++i) all |= here_[i];
        return (all & in_each_lane(kHandledBefore)) != 0;
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
        if (!holds_nothing_from(place_of(first))) v_.fault(word, "{} leaves a register behind", v_.name_at(word));
        leave_from(place_of(first));
        for (uint32_t reg = first; reg < kept_; ++reg) changed_.push_back(reg);
        v_.spend(word, row_words_);
    }
    // (Behind the last register lies nothing.)
    bool holds_nothing_from(uint32_t place) const {
        uint32_t i = place / Verification::kKindsInWord;
        if (i >= row_words_) return true;
        Lanes all = here_[i] & ~lanes_below(place % Verification::kKindsInWord);
        while (++i < row_words_) all |= here_[i];
        return (all & ~in_each_lane(kUnowned)) == 0;
    }
    void leave_from(uint32_t place) {
        uint32_t i = place / Verification::kKindsInWord;
        if (i >= row_words_) return;
        const Lanes below = lanes_below(place % Verification::kKindsInWord);
        here_[i] = (here_[i] & below) | (kLeftovers & ~below);
        while (++i < row_words_) here_[i] = kLeftovers;
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
    const uint32_t* const slots_;
    Lanes* const here_;  // the row that is known where we are
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
    // Everything is in order, and stays so while only registers from quiet_from_ on change, and none of them comes to
    // hold what was handled before.
    bool is_settled_ = true;
    uint32_t quiet_from_ = 0;
    uint32_t kept_ = 0;
    std::vector<uint32_t> changed_;  // registers of which the handler has not been told
    uint32_t handler_word_ = 0;
    Kinds* handler_ = nullptr;
};

}  // namespace eadem::vm
