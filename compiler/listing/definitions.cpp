// The listing of functions, classes, annotations and type parameters.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/annotation_text.h"
#include "compiler/docstring.h"
#include "compiler/listing/constant_lister.h"
#include "grammar/visitor.h"
#include "vm/object/str.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

constexpr int64_t kLastPlainFormat = 2;  // annotationlib.Format.VALUE_WITH_FAKE_GLOBALS

template <class Definition>
const Node& first_of(const Definition& node) {
    if (!node.decorator_list.empty()) return *node.decorator_list[0];
    return node;
}

std::string_view name_of(const TypeParam& parameter) {
    if (const auto* variable = node_cast<TypeVar>(&parameter)) return variable->name->text;
    if (const auto* specification = node_cast<ParamSpec>(&parameter)) return specification->name->text;
    return static_cast<const TypeVarTuple&>(parameter).name->text;
}

}  // namespace

vm::OwnedValue ConstantLister::documentation(const Constant& text) {
    const std::string_view written = text.value.text();
    return text_value(profile_.clean_documentation ? clean_docstring(written) : std::string(written));
}

void ConstantLister::default_arguments(const Arguments& arguments) {
    if (!arguments.defaults.empty()) {
        expressions(arguments.defaults);
        emit(DraftOp::kBuildTuple, arguments.defaults.size());
    }
    std::vector<std::string> names;
    for (uint32_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
        if (arguments.kw_defaults[i] == nullptr) continue;
        names.push_back(mangled(arguments.kwonlyargs[i]->arg->text));
        if (!profile_.constant_key_maps) load_name(names.back());
        expression(*arguments.kw_defaults[i]);
    }
    if (!names.empty() && profile_.constant_key_maps) load_names(names);
    if (!names.empty()) emit(DraftOp::kOther);
}

void ConstantLister::annotation(const Expr& node) {
    if (future_annotations_) return load_text(annotation_text(space_, node));
    if (const auto* star = node_cast<Starred>(&node)) {
        expression(*star->value);
        emit(DraftOp::kUnpack, 1);
        return;
    }
    expression(node);
}

// The code of annotations, bounds and aliases refuses formats it does not know.
void ConstantLister::open_annotations(std::string_view name, const Node& node) {
    open(CodeKind::kAnnotations, name, line_of(node));
    if (profile_.annotations != Annotations::kOwnCode) return;
    const Label known = new_label();
    emit(DraftOp::kOther);
    load_int(kLastPlainFormat);
    emit(DraftOp::kOther);
    emit(DraftOp::kMayJump, known);
    emit(DraftOp::kRaise);
    place(known);
}

void ConstantLister::annotations(const Arguments& arguments, const Expr* returns, const Node& function) {
    std::vector<std::pair<std::string, const Expr*>> all;
    const auto add = [&](const Arg* arg) {
        if (arg != nullptr && arg->annotation != nullptr) all.emplace_back(mangled(arg->arg->text), arg->annotation);
    };
    const bool in_order = profile_.positional_only_annotations_first;
    for (const Arg* arg : in_order ? arguments.posonlyargs : arguments.args) add(arg);
    for (const Arg* arg : in_order ? arguments.args : arguments.posonlyargs) add(arg);
    add(arguments.vararg);
    for (const Arg* arg : arguments.kwonlyargs) add(arg);
    add(arguments.kwarg);
    if (returns != nullptr) all.emplace_back("return", returns);
    if (all.empty()) return;

    if (profile_.annotations == Annotations::kNamesBehind) {
        std::vector<std::string> names;
        for (const auto& [name, value] : all) {
            annotation(*value);
            names.push_back(name);
        }
        load_names(names);
        emit(DraftOp::kOther);
        return;
    }
    const bool own_code = profile_.annotations == Annotations::kOwnCode;
    if (own_code) open_annotations("__annotate__", function);
    for (const auto& [name, value] : all) {
        load_name(name);
        annotation(*value);
    }
    if (!own_code) {
        emit(DraftOp::kBuildTuple, static_cast<uint32_t>(2 * all.size()));
        return;
    }
    emit(DraftOp::kReturn);
    load_code(close(true), arguments);
}

// The annotated names of a module or class, as the function __annotate__.
void ConstantLister::deferred_annotations(const Node& scope) {
    const std::vector<DeferredAnnotation> all = std::move(draft().annotations);
    if (all.empty()) return;
    open_annotations("__annotate__", scope);
    emit(DraftOp::kOther);
    for (const DeferredAnnotation& one : all) {
        const Label unset = new_label();
        if (one.condition >= 0) {
            load_int(one.condition);
            emit(DraftOp::kOther);
            emit(DraftOp::kMayJump, unset);
        }
        expression(*one.node->annotation);
        emit(DraftOp::kOther);
        load_name(mangled(static_cast<const Name&>(*one.node->target).id->text));
        emit(DraftOp::kOther);
        place(unset);
    }
    emit(DraftOp::kReturn);
    load_code(close(true), scope);
}

void ConstantLister::type_bound(const Expr& bound, std::string_view name, bool is_alias) {
    if (profile_.type_bounds_have_default) {
        vm::OwnedValue one = vm::OwnedValue::of_int(space_, 1);
        load(tuple_of(space_, {one.get()}));
    }
    open_annotations(name, bound);
    if (is_alias && profile_.first_is_documentation) draft().constants.add(vm::OwnedValue::none(space_));
    expression(bound);
    emit(DraftOp::kReturn);
    load_code(close(true), bound);
}

