#include "stdlib/testing/marked_unit.h"

#include "vm/object/bytes.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr std::string_view kMark("\0eadem: a statement begins\0", 26);

bool imports_annotations(const grammar::Stmt& statement) {
    const auto* import = grammar::node_cast<grammar::ImportFrom>(&statement);
    if (import == nullptr) return false;
    for (const grammar::Alias* alias : import->names)
        if (alias->name->text == "annotations") return true;
    return false;
}

}  // namespace

MarkedUnit::MarkedUnit(Runtime& runtime, const grammar::Source& source) : runtime_(runtime), source_(source) {
    parse_ = grammar::parse(source, StartMode::kFile, arena_);
    const auto* module = grammar::node_cast<grammar::Module>(parse_.tree);
    if (module == nullptr) return;
    body_.assign(module->body.begin(), module->body.end());
    fixed_ = fixed_beginning(*module);
    for (size_t i = 0; i < fixed_; ++i) future_annotations_ = future_annotations_ || imports_annotations(*body_[i]);
    for (const CodeStatement& statement : list_statements(source, *module))
        if (statement.is_at_margin) statements_.push_back(statement);
}

Result<Ref<CodeObject>> MarkedUnit::compile(size_t first, size_t end, const std::vector<bool>& begins,
                                            UnitOptions options) {
    std::vector<grammar::Stmt*> body;
    for (size_t i = first; i < end; ++i) {
        grammar::Stmt* const statement = body_[i];
        if (begins[i] && i >= fixed_) {
            const grammar::Span place{statement->span.begin, statement->span.begin};
            auto* constant = arena_.make<grammar::Constant>(place);
            constant->value.kind = grammar::ConstantKind::kBytes;
            constant->value.data = kMark.data();
            constant->value.size = static_cast<uint32_t>(kMark.size());
            auto* mark = arena_.make<grammar::ExprStmt>(place);
            mark->value = constant;
            body.push_back(mark);
        }
        body.push_back(statement);
    }
    auto* whole = arena_.make<grammar::Interactive>(parse_.tree->span);
    whole->body = grammar::make_seq<grammar::Stmt*>(arena_, body.begin(), body.end());
    grammar::ParseResult parse;
    parse.tree = whole;
    options.mode = StartMode::kSingle;
    options.future_annotations = first > 0 && future_annotations_;
    return compile_tree(runtime_, parse, source_, options);
}

bool MarkedUnit::is_mark(Value value) {
    return is_bytes(value) && as_bytes(value)->text() == kMark;
}

}  // namespace eadem::stdlib
