// The state of a `for` loop: three registers, so that ranges, lists and tuples and text need no iterator object.
//
//     range of 64-bit numbers   [number: the next] [number: where to stop] [number: step]
//     list or tuple             [the sequence]     [kListLoop, kTupleLoop: index]
//     str                       [the str]          [kStrLoop: offset in bytes]
//     anything else             [its iterator]     [nothing]
// A range stops where the next number is equal to the stop, which may have wrapped round.
#include <algorithm>

#include "vm/interp/operations.h"
#include "vm/object/dict_iterators.h"
#include "vm/object/int.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// The state that goes over these numbers; false if their end cannot be told from their beginning.
bool start_numbers(Vm& vm, Value* state, int64_t first, int64_t step, uint64_t length) {
    const uint64_t way = length * static_cast<uint64_t>(step);
    if (length != 0 && way == 0) return false;
    assign(vm, state[0], Value::of_int(first));
    assign(vm, state[1], Value::of_int(static_cast<int64_t>(static_cast<uint64_t>(first) + way)));
    assign(vm, state[2], Value::of_int(step));
    return true;
}

// An iterator that nobody else has, such as a generator expression gets, need not be asked: the loop goes on where it
// is.
bool start_from_iterator(Vm& vm, Value* state, Object* iterator) {
    if (iterator->references != 1 || iterator->is_immortal()) return false;
    const TypeId type = iterator->type_id();
    if (type == kRangeIteratorType && !vm.boxes_always()) {
        const auto* numbers = static_cast<RangeIterator*>(iterator);
        const auto length = static_cast<uint64_t>(std::max<int64_t>(numbers->remaining, 0));
        return start_numbers(vm, state, numbers->next, numbers->step, length);
    }
    if (type != kListIteratorType && type != kTupleIteratorType) return false;
    auto* items = static_cast<SequenceIterator*>(iterator);
    if (items->sequence == nullptr) return false;
    Value position = Value::of_int(static_cast<int64_t>(items->index));
    position.tag = type == kListIteratorType ? kListLoop : kTupleLoop;
    assign(vm, state[0], Value::of_object(std::exchange(items->sequence, nullptr)));
    assign(vm, state[1], position);
    return true;
}

bool start(Vm& vm, Value* state, OwnedValue iterable) {
    const Value value = iterable.get();
    if (value.is_object() && start_from_iterator(vm, state, value.object)) return true;
    if (is_list(value) || is_tuple(value) || is_str(value)) {
        Value position = Value::of_int(0);
        position.tag = is_list(value) ? kListLoop : is_tuple(value) ? kTupleLoop : kStrLoop;
        assign(vm, state[0], std::move(iterable));
        assign(vm, state[1], position);
        return true;
    }
    Result<OwnedValue> iterator = iterate(vm, value);
    if (!iterator.ok()) return false;
    assign(vm, state[0], std::move(iterator).value());
    assign(vm, state[1], Value());
    return true;
}

// The three numbers of range(...), if they are all there and fit.
bool range_numbers(const Value* arguments, size_t count, int64_t& start, int64_t& stop, int64_t& step) {
    start = 0;
    step = 1;
    if (count == 1) return fits_int64(arguments[0], stop);
    if (!fits_int64(arguments[0], start) || !fits_int64(arguments[1], stop)) return false;
    return count == 2 || (fits_int64(arguments[2], step) && step != 0);
}

// How many numbers a range has.
uint64_t range_length(int64_t start, int64_t stop, int64_t step) {
    if (step > 0) {
        if (start >= stop) return 0;
        return (static_cast<uint64_t>(stop) - static_cast<uint64_t>(start) - 1) / static_cast<uint64_t>(step) + 1;
    }
    if (start <= stop) return 0;
    return (static_cast<uint64_t>(start) - static_cast<uint64_t>(stop) - 1) / (0 - static_cast<uint64_t>(step)) + 1;
}

}  // namespace

void start_iteration(Vm& vm, Value* state, OwnedValue iterator) {
    if (start_from_iterator(vm, state, iterator.get().object)) return;
    assign(vm, state[0], std::move(iterator));
    assign(vm, state[1], Value());
}

bool op_ITERATOR(Vm& vm, Frame*, Registers r, Instruction* at) {
    OwnedValue iterable = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true);
    Result<OwnedValue> iterator = iterate(vm, iterable.get());
    if (!iterator.ok()) return false;
    assign(vm, r[at->a], std::move(iterator).value());
    return true;
}

bool op_GET_ITERATOR(Vm& vm, Frame*, Registers r, Instruction* at) {
    // A generator expression gets its iterator (c is 1): that is not asked for an iterator again.
    if (at->c.immediate() != 0 && r[at->b].is_object()) {
        start_iteration(vm, r.from(at->a), take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true));
        return true;
    }
    return start(vm, r.from(at->a), take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true));
}

