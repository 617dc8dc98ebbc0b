#include "vm/object/bound_method.h"

#include "vm/object/builtin_types.h"
#include "vm/object/operators.h"
#include "vm/object/owned_row.h"
#include "vm/object/str.h"

namespace eadem::vm {

Ref<BoundMethod> make_bound_method(ObjectSpace& space, Object* function, OwnedValue self) {
    const Word word = to_word(space, std::move(self));
    auto* method = space.create_tracked<BoundMethod>(kBoundMethodType);
    function->share();
    method->function = function;
    method->self = word;
    return Ref<BoundMethod>::adopt(space, method);
}

namespace {

BoundMethod* bound_of(Value self) {
    return static_cast<BoundMethod*>(self.object);
}

void bound_destroy(ObjectSpace& space, Object* self) {
    auto* method = static_cast<BoundMethod*>(self);
    space.release(method->function);
    space.release(method->self);
    space.heap.free_tracked(method, sizeof(BoundMethod));
}
void bound_traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<BoundMethod*>(self)->function);
    visitor.visit(static_cast<BoundMethod*>(self)->self);
}
void bound_clear(ObjectSpace& space, Object* self) {
    const Word old = std::exchange(static_cast<BoundMethod*>(self)->self, Word::of_object(space.shared.none));
    space.release(old);
}
Result<Ref<Str>> bound_repr(ObjectSpace& space, Value self) {
    const BoundMethod* method = bound_of(self);
    TRY(OwnedValue name, find_attribute(space, Value::of_object(method->function), space.intern_name("__qualname__")));
    if (name.is_empty()) {
        TRY(name, find_attribute(space, Value::of_object(method->function), space.intern_name("__name__")));
    }
    TRY(Ref<Str> owner, repr(space, method->self.peek()));
    return make_str(space, fmt::format("<bound method {} of {}>", is_str(name.get()) ? as_str(name.get())->text() : "?",
                                       owner->text()));
}
Result<OwnedValue> bound_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    BoundMethod* method = bound_of(self);
    OwnedRow row(space);
    row.push(share(space, method->self));
    for (size_t i = 0; i < arguments.total; ++i) row.push(take(space, arguments.values[i]));
    return call(space, Value::of_object(method->function),
                CallArguments{row.data(), arguments.positional + 1, arguments.keyword_names, row.size()});
}
Result<OwnedValue> bound_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if ((op != CompareOperator::kEqual && op != CompareOperator::kNotEqual) || space.type_id(right) != kBoundMethodType)
        return OwnedValue::not_implemented(space);
    const bool equal = bound_of(left)->function == bound_of(right)->function &&
                       is_same(space, bound_of(left)->self.peek(), bound_of(right)->self.peek());
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}
Result<int64_t> bound_hash(ObjectSpace&, Value self) {
    const Value owner = bound_of(self)->self.peek();
    return identity_hash(bound_of(self)->function) ^ (owner.is_object() ? identity_hash(owner.object) : 0);
}
Result<OwnedValue> get_method_function(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, bound_of(self)->function);
}
Result<OwnedValue> get_method_self(ObjectSpace& space, Value self) {
    return share(space, bound_of(self)->self);
}
constexpr AttributeSpec kBoundAttributes[] = {
    {"__func__", get_method_function}, {"__self__", get_method_self}, {nullptr, nullptr}};
// Other attributes are those of the function; what the type has that is no descriptor (__doc__) is about the type.
Result<OwnedValue> bound_get_attribute(ObjectSpace& space, Value self, Str* name) {
    TRY(const Word* own, type_lookup(space, space.type(kBoundMethodType), name));
    if (own != nullptr && space.type_of(own->peek())->slots.bind != nullptr)
        return generic_get_attribute(space, self, name);
    return get_attribute(space, Value::of_object(bound_of(self)->function), name);
}

Result<OwnedValue> construct_bound(ObjectSpace& space, Value* row, size_t) {
    if (!is_callable(space, row[1]))
        return space.raise_text(ExceptionId::kTypeError, "first argument must be callable");
    if (row[2].refers_to(space.shared.none))
        return space.raise_text(ExceptionId::kTypeError, "instance must not be None");
    return make_bound_method(space, row[1].object, take(space, row[2]));
}
constexpr NativeSpec kBoundConstructor = {"method", construct_bound, "(function, instance, /)"};

// It is bound already.
Result<OwnedValue> bound_bind(ObjectSpace& space, Value self, Value, Type*) {
    return keep(space, self);
}

}  // namespace

const TypeSpec kBoundMethodSpec = {
    .id = kBoundMethodType,
    .slots = {.destroy = bound_destroy,
              .size = size_of<BoundMethod>,
              .traverse = bound_traverse,
              .clear = bound_clear,
              .repr = bound_repr,
              .hash = bound_hash,
              .compare = bound_compare,
              .call = bound_call,
              .get_attribute = bound_get_attribute,
              .bind = bound_bind},
    .attributes = kBoundAttributes,
    .constructor = &kBoundConstructor,
    .is_base = false,
};

}  // namespace eadem::vm
