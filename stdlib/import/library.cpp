#include "stdlib/import/library.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "grammar/system_text.h"
#include "stdlib/import/import_path.h"
#include "stdlib/report/python_names.h"
#include "stdlib/runtime/paths.h"
#include "vm/object/list.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// sys.builtin_module_names and the frozen modules of CPython 3.13, as far as they are public.
constexpr std::string_view kInProgram[] = {
    "abc",       "atexit", "builtins",  "codecs",  "errno",  "faulthandler", "gc",        "genericpath",
    "importlib", "io",     "itertools", "marshal", "ntpath", "os",           "posix",     "posixpath",
    "pwd",       "runpy",  "site",      "stat",    "sys",    "time",         "zipimport",
};
static_assert(std::ranges::is_sorted(kInProgram));

bool is_there(const std::string& path) {
    return ::access(path.c_str(), F_OK) == 0;
}

bool may_have(std::string_view entry, std::string_view name) {
    const std::string folder = entry.empty() ? "." : grammar::text_to_system(entry);
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) return false;
    // An archive would have to be read.
    if (!S_ISDIR(status.st_mode)) return true;
    const std::string base = fmt::format("{}/{}", folder, name);
    return is_there(base + ".py") || is_there(base + ".pyc") || is_there(base + "/__init__.py");
}

}  // namespace

bool is_found_on_path(std::string_view name) {
    return !name.starts_with('_') && is_library_module(name) && !std::ranges::binary_search(kInProgram, name);
}

bool may_stand_before(Runtime& runtime, std::string_view name) {
    const OwnedValue path = runtime.sys_attribute("path");
    const auto may = [&](std::string_view entry) { return may_have(entry, name); };
    if (path.is_empty() || !is_list(path.get())) return std::ranges::any_of(import_path(runtime.options()), may);
    List* const entries = as_list(path.get());
    for (size_t i = 0; i < entries->size; ++i) {
        const Value entry = entries->items[i].peek();
        if (is_str(entry) && may(as_str(entry)->text())) return true;
    }
    return false;
}

bool stands_before_library(ObjectSpace& space, std::string_view name, std::string_view file) {
    const RuntimeOptions& options = runtime_of(space).options();
    if (options.isolated || !is_library_module(name)) return false;
    std::string_view folder = folder_of(file);
    if (file.substr(folder.size()) == "/__init__.py") folder = folder_of(folder);
    const std::string first = import_path(options).front();
    return folder == (first.empty() ? normal_path(".") : first);
}

}  // namespace eadem::stdlib
