#include "stdlib/import/import_module.h"

#include <algorithm>

#include "stdlib/frozen/frozen.h"
#include "stdlib/import/bytecode_file.h"
#include "stdlib/import/library.h"
#include "stdlib/import/story.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/native/sys_info.h"
#include "stdlib/report/warnings.h"
#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

Failed raise_import_error(Runtime& runtime, std::string_view message, std::string_view name, std::string_view path,
                          ExceptionId id) {
    const auto make = [&]() -> Result<Ref<Exception>> {
        TRY(Ref<Str> text, make_str(runtime, message));
        Value row[] = {Value::of_object(text.take())};
        TRY(Ref<Exception> error, make_exception(runtime, runtime.type(id), row, std::size(row)));
        const auto give = [&](std::string_view attribute, std::string_view what) -> Result<void> {
            if (what.empty()) return {};
            TRY(const Ref<Str> value, make_str(runtime, what));
            return set_attribute(runtime, Value::of_object(error.get()), runtime.intern_name(attribute),
                                 Value::of_object(value.get()));
        };
        TRY_VOID(give("name", name));
        TRY_VOID(give("path", path));
        return error;
    };
    Result<Ref<Exception>> error = make();
    if (!error.ok()) return kFailed;
    return runtime.raise_object(std::move(error).value().take());
}

namespace {

Failed raise_not_found(Runtime& runtime, std::string_view message, std::string_view name) {
    return raise_import_error(runtime, message, name, {}, ExceptionId::kModuleNotFoundError);
}

Result<Word*> find_loaded(Runtime& runtime, std::string_view name) {
    TRY(const Ref<Str> key, make_str(runtime, name));
    return dict_find(runtime, runtime.modules.get(), Value::of_object(key.get()));
}

}  // namespace

Result<Ref<CodeObject>> compile_frozen(Runtime& runtime, const FrozenModule& frozen) {
    const grammar::Source source = grammar::Source::from_text(file_of(frozen), frozen.text);
    const UnitOptions options = {.optimize = runtime.options().optimize, .immortal_constants = true};
    return compile_source(runtime, source, options);
}

Result<Ref<CodeObject>> code_of(Runtime& runtime, const FrozenModule& frozen) {
    // (The build compiles without -O.)
    if (runtime.options().optimize == 0) {
        TRY(Ref<CodeObject> code, read_frozen_bytecode(runtime, frozen));
        if (code) return code;
    }
    return compile_frozen(runtime, frozen);
}

namespace {

Result<Ref<Module>> make_frozen_module(Runtime& runtime, const FrozenModule& frozen) {
    TRY(Ref<Module> module, make_module(runtime, frozen.name));
    Dict* names = module->namespace_dict;
    const size_t dot = frozen.name.rfind('.');
    const std::string_view parent = dot == std::string_view::npos ? "" : frozen.name.substr(0, dot);
    TRY_VOID(add_text(runtime, names, "__package__", frozen.is_package ? frozen.name : parent));
    TRY_VOID(add_text(runtime, names, "__origname__", frozen.name));
    module->complete = complete_module;
    if (frozen.is_package) {
        TRY(Ref<List> path, make_list(runtime, 0));
        TRY_VOID(add_name(runtime, names, "__path__", std::move(path)));
    }
    TRY_VOID(add_name(runtime, names, "__builtins__", OwnedValue::share(runtime, runtime.builtins.get())));
    return module;
}

Result<void> run_frozen(Runtime& runtime, const FrozenModule& frozen, Module* module) {
    TRY(const Ref<CodeObject> code, code_of(runtime, frozen));
    TRY(const OwnedValue result, runtime.run(code.get(), module->namespace_dict, nullptr));
    return {};
}

// It is in sys.modules while it runs, for modules that import each other, and stays there if it succeeds.
Result<OwnedValue> import_frozen(Runtime& runtime, const FrozenModule& frozen) {
    TRY(Ref<Module> module, make_frozen_module(runtime, frozen));
    TRY(const Ref<Str> key, make_str(runtime, frozen.name));
    TRY_VOID(dict_set(runtime, runtime.modules.get(), Value::of_object(key.get()), module.copy()));
    if (!run_frozen(runtime, frozen, module.get()).ok()) {
        Object* error = runtime.take_pending();
        if (!dict_remove(runtime, runtime.modules.get(), Value::of_object(key.get())).ok()) runtime.forget_pending();
        return runtime.raise_object(error);
    }
    // A module may have put something else in its place.
    TRY(Word * loaded, find_loaded(runtime, frozen.name));
    return loaded == nullptr ? OwnedValue(std::move(module)) : share(runtime, *loaded);
}

class Loading {
 public:
    explicit Loading(Runtime& runtime) : runtime_(runtime) { runtime.is_loading_import_system = true; }
    ~Loading() { runtime_.is_loading_import_system = false; }
    Loading(const Loading&) = delete;
    Loading& operator=(const Loading&) = delete;

