#include "stdlib/testing/statements.h"

#include <algorithm>

namespace eadem::stdlib {

using namespace grammar;

namespace {

class StatementLister {
 public:
    explicit StatementLister(const Source& source) : source_(source) {}

    void at_margin(const Stmt& statement, uint32_t number) {
        margin_ = number;
        add(statement, true);
    }
    std::vector<CodeStatement> take() { return std::move(statements_); }

 private:
    void all(Seq<Stmt*> body) {
        for (const Stmt* statement : body) add(*statement, false);
    }
    void all(Seq<ExceptHandler*> handlers) {
        for (const ExceptHandler* handler : handlers) all(handler->body);
    }
    // The parts of a compound statement; false if it is a simple one.
    bool parts(const Stmt& node) {
        switch (node.kind) {
            case NodeKind::kFunctionDef:
                all(static_cast<const FunctionDef&>(node).body);
                return true;
            case NodeKind::kAsyncFunctionDef:
                all(static_cast<const AsyncFunctionDef&>(node).body);
                return true;
            case NodeKind::kClassDef:
                all(static_cast<const ClassDef&>(node).body);
                return true;
            case NodeKind::kFor:
                all(static_cast<const For&>(node).body);
                all(static_cast<const For&>(node).orelse);
                return true;
            case NodeKind::kAsyncFor:
                all(static_cast<const AsyncFor&>(node).body);
                all(static_cast<const AsyncFor&>(node).orelse);
                return true;
            case NodeKind::kWhile:
                all(static_cast<const While&>(node).body);
                all(static_cast<const While&>(node).orelse);
                return true;
            case NodeKind::kIf:
                all(static_cast<const If&>(node).body);
                all(static_cast<const If&>(node).orelse);
                return true;
            case NodeKind::kWith:
                all(static_cast<const With&>(node).body);
                return true;
            case NodeKind::kAsyncWith:
                all(static_cast<const AsyncWith&>(node).body);
                return true;
            case NodeKind::kMatch:
                for (const MatchCase* one : static_cast<const Match&>(node).cases) all(one->body);
                return true;
            case NodeKind::kTry: {
                const auto& statement = static_cast<const Try&>(node);
                all(statement.body);
                all(statement.handlers);
                all(statement.orelse);
                all(statement.finalbody);
                return true;
            }
            case NodeKind::kTryStar: {
                const auto& statement = static_cast<const TryStar&>(node);
                all(statement.body);
                all(statement.handlers);
                all(statement.orelse);
                all(statement.finalbody);
                return true;
            }
            default:
                return false;
        }
    }

    static StatementKind kind_of(const Stmt& node) {
        const auto* statement = node_cast<ExprStmt>(&node);
        if (statement == nullptr) return StatementKind::kOther;
        const auto* call = node_cast<Call>(statement->value);
        if (call == nullptr) return StatementKind::kExpression;
        const auto* name = node_cast<Name>(call->func);
        return name != nullptr && name->id->text == "print" ? StatementKind::kPrint : StatementKind::kCall;
    }

    void add(const Stmt& node, bool is_at_margin) {
        const bool is_compound = parts(node);
        const uint32_t last = node.span.end > node.span.begin ? node.span.end - 1 : node.span.begin;
        statements_.push_back({source_.line_of(node.span.begin), source_.line_of(last),
                               is_compound ? StatementKind::kCompound : kind_of(node), is_at_margin, margin_});
    }

    const Source& source_;
    std::vector<CodeStatement> statements_;
    uint32_t margin_ = 0;
};

}  // namespace

std::vector<CodeStatement> list_statements(const Source& source, const Module& module) {
    StatementLister lister(source);
    uint32_t number = 0;
    for (const Stmt* statement : module.body) lister.at_margin(*statement, number++);
    return lister.take();
}

size_t fixed_beginning(const Module& module) {
    size_t count = 0;
    for (const Stmt* statement : module.body) {
        const auto* import = node_cast<ImportFrom>(statement);
        const bool is_future = import != nullptr && import->module != nullptr && import->module->text == "__future__";
        const auto* expression = node_cast<ExprStmt>(statement);
        const auto* text = expression == nullptr ? nullptr : node_cast<Constant>(expression->value);
        const bool is_docstring = count == 0 && text != nullptr && text->value.kind == ConstantKind::kStr;
        if (!is_future && !is_docstring) break;
        ++count;
    }
    // A docstring alone need not stay first.
    return std::ranges::any_of(module.body.begin(), module.body.begin() + count,
                               [](const Stmt* one) { return one->kind == NodeKind::kImportFrom; })
               ? count
               : 0;
}

}  // namespace eadem::stdlib
