// The methods, attributes and constructor of int.
#include <algorithm>
#include <bit>

#include "vm/object/big_number.h"
#include "vm/object/bytearray.h"
#include "vm/object/bytes.h"
#include "vm/object/class.h"
#include "vm/object/float.h"
#include "vm/object/int_internal.h"
#include "vm/object/number.h"
#include "vm/object/number_format.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// ---- the value itself ----

Result<OwnedValue> int_itself(ObjectSpace& space, Value* arguments, size_t) {
    if (space.type_id(arguments[0]) == kIntType) return take(space, arguments[0]);
    return exact_int(space, arguments[0]);
}
Result<OwnedValue> int_get_itself(ObjectSpace& space, Value self) {
    return exact_int(space, self);
}
Result<OwnedValue> int_get_zero(ObjectSpace& space, Value) {
    return OwnedValue::of_int(space, 0);
}
Result<OwnedValue> int_get_one(ObjectSpace& space, Value) {
    return OwnedValue::of_int(space, 1);
}

Result<OwnedValue> int_is_integer(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::boolean(space, true);
}

Result<OwnedValue> int_as_integer_ratio(ObjectSpace& space, Value* arguments, size_t) {
    OwnedValue numerator = exact_int(space, arguments[0]);
    Value pair[] = {numerator.take(), Value::of_int(1)};
    TRY(Ref<Tuple> ratio, make_tuple_from(space, pair, 2));
    return ratio;
}

Result<OwnedValue> int_float(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double number, int_to_double(space, arguments[0]));
    return OwnedValue::of_float(space, number);
}

Result<OwnedValue> int_abs(ObjectSpace& space, Value* arguments, size_t) {
    return int_absolute(space, arguments[0]);
}

Result<OwnedValue> int_round_method(ObjectSpace& space, Value* arguments, size_t) {
    if (arguments[1].is_empty()) return exact_int(space, arguments[0]);
    TRY(OwnedValue digits, index_of(space, arguments[1]));
    return int_round(space, arguments[0], digits.get());
}

// ---- operators that have no slot ----

Result<OwnedValue> int_divmod_method(ObjectSpace& space, Value* arguments, size_t) {
    if (!is_any_int(space, arguments[1])) return OwnedValue::not_implemented(space);
    return int_divmod(space, arguments[0], arguments[1]);
}
Result<OwnedValue> int_reflected_divmod(ObjectSpace& space, Value* arguments, size_t) {
    if (!is_any_int(space, arguments[1])) return OwnedValue::not_implemented(space);
    return int_divmod(space, arguments[1], arguments[0]);
}

// ---- bits and bytes ----

Result<OwnedValue> int_bit_length(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::of_int(space, static_cast<int64_t>(bit_length(MpzView(arguments[0]))));
}

Value quick_int_bit_length(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_raw_int() || row[0].integer == INT64_MIN) return {};
    const auto magnitude = static_cast<uint64_t>(row[0].integer < 0 ? -row[0].integer : row[0].integer);
    return OwnedValue::of_int(space, static_cast<int64_t>(std::bit_width(magnitude))).take();
}

Result<OwnedValue> int_bit_count(ObjectSpace& space, Value* arguments, size_t) {
    Mpz magnitude;
    mpz_abs(magnitude, MpzView(arguments[0]));
    return OwnedValue::of_int(space, static_cast<int64_t>(mpz_popcount(magnitude)));
}

Value quick_int_bit_count(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_raw_int() || row[0].integer == INT64_MIN) return {};
    const auto magnitude = static_cast<uint64_t>(row[0].integer < 0 ? -row[0].integer : row[0].integer);
    return OwnedValue::of_int(space, std::popcount(magnitude)).take();
}

// True for "little", false for "big" and for none given.
Result<bool> is_little_endian(ObjectSpace& space, Value order, std::string_view function) {
    if (order.is_empty()) return false;
    TRY(const Str* text, str_argument(space, order, function, "argument 'byteorder'"));
    if (text->text() == "little") return true;
    if (text->text() == "big") return false;
    return space.raise(ExceptionId::kValueError, "byteorder must be either 'little' or 'big'");
}

