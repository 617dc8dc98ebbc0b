#include "stdlib/native/json_writer.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "vm/object/dict.h"
#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/text_builder.h"
#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Deeper objects, and so those that contain themselves, are for the writer in Python.
constexpr int kDepthLimit = 200;

struct JsonStyle {
    bool ascii_only;
    bool allows_nan;
    bool sorts_keys;
    const Str* indent;  // null: all on one line
    std::string_view item_separator, key_separator;
};

// Each writing step gives false where the object is unusual.
class JsonWriter {
 public:
    JsonWriter(ObjectSpace& space, const JsonStyle& style) : space_(space), style_(style) {}

    std::string_view text() const { return text_.text(); }

    bool write_value(Value value, int depth) {
        if (!value.is_object()) return write_number(value);
        Object* const object = value.object;
        switch (object->type_id()) {
            case kStrType:
                write_quoted(as_str(value)->text());
                return true;
            case kIntType:
                return !is_big_int(object) && write_number(Value::of_int(static_cast<IntObject*>(object)->value));
            case kFloatType:
                return write_number(Value::of_float(static_cast<FloatObject*>(object)->value));
            case kListType:
                return depth < kDepthLimit && write_row(row_of(as_list(value)), depth);
            case kTupleType:
                return depth < kDepthLimit && write_row(row_of(as_tuple(value)), depth);
            case kDictType:
                return depth < kDepthLimit && write_dict(as_dict(value), depth);
            default:
                return write_word(object);
        }
    }

 private:
    bool write_word(const Object* object) {
        const bool is_true = object == space_.shared.true_object;
        if (!is_true && object != space_.shared.false_object && object != space_.shared.none) return false;
        text_.append(is_true ? "true" : object == space_.shared.none ? "null" : "false");
        return true;
    }

    bool write_number(Value number) {
        if (number.is_raw_int()) {
            text_.append_int(number.integer);
            return true;
        }
        const double real = number.real;
        if (!std::isfinite(real)) {
            if (!style_.allows_nan) return false;
            text_.append(std::isnan(real) ? "NaN" : real > 0 ? "Infinity" : "-Infinity");
            return true;
        }
        char digits[kLongestFloatRepr];
        text_.append({digits, std::min(write_float_repr(digits, real), sizeof digits)});
        return true;
    }

    static bool is_plain(unsigned char byte) { return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\'; }

    // Runs of characters that stand for themselves are copied at once.
    void write_quoted(std::string_view text) {
        text_.append('"');
        size_t begin = 0;
        for (size_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const bool stays = is_plain(byte) || (byte >= 0x7F && !style_.ascii_only);
            if (stays) {
                ++at;
                continue;
            }
            text_.append(text.substr(begin, at - begin));
            at += write_escape(text.substr(at));
            begin = at;
        }
        text_.append(text.substr(begin));
        text_.append('"');
    }

    // The first character of the text; its size is returned.
    size_t write_escape(std::string_view text) {
        constexpr std::string_view kMeanings = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
        const auto byte = static_cast<unsigned char>(text[0]);
        if (byte >= 0x80) {
            const size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            uint32_t point = byte & (0x7FU >> size);
            for (size_t i = 1; i < size; ++i) point = point << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
            if (point >= 0x10000) {
                write_unit(0xD800 | (point - 0x10000) >> 10);
                point = 0xDC00 | (point & 0x3FF);
            }
            write_unit(point);
            return size;
        }
        const size_t found = kMeanings.find(text[0]);
        if (found == std::string_view::npos) {
            write_unit(byte);
        } else {
            text_.append('\\');
            text_.append(kLetters[found]);
        }
        return 1;
    }

    void write_unit(uint32_t unit) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        const char escape[] = {
            '\\', 'u', kDigits[unit >> 12], kDigits[unit >> 8 & 15], kDigits[unit >> 4 & 15], kDigits[unit & 15]};
        text_.append({escape, sizeof escape});
    }

    void begin_line(int depth) {
        if (style_.indent == nullptr) return;
        text_.append('\n');
        for (int i = 0; i < depth; ++i) text_.append(style_.indent->text());
    }

