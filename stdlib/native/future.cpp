// The __future__ module: what `from __future__ import annotations` imports. What the statement does is the compiler's.
#include "stdlib/native/module_spec.h"
#include "stdlib/native/struct_sequence.h"
#include "vm/object/list.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// As sys.version_info has them: major, minor, micro, level, serial.
struct Release {
    int64_t major;
    int64_t minor;
    const char* level;
    int64_t serial;
};

// Since when a feature could be asked for, since when it is always there, and its bit in the flags of compile().
struct Feature {
    std::string_view name;
    Release optional;
    Release mandatory;
    int64_t compiler_flag;
};

// A release without a level: nobody has decided.
constexpr Release kUndecided = {0, 0, nullptr, 0};

// Source: Lib/__future__.py of CPython 3.13.
constexpr Feature kFeatures[] = {
    {"nested_scopes", {2, 1, "beta", 1}, {2, 2, "alpha", 0}, 0x10},
    {"generators", {2, 2, "alpha", 1}, {2, 3, "final", 0}, 0},
    {"division", {2, 2, "alpha", 2}, {3, 0, "alpha", 0}, 0x20000},
    {"absolute_import", {2, 5, "alpha", 1}, {3, 0, "alpha", 0}, 0x40000},
    {"with_statement", {2, 5, "alpha", 1}, {2, 6, "alpha", 0}, 0x80000},
    {"print_function", {2, 6, "alpha", 2}, {3, 0, "alpha", 0}, 0x100000},
    {"unicode_literals", {2, 6, "alpha", 2}, {3, 0, "alpha", 0}, 0x200000},
    {"barry_as_FLUFL", {3, 1, "alpha", 2}, {4, 0, "alpha", 0}, 0x400000},
    {"generator_stop", {3, 5, "beta", 1}, {3, 7, "alpha", 0}, 0x800000},
    {"annotations", {3, 7, "beta", 1}, kUndecided, 0x1000000},
};

constexpr const char* kFields[] = {"optional", "mandatory", "compiler_flag"};
constexpr auto kAttributes = struct_attributes(kFields);
const StructSpec kFeatureSpec = make_struct_spec("__future__._Feature", kFields, kAttributes);

Result<OwnedValue> make_release(ObjectSpace& space, const Release& release) {
    if (release.level == nullptr) return OwnedValue::none(space);
    TRY(Ref<Str> level, make_str(space, release.level));
    Value items[] = {OwnedValue::of_int(space, release.major).take(), OwnedValue::of_int(space, release.minor).take(),
                     OwnedValue::of_int(space, 0).take(), Value::of_object(level.take()),
                     OwnedValue::of_int(space, release.serial).take()};
    TRY(Ref<Tuple> made, make_tuple_from(space, items, std::size(items)));
    return made;
}

Result<void> fill(ObjectSpace& space, Dict* names) {
    TRY(Ref<List> all, make_list(space, std::size(kFeatures)));
    for (const Feature& feature : kFeatures) {
        TRY(OwnedValue optional, make_release(space, feature.optional));
        TRY(OwnedValue mandatory, make_release(space, feature.mandatory));
        Value values[] = {optional.take(), mandatory.take(), OwnedValue::of_int(space, feature.compiler_flag).take()};
        TRY(OwnedValue made, make_struct(runtime_of(space), kFeatureSpec, values));
        TRY_VOID(add_name(space, names, feature.name, std::move(made)));
        TRY_VOID(list_append(space, all.get(), OwnedValue::share(space, space.intern_name(feature.name))));
    }
    return add_name(space, names, "all_feature_names", std::move(all));
}

}  // namespace

extern const ModuleSpec kFutureModule;
const ModuleSpec kFutureModule = {
    .name = "__future__",
    .documentation = "Features of later versions of the language that a program may ask for.",
    .fill = fill,
};

}  // namespace eadem::stdlib
