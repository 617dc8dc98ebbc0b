// How classes are made, from the namespace that a class body left, and how they end.
#include "vm/object/class.h"

#include <algorithm>
#include <cstring>

#include "vm/object/builtin_types.h"
#include "vm/object/class_bases.h"
#include "vm/object/class_calls.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_slot_names.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

Result<Word*> entry_of(ObjectSpace& space, Dict* names, std::string_view name) {
    return dict_find_name(space, names, space.intern_name(name));
}

// ---- the parts of a new class ----

struct Layout {
    Type* base = nullptr;
    DictPlace dict_place = DictPlace::kNowhere;
    bool weakly_referable = false;
    bool adds_layout = false;
    size_t slot_count = 0;
    SlotNames slots;
};

DictPlace new_dict_place(const Type* native) {
    if (native->makes_types || native->id == kModuleType)
        return DictPlace::kNowhere;  // they keep attributes themselves
    if (native->id == kObjectType) return DictPlace::kInstance;
    if (native->id >= kFirstExceptionType && native->id < kFirstDynamicType) return DictPlace::kException;
    return DictPlace::kBehind;
}

bool has_variable_size(const Type* native) {
    return native->id == kIntType || native->id == kTupleType || native->id == kBytesType || native->makes_types;
}

// Whether objects of the type itself can be referred to weakly, and not only those of classes derived from it.
bool is_referable_itself(const Type* native) {
    return native->makes_types || native->id == kSetType || native->id == kFrozenSetType || native->id == kModuleType;
}

Result<Layout> lay_out(ObjectSpace& space, Str* class_name, Tuple* bases, Dict* names) {
    Layout layout;
    TRY(layout.base, best_base(space, bases));
    const Type* native = native_of(layout.base);
    for (const Word item : row_of(bases)) {
        const Type* base = as_type(item.peek());
        if (!is_class(base)) continue;
        if (as_class(base)->dict_place != DictPlace::kNowhere) layout.dict_place = new_dict_place(native);
        layout.weakly_referable = layout.weakly_referable || as_class(base)->weakly_referable;
    }
    layout.weakly_referable = layout.weakly_referable || is_referable_itself(native);
    if (new_dict_place(native) == DictPlace::kException) layout.dict_place = DictPlace::kException;
    if (is_class(layout.base)) layout.slot_count = as_class(layout.base)->slot_count;
    TRY(Word* const slots, entry_of(space, names, "__slots__"));
    if (slots == nullptr) {
        layout.dict_place = new_dict_place(native);
        layout.weakly_referable = layout.weakly_referable || !has_variable_size(native);
        return layout;
    }
    const OwnedValue given = share(space, *slots);
    // Where no slot can be added, that is what is said of any.
    const bool adds_none = has_variable_size(native);
    const bool has_no_dict = layout.dict_place == DictPlace::kNowhere || layout.dict_place == DictPlace::kException;
    TRY(layout.slots, read_slot_names(space, class_name, given.get(), names, adds_none || has_no_dict,
                                      adds_none || !layout.weakly_referable));
    const bool adds_any = !layout.slots.names.empty() || layout.slots.has_dict || layout.slots.has_weak_reference;
    if (adds_none && adds_any)
        return space.raise(ExceptionId::kTypeError, "nonempty __slots__ not supported for subtype of '{}'",
                           layout.base->name);
    if (layout.slots.has_dict) layout.dict_place = new_dict_place(native);
    layout.weakly_referable = layout.weakly_referable || layout.slots.has_weak_reference;
    layout.adds_layout = !layout.slots.names.empty();
    layout.slot_count += layout.slots.names.size();
    return layout;
}

