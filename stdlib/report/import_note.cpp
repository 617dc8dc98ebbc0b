#include "stdlib/report/import_note.h"

#include <fmt/format.h>

#include <filesystem>

#include "grammar/system_text.h"
#include "stdlib/frozen/frozen.h"
#include "stdlib/report/python_names.h"
#include "vm/object/nearest_name.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBegin = "note: '";
constexpr size_t kShownPlaces = 6;
constexpr size_t kMostFiles = 4096;  // that are looked at in a folder

// The texts of a list or tuple; nothing for everything else.
std::vector<std::string> texts_of(Value sequence) {
    std::vector<std::string> texts;
    if (!is_list(sequence) && !is_tuple(sequence)) return texts;
    const std::span<Word> items = is_list(sequence) ? row_of(as_list(sequence)) : row_of(as_tuple(sequence));
    for (const Word item : items)
        if (is_str(item.peek())) texts.emplace_back(as_str(item.peek())->text());
    return texts;
}

// The `name` of the exception, if it is a str.
std::string missing_module(Runtime& runtime, Exception* exception) {
    Result<OwnedValue> name = find_attribute(runtime, Value::of_object(exception), runtime.intern_name("name"));
    if (!name.ok()) runtime.forget_pending();
    return name.ok() && is_str(name.value().get()) ? std::string(as_str(name.value().get())->text()) : std::string();
}

// Where the parts of a package are; nothing if it is not loaded, or no package.
std::vector<std::string> package_path(Runtime& runtime, std::string_view package) {
    Word* const module = dict_find_name(runtime, runtime.modules.get(), runtime.intern_name(package));
    if (module == nullptr || !is_module(module->peek())) return {};
    Dict* const names = as_module(module->peek())->namespace_dict;
    Word* const path = dict_find_name(runtime, names, runtime.intern_name("__path__"));
    return path == nullptr ? std::vector<std::string>() : texts_of(path->peek());
}

std::string described(const std::string& place) {
    std::error_code failure;
    const fs::file_status status = fs::status(place.empty() ? "." : grammar::text_to_system(place), failure);
    const std::string_view shown = place.empty() ? std::string_view("''  (the current folder)") : place;
    if (!fs::exists(status)) return fmt::format("{}  (there is none)", shown);
    return std::string(shown);
}

// The modules and packages that lie in a folder.
void add_modules_in(const std::string& folder, std::vector<std::string>& names) {
    std::error_code failure;
    size_t seen = 0;
    for (fs::directory_iterator at(folder.empty() ? "." : grammar::text_to_system(folder), failure), end;
         !failure && at != end; at.increment(failure)) {
        if (++seen > kMostFiles) return;
        const fs::path& path = at->path();
        if (path.extension() == ".py") {
            names.push_back(grammar::text_from_system(path.stem().string()));
        } else if (at->is_directory(failure) && fs::exists(path / "__init__.py", failure)) {
            names.push_back(grammar::text_from_system(path.filename().string()));
        }
    }
}

std::vector<std::string> modules_of_eadem(Runtime& runtime) {
    const OwnedValue built_in = runtime.sys_attribute("builtin_module_names");
    std::vector<std::string> names = texts_of(built_in.get());
    for (const FrozenModule& module : frozen_modules())
        if (module.name.find('.') == std::string_view::npos) names.emplace_back(module.name);
    std::erase_if(names, [](const std::string& name) { return name.starts_with('_'); });
    return names;
}

}  // namespace

std::string import_note(Runtime& runtime, Exception* exception) {
    if (runtime.type_of(Value::of_object(exception)) != runtime.type(ExceptionId::kModuleNotFoundError)) return {};
    const std::string name = missing_module(runtime, exception);
    const size_t dot = name.rfind('.');
    const std::string package = dot == std::string::npos ? std::string() : name.substr(0, dot);
    // The message says of these that they are not supported yet.
    const bool is_of_library = package.empty() && is_library_module(name);
    if (name.empty() || is_of_library) return {};
    const OwnedValue path = runtime.sys_attribute("path");
    const std::vector<std::string> places = package.empty() ? texts_of(path.get()) : package_path(runtime, package);
    if (places.empty()) return {};
    const std::string last = package.empty() ? name : name.substr(dot + 1);
    std::string note = package.empty() ? fmt::format("{}{}' is no built-in module, and is not in:\n", kBegin, name)
                                       : fmt::format("{}{}' is not in the package '{}':\n", kBegin, last, package);
    for (size_t i = 0; i < places.size() && i < kShownPlaces; ++i)
        note += fmt::format("        {}\n", described(places[i]));
    if (places.size() > kShownPlaces) note += fmt::format("        and {} more\n", places.size() - kShownPlaces);
    std::vector<std::string> possible = package.empty() ? modules_of_eadem(runtime) : std::vector<std::string>();
    for (const std::string& place : places) add_modules_in(place, possible);
    if (const std::optional<std::string> meant = nearest_name(last, possible))
        note += fmt::format("help: did you mean '{}{}{}'?\n", package, package.empty() ? "" : ".", *meant);
    return note;
}

std::string_view without_import_note(std::string_view errors) {
    const size_t begin = errors.rfind(fmt::format("\n{}", kBegin));
    if (begin == std::string_view::npos) return errors;
    const size_t line = errors.rfind('\n', begin == 0 ? 0 : begin - 1);
    const std::string_view before = errors.substr(line == std::string_view::npos ? 0 : line + 1);
    return before.starts_with("ModuleNotFoundError: ") ? errors.substr(0, begin + 1) : errors;
}

}  // namespace eadem::stdlib
