#include <unistd.h>

#include "compiler/shared_constants.h"
#include "stdlib/import/import_module.h"
#include "stdlib/import/library.h"
#include "stdlib/native/builtins.h"
#include "stdlib/native/codec_registry.h"
#include "stdlib/native/display.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/native/replay_guard.h"
#include "stdlib/native/unraisable.h"
#include "stdlib/report/warnings.h"
#include "stdlib/runtime/display_listener.h"
#include "stdlib/runtime/native_type.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Buffering output_buffering(int descriptor, const RuntimeOptions& options) {
    if (options.unbuffered) return Buffering::kNone;
    return descriptor >= 0 && isatty(descriptor) == 1 ? Buffering::kLine : Buffering::kBlock;
}

// `import` statements call whatever builtins.__import__ is; the usual one without a detour.
Result<OwnedValue> import_by_builtin(Vm& vm, Str* name, Dict* globals, Value fromlist, int level) {
    auto& runtime = static_cast<Runtime&>(vm);
    Word* importer = dict_find_name(runtime, runtime.builtins.get(), runtime.intern_name("__import__"));
    if (importer == nullptr) return runtime.raise_text(ExceptionId::kImportError, "__import__ not found");
    if (is_usual_import(importer->peek())) return import_module(runtime, name->text(), globals, fromlist, level);
    const OwnedValue callee = share(runtime, *importer);
    Value row[] = {Value::of_object(name), runtime.none(), runtime.none(), fromlist, Value::of_int(level)};
    if (globals != nullptr) row[1] = row[2] = Value::of_object(globals);
    constexpr size_t kCount = std::size(row);
    for (Value& value : row) value = keep(runtime, value).take();
    Result<OwnedValue> module = call(runtime, callee.get(), CallArguments{row, kCount, nullptr, kCount});
    for (const Value value : row) runtime.release(value);
    return module;
}

// sys.displayhook if the program has set one; else the value is shown and becomes builtins._ .
Result<void> display(Vm& vm, Value value) {
    auto& runtime = static_cast<Runtime&>(vm);
    if (runtime.display_listener != nullptr) return runtime.display_listener->take(value);
    const OwnedValue hook = runtime.sys_attribute("displayhook");
    if (hook.is_empty()) return display_value(runtime, value);
    Result<OwnedValue> result = call(runtime, hook.get(), {value});
    return result.ok() ? Result<void>() : kFailed;
}

Result<void> interrupted(ObjectSpace& space) {
    auto& runtime = static_cast<Runtime&>(space);
    if (!runtime.take_interrupt()) return {};
    TRY(Ref<Exception> exception, make_exception(runtime, runtime.type(ExceptionId::kKeyboardInterrupt), nullptr, 0));
    return runtime.raise_object(exception.take());
}

}  // namespace

Runtime::Runtime(const IdentityProfile& profile, RuntimeOptions options, Streams streams)
    : Vm(profile, options.boxes_always, options.hash_seed),
      options_(std::move(options)),
      input_(streams.input),
      output_(streams.output, output_buffering(streams.output, options_)),
      error_(streams.error, options_.unbuffered ? Buffering::kNone : Buffering::kLine) {
    unraisable = report_unraisable;
    hooks.import_module = import_by_builtin;
    hooks.display = display;
    hooks.warn = warn_at_run_time;
    signal_arrived = interrupted;
    stands_before_library = stdlib::stands_before_library;
    install_codec_registry();
    install_builtins();
    if (profile.code_constants_interned) shared_constants_ = std::make_unique<compiler::SharedConstants>(*this);
}

Runtime::~Runtime() = default;

void Runtime::install_builtins() {
    // Nothing in here fails while there is memory for a Vm at all.
    const Result<Module*> made = native_module("builtins");
    if (made.ok()) builtins = Ref<Dict>::share(*this, made.value()->namespace_dict);
}

Result<Module*> Runtime::native_module(std::string_view name) {
    const ModuleSpec* spec = find_native_module(name);
    if (spec == nullptr) return nullptr;
    TRY(Ref<Module> module, make_module(*this, name));
    Dict* names = module->namespace_dict;
    if (!spec->documentation.empty()) TRY_VOID(add_text(*this, names, "__doc__", spec->documentation));
    TRY_VOID(add_text(*this, names, "__package__", ""));
    module->complete = name == "sys" ? complete_sys : complete_module;
    TRY_VOID(add_functions(*this, names, spec->functions, intern_name(name)));
    TRY_VOID(add_types(*this, names, spec->types));
    if (spec->fill != nullptr) TRY_VOID(spec->fill(*this, names));
    if (options_.is_replay) TRY_VOID(guard_replay(*this, name, names));
    if (name == "sys") sys_names_ = Ref<Dict>::share(*this, names);
    Module* made = module.get();
    TRY_VOID(dict_set_name(*this, modules.get(), intern_name(name), std::move(module)));
    return made;
}

OwnedValue Runtime::sys_attribute(std::string_view name) {
    if (!sys_names_) return {};
    Word* found = dict_find_name(*this, sys_names_.get(), intern_name(name));
    return found == nullptr ? OwnedValue() : share(*this, *found);
}

Result<Ref<Module>> Runtime::make_main() {
    TRY(Ref<Module> module, make_module(*this, "__main__"));
    Dict* names = module->namespace_dict;
    if (profile().dunder_main_interned)
        TRY_VOID(add_name(*this, names, "__name__", OwnedValue::share(*this, intern_name("__main__"))));
    for (const char* empty : {"__package__", "__loader__", "__spec__"})
        TRY_VOID(add_name(*this, names, empty, OwnedValue::none(*this)));
    TRY_VOID(add_name(*this, names, "__annotations__", make_dict(*this)));
    TRY(Word * builtins_module, dict_find(*this, modules.get(), Value::of_object(intern_name("builtins"))));
    TRY_VOID(add_name(*this, names, "__builtins__", share(*this, *builtins_module)));
    return module;
}

Dict* Runtime::main_names() {
    if (!main_) {
        Result<Ref<Module>> made = make_main();
        if (made.ok()) main_ = std::move(made).value();
        Result<void> listed = dict_set_name(*this, modules.get(), intern_name("__main__"), main_.copy());
        static_cast<void>(listed);
    }
    return main_->namespace_dict;
}

Type* Runtime::dynamic_type(const TypeSpec& spec, std::string_view name) {
    for (const auto& [known, type] : dynamic_types_)
        if (known == &spec) return type;
    Result<Type*> made = make_native_type(*this, spec, name);
    if (!made.ok()) return nullptr;
    dynamic_types_.emplace_back(&spec, made.value());
    return made.value();
}

}  // namespace eadem::stdlib
