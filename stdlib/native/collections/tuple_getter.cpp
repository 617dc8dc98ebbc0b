// _collections._tuplegetter: the attribute of a named tuple that is one of its items.
#include "stdlib/native/collections/named_tuple.h"
#include "stdlib/native/native_object.h"
#include "vm/interp/function.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct TupleGetter : Object {
    Word documentation;
    int64_t index;
};
TupleGetter* as_getter(Value self) {
    return static_cast<TupleGetter*>(self.object);
}

Result<OwnedValue> bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty() || instance.refers_to(space.shared.none)) return keep(space, self);
    const int64_t index = as_getter(self)->index;
    if (!is_tuple_like(space, instance))
        return space.raise(ExceptionId::kTypeError,
                           "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object", index,
                           type_name(space, instance));
    Tuple* const tuple = as_tuple(instance);
    if (index < 0 || static_cast<uint64_t>(index) >= tuple->size)
        return space.raise_text(ExceptionId::kIndexError, "tuple index out of range");
    return share(space, tuple->items()[index]);
}

Result<void> bind_set(ObjectSpace& space, Value, Value, Value value) {
    return space.raise_text(ExceptionId::kAttributeError,
                            value.is_empty() ? "can't delete attribute" : "can't set attribute");
}

// (index, doc, /)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t index, to_index(space, row[1], ExceptionId::kOverflowError));
    const Word documentation = to_word(space, take(space, row[2]));
    auto* const getter = new_instance<TupleGetter>(space, row[0]);
    getter->documentation = documentation;
    getter->index = index;
    return Ref<TupleGetter>::adopt(space, getter);
}

constexpr NativeSpec kConstructor = {"_tuplegetter", construct, "(index, doc, /)"};

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    const OwnedValue documentation = share(space, as_getter(self)->documentation);
    TRY(const Ref<Str> shown, repr(space, documentation.get()));
    return make_str(space, fmt::format("{}({}, {})", kConstructor.name, as_getter(self)->index, shown->text()));
}

Result<OwnedValue> get_documentation(ObjectSpace& space, Value self) {
    Word& documentation = as_getter(self)->documentation;
    return documentation.is_empty() ? OwnedValue::none(space) : share(space, documentation);
}
Result<void> set_documentation(ObjectSpace& space, Value self, Value value) {
    const Word given = value.is_empty() ? Word() : to_word(space, value);
    space.release(std::exchange(as_getter(self)->documentation, given));
    return {};
}

Result<OwnedValue> reduce(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue documentation, get_documentation(space, row[0]));
    const Word second = to_word(space, std::move(documentation));
    const auto arguments = Ref<Tuple>::adopt(space, new_pair(space, Word::of_int(as_getter(row[0])->index), second));
    Type* const type = space.type_of(row[0]);
    type->share();
    arguments.get()->share();
    return Ref<Tuple>::adopt(space, new_pair(space, Word::of_object(type), Word::of_object(arguments.get())));
}

constexpr AttributeSpec kAttributes[] = {{"__doc__", get_documentation, set_documentation}, {nullptr, nullptr}};
constexpr NativeSpec kMethods[] = {{"__reduce__", reduce}, {}};

constexpr Slots make_slots() {
    Slots slots = HeldWords<TupleGetter, &TupleGetter::documentation>::slots();
    slots.repr = repr_of;
    slots.bind = bind;
    slots.bind_set = bind_set;
    slots.item_index = [](const Object* self) { return static_cast<const TupleGetter*>(self)->index; };
    return slots;
}

}  // namespace

const TypeSpec kTupleGetterSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
};

Result<OwnedValue> mark_tuple_maker(ObjectSpace& space, Value* row, size_t) {
    if (!is_function(row[0])) return space.raise_text(ExceptionId::kTypeError, "a function is wanted");
    as_function(row[0])->makes_tuple = true;
    return take(space, row[0]);
}

}  // namespace eadem::stdlib
