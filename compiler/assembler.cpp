#include "compiler/assembler.h"

#include <bit>
#include <cassert>
#include <limits>

#include "compiler/messages.h"
#include "vm/code/verifier.h"

namespace eadem::compiler {

using vm::Instruction;
using vm::Opcode;
using vm::OperandField;

namespace {

// The jump's offset has 16 bits only.
bool is_short_jump(const Draft& draft) {
    return info_of(draft.op).jumps && !info_of(draft.op).is_wide;
}

// The highest number that fits the operand.
uint32_t most_of(const vm::OpcodeInfo& info, vm::OperandSet operand) {
    return (info.indexes & operand) != 0 ? OperandField::kMostIndex : UINT16_MAX;
}

// The instruction that jumps exactly when this fused compare-and-branch does not. The families stand in the
// order if, unless; with registers, with constants.
constexpr vm::Opcode inverted_jump(vm::Opcode op) {
    using enum vm::Opcode;
    if (op == kJUMP_IF_IS) return kJUMP_IF_IS_NOT;
    if (op == kJUMP_IF_IS_NOT) return kJUMP_IF_IS;
    constexpr int kFamily = static_cast<int>(kJUMP_UNLESS_LESS) - static_cast<int>(kJUMP_IF_LESS);
    const bool unless = op >= (op >= kJUMP_IF_LESS_K ? kJUMP_UNLESS_LESS_K : kJUMP_UNLESS_LESS);
    return static_cast<vm::Opcode>(static_cast<int>(op) + (unless ? -kFamily : kFamily));
}
static_assert(inverted_jump(vm::Opcode::kJUMP_UNLESS_GREATER_EQUAL_K) == vm::Opcode::kJUMP_IF_GREATER_EQUAL_K);

}  // namespace

vm::Ref<vm::CodeObject> Assembler::assemble(CodeBuilder& code, vm::CodeParts& parts) {
    code_ = &code;
    if (const Draft* unfit = write()) {
        messages_.unsupported(unfit->span, "more than 65535 names or constants in one function");
        return {};
    }
    collect_constants();
    names_.clear();
    for (const NameEntry* entry : code.names) names_.push_back(entry->str);

    parts.instructions = std::as_bytes(std::span(words_));
    parts.constants = constants_;
    parts.constant_notes = notes_;
    parts.names = names_;
    parts.locations = locations_.bytes();
    collect_protections();
    parts.exception_table = {protections_, protected_runs_.runs()};
    vm::Result<vm::Ref<vm::CodeObject>> made = vm::make_code(space_, parts);
    if (!made.ok()) {
        for (vm::Object* constant : constants_) space_.release(constant);
        return {};
    }
    vm::CodeObject* object = made.value().get();
    // After an error of the unit, code may lack what could not be made; nobody runs it.
    assert(messages_.has_error() || space_.has_pending() || !vm::find_fault(*object).has_value());
    for (size_t i = 0; i < code.constants.size(); ++i) {
        PoolEntry& entry = *code.constants[i];
        if (entry.first_notes == nullptr) entry.first_notes = &object->constant_notes[i];
    }
    return std::move(made).value();
}

// A constant that came up again is shown as merged, also where it came up first.
void Assembler::collect_constants() {
    constants_.clear();
    notes_.clear();
    for (PoolEntry* entry : code_->constants) {
        entry->object->share();
        constants_.push_back(entry->object);
        const bool merged = (entry->notes & (vm::kNoteCached | vm::kNoteInterned)) == 0 && entry->occurrences > 1;
        if (merged) entry->notes |= vm::kNoteMerged;
        if (merged && entry->first_notes != nullptr) *entry->first_notes |= vm::kNoteMerged;
        notes_.push_back(entry->notes);
    }
}

// Those of which no instruction is left stay, so that the numbers of the others do.
void Assembler::collect_protections() {
    protections_.clear();
    for (const DraftProtection& draft : code_->protections) {
        uint32_t handler = vm::Protection::kRestores;
        if (draft.handler != DraftProtection::kRestores &&
            code_->label_positions[draft.handler] != CodeBuilder::kUnbound)
            handler = positions_[code_->label_positions[draft.handler]];
        protections_.push_back({handler, draft.outer, static_cast<uint16_t>(draft.state)});
    }
}

// ---- layout ----

uint32_t Assembler::size_of(uint32_t i) const {
    const Draft& draft = code_->drafts[i];
    const uint32_t size = 1u + info_of(draft.op).extra;
    if (long_.empty() || !long_[i]) return size;
    return draft.op == Opcode::kFOR_ITER ? size + 2 : size + 1;
}

void Assembler::place() {
    const auto count = static_cast<uint32_t>(code_->drafts.size());
    positions_.resize(count + 1);
    uint32_t position = 0;
    for (uint32_t i = 0; i < count; ++i) {
        positions_[i] = position;
        position += size_of(i);
    }
    positions_[count] = position;
}

// How far the target of jump i is from the end of the jump, which `words_before` words (itself included) come
// before.
int64_t Assembler::distance(uint32_t i, uint32_t words_before) const {
    const uint32_t target = positions_[code_->label_positions[code_->drafts[i].c]];
    return int64_t{target} - (int64_t{positions_[i]} + words_before);
}

// Marks the short jumps that do not reach; true if there are new ones.
bool Assembler::lengthen_jumps() {
    if (positions_.back() <= static_cast<uint32_t>(std::numeric_limits<int16_t>::max())) return false;
    long_.resize(code_->drafts.size());
    bool found = false;
    for (uint32_t i = 0; i < code_->drafts.size(); ++i) {
        if (!is_short_jump(code_->drafts[i]) || long_[i]) continue;
        const int64_t offset = distance(i, 1);
        if (offset == static_cast<int16_t>(offset)) continue;
        long_[i] = true;
        found = true;
    }
    return found;
}

// ---- writing ----

// Null, or the instruction with an operand that does not fit the machine.
const Draft* Assembler::write() {
    long_.clear();
    place();
    while (lengthen_jumps()) place();
    words_.clear();
    words_.reserve(positions_.back());
    locations_.restart();
    protected_runs_.restart();
    for (uint32_t i = 0; i < code_->drafts.size(); ++i) {
        if (!write_draft(i)) return &code_->drafts[i];
    }
    return nullptr;
}

void Assembler::add(const Draft& draft, uint8_t flags, uint32_t b, uint32_t c) {
    words_.push_back(make_instruction(draft.op, flags, draft.a, static_cast<uint16_t>(b), static_cast<uint16_t>(c)));
}

void Assembler::add_jump(int64_t offset) {
    Instruction jump{Opcode::kJUMP, 0, {}, {}, {}};
    jump.set_bc(static_cast<int32_t>(offset));
    words_.push_back(jump);
}

bool Assembler::write_draft(uint32_t i) {
    Draft& draft = code_->drafts[i];
    if (draft.op == Opcode::kSHARE && (draft.flags & kForwarded) != 0) draft.op = Opcode::kARGUMENT;
    const auto flags = static_cast<uint8_t>(draft.flags & ~(kPinned | kForwarded));
    const vm::OpcodeInfo& info = info_of(draft.op);
    if (info.jumps) {
        write_jump(i, flags);
    } else if (info.is_wide) {
        add(draft, flags, draft.b, draft.b >> 16);
    } else {
        if (draft.b > most_of(info, vm::kOperandB) || draft.c > most_of(info, vm::kOperandC)) return false;
        add(draft, flags, draft.b, draft.c);
    }
    for (uint8_t extra = 0; extra < info.extra; ++extra) add_extra(draft, extra);
    locate(draft, positions_[i + 1] - positions_[i]);
    protected_runs_.add(draft.protection, positions_[i + 1] - positions_[i]);
    return true;
}

// a < b, far away:   unless a < b go over;  JUMP far;  over:
// FOR_ITER likewise: if there is an item go over;  JUMP over 1;  JUMP far
void Assembler::write_jump(uint32_t i, uint8_t flags) {
    const Draft& draft = code_->drafts[i];
    if (!is_short_jump(draft)) {
        const auto offset = static_cast<uint32_t>(distance(i, 1));
        add(draft, flags, offset, offset >> 16);
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

// What the compiler has to say stands in the first extra word, and where arguments come from in the last; the others
// are caches.
void Assembler::add_extra(const Draft& draft, uint8_t index) {
    const vm::OpcodeInfo& info = info_of(draft.op);
    if (info.has_sources && index + 1 == info.extra) {
        words_.push_back(std::bit_cast<Instruction>(draft.sources));
        return;
    }
    const vm::ExtraWord extra = index == 0 ? vm::ExtraWord{draft.extra_low, draft.extra_high} : vm::ExtraWord{0, 0};
    words_.push_back(std::bit_cast<Instruction>(extra));
}

void Assembler::locate(const Draft& draft, uint32_t size) {
    grammar::Span span = draft.span;
    const bool made_up = span.begin == 0 && span.end == 0;
    if (draft.name_begin != 0 && lines_.line_of(span.begin) != lines_.line_of(draft.name_begin))
        span.begin = draft.name_begin;
    locations_.add(made_up ? vm::Location{} : lines_.locate(span), size);
}

}  // namespace eadem::compiler
