// Reads signatures as native.h describes them and binds arguments to them.
#include "vm/object/class.h"
#include "vm/object/dict.h"
#include "vm/object/native.h"
#include "vm/object/nearest_name.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

NativeSignature parse_signature(const char* text) {
    NativeSignature signature;
    bool keyword_only = false, keyword_needed = false;
    std::string_view rest(text);
    rest = rest.substr(1, rest.size() - 2);  // without the parentheses
    while (!rest.empty()) {
        const size_t comma = rest.find(", ");
        std::string_view word = rest.substr(0, comma);
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
        if (word == "/") {
            signature.positional_only = signature.parameters.size();
        } else if (word == "*") {
            keyword_only = true;
        } else if (word.starts_with("**")) {
            signature.has_keywords = true;
        } else if (word.starts_with("*")) {
            signature.has_variadic = true;
            keyword_only = true;
        } else {
            const bool is_optional = word.ends_with("=?");
            if (is_optional) word.remove_suffix(2);
            signature.parameters.push_back({word, is_optional});
            if (keyword_only) {
                keyword_needed |= !is_optional;
            } else {
                ++signature.positional;
                if (!is_optional) ++signature.required_positional;
            }
        }
    }
    signature.needs_keyword = keyword_needed;
    if (!signature.has_variadic && !signature.has_keywords && !keyword_needed) {
        signature.direct_least = signature.required_positional;
        signature.direct_counts = signature.positional - signature.required_positional + 1;
    }
    return signature;
}

namespace {

const char* plural(size_t count) {
    return count == 1 ? "" : "s";
}

// One call being bound. The row is owned: what is left in it when the call is over is released.
class Binder {
 public:
    Binder(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature, std::string_view qualifier)
        : space_(space), spec_(spec), signature_(signature), qualifier_(qualifier) {}
    ~Binder() {
        for (size_t i = 0; i < count_; ++i) space_.release(row_[i]);
    }
    Binder(const Binder&) = delete;
    Binder& operator=(const Binder&) = delete;

    Result<OwnedValue> call(Value self, const CallArguments& arguments) {
        const size_t first = self.is_empty() ? 0 : 1;
        const size_t variadic = signature_.has_variadic && arguments.positional > signature_.positional
                                    ? arguments.positional - signature_.positional
                                    : 0;
        prepare(first + signature_.fixed_count() + variadic);
        if (first != 0) row_[0] = keep(space_, self).take();
        parameters_ = row_ + first;
        is_constructor_ = first != 0 && qualifier_.empty();
        has_no_keywords_ = arguments.total == arguments.positional;
        TRY_VOID(check_keywords_allowed(arguments));
        TRY_VOID(check_total(arguments));
        TRY_VOID(place_positional(arguments, variadic));
        TRY_VOID(place_keywords(arguments));
        return spec_.code(space_, row_, count_);
    }

 private:
    void prepare(size_t count) {
        count_ = count;
        if (count <= std::size(inline_row_)) {
            row_ = inline_row_;
        } else {
            long_row_.resize(count);
            row_ = long_row_.data();
        }
    }

    std::string full_name() const {
        return qualifier_.empty() ? std::string(spec_.name) : fmt::format("{}.{}", qualifier_, spec_.name);
    }

    Failed wrong_count(size_t given) const {
        const size_t least = signature_.required_positional;
        const size_t most = signature_.positional;
        if (signature_.parameters.empty() && !signature_.has_variadic)
            return space_.raise(ExceptionId::kTypeError, "{}() takes no arguments ({} given)", full_name(), given);
        if (most == 0) return space_.raise(ExceptionId::kTypeError, "{}() takes no positional arguments", spec_.name);
        // CPython counts the arguments of a type that is called quickly before it looks for names.
        const bool is_quick_type = is_constructor_ && spec_.quick != nullptr && has_no_keywords_;
        const bool by_position = is_quick_type || signature_.positional_only == signature_.parameters.size();
        if (by_position && !is_quick_type && least == 1 && most == 1 && !signature_.has_variadic)
            return space_.raise(ExceptionId::kTypeError, "{}() takes exactly one argument ({} given)", full_name(),
                                given);
        const bool exact = least == most && !signature_.has_variadic;
        const size_t bound = given < least ? least : most;
        const char* side = exact ? "" : given < least ? "at least " : "at most ";
        if (!by_position)
            return space_.raise(ExceptionId::kTypeError, "{}() takes {}{} {}argument{} ({} given)", spec_.name,
                                exact ? "exactly " : side, bound,
                                given >= least && most == signature_.parameters.size() ? "" : "positional ",
                                plural(bound), given);
        return space_.raise(ExceptionId::kTypeError, "{} expected {}{} argument{}, got {}", spec_.name, side, bound,
                            plural(bound), given);
    }

