// What each instruction does to the histories of the values it reads and writes.
#include "vm/inspect/fingerprint.h"
#include "vm/inspect/origin_recorder.h"
#include "vm/interp/operator_opcodes.h"
#include "vm/interp/registers.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

constexpr size_t kNoIndex = SIZE_MAX;
constexpr std::string_view kTheLoop = "the loop";

bool is_constant(Opcode op) {
    return info_of(op).operands[1] == 'K' || info_of(op).operands[2] == 'K';
}

BinaryOperator operator_of(const Instruction* at) {
    if (is_in_place(at->op)) return static_cast<BinaryOperator>(at->c.immediate());
    return binary_operator_of(at->op);
}

// What an error message would call the callee: "sys.intern", "str.strip", "int".
std::string name_of(const Object* callee) {
    if (callee == nullptr) return {};
    switch (callee->type_id()) {
        case kNativeFunctionType: {
            const auto* native = static_cast<const NativeFunction*>(callee);
            if (native->module_name == nullptr || native->module_name->text() == "builtins") return native->spec->name;
            return fmt::format("{}.{}", native->module_name->text(), native->spec->name);
        }
        case kMethodDescriptorType: {
            const auto* method = static_cast<const MethodDescriptor*>(callee);
            return fmt::format("{}.{}", method->owner->name, method->spec->name);
        }
        case kTypeType:
            return std::string(static_cast<const Type*>(callee)->name);
        case kFunctionType:
            return std::string(static_cast<const FunctionObject*>(callee)->code->qualified_name->text());
        default:
            return {};
    }
}

// Nobody but the register that holds it knows the object, so it has just been made.
bool is_fresh(const Object* object) {
    return !object->is_immortal() && object->references == 1;
}

// Arithmetic on numbers gives no operand back, but for a dividend that is its own remainder: where else the result is
// one, it is so by the small-int cache.
bool is_new_number(const IdentityProfile& profile, BinaryOperator op, Value result) {
    const uint32_t type = result.object->type_id();
    if (type == kFloatType) return true;
    int64_t number = 0;
    const bool is_small = fits_int64(result, number) && profile.is_small_int(number);
    return type == kIntType && (op != BinaryOperator::kModulo || is_small);
}

// What an operation on values of no known container is called in explanations.
std::string name_of(const Instruction* at) {
    switch (at->op) {
        case Opcode::kNEGATIVE:
            return "-";
        case Opcode::kPOSITIVE:
            return "+";
        case Opcode::kINVERT:
            return "~";
        case Opcode::kSLICE:
            return "a slice";
        case Opcode::kBUILD_STRING:
        case Opcode::kFORMAT_SIMPLE:
        case Opcode::kFORMAT_VALUE:
        case Opcode::kFORMAT_SPEC:
            return "an f-string";
        default:
            return {};
    }
}

}  // namespace

// ---- before: what is read ----

void OriginRecorder::take_row(const Value* row, size_t count, Pending& pending) {
    for (size_t i = 0; i < count; ++i) pending.operands.push_back(look(row[i]));
}

void OriginRecorder::note_callee(Pending& pending) {
    switch (pending.at->op) {
        case Opcode::kCALL:
        case Opcode::kCALL_KEYWORDS:
        case Opcode::kCALL_UNPACKED:
        case Opcode::kCALL_METHOD:
        case Opcode::kCALL_METHOD_KEYWORDS:
            pending.callee = name_of(pending.operands.front().object);
            return;
        default:
            return;
    }
}

void OriginRecorder::take_arithmetic(Frame& frame, const Instruction* at, Pending& pending) {
    const bool in_place = is_in_place(at->op);
    const Value& left = frame.registers[in_place ? at->a.index() : at->b.index()];
    const uint16_t other = in_place ? at->b.index() : at->c.index();
    pending.operands.push_back(look(left));
    Value right = {};
    if (is_constant(at->op)) {
        right = Value::of_object(frame.code->constants[other]);
        auto loaded = step(StepKind::kConstant, frame, at);
        loaded->constant = other;
        pending.operands.push_back({right.object, fingerprint(right.object), std::move(loaded)});
    } else {
        right = frame.registers[other];
        pending.operands.push_back(look(frame.registers[other]));
    }
    for (const Held& operand : pending.operands)
        if (operand.history == nullptr || operand.history->kind != StepKind::kConstant) return;
    const bool is_swapped = is_arithmetic(at->op) && (at->flags & kSwapped) != 0;
    pending.is_over_limit =
        !in_place && !folds_(vm_.profile(), operator_of(at), is_swapped ? right : left, is_swapped ? left : right);
}

