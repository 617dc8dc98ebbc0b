// Drafts: opening and closing code objects, loading constants.
#include "compiler/listing/constant_lister.h"

#include <fmt/format.h>

#include "grammar/visitor.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace grammar;
using vm::OwnedValue;

ConstantLister::ConstantLister(vm::ObjectSpace& space, const Source& source, int optimize)
    : space_(space),
      source_(source),
      profile_(listing_profile(space.profile().name)),
      optimize_(optimize),
      folder_(space, optimize == 0) {}

namespace {

bool imports_future_annotations(Seq<Stmt*> body) {
    for (const Stmt* statement : body) {
        const auto* import = node_cast<ImportFrom>(statement);
        if (import == nullptr || import->module == nullptr || import->module->text != "__future__") continue;
        for (const Alias* alias : import->names)
            if (alias->name->text == "annotations") return true;
    }
    return false;
}

}  // namespace

vm::Result<std::unique_ptr<ListedCode>> ConstantLister::module(const Module& node) {
    if (profile_.folding == FoldingPlace::kTree)
        for (const Stmt* statement : node.body) fold_tree(*statement);
    Draft& module = open(CodeKind::kModule, "<module>", 1);
    module.facts = facts_of(node.body);
    imports_ = module.facts.imports;
    future_annotations_ = imports_future_annotations(node.body);
    body(node.body);
    if (profile_.annotations == Annotations::kOwnCode) deferred_annotations(node);
    std::unique_ptr<ListedCode> code = close(true);
    if (code == nullptr || has_failed_ || space_.has_pending()) return vm::kFailed;
    mark_class_names(*code);
    return code;
}

// A string that is the qualified name of a class of the file is one object with it.
void ConstantLister::mark_class_names(ListedCode& code) const {
    const auto mark = [this](ListedConstant& constant, const auto& again) -> void {
        if (constant.type == "str" && class_names_.contains(constant.repr)) constant.interned = true;
        for (ListedConstant& item : constant.items) again(item, again);
    };
    if (class_names_.empty()) return;
    for (ListedConstant& constant : code.constants) mark(constant, mark);
    for (const std::unique_ptr<ListedCode>& child : code.children) mark_class_names(*child);
}

ConstantLister::Draft& ConstantLister::open(CodeKind kind, std::string_view name, uint32_t first_line) {
    auto opened = std::make_unique<Draft>(space_, kind);
    opened->name = name;
    opened->first_line = first_line;
    if (drafts_.empty()) {
        opened->qualified_name = name;
    } else {
        opened->qualified_name = qualified_name_of(name);
        opened->class_name = draft().class_name;
    }
    drafts_.push_back(std::move(opened));
    return draft();
}

// Of a code object inside the innermost draft. Scopes of type parameters do not show.
std::string ConstantLister::qualified_name_of(std::string_view name) const {
    size_t at = drafts_.size() - 1;
    while (at > 0 && drafts_[at]->kind == CodeKind::kAnnotations) --at;
    const Draft& around = *drafts_[at];
    if (around.kind == CodeKind::kModule) return std::string(name);
    const bool is_definition = name.empty() || name[0] != '<';
    if (is_definition && around.facts.globals.contains(name)) return std::string(name);
    const bool is_function = around.kind == CodeKind::kFunction || around.kind == CodeKind::kLambda;
    return fmt::format("{}{}.{}", around.qualified_name, is_function ? ".<locals>" : "", name);
}

// Names of two underscores belong to the class around.
std::string ConstantLister::mangled(std::string_view name) const {
    const std::string_view class_name = drafts_.back()->class_name;
    const size_t start = class_name.find_first_not_of('_');
    if (start == std::string_view::npos || !name.starts_with("__") || name.ends_with("__") ||
        name.find('.') != std::string_view::npos) {
        return std::string(name);
    }
    return fmt::format("_{}{}", class_name.substr(start), name);
}

std::unique_ptr<ListedCode> ConstantLister::close(bool returns_none) {
    if (profile_.always_returns_at_end || !draft().has_just_returned) {
        if (returns_none) load_none();
        emit(DraftOp::kReturn);
    }
    const std::unique_ptr<Draft> closed = std::move(drafts_.back());
    drafts_.pop_back();
    if (profile_.unused == UnusedConstants::kStay) {
        fold_bytecode(space_, profile_, closed->code, closed->constants);
    } else {
        optimize_blocks(space_, profile_, closed->code, closed->constants);
    }

    auto code = std::make_unique<ListedCode>();
    code->name = std::move(closed->name);
    code->qualified_name = std::move(closed->qualified_name);
    code->first_line = closed->first_line;
    for (size_t i = 0; i < closed->constants.size(); ++i) {
        const ConstantTable::Entry& entry = closed->constants[i];
        if (entry.value.is_empty()) {
            std::unique_ptr<ListedCode>& child = closed->children[entry.child];
            code->constants.push_back(
                {.type = "code", .repr = fmt::format("<code {}>", child->qualified_name), .is_code = true});
            code->children.push_back(std::move(child));
            continue;
        }
        vm::Result<ListedConstant> listed = closed->constants.listed(entry, profile_.one_character_interned);
        if (!listed.ok()) {
            has_failed_ = true;
            return nullptr;
        }
        code->constants.push_back(std::move(listed).value());
    }
    return code;
}