 private:
    Runtime& runtime_;
};

}  // namespace

Result<OwnedValue> import_system(Runtime& runtime) {
    if (!runtime.import_system.is_empty()) return keep(runtime, runtime.import_system.get());
    // What is asked for meanwhile is not there yet.
    const Loading loading(runtime);
    const auto load = [&](std::string_view name) -> Result<OwnedValue> {
        TRY(Word * found, find_loaded(runtime, name));
        return found != nullptr ? share(runtime, *found) : import_frozen(runtime, *find_frozen_module(name));
    };
    TRY(const OwnedValue external, load("_frozen_importlib_external"));
    TRY(const OwnedValue bootstrap, load("_frozen_importlib"));
    TRY(const OwnedValue install, get_attribute(runtime, bootstrap.get(), runtime.intern_name("_install")));
    TRY(const OwnedValue installed, call(runtime, install.get(), {}));
    TRY(runtime.import_system, get_attribute(runtime, bootstrap.get(), runtime.intern_name("_find_and_load")));
    return keep(runtime, runtime.import_system.get());
}

Result<void> complete_module(ObjectSpace& space, Module* module, Str* name) {
    Runtime& runtime = runtime_of(space);
    const std::string_view wanted = name == nullptr ? std::string_view() : name->text();
    if (name != nullptr && wanted != "__spec__" && wanted != "__loader__") return {};
    if (runtime.is_loading_import_system) return {};
    module->complete = nullptr;
    const Ref<Module> held = Ref<Module>::share(space, module);
    TRY(const OwnedValue system, import_system(runtime));
    const Word* own = dict_find_name(space, module->namespace_dict, space.intern_name("__name__"));
    if (own == nullptr) return {};
    TRY(const OwnedValue bootstrap, import_module(runtime, "_frozen_importlib", nullptr, runtime.none(), 0));
    TRY(const OwnedValue complete, get_attribute(space, bootstrap.get(), space.intern_name("_complete")));
    TRY(const OwnedValue done, call(space, complete.get(), {own->peek(), Value::of_object(module)}));
    return {};
}

Result<void> complete_sys(ObjectSpace& space, Module* module, Str* name) {
    Runtime& runtime = runtime_of(space);
    const std::string_view wanted = name == nullptr ? std::string_view() : name->text();
    // With its __spec__ it is complete, and nobody asks here again.
    const bool wants_all = name == nullptr || wanted == "__spec__" || wanted == "__loader__";
    const auto lacks = [&](std::string_view attribute) {
        return (wants_all || wanted == attribute) && runtime.sys_attribute(attribute).is_empty();
    };
    Dict* const names = module->namespace_dict;
    if (runtime.shows_prompt) {
        if (lacks("ps1")) TRY_VOID(add_text(runtime, names, "ps1", kFirstPrompt));
        if (lacks("ps2")) TRY_VOID(add_text(runtime, names, "ps2", kNextPrompt));
    }
    if (lacks("stdlib_module_names")) {
        TRY(Ref<Set> modules, stdlib_module_names(space));
        TRY_VOID(add_name(space, names, "stdlib_module_names", std::move(modules)));
    }
    if (wants_all) return complete_module(space, module, name);
    constexpr std::string_view kOfImports[] = {"meta_path", "path_hooks", "path_importer_cache"};
    if (std::ranges::find(kOfImports, wanted) == std::end(kOfImports)) return {};
    if (!runtime.import_system.is_empty() || runtime.is_loading_import_system) return {};
    TRY(const OwnedValue system, import_system(runtime));
    return {};
}

bool watch_imports(Runtime& runtime, ImportStory& story) {
    if (!import_system(runtime).ok()) return false;
    runtime.import_story = &story;
    return true;
}

