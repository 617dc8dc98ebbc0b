// The slots of classes: what an operator or builtin does with an instance of a class that a program made. Each calls
// the special method that the class, or one that it derives from, has for it (special_names.def).
//
// A class takes over the slots of its bases; a slot is one of those here where the class that defines the special
// method is no built-in type.
#include <cmath>

#include "vm/object/class_calls.h"
#include "vm/object/class_internal.h"
#include "vm/object/hashed_key.h"
#include "vm/object/int.h"
#include "vm/object/iterators.h"
#include "vm/object/slot_methods.h"
#include "vm/object/special_operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

bool declines(const ObjectSpace& space, const OwnedValue& result) {
    return result.get().refers_to(space.shared.not_implemented);
}

// ---- operators ----

template <BinaryOperator op>
Result<OwnedValue> binary_slot(ObjectSpace& space, Value left, Value right) {
    constexpr auto index = static_cast<size_t>(op);
    Type* left_type = space.type_of(left);
    Type* right_type = space.type_of(right);
    bool asks_right = left_type != right_type && right_type->slots.binary[index] == binary_slot<op>;
    OwnedValue left_kept = keep(space, left), right_kept = keep(space, right);
    if (left_type->slots.binary[index] == binary_slot<op>) {
        // A class derived from the left operand's that has a method of its own goes first.
        if (asks_right && is_subtype(right_type, left_type)) {
            TRY(const bool overrides, has_other_method(space, right_type, left_type, reflected_of(op)));
            if (overrides) {
                TRY(OwnedValue result, call_optional(space, right_kept, reflected_of(op), left_kept));
                if (!declines(space, result)) return result;
                asks_right = false;
            }
        }
        TRY(OwnedValue result, call_optional(space, left_kept, forward_of(op), right_kept));
        if (!declines(space, result)) return result;
    }
    if (asks_right) return call_optional(space, right_kept, reflected_of(op), left_kept);
    return OwnedValue::not_implemented(space);
}

template <BinaryOperator op>
Result<OwnedValue> in_place_slot(ObjectSpace& space, OwnedValue left, Value right) {
    OwnedValue right_kept = keep(space, right);
    return call_optional(space, left, in_place_of(op), right_kept);
}

template <UnaryOperator op>
Result<OwnedValue> unary_slot(ObjectSpace& space, Value operand) {
    return call_present(space, operand, special_of(op));
}

Result<OwnedValue> compare_slot(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    OwnedValue left_kept = keep(space, left), right_kept = keep(space, right);
    return call_optional(space, left_kept, special_of(op), right_kept);
}

// ---- text ----

Result<Ref<Str>> text_of(ObjectSpace& space, Value self, Special special, std::string_view name) {
    TRY(OwnedValue text, call_present(space, self, special));
    if (str_or_null(space, text.get()) == nullptr)
        return space.raise(ExceptionId::kTypeError, "{} returned non-string (type {})", name,
                           type_name(space, text.get()));
    return Ref<Str>::adopt(space, as_str(text.take()));
}
Result<Ref<Str>> repr_slot(ObjectSpace& space, Value self) {
    return text_of(space, self, Special::kRepr, "__repr__");
}
Result<Ref<Str>> str_slot(ObjectSpace& space, Value self) {
    return text_of(space, self, Special::kStr, "__str__");
}
Result<Ref<Str>> format_slot(ObjectSpace& space, Value self, std::string_view specification) {
    TRY(Ref<Str> argument, make_str(space, specification));
    TRY(OwnedValue text, call_present(space, self, Special::kFormat, Value::of_object(argument.get())));
    if (str_or_null(space, text.get()) == nullptr)
        return space.raise(ExceptionId::kTypeError, "__format__ must return a str, not {}",
                           type_name(space, text.get()));
    return Ref<Str>::adopt(space, as_str(text.take()));
}

// ---- numbers ----

Result<int64_t> hash_slot(ObjectSpace& space, Value self) {
    TRY(const OwnedValue result, call_present(space, self, Special::kHash));
    if (!is_any_int(space, result.get()))
        return space.raise_text(ExceptionId::kTypeError, "__hash__ method should return an integer");
    const OwnedValue number = exact_int(space, result.get());
    int64_t small = 0;
    // What fits is taken as it is; larger ones are hashed.
    if (fits_int64(number.get(), small)) return small == -1 ? -2 : small;
    return hash(space, number.get());
}

