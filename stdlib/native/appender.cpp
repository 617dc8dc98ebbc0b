// The module _io: what the text streams of the frozen package io derive from, so that writing is quick, and what those
// in memory do most.
#include "stdlib/native/appender.h"

#include <climits>
#include <cstring>
#include <span>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/native_object.h"
#include "vm/object/class_calls.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/text_bytes.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// A stream that appends: its texts wait in a list. Whatever else there is about a stream is the business of the class
// that derives from it, in Python; that says by `room` how much may be appended without asking it, and by `lines` what
// iteration gives.
struct Appender : Object {
    Word texts;        // a list
    Word lines;        // a list of lines that were cut for iteration, the last first
    int64_t lines_at;  // where the first of them begins: it counts only if the stream is still there; -1: it counts
    int64_t room;
    int64_t at;   // where the stream is, in characters
    int64_t end;  // what has been written ends there: only there is text appended
    bool ascii;   // only ASCII is
    bool iterating;
    Word memory;    // of a stream in memory: the text that `texts` go on
    bool is_plain;  // of a stream in memory: it is open, and its newlines are kept as they are
    bool is_fresh;  // __init__ was not called yet
};
Appender* as_appender(Value self) {
    return static_cast<Appender*>(self.object);
}

// Fits what is appended without asking.
bool fits(const Appender* appender, const Str* text) {
    return appender->at == appender->end && static_cast<int64_t>(text->length()) < appender->room &&
           (!appender->ascii || text->is_ascii());
}

Result<OwnedValue> write_value(ObjectSpace& space, Value self, OwnedValue text) {
    Appender* const appender = as_appender(self);
    if (!is_str(text.get()) || appender->texts.is_empty() || !fits(appender, as_str(text.get()))) {
        TRY(const OwnedValue method, get_attribute(space, self, space.intern_name("_write")));
        return call(space, method.get(), {text.get()});
    }
    const auto length = static_cast<int64_t>(as_str(text.get())->length());
    TRY_VOID(list_append(space, static_cast<List*>(appender->texts.object()), std::move(text)));
    appender->at = appender->end += length;
    // An empty text takes room in the list.
    if (appender->room != INT64_MAX) appender->room -= length + 1;
    return OwnedValue::of_int(space, length);
}

Result<OwnedValue> write(ObjectSpace& space, Value* row, size_t) {
    return write_value(space, row[0], take(space, row[1]));
}

// The line that iteration gives next, if it has been cut already.
Str* cut_line(Appender* appender) {
    if (!appender->lines.is_object() || (appender->lines_at >= 0 && appender->lines_at != appender->at)) return nullptr;
    const auto* const lines = static_cast<const List*>(appender->lines.object());
    if (lines->size == 0) return nullptr;
    const Word last = lines->items[lines->size - 1];
    return last.is_object() && last.object()->type_id() == kStrType ? static_cast<Str*>(last.object()) : nullptr;
}

// ---- streams in memory ----

extern const TypeSpec kAppenderSpec;

// A method of the class in Python, for whatever is not done here.
Result<OwnedValue> ask_class(ObjectSpace& space, Value self, std::string_view name, std::span<Value> arguments) {
    TRY(const OwnedValue method, get_attribute(space, self, space.intern_name(name)));
    size_t count = 0;
    while (count < arguments.size() && !arguments[count].is_empty()) ++count;
    return call(space, method.get(), CallArguments{arguments.data(), count, nullptr, count});
}

bool is_plain(const Appender* stream) {
    return stream->is_plain && stream->texts.is_object();
}

// Whether the class is the one of streams in memory itself, so that no method of the program's is in the way.
bool is_of_library(const ObjectSpace& space, Value self) {
    const Type* const base = space.type_of(self)->base;
    return base != nullptr && base->spec == &kAppenderSpec;
}

