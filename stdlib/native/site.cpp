#include "stdlib/native/site.h"

#include "stdlib/frozen/frozen.h"
#include "stdlib/import/import_module.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/native/pager.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/slot_methods.h"
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

// A function of the module that words the help, which is written in Python.
Result<OwnedValue> call_helper(Runtime& runtime, std::string_view name, std::initializer_list<Value> arguments) {
    TRY(const OwnedValue module, import_module(runtime, "_help", nullptr, runtime.none(), 0));
    TRY(const OwnedValue function, get_attribute(runtime, module.get(), runtime.intern_name(name)));
    return call(runtime, function.get(), arguments);
}

// "(argument, /)", or None where there may be any number.
Result<OwnedValue> slot_signature(ObjectSpace& space, const SlotMethod& method) {
    if (method.most == SlotMethod::kAny) return OwnedValue::none(space);
    std::string text;
    for (size_t i = 0; i < method.most; ++i)
        text += fmt::format("{}value{}, ", i == 0 ? "" : "other_", i < method.least ? "" : "=?");
    TRY(Ref<Str> signature, make_str(space, text.empty() ? "()" : fmt::format("({}/)", text)));
    return signature;
}

// The signature of what is written in C++, as its table has it; None of everything else.
Result<OwnedValue> signature_of(ObjectSpace& space, Value* row, size_t) {
    const NativeSpec* spec = nullptr;
    const Value subject = row[0];
    if (is_type(space, subject)) {
        const Type* const type = as_type(subject);
        if (type->spec != nullptr) spec = type->spec->constructor;
    } else if (subject.is_object()) {
        switch (subject.object->type_id()) {
            case kNativeFunctionType:
                spec = static_cast<NativeFunction*>(subject.object)->spec;
                break;
            case kMethodDescriptorType:
                spec = static_cast<MethodDescriptor*>(subject.object)->spec;
                break;
            case kClassMethodDescriptorType:
                spec = static_cast<ClassMethodDescriptor*>(subject.object)->spec;
                break;
            case kSlotWrapperType:
                return slot_signature(space, *static_cast<SlotWrapper*>(subject.object)->method);
            default:
                break;
        }
    }
    if (spec == nullptr) return OwnedValue::none(space);
    TRY(Ref<Str> text, make_str(space, spec->signature));
    return text;
}
constexpr NativeSpec kSignatureOf = {"signature_of", signature_of, "(object, /)"};

// The names of the frozen modules.
Result<OwnedValue> frozen_names(ObjectSpace& space, Value*, size_t) {
    TRY(Ref<List> names, make_list(space, frozen_modules().size()));
    for (const FrozenModule& module : frozen_modules()) {
        TRY(Ref<Str> name, make_str(space, module.name));
        TRY_VOID(list_append(space, names.get(), std::move(name)));
    }
    return names;
}
constexpr NativeSpec kFrozenNames = {"frozen_names", frozen_names, "()"};

// help(), help(object), help("topic").
Result<OwnedValue> helper_call(ObjectSpace& space, Value, const CallArguments& arguments) {
    Runtime& runtime = runtime_of(space);
    if (arguments.total == 0) {
        TRY_VOID(help_interactively(runtime));
        return OwnedValue::none(space);
    }
    if (arguments.total > 1)
        return space.raise(ExceptionId::kTypeError, "help() takes at most 1 argument ({} given)", arguments.total);
    const Ref<NativeFunction> signatures = make_native_function(space, kSignatureOf, nullptr);
    const Ref<NativeFunction> frozen = make_native_function(space, kFrozenNames, nullptr);
    TRY(const OwnedValue text,
        call_helper(runtime, "text_about",
                    {arguments.values[0], Value::of_object(signatures.get()), Value::of_object(frozen.get())}));
    if (is_str(text.get())) TRY_VOID(show_by_page(runtime, as_str(text.get())->text()));
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

Result<void> help_interactively(Runtime& runtime) {
    Word* const help = dict_find_name(runtime, runtime.builtins.get(), runtime.intern_name("help"));
    if (help == nullptr) return runtime.raise_text(ExceptionId::kNameError, "builtins has no help any more");
    const OwnedValue show = share(runtime, *help);
    const Result<OwnedValue> done = call_helper(runtime, "ask", {show.get()});
    return done.ok() ? Result<void>() : kFailed;
}

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
