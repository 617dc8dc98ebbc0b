#include "vm/inspect/origin_recorder.h"

#include <algorithm>

#include "vm/inspect/fingerprint.h"
#include "vm/interp/function.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Histories longer than this forget what lies between their origin and their end: a loop that hands one value round
// would otherwise make one step after the other.
constexpr uint32_t kMostSteps = 64;

History shortened(History before) {
    if (before == nullptr || before->length < kMostSteps) return before;
    while (before->before != nullptr) before = before->before;
    return before;
}

// Whether the instruction calls that function itself; native code that it calls may do so as well.
bool calls(const Object* callee, const FunctionObject* function) {
    if (callee == nullptr) return false;
    if (callee->type_id() == kBoundMethodType) return static_cast<const BoundMethod*>(callee)->function == function;
    return callee == function;
}

// Whether the value is what the parameter gets if it is not given.
bool is_default(const FunctionObject* function, uint32_t parameter, Value value) {
    if (parameter >= function->code->positional_count) return function->keyword_defaults != nullptr;
    const Word* given = default_of(function, parameter);
    return given != nullptr && given->peek().is_object() && given->peek().object == value.object;
}

}  // namespace

OriginRecorder::OriginRecorder(Vm& vm, FoldingRule folds, Listener listener)
    : vm_(vm), folds_(folds), listener_(std::move(listener)) {
    vm_.observer = this;
}

OriginRecorder::~OriginRecorder() {
    vm_.observer = nullptr;
}

void OriginRecorder::before(Frame& frame, const Instruction* at) {
    const size_t depth = depth_of(frame);
    if (depth >= pending_.size()) pending_.resize(depth + 1);
    Pending& pending = pending_[depth];
    // What deeper frames were doing is over.
    for (size_t above = depth + 1; above < pending_.size() && pending_[above].at != nullptr; ++above)
        pending_[above].at = nullptr;
    const bool goes_on = pending.at != nullptr && pending.code == frame.code;
    // A loop may jump to where its code begins, too.
    const bool is_first = at == frame.code->instructions && !(goes_on && info_of(pending.at->op).jumps);
    if (is_first && frame.generator == nullptr) {
        pending.at = nullptr;
        enter(frame, depth);
    } else if (goes_on) {
        finish(frame, pending, depth, at);
    }
    pending.operands.clear();
    pending.at = at;
    pending.code = frame.code;
    pending.is_over_limit = false;
    take_operands(frame, at, pending);
    const Object* first = pending.operands.empty() ? nullptr : pending.operands.front().object;
    const uint32_t type = first == nullptr ? uint32_t{kNoneType} : uint32_t{first->type_id()};
    pending.is_of_text = type == kStrType;
    pending.is_of_items = type == kTupleType || type == kListType || type == kDictType;
    pending.callee.clear();
    if (info_of(at->op).has_row && first != nullptr) note_callee(pending);
    test(frame, at);
    leave(frame, at, depth);
}

// What the instruction that failed would have written has not been.
void OriginRecorder::goes_on_at_handler(Frame& frame) {
    const size_t depth = depth_of(frame);
    if (depth < pending_.size()) pending_[depth].at = nullptr;
}

History OriginRecorder::history_of(const Object* object) const {
    const auto found = objects_.find(object);
    if (found == objects_.end() || found->second.print != fingerprint(object)) return {};
    return found->second.history;
}

// What is known of an object that came on a way that was not seen.
History OriginRecorder::recalled(const Object* object) const {
    History known = history_of(object);
    if (known == nullptr) return {};
    auto made = std::make_shared<Step>();
    made->kind = StepKind::kRecalled;
    made->place = known->place;
    made->before = shortened(std::move(known));
    made->length = made->before->length + 1;
    return made;
}

size_t OriginRecorder::depth_of(const Frame& frame) const {
    return static_cast<size_t>(&frame - vm_.bottom_frame());
}

// ---- what is known of values ----

OriginRecorder::Held* OriginRecorder::held(const Value* reg) {
    if (registers_ == nullptr) registers_ = vm_.bottom_frame()->registers;
    const auto index = static_cast<size_t>(reg - registers_);
    if (index >= held_.size()) held_.resize(std::max(index + 1, held_.size() * 2));
    return &held_[index];
}

OriginRecorder::Held OriginRecorder::about(Value value) const {
    if (!value.is_object()) return {};
    return {value.object, fingerprint(value.object), recalled(value.object)};
}