void OriginRecorder::take_operands(Frame& frame, const Instruction* at, Pending& pending) {
    const Registers r(frame.registers);
    switch (at->op) {
        case Opcode::kCALL:
        case Opcode::kCALL_KEYWORDS:
            return take_row(r.from(at->b), size_t{1} + at->c.immediate(), pending);
        case Opcode::kCALL_METHOD:
        case Opcode::kCALL_METHOD_KEYWORDS:
            // What is called comes first.
            if (r[at->b].is_empty()) return take_row(r.from(at->b) + 1, size_t{1} + at->c.immediate(), pending);
            return take_row(r.from(at->b), size_t{2} + at->c.immediate(), pending);
        case Opcode::kCALL_UNPACKED: {
            take_row(r.from(at->b), 2, pending);
            const Value arguments = r.from(at->b)[1];
            if (!is_tuple(arguments)) return;
            for (size_t i = 0; i < as_tuple(arguments)->size; ++i)
                pending.operands.push_back(about(as_tuple(arguments)->items()[i].peek()));
            return;
        }
        case Opcode::kBUILD_TUPLE:
        case Opcode::kBUILD_LIST:
        case Opcode::kBUILD_SET:
        case Opcode::kBUILD_STRING:
            return take_row(r.from(at->b), at->c.immediate(), pending);
        case Opcode::kSLICE:
            return pending.operands.push_back(look(r[at->b]));
        case Opcode::kRETURN_CONST:
        case Opcode::kMAKE_FUNCTION:
            return;
        case Opcode::kMAKE_CELL:
            return pending.operands.push_back(look(r[at->a]));
        default:
            break;
    }
    if (is_arithmetic(at->op) || is_in_place(at->op)) return take_arithmetic(frame, at, pending);
    const std::array<uint16_t, 3> numbers = operand_numbers(*at);
    const OpcodeInfo& info = info_of(at->op);
    for (size_t i = info.writes_a ? 1 : 0; i < 3; ++i)
        if ((info.reads & kOperands[i]) != 0) pending.operands.push_back(look(frame.registers[numbers[i]]));
    pending.key = at->op == Opcode::kSUBSCR     ? r[at->c]
                  : at->op == Opcode::kSUBSCR_K ? frame.code->numbers[at->c.index()]
                                                : Value();
}

// ---- before: identity tests ----

void OriginRecorder::test(Frame& frame, const Instruction* at) {
    const Registers r(frame.registers);
    const auto tell = [&](Value left, Value right, History left_history, History right_history) {
        listener_({.place = {frame.code, static_cast<uint32_t>(at - frame.code->instructions), unit_of(frame.code)},
                   .same = left.object == right.object,
                   .left = left,
                   .right = right,
                   .left_history = std::move(left_history),
                   .right_history = std::move(right_history)});
    };
    switch (at->op) {
        case Opcode::kIS:
        case Opcode::kIS_NOT:
            return tell(r[at->b], r[at->c], look(r[at->b]).history, look(r[at->c]).history);
        case Opcode::kJUMP_IF_IS:
        case Opcode::kJUMP_IF_IS_NOT:
            return tell(r[at->a], r[at->b], look(r[at->a]).history, look(r[at->b]).history);
        case Opcode::kJUMP_IF_NONE:
        case Opcode::kJUMP_IF_NOT_NONE:
            return tell(r[at->a], vm_.none(), look(r[at->a]).history, {});
        case Opcode::kEQUAL:
        case Opcode::kNOT_EQUAL:
            return test_ids(frame, at, r[at->b], r[at->c]);
        case Opcode::kJUMP_IF_EQUAL:
        case Opcode::kJUMP_IF_NOT_EQUAL:
        case Opcode::kJUMP_UNLESS_EQUAL:
        case Opcode::kJUMP_UNLESS_NOT_EQUAL:
            return test_ids(frame, at, r[at->a], r[at->b]);
        default:
            return;
    }
}

