#include "stdlib/report/import_tree.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace eadem::stdlib {

using nlohmann::ordered_json;

namespace {

std::string_view outcome_name(ImportOutcome outcome) {
    constexpr std::string_view kNames[] = {"known", "loaded", "brought", "failed", "missing", "no package"};
    return kNames[static_cast<size_t>(outcome)];
}

std::string headline(const ImportNode& node) {
    switch (node.outcome) {
        case ImportOutcome::kKnown:
            return "in sys.modules: the same object";
        case ImportOutcome::kBrought:
            return "in sys.modules once its package was imported";
        case ImportOutcome::kMissing:
            return "nobody has found it";
        case ImportOutcome::kNoPackage:
            return "its package was not to be had, or is none";
        case ImportOutcome::kFailed:
        case ImportOutcome::kLoaded:
            break;
    }
    const std::string from = node.origin.empty() ? "" : fmt::format(" from {}", node.origin);
    if (node.outcome == ImportOutcome::kFailed) return fmt::format("{}{}: it raised an exception", node.loader, from);
    return fmt::format("a new module by {}{}, {:.3f} ms", node.loader, from, node.own_seconds * 1e3);
}

void write_node(const ImportNode& node, size_t depth, std::string& text) {
    const std::string indent(4 * depth, ' ');
    for (const auto& child : node.children)
        if (is_package_before(*child, node)) write_node(*child, depth, text);
    text += fmt::format("{}{}: {}\n", indent, node.name, headline(node));
    for (const ImportStep& step : node.steps) {
        if (step.is_entry) {
            text += fmt::format("{}    - {}: {}\n", indent, step.asked.empty() ? "''" : step.asked, step.answer);
        } else {
            text += fmt::format("{}  {}: {}\n", indent, step.asked, step.answer.empty() ? "no" : step.answer);
        }
    }
    for (const CacheStep& step : node.cache)
        text += fmt::format("{}  cache {}: {}{}\n", indent, step.path, step.state,
                            step.why.empty() ? "" : fmt::format(" ({})", step.why));
    for (const std::string& mark : node.marks) text += fmt::format("{}  ! {}\n", indent, mark);
    for (const auto& child : node.children)
        if (!is_package_before(*child, node)) write_node(*child, depth + 1, text);
}

ordered_json node_json(const ImportNode& node) {
    ordered_json json;
    json["name"] = node.name;
    json["outcome"] = outcome_name(node.outcome);
    if (!node.loader.empty()) json["loader"] = node.loader;
    if (!node.origin.empty()) json["origin"] = node.origin;
    if (node.outcome != ImportOutcome::kKnown) {
        json["seconds"] = node.seconds;
        json["own_seconds"] = node.own_seconds;
    }
    for (const ImportStep& step : node.steps)
        json["steps"].push_back(
            {{step.is_entry ? "entry" : "finder", step.asked}, {"answer", step.answer.empty() ? "no" : step.answer}});
    for (const CacheStep& step : node.cache)
        json["cache"].push_back({{"path", step.path}, {"state", step.state}, {"why", step.why}});
    if (!node.marks.empty()) json["marks"] = node.marks;
    if (!node.children.empty()) json["imports"] = import_tree_json(node);
    return json;
}

}  // namespace

std::string import_tree_text(const ImportNode& root) {
    std::string text;
    for (const auto& child : root.children) write_node(*child, 0, text);
    return text.empty() ? "no imports\n" : text;
}

ordered_json import_tree_json(const ImportNode& root) {
    ordered_json all = ordered_json::array();
    for (const auto& child : root.children) all.push_back(node_json(*child));
    return all;
}

}  // namespace eadem::stdlib
