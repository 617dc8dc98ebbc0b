#include "stdlib/shell/expression_value.h"

#include <charconv>

#include "stdlib/shell/static_lookup.h"
#include "vm/object/dict.h"
#include "vm/object/list.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::TokenKind;

namespace {

// Attributes, items and calls behind one another that are followed.
constexpr int kLongestChain = 32;

class Evaluator {
 public:
    Evaluator(Runtime& runtime, std::string_view text, const CodeTokens& read)
        : runtime_(runtime), text_(text), tokens_(read.tokens) {}

    FoundValue before(size_t end, int depth = 0) {
        if (end == 0 || depth == kLongestChain) return {};
        const size_t last = end - 1;
        switch (tokens_[last].kind) {
            case TokenKind::kName:
            case TokenKind::kMatch:
            case TokenKind::kCase:
            case TokenKind::kType:
                if (last > 0 && tokens_[last - 1].kind == TokenKind::kDot) return attribute(last, depth);
                return {name(word(last)), false, false};
            case TokenKind::kString:
                return instance_of(is_bytes(last) ? kBytesType : kStrType);
            case TokenKind::kFStringEnd:
                return instance_of(kStrType);
            case TokenKind::kTrue:
            case TokenKind::kFalse:
                return instance_of(kBoolType);
            case TokenKind::kRsqb:
                return item_or_list(last, depth);
            case TokenKind::kRbrace:
                return dict_or_set(last);
            case TokenKind::kRpar:
                return call_or_brackets(last, depth);
            default:
                return {};
        }
    }

 private:
    std::string_view word(size_t index) const {
        return text_.substr(tokens_[index].begin, tokens_[index].end - tokens_[index].begin);
    }

    bool is_bytes(size_t index) const {
        const std::string_view literal = word(index);
        return literal.substr(0, literal.find_first_of("'\"")).find_first_of("bB") != literal.npos;
    }

    FoundValue instance_of(TypeId id) {
        return {OwnedValue::share(runtime_, static_cast<Object*>(runtime_.type(id))), true, false};
    }

    OwnedValue name(std::string_view name) {
        OwnedValue found = static_name(runtime_, runtime_.main_names(), name);
        return found.is_empty() ? static_name(runtime_, runtime_.builtins.get(), name) : std::move(found);
    }

    FoundValue attribute(size_t last, int depth) {
        const FoundValue base = before(last - 1, depth + 1);
        if (base.value.is_empty()) return {};
        const Value of = base.value.get();
        FoundValue found{static_attribute(runtime_, of, word(last)), false, false};
        found.is_method = base.is_instance || (!is_type(runtime_, of) && runtime_.type_id(of) != kModuleType);
        return found;
    }

    // The index of the bracket that the one at `last` closes; npos if it closes none.
    size_t opener_of(size_t last) const {
        int open = 0;
        for (size_t at = last + 1; at-- > 0;) {
            switch (tokens_[at].kind) {
                case TokenKind::kRpar:
                case TokenKind::kRsqb:
                case TokenKind::kRbrace:
                    ++open;
                    break;
                case TokenKind::kLpar:
                case TokenKind::kLsqb:
                case TokenKind::kLbrace:
                    if (--open == 0) return at;
                    break;
                default:
                    break;
            }
        }
        return std::string_view::npos;
    }

    // Whether what ends before `end` can be called or indexed: then a bracket behind it is no display.
    bool ends_operand(size_t end) const {
        if (end == 0) return false;
        switch (tokens_[end - 1].kind) {
            case TokenKind::kName:
            case TokenKind::kString:
            case TokenKind::kFStringEnd:
            case TokenKind::kRpar:
            case TokenKind::kRsqb:
            case TokenKind::kRbrace:
            case TokenKind::kMatch:
            case TokenKind::kCase:
            case TokenKind::kType:
                return true;
            default:
                return false;
        }
    }

    FoundValue item_or_list(size_t last, int depth) {
        const size_t opener = opener_of(last);
        if (opener == std::string_view::npos) return {};
        if (!ends_operand(opener)) return instance_of(kListType);
        const FoundValue base = before(opener, depth + 1);
        if (base.value.is_empty() || base.is_instance) return {};
        return {item(base.value.get(), opener + 1, last), false, false};
    }

