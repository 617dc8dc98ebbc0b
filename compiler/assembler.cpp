#include "compiler/assembler.h"

#include <bit>
#include <limits>

#include "compiler/draft_info.h"
#include "compiler/unit.h"

namespace eadem::compiler {

using vm::Instruction;
using vm::Opcode;

namespace {

class Assembler {
 public:
    Assembler(Unit& unit, CodeBuilder& code)
        : unit_(unit), drafts_(code.drafts), labels_(code.label_positions) {}

    // False if an operand does not fit the machine.
    bool write() {
        place();
        while (lengthen_jumps()) place();
        words_.reserve(positions_.back());
        for (uint32_t i = 0; i < drafts_.size(); ++i) {
            if (!write_draft(i)) return false;
        }
        return true;
    }
    const std::vector<Instruction>& words() const { return words_; }
    std::vector<uint8_t> locations() { return locations_.finish(); }

 private:
    uint32_t size_of(uint32_t i) const {
        const uint32_t size = 1u + vm::info_of(drafts_[i].op).extra;
        if (long_.empty() || !long_[i]) return size;
        return drafts_[i].op == Opcode::kFOR_ITER ? size + 2 : size + 1;
    }

    // positions_[i] is the word at which draft i begins; the last one is the end.
    void place() {
        positions_.resize(drafts_.size() + 1);
        uint32_t position = 0;
        for (uint32_t i = 0; i < drafts_.size(); ++i) {
            positions_[i] = position;
            position += size_of(i);
        }
        positions_[drafts_.size()] = position;
    }

    // From the end of draft i's first word.
    int64_t distance(uint32_t i, uint32_t words_before_target_jump) const {
        return int64_t{positions_[labels_[drafts_[i].c]]} -
               (int64_t{positions_[i]} + words_before_target_jump);
    }

    // Marks the short jumps that do not reach; true if there are new ones.
    bool lengthen_jumps() {
        if (positions_.back() <= static_cast<uint32_t>(std::numeric_limits<int16_t>::max())) return false;
        long_.resize(drafts_.size());
        bool found = false;
        for (uint32_t i = 0; i < drafts_.size(); ++i) {
            if (!is_short_jump(drafts_[i].op) || long_[i]) continue;
            const int64_t offset = distance(i, 1);
            if (offset == static_cast<int16_t>(offset)) continue;
            long_[i] = true;
            found = true;
        }
        return found;
    }

    void add(const Draft& draft, uint8_t flags, uint32_t b, uint32_t c) {
        words_.push_back({draft.op, flags, draft.a, static_cast<uint16_t>(b), static_cast<uint16_t>(c)});
    }
    void add_jump(int64_t offset) {
        Instruction jump{Opcode::kJUMP, 0, 0, 0, 0};
        jump.set_bc(static_cast<int32_t>(offset));
        words_.push_back(jump);
    }

    bool write_draft(uint32_t i) {
        const Draft& draft = drafts_[i];
        const auto flags = static_cast<uint8_t>(draft.flags & ~kPinned);
        const vm::OpcodeInfo& info = vm::info_of(draft.op);
        if (is_jump(draft.op)) {
            write_jump(i, flags);
        } else if (info.shape[1] == info.shape[2] && (info.shape[1] == 'K' || info.shape[1] == 'N')) {
            add(draft, flags, draft.b, draft.b >> 16);
        } else {
            if (draft.b > UINT16_MAX || draft.c > UINT16_MAX) return false;
            add(draft, flags, draft.b, draft.c);
        }
        for (uint8_t extra = 0; extra < info.extra; ++extra) add_extra(draft, extra);
        locate(draft, size_of(i));
        return true;
    }

