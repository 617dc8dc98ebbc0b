// The module _functools: the native part of functools.
#include "stdlib/native/functools.h"

#include "stdlib/native/module_spec.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// reduce(function, iterable[, initial], /)
Result<OwnedValue> reduce(ObjectSpace& space, Value* row, size_t) {
    Result<OwnedValue> iterator = iterate(space, row[1]);
    if (!iterator.ok()) {
        if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return space.raise_text(ExceptionId::kTypeError, "reduce() arg 2 must support iteration");
    }
    const bool is_native = row[0].is_object() && row[0].object->type_id() == kNativeFunctionType;
    const QuickCode quick = is_native ? static_cast<NativeFunction*>(row[0].object)->quick : nullptr;
    OwnedValue result = row[2].is_empty() ? OwnedValue() : take(space, row[2]);
    while (true) {
        TRY(OwnedValue item, next_item(space, iterator.value().get().object));
        if (item.is_empty()) break;
        if (result.is_empty()) {
            result = std::move(item);
            continue;
        }
        if (quick != nullptr) {
            const Value pair[] = {result.get(), item.get()};
            const Value combined = quick(space, pair, std::size(pair));
            if (!combined.is_empty()) {
                result = OwnedValue::adopt(space, combined);
                continue;
            }
        }
        TRY(result, call(space, row[0], {result.get(), item.get()}));
    }
    if (!result.is_empty()) return result;
    return space.raise_text(ExceptionId::kTypeError, "reduce() of empty iterable with no initial value");
}

constexpr NativeSpec kFunctions[] = {
    {"cmp_to_key", cmp_to_key, "(mycmp)",
     "Make a sort key of a function that compares two things and gives a negative number, zero or a positive one."},
    {"reduce", reduce, "(function, iterable, initial=?, /)",
     "Apply a function of two arguments cumulatively to the items of an iterable, from left to right."},
    {},
};

constexpr ModuleType kTypes[] = {
    {&kCachedFunctionSpec, "functools._Cached"}, {&kPartialSpec, "functools._Partial"}, {}};

}  // namespace

extern const ModuleSpec kFunctoolsModule;
const ModuleSpec kFunctoolsModule = {
    .name = "_functools",
    .documentation = "What is useful for functions that work with functions.",
    .functions = kFunctions,
    .types = kTypes,
};

}  // namespace eadem::stdlib
