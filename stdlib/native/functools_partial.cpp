// What functools.partial derives from: a function with some of its arguments given.
#include <vector>

#include "stdlib/native/functools.h"
#include "stdlib/native/native_object.h"
#include "vm/object/dict.h"
#include "vm/object/operators.h"
#include "vm/object/owned_row.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Partial : Object {
    Word function;   // empty when the collector has emptied it
    Word arguments;  // a tuple
    Word keywords;   // a dict
};
Partial* as_partial(Value self) {
    return static_cast<Partial*>(self.object);
}

// The place of a name among those of a call; its size if it is not there.
size_t find_name(const Tuple* names, const Str* name) {
    size_t place = 0;
    while (place < names->size && !str_equal(as_str(names->items()[place].peek()), name)) ++place;
    return place;
}

// Adds the arguments with names that are given already, with the values of those that are given again, and then the
// others. Returns the names.
Result<Ref<Tuple>> add_named(ObjectSpace& space, Dict* keywords, const CallArguments& given, OwnedRow& row) {
    std::vector<Str*> names;
    std::vector<bool> is_placed(given.total - given.positional);
    size_t position = 0;
    Word *key = nullptr, *value = nullptr;
    while (dict_next(keywords, position, key, value)) {
        Str* const name = str_or_null(space, key->peek());
        if (name == nullptr) return space.raise_text(ExceptionId::kTypeError, "keywords must be strings");
        const size_t again = is_placed.empty() ? 0 : find_name(given.keyword_names, name);
        const bool is_given = again < is_placed.size();
        if (is_given) is_placed[again] = true;
        row.push(is_given ? take(space, given.values[given.positional + again]) : share(space, *value));
        names.push_back(name->is_interned() ? name : space.intern_name(name->text()));
    }
    for (size_t i = 0; i < is_placed.size(); ++i) {
        if (is_placed[i]) continue;
        row.push(take(space, given.values[given.positional + i]));
        names.push_back(as_str(given.keyword_names->items()[i].peek()));
    }
    TRY(Ref<Tuple> all, make_tuple(space, names.size()));
    for (size_t i = 0; i < names.size(); ++i) all->items()[i] = to_word(space, OwnedValue::share(space, names[i]));
    return all;
}

Result<OwnedValue> call_partial(ObjectSpace& space, Value self, const CallArguments& given) {
    Partial* const partial = as_partial(self);
    if (partial->function.is_empty()) return space.raise_text(ExceptionId::kReferenceError, "the function is gone");
    const OwnedValue function = share(space, partial->function);
    const std::span<Word> arguments = row_of(static_cast<Tuple*>(partial->arguments.object()));
    auto* const keywords = static_cast<Dict*>(partial->keywords.object());
    const size_t positional = arguments.size() + given.positional;
    OwnedRow row(space);
    for (Word& argument : arguments) row.push(share(space, argument));
    for (size_t i = 0; i < given.positional; ++i) row.push(take(space, given.values[i]));
    if (keywords->used == 0) {
        for (size_t i = given.positional; i < given.total; ++i) row.push(take(space, given.values[i]));
        return call(space, function.get(), CallArguments{row.data(), positional, given.keyword_names, row.size()});
    }
    TRY(const Ref<Tuple> names, add_named(space, keywords, given, row));
    return call(space, function.get(), CallArguments{row.data(), positional, names.get(), row.size()});
}

// The function of a partial that another may take in: one that is called as this type is, and has no attributes.
Result<bool> can_be_taken_in(ObjectSpace& space, Value function) {
    if (space.type_of(function)->slots.call != call_partial || as_partial(function)->function.is_empty()) return false;
    if (!is_class(space.type_of(function)) || as_class(space.type_of(function))->dict_place == DictPlace::kNowhere)
        return true;
    TRY(const Dict* const attributes, instance_dict(space, function.object));
    return attributes->used == 0;
}

Result<void> check_callable(ObjectSpace& space, Value function) {
    if (is_callable(space, function)) return {};
    return space.raise_text(ExceptionId::kTypeError, "the first argument must be callable");
}

// Row: the type, the keywords or nothing, the function and its arguments.
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    if (count < 3) return space.raise_text(ExceptionId::kTypeError, "type 'partial' takes at least one argument");
    TRY_VOID(check_callable(space, row[2]));
    OwnedValue function = share(space, row[2]);
    TRY(const bool takes_in, can_be_taken_in(space, function.get()));
    std::span<Word> before;
    OwnedValue inner;
    Ref<Dict> keywords = make_dict(space);
    if (takes_in) {
        inner = std::move(function);
        Partial* const partial = as_partial(inner.get());
        function = share(space, partial->function);
        before = row_of(static_cast<Tuple*>(partial->arguments.object()));
        TRY_VOID(dict_update(space, keywords.get(), partial->keywords.peek()));
    }
    if (!row[1].is_empty()) TRY_VOID(dict_update(space, keywords.get(), row[1]));
    TRY(Ref<Tuple> arguments, make_tuple(space, before.size() + count - 3));
    Word* place = arguments->items();
    for (Word& argument : before) *place++ = share_word(space, argument);
    for (size_t i = 3; i < count; ++i) *place++ = to_word(space, take(space, row[i]));
    auto* const partial = new_instance<Partial>(space, row[0]);
    partial->function = Word::of_object(function.take().object);
    partial->arguments = Word::of_object(arguments.take());
    partial->keywords = Word::of_object(keywords.take());
    return Ref<Partial>::adopt(space, partial);
}

// _set(function, arguments, keywords): the parts of another; checked by who calls it.
Result<OwnedValue> set_parts(ObjectSpace& space, Value* row, size_t) {
    if (!is_callable(space, row[1]) || !is_tuple(row[2]) || !is_dict(row[3]))
        return space.raise_text(ExceptionId::kTypeError, "invalid partial state");
    Partial* const partial = as_partial(row[0]);
    Word* const parts[] = {&partial->function, &partial->arguments, &partial->keywords};
    for (size_t i = 0; i < std::size(parts); ++i)
        space.release(std::exchange(*parts[i], to_word(space, take(space, row[1 + i]))));
    return OwnedValue::none(space);
}

template <Word Partial::*part>
Result<OwnedValue> get_part(ObjectSpace& space, Value self) {
    Word& word = as_partial(self)->*part;
    return word.is_empty() ? OwnedValue::none(space) : share(space, word);
}

constexpr AttributeSpec kAttributes[] = {{"func", get_part<&Partial::function>},
                                         {"args", get_part<&Partial::arguments>},
                                         {"keywords", get_part<&Partial::keywords>},
                                         {nullptr, nullptr}};
constexpr NativeSpec kMethods[] = {{"_set", set_parts, "(function, arguments, keywords, /)"}, {}};
constexpr NativeSpec kConstructor = {"_Partial", construct, "(*arguments, **keywords)"};

constexpr Slots make_slots() {
    Slots slots = HeldWords<Partial, &Partial::function, &Partial::arguments, &Partial::keywords>::slots();
    // One that the collector has emptied is called no more; its arguments and keywords stay what they are.
    slots.clear = [](ObjectSpace& space, Object* self) {
        auto* const partial = static_cast<Partial*>(self);
        drop(space, partial->function);
        dict_clear(space, static_cast<Dict*>(partial->keywords.object()));
    };
    slots.call = call_partial;
    return slots;
}

}  // namespace

const TypeSpec kPartialSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
};

}  // namespace eadem::stdlib
