#include <algorithm>
#include <iterator>

#include "stdlib/native/module_spec.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

#define MODULE(name) extern const ModuleSpec k##name##Module;
#include "stdlib/native/modules.def"
#undef MODULE

namespace {
constexpr const ModuleSpec* kModules[] = {
#define MODULE(name) &k##name##Module,
#include "stdlib/native/modules.def"
#undef MODULE
};
}  // namespace

std::span<const ModuleSpec* const> native_modules() {
    return kModules;
}

const ModuleSpec* find_native_module(std::string_view name) {
    const auto* found = std::ranges::find(kModules, name, &ModuleSpec::name);
    return found == std::end(kModules) ? nullptr : *found;
}

vm::Result<void> add_name(vm::ObjectSpace& space, vm::Dict* names, std::string_view name, vm::OwnedValue value) {
    return vm::dict_set_name(space, names, space.intern_name(name), std::move(value));
}

vm::Result<void> add_text(vm::ObjectSpace& space, vm::Dict* names, std::string_view name, std::string_view text) {
    TRY(vm::Ref<vm::Str> value, vm::make_str(space, text));
    return add_name(space, names, name, std::move(value));
}

vm::Result<void> add_numbers(vm::ObjectSpace& space, vm::Dict* names, std::span<const NamedNumber> numbers) {
    for (const NamedNumber& each : numbers)
        TRY_VOID(add_name(space, names, each.name, vm::OwnedValue::of_int(space, each.number)));
    return {};
}

vm::Result<void> add_types(vm::ObjectSpace& space, vm::Dict* names, const ModuleType* types) {
    for (const ModuleType* at = types; at != nullptr && at->spec != nullptr; ++at) {
        const std::string_view name = at->name;
        vm::Type* type = runtime_of(space).dynamic_type(*at->spec, name);
        if (type == nullptr) return space.out_of_memory();
        TRY_VOID(add_name(space, names, name.substr(name.rfind('.') + 1), vm::OwnedValue::share(space, type)));
    }
    return {};
}

vm::Result<void> add_functions(vm::ObjectSpace& space, vm::Dict* names, const vm::NativeSpec* functions,
                               vm::Str* module_name) {
    for (const vm::NativeSpec* at = functions; at != nullptr && at->name != nullptr; ++at)
        TRY_VOID(add_name(space, names, at->name, vm::make_native_function(space, *at, module_name)));
    return {};
}

}  // namespace eadem::stdlib
