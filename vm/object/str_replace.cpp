// str: replace, translate and maketrans.
#include "vm/object/dict.h"
#include "vm/object/int.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_replace.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// What a translation table says about a character: an empty value where it says nothing.
Result<OwnedValue> translation_of(ObjectSpace& space, Value table, char32_t code) {
    const Value key = Value::of_int(static_cast<int64_t>(code));
    if (is_dict(table)) {
        TRY(Word * found, dict_find(space, as_dict(table), key));
        if (found == nullptr) return OwnedValue();
        return share(space, *found);
    }
    const OwnedValue given_key = OwnedValue::of_int(space, key.integer);
    Result<OwnedValue> found = get_item(space, table, given_key.get());
    if (found.ok()) return std::move(found).value();
    if (!space.pending_is(ExceptionId::kLookupError)) return kFailed;
    space.forget_pending();
    return OwnedValue();
}

// Appends what `mapped` (None, an int or a str) stands for.
Result<void> append_translation(ObjectSpace& space, std::string& out, Value mapped) {
    if (mapped.refers_to(space.shared.none)) return {};
    if (const Str* text = str_or_null(space, mapped)) {
        out += text->text();
        return {};
    }
    if (!is_int(mapped)) {
        return space.raise(ExceptionId::kTypeError, "character mapping must return integer, None or str");
    }
    int64_t code = -1;
    if (!fits_int64(mapped, code) || code < 0 || code > static_cast<int64_t>(kMaxCodePoint)) {
        return space.raise(ExceptionId::kValueError, "character mapping must be in range(0x110000)");
    }
    append_utf8(out, static_cast<char32_t>(code));
    return {};
}

// maketrans(dict): str keys of length 1 become ints.
Result<void> add_table_entries(ObjectSpace& space, Dict* table, Dict* source) {
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (dict_next(source, position, key, value)) {
        const Str* text = str_or_null(space, key->peek());
        OwnedValue number;
        if (text != nullptr) {
            if (text->length() != 1) {
                return space.raise(ExceptionId::kValueError, "string keys in translate table must be of length 1");
            }
            const char* at = text->data();
            number = OwnedValue::of_int(space, static_cast<int64_t>(read_utf8(at)));
        } else if (is_int(key->peek())) {
            number = share(space, *key);
        } else {
            return space.raise(ExceptionId::kTypeError, "keys in translate table must be strings or integers");
        }
        TRY_VOID(dict_set(space, table, number.get(), share(space, *value)));
    }
    return {};
}

// maketrans(from, to): characters of equal position belong together.
Result<void> add_pairs(ObjectSpace& space, Dict* table, const Str* from, const Str* to) {
    if (from->length() != to->length()) {
        return space.raise(ExceptionId::kValueError, "the first two maketrans arguments must have equal length");
    }
    const char* target = to->data();
    for (const char32_t code : CodePoints(from->text())) {
        TRY_VOID(dict_set(space, table, Value::of_int(static_cast<int64_t>(code)),
                          OwnedValue::of_int(space, static_cast<int64_t>(read_utf8(target)))));
    }
    return {};
}

}  // namespace

Result<OwnedValue> str_method_replace(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    TRY(const Str* old, str_argument(space, arguments[1], "replace", "argument 1"));
    TRY(const Str* fresh, str_argument(space, arguments[2], "replace", "argument 2"));
    TRY(const size_t limit, limit_argument(space, arguments[3]));
    const Replacement replacement(text->text(), old->text(), fresh->text(), limit, text->is_ascii());
    if (replacement.hits() == 0 || old->text() == fresh->text()) return unchanged_str(space, arguments[0]);
    if (replacement.is_too_large()) return space.out_of_memory();
    if (replacement.size() == 0) return OwnedValue::share(space, space.shared.empty_str);
    const size_t length = text->length() - replacement.hits() * old->length() + replacement.hits() * fresh->length();
    TRY(Ref<Str> made, make_str_buffer(space, replacement.size(), length));
    replacement.write(str_buffer(made.get()));
    return made;
}

Result<OwnedValue> str_method_translate(ObjectSpace& space, Value* arguments, size_t) {
    const Str* text = as_str(arguments[0]);
    std::string out;
    out.reserve(text->size);
    const char* at = text->data();
    const char* const end = at + text->size;
    while (at != end) {
        const char* const start = at;
        const char32_t code = read_utf8(at);
        TRY(const OwnedValue mapped, translation_of(space, arguments[1], code));
        if (mapped.is_empty()) {
            out.append(start, at);
        } else {
            TRY_VOID(append_translation(space, out, mapped.get()));
        }
    }
    return as_value(make_str(space, out));
}

Result<OwnedValue> str_maketrans(ObjectSpace& space, Value* arguments, size_t) {
    Ref<Dict> table = make_dict(space);
    if (arguments[1].is_empty()) {
        if (!arguments[0].is_object() || !is_instance(space, arguments[0], kDictType)) {
            return space.raise(ExceptionId::kTypeError, "if you give only one argument to maketrans it must be a dict");
        }
        TRY_VOID(add_table_entries(space, table.get(), as_dict(arguments[0])));
        return table;
    }
    TRY(const Str* to, str_argument(space, arguments[1], "maketrans", "argument 2"));
    const Str* removed = nullptr;
    if (!arguments[2].is_empty()) {
        TRY(removed, str_argument(space, arguments[2], "maketrans", "argument 3"));
    }
    const Str* from = str_or_null(space, arguments[0]);
    if (from == nullptr) {
        return space.raise(ExceptionId::kTypeError,
                           "first maketrans argument must be a string if there is a second argument");
    }
    TRY_VOID(add_pairs(space, table.get(), from, to));
    if (removed != nullptr) {
        for (const char32_t code : CodePoints(removed->text())) {
            TRY_VOID(dict_set(space, table.get(), Value::of_int(static_cast<int64_t>(code)), OwnedValue::none(space)));
        }
    }
    return table;
}

}  // namespace eadem::vm
