#include "vm/inspect/value_words.h"

#include <algorithm>

#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

constexpr size_t kLongest = 40;
constexpr size_t kMostItems = 1000;

constexpr int kDeepest = 20;

// Of a type whose repr runs no Python code, and so are its items; not one of which no reader would see the end.
bool is_literal(Value value, int depth = 0) {
    if (!value.is_object()) return true;
    if (depth > kDeepest) return false;
    switch (value.object->type_id()) {
        case kNoneType:
        case kBoolType:
        case kEllipsisType:
        case kNotImplementedType:
        case kIntType:
        case kFloatType:
        case kComplexType:
        case kStrType:
        case kBytesType:
        case kFrozenSetType:
            return true;
        case kTupleType: {
            Tuple* tuple = as_tuple(value);
            if (tuple->size > kMostItems) return false;
            for (size_t i = 0; i < tuple->size; ++i)
                if (!is_literal(tuple->items()[i].peek(), depth + 1)) return false;
            return true;
        }
        default:
            return false;
    }
}

std::string shortened(std::string_view text) {
    if (text.size() <= kLongest) return std::string(text);
    size_t end = kLongest - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "...";
}

}  // namespace

std::string words_for(ObjectSpace& space, Value value) {
    if (value.is_object() && value.object->type_id() == kTypeType)
        return std::string(static_cast<const Type*>(value.object)->name);
    if (value.is_object() && value.object->type_id() == kNativeFunctionType)
        return std::string(static_cast<const NativeFunction*>(value.object)->spec->name);
    if (!is_literal(value)) {
        const std::string_view type = type_name(space, value);
        const bool has_vowel = std::string_view("aeiou").find(type.front()) != std::string_view::npos;
        return fmt::format("{} {}", has_vowel ? "an" : "a", type);
    }
    const Result<Ref<Str>> text = repr(space, value);
    if (text.ok()) return shortened(text.value()->text());
    space.release(space.take_pending());
    return fmt::format("a large {}", type_name(space, value));
}

std::string maker_words(const Step& step) {
    if (step.kind == StepKind::kDisplay) return "the display";
    if (step.detail.empty()) return "an operation";
    const bool is_symbol = std::ranges::none_of(step.detail, [](char c) { return (c >= 'a' && c <= 'z') || c == '('; });
    return is_symbol ? fmt::format("`{}`", step.detail) : step.detail;
}

std::string words_for(ObjectSpace& space, const Step& step) {
    switch (step.kind) {
        case StepKind::kConstant: {
            const Value whole = Value::of_object(step.place.code->constants[step.constant]);
            if (step.item != 0 && step.is_part) {
                return fmt::format("constant {}", words_for(space, as_tuple(whole)->items()[step.item - 1].peek()));
            }
            if (step.item != 0) {
                return fmt::format("item {} of the constant {}", step.item - 1, words_for(space, whole));
            }
            return fmt::format("{} {}", step.is_folded ? "folded constant" : "constant", words_for(space, whole));
        }
        case StepKind::kMade:
            return fmt::format("result of {}", maker_words(step));
        case StepKind::kDisplay:
            return "made by a display or definition";
        case StepKind::kUnchanged:
            return fmt::format("given back unchanged by {}", maker_words(step));
        case StepKind::kBound:
            return fmt::format("bound to {}", step.detail);
        case StepKind::kItem:
            return step.detail.empty() ? std::string("taken out of a container")
                                       : fmt::format("given by {}", maker_words(step));
        case StepKind::kArgument:
            return fmt::format("passed as {}", step.detail);
        case StepKind::kDefault:
            return fmt::format("the default of {}", step.detail);
        case StepKind::kReturned:
            return fmt::format("returned by {}", step.detail);
        case StepKind::kYielded:
            return fmt::format("yielded by {}", step.detail);
        case StepKind::kRecalled:
            return {};
        case StepKind::kInterned:
            return "given by sys.intern";
        case StepKind::kFound:
            return step.detail.empty() ? std::string("found there")
                                       : fmt::format("{}, which was there before", step.detail);
    }
    return {};
}

}  // namespace eadem::vm
