// Functions and lambdas: their code objects, and the instruction that makes the function at run time.
#include <utility>

#include "compiler/annotation_text.h"
#include "compiler/code_generator.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

vm::Ref<vm::CodeObject> CodeGenerator::function(const FunctionDef& node) {
    const std::string_view name = node.name->text;
    qualified_name_ = is_global_definition_ ? std::string(name) : qualified_name(name);
    start_frame();
    add_docstring(node.body);
    statements(node.body);
    return_none();
    return finish(name, node.args, first_span(node.decorator_list, node.span));
}

vm::Ref<vm::CodeObject> CodeGenerator::lambda(const Lambda& node) {
    qualified_name_ = qualified_name("<lambda>");
    start_frame();
    code_.add_constant(unit_.pool.none());  // where a function has its docstring
    TemporaryScope temporaries(*this);
    const Operand value = operand(*node.body, Use::kKeep);
    code_.emit({.op = Opcode::kRETURN, .flags = vm::kConsumeA, .a = value.reg(), .span = node.body->span});
    return finish("<lambda>", node.args, node.span);
}

void CodeGenerator::function_definition(const FunctionDef& node) {
    TemporaryScope temporaries(*this);
    const std::optional<Register> local = register_of(node.name);
    if (local.has_value() && node.decorator_list.empty()) {
        function_into(node, *local);
        code_.assigned.add(*local);
        return;
    }
    const Register first = take_decorators(node.decorator_list);
    const Register function = take_temporary();
    function_into(node, function);
    call_decorators(node.decorator_list, first);
    store_name(node.name, Operand::temporary(first), node.span);
}

Register CodeGenerator::take_decorators(Exprs decorators) {
    const Register first = top_;
    for (const Expr* decorator : decorators) row_item(*decorator, take_temporary(), kPinned);
    return first;
}

void CodeGenerator::call_decorators(Exprs decorators, Register first) {
    for (uint32_t i = decorators.size(); i-- > 0;) {
        const Register at = first + i;
        code_.emit({.op = Opcode::kCALL, .a = narrow(at), .b = at, .c = 1, .span = decorators[i]->span});
    }
}

void CodeGenerator::function_into(const FunctionDef& node, Register dest) {
    TemporaryScope temporaries(*this);
    const Register parts = top_;
    const uint32_t present = evaluated_parts(node.args, node.returns, node.span);
    Scope& scope = unit_.symbols.scope_of(node);
    make_function(function_code(node, scope), scope, parts, present, dest, node.span);
}

void CodeGenerator::lambda_into(const Lambda& node, Register dest) {
    TemporaryScope temporaries(*this);
    const Register parts = top_;
    const uint32_t present = evaluated_parts(node.args, nullptr, node.span);
    Scope& scope = unit_.symbols.scope_of(node);
    vm::Ref<vm::CodeObject> code = CodeGenerator(unit_, scope, this).lambda(node);
    make_function(std::move(code), scope, parts, present, dest, node.span);
}

// The generator is gone, and the names mean what they mean here again, when this returns.
vm::Ref<vm::CodeObject> CodeGenerator::function_code(const FunctionDef& node, Scope& scope) {
    const bool is_global = symbol_of(node.name).kind == SymbolKind::kGlobal;
    CodeGenerator generator(unit_, scope, this);
    generator.is_global_definition_ = is_global;
    return generator.function(node);
}

bool CodeGenerator::has_keyword_defaults(const Arguments& arguments) const {
    return std::any_of(arguments.kw_defaults.begin(), arguments.kw_defaults.end(),
                       [](const Expr* value) { return value != nullptr; });
}

// What is evaluated when the definition is: in a row of temporaries, in the order of MakeFunctionPart.
uint32_t CodeGenerator::evaluated_parts(const Arguments* arguments, const Expr* returns, Span span) {
    uint32_t present = 0;
    if (!arguments->defaults.empty()) {
        const Register defaults = take_temporary();
        if (unit_.folder.is_late_tuple(arguments->defaults)) {
            load_constant(tuple_entry(arguments->defaults, ConstantOrigin::kLateTuple), defaults, Use::kKeep, span);
        } else {
            tuple_into(arguments->defaults, defaults, span);
        }
        present |= vm::kDefaultsPart;
    }
    if (has_keyword_defaults(*arguments)) {
        keyword_defaults_into(*arguments, take_temporary(), span);
        present |= vm::kKeywordDefaultsPart;
    }
    if (has_annotations(*arguments, returns)) {
        annotations_into(*arguments, returns, take_temporary(), span);
        present |= vm::kAnnotationsPart;
    }
    return present;
}

