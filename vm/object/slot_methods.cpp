// The special methods that reach a slot: `(5).__add__(3)`, `[].__len__()`. One table serves all types.
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"
#include "vm/object/type.h"

namespace eadem::vm {

namespace {

// Native code for `left.__op__(right)` and `right.__rop__(left)`.
template <BinaryOperator op>
Result<OwnedValue> forward(ObjectSpace& space, Value* row, size_t) {
    return space.type_of(row[0])->slots.binary[static_cast<size_t>(op)](space, row[0], row[1]);
}
template <BinaryOperator op>
Result<OwnedValue> reflected(ObjectSpace& space, Value* row, size_t) {
    return space.type_of(row[0])->slots.binary[static_cast<size_t>(op)](space, row[1], row[0]);
}
template <BinaryOperator op>
Result<OwnedValue> in_place(ObjectSpace& space, Value* row, size_t) {
    const auto slot = space.type_of(row[0])->slots.in_place[static_cast<size_t>(op)];
    return slot(space, keep(space, row[0]), row[1]);
}
template <BinaryOperator op>
bool has_binary(const Slots& own) {
    return own.binary[static_cast<size_t>(op)] != nullptr;
}
template <BinaryOperator op>
bool has_in_place(const Slots& own) {
    return own.in_place[static_cast<size_t>(op)] != nullptr;
}
template <UnaryOperator op>
Result<OwnedValue> unary_method(ObjectSpace& space, Value* row, size_t) {
    return space.type_of(row[0])->slots.unary[static_cast<size_t>(op)](space, row[0]);
}
template <UnaryOperator op>
bool has_unary(const Slots& own) {
    return own.unary[static_cast<size_t>(op)] != nullptr;
}
template <CompareOperator op>
Result<OwnedValue> compare_method(ObjectSpace& space, Value* row, size_t) {
    return space.type_of(row[0])->slots.compare(space, row[0], row[1], op);
}
bool has_compare(const Slots& own) {
    return own.compare != nullptr;
}

Result<OwnedValue> text_of(Result<Ref<Str>> text) {
    if (!text.ok()) return kFailed;
    return OwnedValue(std::move(text).value());
}

Result<OwnedValue> repr_method(ObjectSpace& space, Value* row, size_t) {
    return text_of(repr(space, row[0]));
}
Result<OwnedValue> str_method(ObjectSpace& space, Value* row, size_t) {
    return text_of(str(space, row[0]));
}
Result<OwnedValue> format_method(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* spec, str_argument(space, row[1], "__format__", "argument"));
    return text_of(format(space, row[0], spec->text()));
}
Result<OwnedValue> hash_method(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t result, hash(space, row[0]));
    return OwnedValue::of_int(space, result);
}
Result<OwnedValue> truth_method(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool result, truth(space, row[0]));
    return OwnedValue::boolean(space, result);
}
Result<OwnedValue> length_method(ObjectSpace& space, Value* row, size_t) {
    TRY(const size_t result, length(space, row[0]));
    return OwnedValue::of_int(space, static_cast<int64_t>(result));
}
Result<OwnedValue> get_item_method(ObjectSpace& space, Value* row, size_t) {
    return get_item(space, row[0], row[1]);
}
Result<OwnedValue> set_item_method(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(set_item(space, row[0], row[1], row[2]));
    return OwnedValue::none(space);
}
Result<OwnedValue> delete_item_method(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(delete_item(space, row[0], row[1]));
    return OwnedValue::none(space);
}
Result<OwnedValue> contains_method(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool result, contains(space, row[0], row[1]));
    return OwnedValue::boolean(space, result);
}
Result<OwnedValue> iterate_method(ObjectSpace& space, Value* row, size_t) {
    return iterate(space, row[0]);
}
Result<OwnedValue> next_method(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue item, next(space, row[0]));
    if (!item.is_empty()) return item;
    return space.raise_text(ExceptionId::kStopIteration, {});
}
Result<OwnedValue> get_attribute_method(ObjectSpace& space, Value* row, size_t) {
    if (!is_str(row[1]))
        return space.raise(ExceptionId::kTypeError, "attribute name must be string, not '{}'",
                           type_name(space, row[1]));
    return get_attribute(space, row[0], space.intern_name(as_str(row[1])->text()));
}
Result<OwnedValue> call_method(ObjectSpace& space, Value* row, size_t count) {
    return call(space, row[0], CallArguments{row + 1, count - 1, nullptr, count - 1});
}

