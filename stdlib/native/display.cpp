#include "stdlib/native/display.h"

#include "stdlib/native/builtins.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

Result<void> display_value(Runtime& runtime, Value value) {
    if (value.refers_to(runtime.shared.none)) return {};
    Str* last = runtime.intern_name("_");
    OwnedValue shown = keep(runtime, value);
    // Set to None first, as CPython does: a failing repr leaves no stale value behind.
    TRY_VOID(dict_set_name(runtime, runtime.builtins.get(), last, OwnedValue::none(runtime)));
    TRY(Ref<Str> text, repr(runtime, shown.get()));
    // print(text): sep, end, file and flush are left out.
    Value row[5];
    row[4] = Value::of_object(text.get());
    TRY(const OwnedValue printed, builtin_print(runtime, row, std::size(row)));
    return dict_set_name(runtime, runtime.builtins.get(), last, share(runtime, shown.holder()));
}

}  // namespace eadem::stdlib
