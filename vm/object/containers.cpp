// The container and iteration protocols.
#include <algorithm>

#include "vm/object/class.h"
#include "vm/object/generic_alias.h"
#include "vm/object/int.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

Result<size_t> length(ObjectSpace& space, Value container) {
    const auto slot = space.type_of(container)->slots.length;
    if (slot != nullptr) return slot(space, container);
    return space.raise(ExceptionId::kTypeError, "object of type '{}' has no len()", type_name(space, container));
}

Result<OwnedValue> get_item(ObjectSpace& space, Value container, Value key) {
    TRY_VOID(space.poll());
    const auto slot = space.type_of(container)->slots.get_item;
    if (slot != nullptr) return slot(space, container, key);
    if (is_type(space, container)) {
        TRY(const OwnedValue method, find_attribute(space, container, space.intern_name("__class_getitem__")));
        if (!method.is_empty()) return call(space, method.get(), {key});
        // `type` says nothing of what its instances, which are types, have.
        if (as_type(container)->id == kTypeType) return make_generic_alias(space, container, key);
        return space.raise(ExceptionId::kTypeError, "type '{}' is not subscriptable", as_type(container)->name);
    }
    return space.raise(ExceptionId::kTypeError, "'{}' object is not subscriptable", type_name(space, container));
}

Result<void> set_item(ObjectSpace& space, Value container, Value key, Value value) {
    const auto slot = space.type_of(container)->slots.set_item;
    if (slot != nullptr) return slot(space, container, key, value);
    return space.raise(ExceptionId::kTypeError, "'{}' object does not support item assignment",
                       type_name(space, container));
}

Result<void> delete_item(ObjectSpace& space, Value container, Value key) {
    const auto slot = space.type_of(container)->slots.set_item;
    if (slot != nullptr) return slot(space, container, key, Value());
    // CPython words it by what the type has a table of slots for.
    const Slots& slots = space.type_of(container)->slots;
    const bool is_sequence =
        slots.contains != nullptr || slots.get_item != nullptr || is_class(space.type_of(container));
    TRY(const bool is_number, has_index(space, key));
    return space.raise(ExceptionId::kTypeError, "'{}' object {} support item deletion", type_name(space, container),
                       is_sequence && is_number ? "doesn't" : "does not");
}

Result<bool> contains(ObjectSpace& space, Value container, Value item) {
    const auto slot = space.type_of(container)->slots.contains;
    if (slot != nullptr) return slot(space, container, item);
    if (space.type_of(container)->slots.iterate == nullptr && space.type_of(container)->slots.get_item == nullptr)
        return space.raise(ExceptionId::kTypeError, "argument of type '{}' is not iterable",
                           type_name(space, container));
    bool found = false;
    TRY_VOID(for_each(space, container, [&](OwnedValue candidate) -> Result<bool> {
        TRY(found, same_or_equal(space, candidate.get(), item));
        return !found;
    }));
    return found;
}

Result<OwnedValue> iterate(ObjectSpace& space, Value iterable) {
    const auto slot = space.type_of(iterable)->slots.iterate;
    if (slot == nullptr)
        return space.raise(ExceptionId::kTypeError, "'{}' object is not iterable", type_name(space, iterable));
    return slot(space, iterable);
}

Result<OwnedValue> next(ObjectSpace& space, Value iterator) {
    const auto slot = space.type_of(iterator)->slots.next;
    if (slot == nullptr)
        return space.raise(ExceptionId::kTypeError, "'{}' object is not an iterator", type_name(space, iterator));
    TRY_VOID(space.poll());
    Result<OwnedValue> item = slot(space, iterator);
    // What a function of the program raises in the middle ends the iteration as well.
    if (!item.ok() && space.pending_is(ExceptionId::kStopIteration)) {
        space.forget_pending();
        item = OwnedValue();
    }
    return item;
}

namespace {

// Surely has no __length_hint__: a generator, or a built-in type without methods that derives from object.
bool lacks_length_hint(const Type* type) {
    if (type->id == kGeneratorType) return true;
    const TypeSpec* const spec = type->spec;
    return spec != nullptr && spec->methods == nullptr && spec->special_methods == nullptr && spec->base == kObjectType;
}

}  // namespace

Result<size_t> length_hint(ObjectSpace& space, Value iterable, size_t otherwise) {
    if (!iterable.is_object()) return otherwise;
    if (iterable.object->type_id() == kRangeIteratorType)
        return static_cast<size_t>(static_cast<RangeIterator*>(iterable.object)->remaining);
    if (const auto slot = space.type_of(iterable)->slots.length; slot != nullptr) {
        Result<size_t> size = slot(space, iterable);
        if (size.ok() || !space.pending_is(ExceptionId::kTypeError)) return size;
        space.forget_pending();
    }
    if (lacks_length_hint(space.type_of(iterable))) return otherwise;
    Result<OwnedValue> hint = call_special(space, iterable, "__length_hint__");
    if (!hint.ok()) {
        if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return otherwise;
    }
    const Value said = hint.value().get();
    if (said.is_empty() || said.refers_to(space.shared.not_implemented)) return otherwise;
    if (!is_any_int(space, said))
        return space.raise(ExceptionId::kTypeError, "__length_hint__ must be an integer, not {}",
                           type_name(space, said));
    int64_t number = 0;
    if (!fits_int64_unchecked(said, number))
        return space.raise_text(ExceptionId::kOverflowError, "Python int too large to convert to C ssize_t");
    if (number < 0) return space.raise_text(ExceptionId::kValueError, "__length_hint__() should return >= 0");
    return static_cast<size_t>(number);
}

}  // namespace eadem::vm
