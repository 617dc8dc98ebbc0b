// Displays (tuples, lists, sets, dicts), f-strings and unpacking.
#include "vm/interp/operations.h"
#include "vm/object/class.h"
#include "vm/object/dict.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/set.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

template <class T>
bool put(Vm& vm, Registers r, const Instruction* at, Result<Ref<T>> made) {
    if (!made.ok()) return false;
    assign(vm, r[at->a], Value::of_object(std::move(made).value().take()));
    return true;
}

// A value that an instruction stores from register b, or c.
OwnedValue stored_b(Vm& vm, Registers r, const Instruction* at) {
    return take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, (at->flags & kRawCopy) != 0);
}

}  // namespace

bool op_BUILD_TUPLE(Vm& vm, Frame*, Registers r, Instruction* at) {
    return put(vm, r, at, make_tuple_from(vm, r.from(at->b), at->c.immediate()));
}
bool op_BUILD_LIST(Vm& vm, Frame*, Registers r, Instruction* at) {
    return put(vm, r, at, make_list_from(vm, r.from(at->b), at->c.immediate()));
}

bool op_BUILD_SET(Vm& vm, Frame*, Registers r, Instruction* at) {
    Ref<Set> set = make_set(vm);
    for (uint32_t i = 0; i < at->c.immediate(); ++i) {
        OwnedValue item = take(vm, r.from(at->b)[i]);
        if (!set_add(vm, set.get(), item.get()).ok()) return false;
    }
    assign(vm, r[at->a], Value::of_object(set.take()));
    return true;
}

namespace {

[[gnu::noinline]] bool build_dict(Vm& vm, Registers r, const Instruction* at, DictKeysTable*& shape) {
    Ref<Dict> dict = make_dict(vm);
    for (uint32_t i = 0; i < at->c.immediate(); ++i) {
        OwnedValue key = take(vm, r.from(at->b)[2 * i]);
        if (!dict_set(vm, dict.get(), key.get(), take(vm, r.from(at->b)[2 * i + 1])).ok()) return false;
    }
    if (shape == nullptr && at->c.immediate() > 0 && dict->used == at->c.immediate())
        shape = share_dict_keys(dict.get());
    assign(vm, r[at->a], Value::of_object(dict.take()));
    return true;
}

}  // namespace

// The keys are mostly the same each time (names, attributes), so the first dict's key table is kept in the instruction
// and tried first.
bool op_BUILD_DICT(Vm& vm, Frame*, Registers r, Instruction* at) {
    auto*& shape = reinterpret_cast<DictKeysTable*&>(extra(at));
    if (shape != nullptr) {
        if (Dict* const alike = new_dict_like(vm, shape, r.from(at->b), at->c.immediate())) {
            assign(vm, r[at->a], Value::of_object(alike));
            return true;
        }
    }
    return build_dict(vm, r, at, shape);
}

// The key table is made from the constant tuple once and kept in the instruction, so all dicts made here share it.
bool op_BUILD_KEYED_DICT(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    auto*& shape = reinterpret_cast<DictKeysTable*&>(extra(at, 1));
    auto* names = static_cast<Tuple*>(frame->code->constants[extra(at).low]);
    if (shape == nullptr) {
        std::vector<Value> keys(names->size);
        for (size_t i = 0; i < names->size; ++i) keys[i] = names->items()[i].peek();
        Result<DictKeysTable*> table = make_dict_keys(vm, keys.data(), keys.size());
        if (!table.ok()) return false;
        shape = table.value();
    }
    return put(vm, r, at, make_dict_with_keys(vm, shape, r.from(at->b)));
}

bool op_LIST_FROM_CONST(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    return put(vm, r, at, list_from_iterable(vm, Value::of_object(frame->code->constants[at->bc()])));
}

bool op_SET_FROM_CONST(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    return put(vm, r, at, set_from_iterable(vm, Value::of_object(frame->code->constants[at->bc()]), kSetType));
}

bool op_LIST_APPEND(Vm& vm, Frame*, Registers r, Instruction* at) {
    return list_append(vm, as_list(r[at->a]), stored_b(vm, r, at)).ok();
}

