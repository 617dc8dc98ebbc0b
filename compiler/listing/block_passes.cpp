// Basic blocks: conditions that are known, folding, unreachable code, and which constants are left then.
//
//     while True: ...     the test is gone, and True with it, if nothing else loads it
#include <algorithm>
#include <unordered_map>

#include "compiler/listing/code_draft.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::compiler {

using namespace vm;

namespace {

constexpr size_t kNowhere = SIZE_MAX;
constexpr int64_t kLargestSlotlessInt = 255;  // what fits the argument of one instruction
constexpr size_t kFewestFoldedItems = 3;      // a list of two constants is as quickly built as filled

struct Block {
    DraftCode code;
    bool is_reachable = false;
};

bool is_jump(DraftOp op) {
    return op >= DraftOp::kJump && op <= DraftOp::kMayRaise;
}

bool ends_block(DraftOp op) {
    return (is_jump(op) && op != DraftOp::kMayRaise) || op == DraftOp::kReturn || op == DraftOp::kRaise;
}

class BlockPasses {
 public:
    BlockPasses(ObjectSpace& space, const ListingProfile& profile, const DraftCode& code, ConstantTable& constants)
        : space_(space), profile_(profile), constants_(constants) {
        split(code);
    }

    void run() {
        const bool folds = profile_.folding == FoldingPlace::kBlocks;
        if (folds) remove_unreachable();
        for (Block& block : blocks_) settle_conditions(block.code);
        for (Block& block : blocks_) fold(block.code);
        if (profile_.unused == UnusedConstants::kGo)
            for (Block& block : blocks_) remove_pairs(block.code);
        remove_unreachable();
        drop_unused();
    }

 private:
    void split(const DraftCode& code) {
        std::vector<bool> is_target;
        for (const DraftInstruction& instruction : code) {
            if (!is_jump(instruction.op)) continue;
            if (is_target.size() <= instruction.argument) is_target.resize(instruction.argument + 1);
            is_target[instruction.argument] = true;
        }
        blocks_.emplace_back();
        for (const DraftInstruction& instruction : code) {
            if (instruction.op == DraftOp::kLabel) {
                if (instruction.argument >= is_target.size() || !is_target[instruction.argument]) continue;
                if (!blocks_.back().code.empty()) blocks_.emplace_back();
                places_[instruction.argument] = blocks_.size() - 1;
                continue;
            }
            if (!blocks_.back().code.empty() && ends_block(blocks_.back().code.back().op)) blocks_.emplace_back();
            blocks_.back().code.push_back(instruction);
        }
    }

    Value value_of(DraftInstruction instruction) { return constants_[instruction.argument].value.get(); }
    static bool pushes_constant(DraftInstruction instruction) { return instruction.op == DraftOp::kConstant; }

    bool is_true(DraftInstruction instruction) {
        const Result<bool> result = truth(space_, value_of(instruction));
        return result.ok() && result.value();
    }

    void settle_conditions(DraftCode& code) {
        for (size_t i = 0; i + 1 < code.size(); ++i) {
            if (!pushes_constant(code[i]) || constants_[code[i].argument].value.is_empty()) continue;
            DraftInstruction& next = code[i + 1];
            switch (next.op) {
                case DraftOp::kJumpIfFalse:
                case DraftOp::kJumpIfTrue: {
                    const bool jumps = is_true(code[i]) == (next.op == DraftOp::kJumpIfTrue);
                    code[i].op = DraftOp::kNothing;
                    next.op = jumps ? DraftOp::kJump : DraftOp::kNothing;
                    break;
                }
                case DraftOp::kJumpIfFalseOrPop:
                case DraftOp::kJumpIfTrueOrPop: {
                    const bool jumps = is_true(code[i]) == (next.op == DraftOp::kJumpIfTrueOrPop);
                    if (!jumps) code[i].op = DraftOp::kNothing;
                    next.op = jumps ? DraftOp::kJump : DraftOp::kNothing;
                    break;
                }
                case DraftOp::kNot:
                    // Of literals only: what folding makes comes too late to be negated.
                    if (profile_.folding != FoldingPlace::kBlocks) break;
                    replace(code, {i}, i + 1, OwnedValue::boolean(space_, !is_true(code[i])));
                    break;
                case DraftOp::kIs: {
                    const DraftOp behind = i + 2 < code.size() ? code[i + 2].op : DraftOp::kOther;
                    const bool jumps = behind == DraftOp::kJumpIfFalse || behind == DraftOp::kJumpIfTrue;
                    if (profile_.none_jumps && jumps && value_of(code[i]).object == space_.shared.none) {
                        code[i].op = DraftOp::kNothing;
                        next.op = DraftOp::kNothing;
                        code[i + 2].op = DraftOp::kMayJump;
                    }
                    break;
                }
                default:
                    break;
            }
        }
    }

