#include "vm/object/module.h"

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/operators.h"
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

std::string module_name(ObjectSpace& space, Value self) {
    const Word* name = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__name__"));
    if (name == nullptr || !is_str(name->peek())) return "?";
    return std::string(as_str(name->peek())->text());
}

Result<Ref<Str>> module_repr(ObjectSpace& space, Value self) {
    const Word* file = dict_find_name(space, as_module(self)->namespace_dict, space.intern_name("__file__"));
    if (file == nullptr || !is_str(file->peek())) {
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
    Word* found = dict_find_name(space, as_module(self)->namespace_dict, name);
    if (found != nullptr) return share(space, *found);
    if (name->text() == "__dict__") return OwnedValue::share(space, as_module(self)->namespace_dict);
    TRY(const Word* inherited, type_lookup(space, space.type(kModuleType), name));
    if (inherited != nullptr) return generic_get_attribute(space, self, name);
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
    Dict* names = as_module(self)->namespace_dict;
    if (!value.is_empty()) return dict_set_name(space, names, name, keep(space, value));
    TRY(OwnedValue old, dict_remove(space, names, Value::of_object(name)));
    if (!old.is_empty()) return {};
    return space.raise(ExceptionId::kAttributeError, "module '{}' has no attribute '{}'", module_name(space, self),
                       name->text());
}

Result<OwnedValue> module_new(ObjectSpace& space, Value* row, size_t) {
    if (!is_str(row[1]))
        return space.raise(ExceptionId::kTypeError, "module() argument 'name' must be str, not {}",
                           type_name(space, row[1]));
    TRY(Ref<Module> module, make_module(space, as_str(row[1])->text()));
    if (!row[2].is_empty())
        TRY_VOID(dict_set_name(space, module->namespace_dict, space.intern_name("__doc__"), share(space, row[2])));
    return module;
}
constexpr NativeSpec kModuleConstructor = {"module", module_new, "(name, doc=?)"};

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
};

}  // namespace eadem::vm
