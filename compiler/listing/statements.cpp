// The listing of statements.
#include "compiler/annotation_text.h"
#include "compiler/listing/constant_lister.h"
#include "grammar/visitor.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

bool is_false(std::optional<bool> truth) {
    return truth.has_value() && !*truth;
}

}  // namespace

// Of a module or class.
void ConstantLister::body(Stmts nodes) {
    const Constant* text = documentation_of(nodes);
    if (text != nullptr && optimize_ < 2) {
        load(documentation(*text));
        emit(DraftOp::kOther);
    }
    for (uint32_t i = text != nullptr ? 1 : 0; i < nodes.size(); ++i) statement(*nodes[i]);
}

void ConstantLister::statement(const Stmt& node) {
    dispatch(node, [this](const auto& self) {
        using T = std::remove_cvref_t<decltype(self)>;
        constexpr NodeKind kKind = T::kKind;
        if constexpr (kKind == NodeKind::kFor || kKind == NodeKind::kAsyncFor || kKind == NodeKind::kWhile ||
                      kKind == NodeKind::kIf || kKind == NodeKind::kWith || kKind == NodeKind::kAsyncWith ||
                      kKind == NodeKind::kMatch || kKind == NodeKind::kTry || kKind == NodeKind::kTryStar) {
            conditional(self);
        } else {
            visit(self);
        }
    });
}

void ConstantLister::visit(const Return& node) {
    if (!profile_.return_value_behind_exits) {
        if (node.value != nullptr) {
            expression(*node.value);
        } else {
            load_none();
        }
    } else {
        const bool keeps_value = node.value != nullptr && !is_constant(*node.value);
        if (keeps_value) expression(*node.value);
        unwind(false, keeps_value);
        if (node.value == nullptr) {
            load_none();
        } else if (!keeps_value) {
            expression(*node.value);
        }
    }
    emit(DraftOp::kReturn);
    draft().has_just_returned = !profile_.return_ends_block;
}

void ConstantLister::visit(const Assign& node) {
    expression(*node.value);
    expressions(node.targets);
}

void ConstantLister::visit(const AugAssign& node) {
    // The target is evaluated once, whatever is done with it.
    if (const auto* attribute = node_cast<Attribute>(node.target)) {
        expression(*attribute->value);
    } else if (const auto* subscript = node_cast<Subscript>(node.target)) {
        expression(*subscript->value);
        expression(*subscript->slice);
    }
    emit(DraftOp::kOther);
    expression(*node.value);
    emit(DraftOp::kOther);
}

void ConstantLister::visit(const AnnAssign& node) {
    const bool in_function = draft().kind != CodeKind::kModule && draft().kind != CodeKind::kClass;
    if (node.value != nullptr) {
        expression(*node.value);
        expression(*node.target);
    }
    if (node.target->kind == NodeKind::kName) {
        if (node.simple && !in_function) annotated_name(node);
    } else if (node.value == nullptr) {
        evaluate_annotation_parts(node);
    }
    const bool evaluates = profile_.annotations != Annotations::kOwnCode && !future_annotations_;
    if (!node.simple && !in_function && evaluates) {
        expression(*node.annotation);
        emit(DraftOp::kPop);
    }
}

// `x: int` of a module or class.
void ConstantLister::annotated_name(const AnnAssign& node) {
    const std::string name = mangled(static_cast<const Name&>(*node.target).id->text);
    if (profile_.annotations != Annotations::kOwnCode || future_annotations_) {
        annotation(*node.annotation);
        emit(DraftOp::kOther);
        if (profile_.annotated_name_stored) load_name(name);
        emit(DraftOp::kOther);
        return;
    }
    Draft& around = draft();
    int64_t condition = -1;
    if (around.kind == CodeKind::kModule || around.conditional_depth > 0) {
        condition = around.next_condition++;
        emit(DraftOp::kOther);
        load_int(condition);
        emit(DraftOp::kOther);
    }
    around.annotations.push_back({&node, condition});
}

// What there is to evaluate in `a.b: int` and `a[i]: int` without a value.
void ConstantLister::evaluate_annotation_parts(const AnnAssign& node) {
    if (const auto* attribute = node_cast<Attribute>(node.target)) {
        expression(*attribute->value);
        emit(DraftOp::kPop);
    } else if (const auto* subscript = node_cast<Subscript>(node.target)) {
        expression(*subscript->value);
        emit(DraftOp::kPop);
        expression(*subscript->slice);
        emit(DraftOp::kPop);
    }
}

