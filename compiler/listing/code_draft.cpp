// Folding of constants among instructions. CPython's peephole optimizer looks at the constants that were just pushed:
//
//     LOAD 2, LOAD 3, MULTIPLY      becomes LOAD 6; 6 is appended to the constants, and 2 and 3 stay
#include "compiler/listing/code_draft.h"

#include <set>

#include "compiler/folding_limits.h"
#include "vm/object/operators.h"
#include "vm/object/set.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace vm;

namespace {

// An operation that fails is left to run time.
OwnedValue settle(ObjectSpace& space, Result<OwnedValue> result) {
    if (result.ok()) return std::move(result).value();
    space.release(space.take_pending());
    return {};
}

}  // namespace

OwnedValue fold_unary(ObjectSpace& space, UnaryOperator op, Value operand) {
    return settle(space, unary(space, op, operand));
}

OwnedValue fold_binary(ObjectSpace& space, BinaryOperator op, Value left, Value right) {
    if (!worth_folding(space.profile(), op, left, right)) return {};
    return settle(space, binary(space, op, left, right));
}

OwnedValue fold_subscript(ObjectSpace& space, Value container, Value key) {
    return settle(space, get_item(space, container, key));
}

OwnedValue tuple_of(ObjectSpace& space, const std::vector<Value>& items) {
    Result<Ref<Tuple>> tuple = make_tuple(space, items.size());
    if (!tuple.ok()) return {};
    for (size_t i = 0; i < items.size(); ++i) tuple.value()->items()[i] = to_word(space, items[i]);
    return OwnedValue(std::move(tuple).value());
}

OwnedValue frozen_set_of(ObjectSpace& space, const std::vector<Value>& items) {
    OwnedValue tuple = tuple_of(space, items);
    if (tuple.is_empty()) return {};
    Result<Ref<Set>> set = set_from_iterable(space, tuple.get(), kFrozenSetType);
    if (!set.ok()) return {};
    return OwnedValue(std::move(set).value());
}

namespace {

class BytecodeFolder {
 public:
    BytecodeFolder(ObjectSpace& space, const ListingProfile& profile, const DraftCode& code, ConstantTable& constants)
        : space_(space), folds_all_(profile.folding == FoldingPlace::kBytecode), code_(code), constants_(constants) {
        for (const DraftInstruction& instruction : code)
            if (instruction.op >= DraftOp::kJump && instruction.op <= DraftOp::kMayRaise)
                targets_.insert(instruction.argument);
    }

    void run() {
        bool is_dead = false;  // behind a return, up to where a jump goes
        for (size_t i = 0; i < code_.size(); ++i) {
            if (code_[i].op == DraftOp::kLabel) {
                if (!targets_.contains(code_[i].argument)) continue;
                ++block_;
                is_dead = false;
            } else if (!is_dead) {
                is_dead = code_[i].op == DraftOp::kReturn;
                step(code_[i], next_after(i));
            }
        }
    }

 private:
    struct Pushed {
        uint32_t index;
        uint32_t block;
    };

    DraftInstruction next_after(size_t i) const {
        do ++i;
        while (i < code_.size() && code_[i].op == DraftOp::kLabel);
        return i < code_.size() ? code_[i] : DraftInstruction{};
    }

    void step(DraftInstruction instruction, DraftInstruction next) {
        OwnedValue folded;
        size_t operands = 0;
        switch (instruction.op) {
            case DraftOp::kConstant:
                pushed_.push_back({instruction.argument, block_});
                if (next.op == DraftOp::kJumpIfFalse && folds_all_ && is_true(instruction.argument)) pushed_.pop_back();
                return;
            case DraftOp::kBuildTuple:
                operands = instruction.argument;
                if (has(operands)) folded = tuple_of(space_, last(operands));
                break;
            case DraftOp::kBuildList:
            case DraftOp::kBuildSet: {
                const bool only_looked_at = next.op == DraftOp::kContains || next.op == DraftOp::kIterate;
                operands = instruction.argument;
                if (!folds_all_ || !only_looked_at || !has(operands)) break;
                folded = instruction.op == DraftOp::kBuildSet ? frozen_set_of(space_, last(operands))
                                                              : tuple_of(space_, last(operands));
                break;
            }
            case DraftOp::kUnary:
                operands = 1;
                if (folds_all_ && has(1)) {
                    folded = fold_unary(space_, static_cast<UnaryOperator>(instruction.argument), last(1)[0]);
                }
                break;
            case DraftOp::kBinary:
            case DraftOp::kSubscript: {
                operands = 2;
                if (!folds_all_ || !has(2)) break;
                const std::vector<Value> values = last(2);
                folded =
                    instruction.op == DraftOp::kSubscript
                        ? fold_subscript(space_, values[0], values[1])
                        : fold_binary(space_, static_cast<BinaryOperator>(instruction.argument), values[0], values[1]);
                break;
            }
            default:
                break;
        }
        if (folded.is_empty()) {
            pushed_.clear();
            return;
        }
        pushed_.resize(pushed_.size() - operands);
        pushed_.push_back({constants_.append(std::move(folded)), block_});
    }

    // Whether that many constants, at least one, were pushed last and in this block.
    bool has(size_t count) const {
        return count > 0 && pushed_.size() >= count && pushed_[pushed_.size() - count].block == block_;
    }
    std::vector<Value> last(size_t count) {
        std::vector<Value> values;
        for (size_t i = pushed_.size() - count; i < pushed_.size(); ++i) {
            values.push_back(constants_[pushed_[i].index].value.get());
        }
        return values;
    }
    bool is_true(uint32_t index) {
        const Result<bool> result = truth(space_, constants_[index].value.get());
        return result.ok() && result.value();
    }

    ObjectSpace& space_;
    const bool folds_all_;
    const DraftCode& code_;
    ConstantTable& constants_;
    std::set<uint32_t> targets_;
    std::vector<Pushed> pushed_;
    uint32_t block_ = 0;
};

}  // namespace

void fold_bytecode(ObjectSpace& space, const ListingProfile& profile, const DraftCode& code, ConstantTable& constants) {
    BytecodeFolder(space, profile, code, constants).run();
}

}  // namespace eadem::compiler
