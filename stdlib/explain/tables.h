// The tables behind identity, as a program leaves them: the small-int cache, the intern table, the constants of its
// code, and the strings that are equal but not one.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "stdlib/explain/many_runs.h"
#include "vm/intern/intern_table.h"

namespace eadem::stdlib {

// An int of the cache that the program came by.
struct UsedInt {
    int64_t number;
    size_t constants = 0;  // how often as a constant
    size_t results = 0;    // how often as the result of an operation
    vm::ReadersPlace first;
};

// Who put a string into the intern table.
enum class Interner : uint8_t { kStart, kIdentifier, kAttribute, kConstant, kSysIntern, kRunTime };
std::string_view interner_name(Interner interner);

struct InternedString {
    std::string text;
    Interner interner;
    vm::ReadersPlace first;  // line 0: not known
    size_t bytes;
    size_t holders;  // places that hold it; all but the first would have a copy of their own
};

struct TableConstant {
    std::string value;
    std::vector<std::string> notes;   // folded, merged, interned, cached
    std::vector<std::string> places;  // the expressions that stand for it, with their lines
};
struct ConstantTable {
    std::string code;  // qualified name
    uint32_t first_line;
    std::vector<TableConstant> constants;  // by slot
};

struct EqualText {
    std::string text;
    size_t objects;
    size_t wasted_bytes;
    std::vector<std::string> births;  // where each was born, as far as is known
};

struct TableReport {
    int status = 0;
    std::string error;  // what the program wrote to stderr
    int64_t small_int_min = 0, small_int_max = 0;
    std::vector<UsedInt> small_ints;  // by number
    size_t start_names = 0;           // interned before the program was read
    std::vector<InternedString> interned;
    vm::InternStatistics statistics;  // the counters since the program was read
    size_t saved_bytes = 0;
    std::vector<ConstantTable> constants;
    std::vector<EqualText> equal;
    size_t wasted_bytes = 0;
};

// Runs the program, whose output is dropped, and looks at the tables afterwards. `limit` (null: none) ends the run.
TableReport report_tables(const WatchedProgram& program, const RunChoice& choice, RuntimeOptions options,
                          RunLimit* limit = nullptr);

std::string tables_text(const WatchedProgram& program, const TableReport& report);
nlohmann::ordered_json tables_json(const WatchedProgram& program, const TableReport& report);

}  // namespace eadem::stdlib
