#include "vm/inspect/identity.h"

#include <algorithm>
#include <cmath>

#include "vm/inspect/fingerprint.h"
#include "vm/inspect/value_words.h"
#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

class Explainer {
 public:
    Explainer(Vm& vm, const IdentityTest& test, const PlaceFinder& find_place)
        : vm_(vm), test_(test), find_place_(find_place) {}

    Explanation explain() {
        result_.same = test_.same;
        result_.left = words_for(vm_, test_.left);
        result_.right = words_for(vm_, test_.right);
        add_steps(test_.left_history, result_.left_steps);
        add_steps(test_.right_history, result_.right_steps);
        if (test_.by_id) {
            explain_ids();
        } else if (test_.same) {
            explain_same();
        } else {
            explain_different();
        }
        return std::move(result_);
    }

 private:
    void say(ReasonId reason, std::string because) {
        result_.reason = reason;
        result_.because = std::move(because);
    }

    ReadersPlace find(const StepPlace& place) const {
        const uint32_t line = place.location().line;
        return line == 0 ? ReadersPlace() : find_place_(place.code->filename->text(), line);
    }
    ReadersPlace place_of(const Step& step) const { return find(step.place); }
    // "line 3"; what is in no line was asked from outside.
    static std::string words_for_line(uint32_t line) {
        return line == 0 ? std::string("the question") : fmt::format("line {}", line);
    }
    // The same; with its file, if the test stands in another one.
    std::string line_of(const Step& step) const {
        const ReadersPlace place = place_of(step);
        const ReadersPlace home = find(test_.place);
        const bool is_elsewhere = place.line != 0 && home.line != 0 && place.file != home.file;
        return words_for_line(place.line) + (is_elsewhere ? fmt::format(" of {}", place.file) : std::string());
    }
    // "on line 3", "in the question".
    std::string where(const Step& step) const {
        return fmt::format("{} {}", place_of(step).line == 0 ? "in" : "on", line_of(step));
    }
    // "those of line 3 and line 5", or "both of line 3"; the files where there are two.
    std::string lines_of(const Step& left, const Step& right) const {
        const ReadersPlace first = place_of(left), second = place_of(right);
        if (first == second) return fmt::format("both of {}", words_for_line(first.line));
        if (first.file == second.file || first.line == 0 || second.line == 0)
            return fmt::format("those of {} and {}", words_for_line(first.line), words_for_line(second.line));
        return fmt::format("those of {}:{} and {}:{}", first.file, first.line, second.file, second.line);
    }

    void add_steps(const History& history, std::vector<ExplainedStep>& steps) {
        for (const Step* step = history.get(); step != nullptr; step = step->before.get()) {
            std::string text = words_for(vm_, *step);
            if (text.empty()) continue;
            steps.push_back({std::move(text), place_of(*step)});
        }
        std::ranges::reverse(steps);
    }

    // ---- the same ----

