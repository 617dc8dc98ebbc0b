#include "tests/unit/compiler/compiling.h"

#include <fmt/format.h>

#include <sstream>

#include "vm/code/disassembler.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::compiler {

namespace {

const vm::CodeObject* find_function(const vm::CodeObject& code, std::string_view name) {
    if (code.qualified_name->text() == name) return &code;
    for (uint32_t i = 0; i < code.constant_count; ++i) {
        const vm::Value constant = vm::Value::of_object(code.constants[i]);
        if (!vm::is_code(constant)) continue;
        const auto* found = find_function(*static_cast<const vm::CodeObject*>(constant.object), name);
        if (found != nullptr) return found;
    }
    return nullptr;
}

// The words of a line, with one space between them.
std::string squeeze(const std::string& line) {
    std::istringstream words(line);
    std::string word, squeezed;
    while (words >> word) squeezed += (squeezed.empty() ? "" : " ") + word;
    return squeezed;
}

}  // namespace

Compiled::Compiled(std::string_view text, std::string_view profile, CompileOptions options)
    : vm_(*vm::find_identity_profile(profile), false), source_(grammar::Source::from_text("test", text)) {
    result_ = compile_text(vm_, source_, options);
}

const vm::CodeObject& Compiled::function(std::string_view qualified_name) const {
    return *find_function(code(), qualified_name);
}

std::string Compiled::place_of(grammar::Span span) const {
    const grammar::Position begin = source_.position(span.begin);
    const grammar::Position end = source_.position(span.end);
    return fmt::format("({}, {}, {}, {})", begin.line, begin.column + 1, end.line, end.column + 1);
}

std::string Compiled::error() const {
    for (const grammar::Diagnostic& diagnostic : result_.diagnostics) {
        if (is_error(diagnostic)) return diagnostic.message + " " + place_of(diagnostic.span);
    }
    return ok() ? "OK" : "no code";
}

std::vector<std::string> Compiled::warnings() const {
    std::vector<std::string> texts;
    for (const grammar::Diagnostic& diagnostic : result_.diagnostics) {
        if (!is_error(diagnostic)) {
            texts.push_back(fmt::format("{}: {}", source_.line_of(diagnostic.span.begin), diagnostic.message));
        }
    }
    return texts;
}

// Lines of a listing look like "   12     3  ADD   r1, r0, r2": perhaps a source line, the word, the
// instruction.
std::string Compiled::instructions(std::string_view qualified_name) {
    const vm::CodeObject& wanted = function(qualified_name);
    vm::Result<std::string> listing = vm::disassemble(vm_, wanted);
    std::istringstream lines(listing.ok() ? listing.value() : "");
    std::string line, text;
    bool in_code = false;
    while (std::getline(lines, line)) {
        if (line.empty()) break;  // nested code objects follow
        if (in_code) {
            constexpr size_t kSourceLineColumns = 7;
            text += squeeze(line.substr(kSourceLineColumns)) + "\n";
        }
        in_code = in_code || squeeze(line) == "line word";
    }
    return text;
}

std::vector<std::string> Compiled::constants(const vm::CodeObject& code) {
    std::vector<std::string> texts;
    for (uint32_t i = 0; i < code.constant_count; ++i) {
        const vm::Value constant = vm::Value::of_object(code.constants[i]);
        if (vm::is_code(constant)) {
            texts.push_back("<code>");
            continue;
        }
        vm::Result<vm::Ref<vm::Str>> text = vm::repr(vm_, constant);
        texts.push_back(text.ok() ? std::string(text.value()->text()) : "?");
    }
    return texts;
}

std::string error_of(std::string_view text) {
    return Compiled(text).error();
}

}  // namespace eadem::compiler
