#include "compiler/annotation_text.h"

#include "compiler/literal.h"
#include "grammar/visitor.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

// How tightly an expression binds; one is parenthesised where a tighter one is wanted. From CPython's
// grammar.
enum Binding : int {
    kTupleBinding,
    kNamed,
    kTest,
    kOr,
    kAnd,
    kNot,
    kComparison,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kSum,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom,
};

constexpr Binding tighter(Binding binding) {
    return static_cast<Binding>(binding + 1);
}

struct OperatorText {
    std::string_view text;
    Binding binding;
};

OperatorText text_of(Operator op) {
    switch (op) {
        case Operator::kAdd:
            return {" + ", kSum};
        case Operator::kSub:
            return {" - ", kSum};
        case Operator::kMult:
            return {" * ", kTerm};
        case Operator::kMatMult:
            return {" @ ", kTerm};
        case Operator::kDiv:
            return {" / ", kTerm};
        case Operator::kMod:
            return {" % ", kTerm};
        case Operator::kFloorDiv:
            return {" // ", kTerm};
        case Operator::kPow:
            return {" ** ", kPower};
        case Operator::kLShift:
            return {" << ", kShift};
        case Operator::kRShift:
            return {" >> ", kShift};
        case Operator::kBitOr:
            return {" | ", kBitOr};
        case Operator::kBitXor:
            return {" ^ ", kBitXor};
        case Operator::kBitAnd:
            return {" & ", kBitAnd};
    }
    return {};
}

std::string_view text_of(CompareOperator op) {
    switch (op) {
        case CompareOperator::kEq:
            return " == ";
        case CompareOperator::kNotEq:
            return " != ";
        case CompareOperator::kLt:
            return " < ";
        case CompareOperator::kLtE:
            return " <= ";
        case CompareOperator::kGt:
            return " > ";
        case CompareOperator::kGtE:
            return " >= ";
        case CompareOperator::kIs:
            return " is ";
        case CompareOperator::kIsNot:
            return " is not ";
        case CompareOperator::kIn:
            return " in ";
        case CompareOperator::kNotIn:
            return " not in ";
    }
    return {};
}

class Writer {
 public:
    explicit Writer(vm::ObjectSpace& space) : space_(space) {}

    void write(const Expr& expr, Binding wanted) {
        dispatch(expr, [&](const auto& node) { write_node(node, wanted); });
    }
    std::string take() { return std::move(text_); }

 private:
    // Writes `body()` in parentheses if it binds less tightly than is wanted.
    template <class F>
    void enclose(Binding wanted, Binding own, F&& body) {
        if (wanted > own) text_ += '(';
        body();
        if (wanted > own) text_ += ')';
    }
    void write_list(const Seq<Expr*>& items, std::string_view separator, Binding wanted) {
        for (uint32_t i = 0; i < items.size(); ++i) {
            if (i > 0) text_ += separator;
            write(*items[i], wanted);
        }
    }

