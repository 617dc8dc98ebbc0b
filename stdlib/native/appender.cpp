// The module _io: what the text streams of the frozen package io derive from, so that writing is quick.
#include "stdlib/native/appender.h"

#include <climits>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/native_object.h"
#include "vm/object/class_calls.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

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
    bool is_fresh;  // _start was not called yet
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

// Otherwise the deriving class is asked, whose answer at the end is an empty text.
Result<OwnedValue> next(ObjectSpace& space, Value self) {
    Appender* const appender = as_appender(self);
    appender->iterating = true;
    Str* const line = cut_line(appender);
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
    value.object->share();
    const Word old = std::exchange(as_appender(self)->lines, Word::of_object(value.object));
    space.release(old);
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
    {nullptr, nullptr},
};
// _start(): what __init__ of a stream in memory does for one that is new. False if it is not.
Result<OwnedValue> start(ObjectSpace& space, Value* row, size_t) {
    Appender* const appender = as_appender(row[0]);
    if (!std::exchange(appender->is_fresh, false)) return OwnedValue::boolean(space, false);
    appender->lines_at = 0;
    appender->room = INT64_MAX;
    return OwnedValue::boolean(space, true);
}

constexpr NativeSpec kMethods[] = {
    {"write", write, "(s, /)", "Write text and return its length."}, {"_start", start}, {}};
constexpr NativeSpec kConstructor = {"_Appender", construct, "(*arguments, **keywords)"};

constexpr Slots make_slots() {
    Slots slots = HeldWords<Appender, &Appender::texts, &Appender::lines>::slots();
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
};

}  // namespace eadem::stdlib
