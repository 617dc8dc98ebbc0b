#include "stdlib/shell/completion.h"

#include <algorithm>
#include <optional>
#include <set>

#include "stdlib/runtime/mode.h"
#include "stdlib/shell/code_tokens.h"
#include "stdlib/shell/command_table.h"
#include "stdlib/shell/expression_value.h"
#include "stdlib/shell/file_names.h"
#include "stdlib/shell/module_names.h"
#include "stdlib/shell/static_lookup.h"
#include "vm/object/identity_profile.h"
#include "vm/object/int.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;
using editor::Candidate;
using editor::Candidates;
using grammar::TokenKind;

namespace {

// Keys of one dict that are looked at.
constexpr size_t kMostKeys = 1000;

bool is_name(TokenKind kind) {
    switch (kind) {
        case TokenKind::kName:
        case TokenKind::kMatch:
        case TokenKind::kCase:
        case TokenKind::kType:
            return true;
        default:
            return kind >= TokenKind::kFalse && kind <= TokenKind::kYield;
    }
}

// A keyword that only a statement begins with.
bool begins_statement(TokenKind kind) {
    switch (kind) {
        case TokenKind::kAssert:
        case TokenKind::kBreak:
        case TokenKind::kClass:
        case TokenKind::kContinue:
        case TokenKind::kDef:
        case TokenKind::kDel:
        case TokenKind::kElif:
        case TokenKind::kExcept:
        case TokenKind::kFinally:
        case TokenKind::kGlobal:
        case TokenKind::kNonlocal:
        case TokenKind::kPass:
        case TokenKind::kRaise:
        case TokenKind::kReturn:
        case TokenKind::kTry:
        case TokenKind::kWhile:
        case TokenKind::kWith:
            return true;
        default:
            return false;
    }
}

// What is typed behind the keyword in any case.
std::string_view behind_keyword(TokenKind kind) {
    switch (kind) {
        case TokenKind::kTrue:
        case TokenKind::kFalse:
        case TokenKind::kNone:
        case TokenKind::kBreak:
        case TokenKind::kContinue:
        case TokenKind::kPass:
        case TokenKind::kReturn:
        case TokenKind::kRaise:
        case TokenKind::kExcept:
        case TokenKind::kLambda:
        case TokenKind::kYield:
            return "";
        case TokenKind::kTry:
        case TokenKind::kFinally:
            return ":";
        case TokenKind::kElse:
            return "";
        default:
            return " ";
    }
}

class Completer {
 public:
    Completer(Runtime& runtime, std::string_view before, std::string_view after)
        : runtime_(runtime), text_(before), after_(after), read_(code_tokens(before)) {
        const std::vector<CodeToken>& tokens = read_.tokens;
        end_ = tokens.size();
        result_.begin = text_.size();
        if (end_ > 0 && tokens.back().end == text_.size() && is_name(tokens.back().kind)) {
            --end_;
            result_.begin = tokens.back().begin;
            prefix_ = text_.substr(result_.begin);
        }
    }

    Candidates run() {
        if (read_.open_string) {
            complete_string(*read_.open_string);
        } else if (!is_in_comment() && !is_behind_number()) {
            complete_code();
        }
        std::ranges::sort(result_.items, {}, &Candidate::text);
        const auto same = [](const Candidate& a, const Candidate& b) { return a.text == b.text; };
        result_.items.erase(std::unique(result_.items.begin(), result_.items.end(), same), result_.items.end());
        std::ranges::move(result_.items, std::back_inserter(first_));
        result_.items = std::move(first_);
        return std::move(result_);
    }

 private:
    TokenKind before() const { return end_ == 0 ? TokenKind::kEnd : read_.tokens[end_ - 1].kind; }

    bool is_in_comment() const {
        const size_t end = read_.tokens.empty() ? 0 : read_.tokens.back().end;
        const size_t hash = text_.find('#', end);
        return hash != text_.npos && end_of_comment(text_, hash) == text_.size() && hash < text_.size();
    }
    // "1a" is no name.
    bool is_behind_number() const {
        const bool touches = end_ > 0 && read_.tokens[end_ - 1].end == result_.begin;
        return touches && (before() == TokenKind::kNumber || before() == TokenKind::kInvalid);
    }

    void add(std::string_view name, std::string_view behind = {}) {
        result_.items.push_back({std::string(name).append(behind), std::string(name)});
    }