// A class with nothing in it. Its memory may be refused.
Result<Ref<Class>> create_class(ObjectSpace& space, Type* metatype, Str* name, Tuple* bases, const Layout& layout,
                                Ref<Dict> attributes, OwnedValue qualified_name) {
    DictKeysTable* shape = make_keys_table(space, DictKeysTable::kLargestUnindexed);
    if (shape == nullptr) return space.out_of_memory();
    const Word qualified = to_word(space, std::move(qualified_name));
    auto* type = space.create_tracked<Class>(metatype->id, sizeof(Class));
    if (type == nullptr) {
        release_dict_keys(space, shape);
        space.release(qualified);
        return space.out_of_memory();
    }
    std::memset(static_cast<void*>(static_cast<Object*>(type) + 1), 0, sizeof(Class) - sizeof(Object));
    if (is_class(metatype)) metatype->share();
    name->share();
    bases->share();
    type->version = ++space.next_type_version;
    type->attributes_filled = true;
    type->makes_types = native_of(layout.base)->makes_types;
    type->name = name->text();
    type->name_object = name;
    type->base = layout.base;
    type->attributes = attributes.take();
    type->native = const_cast<Type*>(native_of(layout.base));
    type->bases = bases;
    type->qualified_name = qualified;
    type->shape = shape;
    type->dict_place = layout.dict_place;
    type->weakly_referable = layout.weakly_referable;
    type->adds_layout = layout.adds_layout;
    type->slot_count = static_cast<uint16_t>(layout.slot_count);
    // Valid before it has an id: the collector may pass by.
    return Ref<Class>::adopt(space, type);
}

// __new__ is a static method, __init_subclass__ and __class_getitem__ are class methods, without being told.
Result<void> wrap_implicit_methods(ObjectSpace& space, Dict* attributes) {
    const std::pair<std::string_view, TypeId> implicit[] = {{"__new__", kStaticMethodType},
                                                            {"__init_subclass__", kClassMethodType},
                                                            {"__class_getitem__", kClassMethodType}};
    for (const auto& [name, wrapper] : implicit) {
        TRY(Word* const found, entry_of(space, attributes, name));
        if (found == nullptr || !found->is_object() || found->object()->type_id() != kFunctionType) continue;
        TRY(OwnedValue wrapped, call(space, Value::of_object(space.type(wrapper)), {found->peek()}));
        TRY_VOID(dict_set_name(space, attributes, space.intern_name(name), std::move(wrapped)));
    }
    return {};
}

Result<void> complete_attributes(ObjectSpace& space, Dict* attributes) {
    const auto add = [&](std::string_view name, OwnedValue value) {
        return dict_set_name(space, attributes, space.intern_name(name), std::move(value));
    };
    TRY(const Word* module, entry_of(space, attributes, "__module__"));
    if (module == nullptr && space.running_module != nullptr) {
        if (Object* running = space.running_module(space))
            TRY_VOID(add("__module__", OwnedValue::share(space, running)));
    }
    TRY(const Word* documentation, entry_of(space, attributes, "__doc__"));
    if (documentation == nullptr) TRY_VOID(add("__doc__", OwnedValue::none(space)));
    TRY(const Word* equality, entry_of(space, attributes, "__eq__"));
    TRY(const Word* hash, entry_of(space, attributes, "__hash__"));
    if (equality != nullptr && hash == nullptr) TRY_VOID(add("__hash__", OwnedValue::none(space)));
    return wrap_implicit_methods(space, attributes);
}

Result<void> add_slot_members(ObjectSpace& space, Class* type, const Layout& layout) {
    const size_t first = layout.slot_count - layout.slots.names.size();
    for (size_t i = 0; i < layout.slots.names.size(); ++i) {
        Str* name = layout.slots.names[i];
        TRY_VOID(dict_set_name(space, type->attributes, name,
                               make_member_descriptor(space, name, type, static_cast<uint16_t>(first + i))));
    }
    // What an instance has besides can be asked for by name.
    const bool base_has_dict = is_class(type->base) && as_class(type->base)->dict_place != DictPlace::kNowhere;
    if (type->dict_place != DictPlace::kNowhere && type->dict_place != DictPlace::kException && !base_has_dict)
        TRY_VOID(add_instance_attribute(space, type, kInstanceDictAttribute));
    const bool base_is_referable =
        is_class(type->base) ? as_class(type->base)->weakly_referable : is_referable_itself(type->base);
    if (type->weakly_referable && !base_is_referable)
        TRY_VOID(add_instance_attribute(space, type, kInstanceWeakReferenceAttribute));
    return {};
}