    void write_node(const Name& node, Binding) { text_ += node.id->text; }
    void write_node(const BoolOp& node, Binding wanted) {
        const bool is_and = node.op == BoolOperator::kAnd;
        const Binding own = is_and ? kAnd : kOr;
        enclose(wanted, own, [&] { write_list(node.values, is_and ? " and " : " or ", tighter(own)); });
    }
    void write_node(const BinOp& top, Binding wanted) {
        // Chains lean to the left and may be long: see ast.def.
        std::vector<const BinOp*> chain{&top};
        std::vector<bool> enclosed{wanted > text_of(top.op).binding};
        while (const auto* left = node_cast<BinOp>(chain.back()->left)) {
            const Binding own = text_of(chain.back()->op).binding;
            const Binding left_wanted = chain.back()->op == Operator::kPow ? tighter(own) : own;
            enclosed.push_back(left_wanted > text_of(left->op).binding);
            chain.push_back(left);
        }
        for (const bool in_parentheses : enclosed)
            if (in_parentheses) text_ += '(';
        const Operator innermost = chain.back()->op;
        const Binding first = text_of(innermost).binding;
        write(*chain.back()->left, innermost == Operator::kPow ? tighter(first) : first);
        for (size_t i = chain.size(); i-- > 0;) {
            const auto [text, own] = text_of(chain[i]->op);
            text_ += text;
            write(*chain[i]->right, chain[i]->op == Operator::kPow ? own : tighter(own));
            if (enclosed[i]) text_ += ')';
        }
    }
    void write_node(const UnaryOp& node, Binding wanted) {
        const bool is_not = node.op == UnaryOperator::kNot;
        const Binding own = is_not ? kNot : kFactor;
        enclose(wanted, own, [&] {
            text_ += is_not                              ? "not "
                     : node.op == UnaryOperator::kInvert ? "~"
                     : node.op == UnaryOperator::kUAdd   ? "+"
                                                         : "-";
            write(*node.operand, own);
        });
    }
    void write_node(const Compare& node, Binding wanted) {
        enclose(wanted, kComparison, [&] {
            write(*node.left, tighter(kComparison));
            for (uint32_t i = 0; i < node.ops.size(); ++i) {
                text_ += text_of(node.ops[i]);
                write(*node.comparators[i], tighter(kComparison));
            }
        });
    }
    void write_node(const IfExp& node, Binding wanted) {
        enclose(wanted, kTest, [&] {
            write(*node.body, tighter(kTest));
            text_ += " if ";
            write(*node.test, tighter(kTest));
            text_ += " else ";
            write(*node.orelse, kTest);
        });
    }
    void write_node(const NamedExpr& node, Binding wanted) {
        enclose(wanted, kNamed, [&] {
            write(*node.target, kAtom);
            text_ += " := ";
            write(*node.value, kAtom);
        });
    }
    void write_node(const Lambda& node, Binding wanted) {
        enclose(wanted, kTest, [&] {
            text_ += "lambda";
            write_arguments(*node.args);
            text_ += ": ";
            write(*node.body, kTest);
        });
    }
    void write_node(const Dict& node, Binding) {
        text_ += '{';
        for (uint32_t i = 0; i < node.keys.size(); ++i) {
            if (i > 0) text_ += ", ";
            if (node.keys[i] == nullptr) {
                text_ += "**";
                write(*node.values[i], kBitOr);
            } else {
                write(*node.keys[i], kTest);
                text_ += ": ";
                write(*node.values[i], kTest);
            }
        }
        text_ += '}';
    }
    void write_node(const Set& node, Binding) { write_enclosed('{', node.elts, '}'); }
    void write_node(const List& node, Binding) { write_enclosed('[', node.elts, ']'); }
    void write_enclosed(char open, const Seq<Expr*>& items, char close) {
        text_ += open;
        write_list(items, ", ", kTest);
        text_ += close;
    }
    void write_node(const Tuple& node, Binding wanted) {
        if (node.elts.empty()) {
            text_ += "()";
            return;
        }
        enclose(wanted, kTupleBinding, [&] {
            write_list(node.elts, ", ", kTest);
            if (node.elts.size() == 1) text_ += ',';
        });
    }
    void write_node(const ListComp& node, Binding) {
        write_comprehension('[', *node.elt, nullptr, node.generators, ']');
    }
    void write_node(const SetComp& node, Binding) {
        write_comprehension('{', *node.elt, nullptr, node.generators, '}');
    }
    void write_node(const GeneratorExp& node, Binding) {
        write_comprehension('(', *node.elt, nullptr, node.generators, ')');
    }
    void write_node(const DictComp& node, Binding) {
        write_comprehension('{', *node.key, node.value, node.generators, '}');
    }
    void write_comprehension(char open, const Expr& item, const Expr* value, const Seq<Comprehension*>& generators,
                             char close) {
        text_ += open;
        write(item, kTest);
        if (value != nullptr) {
            text_ += ": ";
            write(*value, kTest);
        }
        for (const Comprehension* generator : generators) {
            text_ += generator->is_async ? " async for " : " for ";
            write(*generator->target, kTupleBinding);
            text_ += " in ";
            write(*generator->iter, tighter(kTest));
            for (const Expr* test : generator->ifs) {
                text_ += " if ";
                write(*test, tighter(kTest));
            }
        }
        text_ += close;
    }
    void write_node(const Call& node, Binding) {
        write(*node.func, kAtom);
        if (node.args.size() == 1 && node.keywords.empty() && node.args[0]->kind == NodeKind::kGeneratorExp) {
            write(*node.args[0], kTest);
            return;
        }
        text_ += '(';
        write_list(node.args, ", ", kTest);
        for (uint32_t i = 0; i < node.keywords.size(); ++i) {
            if (i > 0 || !node.args.empty()) text_ += ", ";
            const Keyword& keyword = *node.keywords[i];
            text_ += keyword.arg == nullptr ? "**" : std::string(keyword.arg->text) + "=";
            write(*keyword.value, kTest);
        }
        text_ += ')';
    }
    void write_node(const Attribute& node, Binding) {
        write(*node.value, kAtom);
        const auto* constant = node_cast<Constant>(node.value);
        const bool is_int = constant != nullptr && (constant->value.kind == ConstantKind::kInt ||
                                                    constant->value.kind == ConstantKind::kBigInt);
        text_ += is_int ? " ." : ".";
        text_ += node.attr->text;
    }
    void write_node(const Subscript& node, Binding) {
        write(*node.value, kAtom);
        text_ += '[';
        write(*node.slice, kTupleBinding);
        text_ += ']';
    }
    void write_node(const Slice& node, Binding) {
        if (node.lower != nullptr) write(*node.lower, kTest);
        text_ += ':';
        if (node.upper != nullptr) write(*node.upper, kTest);
        if (node.step != nullptr) {
            text_ += ':';
            write(*node.step, kTest);
        }
    }
    void write_node(const Starred& node, Binding) {
        text_ += '*';
        write(*node.value, kBitOr);
    }
    void write_node(const Await& node, Binding wanted) {
        enclose(wanted, kAwait, [&] {
            text_ += "await ";
            write(*node.value, kAtom);
        });
    }
    void write_node(const Yield& node, Binding) {
        text_ += "(yield";
        if (node.value != nullptr) {
            text_ += ' ';
            write(*node.value, kTest);
        }
        text_ += ')';
    }
    void write_node(const YieldFrom& node, Binding) {
        text_ += "(yield from ";
        write(*node.value, kTest);
        text_ += ')';
    }
    void write_node(const Constant& node, Binding) {
        if (node.value.kind == ConstantKind::kEllipsis) {
            text_ += "...";
            return;
        }
        if (node.value.has_u_prefix) text_ += 'u';
        vm::Result<vm::OwnedValue> value = literal_value(space_, node.value);
        if (value.ok()) write_repr(value.value().get());
    }
    void write_node(const JoinedStr& node, Binding) {
        std::string body = pieces_of(node);
        text_ += 'f';
        vm::Result<vm::Ref<vm::Str>> str = vm::make_str(space_, body);
        if (str.ok()) write_repr(vm::Value::of_object(str.value().get()));
    }
    void write_node(const FormattedValue& node, Binding) { text_ += field_text(node); }