// id(a) == id(b), or numbers that id() gave before.
void OriginRecorder::test_ids(Frame& frame, const Instruction* at, const Value& left, const Value& right) {
    const History known_left = look(left).history, known_right = look(right).history;
    if (known_left == nullptr || known_right == nullptr) return;
    const auto word = static_cast<uint32_t>(at - frame.code->instructions);
    const Step &left_id = origin_of(*known_left), &right_id = origin_of(*known_right);
    int64_t left_number = 0, right_number = 0;
    if (left_id.subject == nullptr || right_id.subject == nullptr || !fits_int64(left, left_number) ||
        !fits_int64(right, right_number))
        return;
    if (is_alive(frame, left_id) && is_alive(frame, right_id)) {
        // As good as `is`.
        return listener_({.place = {frame.code, word, unit_of(frame.code)},
                          .same = left_id.subject == right_id.subject,
                          .left = Value::of_object(const_cast<Object*>(left_id.subject)),
                          .right = Value::of_object(const_cast<Object*>(right_id.subject)),
                          .left_history = left_id.subject_history,
                          .right_history = right_id.subject_history});
    }
    listener_({.place = {frame.code, word, unit_of(frame.code)},
               .same = left_number == right_number,
               .by_id = true,
               .left = left,
               .right = right,
               .left_history = known_left,
               .right_history = known_right});
}

// Whether the object that id() was asked about is certainly there still: a constant, or what a variable holds.
bool OriginRecorder::is_alive(const Frame& frame, const Step& id) const {
    if (id.subject_history == nullptr) return false;
    if (origin_of(*id.subject_history).kind == StepKind::kConstant) return true;
    const auto is_subject = [&](Value value) {
        return value.is_object() && value.object == id.subject && fingerprint(value.object) == id.subject_print;
    };
    for (uint32_t i = 0; i < frame.code->variable_count; ++i)
        if (is_subject(frame.registers[i])) return true;
    size_t position = 0;
    Word *key = nullptr, *value = nullptr;
    while (dict_next(frame.globals, position, key, value))
        if (is_subject(value->peek())) return true;
    return false;
}

// ---- after: what was written ----

// The history of a result: an operand that came back as it was, a new object, or one that was there before.
History OriginRecorder::result(const Frame& frame, const Pending& pending, Value value, std::string detail,
                               size_t first_operand) {
    if (!value.is_object()) return {};
    const uint64_t print = fingerprint(value.object);
    if (is_arithmetic(pending.at->op) || is_in_place(pending.at->op)) {
        if (is_new_number(vm_.profile(), operator_of(pending.at), value)) first_operand = SIZE_MAX;
    }
    for (size_t i = first_operand; i < pending.operands.size(); ++i) {
        const Held& operand = pending.operands[i];
        if (operand.object == value.object && operand.print == print)
            return step(StepKind::kUnchanged, frame, pending.at, std::move(detail), operand.history);
    }
    if (first_operand != SIZE_MAX && !is_fresh(value.object)) {
        const History known = recalled(value.object);
        const bool is_call = info_of(pending.at->op).has_sources;
        if (known != nullptr || is_call) return step(StepKind::kItem, frame, pending.at, std::move(detail), known);
    }
    auto made = step(StepKind::kMade, frame, pending.at, std::move(detail));
    made->is_over_limit = pending.is_over_limit;
    return made;
}

// The history of what is taken out of a container; `index` is its place there, if that is known.
History OriginRecorder::item(const Frame& frame, const Pending& pending, const Held& container, Value value,
                             size_t index, std::string detail) {
    if (!value.is_object()) return {};
    const bool is_loop = detail == kTheLoop;
    if (is_loop ? frame.registers[pending.at->b.index() + 1].tag == kStrLoop : pending.is_of_text && detail.empty())
        return result(frame, pending, value, detail.empty() ? "an index" : std::move(detail), 0);
    if (const auto found = items_.find(container.object); found != items_.end() && index < found->second.size()) {
        const Held& known = found->second[index];
        if (known.object == value.object) return step(StepKind::kItem, frame, pending.at, {}, known.history);
    }
    // A container that is gone leaves its item to the register alone, and still has not made it.
    if (is_fresh(value.object) && !pending.is_of_items)
        return step(StepKind::kMade, frame, pending.at, std::move(detail));
    const History known = recalled(value.object);
    if (detail == kTheLoop) detail.clear();  // which takes out what is there
    return step(known == nullptr ? StepKind::kFound : StepKind::kItem, frame, pending.at, std::move(detail), known);
}