// All that is in the stream, in one piece. Borrowed from the stream.
Result<Str*> whole(ObjectSpace& space, Appender* stream) {
    Str* const head = stream->memory.is_object() ? static_cast<Str*>(stream->memory.object()) : space.shared.empty_str;
    auto* const texts = static_cast<List*>(stream->texts.object());
    if (texts->size == 0) return head;
    size_t size = head->size, length = head->length();
    for (const Word word : row_of(texts)) {
        const Str* const text = str_or_null(space, word.peek());
        if (text == nullptr) return space.raise_text(ExceptionId::kTypeError, "a stream of text has only texts");
        size += text->size;
        length += text->length();
    }
    Ref<Str> all;
    if (texts->size == 1 && head->size == 0 && is_str(texts->items[0].peek())) {
        all = Ref<Str>::share(space, as_str(texts->items[0].peek()));
    } else {
        TRY(all, make_str_buffer(space, size, length));
        char* out = copy_bytes(str_buffer(all.get()), head->data(), head->size);
        for (const Word word : row_of(texts)) {
            const Str* const text = as_str(word.peek());
            out = copy_bytes(out, text->data(), text->size);
        }
    }
    const Word old = std::exchange(stream->memory, Word::of_object(all.take()));
    list_clear(space, texts);
    space.release(old);
    return static_cast<Str*>(stream->memory.object());
}

// What is between two places, by byte offsets; the stream is behind it then, which is `end` characters on.
Result<OwnedValue> read_part(ObjectSpace& space, Appender* stream, Str* text, size_t from, size_t to, int64_t end) {
    TRY(OwnedValue part, str_substring(space, text, from, to));
    stream->at = end;
    return part;
}

// (size=?, /)
Result<OwnedValue> read(ObjectSpace& space, Value* row, size_t) {
    Appender* const stream = as_appender(row[0]);
    const Value size = row[1].is_empty() ? Value::of_int(-1) : exact_number(row[1]);
    if (!is_plain(stream) || !size.is_raw_int()) return ask_class(space, row[0], "_read", {row + 1, 1});
    if (stream->at >= stream->end) return OwnedValue::share(space, space.shared.empty_str);
    const bool is_all = size.integer < 0 || size.integer >= stream->end - stream->at;
    const int64_t end = is_all ? stream->end : stream->at + size.integer;
    TRY(Str* const text, whole(space, stream));
    const size_t from = str_offset(space, text, static_cast<size_t>(stream->at));
    return read_part(space, stream, text, from, is_all ? text->size : str_offset(space, text, static_cast<size_t>(end)),
                     end);
}

// The next line of a plain stream; an empty text at the end.
Result<OwnedValue> next_line(ObjectSpace& space, Appender* stream) {
    if (stream->at >= stream->end) return OwnedValue::share(space, space.shared.empty_str);
    TRY(Str* const text, whole(space, stream));
    const size_t from = str_offset(space, text, static_cast<size_t>(stream->at));
    const void* const found = std::memchr(text->data() + from, '\n', text->size - from);
    if (found == nullptr) return read_part(space, stream, text, from, text->size, stream->end);
    const auto to = static_cast<size_t>(static_cast<const char*>(found) - text->data()) + 1;
    return read_part(space, stream, text, from, to, static_cast<int64_t>(str_index(space, text, to)));
}

// (size=?, /)
Result<OwnedValue> read_line(ObjectSpace& space, Value* row, size_t) {
    if (!is_plain(as_appender(row[0])) || !row[1].is_empty())
        return ask_class(space, row[0], "_readline", {row + 1, 1});
    return next_line(space, as_appender(row[0]));
}

// (pos, whence=?, /)
Result<OwnedValue> seek(ObjectSpace& space, Value* row, size_t) {
    Appender* const stream = as_appender(row[0]);
    const Value place = exact_number(row[1]);
    if (!is_plain(stream) || !row[2].is_empty() || !place.is_raw_int() || place.integer < 0)
        return ask_class(space, row[0], "_seek", {row + 1, 2});
    return OwnedValue::of_int(space, stream->at = place.integer);
}

Result<OwnedValue> tell(ObjectSpace& space, Value* row, size_t) {
    Appender* const stream = as_appender(row[0]);
    if (!is_plain(stream)) return ask_class(space, row[0], "_tell", {});
    return OwnedValue::of_int(space, stream->at);
}

Result<OwnedValue> get_value(ObjectSpace& space, Value* row, size_t) {
    Appender* const stream = as_appender(row[0]);
    if (!is_plain(stream)) return ask_class(space, row[0], "_getvalue", {});
    TRY(Str* const text, whole(space, stream));
    return OwnedValue::share(space, text);
}

// _whole()
Result<OwnedValue> get_whole(ObjectSpace& space, Value* row, size_t) {
    TRY(Str* const text, whole(space, as_appender(row[0])));
    return OwnedValue::share(space, text);
}

