// The syntax tree: plain structs, one per node of CPython's Python.asdl, generated from ast.def. The actions
// of the parser make them; they live in the parse's arena and are never freed one by one.
// Invariants: `span` is CPython's lineno/col_offset .. end_lineno/end_col_offset; a node's kind tells its
// struct, so static_cast after a look at the kind is safe; apart from BinOp::left (see ast.def) no path
// through expressions is longer than kMaxExprHeight, so that visitors may recurse.
#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/arena.h"
#include "grammar/identifier.h"
#include "grammar/seq.h"
#include "grammar/span.h"

namespace eadem::grammar {

enum class NodeKind : uint8_t {
#define EADEM_NODE(name, base, shown) k##name,
#include "grammar/ast.def"
};

#define EADEM_ENUM(name) enum class name : uint8_t {
#define EADEM_VALUE(name, value) k##value,
#define EADEM_ENUM_END(name) \
    }                        \
    ;
#include "grammar/ast.def"

// How tall an expression may grow before the parser refuses it: a visitor with frames of a kilobyte then
// needs a megabyte or two of its eight. CPython gives up at about the same size, with a RecursionError.
inline constexpr uint16_t kMaxExprHeight = 1000;

// How many `elif` may follow an `if`: each is a statement within the one before it.
inline constexpr uint32_t kMaxElifChain = 1000;

// The constructors below also keep these structs from being C++03 PODs, which lets a derived struct use the
// padding at the end of its base: the header is 10 bytes for a statement and 12 for an expression.
struct Node {
    Span span;
    NodeKind kind;

 protected:
    Node(NodeKind node_kind, Span node_span) : span(node_span), kind(node_kind) {}
};

struct Mod : Node {
 protected:
    using Node::Node;
};

struct Stmt : Node {
 protected:
    using Node::Node;
};

struct Expr : Node {
    bool parenthesised = false;  // written in parentheses of its own; the span is without them
    uint16_t height = 1;         // see kMaxExprHeight

 protected:
    using Node::Node;
};

struct Pattern : Node {
 protected:
    using Node::Node;
};

struct TypeParam : Node {
 protected:
    using Node::Node;
};

enum class ConstantKind : uint8_t {
    kNone,
    kTrue,
    kFalse,
    kEllipsis,
    kInt,
    kBigInt,
    kFloat,
    kImaginary,
    kStr,
    kBytes,
};

// What a literal stands for, decoded. Adjacent string literals are already one.
struct ConstantValue {
    ConstantKind kind = ConstantKind::kNone;
    bool has_u_prefix = false;  // kStr: the first literal is u"..."; CPython's `kind` field
    uint8_t base = 10;          // kBigInt: 2, 8, 10 or 16
    uint32_t size = 0;          // kStr, kBytes, kBigInt: bytes at `data`
    union {
        uint64_t integer = 0;  // kInt
        double real;           // kFloat; kImaginary: the factor of 1j
        const char* data;      // kStr: UTF-8, lone surrogates as WTF-8; kBytes; kBigInt: digits alone, most
                               // significant first
    };

    std::string_view text() const { return {data, size}; }
};

// FormattedValue::conversion, with CPython's numbers.
enum class Conversion : int8_t { kNone = -1, kStr = 's', kRepr = 'r', kAscii = 'a' };

#define EADEM_NODE(name, base, shown) struct name;
#include "grammar/ast.def"

// The small fields of each node go into a base of their own, so that they fill the padding of the header.
#define EADEM_NODE(name, base, shown)                        \
    struct name##Header : base {                             \
        static constexpr NodeKind kKind = NodeKind::k##name; \
        explicit name##Header(Span node_span) : base(NodeKind::k##name, node_span) {}
#define EADEM_SMALL(type, field) type field{};
#define EADEM_END(name) \
    }                   \
    ;
#include "grammar/ast.def"

#define EADEM_NODE(name, base, shown) \
    struct name : name##Header {      \
        explicit name(Span node_span) : name##Header(node_span) {}
#define EADEM_FIELD(type, field) type field{};
#define EADEM_END(name) \
    }                   \
    ;
#include "grammar/ast.def"

static_assert(sizeof(Name) == 24 && sizeof(BinOp) == 32 && sizeof(Constant) == 32 && sizeof(Call) == 40);

// The node as a T if it is one, else null: `if (auto* name = node_cast<Name>(expr)) ...`.
template <class T>
T* node_cast(Node* node) {
    return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <class T>
const T* node_cast(const Node* node) {
    return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

}  // namespace eadem::grammar
