// open(): the streams are Python code, in the frozen package io, which is imported when a program first opens a file.
#include "stdlib/import/import_module.h"
#include "stdlib/native/builtins.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// The names of the parameters behind `file`, in the order of the row.
constexpr std::string_view kNames[] = {"mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"};

Result<OwnedValue> open_stream(ObjectSpace& space, Value* row) {
    TRY(const OwnedValue module, import_module(runtime_of(space), "io.opening", nullptr, space.none(), 0));
    TRY(const OwnedValue opening, get_attribute(space, module.get(), space.intern_name("opening")));
    TRY(const OwnedValue opener, get_attribute(space, opening.get(), space.intern_name("open")));
    Value values[1 + std::size(kNames)] = {row[0]};
    size_t count = 1;
    Str* given[std::size(kNames)];
    for (size_t i = 0; i < std::size(kNames); ++i) {
        if (row[i + 1].is_empty()) continue;
        given[count - 1] = space.intern_name(kNames[i]);
        values[count++] = row[i + 1];
    }
    TRY(const Ref<Tuple> names, make_tuple(space, count - 1));
    for (size_t i = 0; i + 1 < count; ++i) names->items()[i] = Word::of_object(given[i]);
    for (size_t i = 0; i < count; ++i) values[i] = keep(space, values[i]).take();
    Result<OwnedValue> stream = call(space, opener.get(), CallArguments{values, 1, names.get(), count});
    for (size_t i = 0; i < count; ++i) space.release(values[i]);
    return stream;
}

}  // namespace

Result<OwnedValue> builtin_open(ObjectSpace& space, Value* row, size_t) {
    Result<OwnedValue> stream = open_stream(space, row);
    if (stream.ok()) return stream;
    // The error is that of a built-in function: the frames inside are nobody's business.
    const Ref<Object> error = Ref<Object>::adopt(space, space.take_pending());
    auto* const exception = static_cast<Exception*>(error.get());
    if (Object* const traceback = std::exchange(exception->traceback, nullptr)) space.release(traceback);
    return space.raise_object(error.copy().take());
}

}  // namespace eadem::stdlib
