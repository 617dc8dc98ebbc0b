#include "compiler/code_builder.h"

#include <algorithm>

namespace eadem::compiler {

void CodeBuilder::start(uint32_t id) {
    id_ = id;
    reachable_ = true;
    drafts.clear();
    label_positions.clear();
    protections.clear();
    protection = 0;
    is_cold = false;
    constants.clear();
    names.clear();
    targeted_.clear();
    undo_.clear();
}

void CodeBuilder::finish() {
    for (auto undo = undo_.rbegin(); undo != undo_.rend(); ++undo) *undo->slot = undo->old;
    undo_.clear();
}

void CodeBuilder::emit_first(const Draft& draft) {
    drafts.insert(drafts.begin(), draft);
    for (uint32_t& position : label_positions) {
        if (position != kUnbound) ++position;
    }
}

Label CodeBuilder::new_label() {
    label_positions.push_back(kUnbound);
    targeted_.push_back(false);
    assigned.add_label();
    return static_cast<Label>(label_positions.size() - 1);
}

void CodeBuilder::bind(Label label) {
    label_positions[label] = static_cast<uint32_t>(drafts.size());
    if (targeted_[label]) {
        assigned.bind(label, reachable_);
        reachable_ = true;
    }
}

void CodeBuilder::bind_handler(Label label, const std::vector<uint64_t>& assigned_before) {
    label_positions[label] = static_cast<uint32_t>(drafts.size());
    assigned.restore(assigned_before);
    reachable_ = true;
}

uint32_t CodeBuilder::add_protection(Label handler, Register state) {
    protections.push_back({handler, protection, state});
    return static_cast<uint32_t>(protections.size());
}

uint32_t CodeBuilder::handler_of(const Draft& draft) const {
    for (uint32_t number = draft.protection; number != 0; number = protections[number - 1].outer) {
        const Label handler = protections[number - 1].handler;
        if (handler != DraftProtection::kRestores) return label_positions[handler];
    }
    return kUnbound;
}

void CodeBuilder::jump(const Draft& draft) {
    if (!reachable_) return;
    targeted_[draft.c] = true;
    if (label_positions[draft.c] == kUnbound) assigned.jump_to(draft.c);
    emit(draft);
}

uint32_t CodeBuilder::add_name(NameEntry& entry) {
    if (!reachable_) return 0;
    if (entry.slot.code != id_) {
        take_slot(entry.slot, names.size());
        names.push_back(&entry);
    }
    return entry.slot.index;
}

uint32_t CodeBuilder::add_constant(PoolEntry& entry) {
    if (!reachable_) return 0;
    if (entry.slot.code != id_) {
        take_slot(entry.slot, constants.size());
        constants.push_back(&entry);
    }
    return entry.slot.index;
}

void CodeBuilder::begin_condition(LoopParts& parts) {
    parts.condition = new_label();
    parts.body = new_label();
    jump({.op = vm::Opcode::kJUMP, .c = parts.condition});
    parts.condition_start = static_cast<uint32_t>(drafts.size());
    parts.first_condition_label = static_cast<uint32_t>(label_positions.size());
    bind(parts.condition);
}

void CodeBuilder::begin_body(LoopParts& parts) {
    parts.reachable_after = reachable_;
    parts.assigned_after = assigned.here();
    parts.body_start = static_cast<uint32_t>(drafts.size());
    parts.first_body_label = static_cast<uint32_t>(label_positions.size());
    reachable_ = false;
    bind(parts.body);
}

// before:  JUMP condition; condition: ...; body: ...          after:  JUMP condition; body: ...; condition:
// ...
void CodeBuilder::end_body(LoopParts& parts) {
    const auto end = static_cast<uint32_t>(drafts.size());
    const uint32_t condition_size = parts.body_start - parts.condition_start;
    const uint32_t body_size = end - parts.body_start;
    std::rotate(drafts.begin() + parts.condition_start, drafts.begin() + parts.body_start, drafts.end());
    for (Label label = parts.first_condition_label; label < label_positions.size(); ++label) {
        if (label_positions[label] == kUnbound) continue;
        if (label < parts.first_body_label) {
            label_positions[label] += body_size;
        } else {
            label_positions[label] -= condition_size;
        }
    }
    label_positions[parts.condition] = parts.condition_start + body_size;
    label_positions[parts.body] = parts.condition_start;
    reachable_ = parts.reachable_after;
    assigned.restore(parts.assigned_after);
}

}  // namespace eadem::compiler
