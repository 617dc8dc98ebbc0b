// The listing of displays, calls and f-strings.
#include <algorithm>

#include "compiler/listing/constant_lister.h"
#include "vm/object/str.h"

namespace eadem::compiler {

using namespace grammar;
using vm::OwnedValue;

namespace {

bool is_starred(const Expr* node) {
    return node->kind == NodeKind::kStarred;
}

bool has_star(Seq<Expr*> nodes) {
    return std::any_of(nodes.begin(), nodes.end(), is_starred);
}

}  // namespace

// ---- displays ----

void ConstantLister::visit(const List& node) {
    if (node.ctx == ExprContext::kLoad) return display(node.elts, DraftOp::kBuildList);
    emit(DraftOp::kUnpack, node.elts.size());
    expressions(node.elts);
}

void ConstantLister::visit(const Tuple& node) {
    if (node.ctx == ExprContext::kLoad) return display(node.elts, DraftOp::kBuildTuple);
    emit(DraftOp::kUnpack, node.elts.size());
    expressions(node.elts);
}

void ConstantLister::display(Exprs nodes, DraftOp build) {
    items(nodes, 0, build);
}

// Items of a display, or arguments of a call behind `pushed` others, which become a tuple.
void ConstantLister::items(Exprs nodes, uint32_t pushed, DraftOp build) {
    const bool folds = profile_.folding == FoldingPlace::kTree && nodes.size() >= profile_.fewest_folded_items;
    if (folds && all_constant(nodes)) {
        if (build == DraftOp::kBuildSet) {
            std::vector<OwnedValue> owned;
            std::vector<vm::Value> values;
            for (const Expr* node : nodes) {
                owned.push_back(folder_.value_of(*node));
                values.push_back(owned.back().get());
            }
            load(frozen_set_of(space_, values));
        } else {
            load(tuple_value(nodes));
        }
        return emit(DraftOp::kExtend, 1);
    }
    const bool is_big = uint64_t{nodes.size()} + pushed > profile_.most_on_stack;
    if (!has_star(nodes) && !is_big) {
        expressions(nodes);
        return emit(build, nodes.size() + pushed);
    }
    if (profile_.starred_calls_build_tuples) {
        const DraftOp part = build == DraftOp::kBuildSet ? build : DraftOp::kBuildTuple;
        uint32_t seen = 0;
        for (const Expr* node : nodes) {
            if (is_starred(node)) {
                if (seen > 0) emit(part, seen);
                seen = 0;
            } else {
                ++seen;
            }
            expression(*node);
        }
        if (seen > 0) emit(part, seen);
        return emit(DraftOp::kOther);
    }
    const bool as_list = build == DraftOp::kBuildTuple;
    const DraftOp collect = as_list ? DraftOp::kBuildList : build;
    bool is_built = is_big;
    if (is_big) emit(collect, pushed);
    for (uint32_t i = 0; i < nodes.size(); ++i) {
        if (is_starred(nodes[i])) {
            if (!is_built) emit(collect, i + pushed);
            is_built = true;
            expression(*nodes[i]);
            emit(DraftOp::kExtend, 1);
        } else {
            expression(*nodes[i]);
            if (is_built) emit(DraftOp::kAppend, 1);
        }
    }
    if (as_list) emit(DraftOp::kListToTuple);
}

void ConstantLister::dict_part(const Dict& node, uint32_t begin, uint32_t end) {
    const uint32_t count = end - begin;
    const bool is_big = uint64_t{count} * 2 > profile_.most_on_stack;
    bool keys_are_constant = count > 1 && !is_big && profile_.constant_key_maps;
    for (uint32_t i = begin; i < end && keys_are_constant; ++i) keys_are_constant = is_constant(*node.keys[i]);
    if (keys_are_constant) {
        std::vector<OwnedValue> owned;
        std::vector<vm::Value> keys;
        for (uint32_t i = begin; i < end; ++i) {
            expression(*node.values[i]);
            owned.push_back(folder_.value_of(*node.keys[i]));
            keys.push_back(owned.back().get());
        }
        load(tuple_of(space_, keys));
        return emit(DraftOp::kOther);
    }
    if (is_big) emit(DraftOp::kOther);
    for (uint32_t i = begin; i < end; ++i) {
        expression(*node.keys[i]);
        expression(*node.values[i]);
        if (is_big) emit(DraftOp::kOther);
    }
    if (!is_big) emit(DraftOp::kOther);
}

void ConstantLister::visit(const Dict& node) {
    uint32_t seen = 0;
    const uint32_t count = node.values.size();
    for (uint32_t i = 0; i < count; ++i) {
        if (node.keys[i] == nullptr) {
            if (seen > 0) dict_part(node, i - seen, i);
            seen = 0;
            emit(DraftOp::kOther);
            expression(*node.values[i]);
            emit(DraftOp::kOther);
        } else if (uint64_t{seen} * 2 > profile_.most_on_stack) {
            dict_part(node, i - seen, i + 1);
            seen = 0;
        } else {
            ++seen;
        }
    }
    if (seen > 0) dict_part(node, count - seen, count);
    emit(DraftOp::kOther);
}

// ---- calls ----

void ConstantLister::visit(const Call& node) {
    const bool is_method = is_method_call(node);
    const Label end = new_label();
    expression(*node.func);
    const bool is_unrolled = profile_.all_and_any_unrolled && unrolled_call(node, end);
    emit(DraftOp::kOther);
    if (is_method) {
        expressions(node.args);
        std::vector<std::string> names;
        for (const Keyword* keyword : node.keywords) {
            expression(*keyword->value);
            names.emplace_back(keyword->arg->text);
        }
        if (!names.empty()) load_names(names);
        emit(DraftOp::kOther);
    } else {
        call_arguments(node.args, node.keywords, 0);
    }
    if (is_unrolled) place(end);
}

// Calls of methods are made with more arguments on the stack than others.
bool ConstantLister::is_method_call(const Call& node) {
    const auto* method = node_cast<Attribute>(node.func);
    if (method == nullptr || profile_.most_method_arguments == 0) return false;
    if (!node.keywords.empty() && !profile_.method_calls_take_keywords) return false;
    if (profile_.imports_have_no_methods) {
        const auto* name = node_cast<Name>(method->value);
        if (name != nullptr && imports_.contains(name->id->text)) return false;
    }
    const size_t count = size_t{node.args.size()} + node.keywords.size() + (node.keywords.empty() ? 0 : 1);
    if (count >= profile_.most_method_arguments || has_star(node.args)) return false;
    return std::none_of(node.keywords.begin(), node.keywords.end(),
                        [](const Keyword* keyword) { return keyword->arg == nullptr; });
}

// all(... for ...) runs the generator in place, as long as `all` is the builtin.
bool ConstantLister::unrolled_call(const Call& node, Label end) {
    const auto* name = node_cast<Name>(node.func);
    if (name == nullptr || node.args.size() != 1 || !node.keywords.empty() ||
        node.args[0]->kind != NodeKind::kGeneratorExp) {
        return false;
    }
    const bool is_all = name->id->text == "all";
    const bool is_any = name->id->text == "any";
    const bool collects = name->id->text == "tuple";
    if (!is_all && !is_any && !collects) return false;
    const Label otherwise = new_label();
    const Label loop = new_label();
    const Label done = new_label();
    emit(DraftOp::kMayJump, otherwise);
    expression(*node.args[0]);
    place(loop);
    emit(DraftOp::kMayJump, done);
    if (collects) {
        emit(DraftOp::kJump, loop);
    } else {
        emit(DraftOp::kMayJump, loop);
        load(OwnedValue::boolean(space_, !is_all));
        emit(DraftOp::kJump, end);
    }
    place(done);
    if (!collects) load(OwnedValue::boolean(space_, is_all));
    emit(DraftOp::kJump, end);
    place(otherwise);
    return true;
}

void ConstantLister::call_arguments(Exprs args, Keywords keywords, uint32_t pushed) {
    const bool unpacks =
        std::any_of(keywords.begin(), keywords.end(), [](const Keyword* keyword) { return keyword->arg == nullptr; });
    const bool is_big = uint64_t{args.size()} + uint64_t{keywords.size()} * 2 > profile_.most_on_stack;
    if (unpacks || is_big || has_star(args)) return starred_call(args, keywords, pushed);
    expressions(args);
    std::vector<std::string> names;
    for (const Keyword* keyword : keywords) {
        expression(*keyword->value);
        names.emplace_back(keyword->arg->text);
    }
    if (!names.empty()) load_names(names);
    emit(DraftOp::kOther);
}

void ConstantLister::starred_call(Exprs args, Keywords keywords, uint32_t pushed) {
    if (pushed == 0 && args.size() == 1 && is_starred(args[0])) {
        expression(*args[0]);
    } else if (profile_.starred_calls_build_tuples) {
        uint32_t seen = pushed;
        for (const Expr* arg : args) {
            if (is_starred(arg)) {
                if (seen > 0) emit(DraftOp::kBuildTuple, seen);
                seen = 0;
            } else {
                ++seen;
            }
            expression(*arg);
        }
        if (seen > 0) emit(DraftOp::kBuildTuple, seen);
    } else {
        items(args, pushed, DraftOp::kBuildTuple);
    }
    uint32_t seen = 0;
    const uint32_t count = keywords.size();
    for (uint32_t i = 0; i < count; ++i) {
        if (keywords[i]->arg != nullptr) {
            ++seen;
            continue;
        }
        if (seen > 0) keyword_part(keywords, i - seen, i);
        seen = 0;
        emit(DraftOp::kOther);
        expression(*keywords[i]->value);
        emit(DraftOp::kOther);
    }
    if (seen > 0) keyword_part(keywords, count - seen, count);
    emit(DraftOp::kOther);
}

void ConstantLister::keyword_part(Keywords keywords, uint32_t begin, uint32_t end) {
    const uint32_t count = end - begin;
    const bool is_big = uint64_t{count} * 2 > profile_.most_on_stack;
    if (count > 1 && !is_big && profile_.constant_key_maps) {
        std::vector<std::string> names;
        for (uint32_t i = begin; i < end; ++i) {
            expression(*keywords[i]->value);
            names.emplace_back(keywords[i]->arg->text);
        }
        load_names(names);
        return emit(DraftOp::kOther);
    }
    for (uint32_t i = begin; i < end; ++i) {
        load_name(keywords[i]->arg->text);
        expression(*keywords[i]->value);
        if (is_big) emit(DraftOp::kOther);
    }
    emit(DraftOp::kOther);
}

// ---- f-strings ----

void ConstantLister::visit(const JoinedStr& node) {
    if (node.values.size() > profile_.most_on_stack) {
        load_text("");
        emit(DraftOp::kOther);
        for (const Expr* value : node.values) {
            expression(*value);
            emit(DraftOp::kAppend, 1);
        }
        return emit(DraftOp::kOther);
    }
    if (node.values.empty() && profile_.empty_f_string_loaded) load_text("");
    expressions(node.values);
    if (node.values.size() != 1) emit(DraftOp::kOther);
}

void ConstantLister::visit(const FormattedValue& node) {
    expression(*node.value);
    if (const auto* specification = node_cast<JoinedStr>(node.format_spec)) {
        expression(*specification);
        const bool ends_in_field =
            !specification->values.empty() && specification->values.back()->kind == NodeKind::kFormattedValue;
        if (ends_in_field && profile_.specifications_end_in_text) load_text("");
    }
    emit(DraftOp::kOther);
}

namespace {

// One conversion of a format, behind its '%': what CPython's Python/ast_opt.c can turn into a field.
struct PercentField {
    bool has_specification = false;
    std::string specification;
};

constexpr int kMostDigits = 3;

bool read_digits(std::string_view format, size_t& at, int& number) {
    number = 0;
    for (int digits = 0; at < format.size() && format[at] >= '0' && format[at] <= '9'; ++at) {
        number = number * 10 + (format[at] - '0');
        if (++digits >= kMostDigits) return false;
    }
    return at < format.size();
}

bool read_field(std::string_view format, size_t& at, PercentField& field) {
    bool is_left = false;
    for (; at < format.size() && std::string_view("-+ #0").find(format[at]) != std::string_view::npos; ++at)
        is_left = is_left || format[at] == '-';
    if (at == format.size()) return false;
    const auto is_digit = [&] { return format[at] >= '0' && format[at] <= '9'; };
    int width = -1;
    int precision = -1;
    if (is_digit() && !read_digits(format, at, width)) return false;
    if (format[at] == '.') {
        if (++at == format.size() || !read_digits(format, at, precision)) return false;
    }
    const char conversion = format[at++];
    if (conversion != 's' && conversion != 'r' && conversion != 'a') return false;
    if (!is_left && width > 0) field.specification = ">";
    if (width >= 0) field.specification += std::to_string(width);
    if (precision >= 0) field.specification += "." + std::to_string(precision);
    field.has_specification = !field.specification.empty();
    return true;
}

// The text up to the next field, with "%%" as "%"; `at` is then at the field's '%' or the end.
std::string read_literal(std::string_view format, size_t& at) {
    std::string text;
    while (at < format.size()) {
        if (format[at] == '%') {
            if (at + 1 == format.size() || format[at + 1] != '%') break;
            ++at;
        }
        text += format[at++];
    }
    return text;
}

}  // namespace

bool ConstantLister::percent_format(const BinOp& node) {
    const auto* values = node_cast<Tuple>(node.right);
    if (!profile_.percent_becomes_f_string || node.op != Operator::kMod || values == nullptr) return false;
    if (is_constant(*node.right) || !is_constant(*node.left) || has_star(values->elts)) return false;
    const OwnedValue left = folder_.value_of(*node.left);
    if (!is_str(left.get())) return false;
    const std::string_view format = vm::as_str(left.get())->text();

    std::vector<std::string> literals;  // before each field, and behind the last
    std::vector<PercentField> fields;
    for (size_t at = 0;;) {
        literals.push_back(read_literal(format, at));
        if (at == format.size()) break;
        ++at;
        PercentField field;
        if (fields.size() == values->elts.size() || !read_field(format, at, field)) return false;
        fields.push_back(std::move(field));
    }
    if (fields.size() < values->elts.size()) return false;

    size_t count = fields.size();
    for (const std::string& literal : literals) count += literal.empty() ? 0 : 1;
    const bool is_long = count > profile_.most_on_stack;
    if (is_long) load_text("");
    if (is_long) emit(DraftOp::kOther);
    for (size_t i = 0; i < literals.size(); ++i) {
        if (!literals[i].empty()) load_text(literals[i]);
        if (i == fields.size()) break;
        expression(*values->elts[static_cast<uint32_t>(i)]);
        if (fields[i].has_specification) load_text(fields[i].specification);
        emit(DraftOp::kOther);
    }
    if (count != 1) emit(DraftOp::kOther);
    return true;
}

}  // namespace eadem::compiler
