// Where control goes on when an instruction fails: the protections of a code object, and which of them each word has.
// Read only when an exception is raised, so that `try` costs nothing otherwise.
//
// A protection is either a handler, or a place where some exception is being handled already, which must be left in
// order. They nest: each knows the one around it, which comes before it in the table. So the innermost protection of a
// word leads to all others.
//
// Temporaries: at a handler those below its register are as they were at the beginning of what it protects. The
// register itself and all above it are released; then the exception that was being handled before is put there (None if
// there was none). A place where an exception is being handled names the same register.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace eadem::vm {

struct Protection {
    // Of `handler`: there is none; the exception handled before is in `state` (or an exit number, if there is none).
    static constexpr uint32_t kRestores = UINT32_MAX;

    uint32_t handler;  // the word where it begins
    uint32_t outer;    // the protection around it; 0: none
    uint16_t state;    // register

    bool restores() const { return handler == kRestores; }
};

// The words from where the run before ends up to `end` have this protection.
struct ProtectedRun {
    uint32_t end;
    uint32_t protection;
};

struct ExceptionTable {
    std::span<const Protection> protections;  // protection i is number i + 1: 0 is none
    std::span<const ProtectedRun> runs;       // words behind the last one have no protection

    const Protection& protection(uint32_t number) const { return protections[number - 1]; }
    // The innermost protection of a word; 0: none.
    uint32_t protection_of(uint32_t word) const;
};

class ExceptionTableWriter {
 public:
    // The protection of the next `words` words of code.
    void add(uint32_t protection, uint32_t words);
    // The runs so far; valid until the next add or restart.
    std::span<const ProtectedRun> runs() const { return runs_; }
    // Begins another table in the same memory.
    void restart() {
        runs_.clear();
        end_ = 0;
    }

 private:
    std::vector<ProtectedRun> runs_;
    uint32_t end_ = 0;
};

}  // namespace eadem::vm
