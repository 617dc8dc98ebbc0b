// Operators as functions.
#include "stdlib/native/operator/operator.h"

#include <algorithm>
#include <vector>

#include "stdlib/native/module_spec.h"
#include "vm/object/buffer.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/number.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// ---- arithmetic and comparison ----

template <BinaryOperator op>
Result<OwnedValue> binary_function(ObjectSpace& space, Value* row, size_t) {
    return binary(space, op, row[0], row[1]);
}
template <BinaryOperator op>
Result<OwnedValue> in_place_function(ObjectSpace& space, Value* row, size_t) {
    return binary_in_place(space, op, take(space, row[0]), row[1]);
}
template <UnaryOperator op>
Result<OwnedValue> unary_function(ObjectSpace& space, Value* row, size_t) {
    return unary(space, op, row[0]);
}
template <CompareOperator op>
Result<OwnedValue> compare_function(ObjectSpace& space, Value* row, size_t) {
    return compare(space, op, row[0], row[1]);
}

// Sums, differences and products of two ints or two floats.
template <BinaryOperator op>
Value quick_binary(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || space.boxes_always()) return {};
    int64_t a = 0, b = 0, result = 0;
    if (fits_int64(row[0], a) && fits_int64(row[1], b)) {
        bool is_beyond = false;
        if constexpr (op == BinaryOperator::kAdd) is_beyond = __builtin_add_overflow(a, b, &result);
        if constexpr (op == BinaryOperator::kSubtract) is_beyond = __builtin_sub_overflow(a, b, &result);
        if constexpr (op == BinaryOperator::kMultiply) is_beyond = __builtin_mul_overflow(a, b, &result);
        return is_beyond ? Value() : Value::of_int(result);
    }
    double x = 0, y = 0;
    if (!is_float(row[0], x) || !is_float(row[1], y)) return {};
    if constexpr (op == BinaryOperator::kAdd) return Value::of_float(x + y);
    if constexpr (op == BinaryOperator::kSubtract) return Value::of_float(x - y);
    return Value::of_float(x * y);
}
template <CompareOperator op>
Value quick_compare(ObjectSpace& space, const Value* row, size_t count) {
    int64_t a = 0, b = 0;
    if (count != 2 || !fits_int64(row[0], a) || !fits_int64(row[1], b)) return {};
    return space.boolean(order_satisfies(op, a < b ? -1 : a > b ? 1 : 0));
}

Result<OwnedValue> absolute(ObjectSpace& space, Value* row, size_t) {
    return vm::absolute(space, row[0]);
}
Result<OwnedValue> index(ObjectSpace& space, Value* row, size_t) {
    return index_of(space, row[0]);
}

// ---- truth and identity ----

Result<OwnedValue> truth_function(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool result, truth(space, row[0]));
    return OwnedValue::boolean(space, result);
}
Result<OwnedValue> not_function(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool result, truth(space, row[0]));
    return OwnedValue::boolean(space, !result);
}
Result<OwnedValue> is_function(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::boolean(space, is_same(space, row[0], row[1]));
}
Result<OwnedValue> is_not_function(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::boolean(space, !is_same(space, row[0], row[1]));
}

// ---- containers ----

Result<OwnedValue> contains_function(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool result, contains(space, row[0], row[1]));
    return OwnedValue::boolean(space, result);
}
Result<OwnedValue> get_item_function(ObjectSpace& space, Value* row, size_t) {
    return get_item(space, row[0], row[1]);
}
Result<OwnedValue> set_item_function(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(set_item(space, row[0], row[1], row[2]));
    return OwnedValue::none(space);
}
Result<OwnedValue> delete_item_function(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(delete_item(space, row[0], row[1]));
    return OwnedValue::none(space);
}

// Calls found(index) for each item that equals row[1] until it returns false.
template <class Found>
Result<void> for_each_equal(ObjectSpace& space, Value* row, Found found) {
    if (lacks_iteration(space, row[0]) && space.type_of(row[0])->slots.get_item == nullptr)
        return space.raise(ExceptionId::kTypeError, "argument of type '{}' is not iterable", type_name(space, row[0]));
    OwnedValue wanted = take(space, row[1]);
    int64_t at = 0;
    return for_each(space, row[0], [&](OwnedValue item) -> Result<bool> {
        const OwnedValue held = share(space, item.holder()), lent = lend(space, wanted, held.get());
        TRY(const bool equal, same_or_equal(space, held.get(), lent.get()));
        if (equal && !found(at)) return false;
        ++at;
        return true;
    });
}
Result<OwnedValue> count_of(ObjectSpace& space, Value* row, size_t) {
    int64_t count = 0;
    TRY_VOID(for_each_equal(space, row, [&](int64_t) {
        ++count;
        return true;
    }));
    return OwnedValue::of_int(space, count);
}
Result<OwnedValue> place_of(ObjectSpace& space, Value* row, size_t) {
    int64_t place = -1;
    TRY_VOID(for_each_equal(space, row, [&](int64_t at) {
        place = at;
        return false;
    }));
    if (place >= 0) return OwnedValue::of_int(space, place);
    return space.raise_text(ExceptionId::kValueError, "sequence.index(x): x not in sequence");
}