    // What is one object wherever it comes from.
    bool explain_canonical(const Value value) {
        if (!value.is_object()) return false;
        const Object* object = value.object;
        const IdentityProfile& profile = vm_.profile();
        const SharedObjects& shared = vm_.shared;
        switch (object->type_id()) {
            case kNoneType:
            case kBoolType:
            case kEllipsisType:
            case kNotImplementedType:
                return say(ReasonId::kSingleton, fmt::format("{} exists once in every program", result_.left)), true;
            case kTypeType:
                if (!static_cast<const Type*>(object)->spec) return false;
                return say(ReasonId::kSingleton, fmt::format("the type {} exists once", result_.left)), true;
            case kNativeFunctionType:
                if (!object->is_immortal()) return false;
                return say(ReasonId::kSingleton, fmt::format("{} exists once", result_.left)), true;
            case kModuleType:
                return say(ReasonId::kCachedModule, "a module is loaded once and then found in sys.modules"), true;
            case kIntType: {
                int64_t number = 0;
                if (!fits_int64(value, number) || !profile.is_small_int(number)) return false;
                if (object != shared.small_ints[number - profile.small_int_min]) return false;
                say(ReasonId::kSmallInt,
                    fmt::format("{} is in the small-int cache ({} to {}), which holds one object for it", number,
                                profile.small_int_min, profile.small_int_max));
                return true;
            }
            case kStrType:
                if (object == shared.empty_str) return say_empty();
                if (static_cast<const Str*>(object)->length() != 1 ||
                    std::ranges::find(shared.latin1_chars, object) == shared.latin1_chars.end())
                    return false;
                say(ReasonId::kOneCharacter,
                    fmt::format("{} is one character below U+0100, and of those there is one str each", result_.left));
                return true;
            case kBytesType:
                if (object == shared.empty_bytes) return say_empty();
                if (std::ranges::find(shared.single_bytes, object) == shared.single_bytes.end()) return false;
                say(ReasonId::kOneCharacter,
                    fmt::format("{} is one byte, and of those there is one bytes object each", result_.left));
                return true;
            default:
                return object == shared.empty_tuple || object == shared.empty_frozen_set ? say_empty() : false;
        }
    }

    bool say_empty() {
        say(ReasonId::kSharedEmpty, fmt::format("the empty {} exists once", type_name(vm_, test_.left)));
        return true;
    }

    void explain_same() {
        const Step* left = test_.left_history.get();
        const Step* right = test_.right_history.get();
        if (explain_canonical(test_.left)) return;
        const Step* meeting = left != nullptr && right != nullptr ? meeting_of(*left, *right) : nullptr;
        if (explain_way(left, right, meeting)) return;
        if (meeting != nullptr && explain_recalled(*left, *right, *meeting)) return;
        if (meeting != nullptr && meeting->kind == StepKind::kFound)
            return say(ReasonId::kSameBinding, fmt::format("both are the one object that {}", was_there(*meeting)));
        if (meeting != nullptr) {
            return say(ReasonId::kSameBinding,
                       fmt::format("both are the one object that comes from {}", line_of(*meeting)));
        }
        if (left == nullptr || right == nullptr) {
            return say(ReasonId::kSameBinding, "both were given the same object");
        }
        explain_origins(origin_of(*left), origin_of(*right));
    }

    static std::string was_there(const Step& found) {
        return found.detail.empty() ? "was there before" : fmt::format("{} gives", found.detail);
    }

    // Where a value came unseen, all that is known is which constant it is; others may be that one as well.
    bool explain_recalled(const Step& left, const Step& right, const Step& meeting) {
        if (meeting.kind != StepKind::kConstant) return false;
        if (find_step(left, StepKind::kRecalled, &meeting) == nullptr &&
            find_step(right, StepKind::kRecalled, &meeting) == nullptr)
            return false;
        if (is_str(test_.left) && as_str(test_.left)->is_interned()) {
            say(ReasonId::kInternedConstant,
                fmt::format("{} looks like a name, so the compiler interned it; the first is that of {}", result_.left,
                            line_of(meeting)));
            return true;
        }
        const uint8_t notes = meeting.place.code->constant_notes[meeting.constant];
        if ((notes & kNoteMerged) == 0 && (meeting.item == 0 || vm_.profile().const_scope == ConstantScope::kNone))
            return false;
        const bool is_of_code = vm_.profile().const_scope == ConstantScope::kCode;
        say(is_of_code ? ReasonId::kMergedInCode : ReasonId::kMergedInUnit,
            fmt::format("equal constants of one {} are one object: the first is that of {}",
                        is_of_code ? "code object" : "compile unit", line_of(meeting)));
        return true;
    }

