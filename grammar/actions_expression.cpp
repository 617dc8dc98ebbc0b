// Expressions but for strings.
#include <bit>

#include "grammar/actions.h"

namespace eadem::grammar {

namespace {

// Adds an item at the end of a sequence that grows one by one. Its room is always the next power of two, so
// a chain of n operands is copied less than once over.
template <class T>
void grow(Arena& arena, Seq<T>& seq, T item) {
    uint32_t size = seq.size();
    if (size == 0 || std::has_single_bit(size)) {
        auto larger = Seq<T>::make_with_room(arena, size + 1, std::bit_ceil(size + 1));
        std::copy(seq.begin(), seq.end(), larger.begin());
        seq = larger;
    } else {
        seq.set_size(size + 1);
    }
    seq.back() = item;
}

}  // namespace

template <class T>
Expr* Actions::display(Span span, ListStart items) {
    auto* node = make<T>(span);
    node->elts = take<Expr*>(items);
    return seal(node);
}

template Expr* Actions::display<Tuple>(Span, ListStart);
template Expr* Actions::display<List>(Span, ListStart);
template Expr* Actions::display<Set>(Span, ListStart);

Expr* Actions::dict(Span span, ListStart keys_and_values) {
    auto both = take<Expr*>(keys_and_values);
    auto* node = make<Dict>(span);
    node->keys = Seq<Expr*>::make(arena_, both.size() / 2);
    node->values = Seq<Expr*>::make(arena_, both.size() / 2);
    for (uint32_t i = 0; i < node->keys.size(); ++i) {
        node->keys[i] = both[2 * i];
        node->values[i] = both[2 * i + 1];
    }
    return seal(node);
}

template <class T>
Expr* Actions::comprehend(Span span, Expr* element, ListStart generators) {
    auto* node = make<T>(span);
    node->elt = element;
    node->generators = take<Comprehension*>(generators);
    return seal(node);
}

template Expr* Actions::comprehend<GeneratorExp>(Span, Expr*, ListStart);
template Expr* Actions::comprehend<ListComp>(Span, Expr*, ListStart);
template Expr* Actions::comprehend<SetComp>(Span, Expr*, ListStart);

Expr* Actions::dict_comprehension(Span span, Expr* key, Expr* value, ListStart generators) {
    auto* node = make<DictComp>(span);
    node->key = key;
    node->value = value;
    node->generators = take<Comprehension*>(generators);
    return seal(node);
}

Comprehension* Actions::comprehension(Span span, Expr* target, Expr* iterable, ListStart conditions, bool is_async) {
    auto* node = make<Comprehension>(span);
    node->target = target;
    node->iter = iterable;
    node->ifs = take<Expr*>(conditions);
    node->is_async = is_async;
    return node;
}

Expr* Actions::starred(Span span, Expr* value) {
    auto* node = make<Starred>(span);
    node->value = value;
    return seal(node);
}

Expr* Actions::group(Expr* inner) {
    if (inner->kind == NodeKind::kStarred) reject();
    inner->parenthesised = true;
    return inner;
}

Expr* Actions::named(Span span, Span name_span, const Identifier* name, Expr* value) {
    auto* node = make<NamedExpr>(span);
    node->target = to_target(this->name(name_span, name));
    node->value = value;
    return seal(node);
}

Expr* Actions::yield(Span span, Expr* value) {
    auto* node = make<Yield>(span);
    node->value = value;
    return seal(node);
}

Expr* Actions::yield_from(Span span, Expr* value) {
    auto* node = make<YieldFrom>(span);
    node->value = value;
    return seal(node);
}

Expr* Actions::await(Span span, Expr* value) {
    // Precedence keeps other operators out, but not those that stand in front: `await -x`, `await await x`.
    bool is_prefixed = value->kind == NodeKind::kUnaryOp || value->kind == NodeKind::kAwait;
    if (is_prefixed && !value->parenthesised) reject();
    auto* node = make<Await>(span);
    node->value = value;
    return seal(node);
}

Expr* Actions::conditional(Span span, Expr* test, Expr* body, Expr* orelse) {
    auto* node = make<IfExp>(span);
    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return seal(node);
}

Expr* Actions::lambda(Span span, Arguments* arguments, Expr* body) {
    auto* node = make<Lambda>(span);
    node->args = arguments;
    node->body = body;
    return seal(node);
}

// `a or b or c` is one BoolOp of three values, `(a or b) or c` is two.
Expr* Actions::boolean(Span span, BoolOperator op, Expr* left, Expr* right) {
    auto* node = node_cast<BoolOp>(left);
    if (node == nullptr || node->op != op || node->parenthesised) {
        node = make<BoolOp>(span);
        node->op = op;
        grow(arena_, node->values, left);
        raise_height(node, left->height);
    }
    node->span = span;
    grow(arena_, node->values, right);
    return raise_height(node, right->height);
}

Expr* Actions::compare(Span span, Expr* left, CompareOperator op, Expr* right) {
    auto* node = node_cast<Compare>(left);
    if (node == nullptr || node->parenthesised) {
        node = make<Compare>(span);
        node->left = left;
        raise_height(node, left->height);
    }
    node->span = span;
    grow(arena_, node->ops, op);
    grow(arena_, node->comparators, right);
    return raise_height(node, right->height);
}

Expr* Actions::binary(Span span, Expr* left, Operator op, Expr* right) {
    auto* node = make<BinOp>(span);
    node->left = left;
    node->op = op;
    node->right = right;
    return seal(node);
}

Expr* Actions::unary(Span span, UnaryOperator op, Expr* operand) {
    auto* node = make<UnaryOp>(span);
    node->op = op;
    node->operand = operand;
    return seal(node);
}

Expr* Actions::attribute(Span span, Expr* value, const Identifier* name) {
    auto* node = make<Attribute>(span);
    node->value = value;
    node->attr = name;
    return seal(node);
}

Expr* Actions::subscript(Span span, Expr* value, Expr* index) {
    auto* node = make<Subscript>(span);
    node->value = value;
    node->slice = index;
    return seal(node);
}

Expr* Actions::slice(Span span, Expr* lower, Expr* upper, Expr* step) {
    auto* node = make<Slice>(span);
    node->lower = lower;
    node->upper = upper;
    node->step = step;
    return seal(node);
}

Expr* Actions::call(Span span, Expr* function, ListStart arguments) {
    auto* node = make<Call>(span);
    auto [positional, keywords] = take_arguments(arguments);
    node->func = function;
    node->args = positional;
    node->keywords = keywords;
    return seal(node);
}

Expr* Actions::call_generator(Span span, Expr* function, Span generator_span, Expr* element, ListStart generators) {
    Expr* generator = comprehend<GeneratorExp>(generator_span, element, generators);
    return call(span, function, list(generator));
}

Keyword* Actions::keyword(Span span, const Identifier* name, Expr* value) {
    auto* node = make<Keyword>(span);
    node->arg = name;
    node->value = value;
    return node;
}

// After `name=` only names and `*`, after `**` only names and `**`.
void Actions::check_argument_order(const void* const* first, const void* const* last) {
    bool keyword_seen = false;
    bool unpacking_seen = false;
    for (; first != last; ++first) {
        const auto* argument = static_cast<const Node*>(*first);
        if (const auto* keyword = node_cast<Keyword>(argument)) {
            keyword_seen = true;
            unpacking_seen |= keyword->arg == nullptr;
        } else if (argument->kind == NodeKind::kStarred) {
            if (unpacking_seen) reject();
        } else if (keyword_seen) {
            reject();
        }
    }
}

Actions::CallArguments Actions::take_arguments(ListStart list) {
    const void* const* first = items_.data() + list.index;
    const void* const* last = items_.data() + items_.size();
    auto is_keyword = [](const void* item) { return static_cast<const Node*>(item)->kind == NodeKind::kKeyword; };
    auto keyword_count = static_cast<size_t>(std::count_if(first, last, is_keyword));
    if (keyword_count == 0) return {take<Expr*>(list), {}};

    check_argument_order(first, last);
    CallArguments arguments;
    arguments.positional = Seq<Expr*>::make(arena_, static_cast<size_t>(last - first) - keyword_count);
    arguments.keywords = Seq<Keyword*>::make(arena_, keyword_count);
    Expr** next_positional = arguments.positional.begin();
    Keyword** next_keyword = arguments.keywords.begin();
    for (; first != last; ++first) {
        void* item = const_cast<void*>(*first);
        if (is_keyword(item)) {
            *next_keyword++ = static_cast<Keyword*>(item);
        } else {
            *next_positional++ = static_cast<Expr*>(item);
        }
    }
    items_.resize(list.index);
    return arguments;
}

Expr* Actions::name(Span span, const Identifier* name) {
    auto* node = make<Name>(span);
    node->id = name;
    return node;
}

Expr* Actions::number(Span span, const NumberLiteral& literal) {
    auto* node = make<Constant>(span);
    ConstantValue& value = node->value;
    switch (literal.kind) {
        case NumberKind::kInt:
            value.kind = ConstantKind::kInt;
            value.integer = literal.integer;
            break;
        case NumberKind::kBigInt:
            value.kind = ConstantKind::kBigInt;
            value.base = literal.base;
            value.size = literal.digit_count;
            value.data = literal.digits;
            break;
        case NumberKind::kFloat:
        case NumberKind::kImaginary:
            value.kind = literal.kind == NumberKind::kFloat ? ConstantKind::kFloat : ConstantKind::kImaginary;
            value.real = literal.real;
            break;
    }
    return node;
}

Expr* Actions::constant(Span span, ConstantKind kind) {
    auto* node = make<Constant>(span);
    node->value.kind = kind;
    return node;
}

}  // namespace eadem::grammar
