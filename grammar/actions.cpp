#include "grammar/actions.h"

#include <fmt/format.h>

namespace eadem::grammar {

Actions::Actions(const Source& source, Arena& arena, NameTable& names, StatementSink* sink)
    : source_(source), arena_(arena), names_(names), sink_(sink), underscore_(names.intern("_")) {}

void Actions::reject() {
    throw ParseStopped();
}

void Actions::refuse(Span span, std::string_view construct) {
    refusal_ = unsupported(span, construct);
    throw ParseStopped();
}

void Actions::reject_height(Span span) {
    refuse(span, fmt::format("expressions more than {} levels deep", kMaxExprHeight));
}

void Actions::module(ListStart body) {
    auto* node = make<Module>(Span{0, static_cast<uint32_t>(source_.text().size())});
    if (sink_ == nullptr) node->body = take<Stmt*>(body);
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

// What lies within the statement is no news now that it is complete itself.
ListStart Actions::statement_done(ListStart block, Span span) {
    while (!complete_runs_.empty() && complete_runs_.back().span.begin >= span.begin) complete_runs_.pop_back();
    CompleteRun* last = complete_runs_.empty() ? nullptr : &complete_runs_.back();
    if (last != nullptr && last->is_block_open && last->block.index == block.index) {
        last->span.end = span.end;
    } else {
        complete_runs_.push_back({block, span, true});
    }
    return block;
}

// One statement, or several in one line. Of those that the sink has had, the list at the margin keeps a null: a list
// within the next statement begins behind it, as it would behind them.
ListStart Actions::margin_statement_done(ListStart margin, Span span) {
    statement_done(margin, span);
    if (sink_ == nullptr) return margin;
    for (size_t i = margin.index; i < items_.size(); ++i) {
        if (items_[i] == nullptr || sink_->take(*static_cast<const Stmt*>(items_[i]))) continue;
        stopped_by_sink_ = true;
        throw ParseStopped();
    }
    items_.resize(margin.index);
    items_.push_back(nullptr);
    arena_.reset();
    return margin;
}

Seq<Stmt*> Actions::block(ListStart statements) {
    complete_runs_.back().is_block_open = false;
    return take<Stmt*>(statements);
}

std::vector<Span> Actions::complete_statements() const {
    std::vector<Span> spans;
    for (const CompleteRun& run : complete_runs_) spans.push_back(run.span);
    return spans;
}

}  // namespace eadem::grammar
