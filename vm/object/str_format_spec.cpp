// format(text, specification): str's own format specifications.
#include "vm/object/format_spec.h"
#include "vm/object/str_methods.h"

namespace eadem::vm {

namespace {

constexpr std::string_view kTypeName = "str";

Result<FormatSpec> parse_str_spec(ObjectSpace& space, std::string_view text) {
    TRY(const FormatSpec spec, parse_format_spec(space, text, kTypeName, 's', '<'));
    const auto refuse = [&space](std::string_view what) {
        return space.raise(ExceptionId::kValueError, "{} not allowed in string format specifier", what);
    };
    if (spec.type != 's') return raise_unknown_format_code(space, spec.type, kTypeName);
    if (spec.sign != 0) return refuse(spec.sign == ' ' ? "Space" : "Sign");
    if (spec.no_negative_zero) return refuse("Negative zero coercion (z)");
    if (spec.alternate) return refuse("Alternate form (#)");
    if (spec.align == '=') return refuse("'=' alignment");
    return spec;
}

}  // namespace

Result<Ref<Str>> str_format_slot(ObjectSpace& space, Value self, std::string_view specification) {
    // A class says what its text is, as long as nothing is asked of it.
    if (specification.empty() && !is_str(self)) return str(space, self);
    Str* const text = as_str(self);
    FormatSpec spec;
    if (!specification.empty()) {
        TRY(spec, parse_str_spec(space, specification));
    }
    const auto length = static_cast<int64_t>(text->length());
    const bool is_cut = spec.precision != FormatSpec::kNotGiven && spec.precision < length;
    const int64_t shown = is_cut ? spec.precision : length;
    if (!is_cut && spec.width <= length) {
        TRY(OwnedValue whole, exact_str(space, self));
        return Ref<Str>::adopt(space, as_str(whole.take()));
    }
    const size_t cut = is_cut ? str_offset(space, text, static_cast<size_t>(shown)) : text->size;
    // Refused before it is built: no str may be that long.
    if (spec.width > static_cast<int64_t>(kLargestText)) return space.out_of_memory();
    return pad_text(space, text->text().substr(0, cut), static_cast<size_t>(shown), spec);
}

}  // namespace eadem::vm
