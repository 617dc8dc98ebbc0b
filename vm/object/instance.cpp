// Instances of classes: their attributes, how they come and go (class.h has the layouts).
#include <algorithm>

#include "vm/object/class.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_space.h"
#include "vm/object/exception.h"
#include "vm/object/hashed_key.h"
#include "vm/object/operators.h"
#include "vm/object/own_attributes.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// A class whose instances have more attributes than that keeps the rest of them in dicts.
constexpr uint32_t kMostShapeKeys = 64;
// What the first instances of a class get room for, as nobody knows yet what they need.
constexpr uint32_t kFirstCapacity = 24;
constexpr uint32_t kFirstInstances = 2;

size_t block_bytes(size_t capacity, size_t slots) {
    return sizeof(Instance) + (capacity + slots) * sizeof(Word);
}
// Without a __dict__ there is nothing before the slots.
size_t slots_only_bytes(size_t slots) {
    return sizeof(Object) + slots * sizeof(Word);
}

Class* class_of(const ObjectSpace& space, const Object* object) {
    return as_class(space.type(object->type_id()));
}

bool has_dict(const ObjectSpace& space, const Instance* instance) {
    return instance->shape == space.classes->no_shape;
}

// The index of the name among the keys of a shape; -1 if it is none of them. All keys are interned.
int64_t index_in_shape(const ObjectSpace& space, DictKeysTable& shape, Str* name) {
    const Word* keys = shape.keys();
    const auto bits = reinterpret_cast<uint64_t>(name);
    const uint32_t hash = shape.index_bits == 0 ? 0 : fold_hash(quick_str_hash(space, name));
    return find_position(shape, hash, [&](uint32_t position) { return keys[position].bits() == bits; });
}

// The instance's shape becomes the class's latest, which begins with the same names.
void refresh_shape(const ObjectSpace& space, Instance* instance, const Class* type) {
    if (!has_dict(space, instance)) instance->shape = type->shape;
}

// One more name for the shape of a class. False if it has enough, or memory is refused.
bool grow_shape(ObjectSpace& space, Class* type, Str* name) {
    DictKeysTable* shape = type->shape;
    if (shape->count >= kMostShapeKeys) return false;
    if (shape->usable == 0) {
        if (type->old_shapes == nullptr) type->old_shapes = new std::vector<DictKeysTable*>();
        type->old_shapes->reserve(type->old_shapes->size() + 1);
        DictKeysTable* larger = copy_keys_table(space, *shape, shape->count, size_t{shape->count} * 2);
        if (larger == nullptr) return false;
        type->old_shapes->push_back(shape);
        type->shape = shape = larger;
    }
    name->share();
    append_key(*shape, Word::of_object(name), fold_hash(quick_str_hash(space, name)));
    shape->version = draw_dict_version(space);
    return true;
}

// Moves the attributes to a dict of their own.
Result<Dict*> move_to_dict(ObjectSpace& space, Instance* instance) {
    Ref<Dict> dict = make_dict(space);
    TRY_VOID(dict_reserve(space, dict.get(), size_t{instance->used} + 1));
    Word* values = instance->values();
    for (uint32_t i = 0; i < instance->used; ++i) {
        auto* name = static_cast<Str*>(instance->shape->keys()[i].object());
        // Reserved: this cannot fail half-way.
        TRY_VOID(dict_set_name(space, dict.get(), name, OwnedValue::adopt(space, values[i].last_look())));
    }
    instance->used = 0;
    instance->shape = space.classes->no_shape;
    values[0] = Word::of_object(dict.take());
    return static_cast<Dict*>(values[0].object());
}

Dict* dict_in(const Instance* instance) {
    return static_cast<Dict*>(instance->values()[0].object());
}

// The place of the dict of an instance that is no Instance; null if it has none.
Object** place_of_dict(ObjectSpace& space, Object* self) {
    const Class* type = class_of(space, self);
    switch (type->dict_place) {
        case DictPlace::kBehind: {
            const size_t size = type->native->slots.block_size(self);
            return reinterpret_cast<Object**>(reinterpret_cast<char*>(self) + derived_offset(size));
        }
        case DictPlace::kException:
            return reinterpret_cast<Object**>(&static_cast<Exception*>(self)->attributes);
        case DictPlace::kNowhere:
        case DictPlace::kInstance:
            break;
    }
    return nullptr;
}

}  // namespace

// ---- making ----