// What a loop gives to its variable.
History OriginRecorder::loop_item(const Frame& frame, const Pending& pending, size_t depth) {
    const Instruction* at = pending.at;
    // The loop's state has moved on to the next item.
    const Value &state = frame.registers[at->b.index()], &next = frame.registers[at->b.index() + 1];
    const Value value = frame.registers[at->a.index()];
    const bool is_yielded = depth + 1 < returned_.size() && value.is_object() && state.is_object() &&
                            state.object->type_id() == kGeneratorType && returned_[depth + 1].object == value.object;
    if (is_yielded) return std::exchange(returned_[depth + 1], {}).history;
    const bool is_sequence = next.tag == kListLoop || next.tag == kTupleLoop || next.tag == kStrLoop;
    const size_t index = is_sequence && next.tag != kStrLoop ? static_cast<size_t>(next.integer) - 1 : kNoIndex;
    return item(frame, pending, is_sequence ? about(state) : Held{}, value, index, std::string(kTheLoop));
}

History OriginRecorder::call_result(Frame& frame, Pending& pending, size_t depth) {
    const Value value = frame.registers[pending.at->a.index()];
    if (depth + 1 < returned_.size() && value.is_object() && returned_[depth + 1].object == value.object)
        return std::exchange(returned_[depth + 1], {}).history;
    const std::string& name = pending.callee;
    if (name == "sys.intern") return step(StepKind::kInterned, frame, pending.at, {}, about(value).history);
    if (name == "id" && pending.operands.size() == 2) {
        auto made = step(StepKind::kMade, frame, pending.at, "id()");
        made->subject = pending.operands[1].object;
        made->subject_print = pending.operands[1].print;
        // The id of an id: one after the other would make a history without end.
        const History& known = pending.operands[1].history;
        if (known != nullptr && origin_of(*known).subject == nullptr) made->subject_history = known;
        return made;
    }
    History history = result(frame, pending, value, name.empty() ? "a call" : name + "()", 1);
    if (history != nullptr && history->kind == StepKind::kMade) remember_items(value, history);
    return history;
}

// What native code has put into a new list or tuple and nobody else holds was made by it as well.
void OriginRecorder::remember_items(Value made, const History& history) {
    std::span<const Word> items;
    if (is_tuple(made)) items = {as_tuple(made)->items(), as_tuple(made)->size};
    if (made.is_object() && made.object->type_id() == kListType) {
        const auto* list = static_cast<const List*>(made.object);
        items = {list->items, list->size};
    }
    for (const Word& word : items) {
        const Value item = word.peek();
        if (item.is_object() && is_fresh(item.object)) remember(item, history);
    }
}

void OriginRecorder::finish_name(Frame& frame, Pending& pending) {
    const Instruction* at = pending.at;
    const Object* name = frame.code->names[at->bc()];
    const bool is_name = at->op == Opcode::kSTORE_NAME || at->op == Opcode::kLOAD_NAME;
    const NameKey key{is_name && frame.locals != nullptr ? frame.locals : frame.globals, name};
    if (at->op == Opcode::kSTORE_GLOBAL || at->op == Opcode::kSTORE_NAME) {
        Held held = pending.operands.front();
        held.history =
            step(StepKind::kBound, frame, at, std::string(static_cast<const Str*>(name)->text()), held.history);
        names_[key] = std::move(held);
        return;
    }
    const Value value = frame.registers[at->a.index()];
    if (!value.is_object()) return;
    History history;
    if (const auto found = names_.find(key); found != names_.end() && is_about(found->second, value)) {
        history = found->second.history;
    } else if (const auto global = names_.find({frame.globals, name});
               global != names_.end() && is_about(global->second, value)) {
        history = global->second.history;
    } else {
        history = recalled(value.object);
    }
    if (history == nullptr)
        history = step(StepKind::kFound, frame, at, std::string(static_cast<const Str*>(name)->text()));
    to_register(frame, at, at->a.index(), std::move(history));
}

