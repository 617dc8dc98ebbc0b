#include "vm/object/generic_alias.h"

#include <vector>

#include "vm/object/builtin_types.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// Of both types: an alias has an origin, a union has none.
struct TypeExpression : Object {
    Word origin;
    Tuple* arguments;
};

TypeExpression* expression_of(Value self) {
    return static_cast<TypeExpression*>(self.object);
}

void clear(ObjectSpace& space, Object* self) {
    auto* expression = static_cast<TypeExpression*>(self);
    space.release(std::exchange(expression->origin, Word::of_object(space.shared.none)));
}
void destroy(ObjectSpace& space, Object* self) {
    auto* expression = static_cast<TypeExpression*>(self);
    space.release(expression->origin);
    space.release(expression->arguments);
    space.heap.free_tracked(self, sizeof(TypeExpression));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<TypeExpression*>(self)->origin);
    visitor.visit(static_cast<TypeExpression*>(self)->arguments);
}

bool is_alias(const ObjectSpace& space, Value value) {
    return space.type_id(value) == kGenericAliasType;
}
bool is_union(const ObjectSpace& space, Value value) {
    return space.type_id(value) == kUnionType;
}

// A part of such an expression as annotations show it: int, None, module.Class, list[int], 'text'.
Result<std::string> shown(ObjectSpace& space, Value part) {
    if (part.refers_to(space.shared.ellipsis)) return std::string("...");
    if (part.refers_to(space.type(kNoneType))) return std::string("None");
    if (is_type(space, part)) return full_name(space, as_type(part));
    TRY(const Ref<Str> text, repr(space, part));
    return std::string(text->text());
}

Result<std::string> shown_all(ObjectSpace& space, Tuple* parts, std::string_view separator) {
    std::string text;
    for (size_t i = 0; i < parts->size; ++i) {
        const OwnedValue part = share(space, parts->items()[i]);
        TRY(const std::string one, shown(space, part.get()));
        if (i > 0) text += separator;
        text += one;
    }
    return text;
}

Result<int64_t> hash_of_arguments(ObjectSpace& space, Value self) {
    return hash(space, Value::of_object(expression_of(self)->arguments));
}

Result<OwnedValue> get_arguments(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, expression_of(self)->arguments);
}

// The type variables in the arguments, each once.
Result<OwnedValue> get_parameters(ObjectSpace& space, Value self) {
    std::vector<OwnedValue> found;
    const auto add = [&](OwnedValue variable) {
        for (const OwnedValue& other : found)
            if (is_same(space, other.get(), variable.get())) return;
        found.push_back(std::move(variable));
    };
    for (Word& item : row_of(expression_of(self)->arguments)) {
        const OwnedValue argument = share(space, item);
        if (is_type(space, argument.get())) continue;
        TRY(const OwnedValue substitute, find_attribute(space, argument.get(), space.intern_name("__typing_subst__")));
        if (!substitute.is_empty()) {
            add(share(space, item));
            continue;
        }
        TRY(const OwnedValue inner, find_attribute(space, argument.get(), space.intern_name("__parameters__")));
        if (!is_tuple(inner.get())) continue;
        for (Word& parameter : row_of(as_tuple(inner.get()))) add(share(space, parameter));
    }
    TRY(Ref<Tuple> parameters, make_tuple(space, found.size()));
    for (size_t i = 0; i < found.size(); ++i) parameters->items()[i] = to_word(space, std::move(found[i]));
    return parameters;
}

Ref<TypeExpression> create(ObjectSpace& space, TypeId id, OwnedValue origin, Ref<Tuple> arguments) {
    const Word word = to_word(space, std::move(origin));
    auto* expression = space.create_tracked<TypeExpression>(id);
    expression->origin = word;
    expression->arguments = arguments.take();
    return Ref<TypeExpression>::adopt(space, expression);
}