bool op_LIST_EXTEND(Vm& vm, Frame*, Registers r, Instruction* at) {
    const Value source = r[at->b];
    if (lacks_iteration(vm, source)) {
        return vm.raise(ExceptionId::kTypeError, "Value after * must be an iterable, not {}", type_name(vm, source));
    }
    if (!list_extend(vm, as_list(r[at->a]), source).ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

bool op_LIST_TO_TUPLE(Vm& vm, Frame*, Registers r, Instruction* at) {
    Result<OwnedValue> tuple = tuple_from_iterable(vm, r[at->b]);
    return finish_b(vm, r, at, std::move(tuple));
}

bool op_SET_ADD(Vm& vm, Frame*, Registers r, Instruction* at) {
    OwnedValue item = stored_b(vm, r, at);
    return set_add(vm, as_set(r[at->a]), item.get()).ok();
}

bool op_SET_UPDATE(Vm& vm, Frame*, Registers r, Instruction* at) {
    if (!set_update(vm, as_set(r[at->a]), r[at->b]).ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

bool op_DICT_SET(Vm& vm, Frame*, Registers r, Instruction* at) {
    const bool copies = (at->flags & kRawCopy) != 0;
    HeldWord key(vm, word_of(vm, r[at->b], (at->flags & kConsumeB) != 0, copies));
    const Word value = word_of(vm, r[at->c], (at->flags & kConsumeC) != 0, copies);
    return dict_set_words(vm, as_dict(r[at->a]), key.take(), value).ok();
}

bool op_DICT_UPDATE(Vm& vm, Frame*, Registers r, Instruction* at) {
    const Value source = r[at->b];
    if (!is_dict(source)) {
        Result<OwnedValue> keys = find_attribute(vm, source, vm.intern_name("keys"));
        if (!keys.ok()) return false;
        if (keys.value().is_empty()) {
            return vm.raise(ExceptionId::kTypeError, "'{}' object is not a mapping", type_name(vm, source));
        }
    }
    if (!dict_update(vm, as_dict(r[at->a]), source).ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

// ---- keyword arguments from a mapping ----

std::string callee_name(Vm& vm, Value callee) {
    Result<OwnedValue> name = find_attribute(vm, callee, vm.intern_name("__qualname__"));
    if (!name.ok()) {
        vm.release(vm.take_pending());
        return "function";
    }
    if (!is_str(name.value().get())) {
        Result<Ref<Str>> shown = str(vm, callee);
        if (shown.ok()) return std::string(shown.value()->text());
        vm.release(vm.take_pending());
        return "function";
    }
    std::string text = std::string(as_str(name.value().get())->text()) + "()";
    // Functions of a module say so, but for those of builtins.
    Result<OwnedValue> module = find_attribute(vm, callee, vm.intern_name("__module__"));
    if (!module.ok()) {
        vm.release(vm.take_pending());
        return text;
    }
    if (!is_str(module.value().get()) || as_str(module.value().get())->text() == "builtins") return text;
    return fmt::format("{}.{}", as_str(module.value().get())->text(), text);
}

namespace {

Result<void> merge_keyword(Vm& vm, Dict* target, Value key, OwnedValue value, Value callee) {
    if (str_or_null(vm, key) == nullptr) return vm.raise(ExceptionId::kTypeError, "keywords must be strings");
    TRY(Word * present, dict_find(vm, target, key));
    if (present != nullptr)
        return vm.raise(ExceptionId::kTypeError, "{} got multiple values for keyword argument '{}'",
                        callee_name(vm, callee), as_str(key)->text());
    return dict_set(vm, target, key, std::move(value));
}

// Whether a mapping is read without asking it: a dict, also of a class, unless that iterates otherwise.
bool is_read_as_dict(Vm& vm, Value mapping) {
    if (is_dict(mapping)) return true;
    return mapping.is_object() && is_instance(vm, mapping, kDictType) &&
           vm.type_of(mapping)->slots.iterate == vm.type(kDictType)->slots.iterate;
}

Result<void> merge(Vm& vm, Dict* target, Value source, Value callee) {
    if (is_read_as_dict(vm, source)) {
        size_t position = 0;
        Word* key = nullptr;
        Word* value = nullptr;
        // Comparing keys may change the source.
        while (dict_next(as_dict(source), position, key, value)) {
            const OwnedValue name = share(vm, *key);
            TRY_VOID(merge_keyword(vm, target, name.get(), share(vm, *value), callee));
        }
        return {};
    }
    TRY(OwnedValue keys_method, find_attribute(vm, source, vm.intern_name("keys")));
    if (keys_method.is_empty())
        return vm.raise(ExceptionId::kTypeError, "{} argument after ** must be a mapping, not {}",
                        callee_name(vm, callee), type_name(vm, source));
    TRY(OwnedValue keys, call(vm, keys_method.get(), {}));
    return for_each(vm, keys.get(), [&](OwnedValue key) -> Result<bool> {
        TRY(OwnedValue value, get_item(vm, source, key.get()));
        TRY_VOID(merge_keyword(vm, target, key.get(), std::move(value), callee));
        return true;
    });
}

}  // namespace

namespace {

// Whether the call that follows may read its keywords out of that dict itself, as it is the only one.
bool serves_as_keywords(const Dict* gathered, Value source, const Instruction* at) {
    if (at[1].op != Opcode::kCALL_UNPACKED || gathered->used != 0 || !is_dict(source)) return false;
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (dict_next(as_dict(source), position, key, value))
        if (!is_str(key->peek())) return false;
    return true;
}

}  // namespace

bool op_DICT_MERGE(Vm& vm, Frame*, Registers r, Instruction* at) {
    if (serves_as_keywords(as_dict(r[at->a]), r[at->b], at)) {
        assign(vm, r[at->a], take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, false));
        return true;
    }
    if (!merge(vm, as_dict(r[at->a]), r[at->b], r[at->c]).ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    return true;
}

// ---- f-strings ----

namespace {

// Moves or copies the operand as it is.
bool move_operand(Vm& vm, Registers r, const Instruction* at) {
    const Value value = r[at->b];
    if ((at->flags & kConsumeB) != 0) {
        leave_empty(r[at->b]);
    } else if (value.is_object()) {
        value.object->share();
    }
    assign(vm, r[at->a], value);
    return true;
}

[[gnu::noinline]] bool format_simple(Vm& vm, Registers r, const Instruction* at) {
    Result<Ref<Str>> text = format(vm, r[at->b], {});
    if (!text.ok()) return false;
    return finish_b(vm, r, at, OwnedValue(std::move(text).value()));
}

}  // namespace

// Numbers and text cannot change before the pieces are joined, so they need no formatting now. Nobody keeps the copy.
bool op_FORMAT_SIMPLE(Vm& vm, Frame*, Registers r, Instruction* at) {
    const Value value = r[at->b];
    return value.is_raw() || is_str(value) ? move_operand(vm, r, at) : format_simple(vm, r, at);
}

bool op_FORMAT_VALUE(Vm& vm, Frame*, Registers r, Instruction* at) {
    Result<Ref<Str>> text = at->c.immediate() == 1   ? str(vm, r[at->b])
                            : at->c.immediate() == 2 ? repr(vm, r[at->b])
                                                     : ascii(vm, r[at->b]);
    if (!text.ok()) return false;
    return finish_b(vm, r, at, OwnedValue(std::move(text).value()));
}

bool op_FORMAT_SPEC(Vm& vm, Frame*, Registers r, Instruction* at) {
    Result<Ref<Str>> text = format(vm, r[at->b], as_str(r[at->c])->text());
    if (!text.ok()) return false;
    consume(vm, r[at->b], (at->flags & kConsumeB) != 0);
    consume(vm, r[at->c], (at->flags & kConsumeC) != 0);
    assign(vm, r[at->a], Value::of_object(std::move(text).value().take()));
    return true;
}

namespace {

// The only piece is a str: it is the result.
[[gnu::noinline]] bool move_exact_str(Vm& vm, Registers r, const Instruction* at) {
    Result<OwnedValue> text = exact_str(vm, r[at->b]);
    if (!text.ok()) return false;
    clear(vm, r[at->b]);
    assign(vm, r[at->a], std::move(text).value());
    return true;
}

}  // namespace

bool op_BUILD_STRING(Vm& vm, Frame*, Registers r, Instruction* at) {
    if (at->c.immediate() == 1 && r[at->b].is_object()) return move_exact_str(vm, r, at);
    Str* const joined = str_join_pieces(vm, r.from(at->b), at->c.immediate());
    if (joined == nullptr) return vm.out_of_memory();
    put_joined(vm, r, at, joined);
    return true;
}

// ---- unpacking ----

namespace {

Failed too_few(Vm& vm, size_t wanted, size_t got, bool at_least) {
    return vm.raise(ExceptionId::kValueError, "not enough values to unpack (expected {}{}, got {})",
                    at_least ? "at least " : "", wanted, got);
}

Failed too_many(Vm& vm, size_t wanted) {
    return vm.raise(ExceptionId::kValueError, "too many values to unpack (expected {})", wanted);
}

// Puts the items of `source` into target[0..count): exactly as many, or an error.
Result<void> unpack(Vm& vm, Value source, Value* target, size_t count) {
    const bool tuple = is_tuple(source) || vm.type_of(source)->slots.iterate == vm.type(kTupleType)->slots.iterate;
    if (tuple || is_list(source)) {
        const size_t size = tuple ? as_tuple(source)->size : as_list(source)->size;
        if (size < count) return too_few(vm, count, size, false);
        if (size > count) return too_many(vm, count);
        Word* items = tuple ? as_tuple(source)->items() : as_list(source)->items;
        for (size_t i = 0; i < count; ++i) assign(vm, target[i], share(vm, items[i]));
        return {};
    }
    TRY(OwnedValue iterator, iterate(vm, source));
    for (size_t i = 0; i < count; ++i) {
        TRY(OwnedValue item, next(vm, iterator.get()));
        if (item.is_empty()) return too_few(vm, count, i, false);
        assign(vm, target[i], std::move(item));
    }
    TRY(OwnedValue surplus, next(vm, iterator.get()));
    if (surplus.is_empty()) return {};
    return too_many(vm, count);
}

// The same for the items of a tuple or list, none of which runs any code.
Result<void> unpack_row_with_star(Vm& vm, std::span<Word> items, Value* target, size_t before, size_t after) {
    if (items.size() < before + after) return too_few(vm, before + after, items.size(), true);
    const size_t count = items.size() - before - after;
    TRY(Ref<List> rest, make_list(vm, count));
    for (size_t i = 0; i < before; ++i) assign(vm, target[i], share(vm, items[i]));
    for (size_t i = 0; i < count; ++i) rest->items[rest->size++] = share_word(vm, items[before + i]);
    for (size_t i = 0; i < after; ++i) assign(vm, target[before + 1 + i], share(vm, items[before + count + i]));
    assign(vm, target[before], Value::of_object(rest.take()));
    return {};
}

// Puts the first and last items of `source` around a list of those between.
Result<void> unpack_with_star(Vm& vm, Value source, Value* target, size_t before, size_t after) {
    if (is_tuple(source)) return unpack_row_with_star(vm, row_of(as_tuple(source)), target, before, after);
    if (is_list(source)) return unpack_row_with_star(vm, row_of(as_list(source)), target, before, after);
    TRY(OwnedValue iterator, iterate(vm, source));
    for (size_t i = 0; i < before; ++i) {
        TRY(OwnedValue item, next(vm, iterator.get()));
        if (item.is_empty()) return too_few(vm, before + after, i, true);
        assign(vm, target[i], std::move(item));
    }
    TRY(Ref<List> rest, list_from_iterable(vm, iterator.get()));
    if (rest->size < after) return too_few(vm, before + after, before + rest->size, true);
    for (size_t i = 0; i < after; ++i) {
        Word& last = rest->items[rest->size - after + i];
        assign(vm, target[before + 1 + i], OwnedValue::adopt(vm, std::exchange(last, Word()).last_look()));
    }
    rest->size -= after;
    assign(vm, target[before], Value::of_object(rest.take()));
    return {};
}

Result<void> check_unpackable(Vm& vm, Value source) {
    if (!lacks_iteration(vm, source)) return {};
    return vm.raise(ExceptionId::kTypeError, "cannot unpack non-iterable {} object", type_name(vm, source));
}

}  // namespace

bool op_UNPACK_SEQUENCE(Vm& vm, Frame*, Registers r, Instruction* at) {
    // The source may lie where the first item goes.
    OwnedValue source = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true);
    if (!check_unpackable(vm, source.get()).ok()) return false;
    return unpack(vm, source.get(), r.from(at->a), at->c.immediate()).ok();
}

bool op_UNPACK_EXTENDED(Vm& vm, Frame*, Registers r, Instruction* at) {
    OwnedValue source = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true);
    if (!check_unpackable(vm, source.get()).ok()) return false;
    return unpack_with_star(vm, source.get(), r.from(at->a), at->c.immediate(), extra(at).low).ok();
}

}  // namespace eadem::vm