Result<OwnedValue> int_to_bytes(ObjectSpace& space, Value* arguments, size_t) {
    int64_t length = 1;
    if (!arguments[1].is_empty()) {
        TRY(length, to_index(space, arguments[1], ExceptionId::kOverflowError));
    }
    TRY(const bool little, is_little_endian(space, arguments[2], "to_bytes"));
    bool is_signed = false;
    if (!arguments[3].is_empty()) {
        TRY(is_signed, truth(space, arguments[3]));
    }
    if (length < 0) return space.raise(ExceptionId::kValueError, "length argument must be non-negative");
    const MpzView number(arguments[0]);
    if (sign_of(number) < 0 && !is_signed)
        return space.raise(ExceptionId::kOverflowError, "can't convert negative int to unsigned");

    // Two's complement: a negative number -n has the bytes of ~(n - 1).
    Mpz magnitude{static_cast<mpz_srcptr>(number)};
    const bool negative = sign_of(number) < 0;
    if (negative) mpz_com(magnitude, magnitude);
    const uint64_t bits = bit_length(magnitude) + (is_signed ? 1 : 0);
    if (bits > static_cast<uint64_t>(length) * 8 && (sign_of(number) != 0 || length > 0))
        return space.raise(ExceptionId::kOverflowError, "int too big to convert");
    const auto size = static_cast<size_t>(length);
    TRY(Ref<Bytes> bytes, make_bytes_buffer(space, size));
    char* buffer = bytes_buffer(bytes.get());
    std::fill_n(buffer, size, '\0');
    mpz_export(buffer, nullptr, -1, 1, 0, 0, magnitude);
    if (negative)
        for (size_t i = 0; i < size; ++i) buffer[i] = static_cast<char>(~buffer[i]);
    if (!little) std::reverse(buffer, buffer + size);
    if (size == 1 && space.profile().int_to_bytes_shared) {
        TRY(bytes, make_bytes(space, bytes->text()));
    }
    if (size > 0) return bytes;
    return OwnedValue::share(space, space.shared.empty_bytes);
}

// The bytes that an argument gives: bytes itself, or what bytes(argument) makes of an iterable.
Result<OwnedValue> bytes_of(ObjectSpace& space, Value source) {
    if (is_bytes(source)) return keep(space, source);
    if (is_any_int(space, source) || str_or_null(space, source) != nullptr)
        return space.raise(ExceptionId::kTypeError, "cannot convert '{}' object to bytes", type_name(space, source));
    return call(space, Value::of_object(space.type(kBytesType)), {source});
}

Result<OwnedValue> int_from_bytes(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const bool little, is_little_endian(space, arguments[2], "from_bytes"));
    bool is_signed = false;
    if (!arguments[3].is_empty()) {
        TRY(is_signed, truth(space, arguments[3]));
    }
    TRY(OwnedValue source, bytes_of(space, arguments[1]));
    const std::string_view bytes = as_bytes(source.get())->text();
    TRY_VOID(check_int_bits(space, bytes.size() * 8));
    Mpz number;
    mpz_import(number, bytes.size(), little ? -1 : 1, 1, 0, 0, bytes.data());
    if (is_signed && !bytes.empty() && (bytes[little ? bytes.size() - 1 : 0] & 0x80) != 0) {
        Mpz modulus(1);
        mpz_mul_2exp(modulus, modulus, bytes.size() * 8);
        mpz_sub(number, number, modulus);
    }
    OwnedValue result;
    const bool small = mpz_fits_slong_p(number) && space.profile().is_small_int(mpz_get_si(number));
    if (small && !space.profile().int_from_bytes_normalised) {
        result = uncached_int(space, mpz_get_si(number));
    } else {
        result = make_int(space, std::move(number));
    }
    Type* type = static_cast<Type*>(arguments[0].object);
    if (type->id == kIntType) return result;
    return call(space, arguments[0], {result.get()});
}

// ---- constructor ----

Result<OwnedValue> int_with_base(ObjectSpace& space, Value value, Value base_value) {
    if (value.is_empty()) return space.raise(ExceptionId::kTypeError, "int() missing string argument");
    TRY(OwnedValue base_number, index_of(space, base_value));
    int64_t base = 0;
    if (!fits_int64_unchecked(base_number.get(), base) || (base != 0 && base < 2) || base > 36)
        return space.raise(ExceptionId::kValueError, "int() base must be >= 2 and <= 36, or 0");
    if (const Str* text = str_or_null(space, value)) return int_from_text(space, text->text(), static_cast<int>(base));
    if (bytes_or_null(space, value) != nullptr || byte_array_or_null(space, value) != nullptr) {
        TRY(const BytesView bytes, view_or_none(space, value));
        return int_from_text(space, bytes.text(), static_cast<int>(base), bytes_repr_text(bytes.text()));
    }
    return space.raise(ExceptionId::kTypeError, "int() can't convert non-string with explicit base");
}

