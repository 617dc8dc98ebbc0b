// Items and attributes.
#include <algorithm>
#include <span>

#include "vm/interp/function.h"
#include "vm/interp/operations.h"
#include "vm/object/bytes.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_space.h"
#include "vm/object/exception.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slice.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// The items of a list or a tuple, or of an instance of a class derived from one that leaves the items to it.
std::span<Word> items_of(const Vm& vm, Object* container) {
    const auto get = vm.type(container->type_id())->slots.get_item;
    if (get == vm.type(kListType)->slots.get_item) {
        auto* const list = static_cast<List*>(container);
        return {list->items, list->size};
    }
    if (get != vm.type(kTupleType)->slots.get_item) return {};
    auto* const tuple = static_cast<Tuple*>(container);
    return {tuple->items(), tuple->size};
}

// container[key] with short ways for built-in sequences; a number is read raw where the use is blind.
Result<OwnedValue> subscript(Vm& vm, Value container, Value key, bool blind) {
    if (container.is_object() && key.is_raw_int()) {
        const std::span<Word> items = items_of(vm, container.object);
        const bool is_text = container.object->type_id() == kStrType;
        const size_t size = is_text ? as_str(container)->length() : items.size();
        const int64_t index = key.integer < 0 ? key.integer + static_cast<int64_t>(size) : key.integer;
        if (static_cast<uint64_t>(index) < size) {
            if (is_text) return str_character_at(vm, as_str(container), static_cast<size_t>(index));
            return read_out(vm, items[static_cast<size_t>(index)], blind);
        }
    }
    return get_item(vm, container, key);
}

// Remembers where a dict has a constant name, for the next time its key table is met.
void cache_item(Vm& vm, Value container, Object* key, ExtraWord& cache) {
    if (!is_dict(container) || key->type_id() != kStrType || !static_cast<Str*>(key)->is_interned()) return;
    const int32_t index = dict_index_of_name(vm, as_dict(container), static_cast<Str*>(key));
    if (index >= 0) cache = {as_dict(container)->version, static_cast<uint32_t>(index)};
}

}  // namespace

namespace {

// The last instruction before `at` that wrote the register; null if there is none.
const Instruction* writer_of(const CodeObject* code, const Instruction* at, OperandField reg) {
    const Instruction* writer = nullptr;
    for (const Instruction* step = code->instructions; step < at; step += 1u + info_of(step->op).extra)
        if (info_of(step->op).writes_a && step->a == reg) writer = step;
    return writer;
}

// Where the instruction read a number that it copied raw; null if that is no place that holds it still.
Word* place_read(Vm& vm, const Frame* frame, Registers r, const Instruction* load) {
    switch (load->op) {
        case Opcode::kLOAD_NAME:
            if (frame->locals != nullptr && is_dict(Value::of_object(frame->locals))) {
                Dict* const locals = as_dict(Value::of_object(frame->locals));
                if (Word* const found = dict_find_name(vm, locals, frame->code->names[load->bc()])) return found;
            }
            [[fallthrough]];
        case Opcode::kLOAD_GLOBAL:
            return dict_find_name(vm, frame->globals, frame->code->names[load->bc()]);
        case Opcode::kLOAD_CELL:
            // Since then something else may have gone there.
            if (vm.type_id(r[load->b]) != kCellType) return nullptr;
            return &static_cast<CellObject*>(r[load->b].object)->contents;
        default:
            return nullptr;
    }
}

bool is_same_number(Value value, Value number) {
    if (value.is_object()) value = unboxed(value.object);
    if (value.is_raw_int()) return number.is_raw_int() && value.integer == number.integer;
    return value.is_raw_float() && number.is_raw_float() && value.real == number.real;
}

// A KeyError keeps the key, and a program may ask which object it is. Where the number was copied raw out of a place
// that cannot tell, it is taken from there once more.
void settle_key(Vm& vm, const Frame* frame, Registers r, const Instruction* at, OperandField reg) {
    const Value number = r[reg];
    if (!number.is_raw()) return;
    const bool is_local = reg.index() < frame->code->local_count;
    const Instruction* const load = is_local ? nullptr : writer_of(frame->code, at, reg);
    if (load != nullptr && load->op == Opcode::kLOAD_NUMBER) {
        assign(vm, r[reg], OwnedValue::share(vm, frame->code->constants[load->bc()]));
        return;
    }
    if (load != nullptr && load->op == Opcode::kCOPY && is_same_number(r[load->b], number)) {
        assign(vm, r[reg], share(vm, r[load->b]));
        return;
    }
    Word* const place = load == nullptr ? nullptr : place_read(vm, frame, r, load);
    if (place != nullptr && !place->is_empty() && is_same_number(place->peek(), number)) {
        assign(vm, r[reg], share(vm, *place));
        return;
    }
    r[reg].show();
    box_in_place(vm, r[reg]);
}

}  // namespace