Object* new_instance(ObjectSpace& space, Class* type) {
    const size_t slots = type->slot_count;
    if (type->dict_place != DictPlace::kInstance) {
        auto* object = space.create_tracked<Object>(type->id, slots_only_bytes(slots));
        if (object == nullptr) return static_cast<void>(space.out_of_memory()), nullptr;
        auto* words = reinterpret_cast<Word*>(object + 1);
        std::fill_n(words, slots, Word());
        type->share();
        return object;
    }
    uint32_t capacity = std::max(type->shape->count, 1u);
    if (type->instances_made < kFirstInstances) {
        ++type->instances_made;
        capacity = std::max(capacity, kFirstCapacity);
    }
    auto* instance = space.create_tracked<Instance>(type->id, block_bytes(capacity, slots));
    if (instance == nullptr) return static_cast<void>(space.out_of_memory()), nullptr;
    instance->type_and_flags |= kFlagInstance;
    instance->shape = type->shape;
    instance->used = 0;
    instance->capacity = static_cast<uint16_t>(capacity);
    instance->unused = 0;
    Word* values = instance->values();
    std::fill_n(values, capacity + slots, Word());
    type->share();
    return instance;
}

Word* slot_words(ObjectSpace& space, Object* self) {
    if (self->has_flag(kFlagInstance)) {
        auto* instance = static_cast<Instance*>(self);
        return instance->values() + instance->capacity;
    }
    const Class* type = class_of(space, self);
    if (!self->has_flag(kFlagSubclass)) return reinterpret_cast<Word*>(self + 1);
    char* behind = reinterpret_cast<char*>(self) + derived_offset(type->native->slots.block_size(self));
    return reinterpret_cast<Word*>(behind) + (type->dict_place == DictPlace::kBehind ? 1 : 0);
}

// ---- attributes ----

Word* find_own_attribute(ObjectSpace& space, Object* self, Str* name) {
    if (self->has_flag(kFlagInstance)) {
        auto* instance = static_cast<Instance*>(self);
        if (has_dict(space, instance)) return dict_find_name(space, dict_in(instance), name);
        const int64_t index = index_in_shape(space, *instance->shape, name);
        return index < 0 || index >= instance->used ? nullptr : &instance->values()[index];
    }
    Object** place = place_of_dict(space, self);
    if (place == nullptr || *place == nullptr) return nullptr;
    return dict_find_name(space, static_cast<Dict*>(*place), name);
}

void for_each_own_attribute(ObjectSpace& space, Object* self, const std::function<void(Value name)>& visit) {
    Dict* names = nullptr;
    if (self->has_flag(kFlagInstance)) {
        auto* instance = static_cast<Instance*>(self);
        if (has_dict(space, instance)) names = dict_in(instance);
        for (uint32_t i = 0; names == nullptr && i < instance->used; ++i)
            if (!instance->values()[i].is_empty()) visit(instance->shape->keys()[i].peek());
    } else if (Object** place = place_of_dict(space, self); place != nullptr) {
        names = static_cast<Dict*>(*place);
    }
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (names != nullptr && dict_next(names, position, key, value)) visit(key->peek());
}

Result<Dict*> instance_dict(ObjectSpace& space, Object* self) {
    if (self->has_flag(kFlagInstance)) {
        auto* instance = static_cast<Instance*>(self);
        if (has_dict(space, instance)) return dict_in(instance);
        return move_to_dict(space, instance);
    }
    Object** place = place_of_dict(space, self);
    if (*place == nullptr) *place = make_dict(space).take();
    return static_cast<Dict*>(*place);
}

Result<void> set_instance_dict(ObjectSpace& space, Object* self, Dict* dict) {
    TRY_VOID(instance_dict(space, self));
    dict->share();
    if (self->has_flag(kFlagInstance)) {
        Word& place = static_cast<Instance*>(self)->values()[0];
        space.release(std::exchange(place, Word::of_object(dict)));
        return {};
    }
    Object** place = place_of_dict(space, self);
    space.release(std::exchange(*place, dict));
    return {};
}

