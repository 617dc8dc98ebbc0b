#include "stdlib/runtime/source_lines.h"

#include "stdlib/frozen/frozen.h"

namespace eadem::stdlib {

void SourceLines::add(const std::string& name, std::string_view text, std::optional<SourcePlace> cut_from) {
    sources_.insert_or_assign(name, grammar::Source::from_text(name, text));
    if (cut_from) origins_.insert_or_assign(name, *std::move(cut_from));
}

SourcePlace SourceLines::place(std::string_view name, uint32_t number) const {
    const auto origin = origins_.find(std::string(name));
    if (origin == origins_.end()) return {std::string(name), number};
    return {origin->second.name, origin->second.line + number - 1};
}

std::optional<std::string_view> SourceLines::line(const std::string& name, uint32_t number) {
    auto found = sources_.find(name);
    if (found == sources_.end()) {
        int error = 0;
        // <stdin> and the like are no files, even if one of that name exists.
        const bool is_file = !(name.starts_with('<') && name.ends_with('>'));
        std::optional<grammar::Source> source;
        if (is_file)
            source = grammar::Source::from_file(name, error);
        else if (const FrozenModule* frozen = find_frozen_file(name); frozen != nullptr)
            source = grammar::Source::from_text(name, frozen->text);
        found = sources_.emplace(name, std::move(source)).first;
    }
    const std::optional<grammar::Source>& source = found->second;
    if (!source) return std::nullopt;
    const std::string_view text = source->line_text(number);
    // An empty line and a line beyond the end look alike; neither is worth quoting.
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace eadem::stdlib
