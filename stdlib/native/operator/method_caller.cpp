// operator.methodcaller: calls a method of its operand with arguments that it keeps.
#include <algorithm>

#include "stdlib/native/native_object.h"
#include "stdlib/native/operator/operator.h"
#include "vm/object/dict.h"
#include "vm/object/operators.h"
#include "vm/object/owned_row.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct MethodCaller : Object {
    Word name;       // interned
    Word arguments;  // a tuple: the positional ones, then the values of keywords
    Word keywords;   // a tuple of their names; or empty
};
MethodCaller* as_caller(Value self) {
    return static_cast<MethodCaller*>(self.object);
}
Tuple* tuple_of(Word word) {
    return static_cast<Tuple*>(word.object());
}

Result<OwnedValue> call_method(ObjectSpace& space, Value self, const CallArguments& given) {
    if (given.total != given.positional)
        return space.raise_text(ExceptionId::kTypeError, "methodcaller() takes no keyword arguments");
    if (given.total != 1)
        return space.raise(ExceptionId::kTypeError, "methodcaller expected 1 argument, got {}", given.total);
    MethodCaller* caller = as_caller(self);
    TRY(const OwnedValue method, get_attribute(space, given.values[0], static_cast<Str*>(caller->name.object())));
    Tuple* kept = tuple_of(caller->arguments);
    Tuple* names = caller->keywords.is_empty() ? nullptr : tuple_of(caller->keywords);
    OwnedRow row(space);
    for (size_t i = 0; i < kept->size; ++i) row.push(share(space, kept->items()[i]));
    const size_t positional = row.size() - (names == nullptr ? 0 : names->size);
    return call(space, method.get(), CallArguments{row.data(), positional, names, row.size()});
}

Result<Ref<Str>> caller_repr(ObjectSpace& space, Value self) {
    MethodCaller* caller = as_caller(self);
    TRY(const Ref<Str> name, repr(space, caller->name.peek()));
    std::string text = fmt::format("{}({}", type_name(space, self), name->text());
    Tuple* kept = tuple_of(caller->arguments);
    Tuple* names = caller->keywords.is_empty() ? nullptr : tuple_of(caller->keywords);
    const size_t positional = kept->size - (names == nullptr ? 0 : names->size);
    for (size_t i = 0; i < kept->size; ++i) {
        const OwnedValue value = share(space, kept->items()[i]);
        TRY(const Ref<Str> shown, repr(space, value.get()));
        text += ", ";
        if (i >= positional) text += fmt::format("{}=", as_str(names->items()[i - positional].peek())->text());
        text += shown->text();
    }
    return make_str(space, text + ")");
}

// methodcaller(name, /, *args, **kwargs)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    constexpr size_t kFixed = 2;  // the type, and the keywords
    if (count <= kFixed)
        return space.raise_text(ExceptionId::kTypeError, "methodcaller needs at least one argument, the method name");
    const Str* name = str_or_null(space, row[kFixed]);
    if (name == nullptr) return space.raise_text(ExceptionId::kTypeError, "method name must be a string");
    Dict* keywords = row[1].is_empty() ? nullptr : as_dict(row[1]);
    const size_t positional = count - kFixed - 1;
    TRY(Ref<Tuple> arguments, make_tuple(space, positional + (keywords == nullptr ? 0 : keywords->used)));
    std::fill_n(arguments->items(), arguments->size, Word());
    for (size_t i = 0; i < positional; ++i) arguments->items()[i] = to_word(space, take(space, row[kFixed + 1 + i]));
    Ref<Tuple> names;
    if (keywords != nullptr) {
        TRY(names, make_tuple(space, keywords->used));
        std::fill_n(names->items(), names->size, Word());
        size_t position = 0, at = 0;
        Word *key = nullptr, *value = nullptr;
        while (dict_next(keywords, position, key, value)) {
            names->items()[at] = share_word(space, *key);
            arguments->items()[positional + at++] = share_word(space, *value);
        }
    }
    Str* method = space.intern_name(name->text());
    method->share();
    auto* caller = new_instance<MethodCaller>(space, row[0]);
    caller->name = Word::of_object(method);
    caller->arguments = Word::of_object(arguments.take());
    caller->keywords = names ? Word::of_object(names.take()) : Word();
    return Ref<MethodCaller>::adopt(space, caller);
}

constexpr NativeSpec kConstructor = {"methodcaller", construct, "(*args, **kwargs)"};

constexpr Slots make_slots() {
    Slots slots =
        HeldWords<MethodCaller, &MethodCaller::name, &MethodCaller::arguments, &MethodCaller::keywords>::slots();
    slots.repr = caller_repr;
    slots.call = call_method;
    return slots;
}

}  // namespace

const TypeSpec kMethodCallerSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .constructor = &kConstructor,
    .documentation = "A callable that calls the given method on its operand.",
};

}  // namespace eadem::stdlib