    bool write_row(std::span<const Word> items, int depth) {
        if (items.empty()) return text_.append("[]"), true;
        text_.append('[');
        for (size_t i = 0; i < items.size(); ++i) {
            if (i > 0) text_.append(style_.item_separator);
            begin_line(depth + 1);
            if (!write_value(items[i].peek(), depth + 1)) return false;
        }
        begin_line(depth);
        text_.append(']');
        return true;
    }

    bool write_key(Value key) {
        if (is_str(key)) return write_quoted(as_str(key)->text()), true;
        const TypeId type = space_.type_id(key);
        if (type != kIntType && type != kFloatType && type != kBoolType && type != kNoneType) return false;
        text_.append('"');
        if (!write_value(key, 0)) return false;
        text_.append('"');
        return true;
    }

    bool write_entry(Word key, Word value, bool is_first, int depth) {
        if (!is_first) text_.append(style_.item_separator);
        begin_line(depth + 1);
        if (!write_key(key.peek())) return false;
        text_.append(style_.key_separator);
        return write_value(value.peek(), depth + 1);
    }

    bool write_dict(Dict* dict, int depth) {
        if (dict->used == 0) return text_.append("{}"), true;
        text_.append('{');
        const bool written = style_.sorts_keys ? write_sorted(dict, depth) : write_in_order(dict, depth);
        if (!written) return false;
        begin_line(depth);
        text_.append('}');
        return true;
    }

    bool write_in_order(Dict* dict, int depth) {
        size_t position = 0;
        Word *key = nullptr, *value = nullptr;
        for (bool is_first = true; dict_next(dict, position, key, value); is_first = false)
            if (!write_entry(*key, *value, is_first, depth)) return false;
        return true;
    }

    // The order of other keys than texts is for Python's operators.
    bool write_sorted(Dict* dict, int depth) {
        std::vector<std::pair<Word, Word>> entries;
        size_t position = 0;
        Word *key = nullptr, *value = nullptr;
        while (dict_next(dict, position, key, value)) {
            if (!is_str(key->peek())) return false;
            entries.emplace_back(*key, *value);
        }
        std::sort(entries.begin(), entries.end(), [](const auto& left, const auto& right) {
            return as_str(left.first.peek())->text() < as_str(right.first.peek())->text();
        });
        for (size_t i = 0; i < entries.size(); ++i)
            if (!write_entry(entries[i].first, entries[i].second, i == 0, depth)) return false;
        return true;
    }

    ObjectSpace& space_;
    const JsonStyle& style_;
    TextBuilder text_;
};

// A flag that is not given, or is True or False.
bool read_flag(const ObjectSpace& space, Value given, bool otherwise, bool& flag) {
    flag = given.is_empty() ? otherwise : given.refers_to(space.shared.true_object);
    return given.is_empty() || flag || given.refers_to(space.shared.false_object);
}
bool read_text(Value given, std::string_view otherwise, std::string_view& text) {
    text = is_str(given) ? as_str(given)->text() : otherwise;
    return given.is_empty() || is_str(given);
}

}  // namespace

Result<OwnedValue> json_write(ObjectSpace& space, Value* row, size_t) {
    JsonStyle style{};
    const bool is_indented = is_str(row[4]);
    const bool is_usual = read_flag(space, row[1], true, style.ascii_only) &&
                          read_flag(space, row[2], true, style.allows_nan) &&
                          read_flag(space, row[3], false, style.sorts_keys) &&
                          (is_indented || row[4].is_empty() || row[4].refers_to(space.shared.none)) &&
                          read_text(row[5], ", ", style.item_separator) && read_text(row[6], ": ", style.key_separator);
    if (!is_usual) return OwnedValue::not_implemented(space);
    style.indent = is_indented ? as_str(row[4]) : nullptr;
    JsonWriter writer(space, style);
    if (!writer.write_value(row[0], 0)) return OwnedValue::not_implemented(space);
    TRY(Ref<Str> text, make_new_str(space, writer.text()));
    return text;
}

}  // namespace eadem::stdlib
