#include "stdlib/native/site.h"

#include "stdlib/native/module_spec.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// An object that says `text` as its repr and does something when it is called.
struct SiteObject : Object {
    const char* name;
    const char* text;
};

SiteObject* site_object(Value self) {
    return static_cast<SiteObject*>(self.object);
}

void site_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(SiteObject));
}

Result<Ref<Str>> site_repr(ObjectSpace& space, Value self) {
    return make_str(space, site_object(self)->text);
}

// exit(code): SystemExit, wherever it is called.
Result<OwnedValue> quitter_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    if (arguments.total > 1)
        return space.raise(ExceptionId::kTypeError,
                           "Quitter.__call__() takes from 1 to 2 positional arguments but {} were given",
                           arguments.total + 1);
    static_cast<void>(self);
    Value code = arguments.total == 1 ? take(space, arguments.values[0]).take() : space.none();
    TRY(Ref<Exception> exit, make_exception(space, space.type(ExceptionId::kSystemExit), &code, 1));
    return space.raise_object(exit.take());
}

Result<OwnedValue> printer_call(ObjectSpace& space, Value self, const CallArguments&) {
    Runtime& runtime = runtime_of(space);
    TRY_VOID(write_text(runtime, runtime.output(), fmt::format("{}\n", site_object(self)->text)));
    return OwnedValue::none(space);
}

// help(object): its kind and what its documentation says.
Result<OwnedValue> helper_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    if (arguments.total == 0) return printer_call(space, self, arguments);
    Runtime& runtime = runtime_of(space);
    const Value subject = arguments.values[0];
    TRY(const OwnedValue name, find_attribute(space, subject, space.intern_name("__name__")));
    TRY(const OwnedValue documentation, find_attribute(space, subject, space.intern_name("__doc__")));
    std::string text = fmt::format("Help on {}", type_name(space, subject));
    if (is_str(name.get())) text += fmt::format(" {}", as_str(name.get())->text());
    text += ":\n\n";
    text += is_str(documentation.get()) ? as_str(documentation.get())->text() : "No documentation.";
    TRY_VOID(write_text(runtime, runtime.output(), text + "\n"));
    return OwnedValue::none(space);
}

const TypeSpec kQuitterSpec = {
    .id = kObjectType,
    .slots = {.destroy = site_destroy, .size = size_of<SiteObject>, .repr = site_repr, .call = quitter_call},
    .is_base = false,
};
const TypeSpec kPrinterSpec = {
    .id = kObjectType,
    .slots = {.destroy = site_destroy, .size = size_of<SiteObject>, .repr = site_repr, .call = printer_call},
    .is_base = false,
};
const TypeSpec kHelperSpec = {
    .id = kObjectType,
    .slots = {.destroy = site_destroy, .size = size_of<SiteObject>, .repr = site_repr, .call = helper_call},
    .is_base = false,
};

struct SiteName {
    const char* name;
    const char* text;
    const TypeSpec* type;
    const char* type_name;
};
constexpr SiteName kSiteNames[] = {
    {"exit", "Use exit() or Ctrl-D (i.e. EOF) to exit", &kQuitterSpec, "Quitter"},
    {"quit", "Use quit() or Ctrl-D (i.e. EOF) to exit", &kQuitterSpec, "Quitter"},
    {"copyright", "Copyright (c) the authors of Eadem. All Rights Reserved.", &kPrinterSpec, "_Printer"},
    {"credits",
     "Eadem is an independent implementation of a subset of Python.\nPython is a trademark of the Python "
     "Software Foundation; see www.python.org.",
     &kPrinterSpec, "_Printer"},
    {"license", "See the LICENSE file of the Eadem source distribution.", &kPrinterSpec, "_Printer"},
    {"help", "Type help() for interactive help, or help(object) for help about object.", &kHelperSpec, "_Helper"},
};

}  // namespace

Result<void> add_site_names(Runtime& runtime, Dict* names) {
    for (const SiteName& site : kSiteNames) {
        const Type* type = runtime.dynamic_type(*site.type, site.type_name);
        if (type == nullptr) return runtime.out_of_memory();
        auto* object = runtime.create<SiteObject>(type->id);
        object->name = site.name;
        object->text = site.text;
        TRY_VOID(add_name(runtime, names, site.name, Ref<SiteObject>::adopt(runtime, object)));
    }
    return {};
}

}  // namespace eadem::stdlib
