// The module math.
#include <cmath>
#include <limits>
#include <numbers>

#include "stdlib/native/math_internal.h"
#include "stdlib/native/module_spec.h"

namespace eadem::stdlib {

namespace {

vm::Result<void> fill(vm::ObjectSpace& space, vm::Dict* names) {
    const auto add = [&](std::string_view name, double number) {
        return add_name(space, names, name, vm::OwnedValue::of_float(space, number));
    };
    TRY_VOID(add("pi", std::numbers::pi));
    TRY_VOID(add("e", std::numbers::e));
    TRY_VOID(add("tau", 2 * std::numbers::pi));
    TRY_VOID(add("inf", std::numeric_limits<double>::infinity()));
    return add("nan", std::numeric_limits<double>::quiet_NaN());
}

}  // namespace

extern const ModuleSpec kMathModule;
const ModuleSpec kMathModule = {
    .name = "math",
    .documentation = "Mathematical functions of real numbers, and exact ones of integers.",
    .functions = kMathFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