    // Those of the names that begin as what is typed does; private ones if asked for, or if there are no others.
    template <class Add>
    void add_matching(const std::vector<std::string>& names, Add add_name) {
        const std::string_view hidden = prefix_.empty() ? "_" : prefix_ == "_" ? "__" : "";
        const size_t count = result_.items.size();
        for (const bool with_hidden : {false, true}) {
            for (const std::string& name : names) {
                if (!name.starts_with(prefix_)) continue;
                if (!with_hidden && !hidden.empty() && name.starts_with(hidden)) continue;
                add_name(name);
            }
            if (hidden.empty() || result_.items.size() != count) return;
        }
    }

    // "(" for what is called, unless it is there.
    std::string_view behind_value(Value value) const {
        return !value.is_empty() && is_callable(runtime_, value) && !after_.starts_with('(') ? "(" : "";
    }

    void complete_code() {
        if (complete_import()) return;
        switch (before()) {
            case TokenKind::kDot:
                return complete_attribute();
            case TokenKind::kDef:
            case TokenKind::kClass:
                return;
            default:
                break;
        }
        const bool is_blank =
            prefix_.empty() && text_.substr(text_.rfind('\n') + 1).find_first_not_of(" \t") == std::string_view::npos;
        if (is_blank) return;
        if (!read_.open_brackets.empty()) {
            const size_t opener = read_.open_brackets.back();
            if (read_.tokens[opener].kind == TokenKind::kLpar) complete_parameter(opener);
            if (read_.tokens[opener].kind == TokenKind::kLsqb && opener + 1 == end_ && prefix_.empty())
                complete_key(opener, "", '\'');
            if (!first_.empty() && prefix_.empty()) return;
        }
        complete_name();
    }

    // ---- import ----

    std::string_view word(size_t index) const {
        return text_.substr(read_.tokens[index].begin, read_.tokens[index].end - read_.tokens[index].begin);
    }

    // The index of the `import` or `from` that the statement at the cursor begins with.
    std::optional<size_t> import_begin() const {
        for (size_t at = statement_begin(text_, read_); at < end_; ++at) {
            const TokenKind kind = read_.tokens[at].kind;
            if (kind != TokenKind::kImport && kind != TokenKind::kFrom) continue;
            if (at == statement_begin(text_, read_) || read_.tokens[at - 1].kind == TokenKind::kColon ||
                read_.tokens[at - 1].kind == TokenKind::kSemi)
                return at;
        }
        return std::nullopt;
    }

    // The names with dots between them that end before `end`; empty if they are relative.
    std::string dotted_before(size_t begin, size_t end) const {
        std::string all;
        size_t first = end;
        while (first > begin &&
               (read_.tokens[first - 1].kind == TokenKind::kDot || is_name(read_.tokens[first - 1].kind)))
            --first;
        for (size_t at = first; at < end; ++at) all += word(at);
        return all.starts_with('.') ? std::string() : all;
    }

    bool complete_import() {
        const std::optional<size_t> begin = import_begin();
        if (!begin) return false;
        if (before() == TokenKind::kAs) return true;
        if (read_.tokens[*begin].kind == TokenKind::kImport) {
            add_modules(*begin + 1);
            return true;
        }
        size_t import = *begin + 1;
        while (import < end_ && read_.tokens[import].kind != TokenKind::kImport) ++import;
        if (import == end_) {
            if (end_ == *begin + 1 || before() == TokenKind::kDot || before() == TokenKind::kEllipsis) {
                add_modules(*begin + 1);
            } else if (std::string_view("import").starts_with(prefix_)) {
                add("import", " ");
            }
            return true;
        }
        const TokenKind last = before();
        if (last == TokenKind::kImport || last == TokenKind::kComma || last == TokenKind::kLpar)
            add_names_of_module(dotted_before(*begin + 1, import));
        return true;
    }

    void add_modules(size_t begin) {
        const TokenKind last = before();
        std::string package;
        if (last == TokenKind::kDot || last == TokenKind::kEllipsis) {
            package = last == TokenKind::kDot ? dotted_before(begin, end_ - 1) : std::string();
            if (package.empty()) return;
        } else if (end_ != begin && last != TokenKind::kComma) {
            return;
        }
        add_matching(importable_modules(runtime_, package), [&](std::string_view name) { add(name); });
    }