Result<OwnedValue> refuse_check(ObjectSpace& space, Value*, size_t) {
    return space.raise_text(ExceptionId::kTypeError, "isinstance() argument 2 cannot be a parameterized generic");
}
Result<OwnedValue> refuse_subclass_check(ObjectSpace& space, Value*, size_t) {
    return space.raise_text(ExceptionId::kTypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

// An argument that has variables itself, with those replaced; others as they are.
template <class Replace>
Result<OwnedValue> replace_inside(ObjectSpace& space, Value argument, Replace replacement_of) {
    if (is_type(space, argument)) return keep(space, argument);
    TRY(const OwnedValue parameters, find_attribute(space, argument, space.intern_name("__parameters__")));
    if (!is_tuple(parameters.get()) || as_tuple(parameters.get())->size == 0) return keep(space, argument);
    Tuple* const variables = as_tuple(parameters.get());
    TRY(const Ref<Tuple> key, make_tuple(space, variables->size));
    for (size_t i = 0; i < variables->size; ++i) {
        OwnedValue replacement = replacement_of(variables->items()[i].peek());
        if (replacement.is_empty()) replacement = share(space, variables->items()[i]);
        key->items()[i] = to_word(space, std::move(replacement));
    }
    return get_item(space, argument, Value::of_object(key.get()));
}

// The expression with its type variables replaced.
Result<OwnedValue> substitute(ObjectSpace& space, Value self, Value key) {
    TRY(const OwnedValue parameters, get_parameters(space, self));
    Tuple* names = as_tuple(parameters.get());
    if (names->size == 0) {
        TRY(const Ref<Str> text, repr(space, self));
        return space.raise(ExceptionId::kTypeError, "{} is not a generic class", text->text());
    }
    const bool is_row = is_tuple(key);
    const size_t given = is_row ? as_tuple(key)->size : 1;
    if (given != names->size) {
        TRY(const Ref<Str> text, repr(space, self));
        return space.raise(ExceptionId::kTypeError, "Too {} arguments for {}; actual {}, expected {}",
                           given > names->size ? "many" : "few", text->text(), given, names->size);
    }
    Tuple* arguments = expression_of(self)->arguments;
    TRY(Ref<Tuple> replaced, make_tuple(space, arguments->size));
    // What stands for a variable; empty if it is none of these.
    const auto replacement_of = [&](Value variable) {
        for (size_t j = 0; j < names->size; ++j) {
            if (!is_same(space, names->items()[j].peek(), variable)) continue;
            return is_row ? share(space, as_tuple(key)->items()[j]) : keep(space, key);
        }
        return OwnedValue();
    };
    for (size_t i = 0; i < arguments->size; ++i) {
        OwnedValue argument = share(space, arguments->items()[i]);
        OwnedValue replacement = replacement_of(argument.get());
        if (replacement.is_empty()) {
            TRY(replacement, replace_inside(space, argument.get(), replacement_of));
        }
        replaced->items()[i] = to_word(space, std::move(replacement));
    }
    return create(space, kGenericAliasType, share(space, expression_of(self)->origin), std::move(replaced));
}

// ---- types.GenericAlias ----

Result<Ref<Str>> alias_repr(ObjectSpace& space, Value self) {
    const OwnedValue origin = share(space, expression_of(self)->origin);
    TRY(const std::string name, shown(space, origin.get()));
    TRY(const std::string arguments, shown_all(space, expression_of(self)->arguments, ", "));
    const bool is_empty = expression_of(self)->arguments->size == 0;
    return make_str(space, fmt::format("{}[{}]", name, is_empty ? "()" : arguments));
}
Result<int64_t> alias_hash(ObjectSpace& space, Value self) {
    const OwnedValue origin = share(space, expression_of(self)->origin);
    TRY(const int64_t one, hash(space, origin.get()));
    TRY(const int64_t other, hash_of_arguments(space, self));
    return one ^ other;
}
Result<OwnedValue> alias_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const bool is_equality = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
    if (!is_equality || !is_alias(space, right)) return OwnedValue::not_implemented(space);
    const OwnedValue one = share(space, expression_of(left)->origin),
                     other = share(space, expression_of(right)->origin);
    TRY(bool equal, same_or_equal(space, one.get(), other.get()));
    if (equal) {
        TRY(equal, same_or_equal(space, Value::of_object(expression_of(left)->arguments),
                                 Value::of_object(expression_of(right)->arguments)));
    }
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}
Result<OwnedValue> alias_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    const OwnedValue origin = share(space, expression_of(self)->origin);
    TRY(OwnedValue made, call(space, origin.get(), arguments));
    // Instances that can say so say what they were made by.
    const bool takes_it = is_class(space.type_of(made.get())) && !is_type(space, made.get());
    if (takes_it && !set_attribute(space, made.get(), space.intern_name("__orig_class__"), self).ok()) {
        if (!space.pending_is(ExceptionId::kAttributeError) && !space.pending_is(ExceptionId::kTypeError))
            return kFailed;
        space.forget_pending();
    }
    return made;
}
Result<OwnedValue> alias_get_attribute(ObjectSpace& space, Value self, Str* name) {
    constexpr std::string_view kOwn[] = {"__origin__",   "__args__",          "__parameters__",    "__mro_entries__",
                                         "__class__",    "__reduce_ex__",     "__reduce__",        "__copy__",
                                         "__deepcopy__", "__instancecheck__", "__subclasscheck__", "__unpacked__"};
    const bool is_special = name->text().starts_with("__") && name->text().ends_with("__");
    for (const std::string_view own : kOwn)
        if (own == name->text()) return generic_get_attribute(space, self, name);
    if (is_special) {
        TRY(Word* const found, type_lookup(space, space.type(kGenericAliasType), name));
        const bool is_of_alias = found != nullptr && name->text() != "__doc__" && name->text() != "__module__" &&
                                 name->text() != "__name__" && name->text() != "__qualname__";
        if (is_of_alias) return generic_get_attribute(space, self, name);
    }
    const OwnedValue origin = share(space, expression_of(self)->origin);
    return get_attribute(space, origin.get(), name);
}
Result<OwnedValue> alias_iterate(ObjectSpace& space, Value self) {
    // *list[int] gives one thing: the alias.
    TRY(Ref<Tuple> one, make_tuple(space, 1));
    one->items()[0] = to_word(space, keep(space, self));
    return iterate(space, Value::of_object(one.get()));
}
Result<OwnedValue> get_origin(ObjectSpace& space, Value self) {
    return share(space, expression_of(self)->origin);
}
Result<OwnedValue> get_unpacked(ObjectSpace& space, Value) {
    return OwnedValue::boolean(space, false);
}
Result<OwnedValue> mro_entries(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<Tuple> entries, make_tuple(space, 1));
    entries->items()[0] = to_word(space, share(space, expression_of(row[0])->origin));
    return entries;
}
Result<OwnedValue> construct_alias(ObjectSpace& space, Value* row, size_t) {
    return make_generic_alias(space, row[1], row[2]);
}
Result<OwnedValue> unite(ObjectSpace& space, Value left, Value right) {
    return make_union(space, left, right);
}