void CodeGenerator::make_function(vm::Ref<vm::CodeObject> code, Scope& scope, Register parts, uint32_t present,
                                  Register dest, Span span) {
    if (!code) return;
    if (closure_into(scope, span)) present |= vm::kClosurePart;
    if (unit_.space.profile().qualified_name_constant) pool_qualified_name(*code);
    const uint32_t index = code_.add_constant(unit_.pool.add_code(std::move(code), constant_scope_));
    code_.emit(
        {.op = Opcode::kMAKE_FUNCTION, .a = narrow(dest), .b = parts, .c = present, .extra_low = index, .span = span});
}

// Where the name is a constant of the code around, it may be the object of a literal: "<lambda>".
void CodeGenerator::pool_qualified_name(vm::CodeObject& code) {
    vm::OwnedValue name = vm::OwnedValue::share(unit_.space, code.qualified_name);
    const PoolEntry& entry = unit_.pool.add(std::move(name), ConstantOrigin::kLiteral, constant_scope_);
    if (&entry == &unit_.pool.none()) return;
    entry.object->share();
    unit_.space.release(std::exchange(code.qualified_name, static_cast<vm::Str*>(entry.object)));
}

// The tuple of the cells that the function reaches, in the order in which its code numbers them.
bool CodeGenerator::closure_into(Scope& scope, Span span) {
    const std::vector<Symbol*> captured = scope.symbols_of(SymbolKind::kFree);
    if (captured.empty()) return false;
    const Register dest = take_temporary();
    const Register first = top_;
    for (const Symbol* symbol : captured)
        transfer(take_temporary(), Operand::variable(meaning_of(*symbol->outer).reg), span, kPinned);
    code_.emit({.op = Opcode::kBUILD_TUPLE,
                .a = narrow(dest),
                .b = first,
                .c = static_cast<uint32_t>(captured.size()),
                .span = span});
    top_ = first;
    return true;
}

void CodeGenerator::keyword_defaults_into(const Arguments& arguments, Register dest, Span span) {
    TemporaryScope temporaries(*this);
    const Register first = top_;
    std::vector<std::string_view> names;
    for (uint32_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
        if (arguments.kw_defaults[i] == nullptr) continue;
        row_item(*arguments.kw_defaults[i], take_temporary(), 0);
        names.push_back(unit_.names.of(arguments.kwonlyargs[i]->arg).text());
    }
    named_dict(names, first, dest, span);
}

void CodeGenerator::named_dict(const std::vector<std::string_view>& names, Register first, Register dest, Span span) {
    const uint32_t keys = code_.add_constant(names_entry(names));
    code_.emit({.op = Opcode::kBUILD_KEYED_DICT,
                .a = narrow(dest),
                .b = first,
                .c = static_cast<uint32_t>(names.size()),
                .extra_low = keys,
                .span = span});
}

bool CodeGenerator::has_annotations(const Arguments& arguments, const Expr* returns) const {
    bool found = false;
    for_each_annotation(arguments, returns, [&found](const Expr&, const Arg*) { found = true; });
    return found;
}

void CodeGenerator::annotations_into(const Arguments& arguments, const Expr* returns, Register dest, Span span) {
    TemporaryScope temporaries(*this);
    const Register first = top_;
    std::vector<std::string_view> names;
    for_each_annotation(arguments, returns, [&](const Expr& annotation, const Arg* arg) {
        annotation_into(annotation, take_temporary());
        names.push_back(arg != nullptr ? unit_.names.of(arg->arg).text() : "return");
    });
    named_dict(names, first, dest, span);
}

// def f(*args: *Ts): the star is evaluated as `*Ts,` and the one item is the annotation.
void CodeGenerator::annotation_into(const Expr& annotation, Register dest) {
    if (unit_.future_annotations) {
        load_constant(unit_.pool.add_text(annotation_text(unit_.space, annotation), constant_scope_), dest, Use::kKeep,
                      annotation.span);
        return;
    }
    if (const auto* star = node_cast<Starred>(&annotation)) {
        TemporaryScope temporaries(*this);
        const Operand value = operand_at(*star->value, dest, Use::kKeep);
        code_.emit({.op = Opcode::kUNPACK_SEQUENCE,
                    .flags = value.consumed_as(vm::kConsumeB),
                    .a = narrow(dest),
                    .b = value.index,
                    .c = 1,
                    .span = annotation.span});
        return;
    }
    into(annotation, dest, Use::kKeep);
}

}  // namespace eadem::compiler