    void add_names_of_module(const std::string& name) {
        if (name.empty()) return;
        std::vector<std::string> names = importable_modules(runtime_, name);
        const OwnedValue module = static_name(runtime_, runtime_.modules.get(), name);
        if (is_module(module.get()))
            std::ranges::move(static_attribute_names(runtime_, module.get()), std::back_inserter(names));
        add_matching(names, [&](std::string_view one) { add(one); });
    }

    // ---- attributes, parameters, keys ----

    void complete_attribute() {
        const FoundValue base = value_before(runtime_, text_, read_, end_ - 1);
        if (base.value.is_empty()) return;
        add_matching(static_attribute_names(runtime_, base.value.get()), [&](const std::string& name) {
            add(name, behind_value(static_attribute(runtime_, base.value.get(), name).get()));
        });
    }

    void complete_parameter(size_t opener) {
        if (before() != TokenKind::kComma && end_ != opener + 1) return;
        if (opener > 0 && read_.tokens[opener - 1].end != read_.tokens[opener].begin) return;
        const FoundValue callee = value_before(runtime_, text_, read_, opener);
        if (callee.value.is_empty() || callee.is_instance) return;
        for (const std::string& name : keyword_parameters(runtime_, callee.value.get(), callee.is_method)) {
            if (!name.starts_with(prefix_) || is_given(opener, name)) continue;
            first_.push_back({name + "=", name + "="});
        }
    }

    // Whether the call that begins at `opener` has that keyword already.
    bool is_given(size_t opener, std::string_view name) const {
        for (size_t at = opener + 1; at + 1 < end_; ++at)
            if (read_.tokens[at + 1].kind == TokenKind::kEqual && word(at) == name) return true;
        return false;
    }

    // The keys of the dict that is indexed at `opener` and that begin with `typed`; with quotes around those that are
    // text, if `typed` has none yet.
    void complete_key(size_t opener, std::string_view typed, char quote, bool has_quote = false) {
        const FoundValue base = value_before(runtime_, text_, read_, opener);
        if (base.value.is_empty() || base.is_instance || !is_dict(base.value.get())) return;
        size_t position = 0, count = 0;
        Word* key = nullptr;
        Word* value = nullptr;
        while (count++ < kMostKeys && dict_next(as_dict(base.value.get()), position, key, value)) {
            std::string shown;
            int64_t number = 0;
            if (is_str(key->peek())) {
                const std::string_view text = as_str(key->peek())->text();
                if (!is_plain_text(text, quote)) continue;
                shown = has_quote ? std::string(text) : fmt::format("{}{}{}", quote, text, quote);
                if (!shown.starts_with(typed)) continue;
                if (has_quote && !after_.starts_with(quote)) shown += quote;
            } else if (!has_quote && fits_int64(key->peek(), number) && runtime_.type_id(key->peek()) == kIntType) {
                shown = std::to_string(number);
            } else {
                continue;
            }
            const bool is_closed = after_.starts_with(']') || (has_quote && after_.starts_with(quote));
            first_.push_back({is_closed ? shown : shown + "]", shown});
        }
    }

    void complete_string(const OpenString& string) {
        const std::string_view typed = text_.substr(string.contents);
        if (typed.find_first_of("\\\n") != typed.npos) return;
        // An open string is behind all tokens.
        const size_t count = read_.tokens.size();
        const bool is_key = count > 0 && read_.tokens.back().kind == TokenKind::kLsqb;
        if (is_key && !string.is_triple && !string.is_bytes && string.contents == string.begin + 1) {
            result_.begin = string.contents;
            complete_key(count - 1, typed, string.quote, true);
            if (!first_.empty()) return;
        }
        const bool is_opened = count > 1 && read_.tokens.back().kind == TokenKind::kLpar && word(count - 2) == "open";
        const bool is_path = typed.find('/') != typed.npos || typed.starts_with('~') || typed.starts_with('.');
        if (!is_path && !is_opened) return;
        const std::string_view end = after_.starts_with(string.quote) || string.is_triple
                                         ? std::string_view()
                                         : std::string_view(&string.quote, 1);
        add_files(
            result_, string.contents, typed, [&](std::string_view name) { return is_plain_text(name, string.quote); },
            end);
    }

    // ---- names ----

