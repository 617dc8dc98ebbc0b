// __build_class__: what a class statement calls, with the function of its body, the name, the bases and the keywords.
#include "stdlib/native/builtins.h"
#include "stdlib/runtime/runtime.h"
#include "vm/interp/function.h"
#include "vm/object/class.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// callee(*positional, **keywords)
Result<OwnedValue> call_with_keywords(ObjectSpace& space, Value callee, std::initializer_list<Value> positional,
                                      Dict* keywords) {
    const size_t keyword_count = keywords == nullptr ? 0 : keywords->used;
    std::vector<Value> row;
    row.reserve(positional.size() + keyword_count);
    Ref<Tuple> names;
    if (keyword_count > 0) {
        TRY(names, make_tuple(space, keyword_count));
    }
    for (const Value value : positional) row.push_back(keep(space, value).take());
    size_t position = 0, index = 0;
    Word *key = nullptr, *value = nullptr;
    while (keyword_count > 0 && dict_next(keywords, position, key, value)) {
        names->items()[index++] = share_word(space, *key);
        row.push_back(share(space, *value).take());
    }
    Result<OwnedValue> result = call(space, callee, {row.data(), positional.size(), names.get(), row.size()});
    for (const Value left : row) space.release(left);
    return result;
}

// The bases with what their __mro_entries__ put in their places; the same tuple if none has that.
Result<Ref<Tuple>> resolve_bases(ObjectSpace& space, Tuple* bases) {
    std::vector<OwnedValue> resolved;
    bool has_changed = false;
    for (size_t i = 0; i < bases->size; ++i) {
        OwnedValue base = share(space, bases->items()[i]);
        OwnedValue method;
        if (!is_type(space, base.get())) {
            TRY(method, find_attribute(space, base.get(), space.intern_name("__mro_entries__")));
        }
        if (method.is_empty()) {
            resolved.push_back(std::move(base));
            continue;
        }
        TRY(const OwnedValue entries, call(space, method.get(), {Value::of_object(bases)}));
        if (!is_instance(space, entries.get(), kTupleType))
            return space.raise_text(ExceptionId::kTypeError, "__mro_entries__ must return a tuple");
        has_changed = true;
        Tuple* row = as_tuple(entries.get());
        for (size_t k = 0; k < row->size; ++k) resolved.push_back(share(space, row->items()[k]));
    }
    if (!has_changed) return Ref<Tuple>::share(space, bases);
    TRY(Ref<Tuple> tuple, make_tuple(space, resolved.size()));
    for (size_t i = 0; i < resolved.size(); ++i) tuple->items()[i] = to_word(space, std::move(resolved[i]));
    return tuple;
}

// What is called to make the class: the metaclass asked for, or that of the first base; and of types, the most derived
// one among those of all bases.
Result<OwnedValue> metaclass_of(ObjectSpace& space, Value wanted, Tuple* bases) {
    OwnedValue metaclass = keep(space, wanted);
    if (metaclass.is_empty()) {
        Type* type = bases->size == 0 ? space.type(kTypeType) : space.type_of(bases->items()[0].peek());
        metaclass = OwnedValue::share(space, type);
    }
    if (!is_type(space, metaclass.get())) return metaclass;
    TRY(Type * winner, most_derived_metatype(space, as_type(metaclass.get()), bases));
    return OwnedValue::share(space, winner);
}

// Where the names of the body go: what the metaclass prepares, or a new dict.
Result<OwnedValue> prepare(ObjectSpace& space, Value metaclass, Value name, Tuple* bases, Dict* keywords) {
    TRY(const OwnedValue method, find_attribute(space, metaclass, space.intern_name("__prepare__")));
    if (method.is_empty()) return make_dict(space);
    TRY(OwnedValue names, call_with_keywords(space, method.get(), {name, Value::of_object(bases)}, keywords));
    if (space.type_of(names.get())->slots.get_item == nullptr)
        return space.raise(ExceptionId::kTypeError, "{}.__prepare__() must return a mapping, not {}",
                           is_type(space, metaclass) ? as_type(metaclass)->name : "<metaclass>",
                           type_name(space, names.get()));
    return names;
}

// The body returned the cell that its methods know their class by, if they ask for it: type.__new__ must have filled
// it.
Result<void> check_cell(ObjectSpace& space, Value cell, Value name, Value made) {
    if (!is_type(space, made) || !cell.is_object() || cell.object->type_id() != kCellType) return {};
    const Word& contents = static_cast<CellObject*>(cell.object)->contents;
    if (contents.is_object() && contents.object() == made.object) return {};
    TRY(const Ref<Str> name_text, repr(space, name));
    TRY(const Ref<Str> made_text, repr(space, made));
    if (contents.is_empty())
        return space.raise(ExceptionId::kRuntimeError,
                           "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?",
                           name_text->text(), made_text->text());
    TRY(const Ref<Str> other_text, repr(space, contents.peek()));
    return space.raise(ExceptionId::kTypeError, "__class__ set to {} defining {} as {}", other_text->text(),
                       name_text->text(), made_text->text());
}

}  // namespace

// Row: metaclass, keywords, then what is given by position.
Result<OwnedValue> builtin_build_class(ObjectSpace& space, Value* row, size_t count) {
    constexpr size_t kFirst = 2;
    if (count < kFirst + 2) return space.raise_text(ExceptionId::kTypeError, "__build_class__: not enough arguments");
    const Value body = row[kFirst], name = row[kFirst + 1];
    if (!is_function(body))
        return space.raise_text(ExceptionId::kTypeError, "__build_class__: func must be a function");
    if (!is_instance(space, name, kStrType))
        return space.raise_text(ExceptionId::kTypeError, "__build_class__: name is not a string");
    Dict* keywords = row[1].is_empty() ? nullptr : as_dict(row[1]);
    TRY(const Ref<Tuple> written, make_tuple_from(space, row + kFirst + 2, count - kFirst - 2));
    TRY(const Ref<Tuple> bases, resolve_bases(space, written.get()));
    TRY(const OwnedValue metaclass, metaclass_of(space, row[0], bases.get()));
    TRY(const OwnedValue names, prepare(space, metaclass.get(), name, bases.get(), keywords));
    TRY(const OwnedValue cell, runtime_of(space).run_class_body(as_function(body), names.get().object));
    if (bases.get() != written.get())
        TRY_VOID(set_item(space, names.get(), Value::of_object(space.intern_name("__orig_bases__")),
                          Value::of_object(written.get())));
    TRY(OwnedValue made,
        call_with_keywords(space, metaclass.get(), {name, Value::of_object(bases.get()), names.get()}, keywords));
    TRY_VOID(check_cell(space, cell.get(), name, made.get()));
    return made;
}

}  // namespace eadem::stdlib
