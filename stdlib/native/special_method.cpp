#include "stdlib/native/special_method.h"

#include <array>

#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

Result<OwnedValue> call_special(ObjectSpace& space, Value self, std::string_view name,
                                std::initializer_list<Value> rest) {
    TRY(const Value method, type_lookup(space, space.type_of(self), space.intern_name(name)));
    if (method.is_empty()) return OwnedValue();
    const OwnedValue held = keep(space, method);
    constexpr size_t kMost = 4;
    std::array<Value, kMost> row;
    size_t count = 0;
    row[count++] = keep(space, self).take();
    for (const Value argument : rest) row[count++] = keep(space, argument).take();
    Result<OwnedValue> result = call(space, held.get(), CallArguments{row.data(), count, nullptr, count});
    for (size_t i = 0; i < count; ++i) space.release(row[i]);
    return result;
}

Result<OwnedValue> to_int(ObjectSpace& space, Value value) {
    if (is_instance(space, value, kIntType)) return keep(space, value);
    TRY(OwnedValue index, call_special(space, value, "__index__"));
    if (index.is_empty())
        return space.raise(ExceptionId::kTypeError, "'{}' object cannot be interpreted as an integer",
                           type_name(space, value));
    if (!is_instance(space, index.get(), kIntType))
        return space.raise(ExceptionId::kTypeError, "__index__ returned non-int (type {})",
                           type_name(space, index.get()));
    return index;
}

Result<std::string_view> text_argument(ObjectSpace& space, Value value, std::string_view what) {
    if (is_instance(space, value, kStrType)) return as_str(value)->text();
    return space.raise(ExceptionId::kTypeError, "{}, not {}", what, type_name(space, value));
}

}  // namespace eadem::stdlib
