#include "compiler/peephole.h"

#include <algorithm>
#include <utility>

namespace eadem::compiler {

using vm::Opcode;

namespace {

// Jumps in a row that are followed; more do not occur in code that people write.
constexpr int kMostHops = 16;

void thread_jumps(CodeBuilder& code) {
    for (Draft& draft : code.drafts) {
        if (!info_of(draft.op).jumps) continue;
        for (int hop = 0; hop < kMostHops; ++hop) {
            const uint32_t target = code.label_positions[draft.c];
            if (target >= code.drafts.size() || code.drafts[target].op != Opcode::kJUMP) break;
            if (code.drafts[target].c == draft.c) break;
            draft.c = code.drafts[target].c;
        }
    }
}

}  // namespace

void move_cold_code(CodeBuilder& code) {
    std::vector<Draft>& drafts = code.drafts;
    if (std::none_of(drafts.begin(), drafts.end(), [](const Draft& draft) { return draft.is_cold; })) return;
    const auto size = static_cast<uint32_t>(drafts.size());
    std::vector<Draft> ordered;
    ordered.reserve(size);
    std::vector<uint32_t> moved(size + 1, size);
    for (const bool cold : {false, true}) {
        for (uint32_t i = 0; i < size; ++i) {
            if (drafts[i].is_cold != cold) continue;
            moved[i] = static_cast<uint32_t>(ordered.size());
            ordered.push_back(drafts[i]);
        }
    }
    drafts = std::move(ordered);
    for (uint32_t& position : code.label_positions) {
        if (position != CodeBuilder::kUnbound) position = moved[position];
    }
}

void remove_needless_jumps(CodeBuilder& code) {
    thread_jumps(code);
    std::vector<Draft>& drafts = code.drafts;
    size_t first = 0;
    const auto is_needless = [&](size_t i) {
        return drafts[i].op == Opcode::kJUMP && code.label_positions[drafts[i].c] == i + 1;
    };
    while (first < drafts.size() && !is_needless(first)) ++first;
    if (first == drafts.size()) return;

    std::vector<uint32_t> moved(drafts.size() + 1);
    uint32_t kept = 0;
    for (size_t i = 0; i < drafts.size(); ++i) {
        moved[i] = kept;
        if (i < first || !is_needless(i)) drafts[kept++] = drafts[i];
    }
    moved[drafts.size()] = kept;
    drafts.resize(kept);
    for (uint32_t& position : code.label_positions) {
        if (position != CodeBuilder::kUnbound) position = moved[position];
    }
}

}  // namespace eadem::compiler
