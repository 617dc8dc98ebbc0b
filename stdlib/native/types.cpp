// The module _types: what modules that are written in Python need so that their types are spoken of as CPython's are.
#include "stdlib/native/module_spec.h"
#include "vm/object/class.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Row: class, name.
Result<OwnedValue> show_as(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* name, str_argument(space, row[1], "show_as", "argument 2"));
    if (!is_type(space, row[0]) || !is_class(as_type(row[0])))
        return space.raise_text(ExceptionId::kTypeError, "show_as() argument 1 must be a class");
    as_type(row[0])->name = space.intern_name(name->text())->text();
    return keep(space, row[0]);
}

constexpr NativeSpec kFunctions[] = {
    {"show_as", show_as, "(cls, name, /)", "Have error messages speak of a class by another name than __name__."},
    {nullptr, nullptr},
};

}  // namespace

extern const ModuleSpec kTypesModule;
const ModuleSpec kTypesModule = {
    .name = "_types",
    .documentation = "How classes of the library are spoken of.",
    .functions = kFunctions,
};

}  // namespace eadem::stdlib
