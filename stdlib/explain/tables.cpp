#include "stdlib/explain/tables.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "compiler/compile.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/empty_input.h"
#include "vm/inspect/string_census.h"
#include "vm/inspect/value_words.h"
#include "vm/object/int.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// What a code object says of a string: the strongest role that it has anywhere.
struct Role {
    Interner interner;
    ReadersPlace first;
};

class TableReporter {
 public:
    TableReporter(Runtime& runtime, const WatchedProgram& program)
        : runtime_(runtime),
          program_(program),
          recorder_(runtime, compiler::folds_operation, [](const IdentityTest&) {}) {
        runtime.interned().for_each([&](Str* text) { start_.insert(text); });
        before_ = runtime.interned().statistics();
        recorder_.on_birth([this](Value value, const Step& step) { on_birth(value, step); });
    }

    TableReport finish() {
        TableReport report;
        add_small_ints(report);
        // Constants first: a name that is a constant, too, was put there as what came first in the text, but a constant
        // is what a reader looks for.
        for (const Ref<CodeObject>& code : recorder_.codes()) add_roles(code.get());
        const StringCensus census = take_census();
        add_interned(census, report);
        add_constants(report);
        add_equal(census, report);
        return report;
    }

 private:
    ReadersPlace place_of(const CodeObject* code, uint32_t line) const {
        return {std::string(code->filename->text()), line};
    }

    void on_birth(Value value, const Step& step) {
        const CodeObject* code = step.place.code;
        if (step.kind == StepKind::kInterned && is_str(value))
            by_intern_.try_emplace(as_str(value), place_of(code, step.place.location().line));
        int64_t number = 0;
        if (value.object->type_id() != kIntType || !fits_int64(value, number) ||
            !runtime_.profile().is_small_int(number))
            return;
        auto [found, is_new] = used_.try_emplace(number);
        UsedInt& used = found->second;
        if (is_new) used = {.number = number, .first = place_of(code, step.place.location().line)};
        ++(step.kind == StepKind::kConstant ? used.constants : used.results);
    }

    void add_small_ints(TableReport& report) {
        report.small_int_min = runtime_.profile().small_int_min;
        report.small_int_max = runtime_.profile().small_int_max;
        for (const auto& [number, used] : used_) report.small_ints.push_back(used);
    }

    void add_role(const Str* text, Interner interner, const CodeObject* code, uint32_t line) {
        const auto [found, is_new] = roles_.try_emplace(text, Role{interner, place_of(code, line)});
        if (!is_new && interner == Interner::kConstant && found->second.interner != interner)
            found->second = {interner, place_of(code, line)};
    }

    void add_roles(const CodeObject* code) {
        for (uint32_t i = 0; i < code->variable_count; ++i)
            add_role(code->variable_names[i], Interner::kIdentifier, code, code->first_line);
        add_role(code->name, Interner::kIdentifier, code, code->first_line);
        for_each_instruction(code, [&](const Instruction* at, uint32_t line) {
            switch (at->op) {
                case Opcode::kLOAD_ATTRIBUTE:
                case Opcode::kSTORE_ATTRIBUTE:
                case Opcode::kDELETE_ATTRIBUTE:
                case Opcode::kLOAD_METHOD:
                    return add_role(code->names[reinterpret_cast<const ExtraWord*>(at + 1)->low], Interner::kAttribute,
                                    code, line);
                default:
                    break;
            }
            const OpcodeInfo& info = info_of(at->op);
            if (info.is_wide && info.operands[1] == 'N')
                add_role(code->names[at->bc()], Interner::kIdentifier, code, line);
        });
        for_each_constant(code, [&](uint32_t index, const Instruction*, uint32_t line) {
            add_constant_role(code->constants[index], code, line);
        });
        // What only an extra word of an instruction names.
        for (uint32_t i = 0; i < code->constant_count; ++i)
            add_constant_role(code->constants[i], code, code->first_line);
        for (uint32_t i = 0; i < code->name_count; ++i)
            add_role(code->names[i], Interner::kIdentifier, code, code->first_line);
    }

    // A str, or those in a tuple.
    void add_constant_role(Object* constant, const CodeObject* code, uint32_t line) {
        const Value value = Value::of_object(constant);
        if (is_str(value) && as_str(value)->is_interned()) add_role(as_str(value), Interner::kConstant, code, line);
        if (!is_tuple(value)) return;
        for (size_t i = 0; i < as_tuple(value)->size; ++i) {
            const Value item = as_tuple(value)->items()[i].peek();
            if (item.is_object()) add_constant_role(item.object, code, line);
        }
    }

    template <class Visit>
    void for_each_instruction(const CodeObject* code, Visit visit) const {
        for (uint32_t word = 0; word < code->word_count;) {
            const Instruction* at = code->instructions + word;
            visit(at, code->location(word).line);
            word += 1U + info_of(at->op).extra;
        }
    }
    template <class Visit>
    void for_each_constant(const CodeObject* code, Visit visit) const {
        for_each_instruction(code, [&](const Instruction* at, uint32_t line) {
            const OpcodeInfo& info = info_of(at->op);
            if (info.operands[1] == 'K') {
                visit(info.is_wide ? static_cast<uint32_t>(at->bc()) : uint32_t{at->b.index()}, at, line);
            } else if (info.operands[2] == 'K') {
                visit(uint32_t{at->c.index()}, at, line);
            }
            // Keys of a display, names of keywords.
            if (info.words[0] == 'T') visit(reinterpret_cast<const ExtraWord*>(at + 1)->low, at, line);
        });
    }