namespace {

Result<void> set_in_instance(ObjectSpace& space, Instance* instance, Str* name, OwnedValue value) {
    Class* type = class_of(space, instance);
    refresh_shape(space, instance, type);
    if (!has_dict(space, instance)) {
        int64_t index = index_in_shape(space, *instance->shape, name);
        if (index < 0 && instance->used == type->shape->count && grow_shape(space, type, name)) {
            instance->shape = type->shape;
            index = instance->used;
        }
        Word* values = instance->values();
        if (index >= 0 && index < instance->used) {
            space.release(std::exchange(values[index], to_word(space, std::move(value))));
            return {};
        }
        if (index == instance->used && index < instance->capacity) {
            values[index] = to_word(space, std::move(value));
            ++instance->used;
            return {};
        }
        TRY_VOID(move_to_dict(space, instance));
    }
    return dict_set_name(space, dict_in(instance), name, std::move(value));
}

Failed no_attribute(ObjectSpace& space, const Type* type, Str* name) {
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'", type->name, name->text());
}

Result<void> delete_from_instance(ObjectSpace& space, Object* self, Str* name) {
    auto* instance = self->has_flag(kFlagInstance) ? static_cast<Instance*>(self) : nullptr;
    const bool is_last = instance != nullptr && !has_dict(space, instance) && instance->used > 0 &&
                         index_in_shape(space, *instance->shape, name) == instance->used - 1;
    if (is_last) {
        const Word old = std::exchange(instance->values()[--instance->used], Word());
        space.release(old);
        return {};
    }
    if (find_own_attribute(space, self, name) == nullptr)
        return no_attribute(space, space.type_of(Value::of_object(self)), name);
    TRY(Dict* const dict, instance_dict(space, self));
    TRY(const OwnedValue removed, dict_remove(space, dict, Value::of_object(name)));
    return {};
}

}  // namespace

Result<OwnedValue> find_instance_attribute(ObjectSpace& space, Value self, Str* name) {
    Type* type = space.type_of(self);
    TRY(Word* const found, type_lookup(space, type, name));
    // One that can only be set is asked for as any attribute of the class.
    if (is_data_descriptor(space, found) && space.type(found->object()->type_id())->slots.bind != nullptr)
        return bind_attribute(space, *found, self, type);
    Word* const own = find_own_attribute(space, self.object, name);
    if (own != nullptr) return share(space, *own);
    if (found != nullptr) return bind_attribute(space, *found, self, type);
    return OwnedValue();
}

Result<OwnedValue> instance_get_attribute(ObjectSpace& space, Value self, Str* name) {
    Result<OwnedValue> found = find_instance_attribute(space, self, name);
    if (!found.ok() || !found.value().is_empty()) return found;
    return no_attribute(space, space.type_of(self), name);
}

Result<void> instance_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    Type* type = space.type_of(self);
    TRY(Word* const found, type_lookup(space, type, name));
    if (is_data_descriptor(space, found)) {
        const OwnedValue descriptor = share(space, *found);
        return space.type_of(descriptor.get())->slots.bind_set(space, descriptor.get(), self, value);
    }
    if (as_class(type)->dict_place == DictPlace::kNowhere) {
        if (found != nullptr)
            return space.raise(ExceptionId::kAttributeError, "'{}' object attribute '{}' is read-only", type->name,
                               name->text());
        return space.raise(ExceptionId::kAttributeError,
                           "'{}' object has no attribute '{}' and no __dict__ for setting new attributes", type->name,
                           name->text());
    }
    if (value.is_empty()) return delete_from_instance(space, self.object, name);
    if (self.object->has_flag(kFlagInstance))
        return set_in_instance(space, static_cast<Instance*>(self.object), name, keep(space, value));
    TRY(Dict* const dict, instance_dict(space, self.object));
    return dict_set_name(space, dict, name, keep(space, value));
}

Result<const InstanceLookup*> remember_lookup(ObjectSpace& space, Instance* instance, Str* name) {
    using Kind = InstanceLookup::Kind;
    Class* type = class_of(space, instance);
    refresh_shape(space, instance, type);
    if (has_dict(space, instance) || !finds_as_usual(space, type)) return nullptr;
    TRY(Word* const found, type_lookup(space, type, name));
    if (is_data_descriptor(space, found)) return nullptr;
    InstanceLookup lookup;
    lookup.version = instance->shape->version;
    lookup.name = name;
    const int64_t index = index_in_shape(space, *instance->shape, name);
    if (index >= 0) {
        lookup.kind = Kind::kOwn;
        lookup.index = static_cast<uint16_t>(index);
        lookup.may_store = type->slots.set_attribute == instance_set_attribute;
    } else if (found != nullptr && found->is_object() && found->object()->type_id() == kFunctionType) {
        lookup.kind = Kind::kFunction;
        lookup.target = found->object();
    } else if (found != nullptr && space.type_of(found->peek())->slots.bind == nullptr) {
        lookup.kind = Kind::kPlain;
        lookup.place = found;
    } else {
        return nullptr;
    }
    InstanceLookup& entry = space.classes->instance_entry(lookup.version, name);
    entry = lookup;
    return &entry;
}

