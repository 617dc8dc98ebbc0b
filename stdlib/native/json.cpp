// The module _json: reads JSON texts that have nothing unusual, and writes such. For all others it gives
// NotImplemented, and the frozen package json, which knows every rule and every message, reads them again.
#include <charconv>
#include <unordered_map>

#include "stdlib/native/json_writer.h"
#include "stdlib/native/module_spec.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/str_methods.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Deeper texts are for the reader that keeps its own stack.
constexpr int kDepthLimit = 200;
// So many digits fit an int64 for sure.
constexpr size_t kSafeDigits = 18;

// Each reading step gives an empty value (or false) where the text is unusual.
class JsonReader {
 public:
    JsonReader(ObjectSpace& space, std::string_view text) : space_(space), text_(text) {}

    Result<OwnedValue> read_all() {
        skip_blanks();
        TRY(OwnedValue value, read_value(0));
        skip_blanks();
        return value.is_empty() || at_ != text_.size() ? OwnedValue::not_implemented(space_) : std::move(value);
    }

 private:
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char wanted) {
        if (here() != wanted) return false;
        ++at_;
        return true;
    }
    bool take_word(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

    Result<OwnedValue> read_value(int depth) {
        switch (here()) {
            case '"': {
                TRY(Ref<Str> text, read_string());
                return text ? OwnedValue(std::move(text)) : OwnedValue();
            }
            case '{':
                return depth < kDepthLimit ? read_object(depth) : OwnedValue();
            case '[':
                return depth < kDepthLimit ? read_array(depth) : OwnedValue();
            case 'n':
                return take_word("null") ? OwnedValue::none(space_) : OwnedValue();
            case 't':
                return take_word("true") ? OwnedValue::boolean(space_, true) : OwnedValue();
            case 'f':
                return take_word("false") ? OwnedValue::boolean(space_, false) : OwnedValue();
            default:
                return read_number();
        }
    }

    void skip_digits() { at_ = std::min(text_.find_first_not_of("0123456789", at_), text_.size()); }
    bool is_digit() const { return here() >= '0' && here() <= '9'; }

    Result<OwnedValue> read_number() {
        const size_t begin = at_;
        take('-');
        if (!is_digit()) return OwnedValue();
        if (!take('0')) skip_digits();
        const size_t integer_end = at_;
        if (here() == '.') {
            ++at_;
            if (!is_digit()) return OwnedValue();
            skip_digits();
        }
        if (here() == 'e' || here() == 'E') {
            ++at_;
            if (here() == '+' || here() == '-') ++at_;
            if (!is_digit()) return OwnedValue();
            skip_digits();
        }
        const char* const first = text_.data() + begin;
        if (at_ == integer_end) return read_integer(text_.substr(begin, at_ - begin));
        double number = 0;
        const auto [end, error] = std::from_chars(first, text_.data() + at_, number);
        if (error != std::errc() || end != text_.data() + at_) return OwnedValue();
        return OwnedValue::of_float(space_, number);
    }

    Result<OwnedValue> read_integer(std::string_view digits) {
        if (digits.size() <= kSafeDigits) {
            int64_t number = 0;
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
            return OwnedValue::of_int(space_, number);
        }
        TRY(const Ref<Str> text, make_str(space_, digits));
        return call(space_, Value::of_object(space_.type(kIntType)), {Value::of_object(text.get())});
    }

    // The end of a run of characters that stand for themselves: at a quote, a backslash or a control character.
    size_t plain_end() const {
        size_t end = at_;
        while (end < text_.size() && text_[end] != '"' && text_[end] != '\\' &&
               static_cast<unsigned char>(text_[end]) >= ' ')
            ++end;
        return end;
    }

    // The text within quotes, of the source itself or of `unescaped`. False if it is unusual.
    bool read_quoted(std::string_view& quoted, std::string& unescaped) {
        const size_t begin = ++at_;
        at_ = plain_end();
        if (here() == '"') {
            quoted = text_.substr(begin, at_++ - begin);
            return true;
        }
        unescaped = text_.substr(begin, at_ - begin);
        while (here() == '\\') {
            ++at_;
            if (!read_escape(unescaped)) return false;
            const size_t end = plain_end();
            unescaped += text_.substr(at_, end - at_);
            at_ = end;
        }
        quoted = unescaped;
        return take('"');
    }

    bool read_escape(std::string& text) {
        constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
        const char letter = here();
        ++at_;
        if (letter == 'u') return read_code_point(text);
        const size_t found = kLetters.find(letter);
        if (found == std::string_view::npos || letter == '\0') return false;
        text += kMeanings[found];
        return true;
    }

    bool read_unit(uint32_t& unit) {
        if (text_.size() - at_ < 4) return false;
        const char* const first = text_.data() + at_;
        const auto [end, error] = std::from_chars(first, first + 4, unit, 16);
        at_ += 4;
        return error == std::errc() && end == first + 4;
    }

    // Behind \u; half a surrogate pair is unusual.
    bool read_code_point(std::string& text) {
        uint32_t point = 0;
        if (at_ > text_.size() || !read_unit(point)) return false;
        if (point >= 0xD800 && point <= 0xDFFF) {
            uint32_t second = 0;
            if (point > 0xDBFF || !take_word("\\u") || !read_unit(second)) return false;
            if (second < 0xDC00 || second > 0xDFFF) return false;
            point = 0x10000 + ((point - 0xD800) << 10) + (second - 0xDC00);
        }
        const auto add = [&text](uint32_t byte) { text += static_cast<char>(byte); };
        if (point < 0x80) {
            add(point);
        } else if (point < 0x800) {
            add(0xC0 | point >> 6);
            add(0x80 | (point & 0x3F));
        } else {
            if (point < 0x10000) {
                add(0xE0 | point >> 12);
            } else {
                add(0xF0 | point >> 18);
                add(0x80 | (point >> 12 & 0x3F));
            }
            add(0x80 | (point >> 6 & 0x3F));
            add(0x80 | (point & 0x3F));
        }
        return true;
    }

    Result<Ref<Str>> read_string() {
        std::string_view quoted;
        std::string unescaped;
        if (!read_quoted(quoted, unescaped)) return Ref<Str>();
        return make_str(space_, quoted);
    }

    // Equal keys of one text are one object.
    Result<Str*> read_key() {
        std::string_view quoted;
        std::string unescaped;
        if (here() != '"' || !read_quoted(quoted, unescaped)) return nullptr;
        const auto known = keys_.find(quoted);
        if (known != keys_.end()) return known->second.get();
        TRY(Ref<Str> key, make_str(space_, quoted));
        Str* const made = key.get();
        keys_.emplace(made->text(), std::move(key));
        return made;
    }

    Result<OwnedValue> read_object(int depth) {
        Ref<Dict> object = make_dict(space_);
        if (!object) return space_.out_of_memory();
        ++at_;
        skip_blanks();
        if (take('}')) return object;
        for (;;) {
            TRY(Str* const key, read_key());
            if (key == nullptr) return OwnedValue();
            skip_blanks();
            if (!take(':')) return OwnedValue();
            skip_blanks();
            TRY(OwnedValue value, read_value(depth + 1));
            if (value.is_empty()) return OwnedValue();
            TRY_VOID(dict_set(space_, object.get(), Value::of_object(key), std::move(value)));
            skip_blanks();
            if (take('}')) return object;
            if (!take(',')) return OwnedValue();
            skip_blanks();
        }
    }

    Result<OwnedValue> read_array(int depth) {
        TRY(Ref<List> list, make_list(space_, 0));
        ++at_;
        skip_blanks();
        if (take(']')) return list;
        for (;;) {
            TRY(OwnedValue value, read_value(depth + 1));
            if (value.is_empty()) return OwnedValue();
            TRY_VOID(list_append(space_, list.get(), std::move(value)));
            skip_blanks();
            if (take(']')) return list;
            if (!take(',')) return OwnedValue();
            skip_blanks();
        }
    }

    ObjectSpace& space_;
    const std::string_view text_;
    size_t at_ = 0;
    std::unordered_map<std::string_view, Ref<Str>> keys_;
};

Result<OwnedValue> json_read(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* text, str_argument(space, row[0], "read", "argument"));
    return JsonReader(space, text->text()).read_all();
}

constexpr NativeSpec kFunctions[] = {
    {"read", json_read, "(text, /)",
     "The object of a JSON text, or NotImplemented if there is anything unusual in it."},
    {"write", json_write,
     "(obj, ensure_ascii=?, allow_nan=?, sort_keys=?, indent=?, item_separator=?, key_separator=?, /)",
     "The JSON text of an object, or NotImplemented if there is anything unusual in it."},
    {nullptr, nullptr},
};

}  // namespace

extern const ModuleSpec kJsonModule;
const ModuleSpec kJsonModule = {
    .name = "_json",
    .documentation = "The quick way of the package json.",
    .functions = kFunctions,
};

}  // namespace eadem::stdlib