bool op_SUBSCR(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (is_dict(r[at->b])) {
        bool is_known = false;
        Word* found = dict_find_quick(vm, as_dict(r[at->b]), r[at->c], is_known);
        if (!is_known) {
            const Result<Word*> searched = dict_find(vm, as_dict(r[at->b]), r[at->c]);
            if (!searched.ok()) return false;
            found = searched.value();
        }
        if (found != nullptr) return finish(vm, r, at, read_out(vm, *found, (at->flags & kBlind) != 0));
        settle_key(vm, frame, r, at, at->c);
        return (void)vm.raise_with(ExceptionId::kKeyError, r[at->c]), false;
    }
    box_for_class(vm, r[at->c], r[at->b]);
    // A class that gets its items as dict does has a say only in what is missing.
    if (r[at->b].is_object() && vm.type_of(r[at->b])->slots.get_item == vm.type(kDictType)->slots.get_item) {
        bool is_known = false;
        Word* const found = dict_find_quick(vm, as_dict(r[at->b]), r[at->c], is_known);
        if (found != nullptr) return finish(vm, r, at, read_out(vm, *found, (at->flags & kBlind) != 0));
    }
    return finish(vm, r, at, subscript(vm, r[at->b], r[at->c], (at->flags & kBlind) != 0));
}

bool op_SUBSCR_K(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    cache_item(vm, r[at->b], frame->code->constants[at->c.index()], extra(at));
    // A class may keep the key, and a KeyError does: the constant's own object, not its number.
    const bool is_kept = r[at->b].is_object() && is_class(vm.type_of(r[at->b]));
    if (is_dict(r[at->b])) {
        const Result<Word*> found = dict_find(vm, as_dict(r[at->b]), frame->code->numbers[at->c.index()]);
        if (!found.ok()) return false;
        if (found.value() != nullptr)
            return finish_b(vm, r, at, read_out(vm, *found.value(), (at->flags & kBlind) != 0));
        return (void)vm.raise_with(ExceptionId::kKeyError, Value::of_object(frame->code->constants[at->c.index()])),
               false;
    }
    const Value key =
        is_kept ? Value::of_object(frame->code->constants[at->c.index()]) : frame->code->numbers[at->c.index()];
    return finish_b(vm, r, at, subscript(vm, r[at->b], key, (at->flags & kBlind) != 0));
}

bool op_STORE_SUBSCR(Vm& vm, Frame*, Registers r, Instruction* at) {
    const bool takes_key = (at->flags & kConsumeB) != 0, takes_value = (at->flags & kConsumeC) != 0;
    const bool copies = (at->flags & kRawCopy) != 0;
    if (is_dict(r[at->a])) {
        // A dict keeps the key, so a local number gets a second holder.
        HeldWord key(vm, word_of(vm, r[at->b], takes_key, false));
        const Word value = word_of(vm, r[at->c], takes_value, copies);
        if (!dict_set_words(vm, as_dict(r[at->a]), key.take(), value).ok()) return false;
        consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
        return true;
    }
    // A class may keep it, too.
    if (!takes_key && r[at->b].is_raw() && !is_list(r[at->a])) share(vm, r[at->b]);
    OwnedValue value = take_or_share(vm, r[at->c], takes_value, copies);
    if (!set_item(vm, r[at->a], r[at->b], value.get()).ok()) return false;
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    consume(vm, r[at->b], takes_key);
    return true;
}

