// The module _random: the generator behind random.
#include <sys/random.h>

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/native_object.h"
#include "stdlib/native/random/mersenne_twister.h"
#include "stdlib/native/random/sha512.h"
#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/text_search.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Random : Object {
    MersenneTwister* generator;
};
MersenneTwister& generator_of(Value self) {
    return *static_cast<Random*>(self.object)->generator;
}

// A key of random bits from the system.
std::vector<uint32_t> system_key() {
    std::vector<uint32_t> key(MersenneTwister::kWords);
    auto* at = reinterpret_cast<char*>(key.data());
    size_t left = key.size() * sizeof(uint32_t);
    while (left > 0) {
        const ssize_t got = getrandom(at, left, 0);
        if (got < 0) continue;  // interrupted: nothing else fails with such arguments
        at += got;
        left -= static_cast<size_t>(got);
    }
    return key;
}

// The magnitude of an int in words of 32 bits, the lowest first.
std::vector<uint32_t> words_of(Value number) {
    int64_t small = 0;
    std::vector<uint32_t> words;
    if (fits_int64_unchecked(number, small)) {
        const uint64_t magnitude = small < 0 ? 0 - static_cast<uint64_t>(small) : static_cast<uint64_t>(small);
        words.push_back(static_cast<uint32_t>(magnitude));
        if (magnitude >> 32 != 0) words.push_back(static_cast<uint32_t>(magnitude >> 32));
        return words;
    }
    const mpz_t& big = static_cast<BigInt*>(number.object)->number;
    words.resize((mpz_sizeinbase(big, 2) + 31) / 32);
    mpz_export(words.data(), nullptr, -1, sizeof(uint32_t), 0, 0, big);
    return words;
}

Result<std::vector<uint32_t>> key_of(ObjectSpace& space, Value seed) {
    if (is_absent(space, seed)) return system_key();
    if (is_any_int(space, seed)) return words_of(seed);
    TRY(const int64_t hashed, hash(space, seed));
    const auto bits = static_cast<uint64_t>(hashed);
    std::vector<uint32_t> key = {static_cast<uint32_t>(bits)};
    if (bits >> 32 != 0) key.push_back(static_cast<uint32_t>(bits >> 32));
    return key;
}

Result<OwnedValue> seed(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::vector<uint32_t> key, key_of(space, row[1]));
    generator_of(row[0]).seed(key);
    return OwnedValue::none(space);
}

Result<OwnedValue> random(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::of_float(space, generator_of(row[0]).next_double());
}

Value quick_random(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || space.boxes_always()) return {};
    return Value::of_float(generator_of(row[0]).next_double());
}
Value quick_random_bits(ObjectSpace& space, const Value* row, size_t count) {
    int64_t bits = 0;
    if (count != 2 || !fits_int64(row[1], bits) || bits < 1 || bits > 32 || space.boxes_always()) return {};
    return Value::of_int(generator_of(row[0]).next() >> (32 - bits));
}

// A whole number below `limit`, which is positive: of as many bits as the limit has, drawn until one is below it.
uint64_t draw_below(MersenneTwister& generator, uint64_t limit) {
    const auto bits = static_cast<int>(std::bit_width(limit));
    while (true) {
        uint64_t number = 0;
        if (bits <= 32) {
            number = generator.next() >> (32 - bits);
        } else {
            number = generator.next();
            number |= static_cast<uint64_t>(generator.next() >> (64 - bits)) << 32;
        }
        if (number < limit) return number;
    }
}

// _below(n): what Random._randbelow_with_getrandbits gives where getrandbits is the one here; that is asked for all but
// machine numbers above 0.
Value quick_below(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || !row[1].is_raw_int() || row[1].integer <= 0) return {};
    const uint64_t drawn = draw_below(generator_of(row[0]), static_cast<uint64_t>(row[1].integer));
    return OwnedValue::of_int(space, static_cast<int64_t>(drawn)).take();
}
Result<OwnedValue> below(ObjectSpace& space, Value* row, size_t) {
    int64_t limit = 0;
    if (fits_int64(row[1], limit) && limit > 0) {
        const uint64_t drawn = draw_below(generator_of(row[0]), static_cast<uint64_t>(limit));
        return OwnedValue::of_int(space, static_cast<int64_t>(drawn));
    }
    TRY(const OwnedValue method, get_attribute(space, row[0], space.intern_name("_randbelow_with_getrandbits")));
    return call(space, method.get(), {row[1]});
}