    // The constants that the instructions before `end` push, the last `count`; empty if others stand among them.
    std::vector<size_t> operands_before(const DraftCode& code, size_t end, size_t count) {
        std::vector<size_t> places;
        while (places.size() < count && end-- > 0) {
            if (code[end].op == DraftOp::kNothing) continue;
            if (!pushes_constant(code[end]) || constants_[code[end].argument].value.is_empty()) return {};
            places.push_back(end);
        }
        if (places.size() < count) return {};
        std::reverse(places.begin(), places.end());
        return places;
    }
    std::vector<Value> values_at(const DraftCode& code, const std::vector<size_t>& places) {
        std::vector<Value> values;
        for (const size_t place : places) values.push_back(value_of(code[place]));
        return values;
    }
    void replace(DraftCode& code, const std::vector<size_t>& operands, size_t place, OwnedValue value) {
        for (const size_t operand : operands) code[operand].op = DraftOp::kNothing;
        code[place] = {DraftOp::kConstant, constants_.add(std::move(value))};
    }

    void fold(DraftCode& code) {
        for (size_t i = 0; i < code.size(); ++i) {
            if (code[i].op == DraftOp::kBuildTuple) {
                fold_tuple(code, i);
            } else if (profile_.folding == FoldingPlace::kBlocks) {
                fold_operation(code, i);
            }
        }
    }

    void fold_tuple(DraftCode& code, size_t place) {
        const uint32_t count = code[place].argument;
        const bool is_unpacked =
            place + 1 < code.size() && code[place + 1].op == DraftOp::kUnpack && code[place + 1].argument == count;
        if (is_unpacked && count >= 1 && count <= 3) {
            code[place].op = DraftOp::kNothing;
            code[place + 1].op = count == 1 ? DraftOp::kNothing : DraftOp::kOther;
            return;
        }
        const std::vector<size_t> operands = operands_before(code, place, count);
        if (operands.size() == count) replace(code, operands, place, tuple_of(space_, values_at(code, operands)));
    }

    void fold_operation(DraftCode& code, size_t place) {
        const DraftInstruction instruction = code[place];
        const DraftOp next = place + 1 < code.size() ? code[place + 1].op : DraftOp::kOther;
        switch (instruction.op) {
            case DraftOp::kUnary: {
                const std::vector<size_t> operands = operands_before(code, place, 1);
                if (operands.empty()) return;
                OwnedValue value =
                    fold_unary(space_, static_cast<UnaryOperator>(instruction.argument), value_of(code[operands[0]]));
                if (!value.is_empty()) replace(code, operands, place, std::move(value));
                return;
            }
            case DraftOp::kBinary:
            case DraftOp::kSubscript: {
                const std::vector<size_t> operands = operands_before(code, place, 2);
                if (operands.empty()) return;
                const Value left = value_of(code[operands[0]]);
                const Value right = value_of(code[operands[1]]);
                OwnedValue value =
                    instruction.op == DraftOp::kSubscript
                        ? fold_subscript(space_, left, right)
                        : fold_binary(space_, static_cast<BinaryOperator>(instruction.argument), left, right);
                if (!value.is_empty()) replace(code, operands, place, std::move(value));
                return;
            }
            case DraftOp::kBuildList:
            case DraftOp::kBuildSet: {
                const bool only_looked_at = next == DraftOp::kIterate || next == DraftOp::kContains;
                if (!only_looked_at && instruction.argument < kFewestFoldedItems) return;
                const std::vector<size_t> operands = operands_before(code, place, instruction.argument);
                if (operands.size() != instruction.argument) return;
                const std::vector<Value> values = values_at(code, operands);
                OwnedValue value =
                    instruction.op == DraftOp::kBuildSet ? frozen_set_of(space_, values) : tuple_of(space_, values);
                if (value.is_empty()) return;
                replace(code, operands, place, std::move(value));
                if (only_looked_at) return;
                // An empty list that the constant fills.
                code.insert(code.begin() + static_cast<std::ptrdiff_t>(place) + 1, {DraftOp::kExtend, 1});
                return;
            }
            case DraftOp::kListToTuple:
                if (next == DraftOp::kIterate && profile_.long_tuples_iterated_as_lists) return;
                return fold_long_tuple(code, place);
            default:
                return;
        }
    }

