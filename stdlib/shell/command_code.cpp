// %dis and %consts: the code behind an object.
#include "stdlib/native/compile_source.h"
#include "stdlib/report/columns.h"
#include "stdlib/shell/commands.h"
#include "vm/code/disassembler.h"
#include "vm/inspect/value_words.h"
#include "vm/interp/function.h"
#include "vm/object/bound_method.h"
#include "vm/object/class.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<OwnedValue> evaluate(Runtime& runtime, std::string_view text) {
    const grammar::Source source = grammar::Source::from_text("<expression>", text);
    runtime.sources().add("<expression>", text);
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, {.mode = StartMode::kEval}));
    return runtime.run(code.get(), runtime.main_names(), nullptr);
}

// The code objects that the value stands for: a class has one for each of its functions.
Result<std::vector<Ref<CodeObject>>> codes_of(Runtime& runtime, Value value) {
    std::vector<Ref<CodeObject>> codes;
    const auto add = [&](CodeObject* code) { codes.push_back(Ref<CodeObject>::share(runtime, code)); };
    // What stands in for a function leads to it: a method, a static method, what functools.wraps made.
    OwnedValue at = keep(runtime, value);
    for (int steps = 0; steps < 16 && at.get().is_object(); ++steps) {
        if (is_code(at.get())) {
            add(static_cast<CodeObject*>(at.get().object));
            return codes;
        }
        if (is_function(at.get())) {
            add(as_function(at.get())->code);
            return codes;
        }
        if (is_generator(at.get())) {
            add(as_generator(at.get())->code);
            return codes;
        }
        if (at.get().object->type_id() == kBoundMethodType) {
            at = OwnedValue::share(runtime, static_cast<BoundMethod*>(at.get().object)->function);
            continue;
        }
        if (is_str(at.get())) {
            const grammar::Source source = grammar::Source::from_text("<string>", as_str(at.get())->text());
            TRY(Ref<CodeObject> code, compile_source(runtime, source, {}));
            codes.push_back(std::move(code));
            return codes;
        }
        if (is_type(runtime, at.get()) && is_class(as_type(at.get()))) {
            TRY(Dict * attributes, type_attributes(runtime, as_type(at.get())));
            size_t position = 0;
            Word* key = nullptr;
            Word* one = nullptr;
            while (dict_next(attributes, position, key, one))
                if (is_function(one->peek())) add(as_function(one->peek())->code);
            return codes;
        }
        TRY(OwnedValue inner, find_attribute(runtime, at.get(), runtime.intern_name("__func__")));
        if (inner.is_empty()) return codes;
        at = std::move(inner);
    }
    return codes;
}

// The code of the last input, compiled once more.
Result<std::vector<Ref<CodeObject>>> last_codes(Shell& shell) {
    const TypedInput& input = shell.log().inputs().back().input;
    Runtime& runtime = shell.runtime();
    const bool by_statement = shell.takes_statements();
    InputCompiler compiler(runtime, input.text, {"<input>", "<input>"}, {.optimize = runtime.options().optimize},
                           by_statement);
    TRY(const bool is_parsed, compiler.parse(true));
    static_cast<void>(is_parsed);
    std::vector<Ref<CodeObject>> codes;
    while (true) {
        TRY(Ref<CodeObject> code, compiler.next());
        if (!code) return codes;
        codes.push_back(std::move(code));
    }
}

// Shows each of the code objects that the arguments stand for; `show` gives its text.
template <class Show>
InputOutcome show_codes(Shell& shell, std::string_view command, std::string_view arguments, Show show) {
    Runtime& runtime = shell.runtime();
    Result<std::vector<Ref<CodeObject>>> codes = std::vector<Ref<CodeObject>>();
    if (!arguments.empty()) {
        const Result<OwnedValue> value = evaluate(runtime, arguments);
        if (!value.ok()) return shell.report_failure();
        codes = codes_of(runtime, value.value().get());
        if (codes.ok() && codes.value().empty())
            return shell.refuse(command, fmt::format("a '{}' object has no code that is written in Python",
                                                     type_name(runtime, value.value().get())));
    } else if (shell.log().inputs().empty()) {
        return shell.refuse(command, "there is no input yet; name a function, method, class or code object");
    } else {
        codes = last_codes(shell);
    }
    if (!codes.ok()) return shell.report_failure();
    std::string text;
    for (const Ref<CodeObject>& code : codes.value()) {
        const Result<std::string> one = show(*code);
        if (!one.ok()) return shell.report_failure();
        if (!text.empty()) text += "\n";
        text += one.value();
    }
    shell.write(text);
    return InputOutcome::kDone;
}

std::string constants_text(Runtime& runtime, const CodeObject& code) {
    std::string text = fmt::format("Constants of {} (line {})\n", code.qualified_name->text(), code.first_line);
    if (code.constant_count == 0) return text + "  none\n";
    Columns columns;
    for (uint32_t i = 0; i < code.constant_count; ++i)
        columns.add({fmt::format("k{}", i), words_for(runtime, Value::of_object(code.constants[i])),
                     describe_notes(code.constant_notes[i])});
    text += columns.text();
    for (uint32_t i = 0; i < code.constant_count; ++i) {
        const Value constant = Value::of_object(code.constants[i]);
        if (is_code(constant)) text += "\n" + constants_text(runtime, *static_cast<CodeObject*>(constant.object));
    }
    return text;
}

}  // namespace

InputOutcome command_dis(Shell& shell, std::string_view arguments) {
    return show_codes(shell, "dis", arguments,
                      [&](const CodeObject& code) { return disassemble(shell.runtime(), code); });
}

InputOutcome command_consts(Shell& shell, std::string_view arguments) {
    return show_codes(shell, "consts", arguments, [&](const CodeObject& code) -> Result<std::string> {
        return constants_text(shell.runtime(), code);
    });
}

}  // namespace eadem::stdlib