    Result<void> check_keywords_allowed(const CallArguments& arguments) {
        const bool takes_any = signature_.has_keywords || signature_.parameters.size() > signature_.positional_only;
        if (takes_any || arguments.total == arguments.positional) return {};
        return space_.raise(ExceptionId::kTypeError, "{}() takes no keyword arguments", full_name());
    }

    // More arguments of both kinds than there are parameters.
    Result<void> check_total(const CallArguments& arguments) {
        const size_t most = signature_.parameters.size();
        if (signature_.has_variadic || signature_.has_keywords || arguments.total <= most) return {};
        if (arguments.total == arguments.positional) return {};  // place_positional's words
        const bool exact = signature_.required_positional == most;
        return space_.raise(ExceptionId::kTypeError, "{}() takes {} {} {}argument{} ({} given)", spec_.name,
                            exact ? "exactly" : "at most", most, arguments.positional == 0 ? "keyword " : "",
                            plural(most), arguments.total);
    }

    Result<void> place_positional(const CallArguments& arguments, size_t variadic) {
        const size_t given = arguments.positional;
        if (given > signature_.positional && !signature_.has_variadic) return wrong_count(given);
        const bool by_position = signature_.positional_only >= signature_.required_positional;
        if (given < signature_.required_positional && by_position) return wrong_count(given);
        const size_t named = given - variadic;
        for (size_t i = 0; i < named; ++i) parameters_[i] = take(space_, arguments.values[i]).take();
        Value* rest = parameters_ + signature_.fixed_count();
        for (size_t i = 0; i < variadic; ++i) rest[i] = take(space_, arguments.values[named + i]).take();
        return {};
    }

    // A missing parameter is told before a keyword that is wrong, as CPython does.
    Result<void> place_keywords(const CallArguments& arguments) {
        const size_t count = arguments.total - arguments.positional;
        const auto name_at = [&arguments](size_t i) {
            return static_cast<Str*>(arguments.keyword_names->items()[i].object());
        };
        bool all_fit = true;
        for (size_t i = 0; i < count; ++i) {
            Value* parameter = named(name_at(i));
            if (parameter != nullptr && parameter->is_empty())
                *parameter = take(space_, arguments.values[arguments.positional + i]).take();
            else if (parameter == nullptr && signature_.has_keywords)
                TRY_VOID(place_extra(name_at(i), arguments.values[arguments.positional + i]));
            else
                all_fit = false;
        }
        TRY_VOID(check_missing());
        if (all_fit) return {};
        for (size_t i = 0; i < count; ++i) TRY_VOID(check_fits(name_at(i), arguments.positional));
        return {};
    }

    // The place of the parameter of that name, or null.
    Value* named(Str* name) {
        for (size_t i = signature_.positional_only; i < signature_.parameters.size(); ++i)
            if (signature_.parameters[i].name == name->text()) return &parameters_[i];
        return nullptr;
    }

    Result<void> check_fits(Str* name, size_t positional) {
        const Value* parameter = named(name);
        if (parameter == nullptr) return unexpected(name);
        const auto index = static_cast<size_t>(parameter - parameters_);
        if (index < positional)
            return space_.raise(ExceptionId::kTypeError, "argument for {}() given by name ('{}') and position ({})",
                                spec_.name, name->text(), index + 1);
        return {};
    }

