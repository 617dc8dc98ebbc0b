// str.format and str.format_map: replacement fields (PEP 3101).
#include <algorithm>

#include "vm/object/dict.h"
#include "vm/object/int.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_builder.h"
#include "vm/object/text_utf8.h"
#include "vm/object/unicode_properties.h"

namespace eadem::vm {

namespace {

// A replacement field as written: {name!conversion:specification}.
struct Field {
    std::string_view name;
    char32_t conversion = 0;
    std::string_view specification;
    bool specification_has_fields = false;
};

// Where the fields' values come from.
struct FieldSource {
    Value* positional = nullptr;
    size_t positional_count = 0;
    Value keywords;  // a dict, any mapping (format_map), or empty
    bool is_map = false;
};

// Formats one text. Specifications may hold fields of their own, one level deep.
class Formatter {
 public:
    Formatter(ObjectSpace& space, const FieldSource& source) : space_(space), source_(source) {}

    Result<void> append(TextBuilder& out, std::string_view format, int depth);
    // The text, if the last field gave all of it; else null.
    Ref<Str>& whole() { return whole_; }
    // The value of a format that is one field and nothing else comes out as the object that it is.
    Result<OwnedValue> format_single(const Field& field);
    // Reads the field behind a '{'; `at` moves behind its '}'.
    Result<Field> read_field(std::string_view format, size_t& at);

 private:
    enum class Numbering : uint8_t { kUnknown, kAutomatic, kManual };

    Failed refuse(std::string_view message) { return space_.raise(ExceptionId::kValueError, "{}", message); }
    Result<void> read_specification(std::string_view format, size_t& at, Field& field);
    Result<int64_t> read_integer(std::string_view digits);
    Result<OwnedValue> first_value(std::string_view name, bool is_blind);
    Result<OwnedValue> positional_value(int64_t index, bool is_blind);
    Result<OwnedValue> keyword_value(std::string_view name, bool is_blind);
    Word* keyword_among_few(std::string_view name);
    Result<OwnedValue> value_of(std::string_view name);
    Result<OwnedValue> next_value(OwnedValue value, std::string_view& accessors);
    Result<OwnedValue> converted(OwnedValue value, char32_t conversion);
    Result<Ref<Str>> formatted(OwnedValue value, const Field& field, int depth);
    Result<void> settle_numbering(Numbering wanted);