bool op_RANGE_ITERATOR(Vm& vm, Frame*, Registers r, Instruction* at) {
    Value* row = r.from(at->b);
    int64_t first = 0, stop = 0, step = 0;
    const bool is_range = row[0].refers_to(vm.type(kRangeType));
    if (!is_range && (at->flags & kRawCopy) != 0)
        settle_arguments(vm, r, row + 1, at->c.immediate(), sources_of(at), 0);
    // With boxes always, numbers come from an iterator like any other.
    if (is_range && !vm.boxes_always() && range_numbers(row + 1, at->c.immediate(), first, stop, step)) {
        const uint64_t length = range_length(first, stop, step);
        // The row may lie where the state goes.
        if (length == 0 || length * static_cast<uint64_t>(step) != 0) {
            for (uint32_t i = 0; i <= at->c.immediate(); ++i) clear(vm, row[i]);
            return start_numbers(vm, r.from(at->a), first, step, length);
        }
    }
    OwnedValue callee = take(vm, row[0]);
    Result<OwnedValue> iterable =
        call(vm, callee.get(), CallArguments{row + 1, at->c.immediate(), nullptr, at->c.immediate()});
    for (uint32_t i = 1; i <= at->c.immediate(); ++i) clear(vm, row[i]);
    if (!iterable.ok()) return false;
    return start(vm, r.from(at->a), std::move(iterable).value());
}

bool gives_pairs(const Vm& vm, Registers r, const Instruction* at) {
    const Instruction* const taker = at + 1 + at->jump_c();
    return taker->op == Opcode::kUNPACK_SEQUENCE && taker->c.immediate() == 2 && taker->b == at->a &&
           (taker->flags & kConsumeB) != 0 && r[at->b].is_object() &&
           vm.type(r[at->b].object->type_id())->slots.quick_pair != nullptr;
}

namespace {

// What an UNPACK_SEQUENCE takes of a part of an item that a FOR_ITER gives.
inline Value taken_part(Vm& vm, Word& part, bool takes_copy, bool gives_copy) {
    if (takes_copy) return read_word(vm, part, true);
    return share_or_copy(vm, part, gives_copy ? Blind::kToItem : Blind::kToNothing);
}

}  // namespace

bool advance_pair(Vm& vm, Registers r, const Instruction* at) {
    if (!r[at->b].is_object()) return false;
    Object* const iterator = r[at->b].object;
    if (iterator->type_id() == kDictItemIteratorType) {
        Word *key = nullptr, *value = nullptr;
        if (!next_dict_entry(static_cast<DictIterator*>(iterator), key, value)) return false;
        const Instruction* const taker = at + 1 + at->jump_c();
        const bool takes_copy = (taker->flags & kBlind) != 0, gives_copy = blindness(at) == Blind::kToParts;
        const Value first = taken_part(vm, *key, takes_copy, gives_copy);
        const Value second = taken_part(vm, *value, takes_copy, gives_copy);
        put(vm, r[taker->a], first);
        put(vm, r.from(taker->a)[1], second);
        return true;
    }
    const auto slot = vm.type(iterator->type_id())->slots.quick_pair;
    Value parts[2];
    if (slot == nullptr || !slot(vm, iterator, blindness(at), parts)) return false;
    const Instruction* const taker = at + 1 + at->jump_c();
    if ((taker->flags & kBlind) != 0)
        for (Value& part : parts) part = hidden(without_box(vm, part));
    put(vm, r[taker->a], parts[0]);
    put(vm, r.from(taker->a)[1], parts[1]);
    return true;
}

bool advance(Vm& vm, Registers r, const Instruction* at, bool& taken) {
    Value* state = r.from(at->b);
    const bool blind = (at->flags & kBlind) != 0;
    taken = true;
    if (state[0].is_raw_int()) {
        if (state[0].integer != state[1].integer) {
            assign(vm, r[at->a], Value::of_int(state[0].integer));
            state[0].integer =
                static_cast<int64_t>(static_cast<uint64_t>(state[0].integer) + static_cast<uint64_t>(state[2].integer));
            return true;
        }
    } else if (state[1].tag == kStrLoop) {
        Str* const text = as_str(state[0]);
        auto offset = static_cast<size_t>(state[1].integer);
        if (offset < text->size) {
            Str* const character = character_from(vm, text, offset);
            if (character == nullptr) return false;
            state[1].integer = static_cast<int64_t>(offset);
            assign(vm, r[at->a], Value::of_object(character));
            return true;
        }
    } else if (state[1].tag == kListLoop || state[1].tag == kTupleLoop) {
        const bool list = state[1].tag == kListLoop;
        const size_t size = list ? as_list(state[0])->size : as_tuple(state[0])->size;
        const auto index = static_cast<size_t>(state[1].integer);
        if (index < size) {
            ++state[1].integer;
            Word* items = list ? as_list(state[0])->items : as_tuple(state[0])->items();
            assign(vm, r[at->a], read_out(vm, items[index], blind));
            return true;
        }
    } else {
        const Value quick = quick_next(vm, state[0].object, blindness(at));
        if (!quick.is_empty()) {
            assign(vm, r[at->a], blind ? hidden(without_box(vm, quick)) : quick);
            return true;
        }
        Result<OwnedValue> item = next(vm, state[0]);
        if (!item.ok()) return false;
        if (!item.value().is_empty()) {
            assign(vm, r[at->a], std::move(item).value());
            return true;
        }
    }
    clear(vm, state[0]);
    clear(vm, state[1]);
    taken = false;
    return true;
}

}  // namespace eadem::vm
