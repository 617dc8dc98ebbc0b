// functools.cmp_to_key: keys that are ordered as a function of two says.
#include "stdlib/native/functools.h"
#include "stdlib/native/native_object.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// A key; what makes keys is one without an object.
struct ComparedKey : Object {
    Word function;  // empty when the collector has emptied it
    Word object;    // empty: none yet
};
ComparedKey* as_key(Value self) {
    return static_cast<ComparedKey*>(self.object);
}

Ref<ComparedKey> make_key(ObjectSpace& space, TypeId type, Word function, Word object) {
    auto* const key = space.create_tracked<ComparedKey>(type);
    key->function = function;
    key->object = object;
    return Ref<ComparedKey>::adopt(space, key);
}

// K(obj)
Result<OwnedValue> construct_key(ObjectSpace& space, Value* row, size_t) {
    Word& function = as_key(row[0])->function;
    if (function.is_empty()) return space.raise_text(ExceptionId::kReferenceError, "the function is gone");
    const Word object = to_word(space, take(space, row[1]));
    return make_key(space, row[0].object->type_id(), share_word(space, function), object);
}
constexpr NativeSpec kKey = {"K", construct_key, "(obj)"};

Result<OwnedValue> call_key(ObjectSpace& space, Value self, const CallArguments& arguments) {
    return call_native(space, kKey, space.signature_of(kKey), self, arguments, {});
}

Result<OwnedValue> compare_keys(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (space.type_id(left) != space.type_id(right))
        return space.raise_text(ExceptionId::kTypeError, "other argument must be K instance");
    ComparedKey *const first = as_key(left), *const second = as_key(right);
    if (first->object.is_empty() || second->object.is_empty() || first->function.is_empty())
        return space.raise_text(ExceptionId::kAttributeError, "object");
    const OwnedValue function = share(space, first->function);
    const OwnedValue one = share(space, first->object), other = share(space, second->object);
    TRY(const OwnedValue answer, call(space, function.get(), {one.get(), other.get()}));
    return compare(space, op, answer.get(), Value::of_int(0));
}

Result<OwnedValue> get_object(ObjectSpace& space, Value self) {
    Word& object = as_key(self)->object;
    if (object.is_empty()) return space.raise_text(ExceptionId::kAttributeError, "object");
    return share(space, object);
}

constexpr AttributeSpec kAttributes[] = {{"obj", get_object}, {nullptr, nullptr}};

constexpr Slots make_slots() {
    Slots slots = HeldWords<ComparedKey, &ComparedKey::function, &ComparedKey::object>::slots();
    slots.call = call_key;
    slots.compare = compare_keys;
    return slots;
}

const TypeSpec kComparedKeySpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .attributes = kAttributes,
    .is_base = false,
};

}  // namespace

Result<OwnedValue> cmp_to_key(ObjectSpace& space, Value* row, size_t) {
    const Type* const type = runtime_of(space).dynamic_type(kComparedKeySpec, "functools.KeyWrapper");
    if (type == nullptr) return space.out_of_memory();
    const Word function = to_word(space, take(space, row[0]));
    return make_key(space, type->id, function, Word());
}

}  // namespace eadem::stdlib