    // The item of a plain container by the constant that is the tokens [begin, end).
    OwnedValue item(Value container, size_t begin, size_t end) {
        const bool is_negative = begin + 2 == end && tokens_[begin].kind == TokenKind::kMinus;
        if (begin + 1 != end && !is_negative) return {};
        if (tokens_[end - 1].kind == TokenKind::kString && is_dict(container)) return by_text(container, end - 1);
        int64_t index = 0;
        const std::string_view digits = word(end - 1);
        const auto [stop, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
        if (failure != std::errc() || stop != digits.data() + digits.size()) return {};
        if (is_negative) index = -index;
        if (is_dict(container)) {
            bool is_known = false;
            Word* const found = dict_find_quick(runtime_, as_dict(container), Value::of_int(index), is_known);
            return found == nullptr ? OwnedValue() : share(runtime_, *found);
        }
        const bool is_of_list = is_list(container);
        if (!is_of_list && !is_tuple(container)) return {};
        const size_t size = is_of_list ? as_list(container)->size : as_tuple(container)->size;
        if (index < 0) index += static_cast<int64_t>(size);
        if (index < 0 || static_cast<size_t>(index) >= size) return {};
        Word* const items = is_of_list ? as_list(container)->items : as_tuple(container)->items();
        return share(runtime_, items[index]);
    }

    // A literal without prefix and escapes.
    OwnedValue by_text(Value container, size_t index) {
        std::string_view key = word(index);
        if (key.size() < 2 || (key.front() != '\'' && key.front() != '"') || key.find('\\') != key.npos) return {};
        key.remove_prefix(1);
        key.remove_suffix(1);
        OwnedValue found;
        for_each_name(as_dict(container), [&](std::string_view name, Word& value) {
            if (name == key) found = share(runtime_, value);
        });
        return found;
    }

    FoundValue dict_or_set(size_t last) {
        const size_t opener = opener_of(last);
        if (opener == std::string_view::npos || ends_operand(opener)) return {};
        int open = 0;
        for (size_t at = opener; at <= last; ++at) {
            const TokenKind kind = tokens_[at].kind;
            if (kind == TokenKind::kLbrace || kind == TokenKind::kLpar || kind == TokenKind::kLsqb) ++open;
            if (kind == TokenKind::kRbrace || kind == TokenKind::kRpar || kind == TokenKind::kRsqb) --open;
            if (open == 1 && kind == TokenKind::kColon) return instance_of(kDictType);
        }
        return instance_of(opener + 1 == last ? kDictType : kSetType);
    }

    FoundValue call_or_brackets(size_t last, int depth) {
        const size_t opener = opener_of(last);
        if (opener == std::string_view::npos) return {};
        if (!ends_operand(opener)) {
            // (x) is x; a comma would make a tuple, an operator anything.
            if (opener + 1 == last) return instance_of(kTupleType);
            FoundValue inner = before(last, depth + 1);
            return first_of_operand(last) == opener + 1 ? std::move(inner) : FoundValue();
        }
        FoundValue callee = before(opener, depth + 1);
        if (callee.value.is_empty() || callee.is_instance || !is_type(runtime_, callee.value.get())) return {};
        // type(x) is any type.
        if (as_type(callee.value.get())->makes_types) return {};
        callee.is_instance = true;
        return callee;
    }

    // The index of the first token of the names, dots and brackets that end before `end`.
    size_t first_of_operand(size_t end) const {
        size_t first = end;
        while (first > 0) {
            switch (tokens_[first - 1].kind) {
                case TokenKind::kRpar:
                case TokenKind::kRsqb:
                case TokenKind::kRbrace: {
                    const size_t opener = opener_of(first - 1);
                    if (opener == std::string_view::npos) return first;
                    first = opener;
                    if (!ends_operand(first)) return first;
                    break;
                }
                case TokenKind::kName:
                case TokenKind::kString:
                    --first;
                    if (first == 0 || tokens_[first - 1].kind != TokenKind::kDot) return first;
                    --first;
                    break;
                default:
                    return first;
            }
        }
        return first;
    }

    Runtime& runtime_;
    const std::string_view text_;
    const std::vector<CodeToken>& tokens_;
};

}  // namespace

FoundValue value_before(Runtime& runtime, std::string_view text, const CodeTokens& read, size_t end) {
    return Evaluator(runtime, text, read).before(end);
}

}  // namespace eadem::stdlib