// The names that a body defines may want to know.
Result<void> call_set_name(ObjectSpace& space, Class* type) {
    TRY(const Ref<Dict> names, dict_copy(space, type->attributes));
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    Str* const set_name = space.intern_name("__set_name__");
    while (dict_next(names.get(), position, key, value)) {
        TRY(const Word* const method, type_lookup(space, space.type_of(value->peek()), set_name));
        if (method == nullptr) continue;
        const OwnedValue attribute = share(space, *value);
        Result<OwnedValue> done =
            call_special(space, attribute.get(), "__set_name__", {Value::of_object(type), key->peek()});
        if (done.ok()) continue;
        note_set_name(space, attribute.get(), key->peek(), type);
        return kFailed;
    }
    return {};
}

Result<void> call_init_subclass(ObjectSpace& space, Class* type, Dict* keywords) {
    // super(type, type).__init_subclass__(**keywords)
    Str* const name = space.intern_name("__init_subclass__");
    Word* found = nullptr;
    for (size_t i = 1; i < type->mro->size && found == nullptr; ++i) {
        TRY(Dict* const attributes, type_attributes(space, as_type(type->mro->items()[i].peek())));
        found = dict_find_name(space, attributes, name);
    }
    if (found == nullptr) return {};
    TRY(const OwnedValue method, bind_attribute(space, *found, Value(), type));
    if (keywords == nullptr || keywords->used == 0) {
        TRY(const OwnedValue done, call(space, method.get(), {}));
        return {};
    }
    TRY(const Ref<Tuple> names, make_tuple(space, keywords->used));
    std::vector<Value> row;
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (dict_next(keywords, position, key, value)) {
        names->items()[row.size()] = share_word(space, *key);
        row.push_back(share(space, *value).take());
    }
    Result<OwnedValue> done = call(space, method.get(), CallArguments{row.data(), 0, names.get(), row.size()});
    for (const Value left : row) space.release(left);
    if (!done.ok()) return kFailed;
    return {};
}

Result<OwnedValue> take_qualified_name(ObjectSpace& space, Str* name, Dict* attributes) {
    TRY(Word* const found, entry_of(space, attributes, "__qualname__"));
    if (found == nullptr) return OwnedValue::share(space, name);
    if (str_or_null(space, found->peek()) == nullptr)
        return space.raise(ExceptionId::kTypeError, "type __qualname__ must be a str, not {}",
                           type_name(space, found->peek()));
    return dict_remove(space, attributes, Value::of_object(space.intern_name("__qualname__")));
}

void add_to_subclasses(Class* type) {
    type->parents = new std::vector<Type*>();
    for (const Word item : row_of(type->bases)) {
        Type* base = as_type(item.peek());
        base->share();
        type->parents->push_back(base);
        if (base->subclasses == nullptr) base->subclasses = new std::vector<Type*>();
        base->subclasses->push_back(type);
    }
}

}  // namespace

Result<void> set_resolution_order(ObjectSpace& space, Class* type) {
    // A metaclass may have an order of its own.
    Str* const name = space.intern_name("mro");
    TRY(Word* const method, type_lookup(space, space.type_of(Value::of_object(type)), name));
    const bool is_usual = method == nullptr || space.type_id(method->peek()) == kMethodDescriptorType;
    Ref<Tuple> order;
    if (is_usual) {
        TRY(order, linearise(space, type));
    } else {
        TRY(const OwnedValue given, call_special(space, Value::of_object(type), "mro"));
        TRY(OwnedValue tuple, tuple_from_iterable(space, given.get()));
        order = Ref<Tuple>::adopt(space, as_tuple(tuple.take()));
        TRY_VOID(check_own_order(space, type, order.get()));
    }
    Tuple* old = std::exchange(type->mro, order.take());
    if (old != nullptr) space.release(old);
    return {};
}

