// List, set and dict comprehensions, which run in the registers of the code around them, and generator
// expressions, which are functions of their own.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/annotation_text.h"
#include "compiler/code_generator.h"
#include "compiler/tree_parts.h"
#include "grammar/visitor.h"
#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

bool is_nan(double number) {
    return number != number;
}

bool holds_nan(const vm::Object* object) {
    switch (object->type_id()) {
        case vm::kFloatType:
            return is_nan(static_cast<const vm::FloatObject*>(object)->value);
        case vm::kComplexType: {
            const vm::ComplexNumber number = static_cast<const vm::Complex*>(object)->value;
            return is_nan(number.real) || is_nan(number.imaginary);
        }
        case vm::kTupleType: {
            const auto* tuple = static_cast<const vm::Tuple*>(object);
            return std::any_of(tuple->items(), tuple->items() + tuple->size, [](vm::Word item) {
                return item.is_object() ? holds_nan(item.object()) : item.is_float() && is_nan(item.real());
            });
        }
        default:
            return false;
    }
}

// Whether a constant of this code is a nan, which no nan equals.
bool computes_nan(ConstantFolder& folder, const Node& node) {
    const bool is_part = node.kind == NodeKind::kComprehension || node.kind == NodeKind::kKeyword ||
                         node.kind == NodeKind::kArguments || node.kind == NodeKind::kArg;
    if (!is_part && folder.is_constant(static_cast<const Expr&>(node))) {
        const vm::OwnedValue value = folder.value_of(static_cast<const Expr&>(node));
        if (value.get().is_raw_float()) return is_nan(value.get().real);
        return value.get().is_object() && holds_nan(value.get().object);
    }
    bool found = false;
    const auto look = [&](const Node& child) { found = found || computes_nan(folder, child); };
    // Long chains lean to the left: see ast.def.
    if (node.kind == NodeKind::kBinOp) {
        const Node* at = &node;
        do {
            look(*static_cast<const BinOp*>(at)->right);
            at = static_cast<const BinOp*>(at)->left;
        } while (at->kind == NodeKind::kBinOp && !folder.is_constant(*static_cast<const BinOp*>(at)));
        look(*at);
    } else {
        for_each_child(node, look);
    }
    return found;
}

}  // namespace

// Whose constants those of a comprehension are: where it is a function in CPython, its own; and equal ones of a line
// are one function, equal but for the iterable of the first loop, which is the argument.
FunctionLike* CodeGenerator::function_like(const Expr& node, const Seq<Comprehension*>& generators) {
    const vm::IdentityProfile& profile = unit_.space.profile();
    if (profile.const_scope != vm::ConstantScope::kCode || profile.comprehensions_inlined) return nullptr;
    std::string key =
        fmt::format("{} {} {}", constant_scope_, unit_.lines.line_of(node.span.begin), static_cast<int>(node.kind));
    bool is_shared = profile.equal_code_objects_shared;
    const auto add = [&](const Expr* part) {
        key += '\n' + annotation_text(unit_.space, *part);
        is_shared = is_shared && !computes_nan(unit_.folder, *part);
    };
    for (const Comprehension* generator : generators) {
        add(generator->target);
        if (generator != generators[0]) add(generator->iter);
        for (const Expr* test : generator->ifs) add(test);
        key += '\n';
    }
    if (const auto* dict = node_cast<DictComp>(&node)) {
        add(dict->key);
        add(dict->value);
    } else {
        const auto* list = node_cast<ListComp>(&node);
        add(list != nullptr ? list->elt : static_cast<const SetComp&>(node).elt);
    }
    if (!is_shared) key += fmt::format("\n{}", node.span.begin);
    FunctionLike& found = unit_.comprehensions[key];
    if (found.id == 0) found.id = unit_.new_code_id();
    found.next = 0;
    return &found;
}

// The variables get their registers; captured ones a fresh cell, so that two runs share none.
void CodeGenerator::enter_comprehension(Scope& scope) {
    open_scope(scope);
    inner_scope_ = &scope;
    Register reg = next_comprehension_register_ + scope.comprehension_registers;
    for (Symbol* symbol = scope.first; symbol != nullptr; symbol = symbol->next) {
        if (symbol->kind != SymbolKind::kLocal && symbol->kind != SymbolKind::kCell) continue;
        symbol->reg = narrow(reg++);
        comprehension_variables_.push_back(symbol->reg);
        code_.assigned.remove(symbol->reg);
        if (symbol->kind == SymbolKind::kCell) code_.emit({.op = Opcode::kMAKE_CELL, .a = symbol->reg});
    }
}

void CodeGenerator::leave_comprehension(Scope& scope) {
    for (const Symbol* symbol = scope.first; symbol != nullptr; symbol = symbol->next) {
        if (symbol->kind == SymbolKind::kLocal || symbol->kind == SymbolKind::kCell)
            clear(symbol->reg, scope.node->span);
    }
    inner_scope_ = scope.parent;
    close_scope(scope);
}

