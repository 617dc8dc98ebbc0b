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

// The frame that the exception was raised in; null if it never left one.
Object* innermost_frame(const Exception* exception) {
    const Traceback* innermost = exception->traceback;
    while (innermost != nullptr && innermost->next != nullptr) innermost = innermost->next;
    return innermost == nullptr ? nullptr : innermost->frame;
}

// A namespace of the frame, by the name of the frame's attribute; null if that is no dict.
Ref<Dict> namespace_of(Runtime& runtime, Object* frame, std::string_view attribute) {
    Result<OwnedValue> found = find_attribute(runtime, Value::of_object(frame), runtime.intern_name(attribute));
    if (!found.ok()) {
        runtime.forget_pending();
        return {};
    }
    if (found.value().is_empty() || !is_dict(found.value().get())) return {};
    return Ref<Dict>::adopt(runtime, static_cast<Dict*>(found.value().take().object));
}

// The names visible in the frame: its own, those of its module, those of builtins.
std::vector<std::string> visible_names(Runtime& runtime, Object* frame) {
    std::vector<std::string> candidates;
    for (const std::string_view attribute : {"f_locals", "f_globals"})
        if (const Ref<Dict> names = namespace_of(runtime, frame, attribute)) add_keys(names.get(), candidates);
    add_keys(runtime.builtins.get(), candidates);
    return candidates;
}

// Whether the frame has a local `self` with an attribute of that name.
bool self_has(Runtime& runtime, Object* frame, std::string_view name) {
    const Ref<Dict> locals = namespace_of(runtime, frame, "f_locals");
    if (!locals) return false;
    Result<Word*> self = dict_find(runtime, locals.get(), Value::of_object(runtime.intern_name("self")));
    if (self.ok() && self.value() == nullptr) return false;
    if (self.ok()) {
        const OwnedValue object = share(runtime, *self.value());
        const Result<OwnedValue> found = find_attribute(runtime, object.get(), runtime.intern_name(name));
        if (found.ok()) return !found.value().is_empty();
    }
    runtime.forget_pending();
    return false;
}

// dir(object), without private names unless the wrong name is one.
std::vector<std::string> attribute_candidates(Runtime& runtime, Value object, std::string_view wrong) {
    std::vector<std::string> candidates;
    Result<Ref<List>> names = dir(runtime, object);
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
    Object* const frame = innermost_frame(exception);
    std::optional<std::string> meant;
    if (frame != nullptr)
        meant =
            self_has(runtime, frame, *wrong) ? "self." + *wrong : nearest_name(*wrong, visible_names(runtime, frame));
    const std::string hint = did_you_mean(meant);
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
