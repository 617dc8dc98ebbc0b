// Decides, on the finished drafts of a code object, where numbers may stay without an object ("no box until
// shared").
//
//   blind locals   every use is blind to identity: what is loaded into them may be a raw copy (kBlind, COPY)
//   last uses      a value stored elsewhere by the last use of its local that could tell need not be boxed for two
//   (kRawCopy, COPY)
//
//     SHARE t, x     COPY t, x       where x is at most compared and computed with before it is written
//     SUBSCR x ...   SUBSCR x ... blind       where x is only compared and added
//
// Arguments of calls (kPinned) stay SHARE: see code_builder.h. A function that can look at its own locals by
// name keeps everything as it is, and so does code too large for the bit sets. Reused from one code object to
// the next.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "compiler/code_builder.h"

namespace eadem::compiler {

class Liveness {
 public:
    struct Options {
        uint32_t local_count = 0;
        bool observed = false;      // somebody may look at the locals by name
        bool boxes_always = false;  // numbers are always objects
    };

    // Sets flags and changes SHARE to COPY and LOAD_CONST to LOAD_NUMBER, in place.
    void run(CodeBuilder& code, const Options& options);
    // The blind ones of the first 64 locals of the code that was run last: CodeObject::blind_locals.
    uint64_t blind_mask() const;
    // Whether the items of the tuple that a local begins with are read in that code only where nobody can tell a number
    // from a copy, and the tuple is given to nobody: *args of which numbers may be raw copies (kCodeBlindRest).
    bool has_blind_items(const CodeBuilder& code, uint32_t local) const;

 private:
    // Bits in all sets of one code object together: 8 MiB of memory at most.
    static constexpr size_t kMostWords = size_t{1} << 20;

    struct Block {
        uint32_t begin;
        uint32_t end;
        uint32_t handler;  // the block that exceptions lead to; kNoBlock: none
    };

    void find_blind_locals(const CodeBuilder& code);
    void note_passing_on(const Draft& draft);
    void spread_sight();
    void mark_loads(CodeBuilder& code);
    bool all_moved_to_blind(const CodeBuilder& code, size_t unpack) const;
    bool is_taken_apart_blindly(const CodeBuilder& code, const Draft& step) const;
    bool reads_items_blindly(const CodeBuilder& code, const Draft& draft) const;
    void divide(const CodeBuilder& code);
    void find_uses(const CodeBuilder& code);
    void solve(const CodeBuilder& code);
    void flow_into(const CodeBuilder& code, size_t block);
    void add_handler(size_t block);
    void mark_last_uses(CodeBuilder& code);
    void mark_last_uses(CodeBuilder& code, size_t block);
    bool can_give_away(const Draft& draft) const;
    void step_back(const Draft& draft, uint64_t* live) const;

    bool is_local(uint32_t reg) const { return reg < local_count_; }
    uint64_t* row(std::vector<uint64_t>& sets, size_t block) { return &sets[block * words_]; }

    uint32_t local_count_ = 0;
    size_t words_ = 0;                                   // of one set
    std::vector<uint8_t> blind_;                         // by register
    std::vector<std::pair<uint32_t, uint32_t>> copies_;  // local to local
    bool has_stores_ = false;
    std::vector<Block> blocks_;
    std::vector<uint32_t> block_at_;  // by draft: the block that begins there
    std::vector<uint64_t> used_;      // read before written, by block
    std::vector<uint64_t> written_;
    std::vector<uint64_t> live_in_;
    std::vector<uint64_t> live_;
};

}  // namespace eadem::compiler