// (initial_value=?, newline=?)
Result<OwnedValue> initialise(ObjectSpace& space, Value* row, size_t) {
    Appender* const stream = as_appender(row[0]);
    const bool is_fresh = std::exchange(stream->is_fresh, false);
    const bool is_usual = row[2].is_empty() || (is_str(row[2]) && as_str(row[2])->text() == "\n");
    const bool is_empty = row[1].is_empty() || row[1].refers_to(space.shared.none);
    if (!is_fresh || !is_usual || !(is_empty || is_str(row[1]))) {
        if (row[1].is_empty()) row[1] = OwnedValue::share(space, space.shared.empty_str).take();
        return ask_class(space, row[0], "_init", {row + 1, 2});
    }
    stream->lines_at = 0;
    stream->room = INT64_MAX;
    stream->is_plain = true;
    if (is_empty) return OwnedValue::none(space);
    stream->end = static_cast<int64_t>(as_str(row[1])->length());
    stream->memory = to_word(space, take(space, row[1]));
    return OwnedValue::none(space);
}

// There is nothing to give back; only a class of the program has a close() that is to be called.
Result<OwnedValue> finalise(ObjectSpace& space, Value* row, size_t) {
    return is_of_library(space, row[0]) ? OwnedValue::none(space) : ask_class(space, row[0], "_delete", {});
}

// Puts a reference to a value, which is an object, where another was.
void replace(ObjectSpace& space, Word& place, Value value) {
    value.object->share();
    space.release(std::exchange(place, Word::of_object(value.object)));
}

Result<OwnedValue> get_memory(ObjectSpace& space, Value self) {
    Word& memory = as_appender(self)->memory;
    return memory.is_empty() ? OwnedValue::share(space, space.shared.empty_str) : share(space, memory);
}
Result<void> set_memory(ObjectSpace& space, Value self, Value value) {
    if (!is_str(value)) return space.raise_text(ExceptionId::kTypeError, "a text is wanted");
    replace(space, as_appender(self)->memory, value);
    return {};
}

// What the class of streams in memory, in Python, takes into its attributes.
constexpr NativeSpec kMemoryMethods[] = {
    {"__init__", initialise, "(initial_value=?, newline=?)", "Begin with a text, at its beginning."},
    {"__del__", finalise, "()"},
    {"getvalue", get_value, "()", "The contents."},
    {"read", read, "(size=?, /)", "Up to size characters; all that are left without a size."},
    {"readline", read_line, "(size=?, /)", "One line, of at most size characters."},
    {"seek", seek, "(pos, whence=?, /)", "Move to a place; from here or from the end, only by nothing."},
    {"tell", tell, "()", "The place of the stream."},
    {},
};

// ---- iteration, state ----

// Otherwise the deriving class is asked, whose answer at the end is an empty text.
Result<OwnedValue> next(ObjectSpace& space, Value self) {
    Appender* const appender = as_appender(self);
    appender->iterating = true;
    Str* const line = cut_line(appender);
    if (line == nullptr && is_plain(appender) && is_of_library(space, self)) {
        TRY(OwnedValue found, next_line(space, appender));
        return as_str(found.get())->size == 0 ? OwnedValue() : std::move(found);
    }
    if (line == nullptr) {
        TRY(const OwnedValue method, get_attribute(space, self, space.intern_name("_next")));
        TRY(OwnedValue found, call(space, method.get(), {}));
        return is_str(found.get()) && as_str(found.get())->size == 0 ? OwnedValue() : std::move(found);
    }
    --static_cast<List*>(appender->lines.object())->size;
    if (appender->lines_at >= 0) appender->lines_at = appender->at += static_cast<int64_t>(line->length());
    return OwnedValue::adopt(space, Value::of_object(line));
}

