#include "stdlib/report/suggestions.h"

#include <algorithm>

#include "stdlib/native/module_spec.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// CPython's numbers (Lib/traceback.py): more candidates or longer names are not worth the search.
constexpr size_t kMaxCandidates = 750;
constexpr size_t kMaxNameSize = 40;
constexpr size_t kMoveCost = 2;
constexpr size_t kCaseCost = 1;

char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

size_t substitution_cost(char a, char b) {
    if (a == b) return 0;
    return to_lower(a) == to_lower(b) ? kCaseCost : kMoveCost;
}

// The edit distance, or something above `limit` once it is clear that it is more.
size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) return kMoveCost * (a.size() + b.size());
    if (a.size() > kMaxNameSize || b.size() > kMaxNameSize) return limit + 1;
    if (b.size() < a.size()) std::swap(a, b);
    if ((b.size() - a.size()) * kMoveCost > limit) return limit + 1;

    std::vector<size_t> row(a.size());
    for (size_t i = 0; i < row.size(); ++i) row[i] = (i + 1) * kMoveCost;
    size_t result = 0;
    for (size_t at = 0; at < b.size(); ++at) {
        size_t distance = result = at * kMoveCost;
        size_t least = SIZE_MAX;
        for (size_t i = 0; i < a.size(); ++i) {
            const size_t substituted = distance + substitution_cost(b[at], a[i]);
            distance = row[i];
            result = std::min(substituted, std::min(result, distance) + kMoveCost);
            row[i] = result;
            least = std::min(least, result);
        }
        if (least > limit) return limit + 1;
    }
    return result;
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view wrong, const std::vector<std::string>& candidates) {
    if (candidates.size() > kMaxCandidates || wrong.size() > kMaxNameSize) return std::nullopt;
    const std::string* nearest = nullptr;
    size_t best = SIZE_MAX;
    for (const std::string& candidate : candidates) {
        if (candidate == wrong) continue;
        // No more than a third of the characters may differ, and a candidate must beat the one before.
        size_t limit = (candidate.size() + wrong.size() + 3) * kMoveCost / 6;
        if (best != SIZE_MAX) limit = std::min(limit, best - 1);
        const size_t distance = edit_distance(wrong, candidate, limit);
        if (distance > limit) continue;
        nearest = &candidate;
        best = distance;
        if (best == 0) break;
    }
    return nearest == nullptr ? std::nullopt : std::optional(*nearest);
}

namespace {

// An attribute of the exception as text, if it is a str.
std::optional<std::string> text_attribute(Runtime& runtime, Exception* exception, std::string_view name) {
    Result<OwnedValue> found = find_attribute(runtime, Value::of_object(exception), runtime.intern_name(name));
    if (!found.ok()) {
        runtime.release(runtime.take_pending());
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
        runtime.release(runtime.take_pending());
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

std::string hint_for_name(Runtime& runtime, Exception* exception) {
    const std::optional<std::string> wrong = text_attribute(runtime, exception, "name");
    if (!wrong) return {};
    const std::string hint = did_you_mean(nearest_name(*wrong, visible_names(runtime, exception)));
    if (find_native_module(*wrong) == nullptr) return hint;
    return fmt::format("{}{} '{}'?", hint, hint.empty() ? ". Did you forget to import" : " Or did you forget to import",
                       *wrong);
}

std::string hint_for_attribute(Runtime& runtime, Exception* exception) {
    const std::optional<std::string> wrong = text_attribute(runtime, exception, "name");
    if (!wrong) return {};
    Result<OwnedValue> object = find_attribute(runtime, Value::of_object(exception), runtime.intern_name("obj"));
    if (!object.ok()) {
        runtime.release(runtime.take_pending());
        return {};
    }
    if (object.value().is_empty()) return {};
    return did_you_mean(nearest_name(*wrong, attribute_candidates(runtime, object.value().get(), *wrong)));
}

std::string hint_for_import(Runtime& runtime, Exception* exception) {
    const std::optional<std::string> wrong = text_attribute(runtime, exception, "name_from");
    const std::optional<std::string> module_name = text_attribute(runtime, exception, "name");
    if (!wrong || !module_name) return {};
    Result<Word*> module =
        dict_find(runtime, runtime.modules.get(), Value::of_object(runtime.intern_name(*module_name)));
    if (!module.ok() || module.value() == nullptr) return {};
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