// Which code objects are one constant. CPython compares their bytecode; here, where that counts, it is what they were
// made from: the text but for its layout, and the constants, whose texts the layout of strings is part of.
std::string ConstantLister::code_key(const ListedCode& code, const Node& node) {
    const auto* as_lambda = node_cast<Lambda>(&node);
    const bool is_constant_lambda =
        profile_.equal_constant_lambdas && as_lambda != nullptr && is_constant(*as_lambda->body);
    if (!profile_.equal_code_by_text && !is_constant_lambda) {
        return fmt::format("{} {}", static_cast<const void*>(&node), code.name);
    }
    std::string key = fmt::format("{} {} ", code.first_line, code.name);
    for (const char c : source_.slice(node.span))
        if (c != ' ' && c != '\n' && c != '\t') key += c;
    for (const ListedConstant& constant : code.constants) key += constant.repr;
    return key;
}

void ConstantLister::load_code(std::unique_ptr<ListedCode> code, const Node& node) {
    if (code == nullptr) return;
    Draft& around = draft();
    const std::string key = code_key(*code, node);
    // A class is followed by its bare name.
    const bool is_class = node.kind == NodeKind::kClassDef;
    const std::string name = code->name;
    const std::string shown_name = is_class ? name : code->qualified_name;
    const size_t count = around.constants.size();
    const uint32_t index = around.constants.add_code(key, static_cast<uint32_t>(around.children.size()));
    if (around.constants.size() > count) around.children.push_back(std::move(code));
    emit(DraftOp::kConstant, index);
    if (profile_.qualified_names) {
        const bool is_comprehension = name[0] == '<' && name != "<lambda>";
        load_text(shown_name, shown_name == name && (!is_comprehension || profile_.comprehension_names_interned));
    }
    emit(DraftOp::kOther);
}

void ConstantLister::emit(DraftOp op, uint32_t argument) {
    draft().code.push_back({op, argument});
}

void ConstantLister::load(OwnedValue value, bool is_name) {
    if (value.is_empty()) {
        has_failed_ = true;
        return;
    }
    const uint32_t index = draft().constants.add(std::move(value), is_name);
    emit(DraftOp::kConstant, index);
}

OwnedValue ConstantLister::text_value(std::string_view text) {
    vm::Result<vm::Ref<vm::Str>> made = vm::make_str(space_, text);
    return made.ok() ? OwnedValue(std::move(made).value()) : OwnedValue();
}

void ConstantLister::load_text(std::string_view text, bool is_name) {
    load(text_value(text), is_name);
}

void ConstantLister::load_names(const std::vector<std::string>& names) {
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(space_, names.size());
    if (!tuple.ok()) {
        has_failed_ = true;
        return;
    }
    for (size_t i = 0; i < names.size(); ++i) {
        tuple.value()->items()[i] = vm::Word::of_object(space_.intern_name(names[i]));
    }
    load(OwnedValue(std::move(tuple).value()), true);
}

void ConstantLister::place(Label label) {
    emit(DraftOp::kLabel, label);
    draft().has_just_returned = false;
}

// Offers every operator to the folder, operands first.
void ConstantLister::fold_tree(const Node& node) {
    if (const auto* top = node_cast<BinOp>(&node)) {
        const Expr* at = top;
        for (; at->kind == NodeKind::kBinOp; at = static_cast<const BinOp*>(at)->left)
            fold_tree(*static_cast<const BinOp*>(at)->right);
        fold_tree(*at);
        folder_.fold_chain(*top);
        return;
    }
    if (node.kind == NodeKind::kNamedExpr && !profile_.named_values_folded) return;
    for_each_child(node, [this](const Node& child) { fold_tree(child); });
    if (const auto* unary = node_cast<UnaryOp>(&node)) folder_.fold(*unary);
    if (const auto* subscript = node_cast<Subscript>(&node)) folder_.fold(*subscript);
    if (const auto* tuple = node_cast<Tuple>(&node)) folder_.fold(*tuple);
}

bool ConstantLister::is_constant(const Expr& expr) {
    switch (profile_.folding) {
        case FoldingPlace::kTree:
            return folder_.is_constant(expr);
        case FoldingPlace::kBytecode:
        case FoldingPlace::kBlocks:
            return expr.kind == NodeKind::kConstant || (expr.kind == NodeKind::kName && folder_.is_constant(expr));
    }
    return false;
}

bool ConstantLister::all_constant(Exprs items) {
    for (const Expr* item : items)
        if (item == nullptr || !is_constant(*item)) return false;
    return true;
}

OwnedValue ConstantLister::tuple_value(Exprs items) {
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(space_, items.size());
    if (!tuple.ok()) return {};
    for (uint32_t i = 0; i < items.size(); ++i)
        tuple.value()->items()[i] = vm::to_word(space_, folder_.value_of(*items[i]));
    return OwnedValue(std::move(tuple).value());
}

vm::Result<std::unique_ptr<ListedCode>> list_constants(vm::ObjectSpace& space, const Module& module,
                                                       const Source& source, int optimize) {
    return ConstantLister(space, source, optimize).module(module);
}

}  // namespace eadem::compiler
