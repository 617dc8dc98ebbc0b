// The listing of statements that something must be done to leave: loops, try, with.
#include "compiler/listing/constant_lister.h"

namespace eadem::compiler {

using namespace grammar;

void ConstantLister::await_value() {
    emit(DraftOp::kOther);
    load_none();
    emit(DraftOp::kOther);
}

void ConstantLister::exit_with(bool is_async) {
    if (profile_.with_exit == WithExit::kThreeNones)
        for (int i = 0; i < 3; ++i) load_none();
    emit(DraftOp::kOther);
    if (is_async) await_value();
}

namespace {

// Bodies of `finally` inside each other are copied again and again, as often as two to the power of their number. A
// draft that has grown so long gets no more copies; real programs stay far below.
constexpr size_t kMostCopied = size_t{1} << 20;

}  // namespace

bool ConstantLister::may_copy() {
    return draft().code.size() < kMostCopied;
}

void ConstantLister::leave(const OpenBlock& block) {
    switch (block.kind) {
        case BlockKind::kFinally:
            if (may_copy()) statements(block.finalbody);
            return;
        case BlockKind::kWith:
        case BlockKind::kAsyncWith:
            return exit_with(block.kind == BlockKind::kAsyncWith);
        case BlockKind::kHandler:
            if (block.has_name) {
                load_none();
                emit(DraftOp::kOther);
            }
            return;
        case BlockKind::kLoop:
        case BlockKind::kOther:
            return;
    }
}

// While a block is being left, what is done for that is outside of it.
const ConstantLister::OpenBlock* ConstantLister::unwind(bool to_loop, bool keeps_value) {
    Draft& here = draft();
    if (profile_.finally_body != FinallyBody::kCopied) {
        for (size_t i = here.blocks.size(); to_loop && i-- > 0;)
            if (here.blocks[i].kind == BlockKind::kLoop) return &here.blocks[i];
        return nullptr;
    }
    std::vector<OpenBlock> left;
    while (!here.blocks.empty() && !(to_loop && here.blocks.back().kind == BlockKind::kLoop)) {
        left.push_back(here.blocks.back());
        here.blocks.pop_back();
        if (keeps_value && left.back().kind == BlockKind::kFinally) here.blocks.push_back({.kind = BlockKind::kOther});
        leave(left.back());
        if (keeps_value && left.back().kind == BlockKind::kFinally) here.blocks.pop_back();
    }
    for (; !left.empty(); left.pop_back()) {
        here.blocks.push_back(left.back());
    }
    for (size_t i = here.blocks.size(); to_loop && i-- > 0;)
        if (here.blocks[i].kind == BlockKind::kLoop) return &here.blocks[i];
    return nullptr;
}

void ConstantLister::jump_out(bool is_break) {
    const OpenBlock* loop = unwind(true, false);
    if (loop != nullptr) emit(DraftOp::kJump, is_break ? loop->exit : loop->start);
}

template <class With>
void ConstantLister::with(const With& node, uint32_t index, bool is_async) {
    const WithItem& item = *node.items[index];
    const Label handler = new_label();
    const Label exit = new_label();
    expression(*item.context_expr);
    emit(DraftOp::kOther);
    if (is_async) await_value();
    emit(DraftOp::kMayRaise, handler);
    place(new_label());
    draft().blocks.push_back({.kind = is_async ? BlockKind::kAsyncWith : BlockKind::kWith});
    if (item.optional_vars != nullptr) {
        expression(*item.optional_vars);
    } else {
        emit(DraftOp::kPop);
    }
    if (index + 1 < node.items.size()) {
        with(node, index + 1, is_async);
    } else {
        statements(node.body);
    }
    draft().blocks.pop_back();
    if (profile_.with_exit == WithExit::kOneNone) {
        load_none();
        place(handler);
        emit(DraftOp::kOther);
        if (is_async) await_value();
        return;
    }
    if (profile_.with_exit == WithExit::kNothing) {
        place(handler);
        emit(DraftOp::kOther);
        if (is_async) await_value();
        return;
    }
    exit_with(is_async);
    emit(DraftOp::kJump, exit);
    place(handler);
    emit(DraftOp::kOther);
    if (is_async) await_value();
    const Label suppressed = new_label();
    emit(DraftOp::kMayJump, suppressed);
    emit(DraftOp::kRaise);
    place(suppressed);
    emit(DraftOp::kOther);
    place(exit);
}

template void ConstantLister::with(const With& node, uint32_t index, bool is_async);
template void ConstantLister::with(const AsyncWith& node, uint32_t index, bool is_async);

void ConstantLister::visit(const Try& node) {
    try_statement(node);
}

void ConstantLister::visit(const TryStar& node) {
    try_statement(node);
}

template <class TryStatement>
void ConstantLister::try_statement(const TryStatement& node) {
    if (node.finalbody.empty()) return handlers(node);
    try_finally(node);
}

template <class TryStatement>
void ConstantLister::try_body(const TryStatement& node) {
    if (node.handlers.empty()) return statements(node.body);
    handlers(node);
}

template <class TryStatement>
void ConstantLister::try_finally(const TryStatement& node) {
    const Label end = new_label();
    const Label exit = new_label();
    if (profile_.finally_body == FinallyBody::kOnceBefore) {
        draft().blocks.push_back({.kind = BlockKind::kOther});
        statements(node.finalbody);
        draft().blocks.pop_back();
        // Something for a value that is thrown away, if the body of `finally` can jump out.
        if (may_jump_out(node.finalbody)) load_none();
        place(new_label());
        draft().blocks.push_back({.kind = BlockKind::kFinally, .finalbody = node.finalbody});
        try_body(node);
        draft().blocks.pop_back();
        place(exit);
        return;
    }
    emit(DraftOp::kMayRaise, end);
    place(new_label());
    draft().blocks.push_back({.kind = BlockKind::kFinally, .finalbody = node.finalbody});
    try_body(node);
    draft().blocks.pop_back();
    if (profile_.finally_pushes_none) load_none();
    if (profile_.finally_body == FinallyBody::kCopied) {
        if (may_copy()) statements(node.finalbody);
        emit(DraftOp::kJump, exit);
    }
    place(end);
    draft().blocks.push_back({.kind = BlockKind::kOther});
    statements(node.finalbody);
    draft().blocks.pop_back();
    if (profile_.finally_body == FinallyBody::kCopied) {
        emit(DraftOp::kRaise);
        place(exit);
    }
}

template <class TryStatement>
void ConstantLister::handlers(const TryStatement& node) {
    constexpr bool kIsStar = TryStatement::kKind == NodeKind::kTryStar;
    const Label except = new_label();
    const Label otherwise = new_label();
    const Label end = new_label();
    emit(DraftOp::kMayRaise, except);
    place(new_label());
    draft().blocks.push_back({.kind = BlockKind::kOther});
    statements(node.body);
    draft().blocks.pop_back();
    // `else` stands behind the handlers in old versions, and in `except*`.
    const bool else_behind = kIsStar || !profile_.else_before_handlers;
    if (else_behind) {
        emit(DraftOp::kJump, otherwise);
    } else {
        statements(node.orelse);
        emit(DraftOp::kJump, end);
    }
    place(except);
    draft().blocks.push_back({.kind = BlockKind::kOther});
    for (const ExceptHandler* one : node.handlers) handler(*one, end, kIsStar);
    draft().blocks.pop_back();
    emit(kIsStar ? DraftOp::kMayJump : DraftOp::kRaise, end);
    if (kIsStar) emit(DraftOp::kRaise);
    if (else_behind) {
        place(otherwise);
        statements(node.orelse);
    }
    place(end);
}

void ConstantLister::handler(const ExceptHandler& node, Label end, bool is_star) {
    const Label next = new_label();
    if (node.type != nullptr) {
        expression(*node.type);
        emit(DraftOp::kOther);
        emit(DraftOp::kMayJump, next);
    }
    const bool has_name = node.name != nullptr;
    const Label cleanup = new_label();
    if (has_name || is_star) emit(DraftOp::kMayRaise, cleanup);
    place(new_label());
    draft().blocks.push_back({.kind = BlockKind::kHandler, .has_name = has_name});
    statements(node.body);
    draft().blocks.pop_back();
    if (has_name) {
        load_none();
        emit(DraftOp::kOther);
    }
    emit(DraftOp::kJump, is_star ? next : end);
    if (has_name || is_star) {
        place(cleanup);
        if (has_name) load_none();
        emit(DraftOp::kOther);
        emit(is_star ? DraftOp::kJump : DraftOp::kRaise, next);
    }
    place(next);
}

}  // namespace eadem::compiler
