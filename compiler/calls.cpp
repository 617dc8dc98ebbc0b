// Calls. The row of a call is [callee] [arguments ...]; a method call has the object in the callee's place.
// Arguments that are locals are shared, never moved, even at their last use: see kPinned.
#include <algorithm>

#include "compiler/code_generator.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// A call with more arguments passes them as a tuple, so that rows stay short.
constexpr uint32_t kMostArguments = 512;

}  // namespace

bool CodeGenerator::needs_unpacking(const CallParts& parts) {
    if (parts.given + parts.args.size() + parts.keywords.size() > kMostArguments) return true;
    const auto is_double_star = [](const Keyword* keyword) { return keyword->arg == nullptr; };
    return has_star(parts.args) || std::any_of(parts.keywords.begin(), parts.keywords.end(), is_double_star);
}

void CodeGenerator::call_into(const Call& node, Register dest, Use use) {
    TemporaryScope temporaries(*this);
    const CallParts parts{.args = node.args, .keywords = node.keywords, .span = node.span};
    const Register callee = top_;
    if (needs_unpacking(parts)) {
        take_temporaries(3);
        row_item(*node.func, callee, kPinned);
        unpacked_call(parts, callee, dest);
    } else if (const auto* method = node_cast<Attribute>(node.func)) {
        method_into(*method);
        plain_call(parts, {Opcode::kCALL_METHOD, Opcode::kCALL_METHOD_KEYWORDS}, callee, name_begin(*method), dest,
                   use);
    } else {
        row_item(*node.func, take_temporary(), kPinned);
        plain_call(parts, {Opcode::kCALL, Opcode::kCALL_KEYWORDS}, callee, 0, dest, use);
    }
}

// Whether none of the arguments could rebind a local before the call, so that the call may still look at it.
bool CodeGenerator::can_forward(const CallParts& parts) const {
    const auto is_harmless = [this](const Expr* argument) { return !may_rebind(*argument); };
    const auto has_harmless_value = [&](const Keyword* keyword) { return is_harmless(keyword->value); };
    return std::all_of(parts.args.begin(), parts.args.end(), is_harmless) &&
           std::all_of(parts.keywords.begin(), parts.keywords.end(), has_harmless_value);
}

// Argument `index` of a row goes to a temporary of its own. With `sources`, a local's number may stay raw until the
// call.
void CodeGenerator::argument(const Expr& expr, size_t index, vm::ArgumentSources* sources) {
    const auto* name = node_cast<Name>(&expr);
    const std::optional<Register> local = name == nullptr ? std::nullopt : register_of(name->id);
    const bool forwarded = sources != nullptr && local.has_value() && index < vm::ArgumentSources::kCount;
    if (forwarded) sources->set(index, narrow(*local));
    row_item(expr, take_temporary(), forwarded ? uint8_t{kPinned | kForwarded} : kPinned);
}

// What the row of a method call begins with: the method and its self. A local lends itself; anything else is evaluated
// where the self belongs.
void CodeGenerator::method_into(const Attribute& node) {
    const Register method = take_temporaries(2);
    const auto* name = node_cast<Name>(node.value);
    const bool is_local = name != nullptr && register_of(name->id).has_value();
    if (!is_local) into(*node.value, method + 1, Use::kKeep);
    const bool is_global = name != nullptr && !is_local && code_.ends_with_global();
    const Operand object = is_local ? load_local(symbol_of(name->id), name->span) : Operand::temporary(method + 1);
    code_.emit({.op = Opcode::kLOAD_METHOD,
                .flags = static_cast<uint8_t>(object.consumed_as(vm::kConsumeB) | (is_global ? vm::kAfterGlobal : 0)),
                .a = narrow(method),
                .b = object.index,
                .extra_low = name_index(node.attr),
                .span = node.span,
                .name_begin = name_begin(node)});
}