constexpr AttributeSpec kAliasAttributes[] = {{"__origin__", get_origin},
                                              {"__args__", get_arguments},
                                              {"__parameters__", get_parameters},
                                              {"__unpacked__", get_unpacked},
                                              {nullptr, nullptr}};
constexpr NativeSpec kAliasMethods[] = {{"__mro_entries__", mro_entries, "(bases, /)"},
                                        {"__instancecheck__", refuse_check, "(instance, /)"},
                                        {"__subclasscheck__", refuse_subclass_check, "(cls, /)"},
                                        {nullptr, nullptr}};
constexpr NativeSpec kAliasConstructor = {"GenericAlias", construct_alias, "(origin, args, /)"};

constexpr Slots alias_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<TypeExpression>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = alias_repr;
    slots.hash = alias_hash;
    slots.compare = alias_compare;
    slots.get_item = substitute;
    slots.iterate = alias_iterate;
    slots.call = alias_call;
    slots.get_attribute = alias_get_attribute;
    slots.binary[static_cast<size_t>(BinaryOperator::kOr)] = unite;
    return slots;
}

// ---- types.UnionType ----

Result<Ref<Str>> union_repr(ObjectSpace& space, Value self) {
    TRY(const std::string members, shown_all(space, expression_of(self)->arguments, " | "));
    return make_str(space, members);
}
// Unions are equal whatever the order of their members.
Result<int64_t> union_hash(ObjectSpace& space, Value self) {
    int64_t all = 0;
    for (Word& item : row_of(expression_of(self)->arguments)) {
        const OwnedValue member = share(space, item);
        TRY(const int64_t one, hash(space, member.get()));
        all ^= one;
    }
    return all == -1 ? -2 : all;
}
Result<bool> has_member(ObjectSpace& space, Tuple* members, Value wanted) {
    for (Word& item : row_of(members)) {
        const OwnedValue member = share(space, item);
        TRY(const bool equal, same_or_equal(space, member.get(), wanted));
        if (equal) return true;
    }
    return false;
}
Result<OwnedValue> union_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const bool is_equality = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
    if (!is_equality || !is_union(space, right)) return OwnedValue::not_implemented(space);
    Tuple* members = expression_of(left)->arguments;
    bool equal = members->size == expression_of(right)->arguments->size;
    for (size_t i = 0; equal && i < members->size; ++i) {
        const OwnedValue member = share(space, members->items()[i]);
        TRY(equal, has_member(space, expression_of(right)->arguments, member.get()));
    }
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}
Result<bool> any_member(ObjectSpace& space, Value* row, std::string_view check) {
    for (Word& item : row_of(expression_of(row[0])->arguments)) {
        const OwnedValue member = share(space, item);
        TRY(const OwnedValue answer, call_special(space, member.get(), check, {row[1]}));
        if (answer.is_empty()) continue;
        TRY(const bool holds, truth(space, answer.get()));
        if (holds) return true;
    }
    return false;
}
Result<OwnedValue> check_instance(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool holds, any_member(space, row, "__instancecheck__"));
    return OwnedValue::boolean(space, holds);
}
Result<OwnedValue> check_subclass(ObjectSpace& space, Value* row, size_t) {
    if (!is_type(space, row[1])) return space.raise_text(ExceptionId::kTypeError, "issubclass() arg 1 must be a class");
    TRY(const bool holds, any_member(space, row, "__subclasscheck__"));
    return OwnedValue::boolean(space, holds);
}

