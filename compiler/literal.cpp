#include "compiler/literal.h"

#include <fmt/format.h>

#include <algorithm>

#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/int.h"
#include "vm/object/str.h"

namespace eadem::compiler {

using grammar::ConstantKind;

vm::Result<vm::OwnedValue> literal_value(vm::ObjectSpace& space, const grammar::ConstantValue& literal) {
    switch (literal.kind) {
        case ConstantKind::kNone:
            return vm::OwnedValue::none(space);
        case ConstantKind::kTrue:
            return vm::OwnedValue::boolean(space, true);
        case ConstantKind::kFalse:
            return vm::OwnedValue::boolean(space, false);
        case ConstantKind::kEllipsis:
            return vm::OwnedValue::share(space, space.shared.ellipsis);
        case ConstantKind::kInt:
            if (literal.integer <= INT64_MAX) {
                return vm::OwnedValue::of_int(space, static_cast<int64_t>(literal.integer));
            }
            return vm::int_from_digits(space, fmt::format_int(literal.integer).str(), 10, false);
        case ConstantKind::kBigInt:
            return vm::int_from_digits(space, literal.text(), literal.base, false);
        case ConstantKind::kFloat:
            return vm::OwnedValue::of_float(space, literal.real);
        case ConstantKind::kImaginary:
            return vm::make_complex(space, {.real = 0.0, .imaginary = literal.real});
        case ConstantKind::kStr: {
            TRY(vm::Ref<vm::Str> text, vm::make_str(space, literal.text()));
            return vm::OwnedValue(std::move(text));
        }
        case ConstantKind::kBytes: {
            TRY(vm::Ref<vm::Bytes> bytes, vm::make_bytes(space, literal.text()));
            return vm::OwnedValue(std::move(bytes));
        }
    }
    return vm::OwnedValue::none(space);
}

bool has_fields(const grammar::JoinedStr& node) {
    return std::any_of(node.values.begin(), node.values.end(),
                       [](const grammar::Expr* piece) { return piece->kind != grammar::NodeKind::kConstant; });
}

std::string fieldless_text(const grammar::JoinedStr& node) {
    std::string text;
    for (const grammar::Expr* piece : node.values) text += static_cast<const grammar::Constant*>(piece)->value.text();
    return text;
}

}  // namespace eadem::compiler