// What is known of the value in a register.
OriginRecorder::Held OriginRecorder::look(const Value& reg) {
    if (!reg.is_object()) return {};
    const Held& known = *held(&reg);
    return known.object == reg.object && known.history != nullptr && known.print == fingerprint(reg.object)
               ? known
               : about(reg);
}

bool OriginRecorder::is_about(const Held& held, Value value) {
    return value.is_object() && held.object == value.object && held.print == fingerprint(value.object);
}

void OriginRecorder::set(Value& reg, History history) {
    *held(&reg) = reg.is_object() ? Held{reg.object, fingerprint(reg.object), std::move(history)} : Held{};
}

// The first that is known of an object, or what has become of its address.
void OriginRecorder::remember(Value value, const History& history) {
    if (!value.is_object() || history == nullptr) return;
    const uint64_t print = fingerprint(value.object);
    Held& known = objects_[value.object];
    const bool is_born = history->kind == StepKind::kMade || history->kind == StepKind::kDisplay;
    if (known.history != nullptr && known.print == print && !is_born) return;
    if (is_born) items_.erase(value.object);
    known = {value.object, print, history};
}

// ---- steps ----

std::shared_ptr<Step> OriginRecorder::step(StepKind kind, const Frame& frame, const Instruction* at, std::string detail,
                                           History before) {
    auto made = std::make_shared<Step>();
    made->kind = kind;
    made->place = {frame.code, static_cast<uint32_t>(at - frame.code->instructions), unit_of(frame.code)};
    made->detail = std::move(detail);
    made->before = shortened(std::move(before));
    if (made->before != nullptr) made->length = made->before->length + 1;
    return made;
}

uint32_t OriginRecorder::unit_of(const CodeObject* code) {
    if (const auto found = units_.find(code); found != units_.end()) return found->second;
    // The first code object of a unit that runs is its module's: those inside belong to the same.
    const uint32_t unit = ++unit_count_;
    if (const auto text = unread_texts_.extract(code); !text.empty()) texts_.emplace(unit, std::move(text.mapped()));
    std::vector<const CodeObject*> waiting = {code};
    while (!waiting.empty()) {
        const CodeObject* next = waiting.back();
        waiting.pop_back();
        if (!units_.emplace(next, unit).second) continue;
        codes_.push_back(Ref<CodeObject>::share(vm_, const_cast<CodeObject*>(next)));
        for (uint32_t i = 0; i < next->constant_count; ++i) {
            const Value constant = Value::of_object(next->constants[i]);
            if (is_code(constant)) waiting.push_back(static_cast<const CodeObject*>(constant.object));
        }
    }
    return unit;
}

// Code that never runs may be gone, and its address be used for other code: that brings its own text.
void OriginRecorder::compiled(const CodeObject* code, std::string_view text) {
    unread_texts_[code] = text;
}

const std::string* OriginRecorder::text_of(const CodeObject* code) const {
    const auto unit = units_.find(code);
    if (unit == units_.end()) return nullptr;
    const auto text = texts_.find(unit->second);
    return text == texts_.end() ? nullptr : &text->second;
}

// A result goes to a register; where that is a variable it is bound to it.
void OriginRecorder::to_register(Frame& frame, const Instruction* at, uint16_t reg, History history) {
    Value& target = frame.registers[reg];
    if (!target.is_object()) return set(target, {});
    remember(target, history);
    if (birth_listener_ && history != nullptr && (history->before == nullptr || history->kind == StepKind::kInterned))
        birth_listener_(target, *history);
    const bool is_variable = reg < frame.code->variable_count;
    if (is_variable && target.object->type_id() != kCellType)
        history = step(StepKind::kBound, frame, at, std::string(frame.code->variable_names[reg]->text()), history);
    set(target, std::move(history));
}

// `is_display`: a tuple that stands for the items of a list or the keys of a dict.
History OriginRecorder::constant(const Frame& frame, const Instruction* at, uint32_t index, bool is_display) {
    auto made = step(StepKind::kConstant, frame, at);
    made->constant = index;
    made->is_part = is_display;
    made->is_folded = (at->flags & kFoldedHere) != 0;
    const Value value = Value::of_object(frame.code->constants[index]);
    if (is_tuple(value)) {
        std::vector<Held> items;
        for (size_t i = 0; i < as_tuple(value)->size; ++i) {
            const Value item = as_tuple(value)->items()[i].peek();
            if (!item.is_object()) continue;
            auto part = std::make_shared<Step>(*made);
            part->item = static_cast<uint32_t>(i + 1);
            items.push_back({item.object, fingerprint(item.object), part});
            remember(item, part);
        }
        items_[value.object] = std::move(items);
    }
    if (!is_display) remember(value, made);
    return made;
}

