#include "vm/object/class_slot_names.h"

#include <algorithm>

#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// __x in class _C is _C__x.
std::string mangled(std::string_view class_name, std::string_view name) {
    const bool is_private = name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string_view::npos;
    const size_t start = class_name.find_first_not_of('_');
    if (!is_private || start == std::string_view::npos) return std::string(name);
    return fmt::format("_{}{}", class_name.substr(start), name);
}

bool is_identifier(ObjectSpace& space, Value name) {
    Result<OwnedValue> answer = call_special(space, name, "isidentifier");
    if (answer.ok()) return answer.value().get().refers_to(space.shared.true_object);
    space.forget_pending();
    return false;
}

}  // namespace

Result<SlotNames> read_slot_names(ObjectSpace& space, Str* class_name, Value given, Dict* names, bool may_add_dict,
                                  bool may_add_weak_reference) {
    SlotNames slots;
    const auto add = [&](Value item) -> Result<void> {
        const Str* text = str_or_null(space, item);
        if (text == nullptr)
            return space.raise(ExceptionId::kTypeError, "__slots__ items must be strings, not '{}'",
                               type_name(space, item));
        if (!is_identifier(space, item))
            return space.raise_text(ExceptionId::kTypeError, "__slots__ must be identifiers");
        if (text->text() == "__dict__") {
            if (!may_add_dict || slots.has_dict)
                return space.raise_text(ExceptionId::kTypeError, "__dict__ slot disallowed: we already got one");
            slots.has_dict = true;
            return {};
        }
        if (text->text() == "__weakref__") {
            if (!may_add_weak_reference || slots.has_weak_reference)
                return space.raise_text(ExceptionId::kTypeError, "__weakref__ slot disallowed: we already got one");
            slots.has_weak_reference = true;
            return {};
        }
        Str* const name = space.intern_name(mangled(class_name->text(), text->text()));
        const bool is_special = name->text() == "__qualname__" || name->text() == "__classcell__";
        if (!is_special && dict_find_name(space, names, name) != nullptr)
            return space.raise(ExceptionId::kValueError, "'{}' in __slots__ conflicts with class variable",
                               name->text());
        slots.names.push_back(name);
        return {};
    };
    if (str_or_null(space, given) != nullptr) {
        TRY_VOID(add(given));
        return slots;
    }
    TRY_VOID(for_each(space, given, [&](OwnedValue item) -> Result<bool> {
        TRY_VOID(add(item.get()));
        return true;
    }));
    std::ranges::sort(slots.names, [](const Str* a, const Str* b) { return a->text() < b->text(); });
    return slots;
}

namespace {

// A class of classes may have taken the attribute over from a base that is none; types keep their own dict to
// themselves.
Result<void> check_has_dict(ObjectSpace& space, Value self) {
    const Type* type = space.type_of(self);
    if (is_class(type) && as_class(type)->dict_place != DictPlace::kNowhere) return {};
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '__dict__'", type->name);
}

Result<OwnedValue> get_dict(ObjectSpace& space, Value self) {
    TRY_VOID(check_has_dict(space, self));
    TRY(Dict* const dict, instance_dict(space, self.object));
    return OwnedValue::share(space, dict);
}
Result<void> set_dict(ObjectSpace& space, Value self, Value value) {
    TRY_VOID(check_has_dict(space, self));
    if (value.is_empty()) {
        const Ref<Dict> none = make_dict(space);
        return set_instance_dict(space, self.object, none.get());
    }
    if (!is_dict(value) && !is_instance(space, value, kDictType))
        return space.raise(ExceptionId::kTypeError, "__dict__ must be set to a dictionary, not a '{}'",
                           type_name(space, value));
    return set_instance_dict(space, self.object, as_dict(value));
}
Result<OwnedValue> get_weak_reference(ObjectSpace& space, Value) {
    return OwnedValue::none(space);
}

}  // namespace

const AttributeSpec kInstanceDictAttribute = {"__dict__", get_dict, set_dict};
const AttributeSpec kInstanceWeakReferenceAttribute = {"__weakref__", get_weak_reference};

Result<void> add_instance_attribute(ObjectSpace& space, Class* type, const AttributeSpec& spec) {
    auto* descriptor = space.create<GetSetDescriptor>(kGetSetDescriptorType);
    descriptor->spec = &spec;
    descriptor->owner = type;
    return dict_set_name(space, type->attributes, space.intern_name(spec.name),
                         OwnedValue::adopt(space, Value::of_object(descriptor)));
}

Result<void> note_abstract_methods(ObjectSpace& space, Class* type) {
    Word* const found = dict_find_name(space, type->attributes, space.intern_name("__abstractmethods__"));
    type->is_abstract = false;
    if (found == nullptr) return {};
    const OwnedValue names = share(space, *found);
    TRY(type->is_abstract, truth(space, names.get()));
    return {};
}

void note_set_name(ObjectSpace& space, Value attribute, Value name, const Type* owner) {
    Ref<Object> pending = Ref<Object>::adopt(space, space.take_pending());
    Result<Ref<Str>> shown = repr(space, name);
    if (shown.ok()) {
        Result<Ref<Str>> note =
            make_str(space, fmt::format("Error calling __set_name__ on '{}' instance {} in '{}'",
                                        type_name(space, attribute), shown.value()->text(), owner->name));
        if (note.ok())
            (void)call_special(space, Value::of_object(pending.get()), "add_note",
                               {Value::of_object(note.value().get())});
    }
    space.forget_pending();
    (void)space.restore_pending(pending.take());
}

}  // namespace eadem::vm