namespace {

// Those of the import system itself are nobody's business.
void hide_import_frames(Exception* error, ObjectSpace& space) {
    Traceback** link = &error->traceback;
    while (*link != nullptr) {
        Traceback* entry = *link;
        const std::string_view file = static_cast<CodeObject*>(entry->code)->filename->text();
        if (!file.starts_with("<frozen _frozen_importlib")) {
            link = &entry->next;
            continue;
        }
        *link = std::exchange(entry->next, nullptr);
        space.release(entry);
    }
}

// Whether a module of that name is one of the program unless that has none, and nobody can tell how it was found.
bool is_plain(Runtime& runtime, std::string_view name) {
    return runtime.import_system.is_empty() &&
           (runtime.is_loading_import_system || !is_found_on_path(name) || !may_stand_before(runtime, name));
}

// A module that is in the program, if the import system is not needed for it; else nothing.
Result<OwnedValue> find_plainly(Runtime& runtime, std::string_view name) {
    if (!is_plain(runtime, name)) return OwnedValue();
    const size_t dot = name.rfind('.');
    OwnedValue package;
    if (dot != std::string_view::npos) {
        TRY(package, find_module(runtime, name.substr(0, dot)));
        // What the package did may have made that the case, or the import system.
        TRY(Word* const loaded, find_loaded(runtime, name));
        if (loaded != nullptr) return share(runtime, *loaded);
        if (!is_plain(runtime, name)) return OwnedValue();
    }
    TRY(Module* const native, runtime.native_module(name));
    const FrozenModule* const frozen = native == nullptr ? find_frozen_module(name) : nullptr;
    if (native == nullptr && frozen == nullptr) return OwnedValue();
    OwnedValue module = native == nullptr ? OwnedValue() : OwnedValue::share(runtime, native);
    if (frozen != nullptr) {
        TRY(module, import_frozen(runtime, *frozen));
    }
    if (!package.is_empty())
        TRY_VOID(set_attribute(runtime, package.get(), runtime.intern_name(name.substr(dot + 1)), module.get()));
    return module;
}

}  // namespace

// As the import system's _find_and_load.
Result<OwnedValue> find_module(Runtime& runtime, std::string_view name, Value importer) {
    TRY(Word* const loaded, find_loaded(runtime, name));
    if (loaded != nullptr) {
        if (!loaded->peek().refers_to(runtime.shared.none)) return share(runtime, *loaded);
        return raise_not_found(runtime, fmt::format("import of {} halted; None in sys.modules", name), name);
    }
    TRY(OwnedValue plain, find_plainly(runtime, name));
    if (!plain.is_empty()) return plain;
    TRY(const OwnedValue find, import_system(runtime));
    TRY(const Ref<Str> key, make_str(runtime, name));
    if (runtime.import_story != nullptr) runtime.import_story->begin(name);
    const Value name_of_module = Value::of_object(key.get());
    Result<OwnedValue> found = importer.is_empty() ? call(runtime, find.get(), {name_of_module})
                                                   : call(runtime, find.get(), {name_of_module, importer});
    if (runtime.import_story != nullptr) runtime.import_story->end(found.ok());
    if (found.ok()) return found;
    Object* error = runtime.take_pending();
    hide_import_frames(static_cast<Exception*>(error), runtime);
    return runtime.restore_pending(error);
}