Result<OwnedValue> make_class(ObjectSpace& space, Type* metatype, Str* name, Tuple* given_bases, Dict* names,
                              Dict* keywords) {
    TRY(const ClassSpace* const common, class_space(space));
    static_cast<void>(common);
    Ref<Tuple> bases = Ref<Tuple>::share(space, given_bases);
    if (bases->size == 0) {
        TRY(bases, make_tuple(space, 1));
        bases->items()[0] = Word::of_object(space.type(kObjectType));
    }
    TRY(const Layout layout, lay_out(space, name, bases.get(), names));
    TRY(Ref<Dict> attributes, dict_copy(space, names));
    Dict* const own = attributes.get();
    TRY(OwnedValue qualified_name, take_qualified_name(space, name, own));
    TRY(OwnedValue cell, dict_remove(space, own, Value::of_object(space.intern_name("__classcell__"))));
    TRY_VOID(complete_attributes(space, own));
    TRY(Ref<Class> type,
        create_class(space, metatype, name, bases.get(), layout, std::move(attributes), std::move(qualified_name)));
    TRY_VOID(space.register_type(type.get()));
    // Before a mro() of the metaclass, which may ask the methods.
    if (!cell.is_empty()) {
        if (space.type_id(cell.get()) != kCellType)
            return space.raise(ExceptionId::kTypeError, "__classcell__ must be a nonlocal cell, not <class '{}'>",
                               full_name(space, space.type_of(cell.get())));
        TRY_VOID(set_attribute(space, cell.get(), space.intern_name("cell_contents"), Value::of_object(type.get())));
    }
    TRY_VOID(set_resolution_order(space, type.get()));
    TRY_VOID(add_slot_members(space, type.get(), layout));
    invalidate(space, type.get());
    fill_slots(space, type.get());
    TRY_VOID(note_abstract_methods(space, type.get()));
    add_to_subclasses(type.get());
    TRY_VOID(call_set_name(space, type.get()));
    TRY_VOID(call_init_subclass(space, type.get(), keywords));
    return type;
}

namespace {

// The type and all that derive from it, those it derives from first.
void list_derived(Class* type, std::vector<Class*>& all) {
    all.push_back(type);
    if (type->subclasses == nullptr) return;
    for (Type* derived : *type->subclasses) list_derived(as_class(derived), all);
}

void take_from_subclasses(ObjectSpace& space, Class* type) {
    if (type->parents == nullptr) return;
    // One that is among them twice has been taken off at its first place.
    for (Type* base : *type->parents) {
        if (base->subclasses != nullptr) {
            std::erase(*base->subclasses, type);
            if (base->subclasses->empty()) delete std::exchange(base->subclasses, nullptr);
        }
        space.release(base);
    }
    delete std::exchange(type->parents, nullptr);
}

class ChangeOfBases {
 public:
    explicit ChangeOfBases(ObjectSpace& space)
        : flag_(space.classes->changes_bases), is_nested_(std::exchange(flag_, true)) {}
    ~ChangeOfBases() { flag_ = is_nested_; }
    ChangeOfBases(const ChangeOfBases&) = delete;
    ChangeOfBases& operator=(const ChangeOfBases&) = delete;
    bool is_nested() const { return is_nested_; }

 private:
    bool& flag_;
    const bool is_nested_;
};

}  // namespace

