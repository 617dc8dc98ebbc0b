#include "vm/inspect/fingerprint.h"

#include <bit>
#include <functional>
#include <string_view>

#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Of a long text its ends.
uint64_t text_print(std::string_view text) {
    constexpr size_t kEnd = 64;
    const uint64_t hash = std::hash<std::string_view>()(text.substr(0, kEnd));
    return text.size() <= kEnd
               ? hash
               : hash * 31 + std::hash<std::string_view>()(text.substr(text.size() - kEnd)) + text.size();
}

// Of a big number all of it: powers of two differ in their last limb alone.
uint64_t big_print(mpz_srcptr number) {
    uint64_t print = static_cast<uint64_t>(mpz_sgn(number));
    for (size_t i = 0; i < mpz_size(number); ++i) print = print * 31 + mpz_getlimbn(number, static_cast<mp_size_t>(i));
    return print;
}

uint64_t value_print(const Object* object) {
    switch (object->type_id()) {
        case kIntType:
            return is_big_int(object) ? big_print(static_cast<const BigInt*>(object)->number)
                                      : static_cast<uint64_t>(static_cast<const IntObject*>(object)->value);
        case kFloatType:
            return std::bit_cast<uint64_t>(static_cast<const FloatObject*>(object)->value);
        case kStrType:
            return text_print(static_cast<const Str*>(object)->text());
        case kBytesType: {
            const auto* bytes = static_cast<const Bytes*>(object);
            return text_print({bytes->data(), bytes->size});
        }
        case kTupleType:
            return static_cast<const Tuple*>(object)->size;
        default:
            return 0;
    }
}

}  // namespace

uint64_t fingerprint(const Object* object) {
    return value_print(object) * 1'000'003 + object->type_id();
}

}  // namespace eadem::vm