    // [], append 1, append 2 ... as a tuple.
    void fold_long_tuple(DraftCode& code, size_t place) {
        std::vector<size_t> items;
        size_t at = place;
        bool expects_append = true;
        while (at-- > 0) {
            const DraftInstruction instruction = code[at];
            if (instruction.op == DraftOp::kNothing) continue;
            if (instruction.op == DraftOp::kBuildList && instruction.argument == 0 && expects_append) break;
            if (expects_append ? instruction.op != DraftOp::kAppend : !pushes_constant(instruction)) return;
            if (!expects_append) items.push_back(at);
            expects_append = !expects_append;
        }
        if (at == kNowhere) return;
        std::reverse(items.begin(), items.end());
        OwnedValue value = tuple_of(space_, values_at(code, items));
        if (value.is_empty()) return;
        for (; at < place; ++at) code[at].op = DraftOp::kNothing;
        replace(code, {}, place, std::move(value));
    }

    // What is pushed to be popped at once.
    static void remove_pairs(DraftCode& code) {
        size_t last = kNowhere;
        for (size_t i = 0; i < code.size(); ++i) {
            if (code[i].op == DraftOp::kNothing) continue;
            if (code[i].op == DraftOp::kPop && last != kNowhere && pushes_constant(code[last])) {
                code[i].op = code[last].op = DraftOp::kNothing;
                last = kNowhere;
                continue;
            }
            last = i;
        }
    }

    void remove_unreachable() {
        for (Block& block : blocks_) block.is_reachable = false;
        std::vector<size_t> open = {0};
        const auto reach = [&](size_t place) {
            if (place >= blocks_.size() || blocks_[place].is_reachable) return;
            blocks_[place].is_reachable = true;
            open.push_back(place);
        };
        blocks_[0].is_reachable = true;
        while (!open.empty()) {
            const size_t place = open.back();
            open.pop_back();
            bool falls_through = true;
            for (const DraftInstruction& instruction : blocks_[place].code) {
                if (is_jump(instruction.op)) reach(places_[instruction.argument]);
                falls_through = instruction.op != DraftOp::kJump && instruction.op != DraftOp::kReturn &&
                                instruction.op != DraftOp::kRaise;
                if (!falls_through) break;
            }
            if (falls_through) reach(place + 1);
        }
        for (Block& block : blocks_)
            if (!block.is_reachable) block.code.clear();
    }

    bool is_slotless(Value value) const {
        if (profile_.slotless == SlotlessConstants::kNone) return false;
        int64_t number = 0;
        if (space_.type_id(value) == kIntType && fits_int64(value, number)) {
            if (number >= 0 && number <= kLargestSlotlessInt) return true;
        }
        if (profile_.slotless == SlotlessConstants::kSmallInts) return false;
        if (space_.type_id(value) == kIntType) return number == -1;
        if (is_str(value)) return as_str(value)->size == 0;
        return value.is_object() && (value.object == space_.shared.none || value.object == space_.shared.true_object ||
                                     value.object == space_.shared.false_object);
    }

    void drop_unused() {
        size_t last_used = 0;
        for (const Block& block : blocks_) {
            for (const DraftInstruction& instruction : block.code) {
                if (instruction.op != DraftOp::kConstant && instruction.op != DraftOp::kName) continue;
                ConstantTable::Entry& entry = constants_[instruction.argument];
                if (!entry.value.is_empty() && is_slotless(entry.value.get())) continue;
                entry.is_used = true;
                last_used = std::max<size_t>(last_used, instruction.argument);
            }
        }
        if (profile_.unused == UnusedConstants::kGo) {
            constants_.drop_unused();
        } else if (last_used + 1 < constants_.size()) {
            constants_.truncate(last_used + 1);
        }
    }

    ObjectSpace& space_;
    const ListingProfile& profile_;
    ConstantTable& constants_;
    std::vector<Block> blocks_;
    std::unordered_map<uint32_t, size_t> places_;  // of labels
};

}  // namespace

void optimize_blocks(ObjectSpace& space, const ListingProfile& profile, const DraftCode& code,
                     ConstantTable& constants) {
    BlockPasses(space, profile, code, constants).run();
}

}  // namespace eadem::compiler
