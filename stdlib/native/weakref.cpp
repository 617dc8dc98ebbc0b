// The module _weakref: references that do not keep their object alive.
#include "stdlib/native/module_spec.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/weak_reference.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<OwnedValue> proxy(ObjectSpace& space, Value* row, size_t) {
    OwnedValue callback = row[1].is_empty() ? OwnedValue() : take(space, row[1]);
    return make_weak_proxy(space, row[0], std::move(callback));
}

Result<OwnedValue> count_references(ObjectSpace& space, Value* row, size_t) {
    int64_t count = 0;
    if (row[0].is_object())
        for (WeakReference* at = first_weak_reference(space, row[0].object); at != nullptr; at = at->next) ++count;
    return OwnedValue::of_int(space, count);
}

Result<OwnedValue> list_references(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> list, make_list(space, 0));
    if (row[0].is_object())
        for (WeakReference* at = first_weak_reference(space, row[0].object); at != nullptr; at = at->next)
            TRY_VOID(list_append(space, list.get(), OwnedValue::share(space, at)));
    return list;
}

// Removes an entry whose key is a dead reference, as WeakValueDictionary does; nothing happens if it is alive again.
Result<OwnedValue> remove_dead(ObjectSpace& space, Value* row, size_t) {
    if (!is_dict(row[0])) return space.raise_text(ExceptionId::kTypeError, "_remove_dead_weakref() needs a dict");
    TRY(Word* const found, dict_find(space, as_dict(row[0]), row[1]));
    if (found == nullptr) return OwnedValue::none(space);
    const bool is_dead = is_instance(space, found->peek(), kWeakReferenceType) &&
                         static_cast<WeakReference*>(found->object())->target == nullptr;
    if (!is_dead) return OwnedValue::none(space);
    TRY(const OwnedValue removed, dict_remove(space, as_dict(row[0]), row[1]));
    return OwnedValue::none(space);
}

constexpr NativeSpec kFunctions[] = {
    {"proxy", proxy, "(object, callback=?, /)", "Stands for an object without keeping it alive."},
    {"getweakrefcount", count_references, "(object, /)", "How many weak references to the object there are."},
    {"getweakrefs", list_references, "(object, /)", "The weak references to the object, in a list."},
    {"_remove_dead_weakref", remove_dead, "(dict, key, /)", "Remove a key whose value is a dead weak reference."},
    {nullptr, nullptr}};

Result<void> fill(ObjectSpace& space, Dict* names) {
    TRY_VOID(add_name(space, names, "ref", OwnedValue::share(space, space.type(kWeakReferenceType))));
    TRY_VOID(add_name(space, names, "ReferenceType", OwnedValue::share(space, space.type(kWeakReferenceType))));
    TRY_VOID(add_name(space, names, "ProxyType", OwnedValue::share(space, space.type(kWeakProxyType))));
    return add_name(space, names, "CallableProxyType", OwnedValue::share(space, space.type(kWeakCallableProxyType)));
}

}  // namespace

extern const ModuleSpec kWeakrefModule;
const ModuleSpec kWeakrefModule = {
    .name = "_weakref",
    .documentation = "References that do not keep their object alive.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
