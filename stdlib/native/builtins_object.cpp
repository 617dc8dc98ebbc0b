// Builtins that ask or change what an object is: its attributes, type, text, identity, iteration.
#include "stdlib/native/builtins.h"
#include "vm/intern/intern_table.h"
#include "vm/interp/function.h"
#include "vm/object/class.h"
#include "vm/object/class_bases.h"
#include "vm/object/exception.h"
#include "vm/object/iterators.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<OwnedValue> as_value(Result<Ref<Str>> text) {
    if (!text.ok()) return kFailed;
    return OwnedValue(std::move(text).value());
}

// The interned string for an attribute name that the program computed.
Result<Ref<Str>> attribute_name(ObjectSpace& space, Value name) {
    if (!is_instance(space, name, kStrType))
        return space.raise(ExceptionId::kTypeError, "attribute name must be string, not '{}'", type_name(space, name));
    if (is_str(name) && as_str(name)->is_interned()) return Ref<Str>::share(space, as_str(name));
    return space.interned().intern_text(as_str(name)->text());
}

enum class Relation : uint8_t { kInstance, kSubclass };

// Without a check of the program's own.
Result<bool> is_plainly_related(ObjectSpace& space, Value value, Type* against, Relation relation) {
    if (relation == Relation::kInstance) return is_plain_instance(space, value, against);
    return is_plain_subclass(space, value, Value::of_object(against));
}

// isinstance and issubclass: a value, or a class, against a type or a (nested) tuple of types.
Result<bool> is_related(ObjectSpace& space, Value value, Value against, Relation relation) {
    const bool is_instance_check = relation == Relation::kInstance;
    if (is_instance_check && space.type_of(value) == against.object && against.is_object()) return true;
    if (space.type_id(against) == kTypeType) return is_plainly_related(space, value, as_type(against), relation);
    if (is_tuple(against) || (against.is_object() && is_instance(space, against, kTupleType))) {
        NativeScope scope(space);
        TRY_VOID(scope.enter(relation == Relation::kInstance ? " in __instancecheck__" : " in __subclasscheck__"));
        Tuple* types = as_tuple(against);
        for (size_t i = 0; i < types->size; ++i) {
            TRY(const bool related, is_related(space, value, types->items()[i].peek(), relation));
            if (related) return true;
        }
        return false;
    }
    TRY(const OwnedValue checked,
        call_special(space, against, is_instance_check ? "__instancecheck__" : "__subclasscheck__", {value}));
    if (!checked.is_empty()) return truth(space, checked.get());
    if (!is_instance_check) return is_plain_subclass(space, value, against);
    TRY(const OwnedValue bases, bases_of(space, against));
    if (bases.is_empty())
        return space.raise_text(ExceptionId::kTypeError,
                                "isinstance() arg 2 must be a type, a tuple of types, or a union");
    TRY(const OwnedValue type, find_attribute(space, value, space.intern_name("__class__")));
    if (type.is_empty()) return false;
    return is_plain_subclass(space, type.get(), against);
}

}  // namespace

Result<OwnedValue> builtin_ascii(ObjectSpace& space, Value* row, size_t) {
    return as_value(ascii(space, row[0]));
}

Result<OwnedValue> builtin_repr(ObjectSpace& space, Value* row, size_t) {
    return as_value(repr(space, row[0]));
}

Result<OwnedValue> builtin_format(ObjectSpace& space, Value* row, size_t) {
    if (row[1].is_empty()) return as_value(format(space, row[0], {}));
    TRY(const Str* specification, str_argument(space, row[1], "format", "argument 2"));
    return as_value(format(space, row[0], specification->text()));
}

Result<OwnedValue> builtin_callable(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::boolean(space, is_callable(space, row[0]));
}

Result<OwnedValue> builtin_getattr(ObjectSpace& space, Value* row, size_t) {
    TRY(const Ref<Str> name, attribute_name(space, row[1]));
    if (row[2].is_empty()) return get_attribute(space, row[0], name.get());
    TRY(OwnedValue found, find_attribute(space, row[0], name.get()));
    return found.is_empty() ? take(space, row[2]) : std::move(found);
}

Result<OwnedValue> builtin_hasattr(ObjectSpace& space, Value* row, size_t) {
    TRY(const Ref<Str> name, attribute_name(space, row[1]));
    TRY(const OwnedValue found, find_attribute(space, row[0], name.get()));
    return OwnedValue::boolean(space, !found.is_empty());
}

Result<OwnedValue> builtin_setattr(ObjectSpace& space, Value* row, size_t) {
    // The name becomes a key, so the program's own object is interned, as CPython does.
    TRY(Ref<Str> name, is_str(row[1]) ? space.interned().intern(as_str(row[1])) : attribute_name(space, row[1]));
    TRY_VOID(set_attribute(space, row[0], name.get(), row[2]));
    return OwnedValue::none(space);
}

Result<OwnedValue> builtin_delattr(ObjectSpace& space, Value* row, size_t) {
    TRY(const Ref<Str> name, attribute_name(space, row[1]));
    TRY_VOID(delete_attribute(space, row[0], name.get()));
    return OwnedValue::none(space);
}

// The honest address. A raw number gets its box here; the caller has shared an argument that anybody else can
// see.
Result<OwnedValue> builtin_id(ObjectSpace& space, Value* row, size_t) {
    row[0] = Value::of_object(space.box(row[0]));
    return OwnedValue::of_int(space, static_cast<int64_t>(reinterpret_cast<uintptr_t>(row[0].object)));
}

Result<OwnedValue> builtin_isinstance(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool related, is_related(space, row[0], row[1], Relation::kInstance));
    return OwnedValue::boolean(space, related);
}

Result<OwnedValue> builtin_issubclass(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool related, is_related(space, row[0], row[1], Relation::kSubclass));
    return OwnedValue::boolean(space, related);
}

Result<OwnedValue> builtin_iter(ObjectSpace& space, Value* row, size_t) {
    if (row[1].is_empty()) return iterate(space, row[0]);
    if (!is_callable(space, row[0])) return space.raise_text(ExceptionId::kTypeError, "iter(v, w): v must be callable");
    return make_callable_iterator(space, take(space, row[0]), take(space, row[1]));
}

Result<OwnedValue> builtin_next(ObjectSpace& space, Value* row, size_t) {
    // Of an iterator of the program's own, the StopIteration is what it raised.
    const bool raises_itself = is_class(space.type_of(row[0])) && space.type_of(row[0])->slots.next != nullptr;
    Result<OwnedValue> item = is_generator(row[0]) ? generator_next_or_stop(space, row[0])
                              : raises_itself      ? call_special(space, row[0], "__next__")
                                                   : next(space, row[0]);
    if (!item.ok()) {
        // An iterator that raises StopIteration itself ends like one that gives nothing.
        if (row[1].is_empty() || !space.pending_is(ExceptionId::kStopIteration)) return kFailed;
        space.forget_pending();
        return take(space, row[1]);
    }
    if (!item.value().is_empty()) return std::move(item).value();
    if (!row[1].is_empty()) return take(space, row[1]);
    TRY(Ref<Exception> end, make_exception(space, space.type(ExceptionId::kStopIteration), nullptr, 0));
    return space.raise_object(end.take());
}

Result<OwnedValue> builtin_len(ObjectSpace& space, Value* row, size_t) {
    TRY(const size_t size, length(space, row[0]));
    return OwnedValue::of_int(space, static_cast<int64_t>(size));
}

}  // namespace eadem::stdlib
