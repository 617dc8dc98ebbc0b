// The module _io: what the text streams of the frozen package io derive from, so that writing is quick.
#include <climits>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/native_object.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// A stream that appends: its texts wait in a list. Whatever else there is about a stream is the business of the class
// that derives from it, in Python; that says by `room` how much may be appended without asking it.
struct Appender : Object {
    Word texts;  // a list
    int64_t room;
    int64_t at;   // where the stream is, in characters
    int64_t end;  // what has been written ends there: only there is text appended
    bool ascii;   // only ASCII is
};
Appender* as_appender(Value self) {
    return static_cast<Appender*>(self.object);
}

// Fits what is appended without asking.
bool fits(const Appender* appender, const Str* text) {
    return appender->at == appender->end && static_cast<int64_t>(text->length()) < appender->room &&
           (!appender->ascii || text->is_ascii());
}

Result<OwnedValue> write(ObjectSpace& space, Value* row, size_t) {
    Appender* const appender = as_appender(row[0]);
    const bool is_text = row[1].is_object() && row[1].object->type_id() == kStrType;
    if (!is_text || appender->texts.is_empty() || !fits(appender, as_str(row[1]))) {
        TRY(const OwnedValue method, get_attribute(space, row[0], space.intern_name("_write")));
        return call(space, method.get(), {row[1]});
    }
    const auto length = static_cast<int64_t>(as_str(row[1])->length());
    TRY_VOID(list_append(space, static_cast<List*>(appender->texts.object()), take(space, row[1])));
    appender->at = appender->end += length;
    // An empty text takes room in the list.
    if (appender->room != INT64_MAX) appender->room -= length + 1;
    return OwnedValue::of_int(space, length);
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
Result<OwnedValue> get_ascii(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, as_appender(self)->ascii);
}
Result<void> set_ascii(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise_text(ExceptionId::kTypeError, "cannot delete attribute");
    TRY(as_appender(self)->ascii, truth(space, value));
    return {};
}
Result<OwnedValue> get_texts(ObjectSpace& space, Value self) {
    Word& texts = as_appender(self)->texts;
    return texts.is_empty() ? OwnedValue::none(space) : share(space, texts);
}

// What the arguments mean is the business of __init__.
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> texts, make_list(space, 0));
    auto* appender = new_instance<Appender>(space, row[0]);
    appender->texts = Word::of_object(texts.take());
    appender->room = appender->at = appender->end = 0;
    appender->ascii = false;
    return Ref<Appender>::adopt(space, appender);
}

constexpr AttributeSpec kAttributes[] = {
    {"_texts", get_texts},
    {"_room", get_number<&Appender::room>, set_number<&Appender::room>},
    {"_place", get_number<&Appender::at>, set_number<&Appender::at>},
    {"_end", get_number<&Appender::end>, set_number<&Appender::end>},
    {"_ascii", get_ascii, set_ascii},
    {nullptr, nullptr},
};
constexpr NativeSpec kMethods[] = {{"write", write, "(s, /)", "Write text and return its length."}, {}};
constexpr NativeSpec kConstructor = {"_Appender", construct, "(*arguments, **keywords)"};

const TypeSpec kAppenderSpec = {
    .id = kObjectType,
    .slots = HeldWords<Appender, &Appender::texts>::slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
};
const ModuleType kTypes[] = {{&kAppenderSpec, "_io._Appender"}, {}};

}  // namespace

extern const ModuleSpec kIoModule;
const ModuleSpec kIoModule = {
    .name = "_io",
    .documentation = "The quick way of the package io.",
    .types = kTypes,
};

}  // namespace eadem::stdlib
