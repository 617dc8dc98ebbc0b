#include "vm/object/weak_reference.h"

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/generic_alias.h"
#include "vm/object/memory_guard.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

WeakReference* reference_of(Value self) {
    return static_cast<WeakReference*>(self.object);
}

bool can_be_referenced(const ObjectSpace& space, Value target) {
    if (!target.is_object()) return false;
    const Type* type = space.type_of(target);
    if (type->makes_types) return true;
    if (is_class(type)) return as_class(type)->weakly_referable;
    switch (type->id) {
        case kFunctionType:
        case kBoundMethodType:
        case kNativeFunctionType:
        case kSetType:
        case kFrozenSetType:
        case kGeneratorType:
        case kModuleType:
        case kCodeType:
            return true;
        default:
            return false;
    }
}

void link(ObjectSpace& space, WeakReference* reference) {
    WeakReference*& first = space.weak_references[reference->target];
    // A shared one stays in front, where it is found again.
    const bool is_behind = first != nullptr && !reference->callback.is_empty() && first->callback.is_empty();
    if (is_behind) {
        reference->next = std::exchange(first->next, reference);
    } else {
        reference->next = std::exchange(first, reference);
    }
    reference->target->set_flag(kFlagWeaklyReferenced);
}

void unlink(ObjectSpace& space, WeakReference* reference) {
    Object* target = std::exchange(reference->target, nullptr);
    if (target == nullptr) return;
    const auto entry = space.weak_references.find(target);
    WeakReference** place = &entry->second;
    while (*place != reference) place = &(*place)->next;
    *place = std::exchange(reference->next, nullptr);
    if (entry->second != nullptr) return;
    space.weak_references.erase(entry);
    target->clear_flag(kFlagWeaklyReferenced);
}

Result<OwnedValue> make(ObjectSpace& space, Type* type, Value target, OwnedValue callback) {
    if (!can_be_referenced(space, target))
        return space.raise(ExceptionId::kTypeError, "cannot create weak reference to '{}' object",
                           type_name(space, target));
    if (callback.get().refers_to(space.shared.none)) callback = OwnedValue();
    if (callback.is_empty()) {
        for (WeakReference* at = first_weak_reference(space, target.object); at != nullptr; at = at->next)
            if (at->type_id() == type->id && at->callback.is_empty() && !is_class(type))
                return OwnedValue::share(space, at);
    }
    WeakReference* reference = nullptr;
    const Word word = to_word(space, std::move(callback));
    if (is_class(type)) {
        reference = create_derived<WeakReference>(space, type);
        if (reference == nullptr) return space.out_of_memory();
    } else {
        reference = space.create_tracked<WeakReference>(type->id);
    }
    reference->target = target.object;
    reference->next = nullptr;
    reference->callback = word;
    reference->hash = 0;
    reference->has_hash = false;
    OwnedValue made = OwnedValue::adopt(space, Value::of_object(reference));
    link(space, reference);
    return made;
}

// ---- what references and proxies have in common ----

void clear(ObjectSpace& space, Object* self) {
    auto* reference = static_cast<WeakReference*>(self);
    unlink(space, reference);
    space.release(std::exchange(reference->callback, Word()));
}
void destroy(ObjectSpace& space, Object* self) {
    clear(space, self);
    free_tracked_block(space, self, sizeof(WeakReference));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<WeakReference*>(self)->callback);
}

// The object, held for as long as something is done with it; empty if it is dead.
OwnedValue target_of(ObjectSpace& space, Value self) {
    Object* target = reference_of(self)->target;
    return target == nullptr ? OwnedValue() : OwnedValue::share(space, target);
}

std::string described(ObjectSpace& space, Value self, std::string_view kind) {
    const auto address = reinterpret_cast<uintptr_t>(self.object);
    Object* target = reference_of(self)->target;
    if (target == nullptr) return fmt::format("<{} at {:#x}; dead>", kind, address);
    const Value object = Value::of_object(target);
    return fmt::format("<{} at {:#x}; to '{}' at {:#x}>", kind, address, full_name(space, space.type_of(object)),
                       reinterpret_cast<uintptr_t>(target));
}