    Failed unexpected(Str* name) const {
        std::vector<std::string> possible;
        for (size_t i = signature_.positional_only; i < signature_.parameters.size(); ++i)
            possible.emplace_back(signature_.parameters[i].name);
        return space_.raise(ExceptionId::kTypeError, "{}() got an unexpected keyword argument '{}'{}", spec_.name,
                            name->text(), did_you_mean(name->text(), possible));
    }

    Result<void> place_extra(Str* name, Value& value) {
        Value& keywords = parameters_[signature_.parameters.size()];
        if (keywords.is_empty()) keywords = Value::of_object(make_dict(space_).take());
        return dict_set(space_, as_dict(keywords), Value::of_object(name), take(space_, value));
    }

    Result<void> check_missing() const {
        for (size_t i = 0; i < signature_.parameters.size(); ++i) {
            const NativeSignature::Parameter& parameter = signature_.parameters[i];
            if (parameter.is_optional || !parameters_[i].is_empty()) continue;
            if (i < signature_.positional)
                return space_.raise(ExceptionId::kTypeError, "{}() missing required argument '{}' (pos {})", spec_.name,
                                    parameter.name, i + 1);
            return space_.raise(ExceptionId::kTypeError, "{}() missing 1 required keyword-only argument: '{}'",
                                spec_.name, parameter.name);
        }
        return {};
    }

    ObjectSpace& space_;
    const NativeSpec& spec_;
    const NativeSignature& signature_;
    std::string_view qualifier_;
    Value inline_row_[8];
    std::vector<Value> long_row_;
    Value* row_ = nullptr;
    Value* parameters_ = nullptr;
    size_t count_ = 0;
    bool is_constructor_ = false;
    bool has_no_keywords_ = false;
};

}  // namespace

namespace {

// Releases what is left in a row when its call is over, however it ends: memory may be refused by an exception.
struct RowEnd {
    ObjectSpace& space;
    Value* row;
    size_t count;

    ~RowEnd() {
        for (size_t i = 0; i < count; ++i) space.release(row[i]);
    }
};

}  // namespace

bool call_native_plainly(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature, Value self,
                         const CallArguments& arguments, Result<OwnedValue>& result) {
    constexpr size_t kMost = 8;
    const size_t given = arguments.positional, first = self.is_empty() ? 0 : 1;
    if (arguments.total != given || !signature.accepts_plainly(given)) return false;
    const size_t named = std::min(given, signature.positional);
    const size_t fixed = first + signature.fixed_count(), count = fixed + given - named;
    if (count > kMost) return false;
    // What is not written is not read: clearing all of it would be most of a call.
    union Row {
        Row() {}
        Value values[kMost];
    } place;
    Value* const row = place.values;
    // The quick way of a method holds for the built-in type itself only.
    if (spec.quick != nullptr && (first == 0 || !is_class(space.type_of(self)))) {
        row[0] = self;
        for (size_t i = 0; i < given; ++i) row[first + i] = arguments.values[i];
        const Value answer = spec.quick(space, row, first + given);
        if (!answer.is_empty()) {
            result = OwnedValue::adopt(space, answer);
            return true;
        }
    }
    if (first != 0) row[0] = keep(space, self).take();
    for (size_t i = 0; i < named; ++i) row[first + i] = take(space, arguments.values[i]).take();
    for (size_t i = first + named; i < fixed; ++i) row[i] = Value();
    for (size_t i = named; i < given; ++i) row[fixed + i - named] = take(space, arguments.values[i]).take();
    const RowEnd end{space, row, count};
    result = spec.code(space, row, count);
    return true;
}

Result<OwnedValue> call_native(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature, Value self,
                               const CallArguments& arguments, std::string_view qualifier) {
    Result<OwnedValue> result = OwnedValue();
    if (call_native_plainly(space, spec, signature, self, arguments, result)) return result;
    return Binder(space, spec, signature, qualifier).call(self, arguments);
}

}  // namespace eadem::vm