void ConstantLister::type_parameters(const Seq<TypeParam*>& parameters) {
    for (const TypeParam* parameter : parameters) {
        load_name(name_of(*parameter));
        const auto* variable = node_cast<TypeVar>(parameter);
        if (variable != nullptr && variable->bound != nullptr)
            type_bound(*variable->bound, variable->name->text, false);
        emit(DraftOp::kOther);
    }
    emit(DraftOp::kOther);
}

void ConstantLister::end_generator() {
    if (!profile_.stop_iteration_handler) return;
    load_none();
    emit(DraftOp::kReturn);
    place(new_label());
    emit(DraftOp::kReturn);
    draft().has_just_returned = true;
}

template <class Function>
void ConstantLister::function_body(const Function& node, bool is_async) {
    Draft& inner = open(CodeKind::kFunction, node.name->text, line_of(first_of(node)));
    inner.facts = facts_of(node.body);
    const Constant* text = documentation_of(node.body);
    if (text != nullptr && optimize_ < 2) {
        inner.constants.add(documentation(*text));
    } else if (profile_.first_is_documentation) {
        inner.constants.add(vm::OwnedValue::none(space_));
    }
    for (uint32_t i = text != nullptr ? 1 : 0; i < node.body.size(); ++i) statement(*node.body[i]);
    if (inner.facts.is_generator || is_async) end_generator();
    load_code(close(true), node);
}

template <class Function>
void ConstantLister::function(const Function& node, bool is_async) {
    expressions(node.decorator_list);
    default_arguments(*node.args);
    const bool is_generic = !node.type_params.empty();
    if (is_generic) {
        open(CodeKind::kAnnotations, fmt::format("<generic parameters of {}>", node.name->text),
             line_of(first_of(node)));
        type_parameters(node.type_params);
    }
    annotations(*node.args, node.returns, node);
    function_body(node, is_async);
    if (is_generic) {
        emit(DraftOp::kReturn);
        draft().has_just_returned = true;
        load_code(close(false), *node.type_params[0]);
    }
}

template void ConstantLister::function(const FunctionDef& node, bool is_async);
template void ConstantLister::function(const AsyncFunctionDef& node, bool is_async);

void ConstantLister::lambda(const Lambda& node) {
    default_arguments(*node.args);
    Draft& inner = open(CodeKind::kLambda, "<lambda>", line_of(node));
    if (profile_.first_is_documentation) inner.constants.add(vm::OwnedValue::none(space_));
    expression(*node.body);
    const bool is_generator = yields(*node.body);
    if (!is_generator) {
        emit(DraftOp::kReturn);
        inner.has_just_returned = true;
    }
    load_code(close(!is_generator), node);
}

void ConstantLister::class_body(const ClassDef& node, uint32_t first_line) {
    Draft& inner = open(CodeKind::kClass, node.name->text, first_line);
    inner.class_name = node.name->text;
    inner.facts = facts_of(node.body);
    emit(DraftOp::kOther);
    if (profile_.qualified_class_name_interned) class_names_.insert(vm::str_repr_text(inner.qualified_name));
    load_text(inner.qualified_name, profile_.qualified_class_name_interned || inner.qualified_name == inner.name);
    emit(DraftOp::kOther);
    if (profile_.class_first_line) load_int(first_line);
    emit(DraftOp::kOther);
    body(node.body);
    if (profile_.annotations == Annotations::kOwnCode) deferred_annotations(node);
    if (profile_.class_static_attributes) {
        load_names({inner.static_attributes.begin(), inner.static_attributes.end()});
        emit(DraftOp::kOther);
    }
    if (needs_class_cell(node)) {
        emit(DraftOp::kOther);
    } else {
        load_none();
    }
    emit(DraftOp::kReturn);
    inner.has_just_returned = true;
    load_code(close(true), node);
}

void ConstantLister::visit(const ClassDef& node) {
    expressions(node.decorator_list);
    const bool is_generic = !node.type_params.empty();
    const uint32_t first_line = line_of(first_of(node));
    if (is_generic) {
        Draft& generic =
            open(CodeKind::kAnnotations, fmt::format("<generic parameters of {}>", node.name->text), first_line);
        generic.class_name = node.name->text;
        type_parameters(node.type_params);
    }
    emit(DraftOp::kOther);
    class_body(node, first_line);
    load_name(node.name->text);
    call_arguments(node.bases, node.keywords, is_generic ? 3 : 2);
    if (is_generic) {
        emit(DraftOp::kReturn);
        draft().has_just_returned = true;
        load_code(close(false), *node.type_params[0]);
    }
}

void ConstantLister::visit(const TypeAlias& node) {
    const std::string_view name = static_cast<const Name&>(*node.name).id->text;
    const bool is_generic = !node.type_params.empty();
    if (is_generic) {
        open(CodeKind::kAnnotations, fmt::format("<generic parameters of {}>", name), line_of(node));
        load_name(name);
        type_parameters(node.type_params);
    } else {
        load_name(name);
        load_none();
    }
    type_bound(*node.value, name, true);
    emit(DraftOp::kOther);
    if (is_generic) {
        emit(DraftOp::kReturn);
        draft().has_just_returned = true;
        load_code(close(false), *node.type_params[0]);
    }
}

}  // namespace eadem::compiler