// ---- weakref.ref ----

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    const OwnedValue target = target_of(space, self);
    return make_str(space, described(space, self, "weakref"));
}
Result<OwnedValue> call_of(ObjectSpace& space, Value self, const CallArguments& arguments) {
    if (arguments.total > 0)
        return space.raise(ExceptionId::kTypeError, "weakref.ReferenceType() takes no arguments ({} given)",
                           arguments.total);
    OwnedValue target = target_of(space, self);
    return target.is_empty() ? OwnedValue::none(space) : std::move(target);
}
Result<int64_t> hash_of(ObjectSpace& space, Value self) {
    WeakReference* reference = reference_of(self);
    if (!reference->has_hash) {
        const OwnedValue target = target_of(space, self);
        if (target.is_empty()) return space.raise_text(ExceptionId::kTypeError, "weak object has gone away");
        TRY(const int64_t hashed, hash(space, target.get()));
        reference->hash = hashed;
        reference->has_hash = true;
    }
    return reference->hash;
}
Result<OwnedValue> compare_of(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const bool is_equality = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
    if (!is_equality || !is_instance(space, right, kWeakReferenceType)) return OwnedValue::not_implemented(space);
    const OwnedValue one = target_of(space, left), other = target_of(space, right);
    if (one.is_empty() || other.is_empty())
        return OwnedValue::boolean(space, (left.object == right.object) == (op == CompareOperator::kEqual));
    return compare(space, op, one.get(), other.get());
}

Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    OwnedValue callback = row[2].is_empty() ? OwnedValue() : take(space, row[2]);
    return make(space, as_type(row[0]), row[1], std::move(callback));
}
Result<OwnedValue> get_callback(ObjectSpace& space, Value self) {
    WeakReference* reference = reference_of(self);
    if (reference->callback.is_empty() || reference->target == nullptr) return OwnedValue::none(space);
    return share(space, reference->callback);
}
// All has been done by __new__.
Result<OwnedValue> initialise(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::none(space);
}
constexpr NativeSpec kMethods[] = {{"__init__", initialise, "(object, callback=?, /)"}, {nullptr, nullptr}};
constexpr AttributeSpec kAttributes[] = {{"__callback__", get_callback}, {nullptr, nullptr}};
constexpr NativeSpec kConstructor = {"ReferenceType", construct, "(object, callback=?, /)"};

// ---- weakref.proxy ----

// What the proxy stands for; ReferenceError if it is dead.
Result<OwnedValue> proxied(ObjectSpace& space, Value self) {
    OwnedValue target = target_of(space, self);
    if (!target.is_empty()) return target;
    return space.raise_text(ExceptionId::kReferenceError, "weakly-referenced object no longer exists");
}
bool is_proxy(const ObjectSpace& space, Value value) {
    const TypeId id = space.type_id(value);
    return id == kWeakProxyType || id == kWeakCallableProxyType;
}
// The value, or what it stands for.
Result<OwnedValue> unwrapped(ObjectSpace& space, Value value) {
    if (is_proxy(space, value)) return proxied(space, value);
    return keep(space, value);
}

Result<Ref<Str>> proxy_repr(ObjectSpace& space, Value self) {
    const OwnedValue target = target_of(space, self);
    return make_str(space, described(space, self, "weakproxy"));
}
Result<Ref<Str>> proxy_str(ObjectSpace& space, Value self) {
    TRY(const OwnedValue target, proxied(space, self));
    return str(space, target.get());
}
Result<Ref<Str>> proxy_format(ObjectSpace& space, Value self, std::string_view specification) {
    TRY(const OwnedValue target, proxied(space, self));
    return format(space, target.get(), specification);
}
Result<OwnedValue> proxy_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    TRY(const OwnedValue one, unwrapped(space, left));
    TRY(const OwnedValue other, unwrapped(space, right));
    return compare(space, op, one.get(), other.get());
}
Result<bool> proxy_truth(ObjectSpace& space, Value self) {
    TRY(const OwnedValue target, proxied(space, self));
    return truth(space, target.get());
}
Result<size_t> proxy_length(ObjectSpace& space, Value self) {
    TRY(const OwnedValue target, proxied(space, self));
    return length(space, target.get());
}
Result<OwnedValue> proxy_get_item(ObjectSpace& space, Value self, Value key) {
    TRY(const OwnedValue target, proxied(space, self));
    return get_item(space, target.get(), key);
}
Result<void> proxy_set_item(ObjectSpace& space, Value self, Value key, Value value) {
    TRY(const OwnedValue target, proxied(space, self));
    if (value.is_empty()) return delete_item(space, target.get(), key);
    return set_item(space, target.get(), key, value);
}
Result<bool> proxy_contains(ObjectSpace& space, Value self, Value item) {
    TRY(const OwnedValue target, proxied(space, self));
    return contains(space, target.get(), item);
}
Result<OwnedValue> proxy_iterate(ObjectSpace& space, Value self) {
    TRY(const OwnedValue target, proxied(space, self));
    return iterate(space, target.get());
}
Result<OwnedValue> proxy_next(ObjectSpace& space, Value self) {
    TRY(const OwnedValue target, proxied(space, self));
    return next(space, target.get());
}
Result<OwnedValue> proxy_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    TRY(const OwnedValue target, proxied(space, self));
    return call(space, target.get(), arguments);
}
Result<OwnedValue> proxy_get_attribute(ObjectSpace& space, Value self, Str* name) {
    TRY(const OwnedValue target, proxied(space, self));
    return get_attribute(space, target.get(), name);
}
Result<void> proxy_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    TRY(const OwnedValue target, proxied(space, self));
    return set_attribute(space, target.get(), name, value);
}
template <BinaryOperator op>
Result<OwnedValue> proxy_binary(ObjectSpace& space, Value left, Value right) {
    TRY(const OwnedValue one, unwrapped(space, left));
    TRY(const OwnedValue other, unwrapped(space, right));
    return binary(space, op, one.get(), other.get());
}
template <UnaryOperator op>
Result<OwnedValue> proxy_unary(ObjectSpace& space, Value self) {
    TRY(const OwnedValue target, proxied(space, self));
    return unary(space, op, target.get());
}

