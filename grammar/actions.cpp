#include "grammar/actions.h"

#include <fmt/format.h>

#include "parser.h"

namespace eadem::grammar {

Actions::Actions(const Source& source, Arena& arena, NameTable& names)
    : source_(source), arena_(arena), names_(names), underscore_(names.intern("_")) {}

void Actions::reject(Span span, std::string message, DiagnosticKind kind) {
    rejection_ = {kind, std::move(message), span};
    throw Parser::syntax_error(span, "");
}

void Actions::reject_height(Span span) {
    reject(span, fmt::format("expressions more than {} levels deep", kMaxExprHeight),
           DiagnosticKind::kUnsupported);
}

void Actions::module(ListStart body) {
    auto* node = make<Module>(Span{0, static_cast<uint32_t>(source_.text().size())});
    node->body = take<Stmt*>(body);
    tree_ = node;
}

void Actions::interactive(ListStart body) {
    auto* node = make<Interactive>(Span{0, static_cast<uint32_t>(source_.text().size())});
    node->body = take<Stmt*>(body);
    tree_ = node;
}

void Actions::expression(Span span, ListStart items, bool is_tuple) {
    auto* node = make<Expression>(span);
    bool is_single = !is_tuple && items_.size() - items.index == 1;
    node->body = is_single ? take<Expr*>(items)[0] : tuple(span, items);
    tree_ = node;
}

ListStart Actions::statement_done(ListStart list, Span span) {
    complete_end_ = span.end;
    return list;
}

}  // namespace eadem::grammar