bool op_STORE_SUBSCR_K(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    cache_item(vm, r[at->a], frame->code->constants[at->b.index()], extra(at));
    OwnedValue value = take_or_share(vm, r[at->c], (at->flags & kConsumeC) != 0, (at->flags & kRawCopy) != 0);
    // A dict keeps the key: the constant's own object, not its number.
    const Value key = is_list(r[at->a]) ? frame->code->numbers[at->b.index()]
                                        : Value::of_object(frame->code->constants[at->b.index()]);
    Result<void> done;
    if (is_dict(r[at->a])) {
        done = dict_set(vm, as_dict(r[at->a]), key, std::move(value));
    } else {
        done = set_item(vm, r[at->a], key, value.get());
    }
    if (!done.ok()) return false;
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    return true;
}

bool op_DELETE_SUBSCR(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (is_dict(r[at->a])) {
        const Result<OwnedValue> removed = dict_remove(vm, as_dict(r[at->a]), r[at->b]);
        if (!removed.ok()) return false;
        if (removed.value().is_empty()) {
            settle_key(vm, frame, r, at, at->b);
            return (void)vm.raise_with(ExceptionId::kKeyError, r[at->b]), false;
        }
        consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
        consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
        return true;
    }
    box_for_class(vm, r[at->b], r[at->a]);
    if (!delete_item(vm, r[at->a], r[at->b]).ok()) return false;
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

bool op_BUILD_SLICE(Vm& vm, Frame*, Registers r, Instruction* at) {
    Value* part = r.from(at->b);
    OwnedValue start = take(vm, part[0]), stop = take(vm, part[1]), step = take(vm, part[2]);
    assign(vm, r[at->a], Value::of_object(make_slice(vm, std::move(start), std::move(stop), std::move(step)).take()));
    return true;
}

void cache_module_attribute(Vm& vm, Value receiver, Str* name, ExtraWord& cache) {
    if (!is_module(receiver)) return;
    Dict* names = as_module(receiver)->namespace_dict;
    const int32_t index = dict_index_of_name(vm, names, name);
    if (index >= 0) cache = {names->version, static_cast<uint32_t>(index)};
}

namespace {

// A bound of a slice that is None or an exact int of 64 bits; false for everything else.
bool read_bound(const Vm& vm, Value part, int64_t absent, int64_t& bound) {
    if (part.is_object()) {
        if (part.object == vm.shared.none) return bound = absent, true;
        part = unboxed(part.object);
    }
    bound = part.integer;
    return part.is_raw_int();
}

// The parts of a slice in a row, if they are such and the step is not 0.
bool read_slice(const Vm& vm, const Value* row, SliceParts& parts) {
    if (!read_bound(vm, row[2], 1, parts.step) || parts.step == 0) return false;
    // So that it can be negated.
    parts.step = std::max(parts.step, -INT64_MAX);
    const bool backwards = parts.step < 0;
    return read_bound(vm, row[0], backwards ? INT64_MAX : 0, parts.start) &&
           read_bound(vm, row[1], backwards ? INT64_MIN : INT64_MAX, parts.stop);
}

bool is_sliced_directly(Value sequence) {
    return is_str(sequence) || is_list(sequence) || is_tuple(sequence) || is_bytes(sequence);
}

// sequence[start:stop:step] for the sequences that can do without a slice object.
Result<OwnedValue> slice_directly(Vm& vm, Value sequence, const SliceParts& parts) {
    if (is_str(sequence)) return str_slice(vm, as_str(sequence), clamp_slice(parts, as_str(sequence)->length()));
    if (is_tuple(sequence)) return tuple_slice(vm, as_tuple(sequence), clamp_slice(parts, as_tuple(sequence)->size));
    if (is_bytes(sequence)) return bytes_slice(vm, as_bytes(sequence), clamp_slice(parts, as_bytes(sequence)->size));
    const SliceBounds bounds = clamp_slice(parts, as_list(sequence)->size);
    return as_value(list_slice(vm, as_list(sequence), static_cast<size_t>(bounds.start),
                               static_cast<size_t>(bounds.count), bounds.step));
}

}  // namespace

bool op_SLICE(Vm& vm, Frame*, Registers r, Instruction* at) {
    Value* row = r.from(at->c);
    const Value sequence = r[at->b];
    const bool is_direct = is_sliced_directly(sequence);
    if (!is_direct && (at->flags & kRawCopy) != 0) settle_arguments(vm, r, row, 3, sources_of(at), 0);
    SliceParts parts{};
    Result<OwnedValue> part = OwnedValue();
    if (is_direct && read_slice(vm, row, parts)) {
        part = slice_directly(vm, sequence, parts);
    } else {
        OwnedValue start = take(vm, row[0]), stop = take(vm, row[1]), step = take(vm, row[2]);
        const Ref<Slice> slice = make_slice(vm, std::move(start), std::move(stop), std::move(step));
        part = get_item(vm, sequence, Value::of_object(slice.get()));
    }
    if (!part.ok()) return false;
    for (size_t i = 0; i < 3; ++i) clear(vm, row[i]);
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    assign(vm, r[at->a], std::move(part).value());
    return true;
}

Object* data_descriptor_of(Vm& vm, Value instance, Str* name) {
    Type* const type = vm.type_of(instance);
    if (type->slots.get_attribute != instance_get_attribute || type->slots.set_attribute != instance_set_attribute)
        return nullptr;
    Result<Word*> found = type_lookup(vm, type, name);
    if (!found.ok()) return vm.forget_pending(), nullptr;
    return is_data_descriptor(vm, found.value()) ? found.value()->object() : nullptr;
}

void specialise_for_descriptor(const Vm& vm, Instruction* at, Value instance, Object* descriptor) {
    const Class* type = as_class(vm.type_of(instance));
    if (vm.observer != nullptr || type->version == 0) return;
    if (descriptor->type_id() == kPropertyType) {
        if (at->op != Opcode::kLOAD_ATTRIBUTE) return;
        at->op = Opcode::kLOAD_PROPERTY;
        reinterpret_cast<Object*&>(extra(at, 1)) = descriptor;
    } else if (const auto item_index = vm.type(descriptor->type_id())->slots.item_index) {
        const int64_t index = item_index(descriptor);
        const bool is_item = type->native->id == kTupleType && index >= 0 && index <= UINT32_MAX;
        if (!is_item || at->op != Opcode::kLOAD_ATTRIBUTE) return;
        at->op = Opcode::kLOAD_TUPLE_FIELD;
        extra(at, 1) = {static_cast<uint32_t>(index), 0};
    } else {
        // Where all instances have the slot at the same place.
        if (type->dict_place != DictPlace::kNowhere || type->native->id != kObjectType) return;
        const Word* slot = descriptor->type_id() == kMemberDescriptorType
                               ? slot_place(const_cast<Vm&>(vm), descriptor, instance.object)
                               : nullptr;
        if (slot == nullptr) return;
        at->op = at->op == Opcode::kLOAD_ATTRIBUTE ? Opcode::kLOAD_SLOT : Opcode::kSTORE_SLOT;
        extra(at, 1) = {static_cast<uint32_t>(slot - reinterpret_cast<const Word*>(instance.object)), 0};
    }
    extra(at, 0).high = type->version;
}

Word* attribute_of_class(Vm& vm, Value receiver, Str* name) {
    if (vm.observer != nullptr || !receiver.is_object() || receiver.object->type_id() != kTypeType) return nullptr;
    Type* const type = as_type(receiver);
    Result<Word*> found = type_lookup(vm, vm.type(kTypeType), name);
    if (found.ok() && is_data_descriptor(vm, found.value())) return nullptr;
    if (found.ok()) found = type_lookup(vm, type, name);
    if (!found.ok()) return vm.forget_pending(), nullptr;
    return type->version == 0 ? nullptr : found.value();
}

namespace {

// What a built-in value computes for an attribute (z.real); empty for all other attributes.
Result<OwnedValue> read_computed(Vm& vm, Value value, Str* name) {
    Type* const type = vm.type_of(value);
    if (vm.classes == nullptr || type->slots.get_attribute != generic_get_attribute) return OwnedValue();
    TRY(const Word* const found, type_lookup(vm, type, name));
    const GetSetDescriptor* const computed = computed_attribute(found);
    if (computed == nullptr) return OwnedValue();
    Result<OwnedValue> read = computed->spec->get(vm, value);
    if (!read.ok()) note_missing_attribute(vm, value, name);
    return read;
}

// What a data descriptor gives for an instance, without the look-ups by which attributes are remembered; empty where
// the attribute is found otherwise, or is missing.
Result<OwnedValue> read_described(Vm& vm, Value instance, Str* name) {
    if (!instance.is_object()) return OwnedValue();
    if (!is_class(vm.type_of(instance))) return read_computed(vm, instance, name);
    Object* const descriptor = data_descriptor_of(vm, instance, name);
    if (descriptor == nullptr) return OwnedValue();
    const auto bind = vm.type(descriptor->type_id())->slots.bind;
    if (bind == nullptr) return OwnedValue();
    const Ref<Object> held = Ref<Object>::share(vm, descriptor);
    Result<OwnedValue> found = bind(vm, Value::of_object(descriptor), instance, vm.type_of(instance));
    if (!found.ok()) note_missing_attribute(vm, instance, name);
    return found;
}

}  // namespace

namespace {

// Whether an attribute of a class is what the class has.
bool stays_itself(const Vm& vm, Value attribute) {
    const Type* const type = vm.type_of(attribute);
    switch (type->id) {
        case kFunctionType:
        case kMethodDescriptorType:
        case kSlotWrapperType:
            return true;
        default:
            // A class of the program may get a __get__ some day.
            return type->slots.bind == nullptr && !is_class(type);
    }
}

}  // namespace

bool op_LOAD_ATTRIBUTE(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (Word* word = cached_module_attribute(r[at->b], extra(at, 1))) {
        const Value value = read_word(vm, *word, (at->flags & kBlind) != 0);
        consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
        assign(vm, r[at->a], value);
        return true;
    }
    Result<OwnedValue> described = read_described(vm, r[at->b], frame->code->names[extra(at).low]);
    if (!described.ok() || !described.value().is_empty()) return finish_b(vm, r, at, std::move(described));
    cache_module_attribute(vm, r[at->b], frame->code->names[extra(at).low], extra(at, 1));
    if (vm.observer == nullptr && r[at->b].is_object() && r[at->b].object->has_flag(kFlagInstance)) {
        Result<const InstanceLookup*> known =
            remember_lookup(vm, static_cast<Instance*>(r[at->b].object), frame->code->names[extra(at).low]);
        if (!known.ok()) return false;
        if (known.value() != nullptr && known.value()->kind != InstanceLookup::Kind::kFunction) {
            at->op = Opcode::kLOAD_INSTANCE_ATTRIBUTE;
            extra(at, 1) = {known.value()->version, known.value()->index};
            // Where it is not the instance's own, the table is asked again.
            if (known.value()->kind != InstanceLookup::Kind::kOwn) extra(at, 1).low = 0;
        }
    }
    if (Word* const found = attribute_of_class(vm, r[at->b], frame->code->names[extra(at).low])) {
        if (stays_itself(vm, found->peek())) {
            at->op = Opcode::kLOAD_TYPE_ATTRIBUTE;
            extra(at, 0).high = as_type(r[at->b])->version;
            reinterpret_cast<Word*&>(extra(at, 1)) = found;
        }
    }
    // What is asked of built-in types is worth being remembered, too.
    if (vm.classes == nullptr && vm.type_id(r[at->b]) != kModuleType && !class_space(vm).ok()) return false;
    // The attribute may be the object itself (n.real), so a raw number is boxed where it lies.
    if (r[at->b].is_raw()) share(vm, r[at->b]);
    return finish_b(vm, r, at, get_attribute(vm, r[at->b], frame->code->names[extra(at).low]));
}

bool op_STORE_ATTRIBUTE(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    OwnedValue value = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, (at->flags & kRawCopy) != 0);
    Str* const name = frame->code->names[extra(at).low];
    if (!set_attribute(vm, r[at->a], name, value.get()).ok()) return false;
    if (vm.observer == nullptr && r[at->a].object->has_flag(kFlagInstance)) {
        Result<const InstanceLookup*> known = remember_lookup(vm, static_cast<Instance*>(r[at->a].object), name);
        if (!known.ok()) return false;
        if (known.value() != nullptr && known.value()->may_store) {
            at->op = Opcode::kSTORE_INSTANCE_ATTRIBUTE;
            extra(at, 1) = {known.value()->version, known.value()->index};
        }
    }
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    return true;
}

bool op_DELETE_ATTRIBUTE(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (!delete_attribute(vm, r[at->a], frame->code->names[extra(at).low]).ok()) return false;
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    return true;
}

}  // namespace eadem::vm