constexpr Slots proxy_slots(bool is_callable) {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<WeakReference>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = proxy_repr;
    slots.str = proxy_str;
    slots.format = proxy_format;
    slots.compare = proxy_compare;
    slots.truth = proxy_truth;
    slots.length = proxy_length;
    slots.get_item = proxy_get_item;
    slots.set_item = proxy_set_item;
    slots.contains = proxy_contains;
    slots.iterate = proxy_iterate;
    slots.next = proxy_next;
    if (is_callable) slots.call = proxy_call;
    slots.get_attribute = proxy_get_attribute;
    slots.set_attribute = proxy_set_attribute;
#define BINARY(name, symbol) \
    slots.binary[static_cast<size_t>(BinaryOperator::k##name)] = proxy_binary<BinaryOperator::k##name>;
    EADEM_BINARY_OPERATORS(BINARY)
#undef BINARY
    slots.unary[static_cast<size_t>(UnaryOperator::kNegative)] = proxy_unary<UnaryOperator::kNegative>;
    slots.unary[static_cast<size_t>(UnaryOperator::kPositive)] = proxy_unary<UnaryOperator::kPositive>;
    slots.unary[static_cast<size_t>(UnaryOperator::kInvert)] = proxy_unary<UnaryOperator::kInvert>;
    return slots;
}

}  // namespace

WeakReference* first_weak_reference(const ObjectSpace& space, const Object* target) {
    if (!target->has_flag(kFlagWeaklyReferenced)) return nullptr;
    const auto found = space.weak_references.find(target);
    return found == space.weak_references.end() ? nullptr : found->second;
}

Result<OwnedValue> make_weak_reference(ObjectSpace& space, Type* type, Value target, OwnedValue callback) {
    return make(space, type, target, std::move(callback));
}

Result<OwnedValue> make_weak_proxy(ObjectSpace& space, Value target, OwnedValue callback) {
    const TypeId id = is_callable(space, target) ? kWeakCallableProxyType : kWeakProxyType;
    return make(space, space.type(id), target, std::move(callback));
}

namespace {

// Calls the callback. Where something is destroyed nobody waits for errors, be it want of memory.
void tell(ObjectSpace& space, WeakReference* reference) {
    const OwnedValue callback = share(space, reference->callback);
    const auto call_it = [&]() -> Result<void> {
        TRY_VOID(call(space, callback.get(), {Value::of_object(reference)}));
        return {};
    };
    if (guard_memory(space, call_it).ok()) return;
    const auto report = [&]() -> Result<void> {
        if (space.unraisable != nullptr) space.unraisable(space, callback.get());
        return {};
    };
    (void)guard_memory(space, report);
    space.forget_pending();
}

}  // namespace

void clear_weak_references(ObjectSpace& space, Object* dying) {
    const auto entry = space.weak_references.find(dying);
    dying->clear_flag(kFlagWeaklyReferenced);
    if (entry == space.weak_references.end()) return;
    WeakReference* at = entry->second;
    space.weak_references.erase(entry);
    // All are empty before the first callback runs.
    std::vector<Ref<WeakReference>> telling;
    while (at != nullptr) {
        at->target = nullptr;
        WeakReference* next = std::exchange(at->next, nullptr);
        if (!at->callback.is_empty() && at->references > 0) {
            try {
                telling.push_back(Ref<WeakReference>::share(space, at));
            } catch (const std::bad_alloc&) {
                // Without memory for the list this one is not told: nothing can fail here.
            }
        }
        at = next;
    }
    if (space.is_ending) return;
    Object* pending = space.take_pending();
    for (const Ref<WeakReference>& reference : telling) tell(space, reference.get());
    if (pending != nullptr) (void)space.restore_pending(pending);
}

const TypeSpec kWeakReferenceSpec = {
    .id = kWeakReferenceType,
    .slots = {.destroy = destroy,
              .size = size_of<WeakReference>,
              .block_size = size_of<WeakReference>,
              .traverse = traverse,
              .clear = clear,
              .repr = repr_of,
              .hash = hash_of,
              .compare = compare_of,
              .call = call_of},
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .class_methods = kGenericClassMethods,
    .documentation = "A reference that does not keep its object alive: calling it gives the object, or None.",
};

const TypeSpec kWeakProxySpec = {
    .id = kWeakProxyType,
    .slots = proxy_slots(false),
    .is_base = false,
};

const TypeSpec kWeakCallableProxySpec = {
    .id = kWeakCallableProxyType,
    .slots = proxy_slots(true),
    .is_base = false,
};

}  // namespace eadem::vm