// What concatenates: a sequence that is no number.
Result<void> require_sequence(ObjectSpace& space, Value value) {
    const Slots& slots = space.type_of(value)->slots;
    if (slots.length != nullptr && slots.get_item != nullptr && slots.binary[static_cast<size_t>(BinaryOperator::kAdd)])
        return {};
    TRY(const Word* method, type_lookup(space, space.type_of(value), space.intern_name("__getitem__")));
    if (method != nullptr && !is_dict(value)) return {};
    return space.raise(ExceptionId::kTypeError, "'{}' object can't be concatenated", type_name(space, value));
}
Result<OwnedValue> concat(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(require_sequence(space, row[0]));
    return binary(space, BinaryOperator::kAdd, row[0], row[1]);
}
Result<OwnedValue> concat_in_place(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(require_sequence(space, row[0]));
    return binary_in_place(space, BinaryOperator::kAdd, take(space, row[0]), row[1]);
}

// length_hint(obj, default=0): len(), or what __length_hint__ says.
Result<OwnedValue> length_hint_function(ObjectSpace& space, Value* row, size_t) {
    int64_t otherwise = 0;
    if (!row[1].is_empty()) {
        if (!is_any_int(space, row[1]))
            return space.raise(ExceptionId::kTypeError, "'{}' object cannot be interpreted as an integer",
                               type_name(space, row[1]));
        TRY(otherwise, to_index(space, row[1], ExceptionId::kOverflowError));
    }
    TRY(const size_t hint, length_hint(space, row[0], static_cast<size_t>(otherwise)));
    return OwnedValue::of_int(space, static_cast<int64_t>(hint));
}

// ---- others ----

// call(obj, /, *args, **kwargs)
Result<OwnedValue> call_function(ObjectSpace& space, Value* row, size_t count) {
    if (row[1].is_empty()) return call(space, row[0], CallArguments{row + 2, count - 2, nullptr, count - 2});
    // The keywords behind the positional ones, and their names.
    Dict* keywords = as_dict(row[1]);
    std::vector<Value> values;
    TRY(const Ref<Tuple> names, make_tuple(space, keywords->used));
    std::fill_n(names->items(), names->size, Word());
    for (size_t i = 2; i < count; ++i) values.push_back(take(space, row[i]).take());
    size_t position = 0, at = 0;
    Word *key = nullptr, *value = nullptr;
    while (dict_next(keywords, position, key, value)) {
        names->items()[at++] = share_word(space, *key);
        values.push_back(share(space, *value).take());
    }
    Result<OwnedValue> result =
        call(space, row[0], CallArguments{values.data(), count - 2, names.get(), values.size()});
    for (const Value left : values) space.release(left);
    return result;
}

// _compare_digest(a, b, /): in a time that tells nothing about where they differ.
Result<OwnedValue> compare_digest(ObjectSpace& space, Value* row, size_t) {
    const Str *left = str_or_null(space, row[0]), *right = str_or_null(space, row[1]);
    std::string_view first, second;
    BytesView first_view, second_view;
    if (left != nullptr && right != nullptr) {
        if (!left->is_ascii() || !right->is_ascii())
            return space.raise_text(ExceptionId::kTypeError,
                                    "comparing strings with non-ASCII characters is not supported");
        first = left->text();
        second = right->text();
    } else {
        TRY(first_view, bytes_argument(space, row[0]));
        TRY(second_view, bytes_argument(space, row[1]));
        first = first_view.text();
        second = second_view.text();
    }
    unsigned difference = first.size() == second.size() ? 0 : 1;
    const std::string_view other = difference == 0 ? first : second;
    for (size_t i = 0; i < second.size(); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(other[i]) ^ static_cast<unsigned char>(second[i]));
    return OwnedValue::boolean(space, difference == 0);
}

#define BINARY(name, op) \
    { name, binary_function<BinaryOperator::op>, "(a, b, /)", "Same as the operator." }
#define QUICK_BINARY(name, op)                                                                  \
    {                                                                                           \
        name, binary_function<BinaryOperator::op>, "(a, b, /)", "Same as the operator.", false, \
            quick_binary<BinaryOperator::op>                                                    \
    }
