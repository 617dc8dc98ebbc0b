// String literals: f-strings and the joining of neighbours.
#include <algorithm>
#include <cstring>

#include "grammar/actions.h"

namespace eadem::grammar {

Constant* Actions::string(Span span, const StringLiteral& literal) {
    auto* node = make<Constant>(span);
    node->value.kind = literal.is_bytes ? ConstantKind::kBytes : ConstantKind::kStr;
    node->value.has_u_prefix = literal.has_u_prefix;
    node->value.size = literal.size;
    node->value.data = literal.data;
    return node;
}

ListStart Actions::append_field(ListStart list, Field field) {
    if (field.debug_text != nullptr) append(list, field.debug_text);
    return append(list, field.value);
}

// The debug text of a field: as written, but for comments, from the '#' to the end of the line. A '#' in a string is
// none: CPython took it for one until its issue 135148 was mended, in 2025.
std::string_view Actions::debug_text(Span span) {
    const std::string_view written = source_.text().substr(span.begin, span.end - span.begin);
    if (written.find('#') == written.npos) return written;
    char* const begin = arena_.make_text(written.size());
    char* out = begin;
    std::string_view closing;  // the quotes that end the string which `rest` begins in
    for (std::string_view rest = written; !rest.empty();) {
        size_t size = 1;
        if (rest[0] == '\\' && rest.size() > 1) {
            size = 2;
        } else if (!closing.empty()) {
            if (rest.starts_with(closing)) {
                size = closing.size();
                closing = {};
            }
        } else if (rest[0] == '\'' || rest[0] == '"') {
            const bool is_triple = rest.size() >= 3 && rest[1] == rest[0] && rest[2] == rest[0];
            size = is_triple ? 3 : 1;
            closing = rest.substr(0, size);
        } else if (rest[0] == '#') {
            rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
            continue;
        }
        out = std::copy_n(rest.data(), size, out);
        rest.remove_prefix(size);
    }
    return {begin, static_cast<size_t>(out - begin)};
}

// `{x = }` stands for the text `x = `, as written, and the value of x, by default in repr's form.
Field Actions::field(Span span, Expr* value, bool debug, Located<Conversion> conversion, Located<Expr*> format,
                     Span closing) {
    auto* node = make<FormattedValue>(span);
    node->value = value;
    node->conversion = conversion.value;
    node->format_spec = format.value;
    seal(node);
    if (!debug) return {nullptr, node};

    if (conversion.value == Conversion::kNone && format.value == nullptr) node->conversion = Conversion::kRepr;
    Span text_span{span.begin + 1, closing.begin};
    if (conversion.value != Conversion::kNone) {
        text_span.end = conversion.span.begin;
    } else if (format.value != nullptr) {
        text_span.end = format.span.begin;
    }
    auto* text = make<Constant>(text_span);
    text->value.kind = ConstantKind::kStr;
    const std::string_view shown = debug_text(text_span);
    text->value.size = static_cast<uint32_t>(shown.size());
    text->value.data = shown.data();
    return {text, node};
}

Conversion Actions::conversion(Span exclamation, Span name_span, const Identifier* name) {
    if (exclamation.end != name_span.begin) reject();
    if (name->text == "s") return Conversion::kStr;
    if (name->text == "r") return Conversion::kRepr;
    if (name->text == "a") return Conversion::kAscii;
    reject();
}

Constant* Actions::merge_constants(size_t first, size_t last) {
    auto constant_at = [this](size_t i) { return static_cast<Constant*>(const_cast<void*>(items_[i])); };
    if (last - first == 1) return constant_at(first);
    size_t size = 0;
    for (size_t i = first; i < last; ++i) size += constant_at(i)->value.size;
    char* text = arena_.make_text(size);
    auto* node = make<Constant>(Span::cover(constant_at(first)->span, constant_at(last - 1)->span));
    node->value = constant_at(first)->value;
    node->value.size = static_cast<uint32_t>(size);
    node->value.data = text;
    for (size_t i = first; i < last; ++i) {
        std::string_view piece = constant_at(i)->value.text();
        if (!piece.empty()) std::memcpy(text, piece.data(), piece.size());
        text += piece.size();
    }
    return node;
}

// The list holds constants, formatted values, and a null where an f-string begins. Neighbouring constants
// become one; empty ones vanish between fields.
Expr* Actions::join_strings(Span span, ListStart parts) {
    size_t first = parts.index;
    if (items_.size() == first + 1 && items_[first] != nullptr) return take<Expr*>(parts)[0];

    auto part_at = [this](size_t i) { return static_cast<const Expr*>(items_[i]); };
    bool has_f_string = false;
    bool has_bytes = false;
    bool has_text = false;
    size_t end = first;  // the nulls are squeezed out
    for (size_t i = first; i < items_.size(); ++i) {
        const Expr* part = part_at(i);
        if (part == nullptr) {
            has_f_string = true;
            continue;
        }
        if (const auto* constant = node_cast<Constant>(part)) {
            (constant->value.kind == ConstantKind::kBytes ? has_bytes : has_text) = true;
        }
        items_[end++] = part;
    }
    items_.resize(end);
    if (has_bytes && (has_text || has_f_string)) reject();
    if (!has_f_string) {
        Constant* joined = merge_constants(first, end);
        items_.resize(first);
        return joined;
    }

    ListStart values = list();
    for (size_t i = first; i < end;) {
        if (part_at(i)->kind != NodeKind::kConstant) {
            append(values, items_[i++]);
            continue;
        }
        size_t run = i;
        while (run < end && part_at(run)->kind == NodeKind::kConstant) ++run;
        Constant* joined = merge_constants(i, run);
        if (joined->value.size != 0) append(values, joined);
        i = run;
    }
    auto* node = make<JoinedStr>(span);
    node->values = take<Expr*>(values);
    items_.resize(first);
    return seal(node);
}

}  // namespace eadem::grammar
