// The code object being written: its instructions as drafts, its labels and its tables. The code generator
// fills it; liveness and peephole improve the drafts; the assembler turns them into a vm::CodeObject.
//
// A draft is an instruction whose operands may still be wider than the machine's, whose jump target is a
// label, and which knows its place in the source. Drafts are only kept while control can reach them: after a
// jump or a return nothing is written until a label that was jumped to is bound. Builders are reused (Unit
// keeps them).
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/assigned_set.h"
#include "compiler/constant_pool.h"
#include "compiler/name_entry.h"
#include "grammar/span.h"
#include "vm/code/instruction.h"

namespace eadem::compiler {

using Register = uint32_t;
using Label = uint32_t;

// Flag of a draft only, beyond vm::InstructionFlag: a SHARE for a call, which stays one whatever liveness
// finds out, because an id() taken inside the call must see the object that the caller's variable keeps
// alive.
inline constexpr uint8_t kPinned = 128;
// Beside kPinned: the SHARE becomes an ARGUMENT, which leaves it to the call whether the number is boxed.
inline constexpr uint8_t kForwarded = 64;

struct Draft {
    vm::Opcode op;
    uint8_t flags = 0;
    uint16_t a = 0;
    uint32_t b = 0;  // a register, or a constant or name index of any size
    uint32_t c = 0;  // likewise, or the label of a jump
    uint32_t extra_low = 0;
    uint32_t extra_high = 0;
    grammar::Span span{};
    // Of an attribute's name, for the instructions that get, set or call one: what begins on an earlier line is shown
    // from there on, as CPython does since 3.12.
    uint32_t name_begin = 0;
    vm::ArgumentSources sources{};  // of the instructions that say so in opcode.def
    uint32_t protection = 0;        // number in CodeBuilder::protections; 0: none
    bool is_cold = false;           // of a handler: goes behind all that is not (peephole.h)
};

// As vm::Protection, with a label for its handler.
struct DraftProtection {
    static constexpr Label kRestores = UINT32_MAX;

    Label handler;
    uint32_t outer;
    Register state;
};

class CodeBuilder {
 public:
    static constexpr uint32_t kUnbound = UINT32_MAX;

    // Begins a new code object; `id` is not 0 and differs from those of all others in the unit.
    void start(uint32_t id);
    // Gives the slots of names and constants back to the code object around this one.
    void finish();

    uint32_t id() const { return id_; }
    bool is_reachable() const { return reachable_; }

    // Writes an instruction if control can get here. Behind one that ends the flow, nothing is reached unless it is
    // jumped to. The span is where its error would be shown.
    void emit(const Draft& draft) {
        if (!reachable_) return;
        drafts.push_back(draft);
        drafts.back().protection = protection;
        drafts.back().is_cold = is_cold;
        reachable_ = !info_of(draft.op).ends_flow;
    }
    // Whether the last instruction loads a global or a name of the module.
    bool ends_with_global() const {
        return !drafts.empty() &&
               (drafts.back().op == vm::Opcode::kLOAD_GLOBAL || drafts.back().op == vm::Opcode::kLOAD_NAME);
    }
    // The same in front of all others, which must not jump there.
    void emit_first(const Draft& draft);

    Label new_label();
    void bind(Label label);
    // Binds the label of a handler: nothing but an exception leads here, from where this was assigned at the least.
    void bind_handler(Label label, const std::vector<uint64_t>& assigned_before);
    // A protection within the one that instructions have now; they do not have it yet.
    uint32_t add_protection(Label handler, Register state);
    // The handler that a draft's exceptions go to; kUnbound: none in this code. (One that is never bound has none.)
    uint32_t handler_of(const Draft& draft) const;
    // Writes a jump: `draft.c` is the label.
    void jump(const Draft& draft);

    uint32_t add_name(NameEntry& entry);
    uint32_t add_constant(PoolEntry& entry);

    // A loop is written condition first and then turned round, so that the condition stands at the bottom.
    struct LoopParts {
        uint32_t condition_start = 0;
        uint32_t first_condition_label = 0;
        uint32_t body_start = 0;
        uint32_t first_body_label = 0;
        Label condition = 0;
        Label body = 0;
        std::vector<uint64_t> assigned_after;
        bool reachable_after = false;
    };
    // Binds `parts.condition` here.
    void begin_condition(LoopParts& parts);
    // Ends the condition, which falls through when the loop is over, and binds `parts.body`.
    void begin_body(LoopParts& parts);
    // Moves the condition behind the body; what follows is what comes after the loop.
    void end_body(LoopParts& parts);

    std::vector<Draft> drafts;
    std::vector<uint32_t> label_positions;     // index into drafts
    std::vector<DraftProtection> protections;  // number i is at i - 1
    uint32_t protection = 0;                   // of the instructions written from here on
    // Of the instructions written from here on. Control neither falls into cold ones nor out of them.
    bool is_cold = false;
    std::vector<PoolEntry*> constants;
    std::vector<NameEntry*> names;
    AssignedSet assigned;

 private:
    struct Undo {
        IndexSlot* slot;
        IndexSlot old;
    };

    void take_slot(IndexSlot& slot, size_t index) {
        undo_.push_back({&slot, slot});
        slot = {id_, static_cast<uint32_t>(index)};
    }

    uint32_t id_ = 0;
    bool reachable_ = true;
    std::vector<bool> targeted_;
    std::vector<Undo> undo_;
};

}  // namespace eadem::compiler
