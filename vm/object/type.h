// A Type object: name, bases, attributes, and the slots through which operators reach a type's behaviour.
//
// Built-in types are described by a TypeSpec (constant data in the type's own file) and made when a space starts; their
// attribute dict is filled from the spec's native methods on first use, so starting costs nothing for types nobody
// touches. Classes that a program makes are Types too, with more behind them: class.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "vm/object/native.h"
#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"

namespace eadem::vm {

// Visits the objects that an object refers to (for the collector). Numbers in place are passed over.
class ReferenceVisitor {
 public:
    explicit ReferenceVisitor(const ObjectSpace& the_space) : space(the_space) {}
    const ObjectSpace& space;
    virtual void visit(Object* target) = 0;
    void visit(Word word) {
        if (word.is_object()) visit(word.object());
    }
    void visit(Value value) {
        if (value.is_object()) visit(value.object);
    }

 protected:
    ~ReferenceVisitor() = default;
};

// What may be copied of what an iterator gives out, because nobody can tell a number from a copy of it: nothing; the
// item, should it be a number; or the parts of an item that is made for the occasion (a pair of enumerate) and taken
// apart at once.
enum class Blind : uint8_t { kToNothing, kToItem, kToParts };

// A null slot means the type lacks the behaviour (and the operator raises TypeError), after inheritance from `object`.
// Value parameters follow the rule of value.h: objects are lent, raw numbers are given.
struct Slots {
    // Releases what the object holds, then gives its memory back. Never null after a type is made.
    void (*destroy)(ObjectSpace&, Object* self) = nullptr;
    // What must run before the object goes, in Python code: a generator's finally blocks. False if there is nothing
    // (any more). The collector asks it of all garbage before it clears any.
    bool (*finalize)(ObjectSpace&, Object* self) = nullptr;
    // The bytes it holds for itself, with the buffers and tables that are its alone: sys.getsizeof. Whoever has a
    // layout of its own has both.
    size_t (*size)(const Object* self) = nullptr;
    // The size of its block, without such buffers. Whoever has `size` and may be derived from has it.
    size_t (*block_size)(const Object* self) = nullptr;
    // For types that may form cycles: visit every counted reference; drop them all (the object stays valid, empty).
    void (*traverse)(Object* self, ReferenceVisitor&) = nullptr;
    void (*clear)(ObjectSpace&, Object* self) = nullptr;