    ObjectSpace& space_;
    const FieldSource& source_;
    Ref<Str> whole_;
    Numbering numbering_ = Numbering::kUnknown;
    int64_t next_number_ = 0;
};

bool is_number(const ObjectSpace& space, Value value) {
    const TypeId type = space.type_id(value);
    return type == kIntType || type == kFloatType || type == kComplexType;
}

// The format itself and the fields inside a field's specification.
constexpr int kDeepestNesting = 2;

Result<void> Formatter::append(TextBuilder& out, std::string_view format, int depth) {
    if (depth > kDeepestNesting) return refuse("Max string recursion exceeded");
    for (size_t at = 0; at < format.size();) {
        size_t brace = at;
        while (brace < format.size() && format[brace] != '{' && format[brace] != '}') ++brace;
        out.append(format.substr(at, brace - at));
        if (brace == format.size()) break;
        const char kind = format[brace];
        at = brace + 1;
        if (at < format.size() && format[at] == kind) {
            out.append(kind);
            ++at;
            continue;
        }
        if (kind == '}') return refuse("Single '}' encountered in format string");
        if (at == format.size()) return refuse("Single '{' encountered in format string");
        Field field;
        OwnedValue value;
        if (format[at] == '}') {  // the commonest field, {}
            ++at;
            TRY(value, first_value({}, true));
        } else {
            TRY(field, read_field(format, at));
            TRY(value, value_of(field.name));
        }
        // An int or a str as it is, the commonest fields, need no formatting.
        const bool is_plain = field.conversion == 0 && field.specification.empty();
        const bool is_all = at == format.size() && out.text().empty() && depth == 1;
        const Value number = is_plain ? exact_number(value.get()) : Value();
        if (number.is_raw_int()) {
            out.append_int(number.integer);
        } else if (is_all) {
            // As CPython: the last field is the result itself if nothing was written before it.
            TRY(Ref<Str> text, formatted(std::move(value), field, depth));
            whole_ = std::move(text);
        } else if (is_plain && is_str(value.get())) {
            out.append(as_str(value.get())->text());
        } else {
            TRY(const Ref<Str> text, formatted(std::move(value), field, depth));
            out.append(text->text());
        }
    }
    return {};
}

Result<Field> Formatter::read_field(std::string_view format, size_t& at) {
    Field field;
    const size_t start = at;
    while (at < format.size() && format[at] != '}' && format[at] != ':' && format[at] != '!') {
        if (format[at] == '{') return refuse("unexpected '{' in field name");
        // Between brackets everything belongs to the key.
        if (format[at] == '[') {
            at = format.find(']', at);
            if (at == std::string_view::npos) at = format.size();
            continue;
        }
        ++at;
    }
    if (at == format.size()) return refuse("expected '}' before end of string");
    field.name = format.substr(start, at - start);
    const char end = format[at++];
    if (end == '}') return field;
    if (end == '!') {
        if (at == format.size()) return refuse("end of string while looking for conversion specifier");
        const char* code = format.data() + at;
        field.conversion = read_utf8(code);
        at = static_cast<size_t>(code - format.data());
        if (at < format.size()) {
            const char behind = format[at++];
            if (behind == '}') return field;
            if (behind != ':') return refuse("expected ':' after conversion specifier");
        }
    }
    TRY_VOID(read_specification(format, at, field));
    return field;
}

Result<void> Formatter::read_specification(std::string_view format, size_t& at, Field& field) {
    const size_t start = at;
    for (int open = 1; at < format.size(); ++at) {
        if (format[at] == '{') {
            field.specification_has_fields = true;
            ++open;
        } else if (format[at] == '}' && --open == 0) {
            field.specification = format.substr(start, at - start);
            ++at;
            return {};
        }
    }
    return refuse("unmatched '{' in format spec");
}

// The number that decimal digits (of any script) spell, or -1 if the text is something else.
Result<int64_t> Formatter::read_integer(std::string_view digits) {
    if (digits.empty()) return int64_t{-1};
    if (digits.size() == 1 && is_ascii_digit(digits[0])) return int64_t{digits[0] - '0'};
    int64_t number = 0;
    for (const char32_t code : CodePoints(digits)) {
        const int digit = decimal_digit_value(code);
        if (digit < 0) return int64_t{-1};
        if (__builtin_mul_overflow(number, 10, &number) || __builtin_add_overflow(number, digit, &number)) {
            return refuse("Too many decimal digits in format string");
        }
    }
    return number;
}

Result<void> Formatter::settle_numbering(Numbering wanted) {
    if (numbering_ == Numbering::kUnknown) numbering_ = wanted;
    if (numbering_ == wanted) return {};
    if (wanted == Numbering::kManual) {
        return refuse("cannot switch from automatic field numbering to manual field specification");
    }
    return refuse("cannot switch from manual field specification to automatic field numbering");
}

// `is_blind` says that the value is only printed, so a raw number may be looked at where it is.
template <class Holder>
OwnedValue lend(ObjectSpace& space, Holder& holder, Value value, bool is_blind) {
    return is_blind && value.is_raw() ? OwnedValue::adopt(space, value) : share(space, holder);
}

Result<OwnedValue> Formatter::positional_value(int64_t index, bool is_blind) {
    if (source_.is_map) return refuse("Format string contains positional fields");
    if (static_cast<size_t>(index) >= source_.positional_count) {
        return space_.raise(ExceptionId::kIndexError, "Replacement index {} out of range for positional args tuple",
                            index);
    }
    Value& holder = source_.positional[index];
    return lend(space_, holder, holder, is_blind);
}

// The value of a keyword argument, if there are so few that looking at all is quicker than making a key.
Word* Formatter::keyword_among_few(std::string_view name) {
    constexpr uint32_t kFew = 8;
    if (source_.is_map || source_.keywords.is_empty() || as_dict(source_.keywords)->used > kFew) return nullptr;
    size_t position = 0;
    Word *key, *value;
    while (dict_next(as_dict(source_.keywords), position, key, value)) {
        const Str* text = as_str(key->peek());
        if (text->size == name.size() && equal_bytes(text->data(), name.data(), name.size())) return value;
    }
    return nullptr;
}

Result<OwnedValue> Formatter::keyword_value(std::string_view name, bool is_blind) {
    if (Word* found = keyword_among_few(name)) return lend(space_, *found, found->peek(), is_blind);
    TRY(OwnedValue key, make_str(space_, name));
    if (source_.is_map) return get_item(space_, source_.keywords, key.get());
    if (!source_.keywords.is_empty()) {
        TRY(Word * found, dict_find(space_, as_dict(source_.keywords), key.get()));
        if (found != nullptr) return lend(space_, *found, found->peek(), is_blind);
    }
    return space_.raise_with(ExceptionId::kKeyError, key.get());
}

// The argument that the first part of a field's name names: {}, {0} or {key}.
Result<OwnedValue> Formatter::first_value(std::string_view name, bool is_blind) {
    if (name.empty()) {
        TRY_VOID(settle_numbering(Numbering::kAutomatic));
        return positional_value(next_number_++, is_blind);
    }
    TRY(const int64_t index, read_integer(name));
    if (index >= 0) TRY_VOID(settle_numbering(Numbering::kManual));
    return index >= 0 ? positional_value(index, is_blind) : keyword_value(name, is_blind);
}

Result<OwnedValue> Formatter::value_of(std::string_view name) {
    size_t first_end = 0;
    while (first_end < name.size() && name[first_end] != '.' && name[first_end] != '[') ++first_end;
    TRY(OwnedValue value, first_value(name.substr(0, first_end), first_end == name.size()));
    std::string_view accessors = name.substr(first_end);
    while (!accessors.empty()) {
        TRY(OwnedValue next, next_value(std::move(value), accessors));
        value = std::move(next);
    }
    return value;
}

// Follows one ".name" or "[key]", which is taken off `accessors`.
Result<OwnedValue> Formatter::next_value(OwnedValue value, std::string_view& accessors) {
    const char kind = accessors[0];
    accessors.remove_prefix(1);
    if (kind == '.') {
        const std::string_view name = accessors.substr(0, accessors.find_first_of(".["));
        accessors.remove_prefix(name.size());
        if (name.empty()) return refuse("Empty attribute in format string");
        return get_attribute(space_, value.get(), space_.intern_name(name));
    }
    if (kind != '[') return refuse("Only '.' or '[' may follow ']' in format field specifier");
    const size_t close = accessors.find(']');
    if (close == std::string_view::npos) return refuse("Missing ']' in format string");
    const std::string_view key = accessors.substr(0, close);
    accessors.remove_prefix(close + 1);
    if (key.empty()) return refuse("Empty attribute in format string");
    TRY(const int64_t index, read_integer(key));
    if (index >= 0) {
        const OwnedValue number = OwnedValue::of_int(space_, index);
        return get_item(space_, value.get(), number.get());
    }
    TRY(const OwnedValue text, make_str(space_, key));
    return get_item(space_, value.get(), text.get());
}

Result<OwnedValue> Formatter::converted(OwnedValue value, char32_t conversion) {
    switch (conversion) {
        case 0:
            return value;
        case 'r':
            return as_value(repr(space_, value.get()));
        case 's':
            return as_value(str(space_, value.get()));
        case 'a':
            return as_value(ascii(space_, value.get()));
        default:
            break;
    }
    if (conversion > 32 && conversion < 127) {
        return space_.raise(ExceptionId::kValueError, "Unknown conversion specifier {}", static_cast<char>(conversion));
    }
    return space_.raise(ExceptionId::kValueError, "Unknown conversion specifier \\x{:x}",
                        static_cast<uint32_t>(conversion));
}

Result<Ref<Str>> Formatter::formatted(OwnedValue value, const Field& field, int depth) {
    TRY(OwnedValue shown, converted(std::move(value), field.conversion));
    if (!field.specification_has_fields) return format(space_, shown.get(), field.specification);
    TextBuilder specification;
    TRY_VOID(append(specification, field.specification, depth + 1));
    return format(space_, shown.get(), specification.text());
}

Result<OwnedValue> Formatter::format_single(const Field& field) {
    TRY(OwnedValue value, value_of(field.name));
    // A number is written without an object in between, so one character of it is the canonical one.
    const bool is_written = field.conversion == 0 && is_number(space_, value.get());
    TRY(Ref<Str> text, formatted(std::move(value), field, 1));
    if (!is_written) return text;
    return as_value(make_str(space_, text->text()));
}

Result<OwnedValue> format_text(ObjectSpace& space, Value& self, const FieldSource& source) {
    const Str* text = as_str(self);
    const std::string_view format = text->text();
    if (format.find('{') == std::string_view::npos && format.find('}') == std::string_view::npos)
        return take(space, self);
    Formatter formatter(space, source);
    if (format.starts_with('{') && format.size() > 1 && format[1] != '{') {
        size_t at = 1;
        TRY(const Field field, formatter.read_field(format, at));
        if (at == format.size()) return formatter.format_single(field);
    }
    TextBuilder out;
    TRY_VOID(formatter.append(out, format, 1));
    if (formatter.whole()) return std::move(formatter.whole());
    return as_value(make_str(space, out.text()));
}

}  // namespace

Result<OwnedValue> str_method_format(ObjectSpace& space, Value* arguments, size_t count) {
    // The row: self, the dict of keywords (or nothing), the positional arguments.
    constexpr size_t kFirstPositional = 2;
    FieldSource source;
    source.keywords = arguments[1];
    source.positional = arguments + kFirstPositional;
    source.positional_count = count - kFirstPositional;
    return format_text(space, arguments[0], source);
}

Result<OwnedValue> str_method_format_map(ObjectSpace& space, Value* arguments, size_t) {
    FieldSource source;
    source.keywords = arguments[1];
    source.is_map = true;
    return format_text(space, arguments[0], source);
}

}  // namespace eadem::vm
