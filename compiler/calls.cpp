// Calls. The row of a call is [callee] [arguments ...]; a method call has the object in the callee's place.
// Arguments that are locals are shared, never moved, even at their last use: see kPinned.
#include <algorithm>

#include "compiler/code_generator.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// A call with more arguments passes them as a tuple, so that rows stay short.
constexpr uint32_t kMostArguments = 512;

bool needs_unpacking(const Call& node) {
    if (node.args.size() + node.keywords.size() > kMostArguments) return true;
    const auto is_star = [](const Expr* argument) { return argument->kind == NodeKind::kStarred; };
    const auto is_double_star = [](const Keyword* keyword) { return keyword->arg == nullptr; };
    return std::any_of(node.args.begin(), node.args.end(), is_star) ||
           std::any_of(node.keywords.begin(), node.keywords.end(), is_double_star);
}

}  // namespace

void CodeGenerator::call_into(const Call& node, Register dest) {
    TemporaryScope temporaries(*this);
    if (needs_unpacking(node)) {
        unpacked_call(node, dest);
    } else {
        plain_call(node, dest);
    }
}

// kForwarded if a local is an argument and none of the arguments could rebind it before the call.
uint8_t CodeGenerator::argument_flags(const Call& node) const {
    bool has_local = false;
    const auto look_at = [&](const Expr& argument) {
        const auto* name = node_cast<Name>(&argument);
        has_local = has_local || (name != nullptr && register_of(name->id).has_value());
        return !may_rebind(argument);
    };
    for (const Expr* argument : node.args)
        if (!look_at(*argument)) return 0;
    for (const Keyword* keyword : node.keywords)
        if (!look_at(*keyword->value)) return 0;
    return has_local ? kForwarded : 0;
}

void CodeGenerator::plain_call(const Call& node, Register dest) {
    const Register callee = take_temporary();
    const auto* method = node_cast<Attribute>(node.func);
    row_item(method != nullptr ? *method->value : *node.func, callee, kPinned);
    const uint32_t method_name = method != nullptr ? name_index(method->attr) : 0;
    const uint8_t forwarding = argument_flags(node);
    row(node.args, static_cast<uint8_t>(kPinned | forwarding));

    std::vector<std::string_view> names;
    for (const Keyword* keyword : node.keywords) {
        row_item(*keyword->value, take_temporary(), static_cast<uint8_t>(kPinned | forwarding));
        names.push_back(keyword->arg->text);
    }
    const uint32_t count = node.args.size() + node.keywords.size();
    const uint32_t keywords = names.empty() ? 0 : code_.add_constant(names_entry(names));
    if (method != nullptr) {
        code_.emit({.op = names.empty() ? Opcode::kCALL_METHOD : Opcode::kCALL_METHOD_KEYWORDS,
                    .flags = forwarding != 0 ? uint8_t{vm::kRawCopy} : uint8_t{0},
                    .a = narrow(dest),
                    .b = callee,
                    .c = count,
                    .extra_low = method_name,
                    .extra_high = keywords,
                    .span = node.span,
                    .attribute_end = method->span.end});
    } else {
        code_.emit({.op = names.empty() ? Opcode::kCALL : Opcode::kCALL_KEYWORDS,
                    .flags = forwarding != 0 ? uint8_t{vm::kRawCopy} : uint8_t{0},
                    .a = narrow(dest),
                    .b = callee,
                    .c = count,
                    .extra_low = keywords,
                    .span = node.span});
    }
}

// f(*a, b, **c):   [callee] [tuple or list of the positional ones] [dict of the keywords, or nothing]
void CodeGenerator::unpacked_call(const Call& node, Register dest) {
    const Register callee = take_temporaries(3);
    row_item(*node.func, callee, kPinned);
    arguments_tuple(node, callee + 1);
    keywords_dict(node, callee + 2, callee);
    code_.emit({.op = Opcode::kCALL_UNPACKED, .a = narrow(dest), .b = callee, .span = node.span});
}

// A lone *iterable is handed over as it is: the machine makes the tuple, and its error names the callee.
void CodeGenerator::arguments_tuple(const Call& node, Register dest) {
    if (node.args.size() == 1 && node.args[0]->kind == NodeKind::kStarred) {
        row_item(*static_cast<const Starred*>(node.args[0])->value, dest, kPinned);
        return;
    }
    if (all_constant(node.args)) {
        load_constant(tuple_entry(node.args, ConstantOrigin::kDisplay), dest, Use::kKeep, node.span);
        return;
    }
    fill_list(node.args, dest, node.span);
}

void CodeGenerator::keywords_dict(const Call& node, Register dest, Register callee) {
    if (node.keywords.empty()) return clear(dest, node.span);  // a consumed number may still stand there
    code_.emit({.op = Opcode::kBUILD_DICT, .a = narrow(dest), .b = dest, .span = node.span});
    for (const Keyword* keyword : node.keywords) {
        TemporaryScope temporaries(*this);
        if (keyword->arg == nullptr) {
            const Operand mapping = operand(*keyword->value, Use::kKeep);
            code_.emit({.op = Opcode::kDICT_MERGE,
                        .flags = mapping.consumed_as(vm::kConsumeB),
                        .a = narrow(dest),
                        .b = mapping.index,
                        .c = callee,
                        .span = node.span});
            continue;
        }
        // A literal keyword that a ** before it already gave is an error as well, so each is merged like a
        // mapping of one.
        const Register one = take_temporaries(2);
        load_constant(unit_.pool.add_text(keyword->arg->text, code_.id()), one, Use::kKeep, node.span);
        row_item(*keyword->value, one + 1, kPinned);
        const bool alone = node.keywords[0] == keyword;
        code_.emit({.op = Opcode::kBUILD_DICT, .a = narrow(alone ? dest : one), .b = one, .c = 1, .span = node.span});
        if (alone) continue;
        code_.emit({.op = Opcode::kDICT_MERGE,
                    .flags = vm::kConsumeB,
                    .a = narrow(dest),
                    .b = one,
                    .c = callee,
                    .span = node.span});
    }
}

}  // namespace eadem::compiler