void OriginRecorder::finish_items(Frame& frame, Pending& pending, size_t depth) {
    const Instruction* at = pending.at;
    const Registers r(frame.registers);
    switch (at->op) {
        case Opcode::kSUBSCR:
        case Opcode::kSUBSCR_K: {
            int64_t index = -1;
            if (!pending.key.is_empty() && !fits_int64(pending.key, index)) index = -1;
            return to_register(frame, at, at->a.index(),
                               item(frame, pending, pending.operands.front(), r[at->a],
                                    index < 0 ? kNoIndex : static_cast<size_t>(index)));
        }
        case Opcode::kUNPACK_SEQUENCE:
            for (uint16_t i = 0; i < at->c.immediate(); ++i)
                to_register(frame, at, static_cast<uint16_t>(at->a.index() + i),
                            item(frame, pending, pending.operands.front(), r.from(at->a)[i], i));
            return;
        case Opcode::kUNPACK_EXTENDED: {
            // The list of the middle is new; what lies behind it is counted from the other end.
            const uint32_t count = at->c.immediate() + 1 + reinterpret_cast<const ExtraWord*>(at + 1)->low;
            for (uint16_t i = 0; i < count; ++i) {
                const size_t index = i < at->c.immediate() ? size_t{i} : kNoIndex;
                History history = i == at->c.immediate()
                                      ? History(step(StepKind::kDisplay, frame, at))
                                      : item(frame, pending, pending.operands.front(), r.from(at->a)[i], index);
                to_register(frame, at, static_cast<uint16_t>(at->a.index() + i), std::move(history));
            }
            return;
        }
        case Opcode::kFOR_ITER:
        case Opcode::kFOR_RANGE:
        case Opcode::kFOR_LIST:
        case Opcode::kFOR_TUPLE:
        case Opcode::kFOR_STR:
        case Opcode::kFOR_GENERATOR:
            return to_register(frame, at, at->a.index(), loop_item(frame, pending, depth));
        case Opcode::kBUILD_TUPLE:
        case Opcode::kBUILD_LIST:
            to_register(frame, at, at->a.index(), step(StepKind::kDisplay, frame, at));
            if (r[at->a].is_object()) items_[r[at->a].object] = pending.operands;
            return;
        case Opcode::kLIST_FROM_CONST: {
            to_register(frame, at, at->a.index(), step(StepKind::kDisplay, frame, at));
            const auto index = static_cast<uint32_t>(at->bc());
            static_cast<void>(constant(frame, at, index, true));
            const auto found = items_.find(frame.code->constants[index]);
            if (found != items_.end()) {
                std::vector<Held> items = found->second;
                items_[r[at->a].object] = std::move(items);
            }
            return;
        }
        default: {  // LIST_APPEND
            const Value list = r[at->a];
            if (!list.is_object()) return;
            const auto found = items_.find(list.object);
            const size_t size = static_cast<const List*>(list.object)->size;
            if (found != items_.end() && found->second.size() + 1 == size)
                found->second.push_back(pending.operands.back());
            return;
        }
    }
}

