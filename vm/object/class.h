// Classes: types that a program makes. A Class is a Type with what only such types need: its bases, the model of its
// instances, the names of its slots.
//
// An instance holds what its class adds to the nearest built-in ancestor (`native`):
//   - of object:        Instance, when instances have a __dict__; else just the header and a Word for each slot;
//   - of another type:  that type's own layout, and behind it (block_size) the place of the __dict__, if instances have
//                       one that the layout has no place for, and a Word for each slot. Such objects have
//                       kFlagSubclass.
// All of them are tracked, and each holds a reference to its class.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/type.h"

namespace eadem::vm {

struct Instance;
struct InstanceLookup;

// Where the instances of a type have their __dict__.
enum class DictPlace : uint8_t {
    kNowhere,
    kInstance,   // Instance
    kBehind,     // a Dict* behind the native layout; null until there is an attribute
    kException,  // Exception::attributes
};

struct Class : Type {
    Type* native;  // the nearest built-in ancestor, whose layout instances have
    Tuple* bases;  // as in __bases__
    // The same, counted, for as long as the class lives: the collector may empty a tuple.
    std::vector<Type*>* parents;
    Word qualified_name;
    // The names that instances of this class have as attributes, in the order in which instances get them. It only
    // grows; when it is replaced by a larger one, the old one stays for instances that were made over it.
    DictKeysTable* shape;
    std::vector<DictKeysTable*>* old_shapes;  // null: none
    uint32_t instances_made;                  // up to a few
    DictPlace dict_place;
    // How calling the class makes an instance, known for this version of it (0: not known): an Instance of its own, on
    // which a function is called as __init__ (null: nothing is).
    uint32_t construction_version;
    bool is_plainly_made;
    Object* initialiser;
    bool is_abstract;    // __abstractmethods__ is not empty
    bool has_finalizer;  // __del__
    bool weakly_referable;
    bool adds_layout;     // it has slots of its own, so no two such classes go together
    uint16_t slot_count;  // with those of its bases
};

inline bool is_class(const Type* type) {
    return type->spec == nullptr;
}
// Whether instances of the type may say by __class__ that they are of another: those of classes, proxies, and what
// modules define.
inline bool may_claim_class(const Type* type) {
    return type->id >= kFirstDynamicType || type->id == kWeakProxyType || type->id == kWeakCallableProxyType;
}
inline Class* as_class(Type* type) {
    return static_cast<Class*>(type);
}
inline const Class* as_class(const Type* type) {
    return static_cast<const Class*>(type);
}
// Type::native for any type.
inline const Type* native_of(const Type* type) {
    return is_class(type) ? as_class(type)->native : type;
}

// What `type(name, bases, namespace, **keywords)` makes: metatype is the type that was called. TypeErrors in CPython's
// words. Runs __set_name__ and __init_subclass__.
Result<OwnedValue> make_class(ObjectSpace& space, Type* metatype, Str* name, Tuple* bases, Dict* names, Dict* keywords);
// The metaclass that a class statement must call: `wanted`, or the most derived of the bases'.
Result<Type*> most_derived_metatype(ObjectSpace& space, Type* wanted, Tuple* bases);

// The name of the slot (__add__ ...) was set in the class's attributes, or deleted: its slots follow.
void update_slots(ObjectSpace& space, Class* type, Str* name);
// All slots from the attributes that the resolution order gives.
void fill_slots(ObjectSpace& space, Class* type);

// A new version for the type and all that derive from it.
void invalidate(ObjectSpace& space, Type* type);

// ---- instances ----

// An instance of a class whose native ancestor is object, without attributes. Null with an exception pending when
// memory is refused.
Object* new_instance(ObjectSpace& space, Class* type);

// The attributes of an object that is an instance of a class (not of its class): the place, null if absent.
Word* find_own_attribute(ObjectSpace& space, Object* self, Str* name);
// The __dict__ of an instance as a dict of its own from now on. The instance's class has dict_place != kNowhere.
Result<Dict*> instance_dict(ObjectSpace& space, Object* self);
// obj.__dict__ = dict
Result<void> set_instance_dict(ObjectSpace& space, Object* self, Dict* dict);
// The Words of an instance's slots: slot_count of them.
Word* slot_words(ObjectSpace& space, Object* self);
// The bytes that an instance of a class holds for itself (Slots::size does not know its class).
size_t instance_bytes(ObjectSpace& space, Object* self);

// What the name means for all Instances like this one, entered among ClassSpace::instance_lookups; null if that is not
// all there is to know. `name` lives for ever.
Result<const InstanceLookup*> remember_lookup(ObjectSpace& space, Instance* instance, Str* name);

// An object whose attributes lie behind its header (kFlagInstance): `used` values for the first names of the shape. If
// they are in a dict, the shape is ObjectSpace::no_shape and values[0] is the dict.
struct Instance : Object {
    DictKeysTable* shape;
    uint16_t used;
    uint16_t capacity;  // at least 1
    uint32_t unused;

    Word* values() { return reinterpret_cast<Word*>(this + 1); }
    const Word* values() const { return reinterpret_cast<const Word*>(this + 1); }
};
static_assert(sizeof(Instance) == 24);

// ---- instances of types derived from built-in ones ----

// The block of an instance of `type`, `size` bytes in the native layout T and what the class adds, which is empty; the
// caller fills the native part at once. Null when memory is refused (nothing is raised).
Object* allocate_derived(ObjectSpace& space, Type* type, size_t size);
template <class T>
T* create_derived(ObjectSpace& space, Type* type, size_t size = sizeof(T)) {
    return static_cast<T*>(allocate_derived(space, type, size));
}
// The object as an instance of `type`: `fresh`, whose block of that size is tracked and which nobody else has, moves to
// a new block. Fails when memory is refused.
Result<OwnedValue> move_to_class(ObjectSpace& space, OwnedValue fresh, Type* type, size_t size);
// What a `destroy` slot ends with: gives back the block of the native layout, and what a class added.
void free_block(ObjectSpace& space, Object* self, size_t size);
void free_tracked_block(ObjectSpace& space, Object* self, size_t size);

}  // namespace eadem::vm