Result<bool> truth_slot(ObjectSpace& space, Value self) {
    TRY(const OwnedValue result, call_present(space, self, Special::kBool));
    return truth_from(space, result.get());
}

Result<size_t> length_slot(ObjectSpace& space, Value self) {
    TRY(const OwnedValue result, call_present(space, self, Special::kLength));
    return length_from(space, result.get());
}

// ---- containers and iteration ----

Result<OwnedValue> get_item_slot(ObjectSpace& space, Value self, Value key) {
    return call_present(space, self, Special::kGetItem, key);
}
Result<void> set_item_slot(ObjectSpace& space, Value self, Value key, Value value) {
    const Special special = value.is_empty() ? Special::kDeleteItem : Special::kSetItem;
    TRY(Word* const method, find_special(space, self, special));
    if (method == nullptr) return space.raise_text(ExceptionId::kAttributeError, space.classes->name(special)->text());
    TRY(const OwnedValue done,
        value.is_empty() ? call_method(space, *method, self, {key}) : call_method(space, *method, self, {key, value}));
    return {};
}
Result<bool> contains_slot(ObjectSpace& space, Value self, Value item) {
    TRY(Word* const method, find_present(space, self, Special::kContains));
    if (method->peek().refers_to(space.shared.none))
        return space.raise(ExceptionId::kTypeError, "'{}' object is not a container", type_name(space, self));
    TRY(const OwnedValue result, call_method(space, *method, self, {item}));
    return truth(space, result.get());
}
Result<OwnedValue> iterate_slot(ObjectSpace& space, Value self) {
    TRY(Word* const method, find_special(space, self, Special::kIterate));
    if (method == nullptr) return make_item_iterator(space, self);  // by __getitem__
    if (method->peek().refers_to(space.shared.none))
        return space.raise(ExceptionId::kTypeError, "'{}' object is not iterable", type_name(space, self));
    TRY(OwnedValue iterator, call_method(space, *method, self, {}));
    TRY_VOID(check_iterator(space, iterator.get()));
    return iterator;
}
Result<OwnedValue> next_slot(ObjectSpace& space, Value self) {
    Result<OwnedValue> item = call_present(space, self, Special::kNext);
    if (item.ok() || !space.pending_is(ExceptionId::kStopIteration)) return item;
    return end_of_iteration(space);
}

Result<OwnedValue> call_slot(ObjectSpace& space, Value self, const CallArguments& arguments) {
    TRY(Word* const method, find_present(space, self, Special::kCall));
    return call_method_with(space, *method, self, arguments);
}

// The built-in type that defines what was found in this type under this name; null if it is the program's. So are
// `__str__ = int.__repr__`, for the slot of the other name is none for this one, and what belongs to a type that this
// one does not derive from.
const Type* native_owner(const Type* type, const Word& found, const Str* name) {
    if (!found.is_object()) return nullptr;
    const auto owner_if = [&](std::string_view own_name, const Type* owner) {
        return own_name == name->text() && is_subtype(type, owner) ? owner : nullptr;
    };
    switch (found.object()->type_id()) {
        case kSlotWrapperType: {
            const auto* wrapper = static_cast<const SlotWrapper*>(found.object());
            return owner_if(wrapper->method->name, wrapper->owner);
        }
        case kMethodDescriptorType: {
            const auto* method = static_cast<const MethodDescriptor*>(found.object());
            return owner_if(method->spec->name, method->owner);
        }
        default:
            return nullptr;
    }
}

// ---- attributes ----