    StringCensus take_census() {
        std::vector<Object*> roots = {runtime_.main_names()};
        for (const Ref<CodeObject>& code : recorder_.codes()) roots.push_back(code.get());
        return count_strings(runtime_, roots);
    }

    void add_interned(const StringCensus& census, TableReport& report) {
        const InternStatistics now = runtime_.interned().statistics();
        report.start_names = start_.size();
        report.statistics = now;
        report.statistics.lookups -= before_.lookups;
        report.statistics.hits -= before_.hits;
        report.statistics.probes -= before_.probes;
        runtime_.interned().for_each([&](Str* text) {
            const auto held = census.holders.find(text);
            const size_t holders = held == census.holders.end() ? 0 : held->second;
            const auto role = roles_.find(text);
            const auto interned = by_intern_.find(text);
            const bool is_from_start = start_.contains(text);
            // Names that only Eadem itself uses.
            if (holders == 0 && (is_from_start || (!roles_.contains(text) && !by_intern_.contains(text)))) return;
            InternedString entry{std::string(text->text()), Interner::kRunTime, {}, bytes_of(text), holders};
            if (is_from_start) {
                entry.interner = Interner::kStart;
            } else if (role != roles_.end()) {
                entry.interner = role->second.interner;
                entry.first = role->second.first;
            } else if (interned != by_intern_.end()) {
                entry.interner = Interner::kSysIntern;
                entry.first = interned->second;
            }
            if (holders > 1) report.saved_bytes += entry.bytes * (holders - 1);
            report.interned.push_back(std::move(entry));
        });
        std::ranges::sort(report.interned, [](const InternedString& a, const InternedString& b) {
            if (a.interner != b.interner) return a.interner < b.interner;
            return std::pair(a.first.line, std::string_view(a.text)) <
                   std::pair(b.first.line, std::string_view(b.text));
        });
    }

    void add_constants(TableReport& report) {
        constexpr std::pair<uint8_t, const char*> kNotes[] = {
            {kNoteFolded, "folded"}, {kNoteMerged, "merged"}, {kNoteInterned, "interned"}, {kNoteCached, "cached"}};
        for (const Ref<CodeObject>& code : recorder_.codes()) {
            ConstantTable table{std::string(code->qualified_name->text()), code->first_line, {}};
            for (uint32_t i = 0; i < code->constant_count; ++i) {
                TableConstant constant{words_for(runtime_, Value::of_object(code->constants[i])), {}, {}};
                for (const auto& [bit, note] : kNotes)
                    if ((code->constant_notes[i] & bit) != 0) constant.notes.emplace_back(note);
                table.constants.push_back(std::move(constant));
            }
            for_each_constant(code.get(), [&](uint32_t index, const Instruction* at, uint32_t line) {
                if (line == 0) return;
                std::vector<std::string>& places = table.constants[index].places;
                const bool is_load = at->op == Opcode::kLOAD_CONST || at->op == Opcode::kLOAD_NUMBER;
                const auto word = static_cast<uint32_t>(at - code->instructions);
                std::string text =
                    is_load ? expression_text(runtime_, program_.name, code->location(word)) : std::string();
                text = text.empty() ? fmt::format("line {}", line) : fmt::format("{} (line {})", text, line);
                if (std::ranges::find(places, text) == places.end()) places.push_back(std::move(text));
            });
            if (!table.constants.empty()) report.constants.push_back(std::move(table));
        }
    }

    void add_equal(const StringCensus& census, TableReport& report) {
        for (const EqualStrings& equal : census.equal) {
            EqualText entry{std::string(equal.strings.front()->text()), equal.strings.size(), equal.wasted_bytes, {}};
            for (const Str* text : equal.strings) {
                const History history = recorder_.history_of(text);
                if (history == nullptr) continue;
                const Step& origin = origin_of(*history);
                std::string birth =
                    fmt::format("{}, line {}", words_for(runtime_, origin), origin.place.location().line);
                if (std::ranges::find(entry.births, birth) == entry.births.end())
                    entry.births.push_back(std::move(birth));
            }
            report.wasted_bytes += entry.wasted_bytes;
            report.equal.push_back(std::move(entry));
        }
    }

    Runtime& runtime_;
    const WatchedProgram& program_;
    std::unordered_set<const Str*> start_;
    InternStatistics before_;
    std::map<int64_t, UsedInt> used_;
    std::unordered_map<const Str*, ReadersPlace> by_intern_;
    std::unordered_map<const Str*, Role> roles_;
    OriginRecorder recorder_;
};

}  // namespace

std::string_view interner_name(Interner interner) {
    constexpr std::string_view kNames[] = {"start-up", "identifier", "attribute", "constant", "sys.intern", "run time"};
    return kNames[static_cast<size_t>(interner)];
}

TableReport report_tables(const WatchedProgram& program, const RunChoice& choice, RuntimeOptions options,
                          RunLimit* limit) {
    options.mode = choice.mode;
    options.boxes_always = true;  // an observed run must have them
    options.warnings = WarningAction::kIgnore;
    options.arguments = {program.name};
    const EmptyInput input;
    const auto runtime =
        std::make_unique<Runtime>(*choice.profile, std::move(options),
                                  Runtime::Streams{input.descriptor(), Runtime::kCapture, Runtime::kCapture});
    runtime->input().put_back(program.input);
    const RunLimit::Watch watch(limit, *runtime);
    TableReporter reporter(*runtime, program);
    const grammar::Source source = grammar::Source::from_text(program.name, program.text);
    const int status = run_program(*runtime, source, program.name);
    TableReport report = reporter.finish();
    report.status = status;
    report.error = runtime->error().take();
    return report;
}

}  // namespace eadem::stdlib