namespace {

Result<bool> is_package(Runtime& runtime, Value module) {
    TRY(const OwnedValue path, find_attribute(runtime, module, runtime.intern_name("__path__")));
    return !path.is_empty();
}

// The package that a relative import starts from, as the names of the importing module tell; in order they are
// __package__, __spec__, and __name__ with __path__.
Result<std::string> package_of(Runtime& runtime, Dict* globals) {
    const auto find = [&](std::string_view name) -> Word* {
        Word* const found = globals == nullptr ? nullptr : dict_find_name(runtime, globals, runtime.intern_name(name));
        return found == nullptr || found->peek().refers_to(runtime.shared.none) ? nullptr : found;
    };
    const auto text_of = [&](Value name, std::string_view what) -> Result<std::string> {
        if (is_instance(runtime, name, kStrType)) return std::string(as_str(name)->text());
        return runtime.raise(ExceptionId::kTypeError, "{} must be a string", what);
    };
    OwnedValue parent;
    if (Word* const spec = find("__spec__")) {
        const OwnedValue held = share(runtime, *spec);
        TRY(parent, get_attribute(runtime, held.get(), runtime.intern_name("parent")));
    }
    if (Word* const package = find("__package__")) {
        const OwnedValue held = share(runtime, *package);
        TRY(std::string text, text_of(held.get(), "package"));
        TRY(const bool is_parent,
            parent.is_empty() ? Result<bool>(true) : same_or_equal(runtime, held.get(), parent.get()));
        if (!is_parent)
            TRY_VOID(warn_at_run_time(runtime, ExceptionId::kDeprecationWarning, "__package__ != __spec__.parent"));
        return text;
    }
    if (!parent.is_empty()) return text_of(parent.get(), "__spec__.parent");
    TRY_VOID(warn_at_run_time(runtime, ExceptionId::kImportWarning,
                              "can't resolve package from __spec__ or __package__, falling back on __name__ and "
                              "__path__"));
    const Word* const name =
        globals == nullptr ? nullptr : dict_find_name(runtime, globals, runtime.intern_name("__name__"));
    if (name == nullptr)
        return runtime.raise_with(ExceptionId::kKeyError,
                                  Value::of_object(runtime.intern_name("'__name__' not in globals")));
    TRY(std::string package, text_of(name->peek(), "__name__"));
    if (dict_find_name(runtime, globals, runtime.intern_name("__path__")) != nullptr) return package;
    const size_t dot = package.rfind('.');
    package.resize(dot == std::string::npos ? 0 : dot);
    return package;
}

Result<std::string> absolute_name(Runtime& runtime, std::string_view name, Dict* globals, int64_t level) {
    TRY(std::string package, package_of(runtime, globals));
    if (package.empty())
        return runtime.raise_text(ExceptionId::kImportError, "attempted relative import with no known parent package");
    for (int64_t i = 1; i < level; ++i) {
        const size_t dot = package.rfind('.');
        if (dot == std::string::npos)
            return runtime.raise_text(ExceptionId::kImportError, "attempted relative import beyond top-level package");
        package.resize(dot);
    }
    return name.empty() ? package : fmt::format("{}.{}", package, name);
}

// Whether what is pending says that there is no module of that name. (None in sys.modules is no module that is
// missing.)
Result<bool> pending_misses(Runtime& runtime, std::string_view name) {
    if (!runtime.pending_is(ExceptionId::kModuleNotFoundError)) return false;
    Object* error = runtime.take_pending();
    Result<OwnedValue> missing = get_attribute(runtime, Value::of_object(error), runtime.intern_name("name"));
    if (!missing.ok()) {
        runtime.release(error);
        return kFailed;
    }
    (void)runtime.restore_pending(error);
    if (!is_str(missing.value().get()) || as_str(missing.value().get())->text() != name) return false;
    TRY(Word* const loaded, find_loaded(runtime, name));
    return loaded == nullptr || !loaded->peek().refers_to(runtime.shared.none);
}

// `from package import name`: a name that the package does not have may be a module in it. `*` stands for all that are
// in __all__, but not there.
Result<void> import_submodules(Runtime& runtime, Value package, Value names, bool is_all) {
    const auto name_of_package = [&]() -> Result<std::string> {
        TRY(const OwnedValue own, get_attribute(runtime, package, runtime.intern_name("__name__")));
        TRY(const Ref<Str> text, str(runtime, own.get()));
        return std::string(text->text());
    };
    return for_each(runtime, names, [&](OwnedValue item) -> Result<bool> {
        if (!is_instance(runtime, item.get(), kStrType)) {
            std::string where = "``from list''";
            if (is_all) {
                TRY(where, name_of_package());
                where += ".__all__";
            }
            return runtime.raise(ExceptionId::kTypeError, "Item in {} must be str, not {}", where,
                                 type_name(runtime, item.get()));
        }
        Str* const name = runtime.intern_name(as_str(item.get())->text());
        if (name->text() == "*") {
            if (is_all) return true;
            TRY(const OwnedValue all, find_attribute(runtime, package, runtime.intern_name("__all__")));
            if (!all.is_empty()) TRY_VOID(import_submodules(runtime, package, all.get(), true));
            return true;
        }
        TRY(const OwnedValue found, find_attribute(runtime, package, name));
        if (!found.is_empty()) return true;
        TRY(const std::string package_name, name_of_package());
        const std::string whole = fmt::format("{}.{}", package_name, name->text());
        if (import_module(runtime, whole, nullptr, runtime.none(), 0).ok()) return true;
        TRY(const bool is_missing, pending_misses(runtime, whole));
        if (!is_missing) return kFailed;
        runtime.forget_pending();
        return true;
    });
}

}  // namespace

Result<OwnedValue> import_module(Runtime& runtime, std::string_view name, Dict* globals, Value fromlist,
                                 int64_t level) {
    std::string absolute(name);
    if (level > 0) {
        TRY(absolute, absolute_name(runtime, name, globals, level));
    } else if (name.empty()) {
        return runtime.raise_text(ExceptionId::kValueError, "Empty module name");
    }
    if (runtime.import_story != nullptr) {
        TRY(Word* const known, find_loaded(runtime, absolute));
        if (known != nullptr) runtime.import_story->note_known(absolute);
    }
    TRY(OwnedValue module, find_module(runtime, absolute));
    TRY(const bool wants_whole, truth(runtime, fromlist));
    if (wants_whole) {
        TRY(const bool has_path, is_package(runtime, module.get()));
        if (has_path) TRY_VOID(import_submodules(runtime, module.get(), fromlist, false));
        return module;
    }
    // The module that the first part of the name is.
    const size_t dot = name.find('.');
    if (dot == std::string_view::npos) return module;
    absolute.resize(absolute.size() - (name.size() - dot));
    if (level == 0) return find_module(runtime, absolute);
    TRY(Word* const first, find_loaded(runtime, absolute));
    if (first != nullptr) return share(runtime, *first);
    return runtime.raise(ExceptionId::kKeyError, "'{}' not in sys.modules as expected", absolute);
}

}  // namespace eadem::stdlib