template <int64_t Appender::*member>
Result<OwnedValue> get_number(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, as_appender(self)->*member);
}
template <int64_t Appender::*member>
Result<void> set_number(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise_text(ExceptionId::kTypeError, "cannot delete attribute");
    TRY(const int64_t number, to_index(space, value, ExceptionId::kOverflowError));
    as_appender(self)->*member = number;
    return {};
}
template <bool Appender::*member>
Result<OwnedValue> get_flag(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, as_appender(self)->*member);
}
template <bool Appender::*member>
Result<void> set_flag(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise_text(ExceptionId::kTypeError, "cannot delete attribute");
    TRY(as_appender(self)->*member, truth(space, value));
    return {};
}
template <Word Appender::*member>
Result<OwnedValue> get_list(ObjectSpace& space, Value self) {
    Word& list = as_appender(self)->*member;
    return list.is_empty() ? OwnedValue::none(space) : share(space, list);
}
Result<void> set_lines(ObjectSpace& space, Value self, Value value) {
    if (!is_list(value)) return space.raise_text(ExceptionId::kTypeError, "a list of lines is wanted");
    replace(space, as_appender(self)->lines, value);
    return {};
}

// What the arguments mean is the business of __init__.
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> texts, make_list(space, 0));
    TRY(Ref<List> lines, make_list(space, 0));
    auto* appender = new_instance<Appender>(space, row[0]);
    appender->lines = Word::of_object(lines.take());
    appender->lines_at = -1;
    appender->iterating = false;
    appender->memory = Word();
    appender->is_plain = false;
    appender->is_fresh = true;
    appender->texts = Word::of_object(texts.take());
    appender->room = appender->at = appender->end = 0;
    appender->ascii = false;
    return Ref<Appender>::adopt(space, appender);
}

constexpr AttributeSpec kAttributes[] = {
    {"_texts", get_list<&Appender::texts>},
    {"_lines", get_list<&Appender::lines>, set_lines},
    {"_lines_at", get_number<&Appender::lines_at>, set_number<&Appender::lines_at>},
    {"_iterating", get_flag<&Appender::iterating>, set_flag<&Appender::iterating>},
    {"_room", get_number<&Appender::room>, set_number<&Appender::room>},
    {"_place", get_number<&Appender::at>, set_number<&Appender::at>},
    {"_end", get_number<&Appender::end>, set_number<&Appender::end>},
    {"_ascii", get_flag<&Appender::ascii>, set_flag<&Appender::ascii>},
    {"_memory", get_memory, set_memory},
    {"_plain", get_flag<&Appender::is_plain>, set_flag<&Appender::is_plain>},
    {nullptr, nullptr},
};

constexpr NativeSpec kMethods[] = {
    {"write", write, "(s, /)", "Write text and return its length."}, {"_whole", get_whole}, {}};
constexpr NativeSpec kConstructor = {"_Appender", construct, "(*arguments, **keywords)"};

constexpr Slots make_slots() {
    Slots slots = HeldWords<Appender, &Appender::texts, &Appender::lines, &Appender::memory>::slots();
    slots.next = next;
    return slots;
}

const TypeSpec kAppenderSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
};
const ModuleType kTypes[] = {{&kAppenderSpec, "_io._Appender"}, {}};

Result<void> fill(ObjectSpace& space, Dict* names) {
    // The dict keeps the type, but not its place.
    Type* const appender = as_type(dict_find_name(space, names, space.intern_name("_Appender"))->peek());
    for (const NativeSpec* at = kMemoryMethods; at->name != nullptr; ++at)
        TRY_VOID(
            add_name(space, names, fmt::format("memory_{}", at->name), make_method_descriptor(space, *at, appender)));
    return {};
}

}  // namespace

Result<bool> writes_by_appending(ObjectSpace& space, Value file) {
    Type* const type = space.type_of(file);
    if (!is_class(type) || native_of(type)->spec != &kAppenderSpec) return false;
    if (type->slots.get_attribute != plain_get_attribute(type)) return false;
    Str* const name = space.intern_name("write");
    TRY(const Word* const found, type_lookup(space, type, name));
    if (found == nullptr || !found->is_object() || found->object()->type_id() != kMethodDescriptorType) return false;
    return static_cast<const MethodDescriptor*>(found->object())->spec == kMethods &&
           find_own_attribute(space, file.object, name) == nullptr;
}

Result<void> append_text(ObjectSpace& space, Value file, std::string_view text) {
    TRY(Ref<Str> piece, make_str(space, text));
    TRY(const OwnedValue length, write_value(space, file, std::move(piece)));
    return {};
}

extern const ModuleSpec kIoModule;
const ModuleSpec kIoModule = {
    .name = "_io",
    .documentation = "The quick way of the package io.",
    .types = kTypes,
    .fill = fill,
};

}  // namespace eadem::stdlib