// __getattribute__, then __getattr__.
Result<OwnedValue> get_attribute_slot(ObjectSpace& space, Value self, Str* name) {
    Type* type = space.type_of(self);
    TRY(Word* const getter, find_present(space, self, Special::kGetAttribute));
    const bool is_own = native_owner(type, *getter, space.classes->name(Special::kGetAttribute)) == nullptr;
    if (!is_own && plain_get_attribute(type) == instance_get_attribute) {
        // What is missing needs no exception that says so.
        TRY(Word* const of_class, type_lookup(space, type, name));
        if (of_class == nullptr && find_own_attribute(space, self.object, name) == nullptr) {
            TRY(Word* const missing, find_special(space, self, Special::kGetMissingAttribute));
            if (missing != nullptr) return call_method(space, *missing, self, {Value::of_object(name)});
        }
    }
    Result<OwnedValue> found = is_own ? call_method(space, *getter, self, {Value::of_object(name)})
                                      : plain_get_attribute(type)(space, self, name);
    if (found.ok() || !space.pending_is(ExceptionId::kAttributeError)) return found;
    TRY(Word* const fallback, find_special(space, self, Special::kGetMissingAttribute));
    if (fallback == nullptr) return kFailed;
    space.forget_pending();
    return call_method(space, *fallback, self, {Value::of_object(name)});
}
Result<void> set_attribute_slot(ObjectSpace& space, Value self, Str* name, Value value) {
    const Special special = value.is_empty() ? Special::kDeleteAttribute : Special::kSetAttribute;
    TRY(Word* const method, find_present(space, self, special));
    TRY(const OwnedValue done, value.is_empty() ? call_method(space, *method, self, {Value::of_object(name)})
                                                : call_method(space, *method, self, {Value::of_object(name), value}));
    return {};
}
Result<OwnedValue> bind_slot(ObjectSpace& space, Value self, Value instance, Type* owner) {
    TRY(Word* const method, find_special(space, self, Special::kGet));
    if (method == nullptr) return keep(space, self);
    const Value of = instance.is_empty() ? space.none() : instance;
    return call_method(space, *method, self, {of, owner == nullptr ? space.none() : Value::of_object(owner)});
}
Result<void> bind_set_slot(ObjectSpace& space, Value self, Value instance, Value value) {
    const Special special = value.is_empty() ? Special::kDelete : Special::kSet;
    TRY(Word* const method, find_special(space, self, special));
    if (method == nullptr) return space.raise(ExceptionId::kAttributeError, "{}", space.classes->name(special)->text());
    TRY(const OwnedValue done, value.is_empty() ? call_method(space, *method, self, {instance})
                                                : call_method(space, *method, self, {instance, value}));
    return {};
}

// ---- which slots a class has ----

// How a slot follows from a special method. `own` says whether a class made by the program defines it; otherwise it is
// the slot of the built-in type that does (null: nobody does).
using Update = void (*)(Slots& slots, bool own, const Slots* inherited);

#define SLOT(member, function)                                                              \
    [](Slots& slots, bool own, const Slots* inherited) {                                    \
        slots.member = own ? function : inherited == nullptr ? nullptr : inherited->member; \
    }