    // An infinite float has no literal; one that is too large stands for it.
    void write_repr(vm::Value value) {
        vm::Result<vm::Ref<vm::Str>> repr = vm::repr(space_, value);
        if (!repr.ok()) {
            space_.release(space_.take_pending());
            return;
        }
        const std::string_view text = repr.value()->text();
        text_ += text == "inf" ? "1e309" : text == "infj" ? "1e309j" : text;
    }

    std::string pieces_of(const JoinedStr& node) {
        std::string body;
        for (const Expr* piece : node.values) {
            if (const auto* field = node_cast<FormattedValue>(piece)) {
                body += field_text(*field);
                continue;
            }
            for (const char c : static_cast<const Constant*>(piece)->value.text()) {
                body += c;
                if (c == '{' || c == '}') body += c;
            }
        }
        return body;
    }
    std::string field_text(const FormattedValue& node) {
        Writer inner(space_);
        inner.write(*node.value, tighter(kTest));
        const std::string value = inner.take();
        std::string text = value.starts_with('{') ? "{ " : "{";
        text += value;
        if (node.conversion != Conversion::kNone) {
            text += '!';
            text += static_cast<char>(node.conversion);
        }
        if (const auto* spec = node_cast<JoinedStr>(node.format_spec)) text += ":" + pieces_of(*spec);
        return text + "}";
    }

    void write_arguments(const Arguments& arguments) {
        bool first = true;
        const auto begin = [&] {
            text_ += first ? " " : ", ";
            first = false;
        };
        const uint32_t positional = arguments.posonlyargs.size() + arguments.args.size();
        const uint32_t required = positional - arguments.defaults.size();
        for (uint32_t i = 0; i < positional; ++i) {
            const uint32_t only = arguments.posonlyargs.size();
            begin();
            text_ += (i < only ? arguments.posonlyargs[i] : arguments.args[i - only])->arg->text;
            if (i >= required) write_default(arguments.defaults[i - required]);
            if (only > 0 && i + 1 == only) text_ += ", /";
        }
        if (arguments.vararg != nullptr || !arguments.kwonlyargs.empty()) {
            begin();
            text_ += '*';
            if (arguments.vararg != nullptr) text_ += arguments.vararg->arg->text;
        }
        for (uint32_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
            begin();
            text_ += arguments.kwonlyargs[i]->arg->text;
            write_default(arguments.kw_defaults[i]);
        }
        if (arguments.kwarg != nullptr) {
            begin();
            text_ += "**";
            text_ += arguments.kwarg->arg->text;
        }
    }
    void write_default(const Expr* value) {
        if (value == nullptr) return;
        text_ += '=';
        write(*value, kTest);
    }

    vm::ObjectSpace& space_;
    std::string text_;
};

}  // namespace

std::string annotation_text(vm::ObjectSpace& space, const Expr& annotation) {
    Writer writer(space);
    writer.write(annotation, kTest);
    return writer.take();
}

}  // namespace eadem::compiler
