#include "vm/object/module.h"

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_internal.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

Result<Ref<Module>> make_module(ObjectSpace& space, std::string_view name) {
    Ref<Dict> names = make_dict(space);
    TRY(Ref<Str> text, make_str(space, name));
    TRY_VOID(dict_set_name(space, names.get(), space.intern_name("__name__"), OwnedValue(std::move(text))));
    TRY_VOID(dict_set_name(space, names.get(), space.intern_name("__doc__"), OwnedValue::none(space)));
    auto* module = space.create_tracked<Module>(kModuleType);
    module->namespace_dict = names.take();
    return Ref<Module>::adopt(space, module);
}

namespace {

void module_destroy(ObjectSpace& space, Object* self) {
    auto* module = static_cast<Module*>(self);
    if (module->namespace_dict != nullptr) space.release(module->namespace_dict);
    free_tracked_block(space, module, sizeof(Module));
}
void module_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* module = static_cast<Module*>(self);
    if (module->namespace_dict != nullptr) visitor.visit(module->namespace_dict);
}
// The dict stays: functions of the module may still run. Emptying it breaks every cycle through it.
void module_clear(ObjectSpace& space, Object* self) {
    dict_clear(space, static_cast<Module*>(self)->namespace_dict);
}

// Nobody knows where it comes from: module(name).
constexpr ObjectFlag kMadeByProgram = kFlagA;

std::string module_name(ObjectSpace& space, Value self) {
    const Word* name = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__name__"));
    if (name == nullptr || !is_str(name->peek())) return "?";
    return std::string(as_str(name->peek())->text());
}

Result<Ref<Str>> module_repr(ObjectSpace& space, Value self) {
    const Word* file = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__file__"));
    if (file == nullptr || !is_str(file->peek())) {
        if (self.object->has_flag(kMadeByProgram))
            return make_str(space, fmt::format("<module '{}'>", module_name(space, self)));
        // A frozen module knows which text it is made of.
        const bool is_frozen =
            dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__origname__")) != nullptr;
        return make_str(space,
                        fmt::format("<module '{}' ({})>", module_name(space, self), is_frozen ? "frozen" : "built-in"));
    }
    return make_str(space,
                    fmt::format("<module '{}' from '{}'>", module_name(space, self), as_str(file->peek())->text()));
}

Result<OwnedValue> module_get_attribute(ObjectSpace& space, Value self, Str* name) {
    Type* const type = space.type_of(self);
    if (is_class(type)) {
        TRY(Word* const descriptor, type_lookup(space, type, name));
        if (is_data_descriptor(space, descriptor)) return bind_attribute(space, *descriptor, self, type);
    }
    Word* found = dict_find_name(space, as_module(self)->namespace_dict, name);
    if (found != nullptr) return share(space, *found);
    if (name->text() == "__dict__") return OwnedValue::share(space, as_module(self)->namespace_dict);
    TRY(Word* const inherited, type_lookup(space, type, name));
    if (inherited != nullptr) return bind_attribute(space, *inherited, self, type);
    // Made when it is first asked for.
    if (name->text() == "__annotations__") {
        Ref<Dict> annotations = make_dict(space);
        TRY_VOID(dict_set_name(space, as_module(self)->namespace_dict, name, annotations.copy()));
        return annotations;
    }
    // PEP 562.
    Word* getter = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__getattr__"));
    if (getter != nullptr) {
        const OwnedValue function = share(space, *getter);
        return call(space, function.get(), {Value::of_object(name)});
    }
    return space.raise(ExceptionId::kAttributeError, "module '{}' has no attribute '{}'", module_name(space, self),
                       name->text());
}

Result<void> module_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    if (is_class(space.type_of(self))) {
        TRY(Word* const found, type_lookup(space, space.type_of(self), name));
        if (is_data_descriptor(space, found)) {
            const OwnedValue descriptor = share(space, *found);
            return space.type_of(descriptor.get())->slots.bind_set(space, descriptor.get(), self, value);
        }
    }
    Dict* names = as_module(self)->namespace_dict;
    if (!value.is_empty()) return dict_set_name(space, names, name, keep(space, value));
    TRY(OwnedValue old, dict_remove(space, names, Value::of_object(name)));
    if (!old.is_empty()) return {};
    return space.raise(ExceptionId::kAttributeError, "module '{}' has no attribute '{}'", module_name(space, self),
                       name->text());
}

// module.__init__(name, doc=None)
Result<OwnedValue> initialise(ObjectSpace& space, Value* row, size_t) {
    if (!is_instance(space, row[1], kStrType))
        return space.raise(ExceptionId::kTypeError, "module() argument 'name' must be str, not {}",
                           type_name(space, row[1]));
    Dict* const names = as_module(row[0])->namespace_dict;
    TRY_VOID(dict_set_name(space, names, space.intern_name("__name__"), share(space, row[1])));
    OwnedValue documentation = row[2].is_empty() ? OwnedValue::none(space) : share(space, row[2]);
    TRY_VOID(dict_set_name(space, names, space.intern_name("__doc__"), std::move(documentation)));
    for (const char* unknown : {"__package__", "__loader__", "__spec__"})
        TRY_VOID(dict_set_name(space, names, space.intern_name(unknown), OwnedValue::none(space)));
    return OwnedValue::none(space);
}

// A class that derives from module fills it by its __init__.
Result<OwnedValue> module_new(ObjectSpace& space, Value* row, size_t count) {
    auto* module = space.create_tracked<Module>(kModuleType);
    module->set_flag(kMadeByProgram);
    module->namespace_dict = nullptr;
    OwnedValue made = OwnedValue::adopt(space, Value::of_object(module));
    module->namespace_dict = make_dict(space).take();
    if (is_class(as_type(row[0]))) return as_instance_of(space, std::move(made), row[0]);
    if (row[1].is_empty())
        return space.raise_text(ExceptionId::kTypeError, "module() missing required argument 'name' (pos 1)");
    Value filled[] = {made.get(), row[1], row[2]};
    TRY(const OwnedValue done, initialise(space, filled, count));
    return made;
}
constexpr NativeSpec kModuleConstructor = {"module", module_new, "(name=?, doc=?)"};
constexpr NativeSpec kInitialise = {"__init__", initialise, "(name, doc=?)"};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialise>, 0, SlotMethod::kAny}, {}};

}  // namespace

const TypeSpec kModuleSpec = {
    .id = kModuleType,
    .slots = {.destroy = module_destroy,
              .size = size_of<Module>,
              .block_size = size_of<Module>,
              .traverse = module_traverse,
              .clear = module_clear,
              .repr = module_repr,
              .get_attribute = module_get_attribute,
              .set_attribute = module_set_attribute},
    .constructor = &kModuleConstructor,
    .special_methods = kSpecialMethods,
    .documentation = "What an import gives: a namespace with attributes.",
};

}  // namespace eadem::vm
