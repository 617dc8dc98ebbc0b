// eadem dis FILE [--json]
//
// With --json, "consts" are what CPython keeps (the version that --as says), in its order. Beside them, as far as the
// machine has code of the same name and line: "pool", its own constants, "names" and "varnames".
#include <nlohmann/json.hpp>

#include "grammar/system_text.h"
#include "stdlib/cli/open_source.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/native/list_source.h"
#include "stdlib/report/report.h"
#include "vm/code/disassembler.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;
using compiler::ListedCode;
using compiler::ListedConstant;
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
Result<ordered_json> pool_json(Runtime& runtime, const CodeObject* code, size_t index) {
    const Value constant = Value::of_object(code->constants[index]);
    TRY(const Ref<Str> text, repr(runtime, constant));
    ordered_json json;
    json["type"] = std::string(type_name(runtime, constant));
    json["repr"] = std::string(text->text());
    json["interned"] = is_str(constant) && as_str(constant)->is_interned();
    json["notes"] = notes_of(code->constant_notes[index]);
    return json;
}

ordered_json constant_json(const ListedConstant& constant) {
    ordered_json json;
    json["type"] = constant.type;
    json["repr"] = constant.repr;
    json["interned"] = constant.interned;
    if (!constant.items.empty()) {
        json["items"] = ordered_json::array();
        for (const ListedConstant& item : constant.items) json["items"].push_back(constant_json(item));
    }
    return json;
}

// What the machine did with the same constant.
ordered_json notes_from(const ordered_json& pool, const ListedConstant& constant) {
    for (const ordered_json& entry : pool)
        if (entry["type"] == constant.type && entry["repr"] == constant.repr) return entry["notes"];
    return ordered_json::array();
}

// The code objects among the constants of the machine's code that have been found to be none of the listing's yet.
class Unmatched {
 public:
    explicit Unmatched(const CodeObject* code) {
        for (size_t i = 0; code != nullptr && i < code->constant_count; ++i) {
            if (!is_code(Value::of_object(code->constants[i]))) continue;
            codes_.push_back(static_cast<const CodeObject*>(code->constants[i]));
        }
    }
    const CodeObject* take(const ListedCode& listed) {
        for (const CodeObject*& code : codes_) {
            if (code == nullptr || code->name->text() != listed.name || code->first_line != listed.first_line) continue;
            return std::exchange(code, nullptr);
        }
        return nullptr;
    }

 private:
    std::vector<const CodeObject*> codes_;
};

// `code` is null where the machine has none. Code nests no deeper than the parser lets source nest.
Result<ordered_json> code_json(Runtime& runtime, const ListedCode& listed, const CodeObject* code) {
    ordered_json pool = ordered_json::array();
    for (size_t i = 0; code != nullptr && i < code->constant_count; ++i) {
        TRY(ordered_json constant, pool_json(runtime, code, i));
        pool.push_back(std::move(constant));
    }
    ordered_json json;
    json["name"] = listed.name;
    json["qualname"] = listed.qualified_name;
    json["firstlineno"] = listed.first_line;
    json["consts"] = ordered_json::array();
    for (const ListedConstant& constant : listed.constants) {
        json["consts"].push_back(constant_json(constant));
        json["consts"].back()["notes"] = notes_from(pool, constant);
    }
    if (code != nullptr) {
        json["names"] = names_of(code->names, code->name_count);
        json["varnames"] = names_of(code->variable_names, code->variable_count);
        json["pool"] = std::move(pool);
    }
    Unmatched codes(code);
    json["children"] = ordered_json::array();
    for (const std::unique_ptr<ListedCode>& child : listed.children) {
        TRY(ordered_json child_json, code_json(runtime, *child, codes.take(*child)));
        json["children"].push_back(std::move(child_json));
    }
    return json;
}

Result<std::string> listing_text(Runtime& runtime, const Options& options, const grammar::Source& source) {
    TRY(const SourceListing listing, list_source(runtime, source, options.runtime.optimize));
    TRY(ordered_json json, code_json(runtime, *listing.constants, listing.code.get()));
    if (!listing.unsupported.empty()) json["unsupported"] = listing.unsupported;
    return json_text(json);
}

Result<std::string> instructions_text(Runtime& runtime, const Options& options, const grammar::Source& source) {
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, {.optimize = options.runtime.optimize}));
    return disassemble(runtime, *code);
}

Result<void> show_file(Runtime& runtime, const Options& options, const grammar::Source& source) {
    TRY(const std::string text,
        options.json ? listing_text(runtime, options, source) : instructions_text(runtime, options, source));
    static_cast<void>(runtime.output().write(grammar::text_to_system(text)));
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