void CodeGenerator::plain_call(const CallParts& parts, CallForms forms, Register callee, uint32_t name_begin,
                               Register dest, Use use) {
    vm::ArgumentSources sources;
    vm::ArgumentSources* forwarded = can_forward(parts) ? &sources : nullptr;
    for (uint32_t i = 0; i < parts.args.size(); ++i) argument(*parts.args[i], parts.given + i, forwarded);
    std::vector<std::string_view> names;
    for (const Keyword* keyword : parts.keywords) {
        argument(*keyword->value, parts.given + parts.args.size() + names.size(), forwarded);
        names.push_back(keyword->arg->text);
    }
    const uint8_t raw = sources.any() ? uint8_t{vm::kRawCopy} : uint8_t{0};
    code_.emit({.op = names.empty() ? forms.plain : forms.with_keywords,
                .flags = names.empty() ? static_cast<uint8_t>(raw | blind_flag(use)) : raw,
                .a = narrow(dest),
                .b = callee,
                .c = parts.given + parts.args.size() + parts.keywords.size(),
                .extra_low = names.empty() ? 0 : code_.add_constant(names_entry(names)),
                .span = parts.span,
                .name_begin = name_begin,
                .sources = sources});
}

// f(*a, b, **c):   [callee] [tuple or list of the positional ones] [dict of the keywords, or nothing]
void CodeGenerator::unpacked_call(const CallParts& parts, Register callee, Register dest) {
    if (parts.given == 0) arguments_tuple(parts, callee + 1);
    keywords_dict(parts, callee + 2, callee);
    code_.emit({.op = Opcode::kCALL_UNPACKED, .a = narrow(dest), .b = callee, .span = parts.span});
}

// A lone *iterable is handed over as it is: the machine makes the tuple, and its error names the callee.
void CodeGenerator::arguments_tuple(const CallParts& parts, Register dest) {
    if (parts.args.size() == 1 && parts.args[0]->kind == NodeKind::kStarred) {
        row_item(*static_cast<const Starred*>(parts.args[0])->value, dest, kPinned);
        return;
    }
    if (all_constant(parts.args)) {
        load_constant(tuple_entry(parts.args, ConstantOrigin::kLateTuple), dest, Use::kKeep, parts.span);
        return;
    }
    fill_list(parts.args, dest, parts.span);
}

void CodeGenerator::keywords_dict(const CallParts& parts, Register dest, Register callee) {
    if (parts.keywords.empty()) return clear(dest, parts.span);  // a consumed number may still stand there
    code_.emit({.op = Opcode::kBUILD_DICT, .a = narrow(dest), .b = dest, .span = parts.span});
    for (const Keyword* keyword : parts.keywords) {
        TemporaryScope temporaries(*this);
        if (keyword->arg == nullptr) {
            const Operand mapping = operand(*keyword->value, Use::kKeep);
            code_.emit({.op = Opcode::kDICT_MERGE,
                        .flags = mapping.consumed_as(vm::kConsumeB),
                        .a = narrow(dest),
                        .b = mapping.index,
                        .c = callee,
                        .span = parts.span});
            continue;
        }
        // A literal keyword that a ** before it already gave is an error as well, so each is merged like a
        // mapping of one.
        const Register one = take_temporaries(2);
        load_constant(unit_.pool.add_text(keyword->arg->text, constant_scope_), one, Use::kKeep, parts.span);
        row_item(*keyword->value, one + 1, kPinned);
        const bool alone = parts.keywords[0] == keyword;
        code_.emit({.op = Opcode::kBUILD_DICT, .a = narrow(alone ? dest : one), .b = one, .c = 1, .span = parts.span});
        if (alone) continue;
        code_.emit({.op = Opcode::kDICT_MERGE,
                    .flags = vm::kConsumeB,
                    .a = narrow(dest),
                    .b = one,
                    .c = callee,
                    .span = parts.span});
    }
}

}  // namespace eadem::compiler