// An `elif` is an If alone in `orelse`; a chain of them is walked without recursion.
void ConstantLister::visit(const If& first) {
    std::vector<Label> ends;
    for (const If* node = &first; node != nullptr;) {
        const auto* elif = node->orelse.size() == 1 ? node_cast<If>(node->orelse[0]) : nullptr;
        const bool skips = !profile_.dead_branches_compiled && is_constant(*node->test);
        const std::optional<bool> truth = skips ? folder_.truth_of(*node->test) : std::nullopt;
        if (truth.has_value()) {
            if (*truth) statements(node->body);
            if (!*truth && elif == nullptr) statements(node->orelse);
            node = *truth ? nullptr : elif;
            continue;
        }
        ends.push_back(new_label());
        const Label otherwise = node->orelse.empty() ? ends.back() : new_label();
        jump_if(*node->test, otherwise, false);
        statements(node->body);
        if (!node->orelse.empty()) {
            emit(DraftOp::kJump, ends.back());
            place(otherwise);
            if (elif == nullptr) statements(node->orelse);
        }
        node = elif;
    }
    for (; !ends.empty(); ends.pop_back()) place(ends.back());
}

void ConstantLister::visit(const While& node) {
    const bool skips = !profile_.dead_branches_compiled;
    const std::optional<bool> truth = skips && is_constant(*node.test) ? folder_.truth_of(*node.test) : std::nullopt;
    if (is_false(truth)) return statements(node.orelse);
    const Label loop = new_label();
    const Label anchor = new_label();
    const Label end = new_label();
    place(loop);
    draft().blocks.push_back({.kind = BlockKind::kLoop, .start = loop, .exit = end});
    if (!truth.has_value()) jump_if(*node.test, anchor, false);
    statements(node.body);
    emit(DraftOp::kJump, loop);
    draft().blocks.pop_back();
    place(anchor);
    statements(node.orelse);
    place(end);
}

void ConstantLister::visit(const For& node) {
    const Label loop = new_label();
    const Label anchor = new_label();
    const Label end = new_label();
    draft().blocks.push_back({.kind = BlockKind::kLoop, .start = loop, .exit = end});
    iterable(*node.iter);
    place(loop);
    emit(DraftOp::kMayJump, anchor);
    expression(*node.target);
    statements(node.body);
    emit(DraftOp::kJump, loop);
    place(anchor);
    draft().blocks.pop_back();
    statements(node.orelse);
    place(end);
}

void ConstantLister::visit(const AsyncFor& node) {
    const Label loop = new_label();
    const Label except = new_label();
    const Label end = new_label();
    expression(*node.iter);
    emit(DraftOp::kOther);
    place(loop);
    draft().blocks.push_back({.kind = BlockKind::kLoop, .start = loop, .exit = end});
    emit(DraftOp::kMayRaise, except);
    await_value();
    expression(*node.target);
    statements(node.body);
    emit(DraftOp::kJump, loop);
    draft().blocks.pop_back();
    place(except);
    statements(node.orelse);
    place(end);
}

void ConstantLister::visit(const Match& node) {
    expression(*node.subject);
    const Label end = new_label();
    const auto& cases = node.cases;
    const auto is_wildcard = [](const Pattern& pattern) {
        const auto* as = node_cast<MatchAs>(&pattern);
        return as != nullptr && as->name == nullptr && as->pattern == nullptr;
    };
    const bool has_default = cases.size() > 1 && is_wildcard(*cases.back()->pattern);
    const uint32_t tested = cases.size() - (has_default ? 1 : 0);
    for (uint32_t i = 0; i < tested; ++i) {
        const Label fail = new_label();
        if (i + 1 < tested) emit(DraftOp::kOther);
        pattern(*cases[i]->pattern, fail);
        if (cases[i]->guard != nullptr) jump_if(*cases[i]->guard, fail, false);
        statements(cases[i]->body);
        emit(DraftOp::kJump, end);
        place(fail);
    }
    if (has_default) {
        emit(DraftOp::kOther);
        if (cases.back()->guard != nullptr) jump_if(*cases.back()->guard, end, false);
        statements(cases.back()->body);
    }
    place(end);
}

void ConstantLister::visit(const Raise& node) {
    optional(node.exc);
    optional(node.cause);
    emit(DraftOp::kRaise);
}

void ConstantLister::visit(const Assert& node) {
    if (optimize_ > 0) return;
    const Label end = new_label();
    jump_if(*node.test, end, true);
    emit(DraftOp::kOther);
    optional(node.msg);
    emit(DraftOp::kRaise);
    place(end);
}

void ConstantLister::visit(const Import& node) {
    for (size_t i = 0; i < node.names.size(); ++i) {
        load_int(0);
        load_none();
        emit(DraftOp::kOther);
    }
}

void ConstantLister::visit(const ImportFrom& node) {
    load_int(node.level);
    std::vector<std::string> names;
    for (const Alias* alias : node.names) names.emplace_back(alias->name->text);
    load_names(names);
    emit(DraftOp::kOther);
}

void ConstantLister::visit(const ExprStmt& node) {
    if (is_constant(*node.value)) return;
    expression(*node.value);
    emit(DraftOp::kPop);
}

}  // namespace eadem::compiler