    // What happened to the value on its way here, after the two ways parted.
    bool explain_way(const Step* left, const Step* right, const Step* meeting) {
        for (const Step* way : {left, right}) {
            if (way == nullptr || find_step(*way, StepKind::kInterned, meeting) == nullptr) continue;
            say(ReasonId::kSysIntern, fmt::format("sys.intern gave the one str that stands for {}", result_.left));
            return true;
        }
        for (const Step* way : {right, left}) {
            const Step* step = way == nullptr ? nullptr : find_step(*way, StepKind::kUnchanged, meeting);
            if (step == nullptr || meeting == nullptr) continue;
            say(ReasonId::kUnchanged,
                fmt::format("{} had nothing to change {} and gave its operand back", maker_words(*step), where(*step)));
            return true;
        }
        return false;
    }

    void explain_origins(const Step& left, const Step& right) {
        const bool both_constants = left.kind == StepKind::kConstant && right.kind == StepKind::kConstant;
        if (both_constants && left.place == right.place && left.item == right.item) {
            return say(ReasonId::kSameConstant,
                       fmt::format("{} gives the same constant each time it runs", line_of(left)));
        }
        if (both_constants && vm_.profile().code_constants_interned) {
            return say(ReasonId::kInternedConstant, fmt::format("{} interns all constants of code, so there is one {}",
                                                                vm_.profile().name, result_.left));
        }
        const auto* text = is_str(test_.left) ? as_str(test_.left) : nullptr;
        const bool is_folded = left.is_folded || right.is_folded;
        if (text != nullptr && text->is_interned()) {
            if (left.kind == StepKind::kConstant || right.kind == StepKind::kConstant) {
                if (is_folded)
                    return say(ReasonId::kFoldedInterned,
                               fmt::format("the compiler computed {}, which looks like a name, and interned it",
                                           result_.left));
                if (both_constants)
                    return say(ReasonId::kInternedConstant,
                               fmt::format("{} looks like a name, so the compiler interned the constants, {}",
                                           result_.left, lines_of(left, right)));
            }
            return say(ReasonId::kInternedName,
                       fmt::format("{} is a name of the program, and names are interned", result_.left));
        }
        if (!both_constants) return say(ReasonId::kSameBinding, "both were given the same object");
        if (is_folded) {
            return say(ReasonId::kFoldedMerged,
                       fmt::format("the compiler computed {} {}, a constant that is merged with the equal one of {}",
                                   result_.left, where(left.is_folded ? left : right),
                                   line_of(left.is_folded ? right : left)));
        }
        const bool same_code = left.place.code == right.place.code;
        say(same_code ? ReasonId::kMergedInCode : ReasonId::kMergedInUnit,
            fmt::format("equal constants of one {} are one object: {}", same_code ? "code object" : "compile unit",
                        lines_of(left, right)));
    }

    // ---- different ----

    void explain_different() {
        if (vm_.type_of(test_.left) != vm_.type_of(test_.right)) {
            return say(ReasonId::kOtherType,
                       fmt::format("{} is of type {}, {} of type {}", result_.left, type_name(vm_, test_.left),
                                   result_.right, type_name(vm_, test_.right)));
        }
        if (is_nan(test_.left) && is_nan(test_.right))
            return say(ReasonId::kNotANumber, "a nan equals nothing, not even another nan");
        if (explain_values(test_.left, test_.right, 0)) return;
        const Step* left = test_.left_history == nullptr ? nullptr : &origin_of(*test_.left_history);
        const Step* right = test_.right_history == nullptr ? nullptr : &origin_of(*test_.right_history);
        if (left != nullptr && right != nullptr && left->kind == StepKind::kConstant &&
            right->kind == StepKind::kConstant)
            return explain_apart(*left, *right);
        explain_made(left, right);
    }