#define HAS(slot) [](const Slots& own) { return own.slot != nullptr; }
#define ARITHMETIC(name, text)                                                                                        \
    {{"__" text "__", forward<BinaryOperator::k##name>, "(value, /)"}, has_binary<BinaryOperator::k##name>},          \
        {{"__r" text "__", reflected<BinaryOperator::k##name>, "(value, /)"}, has_binary<BinaryOperator::k##name>}, { \
        {"__i" text "__", in_place<BinaryOperator::k##name>, "(value, /)"}, has_in_place<BinaryOperator::k##name>     \
    }
#define COMPARISON(name, text) \
    { {"__" text "__", compare_method<CompareOperator::k##name>, "(value, /)"}, has_compare }

constexpr SlotMethod kSlotMethods[] = {
    ARITHMETIC(Add, "add"),
    ARITHMETIC(Subtract, "sub"),
    ARITHMETIC(Multiply, "mul"),
    ARITHMETIC(MatrixMultiply, "matmul"),
    ARITHMETIC(TrueDivide, "truediv"),
    ARITHMETIC(FloorDivide, "floordiv"),
    ARITHMETIC(Modulo, "mod"),
    ARITHMETIC(Power, "pow"),
    ARITHMETIC(LeftShift, "lshift"),
    ARITHMETIC(RightShift, "rshift"),
    ARITHMETIC(And, "and"),
    ARITHMETIC(Or, "or"),
    ARITHMETIC(Xor, "xor"),
    COMPARISON(Less, "lt"),
    COMPARISON(LessEqual, "le"),
    COMPARISON(Equal, "eq"),
    COMPARISON(NotEqual, "ne"),
    COMPARISON(Greater, "gt"),
    COMPARISON(GreaterEqual, "ge"),
    {{"__neg__", unary_method<UnaryOperator::kNegative>, "()"}, has_unary<UnaryOperator::kNegative>},
    {{"__pos__", unary_method<UnaryOperator::kPositive>, "()"}, has_unary<UnaryOperator::kPositive>},
    {{"__invert__", unary_method<UnaryOperator::kInvert>, "()"}, has_unary<UnaryOperator::kInvert>},
    {{"__repr__", repr_method, "()"}, HAS(repr)},
    {{"__str__", str_method, "()"}, HAS(str)},
    {{"__format__", format_method, "(format_spec, /)"}, HAS(format)},
    {{"__hash__", hash_method, "()"}, HAS(hash)},
    {{"__bool__", truth_method, "()"}, HAS(truth)},
    {{"__len__", length_method, "()"}, HAS(length)},
    {{"__getitem__", get_item_method, "(key, /)"}, HAS(get_item)},
    {{"__setitem__", set_item_method, "(key, value, /)"}, HAS(set_item)},
    {{"__delitem__", delete_item_method, "(key, /)"}, HAS(set_item)},
    {{"__contains__", contains_method, "(key, /)"}, HAS(contains)},
    {{"__iter__", iterate_method, "()"}, HAS(iterate)},
    {{"__next__", next_method, "()"}, HAS(next)},
    {{"__getattribute__", get_attribute_method, "(name, /)"}, HAS(get_attribute)},
    {{"__call__", call_method, "(*arguments)"}, HAS(call)},
};

}  // namespace

std::span<const SlotMethod> slot_methods() {
    return kSlotMethods;
}

}  // namespace eadem::vm