Result<OwnedValue> int_from_arguments(ObjectSpace& space, Value* arguments) {
    if (!arguments[2].is_empty()) return int_with_base(space, arguments[1], arguments[2]);
    if (arguments[1].is_empty()) return OwnedValue::of_int(space, 0);
    if (space.type_id(arguments[1]) == kIntType) return take(space, arguments[1]);
    return to_int(space, arguments[1]);
}

// The int as an instance of a class derived from int.
Result<OwnedValue> instance_of(ObjectSpace& space, Type* type, OwnedValue number) {
    int64_t small = 0;
    if (fits_int64_unchecked(number.get(), small)) {
        auto* box = create_derived<IntObject>(space, type);
        if (box == nullptr) return space.out_of_memory();
        box->value = small;
        return OwnedValue::adopt(space, Value::of_object(box));
    }
    auto* big = create_derived<BigInt>(space, type);
    if (big == nullptr) return space.out_of_memory();
    big->set_flag(kFlagA);
    mpz_init_set(big->number, MpzView(number.get()));
    return OwnedValue::adopt(space, Value::of_object(big));
}

Result<OwnedValue> int_new(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue number, int_from_arguments(space, arguments));
    auto* type = static_cast<Type*>(arguments[0].object);
    if (type->id == kIntType) return number;
    return instance_of(space, type, std::move(number));
}

// int(x) of what is an int already, a float of no more than 53 bits, or plain text; int(text, base).
Value quick_int(ObjectSpace& space, const Value* row, size_t count) {
    if (count < 2 || static_cast<Type*>(row[0].object)->id != kIntType) return {};
    if (is_str(row[1])) {
        if (count == 3 && !row[2].is_raw_int()) return {};
        int64_t number = 0;
        const int64_t base = count == 3 ? row[2].integer : 10;
        if (base < 2 || base > 36) return {};
        if (!int64_from_text(as_str(row[1])->text(), static_cast<int>(base), number)) return {};
        return OwnedValue::of_int(space, number).take();
    }
    if (count != 2) return {};
    if (row[1].is_raw_int()) return row[1];
    if (row[1].is_object() && row[1].object->type_and_flags == header_of(kIntType))
        return OwnedValue::share(space, row[1].object).take();
    constexpr double kLimit = 9007199254740992.0;
    if (row[1].is_raw_float() && row[1].real < kLimit && row[1].real > -kLimit)
        return OwnedValue::of_int(space, static_cast<int64_t>(row[1].real)).take();
    return {};
}

}  // namespace

const NativeSpec kIntConstructor = {"int", int_new, "(x=?, /, base=?)", nullptr, false, quick_int};

const SlotMethod kIntSpecialMethods[] = {{"__abs__", as_slot<int_abs>, 0, 0},
                                         {"__divmod__", as_slot<int_divmod_method>, 1, 1},
                                         {"__float__", as_slot<int_float>, 0, 0},
                                         {"__index__", as_slot<int_itself>, 0, 0},
                                         {"__int__", as_slot<int_itself>, 0, 0},
                                         {"__rdivmod__", as_slot<int_reflected_divmod>, 1, 1},
                                         {}};

const NativeSpec kIntMethods[] = {
    {"__ceil__", int_itself, "()"},
    {"__floor__", int_itself, "()"},
    kFormatMethod<format_int>,
    {"__round__", int_round_method, "(ndigits=?, /)", "Rounds to a multiple of 10**-ndigits, ties to even."},
    {"__trunc__", int_itself, "()"},
    {"as_integer_ratio", int_as_integer_ratio, "()", "The pair (self, 1)."},
    {"bit_count", int_bit_count, "()", "The number of ones in the binary form of the absolute value.", true,
     quick_int_bit_count},
    {"bit_length", int_bit_length, "()", "The number of bits of the absolute value.", true, quick_int_bit_length},
    {"conjugate", int_itself, "()", "self: an int has no imaginary part."},
    {"is_integer", int_is_integer, "()", "True."},
    {"to_bytes", int_to_bytes, "(length=?, byteorder=?, *, signed=?)",
     "The number as bytes; length is 1 and byteorder 'big' if not given."},
    {nullptr, nullptr}};

const NativeSpec kIntClassMethods[] = {{"from_bytes", int_from_bytes, "(bytes, byteorder=?, *, signed=?)",
                                        "The number that bytes spell; byteorder is 'big' if not given."},
                                       {nullptr, nullptr}};

const AttributeSpec kIntAttributes[] = {{"denominator", int_get_one},
                                        {"imag", int_get_zero},
                                        {"numerator", int_get_itself},
                                        {"real", int_get_itself},
                                        {nullptr, nullptr}};

}  // namespace eadem::vm
