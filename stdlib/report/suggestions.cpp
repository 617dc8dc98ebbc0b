#include "stdlib/report/suggestions.h"

#include <algorithm>

#include "stdlib/frozen/frozen.h"
#include "stdlib/report/python_names.h"
#include "vm/object/list.h"
#include "vm/object/nearest_name.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// An attribute of the exception as text, if it is a str.
std::optional<std::string> text_attribute(Runtime& runtime, Exception* exception, std::string_view name) {
    Result<OwnedValue> found = find_attribute(runtime, Value::of_object(exception), runtime.intern_name(name));
    if (!found.ok()) {
        runtime.forget_pending();
        return std::nullopt;
    }
    if (!is_str(found.value().get())) return std::nullopt;
    return std::string(as_str(found.value().get())->text());
}

void add_keys(Dict* names, std::vector<std::string>& candidates) {
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (dict_next(names, position, key, value))
        if (is_str(key->peek())) candidates.emplace_back(as_str(key->peek())->text());
}

// The names visible where the exception was raised: of the function, of the module, of builtins.
std::vector<std::string> visible_names(Runtime& runtime, const Exception* exception) {
    std::vector<std::string> candidates;
    const Traceback* innermost = exception->traceback;
    while (innermost != nullptr && innermost->next != nullptr) innermost = innermost->next;
    if (innermost == nullptr) return candidates;
    const auto* code = static_cast<const CodeObject*>(innermost->code);
    for (size_t i = 0; i < code->variable_count; ++i) candidates.emplace_back(code->variable_names[i]->text());
    for (size_t i = 0; i < size_t{code->cell_count} + code->free_count; ++i)
        candidates.emplace_back(code->cell_names[i]->text());
    add_keys(runtime.main_names(), candidates);
    add_keys(runtime.builtins.get(), candidates);
    return candidates;
}

// dir(object), without private names unless the wrong name is one.
std::vector<std::string> attribute_candidates(Runtime& runtime, Value object, std::string_view wrong) {
    std::vector<std::string> candidates;
    Result<Ref<List>> names = attribute_names(runtime, object);
    if (!names.ok()) {
        runtime.forget_pending();
        return candidates;
    }
    const List* list = names.value().get();
    for (size_t i = 0; i < list->size; ++i) {
        const Value name = list->items[i].peek();
        if (!is_str(name)) continue;
        const std::string_view text = as_str(name)->text();
        if (!wrong.starts_with('_') && text.starts_with('_')) continue;
        candidates.emplace_back(text);
    }
    return candidates;
}

std::string did_you_mean(const std::optional<std::string>& name) {
    return name ? fmt::format(". Did you mean: '{}'?", *name) : std::string();
}

std::string not_supported_yet(std::string_view kind, std::string_view name) {
    return fmt::format(". Valid Python, not supported yet: the {} '{}'", kind, name);
}

std::string hint_for_name(Runtime& runtime, Exception* exception) {
    const std::optional<std::string> wrong = text_attribute(runtime, exception, "name");
    if (!wrong) return {};
    if (is_missing_builtin(*wrong)) return not_supported_yet("built-in", *wrong);
    const std::string hint = did_you_mean(nearest_name(*wrong, visible_names(runtime, exception)));
    if (!is_library_module(*wrong)) return hint;
    return fmt::format("{}{} '{}'?", hint, hint.empty() ? ". Did you forget to import" : " Or did you forget to import",
                       *wrong);
}

std::string hint_for_attribute(Runtime& runtime, Exception* exception) {
    const std::optional<std::string> wrong = text_attribute(runtime, exception, "name");
    if (!wrong) return {};
    Result<OwnedValue> object = find_attribute(runtime, Value::of_object(exception), runtime.intern_name("obj"));
    if (!object.ok()) {
        runtime.forget_pending();
        return {};
    }
    if (object.value().is_empty()) return {};
    return did_you_mean(nearest_name(*wrong, attribute_candidates(runtime, object.value().get(), *wrong)));
}

std::string hint_for_import(Runtime& runtime, Exception* exception) {
    const std::optional<std::string> wrong = text_attribute(runtime, exception, "name_from");
    const std::optional<std::string> module_name = text_attribute(runtime, exception, "name");
    if (!module_name) return {};
    const Type* type = runtime.type_of(Value::of_object(exception));
    const bool is_missing = is_subtype(type, runtime.type(ExceptionId::kModuleNotFoundError));
    if (is_missing && is_library_module(*module_name) && find_frozen_module(*module_name) == nullptr)
        return not_supported_yet("module", *module_name);
    if (!wrong) return {};
    Result<Word*> module =
        dict_find(runtime, runtime.modules.get(), Value::of_object(runtime.intern_name(*module_name)));
    if (!module.ok()) {
        runtime.forget_pending();
        return {};
    }
    if (module.value() == nullptr) return {};
    return did_you_mean(nearest_name(*wrong, attribute_candidates(runtime, module.value()->peek(), *wrong)));
}

}  // namespace

std::string hint_for(Runtime& runtime, Exception* exception) {
    const Type* type = runtime.type_of(Value::of_object(exception));
    if (is_subtype(type, runtime.type(ExceptionId::kNameError))) return hint_for_name(runtime, exception);
    if (is_subtype(type, runtime.type(ExceptionId::kAttributeError))) return hint_for_attribute(runtime, exception);
    if (is_subtype(type, runtime.type(ExceptionId::kImportError))) return hint_for_import(runtime, exception);
    return {};
}

}  // namespace eadem::stdlib