// ---- frames ----

// The value in the caller's row that the parameter got; null if it is in none.
const OriginRecorder::Held* OriginRecorder::argument_for(const Frame& frame, uint32_t parameter,
                                                         const Pending& call) const {
    const Object* object = frame.registers[parameter].object;
    const std::span<const Held> row = call.operands;
    const auto fits = [&](size_t index) { return index < row.size() && row[index].object == object; };
    const bool has_keywords = call.at->op == Opcode::kCALL_KEYWORDS || call.at->op == Opcode::kCALL_METHOD_KEYWORDS;
    if (has_keywords) {
        const uint32_t names = reinterpret_cast<const ExtraWord*>(call.at + 1)->low;
        auto* keywords = static_cast<Tuple*>(call.code->constants[names]);
        for (size_t i = 0; i < keywords->size && keywords->size < row.size(); ++i) {
            const size_t index = row.size() - keywords->size + i;
            if (keywords->items()[i].object() == frame.code->variable_names[parameter] && fits(index))
                return &row[index];
        }
    }
    // The callee comes first; before unpacked arguments their tuple does, too.
    const size_t before = call.at->op == Opcode::kCALL_UNPACKED ? 2 : 1;
    if (fits(before + parameter)) return &row[before + parameter];
    for (const Held& argument : row.subspan(std::min<size_t>(1, row.size())))
        if (argument.object == object) return &argument;
    return nullptr;
}

void OriginRecorder::enter(Frame& frame, size_t depth) {
    if (frame.function == nullptr) return;
    const Pending* call = depth > 0 && pending_[depth - 1].at != nullptr ? &pending_[depth - 1] : nullptr;
    if (call != nullptr && (call->operands.empty() || !calls(call->operands.front().object, frame.function)))
        call = nullptr;
    const CodeObject& code = *frame.code;
    const uint32_t named = uint32_t{code.positional_count} + code.keyword_only_count;
    for (uint32_t i = 0; i < code.parameter_count(); ++i) {
        Value& parameter = frame.registers[i];
        if (!parameter.is_object()) continue;
        StepKind kind = StepKind::kArgument;
        History before;
        if (i >= named) {
            // *args and **kwargs are made for the call.
            before = step(StepKind::kMade, frame, code.instructions, "the call");
            remember(parameter, before);
            if (call != nullptr && call->at->op == Opcode::kCALL && is_tuple(parameter)) {
                const size_t first = std::min<size_t>(1 + code.positional_count, call->operands.size());
                items_[parameter.object].assign(call->operands.begin() + static_cast<ptrdiff_t>(first),
                                                call->operands.end());
            }
        } else if (call != nullptr) {
            const Held* argument = argument_for(frame, i, *call);
            if (argument == nullptr && is_default(frame.function, i, parameter)) kind = StepKind::kDefault;
            if (argument != nullptr) before = argument->history;
        }
        if (before == nullptr) before = about(parameter).history;
        set(parameter,
            step(kind, frame, code.instructions, std::string(code.variable_names[i]->text()), std::move(before)));
    }
}

// A function's result, for the caller's call to find.
void OriginRecorder::leave(Frame& frame, const Instruction* at, size_t depth) {
    const bool returns = at->op == Opcode::kRETURN || at->op == Opcode::kRETURN_CONST;
    const bool yields = at->op == Opcode::kYIELD || at->op == Opcode::kYIELD_ITEM;
    if (!returns && !yields && at->op != Opcode::kRETURN_GENERATOR) return;
    if (depth >= returned_.size()) returned_.resize(depth + 1);
    returned_[depth] = {};
    pending_[depth].at = nullptr;
    if ((!returns && !yields) || frame.function == nullptr) return;
    Held value;
    if (at->op != Opcode::kRETURN_CONST) {
        value = look(frame.registers[yields ? at->b.index() : at->a.index()]);
    } else {
        Object* object = frame.code->constants[at->bc()];
        value = {object, fingerprint(object), constant(frame, at, static_cast<uint32_t>(at->bc()))};
    }
    if (value.object == nullptr) return;
    value.history = step(yields ? StepKind::kYielded : StepKind::kReturned, frame, at,
                         std::string(frame.code->qualified_name->text()), value.history);
    returned_[depth] = std::move(value);
}

}  // namespace eadem::vm
