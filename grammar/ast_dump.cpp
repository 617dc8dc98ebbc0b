#include "grammar/ast_dump.h"

#include <fmt/format.h>

#include <iterator>
#include <vector>

#include "grammar/constant_repr.h"
#include "grammar/visitor.h"

namespace eadem::grammar {

namespace {

#define EADEM_ENUM(name)                      \
    std::string_view value_name(name value) { \
        switch (value) {
#define EADEM_VALUE(name, value) \
    case name::k##value:         \
        return #value;
#define EADEM_ENUM_END(name) \
    }                        \
    return {};               \
    }
#include "grammar/ast.def"

class Dumper {
 public:
    explicit Dumper(const Source* source) : source_(source) {}

    void node(const Node& node) {
        if (node.kind == NodeKind::kBinOp) return binary_chain(static_cast<const BinOp&>(node));
        switch (node.kind) {
#define EADEM_NODE(name, base, shown)                                       \
    case NodeKind::k##name: {                                               \
        [[maybe_unused]] const auto& self = static_cast<const name&>(node); \
        open(shown);
#define EADEM_FIELD(type, name) field(#name, self.name);
#define EADEM_SMALL(type, name) field(#name, self.name);
#define EADEM_END(name) \
    break;              \
    }
#include "grammar/ast.def"
        }
        close(node);
    }

    std::string take() {
        return std::move(out_);
    }

 private:
    void open(std::string_view name) {
        out_ += name;
        out_ += '(';
        first_field_ = true;
    }

    void close(const Node& node) {
        if (node.kind == NodeKind::kModule) field_name("type_ignores") += "[]";
        if (source_ != nullptr && has_attributes(node.kind)) {
            Position begin = source_->position(node.span.begin);
            Position end = source_->position(node.span.end);
            field_name("lineno") += fmt::format("{}, col_offset={}, end_lineno={}, end_col_offset={}", begin.line,
                                                begin.byte_column, end.line, end.byte_column);
        }
        out_ += ')';
        first_field_ = false;
    }

    static bool has_attributes(NodeKind kind) {
        switch (kind) {
            case NodeKind::kModule:
            case NodeKind::kInteractive:
            case NodeKind::kExpression:
            case NodeKind::kComprehension:
            case NodeKind::kArguments:
            case NodeKind::kWithItem:
            case NodeKind::kMatchCase:
                return false;
            default:
                return true;
        }
    }

    // a + b + c ... without recursion: all the openings, the first operand, then the rest of each.
    void binary_chain(const BinOp& outermost) {
        std::vector<const BinOp*> chain;
        const Expr* left = &outermost;
        while (const auto* binary = node_cast<BinOp>(left)) {
            chain.push_back(binary);
            left = binary->left;
            open("BinOp");
            field_name("left");
        }
        node(*left);
        for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
            field("op", (*link)->op);
            field("right", (*link)->right);
            close(**link);
        }
    }

    std::string& field_name(std::string_view name) {
        if (!first_field_) out_ += ", ";
        first_field_ = false;
        out_ += name;
        out_ += '=';
        return out_;
    }

    // Fields that are None in CPython are left out.
    void field(std::string_view name, const Node* child) {
        if (child == nullptr) return;
        field_name(name);
        node(*child);
    }
    void field(std::string_view name, const Identifier* identifier) {
        if (identifier != nullptr) field_name(name) += str_repr(identifier->text);
    }
    void field(std::string_view name, const ConstantValue& value) {
        field_name(name) += constant_repr(value);
        if (value.has_u_prefix) field_name("kind") += "'u'";
    }
    void field(std::string_view name, bool value) {
        field_name(name) += value ? '1' : '0';
    }
    void field(std::string_view name, uint32_t value) {
        field_name(name) += fmt::format("{}", value);
    }
    void field(std::string_view name, Conversion value) {
        field_name(name) += fmt::format("{}", static_cast<int>(value));
    }
    template <class T>
    void field(std::string_view name, Seq<T> items) {
        field_name(name) += '[';
        bool first = true;
        for (T item : items) {
            if (!first) out_ += ", ";
            first = false;
            this->item(item);
        }
        out_ += ']';
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void field(std::string_view name, Enum value) {
        field_name(name) += value_name(value);
        out_ += "()";
    }

    void item(const Node* child) {
        if (child == nullptr) {
            out_ += "None";
        } else {
            node(*child);
        }
    }
    void item(const Identifier* identifier) {
        out_ += str_repr(identifier->text);
    }
    void item(CompareOperator op) {
        out_ += value_name(op);
        out_ += "()";
    }

    const Source* source_;
    std::string out_;
    bool first_field_ = true;
};

}  // namespace

std::string ast_dump(const Node& node, const Source* source_for_attributes) {
    Dumper dumper(source_for_attributes);
    dumper.node(node);
    return dumper.take();
}

}  // namespace eadem::grammar
