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
    module->complete = nullptr;
    return Ref<Module>::adopt(space, module);
}

namespace {

std::string module_name(ObjectSpace& space, Value self) {
    const Word* name = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__name__"));
    if (name == nullptr || !is_str(name->peek())) return "?";
    return std::string(as_str(name->peek())->text());
}

}  // namespace

Result<bool> is_being_imported(ObjectSpace& space, Value module) {
    if (!is_instance(space, module, kModuleType)) return false;
    Word* const found = dict_find_name(space, as_module(module)->namespace_dict, space.intern_name("__spec__"));
    if (found == nullptr || found->peek().refers_to(space.shared.none)) return false;
    const OwnedValue spec = share(space, *found);
    TRY(const OwnedValue answer, find_attribute(space, spec.get(), space.intern_name("_initializing")));
    return answer.is_empty() ? Result<bool>(false) : truth(space, answer.get());
}

Result<std::string> advice_to_rename(ObjectSpace& space, Value module) {
    if (space.stands_before_library == nullptr || !is_instance(space, module, kModuleType)) return std::string();
    Word* const found = dict_find_name(space, as_module(module)->namespace_dict, space.intern_name("__spec__"));
    if (found == nullptr) return std::string();
    const OwnedValue spec = share(space, *found);
    TRY(const OwnedValue origin, find_attribute(space, spec.get(), space.intern_name("origin")));
    if (origin.is_empty() || !is_str(origin.get())) return std::string();
    const std::string name = module_name(space, module);
    const std::string_view file = as_str(origin.get())->text();
    if (!space.stands_before_library(space, name, file)) return std::string();
    return fmt::format(
        "consider renaming '{}' since it has the same name as the standard library module named '{}' and the import "
        "system gives it precedence",
        file, name);
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

// What the spec of a module says about where it is from: "from '/a/b.py'", "(built-in)"; empty if it says nothing.
Result<std::string> place_by_spec(ObjectSpace& space, Value spec) {
    const auto part = [&](Value of, std::string_view name) {
        return find_attribute(space, of, space.intern_name(name));
    };
    TRY(const OwnedValue origin, part(spec, "origin"));
    TRY(const OwnedValue has_location, part(spec, "has_location"));
    if (!origin.is_empty() && is_str(origin.get())) {
        TRY(const bool is_place, has_location.is_empty() ? Result<bool>(false) : truth(space, has_location.get()));
        const std::string_view text = as_str(origin.get())->text();
        if (!is_place) return fmt::format(" ({})", text);
        TRY(const Ref<Str> shown, repr(space, origin.get()));
        return fmt::format(" from {}", shown->text());
    }
    TRY(const OwnedValue loader, part(spec, "loader"));
    if (loader.is_empty() || loader.get().refers_to(space.shared.none)) return std::string();
    if (type_name(space, loader.get()) == "NamespaceLoader") {
        TRY(const OwnedValue path, part(loader.get(), "_path"));
        TRY(const OwnedValue folders, list_from_iterable(space, path.get()));
        TRY(const Ref<Str> shown, repr(space, folders.get()));
        return fmt::format(" (namespace) from {}", shown->text());
    }
    TRY(const Ref<Str> shown, repr(space, loader.get()));
    return fmt::format(" ({})", shown->text());
}

Result<Ref<Str>> module_repr(ObjectSpace& space, Value self) {
    Word* const spec = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__spec__"));
    if (spec != nullptr && !spec->peek().refers_to(space.shared.none)) {
        const OwnedValue held = share(space, *spec);
        TRY(const std::string place, place_by_spec(space, held.get()));
        return make_str(space, fmt::format("<module '{}'{}>", module_name(space, self), place));
    }
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

// The list of a package's modules that are being imported has the name.
Result<bool> is_unfinished_submodule(ObjectSpace& space, Value spec, Str* name) {
    TRY(const OwnedValue unfinished, find_attribute(space, spec, space.intern_name("_uninitialized_submodules")));
    if (unfinished.is_empty() || !is_instance(space, unfinished.get(), kListType)) return false;
    return contains(space, unfinished.get(), Value::of_object(name));
}

Failed missing_attribute(ObjectSpace& space, Value self, Str* name) {
    const std::string module = module_name(space, self);
    TRY(const std::string advice, advice_to_rename(space, self));
    if (!advice.empty())
        return space.raise(ExceptionId::kAttributeError, "module '{}' has no attribute '{}' ({})", module, name->text(),
                           advice);
    Word* const spec = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__spec__"));
    if (spec != nullptr) {
        const OwnedValue held = share(space, *spec);
        TRY(const bool is_partial, is_being_imported(space, self));
        if (is_partial) {
            TRY(const OwnedValue origin, find_attribute(space, held.get(), space.intern_name("origin")));
            const bool has_origin = !origin.is_empty() && is_str(origin.get());
            return space.raise(
                ExceptionId::kAttributeError,
                "partially initialized module '{}'{} has no attribute '{}' (most likely due to a circular "
                "import)",
                module, has_origin ? fmt::format(" from '{}'", as_str(origin.get())->text()) : "", name->text());
        }
        TRY(const bool is_unfinished, is_unfinished_submodule(space, held.get(), name));
        if (is_unfinished)
            return space.raise(ExceptionId::kAttributeError,
                               "cannot access submodule '{}' of module '{}' (most likely due to a circular import)",
                               name->text(), module);
    }
    return space.raise(ExceptionId::kAttributeError, "module '{}' has no attribute '{}'", module, name->text());
}

Result<OwnedValue> module_get_attribute(ObjectSpace& space, Value self, Str* name) {
    Type* const type = space.type_of(self);
    if (is_class(type)) {
        TRY(Word* const descriptor, type_lookup(space, type, name));
        if (is_data_descriptor(space, descriptor)) return bind_attribute(space, *descriptor, self, type);
    }
    Word* found = dict_find_name(space, as_module(self)->namespace_dict, name);
    if (found != nullptr) return share(space, *found);
    const bool wants_all = name->text() == "__dict__";
    if (as_module(self)->complete != nullptr) {
        TRY_VOID(as_module(self)->complete(space, as_module(self), wants_all ? nullptr : name));
        found = dict_find_name(space, as_module(self)->namespace_dict, name);
        if (found != nullptr) return share(space, *found);
    }
    if (wants_all) return OwnedValue::share(space, as_module(self)->namespace_dict);
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
    return missing_attribute(space, self, name);
}

Result<void> module_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    if (is_class(space.type_of(self)) || name->text() == "__class__") {
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
    module->complete = nullptr;
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
