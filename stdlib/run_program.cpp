#include "stdlib/run_program.h"

#include "stdlib/import/import_module.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/program_inputs.h"
#include "stdlib/prompt_session.h"
#include "stdlib/report/report.h"
#include "stdlib/report/syntax_error_text.h"
#include "vm/object/cycle_collector.h"
#include "vm/object/memory_guard.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

UnitOptions unit_options(const Runtime& runtime) {
    return {.optimize = runtime.options().optimize,
            .immortal_constants = true,
            .is_from_bytecode = runtime.options().mode == Mode::kPyc};
}

Result<void> run_as_main(Runtime& runtime, const grammar::Source& source, const std::string& file) {
    Dict* names = runtime.main_names();
    if (!file.empty()) {
        TRY_VOID(add_text(runtime, names, "__file__", file));
        TRY_VOID(add_name(runtime, names, "__cached__", OwnedValue::none(runtime)));
    }
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, unit_options(runtime)));
    const Result<OwnedValue> result = runtime.run(code.get(), names, nullptr);
    return result.ok() ? Result<void>() : kFailed;
}

// The name that the program would be imported by: its file's without folder and suffix. What is no file has a name that
// no module of the library has, which the program may want to import.
std::string_view module_name(std::string_view source, std::string_view file) {
    std::string_view name = file.empty() ? source : file;
    if (name.starts_with('<') && name.ends_with('>')) return "program";
    name.remove_prefix(name.rfind('/') + 1);
    return name.ends_with(".py") ? name.substr(0, name.size() - 3) : name;
}

// A module as `import` makes it of a source file, and listed in sys.modules. There are no loaders: __loader__ and
// __spec__ are None.
Result<Ref<Module>> make_source_module(Runtime& runtime, std::string_view name, const std::string& file) {
    TRY(Ref<Module> module, make_module(runtime, name));
    Dict* names = module->namespace_dict;
    TRY_VOID(add_text(runtime, names, "__package__", ""));
    for (const char* empty : {"__loader__", "__spec__"})
        TRY_VOID(add_name(runtime, names, empty, OwnedValue::none(runtime)));
    if (!file.empty()) {
        const size_t folder = file.rfind('/') + 1;
        TRY_VOID(add_text(runtime, names, "__file__", file));
        TRY_VOID(add_text(runtime, names, "__cached__",
                          fmt::format("{}__pycache__/{}.cpython-313.pyc", file.substr(0, folder), name)));
    }
    TRY_VOID(add_name(runtime, names, "__builtins__", OwnedValue::share(runtime, runtime.builtins.get())));
    TRY_VOID(dict_set_name(runtime, runtime.modules.get(), runtime.intern_name(name), module.copy()));
    return module;
}

// As by `import NAME` in a program that does nothing else; NAME is then among its names.
Result<void> run_as_module(Runtime& runtime, const grammar::Source& source, const std::string& file) {
    const std::string_view name = module_name(source.name(), file);
    TRY(const Ref<Module> module, make_source_module(runtime, name, file));
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, unit_options(runtime)));
    TRY(const OwnedValue result, runtime.run(code.get(), module->namespace_dict, nullptr));
    return dict_set_name(runtime, runtime.main_names(), runtime.intern_name(name), module.copy());
}

int run_inputs(Runtime& runtime, const grammar::Source& source) {
    std::vector<ProgramInput> inputs;
    const auto cut = [&]() -> Result<void> {
        inputs = program_inputs(source);
        return {};
    };
    if (!guard_memory(runtime, cut).ok()) return report_pending(runtime);
    PromptSession session(runtime, runtime.options().mode);
    int status = 0;
    for (const ProgramInput& input : inputs) {
        const InputOutcome outcome = session.run(input.text, true, SourcePlace{source.name(), input.first_line});
        if (outcome == InputOutcome::kExit || outcome == InputOutcome::kInterrupted) return session.status();
        if (outcome == InputOutcome::kFailed) status = session.status();
    }
    // What cannot be decoded is behind everything that can.
    if (!source.problem()) return status;
    static_cast<void>(raise_diagnostic(runtime, source, *source.problem()));
    return report_pending(runtime);
}

}  // namespace

namespace {

// What atexit has registered, if the program has imported that.
void run_exit_functions(Runtime& runtime) {
    Word* const module = dict_find_name(runtime, runtime.modules.get(), runtime.intern_name("atexit"));
    if (module == nullptr) return;
    const auto run = [&]() -> Result<void> {
        const OwnedValue atexit = share(runtime, *module);
        TRY(const OwnedValue function, get_attribute(runtime, atexit.get(), runtime.intern_name("_run_exitfuncs")));
        TRY(const OwnedValue result, call(runtime, function.get(), {}));
        return {};
    };
    if (!guard_memory(runtime, run).ok()) report_pending(runtime);
}

}  // namespace

void finish_program(Runtime& runtime) {
    run_exit_functions(runtime);
    // Only classes can tell that their objects end.
    if (runtime.classes == nullptr) return;
    Dict* names = runtime.main_names();
    const auto let_go = [&](bool private_ones) {
        size_t position = 0;
        Word* key = nullptr;
        Word* value = nullptr;
        while (dict_next(names, position, key, value)) {
            const std::string_view name = is_str(key->peek()) ? as_str(key->peek())->text() : std::string_view();
            const bool is_private = name.starts_with('_') && !name.starts_with("__");
            if (private_ones != is_private || name == "__builtins__") continue;
            const Word old = std::exchange(*value, Word::of_object(runtime.shared.none));
            runtime.release(old);
        }
    };
    let_go(true);
    let_go(false);
    static_cast<void>(collect_cycles(runtime));
}

int run_module(Runtime& runtime, const std::optional<std::string>& name) {
    const auto run = [&]() -> Result<void> {
        static_cast<void>(runtime.main_names());
        TRY(const OwnedValue runner, import_module(runtime, "runpy", nullptr, runtime.none(), 0));
        TRY(const OwnedValue function,
            get_attribute(runtime, runner.get(), runtime.intern_name("_run_module_as_main")));
        TRY(const Ref<Str> text, make_str(runtime, name ? *name : "__main__"));
        TRY(const OwnedValue names,
            call(runtime, function.get(), {Value::of_object(text.get()), runtime.boolean(name.has_value())}));
        return {};
    };
    return guard_memory(runtime, run).ok() ? 0 : report_pending(runtime);
}

int run_script(Runtime& runtime, const grammar::Source& source) {
    return run_as_main(runtime, source, {}).ok() ? 0 : report_pending(runtime);
}

int run_program(Runtime& runtime, const grammar::Source& source, const std::string& file) {
    const auto finish = [&runtime](const Result<void>& ran) { return ran.ok() ? 0 : report_pending(runtime); };
    switch (runtime.options().mode) {
        case Mode::kScript:
            break;
        case Mode::kRepl:
        case Mode::kNewRepl:
            return run_inputs(runtime, source);
        case Mode::kImport:
        case Mode::kPyc:
            return finish(run_as_module(runtime, source, file));
    }
    return finish(run_as_main(runtime, source, file));
}

}  // namespace eadem::stdlib
