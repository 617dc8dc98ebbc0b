#include "stdlib/shell/module_names.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>

#include "grammar/system_text.h"
#include "stdlib/frozen/frozen.h"
#include "stdlib/import/import_path.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/shell/static_lookup.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Entries of sys.path that are looked at.
constexpr size_t kMostFolders = 64;

bool is_identifier(std::string_view name) {
    const auto fits = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80;
    };
    return !name.empty() && std::isdigit(static_cast<unsigned char>(name.front())) == 0 &&
           std::ranges::all_of(name, fits);
}

std::vector<std::string> texts_of(Value list) {
    std::vector<std::string> texts;
    if (!is_list(list)) return texts;
    for (size_t i = 0; i < std::min(as_list(list)->size, kMostFolders); ++i) {
        const Value item = as_list(list)->items[i].peek();
        if (is_str(item)) texts.emplace_back(as_str(item)->text());
    }
    return texts;
}

void add_files(const std::string& folder, std::vector<std::string>& names) {
    for (const FolderEntry& entry : folder_entries(folder.empty() ? "." : folder)) {
        std::string name = entry.name;
        if (!entry.is_folder) {
            if (!name.ends_with(".py")) continue;
            name.erase(name.size() - 3);
        }
        if (is_identifier(name) && name != "__init__" && name != "__main__" && name != "__pycache__")
            names.push_back(std::move(name));
    }
}

// Where the modules of a package lie: its __path__ if it is loaded, else folders of its name on sys.path.
std::vector<std::string> folders_of(Runtime& runtime, std::string_view package) {
    const OwnedValue path = runtime.sys_attribute("path");
    std::vector<std::string> folders = path.is_empty() ? import_path(runtime.options()) : texts_of(path.get());
    if (package.empty()) return folders;
    const OwnedValue module = static_name(runtime, runtime.modules.get(), package);
    if (is_module(module.get())) return texts_of(static_attribute(runtime, module.get(), "__path__").get());
    std::string below(package);
    std::ranges::replace(below, '.', '/');
    for (std::string& folder : folders) folder = (folder.empty() ? "." : folder) + "/" + below;
    return folders;
}

}  // namespace

std::vector<FolderEntry> folder_entries(const std::string& folder) {
    std::vector<FolderEntry> entries;
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(grammar::text_to_system(folder).c_str()), ::closedir);
    if (directory == nullptr) return entries;
    while (const dirent* const entry = ::readdir(directory.get())) {
        const std::string name = entry->d_name;
        if (name == "." || name == "..") continue;
        bool is_folder = entry->d_type == DT_DIR;
        if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
            struct stat status {};
            is_folder =
                ::stat((grammar::text_to_system(folder) + "/" + name).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
        }
        entries.push_back({name, is_folder});
        if (entries.size() == kMostEntries) break;
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

std::vector<std::string> importable_modules(Runtime& runtime, std::string_view package) {
    std::vector<std::string> names;
    const std::string prefix = package.empty() ? std::string() : std::string(package) + ".";
    const auto add = [&](std::string_view name) {
        if (!name.starts_with(prefix)) return;
        name.remove_prefix(prefix.size());
        if (name.find('.') == name.npos) names.emplace_back(name);
    };
    for (const ModuleSpec* spec : native_modules()) add(spec->name);
    for (const FrozenModule& frozen : frozen_modules()) add(frozen.name);
    for_each_name(runtime.modules.get(), [&](std::string_view name, Word&) { add(name); });
    for (const std::string& folder : folders_of(runtime, package)) add_files(folder, names);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace eadem::stdlib
