// f-strings: pieces in a row, joined by BUILD_STRING. One without fields is a constant like any other.
#include <algorithm>
#include <optional>

#include "compiler/code_generator.h"
#include "compiler/literal.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// Longer f-strings are joined in parts, so that rows stay short.
constexpr uint32_t kMostPieces = 256;

uint32_t conversion_code(Conversion conversion) {
    switch (conversion) {
        case Conversion::kNone:
            break;
        case Conversion::kStr:
            return 1;
        case Conversion::kRepr:
            return 2;
        case Conversion::kAscii:
            return 3;
    }
    return 0;
}

// The next "%s", "%r" or "%a" of a format; nothing at anything else, "%%" excepted, which is text.
std::optional<Conversion> conversion_at(std::string_view format, size_t percent) {
    const char letter = percent + 1 < format.size() ? format[percent + 1] : '\0';
    if (letter == 's') return Conversion::kStr;
    if (letter == 'r') return Conversion::kRepr;
    if (letter == 'a') return Conversion::kAscii;
    return std::nullopt;
}

}  // namespace

// '%s-%r' % (a, b)  as  f'{a!s}-{b!r}', where the profile says so. Null if the format has anything but these two in it,
// or not as many as there are items.
const JoinedStr* CodeGenerator::joined_format(const BinOp& node) {
    const auto* text = node_cast<Constant>(node.left);
    const auto* tuple = node_cast<Tuple>(node.right);
    if (!unit_.space.profile().percent_tuple_joined || node.op != Operator::kMod || text == nullptr ||
        tuple == nullptr || text->value.kind != ConstantKind::kStr || unit_.folder.is_constant(*tuple)) {
        return nullptr;
    }
    grammar::Arena& arena = unit_.arena;
    const std::string_view format = text->value.text();
    std::vector<Expr*> pieces;
    const auto add_text = [&](std::string_view part) {
        if (part.empty()) return;
        auto* piece = arena.make<Constant>(text->span);
        piece->value = text->value;
        piece->value.data = part.data();
        piece->value.size = static_cast<uint32_t>(part.size());
        pieces.push_back(piece);
    };
    uint32_t used = 0;
    size_t at = 0;
    for (size_t percent; (percent = format.find('%', at)) != format.npos; at = percent + 2) {
        if (format.substr(percent).starts_with("%%")) {
            add_text(format.substr(at, percent + 1 - at));
            continue;
        }
        const std::optional<Conversion> conversion = conversion_at(format, percent);
        if (!conversion || used == tuple->elts.size() || tuple->elts[used]->kind == NodeKind::kStarred) return nullptr;
        add_text(format.substr(at, percent - at));
        auto* field = arena.make<FormattedValue>(tuple->elts[used]->span);
        field->value = tuple->elts[used++];
        field->conversion = *conversion;
        pieces.push_back(field);
    }
    if (used == 0 || used < tuple->elts.size()) return nullptr;
    add_text(format.substr(at));
    auto* joined = arena.make<JoinedStr>(node.span);
    joined->values = Exprs::make(arena, pieces.size());
    std::copy(pieces.begin(), pieces.end(), joined->values.begin());
    return joined;
}

void CodeGenerator::joined_into(const JoinedStr& node, Register dest) {
    if (!has_fields(node)) {
        load_constant(unit_.pool.add_text(fieldless_text(node), constant_scope_), dest, Use::kKeep, node.span);
        return;
    }
    TemporaryScope temporaries(*this);
    const Register first = take_temporary();
    uint32_t count = 0;
    for (const Expr* piece : node.values) {
        if (count == kMostPieces) {
            code_.emit({.op = Opcode::kBUILD_STRING, .a = narrow(first), .b = first, .c = count, .span = node.span});
            top_ = first + 1;
            count = 1;
        }
        piece_into(*piece, count == 0 ? first : take_temporary());
        ++count;
    }
    code_.emit({.op = Opcode::kBUILD_STRING, .a = narrow(dest), .b = first, .c = count, .span = node.span});
}

void CodeGenerator::piece_into(const Expr& piece, Register dest) {
    if (const auto* field = node_cast<FormattedValue>(&piece)) {
        field_into(*field, dest);
    } else {
        into(piece, dest, Use::kKeep);
    }
}

// {value!r:spec}:   FORMAT_VALUE, then FORMAT_SPEC with what is evaluated between
void CodeGenerator::field_into(const FormattedValue& node, Register dest) {
    TemporaryScope temporaries(*this);
    Operand value = operand_at(*node.value, dest, Use::kBlind);
    const uint32_t conversion = conversion_code(node.conversion);
    if (conversion != 0) {
        code_.emit({.op = Opcode::kFORMAT_VALUE,
                    .flags = value.consumed_as(vm::kConsumeB),
                    .a = narrow(dest),
                    .b = value.index,
                    .c = conversion,
                    .span = node.span});
        value = Operand::temporary(dest);
    }
    if (node.format_spec != nullptr) {
        value = protect(value, *node.format_spec);
        const Operand spec = operand(*node.format_spec, Use::kKeep);
        const auto flags = static_cast<uint8_t>(value.consumed_as(vm::kConsumeB) | spec.consumed_as(vm::kConsumeC));
        code_.emit({.op = Opcode::kFORMAT_SPEC,
                    .flags = flags,
                    .a = narrow(dest),
                    .b = value.index,
                    .c = spec.index,
                    .span = node.span});
    } else if (conversion == 0) {
        code_.emit({.op = Opcode::kFORMAT_SIMPLE,
                    .flags = value.consumed_as(vm::kConsumeB),
                    .a = narrow(dest),
                    .b = value.index,
                    .span = node.span});
    }
}

}  // namespace eadem::compiler