    // a < b, far away:   unless a < b go over;  JUMP far;  over:
    // FOR_ITER likewise: if there is an item go over;  JUMP over 1;  JUMP far
    void write_jump(uint32_t i, uint8_t flags) {
        const Draft& draft = drafts_[i];
        if (!is_short_jump(draft.op)) {
            const auto offset = static_cast<uint32_t>(distance(i, 1));
            words_.push_back({draft.op, flags, draft.a, static_cast<uint16_t>(offset),
                              static_cast<uint16_t>(offset >> 16)});
        } else if (long_.empty() || !long_[i]) {
            add(draft, flags, draft.b, static_cast<uint32_t>(distance(i, 1)));
        } else if (draft.op == Opcode::kFOR_ITER) {
            add(draft, flags, draft.b, 1);
            add_jump(1);
            add_jump(distance(i, 3));
        } else {
            Draft inverted = draft;
            inverted.op = inverted_jump(draft.op);
            add(inverted, flags, draft.b, 1);
            add_jump(distance(i, 2));
        }
    }

    // What the compiler has to say stands in the first extra word; the keyword names of a method call in the third, behind
    // the cached method.
    void add_extra(const Draft& draft, uint8_t index) {
        vm::ExtraWord extra{0, 0};
        if (index == 0) extra = {draft.extra_low, draft.extra_high};
        if (draft.op == Opcode::kCALL_METHOD_KEYWORDS) {
            if (index == 0) extra.high = 0;
            if (index == 2) extra.low = draft.extra_high;
        }
        words_.push_back(std::bit_cast<Instruction>(extra));
    }

    // An error in looking up a method is shown at the attribute, one in the call at all of it: the
    // attribute's place is that of the instruction's extra words.
    void locate(const Draft& draft, uint32_t size) {
        const bool made_up = draft.span.begin == 0 && draft.span.end == 0;
        const vm::Location place = made_up ? vm::Location{} : unit_.lines.locate(draft.span);
        if (draft.attribute_end == 0) {
            locations_.add(place, size);
            return;
        }
        locations_.add(place, 1);
        locations_.add(unit_.lines.locate({draft.span.begin, draft.attribute_end}), size - 1);
    }

    Unit& unit_;
    const std::vector<Draft>& drafts_;
    const std::vector<uint32_t>& labels_;
    std::vector<uint32_t> positions_;
    std::vector<bool> long_;  // empty while every jump is short enough
    std::vector<Instruction> words_;
    vm::LocationTableWriter locations_;
};

// The second code object that uses a constant shows that it is merged; the first one is told too.
void note_uses(CodeBuilder& code, std::vector<uint8_t>& notes) {
    for (PoolEntry* entry : code.constants) {
        const bool shared =
            (entry->notes & (vm::kNoteCached | vm::kNoteInterned)) == 0 && entry->occurrences > 1;
        if (shared) entry->notes |= vm::kNoteMerged;
        if (shared && entry->first_notes != nullptr) *entry->first_notes |= vm::kNoteMerged;
        notes.push_back(entry->notes);
    }
}

}  // namespace

vm::Ref<vm::CodeObject> assemble(Unit& unit, CodeBuilder& code, vm::CodeParts& parts) {
    Assembler assembler(unit, code);
    if (!assembler.write()) {
        unit.messages.unsupported({}, "more than 65535 names or constants in one place of a function");
        return {};
    }
    std::vector<vm::Object*> constants;
    for (PoolEntry* entry : code.constants) {
        entry->object->share();
        constants.push_back(entry->object);
    }
    std::vector<uint8_t> notes;
    note_uses(code, notes);
    std::vector<vm::Str*> names;
    for (const NameEntry* entry : code.names) names.push_back(entry->str);
    const std::vector<uint8_t> locations = assembler.locations();

    parts.instructions = assembler.words();
    parts.constants = constants;
    parts.constant_notes = notes;
    parts.names = names;
    parts.locations = locations;
    vm::Result<vm::Ref<vm::CodeObject>> made = vm::make_code(unit.space, parts);
    if (!made.ok()) return {};
    vm::CodeObject* object = made.value().get();
    for (size_t i = 0; i < code.constants.size(); ++i) {
        PoolEntry& entry = *code.constants[i];
        if (entry.first_notes == nullptr) entry.first_notes = &object->constant_notes[i];
    }
    return std::move(made).value();
}

}  // namespace eadem::compiler
