// The tables as text and as JSON.
#include <fmt/ranges.h>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "stdlib/explain/explanation_text.h"
#include "stdlib/explain/tables.h"
#include "stdlib/report/columns.h"

namespace eadem::stdlib {

using nlohmann::ordered_json;

namespace {

constexpr size_t kLongestText = 40;

// The text in quotes on one line, cut where it is long.
std::string quoted(const std::string& text) {
    std::string shown;
    for (const char c : text) {
        if (shown.size() >= kLongestText && (static_cast<unsigned char>(c) & 0xC0) != 0x80) return "'" + shown + "...'";
        if (c == '\n') {
            shown += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
            shown += c;
        }
    }
    return "'" + shown + "'";
}

std::string line_text(const vm::ReadersPlace& place) {
    return place.line == 0 ? std::string() : fmt::format("line {}", place.line);
}

std::string small_ints_text(const TableReport& report) {
    std::string text =
        fmt::format("Small-int cache: {} to {}, {} of {} used by the program\n", report.small_int_min,
                    report.small_int_max, report.small_ints.size(), report.small_int_max - report.small_int_min + 1);
    Columns columns;
    for (const UsedInt& used : report.small_ints) {
        std::string uses;
        if (used.constants != 0) uses = fmt::format("constant {}x", used.constants);
        if (used.results != 0) uses += fmt::format("{}result {}x", uses.empty() ? "" : ", ", used.results);
        columns.add({std::to_string(used.number), uses, "first on " + line_text(used.first)});
    }
    return text + columns.text();
}

std::string interned_text(const TableReport& report) {
    const vm::InternStatistics& statistics = report.statistics;
    std::string text = fmt::format(
        "\nIntern table: {} strings in {} places ({:.0f} % full), {} of them from the start of Eadem\n"
        "  the program asked {} times, {} times the string was there ({} steps past others); {} bytes of copies "
        "saved\n",
        statistics.entries, statistics.capacity,
        100.0 * static_cast<double>(statistics.entries) / static_cast<double>(statistics.capacity), report.start_names,
        statistics.lookups, statistics.hits, statistics.probes, report.saved_bytes);
    Columns columns;
    for (const InternedString& entry : report.interned) {
        columns.add({quoted(entry.text), std::string(interner_name(entry.interner)), line_text(entry.first),
                     fmt::format("held by {}", entry.holders)});
    }
    return text + columns.text();
}

std::string constants_text(const TableReport& report) {
    std::string text;
    for (const ConstantTable& table : report.constants) {
        text += fmt::format("\nConstants of {} (line {})\n", table.code, table.first_line);
        Columns columns;
        for (size_t i = 0; i < table.constants.size(); ++i) {
            const TableConstant& constant = table.constants[i];
            columns.add({fmt::format("k{}", i), constant.value, fmt::format("{}", fmt::join(constant.notes, ", ")),
                         fmt::format("{}", fmt::join(constant.places, "; "))});
        }
        text += columns.text();
    }
    return text;
}

std::string equal_text(const TableReport& report) {
    if (report.equal.empty()) return "\nNo two strings that the program holds are equal and not one.\n";
    std::string text = fmt::format("\nEqual strings that are not one object: {} bytes wasted\n", report.wasted_bytes);
    Columns columns;
    for (const EqualText& equal : report.equal)
        columns.add({quoted(equal.text), fmt::format("{} objects", equal.objects),
                     fmt::format("{} bytes", equal.wasted_bytes), fmt::format("{}", fmt::join(equal.births, "; "))});
    return text + columns.text();
}

}  // namespace

std::string tables_text(const WatchedProgram&, const TableReport& report) {
    return small_ints_text(report) + interned_text(report) + constants_text(report) + equal_text(report);
}

ordered_json tables_json(const WatchedProgram& program, const TableReport& report) {
    ordered_json json{{"file", program.name}, {"status", report.status}};
    ordered_json& cache = json["small_ints"];
    cache = {{"min", report.small_int_min}, {"max", report.small_int_max}, {"used", ordered_json::array()}};
    for (const UsedInt& used : report.small_ints) {
        cache["used"].push_back({{"number", used.number},
                                 {"constants", used.constants},
                                 {"results", used.results},
                                 {"first_line", used.first.line}});
    }
    const vm::InternStatistics& statistics = report.statistics;
    ordered_json& interned = json["interned"];
    interned = {{"entries", statistics.entries},     {"capacity", statistics.capacity}, {"start", report.start_names},
                {"lookups", statistics.lookups},     {"hits", statistics.hits},         {"probes", statistics.probes},
                {"saved_bytes", report.saved_bytes}, {"strings", ordered_json::array()}};
    for (const InternedString& entry : report.interned) {
        interned["strings"].push_back({{"text", entry.text},
                                       {"by", std::string(interner_name(entry.interner))},
                                       {"first_line", entry.first.line},
                                       {"bytes", entry.bytes},
                                       {"holders", entry.holders}});
    }
    json["constants"] = ordered_json::array();
    for (const ConstantTable& table : report.constants) {
        ordered_json slots = ordered_json::array();
        for (const TableConstant& constant : table.constants)
            slots.push_back({{"value", constant.value}, {"notes", constant.notes}, {"places", constant.places}});
        json["constants"].push_back(
            {{"code", table.code}, {"first_line", table.first_line}, {"slots", std::move(slots)}});
    }
    json["equal"] = {{"wasted_bytes", report.wasted_bytes}, {"texts", ordered_json::array()}};
    for (const EqualText& equal : report.equal) {
        json["equal"]["texts"].push_back({{"text", equal.text},
                                          {"objects", equal.objects},
                                          {"wasted_bytes", equal.wasted_bytes},
                                          {"births", equal.births}});
    }
    return json;
}

}  // namespace eadem::stdlib