Result<void> change_bases(ObjectSpace& space, Class* type, Tuple* bases) {
    if (bases->size == 0)
        return space.raise(ExceptionId::kTypeError, "can only assign non-empty tuple to {}.__bases__, not ()",
                           type->name);
    for (const Word item : row_of(bases)) {
        if (!is_type(space, item.peek()))
            return space.raise(ExceptionId::kTypeError, "{}.__bases__ must be tuple of classes, not '{}'", type->name,
                               type_name(space, item.peek()));
        if (is_subtype(as_type(item.peek()), type))
            return space.raise_text(ExceptionId::kTypeError, "a __bases__ item causes an inheritance cycle");
    }
    // A metaclass's mro(), which runs below, may not change what is being changed.
    const ChangeOfBases change(space);
    if (change.is_nested())
        return space.raise_text(ExceptionId::kTypeError, "a __bases__ item causes an inheritance cycle");
    TRY(Type* const base, best_base(space, bases));
    const bool fits = native_of(base) == type->native &&
                      (!is_class(base) || (as_class(base)->dict_place == DictPlace::kNowhere ||
                                           as_class(base)->dict_place == type->dict_place)) &&
                      (is_class(base) ? as_class(base)->slot_count : 0) <= type->slot_count;
    if (!fits)
        return space.raise(ExceptionId::kTypeError, "__bases__ assignment: '{}' object layout differs from '{}'",
                           base->name, type->base->name);
    bases->share();
    // Still held by the tuple.
    take_from_subclasses(space, type);
    const Ref<Tuple> old_bases = Ref<Tuple>::adopt(space, std::exchange(type->bases, bases));
    Type* const old_base = std::exchange(type->base, base);
    add_to_subclasses(type);
    std::vector<Class*> affected;
    list_derived(type, affected);
    for (Class* derived : affected) {
        if (set_resolution_order(space, derived).ok()) continue;
        // Back to how it was; that order there was.
        Ref<Object> pending = Ref<Object>::adopt(space, space.take_pending());
        take_from_subclasses(space, type);
        bases->share();
        old_bases->share();
        space.release(std::exchange(type->bases, old_bases.get()));
        space.release(bases);
        type->base = old_base;
        add_to_subclasses(type);
        for (Class* changed : affected)
            if (!set_resolution_order(space, changed).ok()) space.forget_pending();
        (void)space.restore_pending(pending.take());
        return kFailed;
    }
    invalidate(space, type);
    for (Class* derived : affected) fill_slots(space, derived);
    return {};
}

void invalidate(ObjectSpace& space, Type* type) {
    type->version = ++space.next_type_version;
    if (is_class(type)) {
        Class* own = as_class(type);
        if (own->shape != nullptr) own->shape->version = draw_dict_version(space);
        if (own->old_shapes != nullptr)
            for (DictKeysTable* shape : *own->old_shapes) shape->version = draw_dict_version(space);
    }
    if (type->subclasses == nullptr) return;
    for (Type* derived : *type->subclasses) invalidate(space, derived);
}

// ---- the end ----

void traverse_class(Object* self, ReferenceVisitor& visitor) {
    auto* type = static_cast<Type*>(self);
    if (!is_class(type)) return;
    const Class* own = as_class(type);
    if (own->attributes != nullptr) visitor.visit(own->attributes);
    if (own->mro != nullptr) visitor.visit(own->mro);
    if (own->bases != nullptr) visitor.visit(own->bases);
    if (own->parents != nullptr)
        for (Type* base : *own->parents) visitor.visit(base);
    visitor.visit(own->qualified_name);
    visitor.visit(visitor.space.type(self->type_id()));
}

void clear_class(ObjectSpace& space, Object* self) {
    auto* type = static_cast<Type*>(self);
    if (!is_class(type)) return;
    // Instances that are alive still find their layout, and no attributes.
    if (Tuple* mro = std::exchange(type->mro, nullptr)) space.release(mro);
    invalidate(space, type);
    if (type->attributes != nullptr) dict_clear(space, type->attributes);
}

void destroy_class(ObjectSpace& space, Object* self) {
    Class* type = as_class(static_cast<Type*>(self));
    if (type->id != kObjectType) space.unregister_type(type);
    for (Object* part : std::initializer_list<Object*>{type->attributes, type->mro, type->bases, type->name_object})
        if (part != nullptr) space.release(part);
    space.release(type->qualified_name);
    if (type->shape != nullptr) release_dict_keys(space, type->shape);
    if (type->old_shapes != nullptr) {
        for (DictKeysTable* shape : *type->old_shapes) release_dict_keys(space, shape);
        delete type->old_shapes;
    }
    take_from_subclasses(space, type);
    delete type->subclasses;
    Type* metatype = space.type(self->type_id());
    space.heap.free_tracked(self, sizeof(Class));
    if (is_class(metatype)) space.release(metatype);
}

}  // namespace eadem::vm