void CodeGenerator::comprehension_into(const Expr& node, const Seq<Comprehension*>& generators, Register dest) {
    TemporaryScope temporaries(*this);
    const Register collection = is_variable(dest) ? take_temporary() : dest;
    const Register state = take_temporaries(vm::kLoopStateRegisters);
    begin_iteration(*generators[0]->iter, state);

    Scope& scope = unit_.symbols.scope_of(node);
    FunctionLike* const own = function_like(node, generators);
    FunctionLike* const outer_function = std::exchange(function_like_, own != nullptr ? own : function_like_);
    const uint32_t outer_scope = std::exchange(constant_scope_, own != nullptr ? own->id : constant_scope_);
    enter_comprehension(scope);
    const Opcode build = node.kind == NodeKind::kListComp  ? Opcode::kBUILD_LIST
                         : node.kind == NodeKind::kSetComp ? Opcode::kBUILD_SET
                                                           : Opcode::kBUILD_DICT;
    code_.emit({.op = build, .a = narrow(collection), .b = collection, .span = node.span});
    comprehension_loops(node, generators, 0, collection, state);
    leave_comprehension(scope);
    constant_scope_ = outer_scope;
    function_like_ = outer_function;
    if (!unit_.space.profile().comprehensions_inlined) unit_.pool.note_code_tables();
    if (collection != dest) transfer(dest, Operand::temporary(collection), node.span);
}

// One loop for each `for`, the innermost of which makes the item.
void CodeGenerator::comprehension_loops(const Expr& node, const Seq<Comprehension*>& generators, uint32_t depth,
                                        Register collection, Register first_state) {
    if (depth == generators.size()) return comprehension_item(node, collection);
    TemporaryScope temporaries(*this);
    const Comprehension& generator = *generators[depth];
    Register state = first_state;
    if (depth > 0) {
        state = take_temporaries(vm::kLoopStateRegisters);
        begin_iteration(*generator.iter, state);
    }
    CodeBuilder::LoopParts parts;
    code_.begin_condition(parts);
    step(*generator.target, *generator.iter, state, parts);
    for (const Expr* test : generator.ifs) condition(*test, parts.condition, false);
    comprehension_loops(node, generators, depth + 1, collection, first_state);
    code_.end_body(parts);
}

void CodeGenerator::comprehension_item(const Expr& node, Register collection) {
    TemporaryScope temporaries(*this);
    const uint16_t a = narrow(collection);
    if (const auto* dict = node_cast<DictComp>(&node)) {
        const Operand key = early_operand(*dict->key, Use::kKeep, *dict->value);
        const Operand value = operand(*dict->value, Use::kKeep);
        const auto flags = static_cast<uint8_t>(key.consumed_as(vm::kConsumeB) | value.consumed_as(vm::kConsumeC));
        code_.emit(
            {.op = Opcode::kDICT_SET, .flags = flags, .a = a, .b = key.index, .c = value.index, .span = node.span});
        return;
    }
    const Expr& item = item_of(node);
    const Operand value = operand(item, Use::kKeep);
    if (node.kind == NodeKind::kGeneratorExp) {
        yield_item(value, item.span);
        return;
    }
    code_.emit({.op = node.kind == NodeKind::kListComp ? Opcode::kLIST_APPEND : Opcode::kSET_ADD,
                .flags = value.consumed_as(vm::kConsumeB),
                .a = a,
                .b = value.index,
                .span = item.span});
}

// (x for x in xs):   callee = function over .0;  argument = iter(xs);  CALL
void CodeGenerator::generator_into(const GeneratorExp& node, Register dest) {
    TemporaryScope temporaries(*this);
    const Register callee = take_temporary();
    {
        TemporaryScope parts(*this);
        Scope& scope = unit_.symbols.scope_of(node);
        vm::Ref<vm::CodeObject> code = CodeGenerator(unit_, scope, this).generator_expression(node);
        make_function(std::move(code), scope, top_, 0, callee, node.span);
    }
    const Register argument = take_temporary();
    const Expr& first = *node.generators[0]->iter;
    const Operand iterable = operand_at(first, argument, Use::kKeep);
    code_.emit({.op = Opcode::kITERATOR,
                .flags = iterable.consumed_as(vm::kConsumeB),
                .a = narrow(argument),
                .b = iterable.index,
                .span = first.span});
    code_.emit({.op = Opcode::kCALL, .a = narrow(dest), .b = callee, .c = 1, .span = node.span});
}

vm::Ref<vm::CodeObject> CodeGenerator::generator_expression(const GeneratorExp& node) {
    scope_.is_generator = true;
    qualified_name_ = qualified_name("<genexpr>");
    start_frame();
    const Register state = take_temporaries(vm::kLoopStateRegisters);
    // Nobody else sees the iterator.
    code_.emit({.op = Opcode::kGET_ITERATOR,
                .flags = vm::kConsumeB,
                .a = narrow(state),
                .b = 0,
                .c = 1,
                .span = node.generators[0]->iter->span});
    comprehension_loops(node, node.generators, 0, 0, state);
    return_none();
    return finish("<genexpr>", nullptr, node.span);
}

}  // namespace eadem::compiler
