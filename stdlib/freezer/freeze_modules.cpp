// Run by the build: prints a C++ file with the code of all frozen modules, as frozen/frozen_code.h describes it.
//
//     freeze_modules
//
// One profile has all of it: the code takes twice as much as the texts, and hardly two profiles have the same.
#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "stdlib/frozen/frozen.h"
#include "stdlib/import/bytecode_file.h"
#include "stdlib/import/import_module.h"
#include "vm/code/code_archive.h"

namespace {

using namespace eadem;

// As a string literal, in lines that an editor can bear.
void print_text(std::string_view text) {
    constexpr size_t kColumns = 4000;
    size_t column = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?';
        const bool is_digit_next = i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '7';
        const auto code = static_cast<unsigned char>(c);
        const std::string shown = is_plain        ? std::string(1, c)
                                  : is_digit_next ? fmt::format("\\{:03o}", code)
                                                  : fmt::format("\\{:o}", code);
        fmt::print("{}", shown);
        column += shown.size();
        if (column < kColumns) continue;
        fmt::print("\"\n\"");
        column = 0;
    }
}

// False if it cannot be compiled.
bool print_code(stdlib::Runtime& runtime, const stdlib::FrozenModule& module) {
    const vm::Result<vm::Ref<vm::CodeObject>> code = stdlib::compile_frozen(runtime, module);
    const std::optional<std::string> archive =
        code.ok() ? vm::write_code(code.value().get()) : std::optional<std::string>();
    if (!archive) return false;
    fmt::print("{{\"");
    print_text(*archive);
    fmt::print("\", {}}},\n", archive->size());
    return true;
}

}  // namespace

int main() {
    stdlib::Runtime runtime(vm::identity_profiles().front(), {});
    fmt::print("#include \"stdlib/frozen/frozen_code.h\"\n\nnamespace eadem::stdlib {{\n\n");
    fmt::print("static constexpr std::string_view kArchives[] = {{\n");
    for (const stdlib::FrozenModule& module : stdlib::frozen_modules()) {
        if (print_code(runtime, module)) continue;
        fmt::print(stderr, "freeze_modules: {} cannot be compiled\n", module.name);
        return 1;
    }
    fmt::print("}};\n\nconst FrozenCode kFrozenCode = {{{:#x}, kArchives}};\n\n}}  // namespace eadem::stdlib\n",
               stdlib::bytecode_maker(runtime));
    return 0;
}
