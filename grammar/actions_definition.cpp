// Functions, classes and their parameters.
#include "grammar/actions.h"

namespace eadem::grammar {

template <class T>
Stmt* Actions::function(Span span, const Identifier* name, Seq<TypeParam*> type_params, Arguments* arguments,
                        Expr* returns, Seq<Stmt*> body) {
    auto* node = make<T>(span);
    node->name = name;
    node->args = arguments;
    node->body = body;
    node->returns = returns;
    node->type_params = type_params;
    return node;
}

template Stmt* Actions::function<FunctionDef>(Span, const Identifier*, Seq<TypeParam*>, Arguments*, Expr*, Seq<Stmt*>);
template Stmt* Actions::function<AsyncFunctionDef>(Span, const Identifier*, Seq<TypeParam*>, Arguments*, Expr*,
                                                   Seq<Stmt*>);

Stmt* Actions::class_(Span span, const Identifier* name, Seq<TypeParam*> type_params, ListStart arguments,
                      Seq<Stmt*> body) {
    auto* node = make<ClassDef>(span);
    auto [positional, keywords] = take_arguments(arguments);
    node->name = name;
    node->bases = positional;
    node->keywords = keywords;
    node->body = body;
    node->type_params = type_params;
    return node;
}

Stmt* Actions::decorate(Stmt* definition, ListStart decorators) {
    auto list = take<Expr*>(decorators);
    if (auto* function = node_cast<FunctionDef>(definition)) {
        function->decorator_list = list;
    } else if (auto* coroutine = node_cast<AsyncFunctionDef>(definition)) {
        coroutine->decorator_list = list;
    } else {
        static_cast<ClassDef*>(definition)->decorator_list = list;
    }
    return definition;
}

TypeParam* Actions::type_var(Span span, const Identifier* name, Expr* bound) {
    auto* node = make<TypeVar>(span);
    node->name = name;
    node->bound = bound;
    return node;
}

// The tree has no room for `[T = int]`, which is new in Python 3.13.
TypeParam* Actions::type_default(Span span) {
    refuse(span, "a type parameter's default");
}

TypeParam* Actions::type_var_tuple(Span span, const Identifier* name) {
    auto* node = make<TypeVarTuple>(span);
    node->name = name;
    return node;
}

TypeParam* Actions::param_spec(Span span, const Identifier* name) {
    auto* node = make<ParamSpec>(span);
    node->name = name;
    return node;
}

Arg* Actions::arg(Span span, const Identifier* name, Expr* annotation) {
    auto* node = make<Arg>(span);
    node->arg = name;
    node->annotation = annotation;
    return node;
}

ListStart Actions::add_parameter(Parameter parameter) {
    ListStart place{static_cast<uint32_t>(parameters_.size())};
    parameters_.push_back(parameter);
    return place;
}

ListStart Actions::parameter(Span span, const Identifier* name, Expr* annotation, Expr* default_value) {
    return add_parameter({Parameter::Kind::kPlain, span, arg(span, name, annotation), default_value});
}

ListStart Actions::star_parameter(Span span, const Identifier* name, Expr* annotation) {
    return add_parameter({Parameter::Kind::kStar, span, arg(span, name, annotation), nullptr});
}

ListStart Actions::double_star_parameter(Span span, const Identifier* name, Expr* annotation) {
    return add_parameter({Parameter::Kind::kDoubleStar, span, arg(span, name, annotation), nullptr});
}

Arguments* Actions::no_arguments(Span span) {
    return make<Arguments>(span);
}

namespace {

// Sorts a parameter list into the seven fields of an Arguments, if they are in order.
class ParameterSorter {
 public:
    // False: something is out of order.
    bool sort(const Parameter* first, const Parameter* last) {
        for (const Parameter* parameter = first; parameter != last; ++parameter) {
            if (!add(*parameter)) return false;
        }
        bool is_star_for_nothing = star_ == Star::kBare && keyword_only_.empty();
        return !is_star_for_nothing;
    }

    Arguments* finish(Arena& arena, Arguments* node) const {
        auto slash = plain_.begin() + static_cast<std::ptrdiff_t>(slash_position_);
        node->posonlyargs = make_seq<Arg*>(arena, plain_.begin(), slash);
        node->args = make_seq<Arg*>(arena, slash, plain_.end());
        node->vararg = vararg_;
        node->kwonlyargs = make_seq<Arg*>(arena, keyword_only_.begin(), keyword_only_.end());
        node->kw_defaults = make_seq<Expr*>(arena, keyword_defaults_.begin(), keyword_defaults_.end());
        node->kwarg = kwarg_;
        node->defaults = make_seq<Expr*>(arena, defaults_.begin(), defaults_.end());
        return node;
    }

 private:
    enum class Star : uint8_t { kNone, kNamed, kBare };

    bool add(const Parameter& parameter) {
        if (kwarg_ != nullptr) return false;
        switch (parameter.kind) {
            case Parameter::Kind::kPlain:
                return add_plain(parameter);
            case Parameter::Kind::kSlash:
                if (slash_position_ != 0 || star_ != Star::kNone || plain_.empty()) return false;
                slash_position_ = plain_.size();
                return true;
            case Parameter::Kind::kStar:
            case Parameter::Kind::kBareStar:
                if (star_ != Star::kNone) return false;
                star_ = parameter.kind == Parameter::Kind::kStar ? Star::kNamed : Star::kBare;
                vararg_ = parameter.arg;
                return true;
            case Parameter::Kind::kDoubleStar:
                if (star_ == Star::kBare && keyword_only_.empty()) return false;
                kwarg_ = parameter.arg;
                return true;
        }
        return true;
    }

    bool add_plain(const Parameter& parameter) {
        if (star_ != Star::kNone) {
            keyword_only_.push_back(parameter.arg);
            keyword_defaults_.push_back(parameter.default_value);
            return true;
        }
        if (parameter.default_value != nullptr) {
            defaults_.push_back(parameter.default_value);
        } else if (!defaults_.empty()) {
            return false;
        }
        plain_.push_back(parameter.arg);
        return true;
    }

    std::vector<Arg*> plain_;
    std::vector<Expr*> defaults_;
    std::vector<Arg*> keyword_only_;
    std::vector<Expr*> keyword_defaults_;
    Arg* vararg_ = nullptr;
    Arg* kwarg_ = nullptr;
    size_t slash_position_ = 0;
    Star star_ = Star::kNone;
};

}  // namespace

Arguments* Actions::arguments(Span span, ListStart list) {
    ParameterSorter sorter;
    if (!sorter.sort(parameters_.data() + list.index, parameters_.data() + parameters_.size())) reject();
    parameters_.resize(list.index);
    return sorter.finish(arena_, make<Arguments>(span));
}

}  // namespace eadem::grammar
