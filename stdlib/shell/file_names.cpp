#include "stdlib/shell/file_names.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "grammar/system_text.h"
#include "stdlib/shell/module_names.h"

namespace eadem::stdlib {

namespace {

bool is_utf8(std::string_view text) {
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t size = utf8proc_iterate(at, left, &code);
        if (size <= 0) return false;
        at += size;
        left -= size;
    }
    return true;
}

}  // namespace

std::string with_home(std::string_view path) {
    const char* const home = std::getenv("HOME");
    if (home == nullptr || !path.starts_with('~') || (path.size() > 1 && path[1] != '/')) return std::string(path);
    return grammar::text_from_system(home).append(path.substr(1));
}

bool is_plain_text(std::string_view text, char quote) {
    const auto fits = [&](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '\x7f' && c != '\\' && c != quote;
    };
    return std::ranges::all_of(text, fits) && is_utf8(text);
}

void add_files(editor::Candidates& result, size_t begin, std::string_view typed,
               const std::function<bool(std::string_view)>& is_wanted, std::string_view behind_file) {
    const size_t slash = typed.rfind('/');
    const size_t folder_size = slash == typed.npos ? 0 : slash + 1;
    const std::string_view folder = typed.substr(0, folder_size);
    const std::string_view last = typed.substr(folder_size);
    if (folder.empty() && last == "~") {
        result.begin = begin;
        result.items.push_back({"~/", "~/"});
        return;
    }
    result.begin = begin + folder_size;
    for (const FolderEntry& entry : folder_entries(folder.empty() ? "." : with_home(folder))) {
        const std::string_view name = entry.name;
        if (!name.starts_with(last) || (name.starts_with('.') && !last.starts_with('.'))) continue;
        if (!is_plain_text(name, '\n') || !is_wanted(name)) continue;
        const std::string label = entry.name + (entry.is_folder ? "/" : "");
        result.items.push_back({entry.is_folder ? label : entry.name + std::string(behind_file), label});
    }
}

}  // namespace eadem::stdlib