void OriginRecorder::finish(Frame& frame, Pending& pending, size_t depth, const Instruction* next) {
    const Instruction* at = pending.at;
    // The end of a loop leaves its variable as it was.
    if (info_of(at->op).is_step && next == at + 1 + info_of(at->op).extra) return;
    const Registers r(frame.registers);
    switch (at->op) {
        case Opcode::kLOAD_CONST:
        case Opcode::kLOAD_NUMBER:
            return to_register(frame, at, at->a.index(), constant(frame, at, static_cast<uint32_t>(at->bc())));
        case Opcode::kMOVE:
        case Opcode::kSHARE:
        case Opcode::kARGUMENT:
        case Opcode::kCOPY:
            return to_register(frame, at, at->a.index(), pending.operands.front().history);
        case Opcode::kLOAD_GLOBAL:
        case Opcode::kLOAD_BUILTIN:
        case Opcode::kLOAD_NAME:
        case Opcode::kSTORE_GLOBAL:
        case Opcode::kSTORE_NAME:
            return finish_name(frame, pending);
        case Opcode::kSTORE_CELL:
            if (r[at->a].is_object()) cells_[r[at->a].object] = pending.operands.back();
            return;
        case Opcode::kLOAD_CELL:
        case Opcode::kLOAD_CLASS_CELL: {
            const auto found = cells_.find(r[at->b].object);
            const bool is_known = found != cells_.end() && is_about(found->second, r[at->a]);
            return to_register(frame, at, at->a.index(), is_known ? found->second.history : about(r[at->a]).history);
        }
        case Opcode::kMAKE_CELL:
            // It holds what the register held.
            if (r[at->a].is_object()) cells_[r[at->a].object] = pending.operands.front();
            return set(r[at->a], {});
        case Opcode::kSUBSCR:
        case Opcode::kSUBSCR_K:
        case Opcode::kUNPACK_SEQUENCE:
        case Opcode::kUNPACK_EXTENDED:
        case Opcode::kFOR_ITER:
        case Opcode::kFOR_RANGE:
        case Opcode::kFOR_LIST:
        case Opcode::kFOR_TUPLE:
        case Opcode::kFOR_STR:
        case Opcode::kFOR_GENERATOR:
        case Opcode::kBUILD_TUPLE:
        case Opcode::kBUILD_LIST:
        case Opcode::kLIST_FROM_CONST:
        case Opcode::kLIST_APPEND:
            return finish_items(frame, pending, depth);
        case Opcode::kBUILD_KEYED_DICT:
            static_cast<void>(constant(frame, at, reinterpret_cast<const ExtraWord*>(at + 1)->low, true));
            return to_register(frame, at, at->a.index(), step(StepKind::kDisplay, frame, at));
        case Opcode::kBUILD_SET:
        case Opcode::kBUILD_DICT:
        case Opcode::kSET_FROM_CONST:
        case Opcode::kLIST_TO_TUPLE:
        case Opcode::kMAKE_FUNCTION:
            return to_register(frame, at, at->a.index(), step(StepKind::kDisplay, frame, at));
        case Opcode::kCALL:
        case Opcode::kCALL_KEYWORDS:
        case Opcode::kCALL_UNPACKED:
        case Opcode::kCALL_METHOD:
        case Opcode::kCALL_METHOD_KEYWORDS:
        case Opcode::kSEND:
            return to_register(frame, at, at->a.index(), call_result(frame, pending, depth));
        case Opcode::kLOAD_ATTRIBUTE: {
            const Object* name = frame.code->names[reinterpret_cast<const ExtraWord*>(at + 1)->low];
            return to_register(frame, at, at->a.index(),
                               item(frame, pending, {}, r[at->a], kNoIndex,
                                    fmt::format("the attribute {}", static_cast<const Str*>(name)->text())));
        }
        case Opcode::kENTER_CONTEXT:
            return to_register(frame, at, static_cast<uint16_t>(at->a.index() + 1),
                               result(frame, pending, r.from(at->a)[1], "__enter__()", 0));
        case Opcode::kIMPORT_NAME:
        case Opcode::kIMPORT_FROM:
        case Opcode::kLOAD_HANDLED:
            return to_register(frame, at, at->a.index(), item(frame, pending, {}, r[at->a], kNoIndex));
        case Opcode::kCLEAR:
        case Opcode::kLOAD_METHOD:
        case Opcode::kCOPY_FREE_VARIABLES:
        case Opcode::kGET_ITERATOR:
        case Opcode::kRANGE_ITERATOR:
            return;
        default:
            break;
    }
    if (!info_of(at->op).writes_a) return;
    std::string name =
        is_arithmetic(at->op) || is_in_place(at->op) ? std::string(symbol_of(operator_of(at))) : name_of(at);
    to_register(frame, at, at->a.index(), result(frame, pending, r[at->a], std::move(name), 0));
}

}  // namespace eadem::vm