    static bool is_nan(Value value) {
        return value.is_object() && value.object->type_id() == kFloatType &&
               std::isnan(static_cast<const FloatObject*>(value.object)->value);
    }
    // Of a type whose values can be compared without running Python code.
    static bool is_plain(Value value) {
        if (!value.is_object()) return false;
        switch (value.object->type_id()) {
            case kIntType:
            case kFloatType:
            case kStrType:
            case kBytesType:
                return true;
            default:
                return false;
        }
    }
    // Values that no rule could make one object: unequal ones, and equal ones that can be told apart.
    bool explain_values(Value left, Value right, int depth) {
        constexpr int kDeepest = 20;
        if (vm_.type_of(left) != vm_.type_of(right)) {
            say(ReasonId::kOtherType, fmt::format("an item is of type {} here, of type {} there", type_name(vm_, left),
                                                  type_name(vm_, right)));
            return true;
        }
        if (is_tuple(left)) {
            if (as_tuple(left)->size != as_tuple(right)->size) return say_unequal();
            for (size_t i = 0; i < as_tuple(left)->size && depth < kDeepest; ++i)
                if (explain_values(as_tuple(left)->items()[i].peek(), as_tuple(right)->items()[i].peek(), depth + 1))
                    return true;
            return false;
        }
        if (!is_plain(left)) return false;
        const Result<bool> equal = same_or_equal(vm_, left, right);
        if (!equal.ok()) {
            vm_.release(vm_.take_pending());
            return false;
        }
        if (!equal.value()) return is_nan(left) && is_nan(right) ? false : say_unequal();
        if (left.object->type_id() != kFloatType || fingerprint(left.object) == fingerprint(right.object)) return false;
        say(ReasonId::kOtherValue, fmt::format("{} and {} have different signs", result_.left, result_.right));
        return true;
    }
    bool say_unequal() {
        say(ReasonId::kOtherValue, fmt::format("{} and {} are not equal", result_.left, result_.right));
        return true;
    }

    // At least one of them is no constant.
    void explain_made(const Step* left, const Step* right) {
        for (const Step* origin : {right, left}) {
            if (origin == nullptr || !origin->is_over_limit) continue;
            return say(ReasonId::kOverFoldLimit,
                       fmt::format("the result of {} {} is over the limit of folding, so it was computed at run time",
                                   maker_words(*origin), where(*origin)));
        }
        for (const Step* origin : {right, left}) {
            if (origin == nullptr || origin->kind != StepKind::kDisplay) continue;
            return say(ReasonId::kDisplay, fmt::format("{} makes a new object each time it runs", line_of(*origin)));
        }
        const bool has_constant = (left != nullptr && left->kind == StepKind::kConstant) ||
                                  (right != nullptr && right->kind == StepKind::kConstant);
        if (has_constant && (is_odd_character(test_.left) || is_odd_character(test_.right))) {
            return say(ReasonId::kOddCharacter,
                       fmt::format("the literal {} is not the object that operations return in {}", result_.left,
                                   vm_.profile().name));
        }
        if (is_single_byte(test_.left) && has_constant) return say_from_bytecode();
        for (const Step* origin : {right, left}) {
            if (origin == nullptr || origin->kind != StepKind::kMade) continue;
            return say(ReasonId::kMadeAtRunTime,
                       fmt::format("{} made a new object {} at run time", maker_words(*origin), where(*origin)));
        }
        say(ReasonId::kMadeAtRunTime, "the two were made apart at run time");
    }

    // ", and 257 is outside the small-int cache".
    std::string not_canonical() {
        const IdentityProfile& profile = vm_.profile();
        if (test_.left.object->type_id() == kIntType)
            return fmt::format(", and {} is outside the small-int cache ({} to {})", result_.left,
                               profile.small_int_min, profile.small_int_max);
        if (is_str(test_.left)) return fmt::format(", and {} does not look like a name", result_.left);
        return {};
    }

    // The object that operations return, where the literal is another.
    bool is_odd_character(Value value) const {
        if (!is_str(value) || as_str(value)->length() != 1) return false;
        return vm_.profile().odd_one_char_literals.find(as_str(value)->text()) != std::string_view::npos &&
               std::ranges::find(vm_.shared.latin1_chars, value.object) != vm_.shared.latin1_chars.end();
    }
    static bool is_single_byte(Value value) {
        return value.object->type_id() == kBytesType && static_cast<const Bytes*>(value.object)->size == 1;
    }
    // Where single bytes are shared, nothing else keeps two apart.
    void say_from_bytecode() {
        say(ReasonId::kFromBytecode, "a byte that was loaded from bytecode is not the shared one");
    }