constexpr AttributeSpec kUnionAttributes[] = {
    {"__args__", get_arguments}, {"__parameters__", get_parameters}, {nullptr, nullptr}};
constexpr NativeSpec kUnionMethods[] = {{"__instancecheck__", check_instance, "(instance, /)"},
                                        {"__subclasscheck__", check_subclass, "(cls, /)"},
                                        {nullptr, nullptr}};

constexpr Slots union_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<TypeExpression>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = union_repr;
    slots.hash = union_hash;
    slots.compare = union_compare;
    slots.binary[static_cast<size_t>(BinaryOperator::kOr)] = unite;
    return slots;
}

bool may_be_united(const ObjectSpace& space, Value value) {
    return is_type(space, value) || value.refers_to(space.shared.none) || is_alias(space, value) ||
           is_union(space, value);
}

}  // namespace

Result<OwnedValue> class_get_item(ObjectSpace& space, Value* row, size_t) {
    return make_generic_alias(space, row[0], row[1]);
}
const NativeSpec kGenericClassMethods[] = {kClassGetItem, {nullptr, nullptr}};

Result<OwnedValue> make_generic_alias(ObjectSpace& space, Value origin, Value arguments) {
    Ref<Tuple> row;
    if (is_tuple(arguments)) {
        row = Ref<Tuple>::share(space, as_tuple(arguments));
    } else {
        TRY(row, make_tuple(space, 1));
        row->items()[0] = to_word(space, keep(space, arguments));
    }
    return create(space, kGenericAliasType, keep(space, origin), std::move(row));
}

Result<OwnedValue> make_union(ObjectSpace& space, Value left, Value right) {
    if (!may_be_united(space, left) || !may_be_united(space, right)) return OwnedValue::not_implemented(space);
    std::vector<OwnedValue> members;
    const auto add = [&](OwnedValue member) -> Result<void> {
        if (member.get().refers_to(space.shared.none)) member = OwnedValue::share(space, space.type(kNoneType));
        for (const OwnedValue& other : members) {
            TRY(const bool equal, same_or_equal(space, other.get(), member.get()));
            if (equal) return {};
        }
        members.push_back(std::move(member));
        return {};
    };
    for (const Value side : {left, right}) {
        if (!is_union(space, side)) {
            TRY_VOID(add(keep(space, side)));
            continue;
        }
        for (Word& item : row_of(expression_of(side)->arguments)) TRY_VOID(add(share(space, item)));
    }
    if (members.size() == 1) return std::move(members[0]);
    TRY(Ref<Tuple> row, make_tuple(space, members.size()));
    for (size_t i = 0; i < members.size(); ++i) row->items()[i] = to_word(space, std::move(members[i]));
    return create(space, kUnionType, OwnedValue(), std::move(row));
}

Tuple* union_members(const ObjectSpace& space, Value value) {
    return is_union(space, value) ? expression_of(value)->arguments : nullptr;
}

const TypeSpec kGenericAliasSpec = {
    .id = kGenericAliasType,
    .slots = alias_slots(),
    .methods = kAliasMethods,
    .attributes = kAliasAttributes,
    .constructor = &kAliasConstructor,
    .is_base = false,
    .documentation = "A type with its arguments: list[int].",
};

const TypeSpec kUnionSpec = {
    .id = kUnionType,
    .slots = union_slots(),
    .methods = kUnionMethods,
    .attributes = kUnionAttributes,
    .is_base = false,
    .documentation = "One of several types: int | None.",
};

}  // namespace eadem::vm
