#include "compiler/constant_key.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "vm/code/code_object.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/int.h"
#include "vm/object/set.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace vm;

namespace {

constexpr uint32_t mix(uint64_t bits) {
    bits ^= bits >> 33;
    bits *= 0xFF51AFD7ED558CCDu;
    return static_cast<uint32_t>(bits >> 32);
}

template <class T>
const T& as(const Object* object) {
    return *static_cast<const T*>(object);
}

uint64_t bits_of(double number) {
    return std::bit_cast<uint64_t>(number);
}

// nan is not even the same constant as itself, whatever its bits.
bool same_float(double a, double b) {
    return bits_of(a) == bits_of(b) && !std::isnan(a);
}

bool same_item(Word a, Word b) {
    return a.bits() == b.bits() || (a.is_object() && b.is_object() && same_constant(a.object(), b.object()));
}

bool same_tuple(const Tuple& a, const Tuple& b) {
    if (a.size != b.size) return false;
    for (size_t i = 0; i < a.size; ++i)
        if (!same_item(a.items()[i], b.items()[i])) return false;
    return true;
}

// Equal sets written in another order count as different: nobody can tell, their items are the same objects.
bool same_set(const Set& a, const Set& b) {
    if (a.used != b.used || a.mask != b.mask) return false;
    if (a.used == 0) return true;
    for (uint32_t i = 0; i <= a.mask; ++i)
        if (!same_item(a.table[i].item, b.table[i].item)) return false;
    return true;
}

bool same_names(Str* const* a, Str* const* b, size_t count) {
    return std::equal(a, a + count, b);  // all of them are interned
}

// Whether a constant was a literal or computed is told of its text, not of what the code does.
bool same_instructions(const CodeObject& a, const CodeObject& b) {
    for (uint32_t word = 0; word < a.word_count;) {
        Instruction left = a.instructions[word], right = b.instructions[word];
        if (left.op == Opcode::kLOAD_CONST || left.op == Opcode::kLOAD_NUMBER) {
            left.flags &= static_cast<uint8_t>(~kFoldedHere);
            right.flags &= static_cast<uint8_t>(~kFoldedHere);
        }
        const size_t words = 1U + info_of(left.op).extra;
        if (std::memcmp(&left, &right, sizeof left) != 0 ||
            std::memcmp(a.instructions + word + 1, b.instructions + word + 1, (words - 1) * sizeof left) != 0)
            return false;
        word += static_cast<uint32_t>(words);
    }
    return true;
}

// Where the code stands does not count but for its first line: CPython's code_richcompare.
bool same_code(const CodeObject& a, const CodeObject& b) {
    if (a.name != b.name || a.first_line != b.first_line || a.flags != b.flags || a.word_count != b.word_count ||
        a.constant_count != b.constant_count || a.name_count != b.name_count || a.local_count != b.local_count ||
        a.positional_count != b.positional_count || a.positional_only_count != b.positional_only_count ||
        a.keyword_only_count != b.keyword_only_count || a.variable_count != b.variable_count ||
        a.cell_count != b.cell_count || a.free_count != b.free_count) {
        return false;
    }
    if (!same_instructions(a, b)) return false;
    if (!same_names(a.names, b.names, a.name_count) ||
        !same_names(a.variable_names, b.variable_names, a.variable_count) ||
        !same_names(a.cell_names, b.cell_names, size_t{a.cell_count} + a.free_count)) {
        return false;
    }
    return std::equal(a.constants, a.constants + a.constant_count, b.constants, same_constant);
}

uint32_t item_hash(const ObjectSpace& space, Word item) {
    return item.is_object() ? constant_hash(space, item.object()) : mix(item.bits());
}

uint32_t big_int_hash(const BigInt& big) {
    return mix(mpz_get_ui(big.number) ^ static_cast<uint64_t>(mpz_size(big.number)) << 32);
}

}  // namespace

bool same_constant(const Object* a, const Object* b) {
    if (a == b) return a->type_id() != kFloatType || !std::isnan(as<FloatObject>(a).value);
    if (a->type_id() != b->type_id()) return false;
    switch (a->type_id()) {
        case kIntType:
            if (is_big_int(a) != is_big_int(b)) return false;
            if (is_big_int(a)) return mpz_cmp(as<BigInt>(a).number, as<BigInt>(b).number) == 0;
            return as<IntObject>(a).value == as<IntObject>(b).value;
        case kFloatType:
            return same_float(as<FloatObject>(a).value, as<FloatObject>(b).value);
        case kComplexType:
            return same_float(as<Complex>(a).value.real, as<Complex>(b).value.real) &&
                   same_float(as<Complex>(a).value.imaginary, as<Complex>(b).value.imaginary);
        case kStrType:
            return str_equal(&as<Str>(a), &as<Str>(b));
        case kBytesType:
            return as<Bytes>(a).text() == as<Bytes>(b).text();
        case kTupleType:
            return same_tuple(as<Tuple>(a), as<Tuple>(b));
        case kFrozenSetType:
            return same_set(as<Set>(a), as<Set>(b));
        case kCodeType:
            return same_code(as<CodeObject>(a), as<CodeObject>(b));
        default:
            return false;
    }
}

uint32_t int_constant_hash(int64_t number) {
    return mix(static_cast<uint64_t>(number));
}

uint32_t constant_hash(const ObjectSpace& space, Object* object) {
    switch (object->type_id()) {
        case kIntType:
            if (is_big_int(object)) return big_int_hash(as<BigInt>(object));
            return int_constant_hash(as<IntObject>(object).value);
        case kFloatType:
            return mix(bits_of(as<FloatObject>(object).value) ^ kFloatType);
        case kComplexType:
            return mix(bits_of(as<Complex>(object).value.real)) * 31 +
                   mix(bits_of(as<Complex>(object).value.imaginary));
        case kStrType:
            return str_hash(space, static_cast<Str*>(object));
        case kBytesType:
            return bytes_hash(space, static_cast<Bytes*>(object)) ^ kBytesType;
        case kTupleType: {
            uint32_t hash = kTupleType;
            for (size_t i = 0; i < as<Tuple>(object).size; ++i)
                hash = hash * 31 + item_hash(space, as<Tuple>(object).items()[i]);
            return mix(hash);
        }
        case kFrozenSetType:
            return mix(as<Set>(object).used ^ uint64_t{kFrozenSetType} << 32);
        case kCodeType: {
            uint32_t hash = as<CodeObject>(object).first_line * 31 + as<CodeObject>(object).word_count;
            for (uint32_t i = 0; i < as<CodeObject>(object).constant_count; ++i)
                hash = hash * 31 + constant_hash(space, as<CodeObject>(object).constants[i]);
            return mix(hash);
        }
        default:
            return mix(reinterpret_cast<uintptr_t>(object));
    }
}

}  // namespace eadem::compiler