#define IN_PLACE(name, op) \
    { name, in_place_function<BinaryOperator::op>, "(a, b, /)", "Same as the augmented assignment." }
#define COMPARE(name, op)                                                                           \
    {                                                                                               \
        name, compare_function<CompareOperator::op>, "(a, b, /)", "Same as the comparison.", false, \
            quick_compare<CompareOperator::op>                                                      \
    }

constexpr NativeSpec kFunctions[] = {
    {"abs", absolute, "(a, /)", "Same as abs(a)."},
    QUICK_BINARY("add", kAdd),
    BINARY("and_", kAnd),
    {"call", call_function, "(obj, /, *args, **kwargs)", "obj(*args, **kwargs)"},
    {"concat", concat, "(a, b, /)", "a + b, if both are sequences."},
    {"contains", contains_function, "(a, b, /)", "b in a: the container comes first."},
    {"countOf", count_of, "(a, b, /)", "How often b occurs in a."},
    {"delitem", delete_item_function, "(a, b, /)", "Same as del a[b]."},
    COMPARE("eq", kEqual),
    BINARY("floordiv", kFloorDivide),
    COMPARE("ge", kGreaterEqual),
    {"getitem", get_item_function, "(a, b, /)", "Same as a[b]."},
    COMPARE("gt", kGreater),
    IN_PLACE("iadd", kAdd),
    IN_PLACE("iand", kAnd),
    {"iconcat", concat_in_place, "(a, b, /)", "a += b, if both are sequences."},
    IN_PLACE("ifloordiv", kFloorDivide),
    IN_PLACE("ilshift", kLeftShift),
    IN_PLACE("imatmul", kMatrixMultiply),
    IN_PLACE("imod", kModulo),
    IN_PLACE("imul", kMultiply),
    {"index", index, "(a, /)", "Same as a.__index__()"},
    {"indexOf", place_of, "(a, b, /)", "Where b occurs in a for the first time."},
    {"inv", unary_function<UnaryOperator::kInvert>, "(a, /)", "Same as ~a."},
    {"invert", unary_function<UnaryOperator::kInvert>, "(a, /)", "Same as ~a."},
    IN_PLACE("ior", kOr),
    IN_PLACE("ipow", kPower),
    IN_PLACE("irshift", kRightShift),
    {"is_", is_function, "(a, b, /)", "Same as a is b."},
    {"is_not", is_not_function, "(a, b, /)", "Same as a is not b."},
    IN_PLACE("isub", kSubtract),
    IN_PLACE("itruediv", kTrueDivide),
    IN_PLACE("ixor", kXor),
    COMPARE("le", kLessEqual),
    {"length_hint", length_hint_function, "(obj, default=?, /)",
     "About how many items there are; the default, if obj does not say."},
    BINARY("lshift", kLeftShift),
    COMPARE("lt", kLess),
    BINARY("matmul", kMatrixMultiply),
    BINARY("mod", kModulo),
    QUICK_BINARY("mul", kMultiply),
    COMPARE("ne", kNotEqual),
    {"neg", unary_function<UnaryOperator::kNegative>, "(a, /)", "Same as -a."},
    {"not_", not_function, "(a, /)", "Same as not a.", true},
    BINARY("or_", kOr),
    {"pos", unary_function<UnaryOperator::kPositive>, "(a, /)", "Same as +a."},
    BINARY("pow", kPower),
    BINARY("rshift", kRightShift),
    {"setitem", set_item_function, "(a, b, c, /)", "Same as a[b] = c."},
    QUICK_BINARY("sub", kSubtract),
    BINARY("truediv", kTrueDivide),
    {"truth", truth_function, "(a, /)", "Whether a counts as true.", true},
    BINARY("xor", kXor),
    {"_compare_digest", compare_digest, "(a, b, /)", "Return 'a == b', without telling by its time where they differ."},
    {},
};
#undef BINARY
#undef QUICK_BINARY
#undef IN_PLACE
#undef COMPARE

constexpr ModuleType kTypes[] = {
    {&kItemGetterSpec, "operator.itemgetter"},
    {&kAttributeGetterSpec, "operator.attrgetter"},
    {&kMethodCallerSpec, "operator.methodcaller"},
    {},
};

}  // namespace

extern const ModuleSpec kOperatorModule;
const ModuleSpec kOperatorModule = {
    .name = "_operator",
    .documentation = "Operator interface: what the operators of the language do, as functions.",
    .functions = kFunctions,
    .types = kTypes,
};

}  // namespace eadem::stdlib
