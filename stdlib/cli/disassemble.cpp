// eadem dis FILE [--json]
#include <nlohmann/json.hpp>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"
#include "vm/code/disassembler.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;
using nlohmann::ordered_json;

namespace {

ordered_json names_of(Str* const* names, size_t count) {
    ordered_json list = ordered_json::array();
    for (size_t i = 0; i < count; ++i) list.push_back(std::string(names[i]->text()));
    return list;
}

ordered_json notes_of(uint8_t notes) {
    constexpr struct {
        uint8_t bit;
        const char* word;
    } kNotes[] = {
        {kNoteFolded, "folded"}, {kNoteMerged, "merged"}, {kNoteInterned, "interned"}, {kNoteCached, "cached"}};
    ordered_json list = ordered_json::array();
    for (const auto& note : kNotes)
        if ((notes & note.bit) != 0) list.push_back(note.word);
    return list;
}

// Fails if repr of a constant does (a number with too many digits).
Result<ordered_json> constant_json(Runtime& runtime, const CodeObject* code, size_t index) {
    const Value constant = Value::of_object(code->constants[index]);
    TRY(const Ref<Str> text, repr(runtime, constant));
    ordered_json json;
    json["type"] = std::string(type_name(runtime, constant));
    json["repr"] = std::string(text->text());
    json["interned"] = is_str(constant) && as_str(constant)->is_interned();
    json["notes"] = notes_of(code->constant_notes[index]);
    return json;
}

// Code nests no deeper than the parser lets source nest.
Result<ordered_json> code_json(Runtime& runtime, const CodeObject* code) {
    ordered_json json;
    json["name"] = std::string(code->name->text());
    json["consts"] = ordered_json::array();
    ordered_json children = ordered_json::array();
    for (size_t i = 0; i < code->constant_count; ++i) {
        TRY(ordered_json constant, constant_json(runtime, code, i));
        json["consts"].push_back(std::move(constant));
        if (!is_code(Value::of_object(code->constants[i]))) continue;
        TRY(ordered_json child, code_json(runtime, static_cast<const CodeObject*>(code->constants[i])));
        children.push_back(std::move(child));
    }
    json["names"] = names_of(code->names, code->name_count);
    json["varnames"] = names_of(code->variable_names, code->variable_count);
    json["children"] = std::move(children);
    return json;
}

Result<void> show_file(Runtime& runtime, const Options& options, const grammar::Source& source) {
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, {.optimize = options.runtime.optimize}));
    std::string text;
    if (options.json) {
        TRY(const ordered_json json, code_json(runtime, code.get()));
        text = json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    } else {
        TRY(text, disassemble(runtime, *code));
    }
    static_cast<void>(runtime.output().write(text));
    return {};
}

}  // namespace

int run_disassembler(const Options& options) {
    Runtime runtime(options.profile, options.runtime);
    int status = 0;
    for (const std::string& path : options.paths) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (source && show_file(runtime, options, *source).ok()) continue;
        if (runtime.has_pending()) static_cast<void>(report_pending(runtime));
        status = 1;
    }
    const int failed = finish_streams(runtime);
    return failed != 0 ? failed : status;
}

}  // namespace eadem::stdlib