    void complete_name() {
        const size_t first = statement_begin(text_, read_);
        const bool is_first =
            end_ == 0 || first == end_ || before() == TokenKind::kColon || before() == TokenKind::kSemi;
        if (!prefix_.empty()) add_keywords(is_first);
        std::vector<std::string> names;
        std::set<std::string, std::less<>> known;
        const auto collect = [&](std::string_view name) {
            if (known.emplace(name).second) names.emplace_back(name);
        };
        for_each_name(runtime_.main_names(), [&](std::string_view name, Word&) { collect(name); });
        for_each_name(runtime_.builtins.get(), [&](std::string_view name, Word&) { collect(name); });
        for (size_t at = 0; at < end_; ++at)
            if (read_.tokens[at].kind == TokenKind::kName && (at == 0 || read_.tokens[at - 1].kind != TokenKind::kDot))
                collect(word(at));
        add_matching(names, [&](const std::string& name) {
            OwnedValue value = static_name(runtime_, runtime_.main_names(), name);
            if (value.is_empty()) value = static_name(runtime_, runtime_.builtins.get(), name);
            add(name, behind_value(value.get()));
        });
    }

    void add_keywords(bool is_first) {
        for (auto number = static_cast<uint8_t>(TokenKind::kFalse); number <= static_cast<uint8_t>(TokenKind::kType);
             ++number) {
            const auto kind = static_cast<TokenKind>(number);
            const std::string_view keyword = token_text(kind);
            const bool is_soft = kind >= TokenKind::kMatch;
            if (!keyword.starts_with(prefix_) || (!is_first && (begins_statement(kind) || is_soft))) continue;
            // What is typed in full is no choice, but for what may be the beginning of a longer name.
            add(keyword, after_.starts_with(' ') ? std::string_view() : behind_keyword(kind));
        }
    }

    Runtime& runtime_;
    const std::string_view text_;   // up to the cursor
    const std::string_view after_;  // behind it
    const CodeTokens read_;
    size_t end_;               // of the tokens before the word that is being typed
    std::string_view prefix_;  // that word
    Candidates result_;
    std::vector<Candidate> first_;  // shown before the others
};

// ---- commands ----

Candidates complete_words(std::string_view text, const std::vector<std::string>& words, std::string_view behind = {}) {
    const size_t begin = text.find_last_of(" \t%") + 1;
    const std::string_view typed = text.substr(begin);
    Candidates result{begin, {}};
    for (const std::string& word : words)
        if (word.starts_with(typed)) result.items.push_back({word + std::string(behind), word});
    return result;
}

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const CommandInfo& command : shell_commands()) names.emplace_back(command.name);
    std::ranges::sort(names);
    return names;
}

Candidates complete_command(Runtime& runtime, std::string_view before, std::string_view after) {
    const size_t percent = before.find('%');
    const size_t name_end = before.find_first_of(" \t", percent);
    if (name_end == before.npos) return complete_words(before, command_names(), after.empty() ? " " : "");
    const CommandInfo* const command = find_shell_command(before.substr(percent + 1, name_end - percent - 1));
    if (command == nullptr) return {before.size(), {}};
    switch (command->kind) {
        case ArgumentKind::kNone:
            break;
        case ArgumentKind::kExpressions:
        case ArgumentKind::kCode: {
            Candidates result = Completer(runtime, before.substr(name_end), after).run();
            result.begin += name_end;
            return result;
        }
        case ArgumentKind::kFile: {
            Candidates result;
            const size_t begin = before.find_first_not_of(" \t", name_end);
            const std::string_view typed = begin == before.npos ? std::string_view() : before.substr(begin);
            add_files(result, before.size() - typed.size(), typed, [](std::string_view) { return true; }, {});
            return result;
        }
        case ArgumentKind::kProfile: {
            std::vector<std::string> names;
            for (const IdentityProfile& profile : identity_profiles()) names.emplace_back(profile.name);
            return complete_words(before, names);
        }
        case ArgumentKind::kMode: {
            std::vector<std::string> names;
            for (const std::string_view mode : kModeNames)
                if (is_prompt_mode(*find_mode(mode))) names.emplace_back(mode);
            return complete_words(before, names);
        }
        case ArgumentKind::kCommand:
            return complete_words(before, command_names());
    }
    return {before.size(), {}};
}

}  // namespace

Candidates complete_input(Runtime& runtime, std::string_view text, size_t cursor) {
    cursor = std::min(cursor, text.size());
    const std::string_view before = text.substr(0, cursor);
    const std::string_view after = text.substr(cursor);
    if (is_command(before)) return complete_command(runtime, before, after);
    return Completer(runtime, before, after).run();
}

}  // namespace eadem::stdlib
