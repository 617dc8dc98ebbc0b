// operator.itemgetter and attrgetter: what gets one item or attribute, or a tuple of several.
#include <algorithm>

#include "stdlib/native/native_object.h"
#include "stdlib/native/operator/operator.h"
#include "vm/object/class_internal.h"
#include "vm/object/dict.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Getter : Object {
    Word keys;  // a tuple: the items, or the names of the attributes
    Tuple* tuple() const { return static_cast<Tuple*>(keys.object()); }
};
Getter* as_getter(Value self) {
    return static_cast<Getter*>(self.object);
}

// The one argument of a call.
Result<Value> only_argument(ObjectSpace& space, std::string_view name, const CallArguments& arguments) {
    if (arguments.total != arguments.positional)
        return space.raise(ExceptionId::kTypeError, "{}() takes no keyword arguments", name);
    if (arguments.total != 1)
        return space.raise(ExceptionId::kTypeError, "{} expected 1 argument, got {}", name, arguments.total);
    return arguments.values[0];
}

using Get = Result<OwnedValue> (*)(ObjectSpace& space, Value object, Word& key);

// The item of a list, tuple or dict of the exact type, if no Python code need run for it; else null.
Word* find_item_quickly(ObjectSpace& space, Value object, Value key) {
    if (is_dict(object)) {
        bool is_known = false;
        Word* const found = dict_find_quick(space, as_dict(object), key, is_known);
        return is_known ? found : nullptr;
    }
    if (!key.is_raw_int() || !(is_tuple(object) || is_list(object))) return nullptr;
    const std::span<Word> items = is_tuple(object) ? row_of(as_tuple(object)) : row_of(as_list(object));
    const int64_t index = key.integer < 0 ? key.integer + static_cast<int64_t>(items.size()) : key.integer;
    return index >= 0 && index < static_cast<int64_t>(items.size()) ? &items[static_cast<size_t>(index)] : nullptr;
}

Result<OwnedValue> get_by_key(ObjectSpace& space, Value object, Word& key) {
    if (Word* const found = find_item_quickly(space, object, key.peek())) return share(space, *found);
    const OwnedValue held = hold_item(space, key, object);
    return get_item(space, object, held.get());
}

// A name with dots is a way through several objects.
Result<OwnedValue> get_by_name(ObjectSpace& space, Value object, Word& key) {
    std::string_view rest = as_str(key.peek())->text();
    OwnedValue found;
    while (true) {
        const size_t dot = rest.find('.');
        Str* name = space.intern_name(rest.substr(0, dot));
        const Value from = found.is_empty() ? object : found.get();
        TRY(OwnedValue next, get_attribute(space, from, name));
        found = std::move(next);
        if (dot == std::string_view::npos) return found;
        rest.remove_prefix(dot + 1);
    }
}

template <Get get>
Result<OwnedValue> get_all(ObjectSpace& space, Value object, Tuple* keys) {
    if (keys->size == 1) return get(space, object, keys->items()[0]);
    TRY(Ref<Tuple> found, make_tuple(space, keys->size));
    std::fill_n(found->items(), found->size, Word());
    for (size_t i = 0; i < keys->size; ++i) {
        TRY(OwnedValue item, get(space, object, keys->items()[i]));
        found->items()[i] = to_word(space, std::move(item));
    }
    return found;
}

Value get_items_quickly(ObjectSpace& space, Object* self, Value object) {
    Tuple* const keys = static_cast<Getter*>(self)->tuple();
    Word* const first = find_item_quickly(space, object, keys->items()[0].peek());
    if (first == nullptr) return {};
    if (keys->size == 1) return share(space, *first).take();
    if (keys->size != 2) return {};
    Word* const second = find_item_quickly(space, object, keys->items()[1].peek());
    if (second == nullptr) return {};
    const Word shared = share_word(space, *first);
    return Value::of_object(new_pair(space, shared, share_word(space, *second)));
}

