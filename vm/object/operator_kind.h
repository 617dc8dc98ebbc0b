// The operators of the language as the object stratum names them: enumerators, symbols, special method names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace eadem::vm {

// BINARY(name, symbol)
#define EADEM_BINARY_OPERATORS(BINARY) \
    BINARY(Add, "+")                   \
    BINARY(Subtract, "-")              \
    BINARY(Multiply, "*")              \
    BINARY(MatrixMultiply, "@")        \
    BINARY(TrueDivide, "/")            \
    BINARY(FloorDivide, "//")          \
    BINARY(Modulo, "%")                \
    BINARY(Power, "**")                \
    BINARY(LeftShift, "<<")            \
    BINARY(RightShift, ">>")           \
    BINARY(And, "&")                   \
    BINARY(Or, "|")                    \
    BINARY(Xor, "^")

enum class BinaryOperator : uint8_t {
#define BINARY(name, symbol) k##name,
    EADEM_BINARY_OPERATORS(BINARY)
#undef BINARY
};
constexpr size_t kBinaryOperatorCount = 13;

enum class UnaryOperator : uint8_t { kNegative, kPositive, kInvert };
constexpr size_t kUnaryOperatorCount = 3;

enum class CompareOperator : uint8_t { kLess, kLessEqual, kEqual, kNotEqual, kGreater, kGreaterEqual };
constexpr size_t kCompareOperatorCount = 6;

constexpr std::string_view symbol_of(BinaryOperator op) {
    constexpr std::string_view symbols[] = {
#define BINARY(name, symbol) symbol,
        EADEM_BINARY_OPERATORS(BINARY)
#undef BINARY
    };
    return symbols[static_cast<size_t>(op)];
}
constexpr std::string_view symbol_of(UnaryOperator op) {
    constexpr std::string_view symbols[] = {"-", "+", "~"};
    return symbols[static_cast<size_t>(op)];
}
constexpr std::string_view symbol_of(CompareOperator op) {
    constexpr std::string_view symbols[] = {"<", "<=", "==", "!=", ">", ">="};
    return symbols[static_cast<size_t>(op)];
}
// The operator that gives the same answer with the operands exchanged: a < b is b > a.
constexpr CompareOperator swapped(CompareOperator op) {
    constexpr CompareOperator table[] = {CompareOperator::kGreater, CompareOperator::kGreaterEqual,
                                         CompareOperator::kEqual,   CompareOperator::kNotEqual,
                                         CompareOperator::kLess,    CompareOperator::kLessEqual};
    return table[static_cast<size_t>(op)];
}

// Whether `left op right` holds where the order of the two is that sign: negative if left comes first.
constexpr bool order_satisfies(CompareOperator op, int order) {
    switch (op) {
        case CompareOperator::kLess:
            return order < 0;
        case CompareOperator::kLessEqual:
            return order <= 0;
        case CompareOperator::kEqual:
            return order == 0;
        case CompareOperator::kNotEqual:
            return order != 0;
        case CompareOperator::kGreater:
            return order > 0;
        case CompareOperator::kGreaterEqual:
            return order >= 0;
    }
    return false;
}

}  // namespace eadem::vm
