// import and from ... import.
#include "compiler/code_generator.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

// import a.b         binds a, the outermost package
// import a.b as c    binds a.b: after the import, `b` is taken from what it gave
void CodeGenerator::import_statement(const Import& node) {
    for (const Alias* alias : node.names) {
        TemporaryScope temporaries(*this);
        const std::string_view path = alias->name->text;
        const Operand module = Operand::temporary(take_temporary());
        code_.emit(
            {.op = Opcode::kIMPORT_NAME, .a = module.reg(), .extra_low = name_index(alias->name), .span = node.span});
        if (alias->asname == nullptr) {
            store_name(unit_.names.identifier(path.substr(0, path.find('.'))), module, node.span);
            continue;
        }
        size_t dot = path.find('.');
        while (dot != std::string_view::npos) {
            const size_t next = path.find('.', dot + 1);
            import_part(module, path.substr(dot + 1, next == std::string_view::npos ? next : next - dot - 1),
                        node.span);
            dot = next;
        }
        store_name(alias->asname, module, node.span);
    }
}

// module = module.name, for `import a.b as c`
void CodeGenerator::import_part(Operand module, std::string_view name, Span span) {
    TemporaryScope temporaries(*this);
    const Operand part = Operand::temporary(take_temporary());
    code_.emit({.op = Opcode::kIMPORT_FROM,
                .a = part.reg(),
                .b = module.index,
                .extra_low = code_.add_name(unit_.names.of_text(name)),
                .span = span});
    clear(module.index, span);
    transfer(module.index, part, span);
}

void CodeGenerator::import_from_statement(const ImportFrom& node) {
    TemporaryScope temporaries(*this);
    std::vector<std::string_view> names;
    for (const Alias* alias : node.names) names.push_back(alias->name->text);
    const Operand module = Operand::temporary(take_temporary());
    NameEntry& path = node.module != nullptr ? unit_.names.of(node.module) : unit_.names.of_text({});
    code_.emit({.op = Opcode::kIMPORT_NAME,
                .a = module.reg(),
                .b = node.level,
                .c = 1,
                .extra_low = code_.add_name(path),
                .extra_high = code_.add_constant(names_entry(names)),
                .span = node.span});
    if (names.size() == 1 && names[0] == "*") {
        code_.emit({.op = Opcode::kIMPORT_STAR, .flags = vm::kConsumeA, .a = module.reg(), .span = node.span});
        return;
    }
    for (const Alias* alias : node.names) {
        TemporaryScope one(*this);
        const Identifier* target = alias->asname != nullptr ? alias->asname : alias->name;
        const std::optional<Register> local = register_of(target);
        const Operand value = local.has_value() ? Operand::variable(*local) : Operand::temporary(take_temporary());
        code_.emit({.op = Opcode::kIMPORT_FROM,
                    .a = value.reg(),
                    .b = module.index,
                    .extra_low = name_index(alias->name),
                    .span = node.span});
        store_name(target, value, node.span);
    }
    clear(narrow(module.index), node.span);
}

}  // namespace eadem::compiler
