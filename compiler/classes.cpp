// Classes: the call of __build_class__ that a class statement is, and the code of the body, which is a function whose
// names live in a mapping.
#include <algorithm>

#include "compiler/code_generator.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

// name = decorator(... __build_class__(body, "name", bases ..., keywords ...))
void CodeGenerator::class_definition(const ClassDef& node) {
    TemporaryScope temporaries(*this);
    const Register first = take_decorators(node.decorator_list);
    const Register made = take_temporary();
    class_into(node, made);
    call_decorators(node.decorator_list, first);
    store_name(node.name, Operand::temporary(first), node.span);
}

void CodeGenerator::class_into(const ClassDef& node, Register dest) {
    TemporaryScope temporaries(*this);
    const CallParts parts{.args = node.bases, .keywords = node.keywords, .span = node.span, .given = 2};
    const Register callee = take_temporary();
    code_.emit({.op = Opcode::kLOAD_BUILD_CLASS, .a = narrow(callee), .span = node.span});
    if (!needs_unpacking(parts)) {
        class_body_and_name(node);
        return plain_call(parts, {Opcode::kCALL, Opcode::kCALL_KEYWORDS}, callee, 0, dest, Use::kKeep);
    }
    const Register list = take_temporaries(2);
    {
        TemporaryScope items(*this);
        const Register body = top_;
        class_body_and_name(node);
        code_.emit({.op = Opcode::kBUILD_LIST, .a = narrow(list), .b = body, .c = parts.given, .span = node.span});
    }
    extend_list(node.bases, list, node.span);
    unpacked_call(parts, callee, dest);
}

// The first arguments of __build_class__.
void CodeGenerator::class_body_and_name(const ClassDef& node) {
    const Register body = take_temporary();
    {
        TemporaryScope temporaries(*this);
        Scope& scope = unit_.symbols.scope_of(node);
        make_function(class_code(node, scope), scope, top_, 0, body, node.span);
    }
    load_constant(unit_.pool.add_text(node.name->text, constant_scope_), take_temporary(), Use::kKeep, node.span);
}

vm::Ref<vm::CodeObject> CodeGenerator::class_code(const ClassDef& node, Scope& scope) {
    const bool is_global = symbol_of(node.name).kind == SymbolKind::kGlobal;
    const NameEntries::PrivateNames private_names(unit_.names, node.name);
    CodeGenerator generator(unit_, scope, this);
    generator.is_global_definition_ = is_global;
    return generator.class_body(node);
}

vm::Ref<vm::CodeObject> CodeGenerator::class_body(const ClassDef& node) {
    const std::string_view name = node.name->text;
    qualified_name_ = is_global_definition_ ? std::string(name) : qualified_name(name);
    const bool keeps_first_line = unit_.space.profile().class_keeps_first_line;
    const Span first = first_span(node.decorator_list, node.span);
    // What the machine does before the body's first line belongs to the line of the class.
    const Span start{node.span.begin, node.span.begin};
    start_frame();
    {
        TemporaryScope temporaries(*this);
        const Register module = take_temporary();
        code_.emit({.op = Opcode::kLOAD_NAME,
                    .a = narrow(module),
                    .b = code_.add_name(unit_.names.of_text("__name__")),
                    .span = start});
        store_in_class("__module__", module, start);
    }
    store_in_class("__qualname__", unit_.pool.add_text(qualified_name_, constant_scope_), start);
    if (keeps_first_line) {
        const int64_t line = unit_.lines.line_of(first.begin);
        store_in_class("__firstlineno__", unit_.pool.add_int(line, constant_scope_), start);
    }
    if (has_annotation(node.body)) code_.emit({.op = Opcode::kSETUP_ANNOTATIONS, .span = start});
    const Constant* text = node.body.empty() ? nullptr : docstring_of(*node.body[0]);
    if (text != nullptr && unit_.options.optimize < 2) module_docstring(*text);
    statements(node.body);
    if (keeps_first_line) store_in_class("__static_attributes__", static_attributes(), start);
    return_class_cell(start);
    return finish(name, nullptr, first);
}

void CodeGenerator::store_in_class(std::string_view name, Register value, Span span) {
    code_.emit({.op = Opcode::kSTORE_NAME,
                .flags = vm::kConsumeA,
                .a = narrow(value),
                .b = code_.add_name(unit_.names.of_text(name)),
                .span = span});
}

void CodeGenerator::store_in_class(std::string_view name, PoolEntry& constant, Span span) {
    TemporaryScope temporaries(*this);
    const Register value = take_temporary();
    load_constant(constant, value, Use::kKeep, span);
    store_in_class(name, value, span);
}

// The names of what methods assign to self, each once.
PoolEntry& CodeGenerator::static_attributes() {
    std::vector<std::string_view> names;
    for (const StaticAttribute* attribute = scope_.static_attributes; attribute != nullptr; attribute = attribute->next)
        names.push_back(attribute->name->text);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names_entry(names);
}

// The metaclass puts the class into the cell that it finds under __classcell__; __build_class__ gets it to check that.
void CodeGenerator::return_class_cell(Span span) {
    const auto is_class_cell = [](const Symbol* symbol) { return symbol->has(kClassCell); };
    const auto cell = std::find_if(cells_.begin(), cells_.end(), is_class_cell);
    if (cell == cells_.end()) return return_none();
    TemporaryScope temporaries(*this);
    const Register kept = take_temporaries(2);
    for (const Register copy : {kept, kept + 1}) transfer(copy, Operand::variable((*cell)->reg), span);
    store_in_class("__classcell__", kept + 1, span);
    code_.emit({.op = Opcode::kRETURN, .flags = vm::kConsumeA, .a = narrow(kept), .span = span});
}

}  // namespace eadem::compiler