// _shuffle(list): as shuffle, for an exact list and numbers of _below.
Result<OwnedValue> shuffle(ObjectSpace& space, Value* row, size_t) {
    if (!is_list(row[1])) return space.raise_text(ExceptionId::kTypeError, "a list is wanted");
    List* const list = as_list(row[1]);
    MersenneTwister& generator = generator_of(row[0]);
    for (size_t i = list->size; i > 1; --i) {
        TRY_VOID(space.poll());
        if (i > list->size) return space.raise_text(ExceptionId::kIndexError, "list index out of range");
        std::swap(list->items[i - 1], list->items[draw_below(generator, i)]);
    }
    return OwnedValue::none(space);
}

Result<OwnedValue> get_random_bits(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t count, index_argument(space, row[1]));
    if (count < 0) return space.raise_text(ExceptionId::kValueError, "number of bits must be non-negative");
    MersenneTwister& generator = generator_of(row[0]);
    if (count == 0) return OwnedValue::of_int(space, 0);
    if (count <= 32) return OwnedValue::of_int(space, generator.next() >> (32 - count));
    if (static_cast<uint64_t>(count) > Heap::kLargestBlock) return space.out_of_memory();
    std::vector<uint32_t> words((static_cast<size_t>(count) - 1) / 32 + 1);
    int64_t left = count;
    for (uint32_t& word : words) {
        word = generator.next();
        if (left < 32) word >>= 32 - left;
        left -= 32;
    }
    mpz_t number;
    mpz_init(number);
    mpz_import(number, words.size(), -1, sizeof(uint32_t), 0, 0, words.data());
    Result<OwnedValue> made = make_int(space, number);
    mpz_clear(number);
    return made;
}

// The words, and how many of them are used up.
Result<OwnedValue> get_state(ObjectSpace& space, Value* row, size_t) {
    const MersenneTwister& generator = generator_of(row[0]);
    TRY(Ref<Tuple> state, make_tuple(space, MersenneTwister::kWords + 1));
    std::fill_n(state->items(), state->size, Word());
    for (size_t i = 0; i < state->size; ++i) {
        const uint64_t word = i < MersenneTwister::kWords ? generator.words[i] : generator.used;
        state->items()[i] = to_word(space, OwnedValue::of_int(space, static_cast<int64_t>(word)));
    }
    return state;
}

Result<OwnedValue> set_state(ObjectSpace& space, Value* row, size_t) {
    if (!is_tuple_like(space, row[1])) return space.raise_text(ExceptionId::kTypeError, "state vector must be a tuple");
    Tuple* state = as_tuple(row[1]);
    if (state->size != MersenneTwister::kWords + 1)
        return space.raise_text(ExceptionId::kValueError, "state vector is the wrong size");
    MersenneTwister fresh{};
    for (size_t i = 0; i < state->size; ++i) {
        int64_t number = 0;
        const Value item = state->items()[i].peek();
        if (!is_any_int(space, item)) return space.raise_text(ExceptionId::kTypeError, "an integer is required");
        const bool is_small = fits_int64_unchecked(item, number);
        if (is_small && number < 0)
            return space.raise_text(ExceptionId::kOverflowError, "can't convert negative value to unsigned int");
        const bool is_last = i == MersenneTwister::kWords;
        if (is_last && (!is_small || static_cast<uint64_t>(number) > MersenneTwister::kWords))
            return space.raise_text(ExceptionId::kValueError, "invalid state");
        if (is_last)
            fresh.used = static_cast<size_t>(number);
        else
            fresh.words[i] = static_cast<uint32_t>(number);
    }
    generator_of(row[0]) = fresh;
    return OwnedValue::none(space);
}