void remember_missing(ObjectSpace& space, Object* self, Str* name) {
    if (!self->has_flag(kFlagInstance) || !name->is_immortal()) return;
    const auto* instance = static_cast<Instance*>(self);
    // One that has been deleted is missing from this instance alone.
    if (has_dict(space, instance) || index_in_shape(space, *instance->shape, name) >= 0) return;
    InstanceLookup& entry = space.classes->instance_entry(instance->shape->version, name);
    entry = InstanceLookup();
    entry.version = instance->shape->version;
    entry.name = name;
}

// ---- the end ----

namespace {

// The words that the instance holds, whatever they are: values, slots, the place of the dict.
template <class Visit>
void for_each_word(ObjectSpace& space, Object* self, const Class* type, Visit visit) {
    if (self->has_flag(kFlagInstance)) {
        auto* instance = static_cast<Instance*>(self);
        const size_t used = has_dict(space, instance) ? 1 : instance->used;
        Word* values = instance->values();
        for (size_t i = 0; i < used; ++i) visit(values[i]);
    } else if (type->dict_place == DictPlace::kBehind) {
        visit(*reinterpret_cast<Word*>(place_of_dict(space, self)));
    }
    Word* slots = type->slot_count == 0 ? nullptr : slot_words(space, self);
    for (size_t i = 0; i < type->slot_count; ++i) visit(slots[i]);
}

}  // namespace

void traverse_instance(Object* self, ReferenceVisitor& visitor) {
    auto& space = const_cast<ObjectSpace&>(visitor.space);
    Class* type = class_of(space, self);
    if (self->has_flag(kFlagSubclass) && type->native->slots.traverse != nullptr)
        type->native->slots.traverse(self, visitor);
    for_each_word(space, self, type, [&](Word& word) { visitor.visit(word); });
    visitor.visit(type);
}

void clear_instance(ObjectSpace& space, Object* self) {
    Class* type = class_of(space, self);
    if (self->has_flag(kFlagSubclass) && type->native->slots.clear != nullptr) type->native->slots.clear(space, self);
    if (self->has_flag(kFlagInstance)) {
        // Without attributes, but valid.
        auto* instance = static_cast<Instance*>(self);
        const bool in_dict = has_dict(space, instance);
        const size_t used = in_dict ? 1 : std::exchange(instance->used, uint16_t{0});
        if (in_dict) instance->shape = type->shape;
        for (size_t i = 0; i < used; ++i) space.release(std::exchange(instance->values()[i], Word()));
    } else if (type->dict_place == DictPlace::kBehind) {
        Object*& dict = *place_of_dict(space, self);
        if (Object* old = std::exchange(dict, nullptr)) space.release(old);
    }
    Word* slots = type->slot_count == 0 ? nullptr : slot_words(space, self);
    for (size_t i = 0; i < type->slot_count; ++i) space.release(std::exchange(slots[i], Word()));
}

void destroy_instance(ObjectSpace& space, Object* self) {
    Class* type = class_of(space, self);
    if (type->has_finalizer && !finalize(space, self)) return;
    for_each_word(space, self, type, [&](Word& word) { space.release(std::exchange(word, Word())); });
    if (self->has_flag(kFlagSubclass)) return type->native->slots.destroy(space, self);
    const size_t size = self->has_flag(kFlagInstance)
                            ? block_bytes(static_cast<Instance*>(self)->capacity, type->slot_count)
                            : slots_only_bytes(type->slot_count);
    space.heap.free_tracked(self, size);
    space.release(type);
}

size_t instance_bytes(ObjectSpace& space, Object* self) {
    const Class* type = class_of(space, self);
    if (self->has_flag(kFlagInstance)) return block_bytes(static_cast<Instance*>(self)->capacity, type->slot_count);
    if (!self->has_flag(kFlagSubclass)) return slots_only_bytes(type->slot_count);
    return type->native->slots.size(self) + derived_words(type) * sizeof(Word);
}

}  // namespace eadem::vm