// The attribute that an instance has itself, where its class has none of that name.
Value get_attribute_quickly(ObjectSpace& space, Object* self, Value object) {
    Tuple* const names = static_cast<Getter*>(self)->tuple();
    Str* const name = as_str(names->items()[0].peek());
    Type* const type = space.type_of(object);
    if (names->size != 1 || !name->is_interned() || !is_class(type) ||
        type->slots.get_attribute != instance_get_attribute)
        return {};
    const Result<Word*> of_class = type_lookup(space, type, name);
    if (!of_class.ok()) return space.forget_pending(), Value();
    Word* const own = of_class.value() == nullptr ? find_own_attribute(space, object.object, name) : nullptr;
    return own == nullptr ? Value() : share(space, *own).take();
}

Result<OwnedValue> call_item_getter(ObjectSpace& space, Value self, const CallArguments& arguments) {
    TRY(const Value object, only_argument(space, "itemgetter", arguments));
    return get_all<get_by_key>(space, object, as_getter(self)->tuple());
}
Result<OwnedValue> call_attribute_getter(ObjectSpace& space, Value self, const CallArguments& arguments) {
    TRY(const Value object, only_argument(space, "attrgetter", arguments));
    return get_all<get_by_name>(space, object, as_getter(self)->tuple());
}

Result<Ref<Str>> getter_repr(ObjectSpace& space, Value self) {
    Tuple* keys = as_getter(self)->tuple();
    std::string text = fmt::format("{}(", type_name(space, self));
    for (size_t i = 0; i < keys->size; ++i) {
        const OwnedValue key = share(space, keys->items()[i]);
        TRY(const Ref<Str> shown, repr(space, key.get()));
        text += fmt::format("{}{}", i > 0 ? ", " : "", shown->text());
    }
    return make_str(space, text + ")");
}

Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    TRY(Ref<Tuple> keys, make_tuple_from(space, row + 1, count - 1));
    auto* getter = new_instance<Getter>(space, row[0]);
    getter->keys = Word::of_object(keys.take());
    return Ref<Getter>::adopt(space, getter);
}

Result<OwnedValue> construct_item_getter(ObjectSpace& space, Value* row, size_t count) {
    if (count < 2) return space.raise_text(ExceptionId::kTypeError, "itemgetter expected 1 argument, got 0");
    return construct(space, row, count);
}
Result<OwnedValue> construct_attribute_getter(ObjectSpace& space, Value* row, size_t count) {
    if (count < 2) return space.raise_text(ExceptionId::kTypeError, "attrgetter expected 1 argument, got 0");
    for (size_t i = 1; i < count; ++i)
        if (str_or_null(space, row[i]) == nullptr)
            return space.raise_text(ExceptionId::kTypeError, "attribute name must be a string");
    return construct(space, row, count);
}

constexpr NativeSpec kItemGetter = {"itemgetter", construct_item_getter, "(*items)"};
constexpr NativeSpec kAttributeGetter = {"attrgetter", construct_attribute_getter, "(*attrs)"};

constexpr Slots make_slots(Result<OwnedValue> (*call)(ObjectSpace&, Value, const CallArguments&),
                           Value (*quick_call)(ObjectSpace&, Object*, Value)) {
    Slots slots = HeldWords<Getter, &Getter::keys>::slots();
    slots.repr = getter_repr;
    slots.call = call;
    slots.quick_call = quick_call;
    return slots;
}

}  // namespace

const TypeSpec kItemGetterSpec = {
    .id = kObjectType,
    .slots = make_slots(call_item_getter, get_items_quickly),
    .constructor = &kItemGetter,
    .documentation = "A callable that fetches the given item(s) from its operand.",
};
const TypeSpec kAttributeGetterSpec = {
    .id = kObjectType,
    .slots = make_slots(call_attribute_getter, get_attribute_quickly),
    .constructor = &kAttributeGetter,
    .documentation = "A callable that fetches the given attribute(s) from its operand.",
};

}  // namespace eadem::stdlib