#define BINARY_UPDATES(name)                                                                              \
    SLOT(binary[static_cast<size_t>(BinaryOperator::k##name)], binary_slot<BinaryOperator::k##name>),     \
        SLOT(binary[static_cast<size_t>(BinaryOperator::k##name)], binary_slot<BinaryOperator::k##name>), \
        SLOT(in_place[static_cast<size_t>(BinaryOperator::k##name)], in_place_slot<BinaryOperator::k##name>)
#define UNARY_UPDATE(name) SLOT(unary[static_cast<size_t>(UnaryOperator::k##name)], unary_slot<UnaryOperator::k##name>)

// In the order of Special.
constexpr Update kUpdates[] = {
    BINARY_UPDATES(Add),
    BINARY_UPDATES(Subtract),
    BINARY_UPDATES(Multiply),
    BINARY_UPDATES(MatrixMultiply),
    BINARY_UPDATES(TrueDivide),
    BINARY_UPDATES(FloorDivide),
    BINARY_UPDATES(Modulo),
    BINARY_UPDATES(Power),
    BINARY_UPDATES(LeftShift),
    BINARY_UPDATES(RightShift),
    BINARY_UPDATES(And),
    BINARY_UPDATES(Or),
    BINARY_UPDATES(Xor),
    UNARY_UPDATE(Negative),
    UNARY_UPDATE(Positive),
    UNARY_UPDATE(Invert),
    SLOT(compare, compare_slot),
    SLOT(compare, compare_slot),
    SLOT(compare, compare_slot),
    SLOT(compare, compare_slot),
    SLOT(compare, compare_slot),
    SLOT(compare, compare_slot),
    SLOT(repr, repr_slot),
    SLOT(str, str_slot),
    SLOT(format, format_slot),
    SLOT(hash, hash_slot),
    SLOT(truth, truth_slot),
    SLOT(length, length_slot),
    SLOT(get_item, get_item_slot),
    SLOT(set_item, set_item_slot),
    SLOT(set_item, set_item_slot),
    SLOT(contains, contains_slot),
    SLOT(iterate, iterate_slot),
    SLOT(next, next_slot),
    SLOT(call, call_slot),
    SLOT(get_attribute, get_attribute_slot),
    SLOT(get_attribute, get_attribute_slot),
    SLOT(set_attribute, set_attribute_slot),
    SLOT(set_attribute, set_attribute_slot),
    SLOT(bind, bind_slot),
    SLOT(bind_set, bind_set_slot),
    SLOT(bind_set, bind_set_slot),
};
constexpr size_t kUpdateCount = std::size(kUpdates);
static_assert(kUpdateCount == static_cast<size_t>(Special::kFinalize));

// The special methods that share a slot with this one: if any of them is the program's, the slot asks them all.
struct Sharing {
    Special first, last;
};
constexpr Sharing sharing(Special special) {
    const auto index = static_cast<size_t>(special);
    if (special <= Special::kInPlaceXor) {
        const size_t base = index / 3 * 3;
        return index % 3 == 2 ? Sharing{special, special} : Sharing{operator_at(base), operator_at(base + 1)};
    }
    if (special >= Special::kLess && special <= Special::kGreaterEqual) return {Special::kLess, Special::kGreaterEqual};
    if (special == Special::kSetItem || special == Special::kDeleteItem)
        return {Special::kSetItem, Special::kDeleteItem};
    if (special == Special::kGetAttribute || special == Special::kGetMissingAttribute)
        return {Special::kGetAttribute, Special::kGetMissingAttribute};
    if (special == Special::kSetAttribute || special == Special::kDeleteAttribute)
        return {Special::kSetAttribute, Special::kDeleteAttribute};
    if (special == Special::kSet || special == Special::kDelete) return {Special::kSet, Special::kDelete};
    return {special, special};
}

// Where a special method gets an operand: what else is in the expression, or the key. (Keys and values that are stored
// get a second holder before.)
constexpr OperandSight sight_of(Special special) {
    if (special < Special::kNegative || (special >= Special::kLess && special <= Special::kGreaterEqual))
        return kSeesAllOperands;
    if (special == Special::kContains) return kSeesMembers;
    if (special == Special::kGetItem || special == Special::kDeleteItem) return kSeesSubscripts;
    return kSeesNoOperands;
}

void note_operand_method(ObjectSpace& space, const Word& method, OperandSight where) {
    const bool is_seen = ((space.sees_operands & kSeesAllOperands) | (space.sees_operands & where)) != 0;
    if (!is_seen && space.note_operand_method != nullptr && method.is_object())
        space.note_operand_method(space, method.object(), where);
}

// A key that a dict does not have may get into it.
void note_missing_method(ObjectSpace& space, Class* type) {
    if (native_of(type)->id != kDictType) return;
    Result<Word*> found = type_lookup(space, type, space.intern_name("__missing__"));
    if (!found.ok()) return space.forget_pending();
    if (found.value() != nullptr) note_operand_method(space, *found.value(), kSeesSubscripts);
}

void update_slot(ObjectSpace& space, Class* type, Special special) {
    const auto [first, last] = sharing(special);
    bool own = false;
    const Type* native = nullptr;
    for (auto at = first; at <= last; at = operator_at(static_cast<size_t>(at) + 1)) {
        // Of the look-ups only memory can fail, and then the built-in types have filled nothing.
        Result<Word*> found = type_lookup(space, type, space.classes->name(at));
        if (!found.ok()) return space.forget_pending();
        if (found.value() == nullptr) continue;
        const Type* owner = native_owner(type, *found.value(), space.classes->name(at));
        own = own || owner == nullptr;
        const OperandSight where = sight_of(at);
        if (owner == nullptr && where != kSeesNoOperands) note_operand_method(space, *found.value(), where);
        if (owner != nullptr && (native == nullptr || native->id == kObjectType)) native = owner;
    }
    kUpdates[static_cast<size_t>(special)](type->slots, own, native == nullptr ? nullptr : &native->slots);
    switch (special) {
        case Special::kHash:
        case Special::kEqual: {
            // None says that there is none; so does an equality without a hash, for which class_body made it None.
            Result<Word*> found = type_lookup(space, type, space.classes->name(Special::kHash));
            if (found.ok() && found.value() != nullptr && found.value()->peek().refers_to(space.shared.none))
                type->slots.hash = nullptr;
            break;
        }
        case Special::kLength: {
            // A built-in sequence has the slot of truth only as a short way to its length.
            Result<Word*> found = type_lookup(space, type, space.classes->name(Special::kBool));
            if (own && found.ok() && found.value() == nullptr) type->slots.truth = nullptr;
            break;
        }
        case Special::kNext:
            if (own) type->slots.quick_next = nullptr, type->slots.quick_pair = nullptr;
            break;
        case Special::kIterate:
        case Special::kGetItem: {
            // Whoever has items by index can be gone over.
            Result<Word*> found = type_lookup(space, type, space.classes->name(Special::kIterate));
            if (found.ok() && found.value() == nullptr && type->slots.get_item == get_item_slot)
                type->slots.iterate = iterate_slot;
            break;
        }
        case Special::kGetAttribute:
        case Special::kGetMissingAttribute:
            if (!own) type->slots.get_attribute = plain_get_attribute(type);
            break;
        case Special::kSetAttribute:
        case Special::kDeleteAttribute:
            if (!own) type->slots.set_attribute = plain_set_attribute(type);
            break;
        default:
            break;
    }
}

}  // namespace

void update_slots(ObjectSpace& space, Class* type, Str* name) {
    const auto& names = space.classes->names;
    for (size_t i = 0; i < kUpdateCount; ++i) {
        if (names[i] != name) continue;
        update_slot(space, type, operator_at(i));
        if (type->subclasses == nullptr) return;
        for (Type* derived : *type->subclasses) update_slots(space, as_class(derived), name);
        return;
    }
    if (name == space.classes->name(Special::kFinalize)) note_finalizer(space, type);
}

bool finds_as_usual(ObjectSpace& space, Class* type) {
    if (type->slots.get_attribute == instance_get_attribute) return true;
    if (type->slots.get_attribute != get_attribute_slot || plain_get_attribute(type) != instance_get_attribute)
        return false;
    const Str* const name = space.classes->name(Special::kGetAttribute);
    Result<Word*> getter = type_lookup(space, type, space.classes->name(Special::kGetAttribute));
    if (!getter.ok()) return space.forget_pending(), false;
    return getter.value() != nullptr && native_owner(type, *getter.value(), name) != nullptr;
}

void fill_slots(ObjectSpace& space, Class* type) {
    type->slots = type->base->slots;
    type->slots.destroy = destroy_instance;
    type->slots.traverse = traverse_instance;
    type->slots.clear = clear_instance;
    type->slots.blind_arguments = nullptr;
    if (native_of(type)->makes_types) restore_type_slots(space, type);
    type->slots.get_attribute = plain_get_attribute(type);
    type->slots.set_attribute = plain_set_attribute(type);
    // One base, and no special method that differs from it: nothing more to find out.
    const bool has_one_base = type->bases->size == 1;
    for (size_t i = 0; i < kUpdateCount; ++i) {
        const auto special = operator_at(i);
        if (sharing(special).first != special) continue;
        bool concerns = !has_one_base;
        for (auto at = special; !concerns && at <= sharing(special).last; at = operator_at(static_cast<size_t>(at) + 1))
            concerns = dict_find_name(space, type->attributes, space.classes->name(at)) != nullptr;
        const bool is_about_attributes = special == Special::kGetAttribute || special == Special::kSetAttribute;
        if (concerns || is_about_attributes) update_slot(space, type, special);
    }
    note_finalizer(space, type);
    note_missing_method(space, type);
}

}  // namespace eadem::vm
