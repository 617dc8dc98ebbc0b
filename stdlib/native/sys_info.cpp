#include "stdlib/native/sys_info.h"

#include <cfloat>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/struct_sequence.h"
#include "stdlib/report/python_names.h"
#include "stdlib/runtime/version.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr const char* kVersionFields[] = {"major", "minor", "micro", "releaselevel", "serial"};
constexpr const char* kFlagFields[] = {"debug",
                                       "inspect",
                                       "interactive",
                                       "optimize",
                                       "dont_write_bytecode",
                                       "no_user_site",
                                       "no_site",
                                       "ignore_environment",
                                       "verbose",
                                       "bytes_warning",
                                       "quiet",
                                       "hash_randomization",
                                       "isolated",
                                       "dev_mode",
                                       "utf8_mode",
                                       "warn_default_encoding",
                                       "safe_path",
                                       "int_max_str_digits"};
constexpr const char* kIntFields[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits",
                                      "str_digits_check_threshold"};
constexpr const char* kFloatFields[] = {"max", "max_exp",  "max_10_exp", "min",   "min_exp", "min_10_exp",
                                        "dig", "mant_dig", "epsilon",    "radix", "rounds"};
constexpr const char* kHashFields[] = {"width",     "modulus",   "inf",       "nan",   "imag",
                                       "algorithm", "hash_bits", "seed_bits", "cutoff"};
constexpr const char* kImplementationFields[] = {"name", "cache_tag", "version", "hexversion"};

constexpr auto kVersionAttributes = struct_attributes(kVersionFields);
constexpr auto kFlagAttributes = struct_attributes(kFlagFields);
constexpr auto kIntAttributes = struct_attributes(kIntFields);
constexpr auto kFloatAttributes = struct_attributes(kFloatFields);
constexpr auto kHashAttributes = struct_attributes(kHashFields);
constexpr auto kImplementationAttributes = struct_attributes(kImplementationFields);

const StructSpec kVersionSpec = make_struct_spec("sys.version_info", kVersionFields, kVersionAttributes);
const StructSpec kFlagSpec = make_struct_spec("sys.flags", kFlagFields, kFlagAttributes);
const StructSpec kIntSpec = make_struct_spec("sys.int_info", kIntFields, kIntAttributes);
const StructSpec kFloatSpec = make_struct_spec("sys.float_info", kFloatFields, kFloatAttributes);
const StructSpec kHashSpec = make_struct_spec("sys.hash_info", kHashFields, kHashAttributes);
const StructSpec kImplementationSpec = make_struct_spec("namespace", kImplementationFields, kImplementationAttributes);

// A row of values that are released if nobody takes them.
class Row {
 public:
    explicit Row(Runtime& runtime) : runtime_(runtime) {}
    ~Row() {
        for (const Value value : values_) runtime_.release(value);
    }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    Row& number(int64_t value) { return add(OwnedValue::of_int(runtime_, value)); }
    Row& real(double value) { return add(OwnedValue::of_float(runtime_, value)); }
    Row& truth(bool value) { return add(OwnedValue::boolean(runtime_, value)); }
    Row& text(std::string_view value) { return add(OwnedValue::share(runtime_, runtime_.intern_name(value))); }
    Row& add(OwnedValue value) {
        values_.push_back(value.take());
        return *this;
    }

    Result<OwnedValue> make(const StructSpec& spec) { return make_struct(runtime_, spec, values_); }

 private:
    Runtime& runtime_;
    std::vector<Value> values_;
};

Result<OwnedValue> version_info(Runtime& runtime) {
    return Row(runtime)
        .number(kPythonMajor)
        .number(kPythonMinor)
        .number(kPythonMicro)
        .text("final")
        .number(0)
        .make(kVersionSpec);
}

Result<OwnedValue> flags(Runtime& runtime) {
    const RuntimeOptions& options = runtime.options();
    return Row(runtime)
        .number(0)
        .number(options.inspect)
        .number(options.interactive)
        .number(options.optimize)
        .number(options.dont_write_bytecode)
        .number(options.isolated)
        .number(0)
        .number(options.ignore_environment)
        .number(0)
        .number(0)
        .number(options.quiet)
        .number(1)
        .number(options.isolated)
        .truth(false)
        .number(1)
        .number(0)
        .truth(options.isolated)
        .number(runtime.int_max_str_digits)
        .make(kFlagSpec);
}

// As CPython on 64 bits: programs compare these; our own digits are not theirs to see.
Result<OwnedValue> int_info(Runtime& runtime) {
    return Row(runtime).number(30).number(4).number(4300).number(640).make(kIntSpec);
}

Result<OwnedValue> float_info(Runtime& runtime) {
    return Row(runtime)
        .real(DBL_MAX)
        .number(DBL_MAX_EXP)
        .number(DBL_MAX_10_EXP)
        .real(DBL_MIN)
        .number(DBL_MIN_EXP)
        .number(DBL_MIN_10_EXP)
        .number(DBL_DIG)
        .number(DBL_MANT_DIG)
        .real(DBL_EPSILON)
        .number(FLT_RADIX)
        .number(1)
        .make(kFloatSpec);
}

Result<OwnedValue> hash_info(Runtime& runtime) {
    return Row(runtime)
        .number(64)
        .number((int64_t{1} << 61) - 1)
        .number(314159)
        .number(0)
        .number(1000003)
        .text("xxh3")
        .number(32)
        .number(64)
        .number(0)
        .make(kHashSpec);
}

Result<OwnedValue> implementation(Runtime& runtime) {
    TRY(OwnedValue version, version_info(runtime));
    return Row(runtime)
        .text("eadem")
        .text("eadem-313")
        .add(std::move(version))
        .number(kPythonHexVersion)
        .make(kImplementationSpec);
}

}  // namespace

Result<void> add_info(Runtime& runtime, Dict* names) {
    constexpr struct {
        const char* name;
        Result<OwnedValue> (*make)(Runtime&);
    } kTables[] = {
        {"version_info", version_info}, {"flags", flags},         {"int_info", int_info},
        {"float_info", float_info},     {"hash_info", hash_info}, {"implementation", implementation},
    };
    for (const auto& table : kTables) {
        TRY(OwnedValue value, table.make(runtime));
        TRY_VOID(add_name(runtime, names, table.name, std::move(value)));
    }
    return {};
}

Result<Ref<Set>> stdlib_module_names(ObjectSpace& space) {
    Ref<Set> names = make_set(space, kFrozenSetType);
    for (const std::string_view name : library_modules())
        TRY_VOID(set_add(space, names.get(), Value::of_object(space.intern_name(name))));
    return names;
}

}  // namespace eadem::stdlib