void destroy(ObjectSpace& space, Object* self) {
    auto* random = static_cast<Random*>(self);
    if (random->generator != nullptr) space.heap.free_buffer(random->generator, sizeof(MersenneTwister));
    free_tracked_block(space, self, sizeof(Random));
}
size_t bytes_held(const Object*) {
    return sizeof(Random) + sizeof(MersenneTwister);
}
// It refers to nothing itself; what a class derived from it adds may.
void traverse(Object*, ReferenceVisitor&) {}
void clear(ObjectSpace&, Object*) {}

// The seed among the arguments of Random(seed=None): (self, **keywords, *arguments).
Result<std::vector<uint32_t>> key_of_arguments(ObjectSpace& space, Value* row, size_t count) {
    constexpr size_t kFixed = 2;
    if (!row[1].is_empty()) return space.raise_text(ExceptionId::kTypeError, "Random() takes no keyword arguments");
    if (count > kFixed + 1) return space.raise_text(ExceptionId::kTypeError, "Random() requires 0 or 1 argument");
    return key_of(space, count > kFixed ? row[kFixed] : Value());
}

// __init__: seeds once more, so that a class derived from it may take what arguments it likes.
Result<OwnedValue> initialize(ObjectSpace& space, Value* row, size_t count) {
    TRY(const std::vector<uint32_t> key, key_of_arguments(space, row, count));
    generator_of(row[0]).seed(key);
    return OwnedValue::none(space);
}
constexpr NativeSpec kInitialize = {"__init__", initialize, "(*args, **kwargs)", "Start anew from a seed."};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialize>, 0, SlotMethod::kAny}, {}};

Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    TRY(const std::vector<uint32_t> key, key_of_arguments(space, row, count));
    auto* generator = static_cast<MersenneTwister*>(space.heap.allocate_buffer(sizeof(MersenneTwister)));
    if (generator == nullptr) return space.out_of_memory();
    generator->seed(key);
    auto* made = new_instance<Random>(space, row[0]);
    made->generator = generator;
    return Ref<Random>::adopt(space, made);
}

constexpr NativeSpec kConstructor = {"Random", construct, "(*args, **kwargs)"};
constexpr NativeSpec kMethods[] = {
    {"_below", below, "(n, /)", "A whole number from 0 to below n.", true, quick_below},
    {"_shuffle", shuffle, "(x, /)", "Put the items of a list into a random order."},
    {"getrandbits", get_random_bits, "(k, /)", "A random int of k bits.", true, quick_random_bits},
    {"getstate", get_state, "()", "What setstate() needs to go on from here."},
    {"random", random, "()", "A random float that is at least 0.0 and less than 1.0.", true, quick_random},
    {"seed", seed, "(n=?, /)", "Set the random number generator to a state that the seed decides."},
    {"setstate", set_state, "(state, /)", "Go on from where getstate() was called."},
    {},
};

const TypeSpec kRandomSpec = {
    .id = kObjectType,
    .slots =
        {.destroy = destroy, .size = bytes_held, .block_size = size_of<Random>, .traverse = traverse, .clear = clear},
    .methods = kMethods,
    .constructor = &kConstructor,
    .special_methods = kSpecialMethods,
    .documentation = "A generator of random numbers that shares nothing with others.",
};

// What random.seed makes numbers of texts with.
Result<OwnedValue> sha512_of(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView message, bytes_argument(space, row[0]));
    const std::array<uint8_t, 64> digest = sha512(message.text());
    return as_value(make_bytes(space, {reinterpret_cast<const char*>(digest.data()), digest.size()}));
}

constexpr NativeSpec kFunctions[] = {
    {"_sha512", sha512_of, "(data, /)", "Return the SHA-512 digest of the data as bytes."},
    {},
};
constexpr ModuleType kTypes[] = {{&kRandomSpec, "_random.Random"}, {}};

}  // namespace

extern const ModuleSpec kRandomModule;
const ModuleSpec kRandomModule = {
    .name = "_random",
    .documentation = "The generator of random numbers called Mersenne Twister.",
    .functions = kFunctions,
    .types = kTypes,
};

}  // namespace eadem::stdlib
