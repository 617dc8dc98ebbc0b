// Arguments to parameters, as the language defines it and in CPython's words when it fails.
#include <algorithm>
#include <string>
#include <vector>

#include "vm/interp/registers.h"
#include "vm/object/nearest_name.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// "'a', 'b', and 'c'" as CPython lists missing parameters.
std::string list_names(const std::vector<Str*>& names) {
    std::string text;
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += fmt::format("'{}'", names[i]->text());
    }
    return text;
}

class ArgumentBinder {
 public:
    ArgumentBinder(ObjectSpace& space, FunctionObject* function, Value* registers)
        : space_(space), function_(function), code_(*function->code), registers_(registers) {}

    Result<void> bind(const CallArguments& arguments) {
        const size_t direct = std::min<size_t>(arguments.positional, code_.positional_count);
        for (size_t i = 0; i < direct; ++i) registers_[i] = take(space_, arguments.values[i]).take();
        if (has(kCodeVariadicKeywords)) {
            registers_[keywords_register()] = Value::of_object(make_dict(space_).take());
        }
        if (has(kCodeVariadic)) {
            const size_t extra = arguments.positional - direct;
            TRY(Ref<Tuple> rest, make_tuple_from(space_, arguments.values + direct, extra));
            registers_[variadic_register()] = Value::of_object(rest.take());
        }
        TRY_VOID(bind_keywords(arguments));
        if (arguments.positional > code_.positional_count && !has(kCodeVariadic)) return too_many(arguments);
        TRY_VOID(fill_defaults(arguments.positional));
        return fill_keyword_defaults();
    }

 private:
    bool has(CodeFlag flag) const { return (code_.flags & flag) != 0; }
    size_t variadic_register() const { return size_t{code_.positional_count} + code_.keyword_only_count; }
    size_t keywords_register() const { return variadic_register() + (has(kCodeVariadic) ? 1 : 0); }
    std::string_view name() const { return static_cast<Str*>(function_->qualified_name.object())->text(); }

    // The parameter of that name that may be given by keyword, or -1.
    int parameter_named(Str* keyword, size_t first) const {
        const size_t count = size_t{code_.positional_count} + code_.keyword_only_count;
        for (size_t i = first; i < count; ++i)
            if (code_.variable_names[i] == keyword) return static_cast<int>(i);
        for (size_t i = first; i < count; ++i)
            if (str_equal(code_.variable_names[i], keyword)) return static_cast<int>(i);
        return -1;
    }

    Result<void> bind_keywords(const CallArguments& arguments) {
        for (size_t i = arguments.positional; i < arguments.total; ++i) {
            Word key = arguments.keyword_names->items()[i - arguments.positional];
            auto* keyword = static_cast<Str*>(key.object());
            const int index = parameter_named(keyword, code_.positional_only_count);
            if (index >= 0) {
                if (!registers_[index].is_empty())
                    return space_.raise(ExceptionId::kTypeError, "{}() got multiple values for argument '{}'", name(),
                                        keyword->text());
                registers_[index] = take(space_, arguments.values[i]).take();
            } else if (has(kCodeVariadicKeywords)) {
                TRY_VOID(dict_set(space_, as_dict(registers_[keywords_register()]), Value::of_object(keyword),
                                  take(space_, arguments.values[i])));
            } else {
                return unexpected_keyword(arguments, keyword);
            }
        }
        return {};
    }

    Failed unexpected_keyword(const CallArguments& arguments, Str* keyword) {
        std::string given;
        for (size_t i = arguments.positional; i < arguments.total; ++i) {
            auto* other = static_cast<Str*>(arguments.keyword_names->items()[i - arguments.positional].object());
            const int index = parameter_named(other, 0);
            if (index < 0 || index >= code_.positional_only_count) continue;
            if (!given.empty()) given += ", ";
            given += other->text();
        }
        if (!given.empty())
            return space_.raise(ExceptionId::kTypeError,
                                "{}() got some positional-only arguments passed as keyword arguments: '{}'", name(),
                                given);
        std::vector<std::string> possible;
        const size_t count = size_t{code_.positional_count} + code_.keyword_only_count;
        for (size_t i = code_.positional_only_count; i < count; ++i)
            possible.emplace_back(code_.variable_names[i]->text());
        return space_.raise(ExceptionId::kTypeError, "{}() got an unexpected keyword argument '{}'{}", name(),
                            keyword->text(), did_you_mean(keyword->text(), possible));
    }

    Failed too_many(const CallArguments& arguments) {
        size_t keyword_only_given = 0;
        for (size_t i = 0; i < code_.keyword_only_count; ++i)
            if (!registers_[code_.positional_count + i].is_empty()) ++keyword_only_given;
        const size_t most = code_.positional_count;
        const size_t defaults = function_->defaults == nullptr ? 0 : function_->defaults->size;
        const std::string takes = defaults > 0
                                      ? fmt::format("from {} to {}", static_cast<ptrdiff_t>(most - defaults), most)
                                      : fmt::format("{}", most);
        const bool plural_takes = defaults > 0 || most != 1;
        std::string given = fmt::format("{}", arguments.positional);
        if (keyword_only_given > 0)
            given += fmt::format(" positional argument{} (and {} keyword-only argument{})",
                                 arguments.positional == 1 ? "" : "s", keyword_only_given,
                                 keyword_only_given == 1 ? "" : "s");
        return space_.raise(ExceptionId::kTypeError, "{}() takes {} positional argument{} but {} {} given", name(),
                            takes, plural_takes ? "s" : "", given,
                            arguments.positional == 1 && keyword_only_given == 0 ? "was" : "were");
    }

    Result<void> fill_defaults(size_t given) {
        std::vector<Str*> missing;
        for (size_t i = given; i < code_.positional_count; ++i) {
            if (registers_[i].is_empty() && !give_default(space_, function_, i, registers_[i]))
                missing.push_back(code_.variable_names[i]);
        }
        if (missing.empty()) return {};
        return report_missing(missing, "positional");
    }

    Result<void> fill_keyword_defaults() {
        std::vector<Str*> missing;
        for (size_t i = code_.positional_count; i < variadic_register(); ++i) {
            if (!registers_[i].is_empty()) continue;
            Word* found = function_->keyword_defaults == nullptr
                              ? nullptr
                              : dict_find_name(space_, function_->keyword_defaults, code_.variable_names[i]);
            if (found != nullptr) {
                registers_[i] = share(space_, *found).take();
            } else {
                missing.push_back(code_.variable_names[i]);
            }
        }
        if (missing.empty()) return {};
        return report_missing(missing, "keyword-only");
    }

    Failed report_missing(const std::vector<Str*>& missing, std::string_view kind) {
        return space_.raise(ExceptionId::kTypeError, "{}() missing {} required {} argument{}: {}", name(),
                            missing.size(), kind, missing.size() == 1 ? "" : "s", list_names(missing));
    }

    ObjectSpace& space_;
    FunctionObject* function_;
    const CodeObject& code_;
    Value* registers_;
};

}  // namespace

Result<void> bind_arguments(ObjectSpace& space, FunctionObject* function, const CallArguments& arguments,
                            Value* registers) {
    return ArgumentBinder(space, function, registers).bind(arguments);
}

}  // namespace eadem::vm
