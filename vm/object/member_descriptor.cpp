// member_descriptor: an attribute that __slots__ names, kept in a Word of the instance.
#include <vector>

#include "vm/object/builtin_types.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_slot_names.h"
#include "vm/object/operators.h"
#include "vm/object/receiver.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

struct MemberDescriptor : Object {
    Str* name;
    Class* owner;
    uint16_t index;
};

MemberDescriptor* member_of(Value self) {
    return static_cast<MemberDescriptor*>(self.object);
}

void destroy(ObjectSpace& space, Object* self) {
    auto* member = static_cast<MemberDescriptor*>(self);
    space.release(member->name);
    if (member->owner != nullptr) space.release(member->owner);
    space.heap.free_tracked(self, sizeof(MemberDescriptor));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    if (Class* owner = static_cast<MemberDescriptor*>(self)->owner) visitor.visit(owner);
}
void clear(ObjectSpace& space, Object* self) {
    if (Class* owner = std::exchange(static_cast<MemberDescriptor*>(self)->owner, nullptr)) space.release(owner);
}

std::string_view owner_name(const MemberDescriptor* member) {
    return member->owner == nullptr ? "?" : member->owner->name;
}

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    const MemberDescriptor* member = member_of(self);
    return make_str(space, fmt::format("<member '{}' of '{}' objects>", member->name->text(), owner_name(member)));
}

// The slot of the instance; TypeError if it is none of the owner's.
Result<Word*> slot_of(ObjectSpace& space, const MemberDescriptor* member, Value instance) {
    if (member->owner == nullptr || !is_subtype(space.type_of(instance), member->owner))
        return refuse_receiver(space, member->name->text(), owner_name(member), instance);
    return &slot_words(space, instance.object)[member->index];
}

Result<OwnedValue> bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    TRY(Word* const slot, slot_of(space, member_of(self), instance));
    if (slot->is_empty())
        return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'",
                           type_name(space, instance), member_of(self)->name->text());
    return share(space, *slot);
}

Result<void> bind_set(ObjectSpace& space, Value self, Value instance, Value value) {
    TRY(Word* const slot, slot_of(space, member_of(self), instance));
    if (value.is_empty() && slot->is_empty())  // CPython says no more than the name here
        return space.raise_text(ExceptionId::kAttributeError, member_of(self)->name->text());
    space.release(std::exchange(*slot, value.is_empty() ? Word() : to_word(space, value)));
    return {};
}

Result<OwnedValue> get_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, member_of(self)->name);
}
Result<OwnedValue> get_owner(ObjectSpace& space, Value self) {
    if (member_of(self)->owner == nullptr) return OwnedValue::none(space);
    return OwnedValue::share(space, member_of(self)->owner);
}
Result<OwnedValue> get_qualified_name(ObjectSpace& space, Value self) {
    const MemberDescriptor* member = member_of(self);
    TRY(Ref<Str> name, make_str(space, fmt::format("{}.{}", owner_name(member), member->name->text())));
    return name;
}

constexpr AttributeSpec kAttributes[] = {
    {"__name__", get_name}, {"__qualname__", get_qualified_name}, {"__objclass__", get_owner}, {nullptr, nullptr}};

}  // namespace

Word* slot_place(ObjectSpace& space, Object* member, Object* instance) {
    const auto* descriptor = static_cast<const MemberDescriptor*>(member);
    Type* const type = space.type(instance->type_id());
    if (descriptor->owner == nullptr || (type != descriptor->owner && !is_subtype(type, descriptor->owner)))
        return nullptr;
    return &slot_words(space, instance)[descriptor->index];
}

Ref<Object> make_member_descriptor(ObjectSpace& space, Str* name, Class* owner, uint16_t index) {
    auto* member = space.create_tracked<MemberDescriptor>(kMemberDescriptorType);
    name->share();
    owner->share();
    member->name = name;
    member->owner = owner;
    member->index = index;
    return Ref<Object>::adopt(space, member);
}

namespace {

// The names of a class's slots in the order of their places. One whose attribute was deleted has none.
std::vector<const Str*> slot_names(const Class* type) {
    std::vector<const Str*> names(type->slot_count);
    for (const Type* at = type; at != nullptr && is_class(at); at = at->base) {
        size_t position = 0;
        Word* key = nullptr;
        Word* value = nullptr;
        while (dict_next(at->attributes, position, key, value)) {
            if (!value->is_object() || value->object()->type_id() != kMemberDescriptorType) continue;
            const auto* member = static_cast<const MemberDescriptor*>(value->object());
            if (member->owner == at) names[member->index] = member->name;
        }
    }
    return names;
}

}  // namespace

bool has_same_slots(const Class* one, const Class* other) {
    return one->slot_count == other->slot_count && (one->slot_count == 0 || slot_names(one) == slot_names(other));
}

const TypeSpec kMemberDescriptorSpec = {
    .id = kMemberDescriptorType,
    .slots = {.destroy = destroy,
              .size = size_of<MemberDescriptor>,
              .traverse = traverse,
              .clear = clear,
              .repr = repr_of,
              .bind = bind,
              .bind_set = bind_set},
    .attributes = kAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