    // Two equal constants that are two objects.
    void explain_apart(const Step& left, const Step& right) {
        const IdentityProfile& profile = vm_.profile();
        if (is_single_byte(test_.left)) return say_from_bytecode();
        if (profile.const_scope == ConstantScope::kNone) {
            if (test_.left.object->type_id() == kIntType) {
                return say(ReasonId::kOutsideCache,
                           fmt::format("{} is outside the small-int cache ({} to {}), and equal "
                                       "constants are not merged",
                                       result_.left, profile.small_int_min, profile.small_int_max));
            }
            if (is_str(test_.left))
                return say(ReasonId::kNotNameLike,
                           fmt::format("{} does not look like a name, so it is not interned, and equal "
                                       "constants are not merged",
                                       result_.left));
            return say(ReasonId::kMergingOff,
                       fmt::format("equal constants are not merged in the profile {}", profile.name));
        }
        if (left.place.unit != right.place.unit) {
            return say(ReasonId::kOtherUnit,
                       fmt::format("two constants, {}, were compiled apart{}", lines_of(left, right), not_canonical()));
        }
        if ((left.is_folded || right.is_folded || is_tuple(test_.left)) && !profile.pool_folded) {
            return say(ReasonId::kFoldedApart,
                       fmt::format("{} computes constant expressions after it has merged constants", profile.name));
        }
        if ((left.item != 0 || right.item != 0) && profile.const_tuple_items == TupleItems::kOwn)
            return say(ReasonId::kOwnItems,
                       fmt::format("the items of a constant tuple are objects of its own in {}", profile.name));
        if (left.place.code != right.place.code && profile.const_scope == ConstantScope::kCode) {
            return say(ReasonId::kOtherCode, fmt::format("two constants, {}, belong to different code objects{}",
                                                         lines_of(left, right), not_canonical()));
        }
        if (left.item != 0 || right.item != 0)
            return say(ReasonId::kOwnItems, "the items of a constant tuple of keys are objects of its own");
        say(ReasonId::kMergingOff, fmt::format("these constants are not merged in {}", profile.name));
    }

    // ---- id(a) == id(b) ----

    void explain_ids() {
        const Step& left = origin_of(*test_.left_history);
        const Step& right = origin_of(*test_.right_history);
        if (!test_.same) {
            return say(ReasonId::kMadeAtRunTime, "the two ids are of different objects");
        }
        if (left.subject_history == nullptr || right.subject_history == nullptr ||
            meeting_of(*left.subject_history, *right.subject_history) != nullptr)
            return say(ReasonId::kSameBinding, "both ids are of one object");
        const Step &left_origin = origin_of(*left.subject_history), &right_origin = origin_of(*right.subject_history);
        const auto is_new = [](const Step& step) {
            return step.kind == StepKind::kMade || step.kind == StepKind::kDisplay;
        };
        if (is_new(left_origin) && is_new(right_origin)) {
            return say(ReasonId::kAddressReused,
                       "the first object was gone when the second was made, and its place in memory was used again");
        }
        say(ReasonId::kSameBinding, "both ids are of one object");
    }

    Vm& vm_;
    const IdentityTest& test_;
    const PlaceFinder& find_place_;
    Explanation result_;
};

constexpr ReasonInfo kReasons[] = {
#define REASON(name, same, id, meaning) {id, meaning, same},
#include "vm/inspect/reasons.def"
#undef REASON
};

}  // namespace

const ReasonInfo& info_of(ReasonId reason) {
    return kReasons[static_cast<size_t>(reason)];
}

bool is_reason(std::string_view id) {
    return std::ranges::any_of(kReasons, [id](const ReasonInfo& reason) { return reason.id == id; });
}

Explanation explain(Vm& vm, const IdentityTest& test, const PlaceFinder& find_place) {
    return Explainer(vm, test, find_place).explain();
}

}  // namespace eadem::vm
