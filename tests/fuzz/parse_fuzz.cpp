// Throws bytes at the parser in all three modes and checks what its callers rely on: a tree or an error,
// never both; spans inside the text, children inside their parents; and a file gives the same statement by statement.
#include <string>
#include <string_view>

#include "grammar/ast_dump.h"
#include "grammar/parse.h"
#include "grammar/visitor.h"
#include "tests/fuzz/require.h"

using namespace eadem::grammar;

namespace {

// Its decorators stand before it, as in CPython.
bool is_definition(const Node& node) {
    return node.kind == NodeKind::kFunctionDef || node.kind == NodeKind::kAsyncFunctionDef ||
           node.kind == NodeKind::kClassDef;
}

// Sums are as long as they like: their left operands are walked in a loop.
void check_tree(const Node& root, Span around) {
    const Node* node = &root;
    while (node != nullptr) {
        const Span span = node->span;
        require(span.begin <= span.end && around.begin <= span.begin && span.end <= around.end,
                "a child lies within its parent");
        const auto* sum = node_cast<BinOp>(node);
        if (sum != nullptr) {
            check_tree(*sum->right, span);
            node = sum->left;
            around = span;
        } else {
            const Span room = is_definition(*node) ? Span{around.begin, span.end} : span;
            for_each_child(*node, [&](const Node& child) { check_tree(child, room); });
            node = nullptr;
        }
    }
}

void check(const Source& source, StartMode mode) {
    Arena arena;
    ParseResult result = parse(source, mode, arena);
    auto size = static_cast<uint32_t>(source.text().size());
    bool has_error = false;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        has_error |= is_error(diagnostic);
        require(!diagnostic.message.empty(), "a diagnostic says something");
        require(diagnostic.span.begin <= diagnostic.span.end, "a diagnostic has a place");
        source.position(diagnostic.span.begin);
        source.position(diagnostic.span.end);
    }
    require((result.tree == nullptr) == has_error, "there is a tree or an error");
    if (result.tree == nullptr) return;
    check_tree(*result.tree, {0, size});
    require(!ast_dump(*result.tree, size < 2000 ? &source : nullptr).empty(), "every tree can be shown");
}

class DumpingSink final : public StatementSink {
 public:
    bool take(const Stmt& statement) override {
        text += (text.empty() ? "" : ", ") + ast_dump(statement);
        return true;
    }
    std::string text;
};

void check_by_statement(const Source& source) {
    Arena arena;
    const ParseResult whole = parse(source, StartMode::kFile, arena);
    DumpingSink sink;
    const ParseResult result = parse_statements(source, arena, sink);
    require((result.tree == nullptr) == (whole.tree == nullptr), "by statement there is an error if there is one");
    require(result.diagnostics.size() == whole.diagnostics.size(), "by statement there are as many diagnostics");
    for (size_t i = 0; i < whole.diagnostics.size(); ++i) {
        require(result.diagnostics[i].message == whole.diagnostics[i].message, "by statement the same is said");
        require(result.diagnostics[i].span.begin == whole.diagnostics[i].span.begin, "by statement it is said there");
        require(result.diagnostics[i].span.end == whole.diagnostics[i].span.end, "by statement it ends there");
    }
    if (whole.tree == nullptr) return;
    require(ast_dump(*whole.tree) == "Module(body=[" + sink.text + "], type_ignores=[])",
            "the statements are the body");
}

void check_bytes(std::string_view bytes) {
    const Source source = Source::from_bytes("<fuzz>", std::string(bytes));
    check(source, StartMode::kFile);
    check(source, StartMode::kSingle);
    check(source, StartMode::kEval);
    check_by_statement(source);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    check_bytes({reinterpret_cast<const char*>(data), size});
    return 0;
}
