#include "stdlib/native/import.h"

#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Failed raise_not_found(Runtime& runtime, std::string_view message, std::string_view name) {
    const auto make = [&]() -> Result<Ref<Exception>> {
        TRY(Ref<Str> text, make_str(runtime, message));
        TRY(const Ref<Str> module_name, make_str(runtime, name));
        Value row[] = {Value::of_object(text.take())};
        TRY(Ref<Exception> error,
            make_exception(runtime, runtime.type(ExceptionId::kModuleNotFoundError), row, std::size(row)));
        TRY_VOID(set_attribute(runtime, Value::of_object(error.get()), runtime.intern_name("name"),
                               Value::of_object(module_name.get())));
        return error;
    };
    Result<Ref<Exception>> error = make();
    if (!error.ok()) return kFailed;
    return runtime.raise_object(std::move(error).value().take());
}

// One module by its whole name, already loaded or native; empty if there is none.
Result<OwnedValue> find_module(Runtime& runtime, std::string_view name) {
    TRY(const Ref<Str> key, make_str(runtime, name));
    TRY(Word * loaded, dict_find(runtime, runtime.modules.get(), Value::of_object(key.get())));
    if (loaded != nullptr) {
        if (!loaded->peek().refers_to(runtime.shared.none)) return share(runtime, *loaded);
        return raise_not_found(runtime, fmt::format("import of {} halted; None in sys.modules", name), name);
    }
    TRY(Module * module, runtime.native_module(name));
    return module == nullptr ? OwnedValue() : OwnedValue::share(runtime, module);
}

}  // namespace

Result<OwnedValue> import_module(Runtime& runtime, std::string_view name, Dict* globals, Value fromlist,
                                 int64_t level) {
    if (level > 0) {
        if (globals == nullptr || dict_find_name(runtime, globals, runtime.intern_name("__name__")) == nullptr)
            return runtime.raise_with(ExceptionId::kKeyError,
                                      Value::of_object(runtime.intern_name("'__name__' not in globals")));
        // There are no packages that a module could be part of.
        return runtime.raise_text(ExceptionId::kImportError, "attempted relative import with no known parent package");
    }
    if (name.empty()) return runtime.raise_text(ExceptionId::kValueError, "Empty module name");
    const bool wants_whole =
        is_tuple(fromlist) ? as_tuple(fromlist)->size > 0 : !fromlist.refers_to(runtime.shared.none);
    // Each part of a dotted name is a module of its own.
    OwnedValue top;
    for (size_t end = name.find('.');; end = name.find('.', end + 1)) {
        const std::string_view part = name.substr(0, end);
        TRY(OwnedValue module, find_module(runtime, part));
        if (module.is_empty()) {
            const size_t dot = part.rfind('.');
            std::string message = fmt::format("No module named '{}'", part);
            if (dot != std::string_view::npos) message += fmt::format("; '{}' is not a package", part.substr(0, dot));
            return raise_not_found(runtime, message, part);
        }
        if (end == std::string_view::npos && (wants_whole || top.is_empty())) return module;
        if (top.is_empty()) top = std::move(module);
        if (end == std::string_view::npos) return top;
    }
}

}  // namespace eadem::stdlib