    Result<Ref<Str>> (*repr)(ObjectSpace&, Value self) = nullptr;
    Result<Ref<Str>> (*str)(ObjectSpace&, Value self) = nullptr;  // null: as repr
    Result<Ref<Str>> (*format)(ObjectSpace&, Value self, std::string_view specification) = nullptr;
    Result<int64_t> (*hash)(ObjectSpace&, Value self) = nullptr;  // null: unhashable
    // Returns NotImplemented where the other operand's type should be asked.
    Result<OwnedValue> (*compare)(ObjectSpace&, Value left, Value right, CompareOperator) = nullptr;
    Result<bool> (*truth)(ObjectSpace&, Value self) = nullptr;
    Result<size_t> (*length)(ObjectSpace&, Value self) = nullptr;
    Result<OwnedValue> (*get_item)(ObjectSpace&, Value self, Value key) = nullptr;
    Result<void> (*set_item)(ObjectSpace&, Value self, Value key, Value value) = nullptr;  // empty value: delete
    Result<bool> (*contains)(ObjectSpace&, Value self, Value item) = nullptr;
    Result<OwnedValue> (*iterate)(ObjectSpace&, Value self) = nullptr;
    // The next item; an empty OwnedValue at the end (no StopIteration is made).
    Result<OwnedValue> (*next)(ObjectSpace&, Value self) = nullptr;
    // The quick way of `next` (as QuickCode in native.h): the next item, owned, or an empty Value and nothing has
    // happened; then `next` must be asked. Never raises, never runs Python code.
    Value (*quick_next)(ObjectSpace&, Object* self, Blind) = nullptr;
    // Of iterators that make a pair for each step: the parts of the next one by themselves, owned, for whoever would
    // take it apart at once. False: `next` must be asked.
    bool (*quick_pair)(ObjectSpace&, Object* self, Blind, Value* parts) = nullptr;
    // How deep quick_next nests at most, as it asks other iterators (iterators.h). Null: it asks none.
    uint8_t (*quick_depth)(const Object* self) = nullptr;
    Result<OwnedValue> (*call)(ObjectSpace&, Value self, const CallArguments&) = nullptr;
    // The quick way of `call` with one argument, as QuickCode in native.h; native code that calls it for one item after
    // the other asks (ItemFunction).
    Value (*quick_call)(ObjectSpace&, Object* self, Value argument) = nullptr;
    // Bit i says that the callee cannot tell a number from a copy of it as positional argument i. Null: it may.
    uint64_t (*blind_arguments)(const Object* self) = nullptr;
    // `name` is interned. get: raises AttributeError; set: an empty value deletes.
    Result<OwnedValue> (*get_attribute)(ObjectSpace&, Value self, Str* name) = nullptr;
    Result<void> (*set_attribute)(ObjectSpace&, Value self, Str* name, Value value) = nullptr;
    // Indexed by BinaryOperator / UnaryOperator. Called with (left, right) in source order, for either side's type;
    // NotImplemented hands over to the other operand.
    Result<OwnedValue> (*binary[kBinaryOperatorCount])(ObjectSpace&, Value left, Value right) = {};
    // `left op= right`: consumes left, returns the result (left itself when it was changed in place).
    Result<OwnedValue> (*in_place[kBinaryOperatorCount])(ObjectSpace&, OwnedValue left, Value right) = {};
    Result<OwnedValue> (*unary[kUnaryOperatorCount])(ObjectSpace&, Value operand) = {};
    // Descriptors: what `instance.name` gives when the class attribute is this object.
    Result<OwnedValue> (*bind)(ObjectSpace&, Value self, Value instance, Type* owner) = nullptr;
    // Data descriptors: what `instance.name = value` does when the class attribute is this object; an empty value
    // deletes. Such an attribute goes before one that the instance has itself.
    Result<void> (*bind_set)(ObjectSpace&, Value self, Value instance, Value value) = nullptr;
    // Of a data descriptor that stands for an item of its instances, which are tuples: the item's index.
    int64_t (*item_index)(const Object* self) = nullptr;
};

// Slots::size for types whose instances are all of one size.
template <class T>
size_t size_of(const Object*) {
    return sizeof(T);
}

struct SlotMethod;

// A read-only or computed attribute of a built-in type.
struct AttributeSpec {
    const char* name;
    Result<OwnedValue> (*get)(ObjectSpace&, Value self);
    Result<void> (*set)(ObjectSpace&, Value self, Value value) = nullptr;  // null: read-only; empty value: delete
};

// Constant description of a built-in type. `methods` and `attributes` end with a null name.
struct TypeSpec {
    TypeId id;
    TypeId base = kObjectType;
    Slots slots;
    const NativeSpec* methods = nullptr;
    const AttributeSpec* attributes = nullptr;
    // What calling the type does: arguments[0] is the type. Null: "cannot create 'x' instances".
    const NativeSpec* constructor = nullptr;
    const NativeSpec* class_methods = nullptr;    // arguments[0] is the type (dict.fromkeys)
    const NativeSpec* static_methods = nullptr;   // no first argument (str.maketrans)
    const SlotMethod* special_methods = nullptr;  // those that no slot stands for (__abs__, __init__): slot_methods.h
    bool is_base = true;                          // Python classes may derive from it
    std::string_view documentation = {};
};

struct Type : Object {
    TypeId id;
    // Of what a look-up of any name gives: drawn anew when the type, or one that it derives from, gets or loses an
    // attribute, or one that is bound (Slots::bind) changes. No two types have one, ever. 0: not given yet.
    uint32_t version;
    bool attributes_filled;
    bool makes_types;                              // `type` and what derives from it: its instances are Types
    std::string_view name;                         // owned by the spec, or by name_object
    Str* name_object;                              // null for the built-in types
    Type* base;                                    // null for object
    Type* second_base;                             // ExceptionGroup's (Exception); else null
    Tuple* mro;                                    // this type first; of a built-in type null until asked for
    Dict* attributes;                              // interned name -> attribute; null until first used
    const TypeSpec* spec;                          // null for classes made in Python
    const NativeSignature* constructor_signature;  // the spec's; null until first called
    QuickCode quick_constructor;                   // the spec's; null if it has none
    std::vector<Type*>* subclasses;                // those that were made of it, in order; null: none
    Slots slots;                                   // spec's, completed by inheritance
};

// Whether a value is a type.
inline bool is_type(const ObjectSpace& space, Value value) {
    if (!value.is_object()) return false;
    const TypeId id = value.object->type_id();
    return id == kTypeType || (id >= kFirstDynamicType && space.type(id)->makes_types);
}
inline Type* as_type(Value value) {
    return static_cast<Type*>(value.object);
}

// is_subtype for a class that a program made.
bool is_in_resolution_order(const Type* type, const Type* ancestor);
// True if `type` is `ancestor` or derives from it. A second base has its own base in common with the first, and nothing
// that the first would not offer, so that all other searches may pass it by.
inline bool is_subtype(const Type* type, const Type* ancestor) {
    if (type == ancestor) return true;
    if (type->spec == nullptr) return is_in_resolution_order(type, ancestor);
    for (; type != nullptr; type = type->base)
        if (type == ancestor || type->second_base == ancestor) return true;
    return false;
}
inline bool is_instance(const ObjectSpace& space, Value value, TypeId id) {
    return is_subtype(space.type_of(value), space.type(id));
}
// The attribute dict, filled from the spec if this is its first use.
Result<Dict*> type_attributes(ObjectSpace& space, Type* type);
// The hash of things that are equal only to themselves: their address, rotated (the low bits are always zero).
int64_t identity_hash(const void* address);
// The address that stands for an object: its own, or that of the small int which a raw number is. Other raw numbers
// have none yet: `share` gives them one.
uintptr_t address_of(const ObjectSpace& space, Value value);
// Looks `name` (interned) up along the bases: its place, from which it is given out with `share` as of any container;
// null if absent. Fails only for lack of memory.
Result<Word*> type_lookup(ObjectSpace& space, Type* type, Str* name);
// A type made from its description, immortal; it has no id yet (ObjectSpace::register_type). `name` must outlive the
// space. `base` is null for object; exceptions share the description of their base.
Type* new_type(ObjectSpace& space, const TypeSpec& spec, std::string_view name, Type* base);
// Fills the slots that are null with the base's. A type with `compare` but without `hash` stays unhashable.
void inherit_slots(Slots& slots, const Slots& base);

// The type as programs see its name: module.qualified name; of a built-in type only the name.
std::string full_name(ObjectSpace& space, const Type* type);
// What `isinstance` means where no __instancecheck__ of the program is in the way: by type, or by what the object gives
// as its __class__.
Result<bool> is_plain_instance(ObjectSpace& space, Value value, Type* type);

// A method of the class as it stands in the attributes of a built-in type: it gets the class that it is asked of.
struct ClassMethodDescriptor : Object {
    const NativeSpec* spec;
    const NativeSignature* signature;
    Type* owner;
};
Ref<Object> make_class_method_descriptor(ObjectSpace& space, const NativeSpec& spec, Type* owner);

// A computed attribute as it stands in a type's attributes.
struct GetSetDescriptor : Object {
    const AttributeSpec* spec;
    Type* owner;
};
// What type_lookup found, if it is one; else null.
inline const GetSetDescriptor* computed_attribute(const Word* found) {
    if (found == nullptr || !found->is_object() || found->object()->type_id() != kGetSetDescriptorType) return nullptr;
    return static_cast<const GetSetDescriptor*>(found->object());
}

}  // namespace eadem::vm
