// What patterns of match statements ask of a value.
#include <algorithm>
#include <span>
#include <string_view>

#include "vm/interp/operations.h"
#include "vm/object/class.h"
#include "vm/object/class_bases.h"
#include "vm/object/dict.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Types of which a class pattern's only positional sub-pattern matches the instance itself: `case int(x)`.
constexpr std::string_view kMatchedThemselves[] = {"bool", "bytearray", "bytes", "dict", "float", "frozenset",
                                                   "int",  "list",      "set",   "str",  "tuple"};
constexpr std::string_view kSequences[] = {"list", "tuple", "range", "collections.deque", "memoryview"};
constexpr std::string_view kMappings[] = {"dict", "mappingproxy"};

// Whether the type is, or derives from, a built-in one of these names.
bool is_any_of(const Type* type, std::span<const std::string_view> names) {
    for (; type != nullptr; type = type->base)
        if (type->spec != nullptr && std::find(names.begin(), names.end(), type->name) != names.end()) return true;
    return false;
}

// Classes of programs say by __abc_tpflags__ that they are sequences or mappings, as those of collections.abc do.
constexpr int64_t kSequenceFlag = 32, kMappingFlag = 64;

// What a built-in type is for patterns: one of the two flags, or 0.
int64_t pattern_flags_of_native(const Type* type) {
    if (is_any_of(type, kSequences)) return kSequenceFlag;
    return is_any_of(type, kMappings) ? kMappingFlag : 0;
}

// The same of any type: what the first class in the resolution order says that says something.
int64_t pattern_flags(Vm& vm, Type* type) {
    if (!is_class(type)) return pattern_flags_of_native(type);
    Str* const name = vm.intern_name("__abc_tpflags__");
    const Result<Ref<Tuple>> order = resolution_order(vm, type);
    if (!order.ok()) return vm.forget_pending(), 0;
    for (const Word item : row_of(order.value().get())) {
        Type* const at = as_type(item.peek());
        if (!is_class(at)) {
            if (const int64_t flags = pattern_flags_of_native(at); flags != 0) return flags;
            continue;
        }
        Word* const found = dict_find_name(vm, at->attributes, name);
        int64_t flags = 0;
        if (found != nullptr && fits_int64(found->peek(), flags) && flags != 0) return flags;
    }
    return 0;
}

}  // namespace

bool is_sequence_for_patterns(Vm& vm, Value subject) {
    const TypeId id = vm.type_id(subject);
    if (id == kListType || id == kTupleType) return true;
    return (pattern_flags(vm, vm.type_of(subject)) & kSequenceFlag) != 0;
}

bool is_mapping_for_patterns(Vm& vm, Value subject) {
    if (vm.type_id(subject) == kDictType) return true;
    return (pattern_flags(vm, vm.type_of(subject)) & kMappingFlag) != 0;
}

bool op_LENGTH(Vm& vm, Frame*, Registers r, Instruction* at) {
    const Result<size_t> size = length(vm, r[at->b]);
    if (!size.ok()) return false;
    return finish_b(vm, r, at, OwnedValue::of_int(vm, static_cast<int64_t>(size.value())));
}

namespace {

// The value that a mapping has for a key; empty if it has none. A mapping that is no dict is asked by its method get(),
// so that it makes nothing for a key that is missing.
Result<OwnedValue> value_for_key(Vm& vm, Value mapping, Value key, Object* absent) {
    if (is_dict(mapping)) {
        TRY(Word * found, dict_find(vm, as_dict(mapping), key));
        return found == nullptr ? OwnedValue() : share(vm, *found);
    }
    TRY(const OwnedValue method, get_attribute(vm, mapping, vm.intern_name("get")));
    TRY(OwnedValue value, call(vm, method.get(), {key, Value::of_object(absent)}));
    if (value.get().refers_to(absent)) return OwnedValue();
    return value;
}

Result<void> refuse_repeated(Vm& vm, Tuple* keys, size_t last) {
    for (size_t i = 0; i < last; ++i) {
        const OwnedValue one = share(vm, keys->items()[i]), other = share(vm, keys->items()[last]);
        TRY(const bool same, same_or_equal(vm, one.get(), other.get()));
        if (!same) continue;
        TRY(const Ref<Str> text, repr(vm, other.get()));
        return vm.raise(ExceptionId::kValueError, "mapping pattern checks duplicate key ({})", text->text());
    }
    return {};
}

// A tuple of the values; None if the mapping lacks one of the keys.
Result<OwnedValue> match_keys(Vm& vm, Value mapping, Tuple* keys) {
    TRY(Ref<Tuple> values, make_tuple(vm, keys->size));
    const Ref<Dict> absent = make_dict(vm);
    for (size_t i = 0; i < keys->size; ++i) {
        TRY_VOID(refuse_repeated(vm, keys, i));
        const OwnedValue key = share(vm, keys->items()[i]);
        TRY(OwnedValue value, value_for_key(vm, mapping, key.get(), absent.get()));
        if (value.is_empty()) return OwnedValue::none(vm);
        values->items()[i] = to_word(vm, std::move(value));
    }
    return values;
}

}  // namespace

namespace {

// The keys of a pattern are a tuple, unless a bytecode file says otherwise.
bool check_keys(Vm& vm, Value keys) {
    return is_tuple(keys) || vm.raise_text(ExceptionId::kTypeError, "the keys of a pattern must be a tuple");
}

}  // namespace

bool op_MATCH_KEYS(Vm& vm, Frame*, Registers r, Instruction* at) {
    if (!check_keys(vm, r[at->c])) return false;
    return finish(vm, r, at, match_keys(vm, r[at->b], static_cast<Tuple*>(r[at->c].object)));
}

namespace {

Result<OwnedValue> match_rest(Vm& vm, Value mapping, Tuple* keys) {
    Ref<Dict> rest = make_dict(vm);
    TRY_VOID(dict_update(vm, rest.get(), mapping));
    for (size_t i = 0; i < keys->size; ++i) {
        const OwnedValue key = share(vm, keys->items()[i]);
        TRY_VOID(delete_item(vm, Value::of_object(rest.get()), key.get()));
    }
    return rest;
}

}  // namespace

bool op_MATCH_REST(Vm& vm, Frame*, Registers r, Instruction* at) {
    if (!check_keys(vm, r[at->c])) return false;
    return finish(vm, r, at, match_rest(vm, r[at->b], static_cast<Tuple*>(r[at->c].object)));
}

namespace {

// Gathers the attributes that a class pattern looks at.
class ClassMatch {
 public:
    ClassMatch(Vm& vm, Value& subject, Type* type) : vm_(vm), subject_(subject), type_(type) {}

    // A tuple of them; None if the subject is no instance, or lacks one.
    Result<OwnedValue> run(size_t positional, Tuple* keywords) {
        TRY(const bool fits, is_instance_of_type());
        if (!fits) return OwnedValue::none(vm_);
        TRY(Ref<Tuple> attributes, make_tuple(vm_, positional + keywords->size));
        attributes_ = std::move(attributes);
        if (positional > 0) {
            TRY(const bool found, match_positional(positional));
            if (!found) return OwnedValue::none(vm_);
        }
        for (size_t i = 0; i < keywords->size; ++i) {
            TRY(const bool found, add(static_cast<Str*>(keywords->items()[i].object())));
            if (!found) return OwnedValue::none(vm_);
        }
        return std::move(attributes_);
    }

 private:
    // isinstance(): a metaclass may have its own mind.
    Result<bool> is_instance_of_type() {
        if (is_subtype(vm_.type_of(subject_), type_)) return true;
        if (type_->type_id() == kTypeType) return false;
        TRY(const OwnedValue answer,
            call_special(vm_, Value::of_object(type_), "__instancecheck__", {share(vm_, subject_).get()}));
        if (answer.is_empty()) return false;
        return truth(vm_, answer.get());
    }

    Result<bool> match_positional(size_t count) {
        TRY(const OwnedValue names, find_attribute(vm_, Value::of_object(type_), vm_.intern_name("__match_args__")));
        size_t allowed = 0;
        const bool is_itself = names.is_empty() && is_any_of(type_, kMatchedThemselves);
        if (!names.is_empty()) {
            if (!is_tuple(names.get()))
                return vm_.raise(ExceptionId::kTypeError, "{}.__match_args__ must be a tuple (got {})", type_->name,
                                 type_name(vm_, names.get()));
            allowed = static_cast<Tuple*>(names.get().object)->size;
        } else if (is_itself) {
            allowed = 1;
        }
        if (count > allowed)
            return vm_.raise(ExceptionId::kTypeError, "{}() accepts {} positional sub-pattern{} ({} given)",
                             type_->name, allowed, allowed == 1 ? "" : "s", count);
        if (is_itself) {
            put_next(share(vm_, subject_));
            return true;
        }
        for (size_t i = 0; i < count; ++i) {
            const OwnedValue name = share(vm_, static_cast<Tuple*>(names.get().object)->items()[i]);
            if (!name.get().is_object() || !is_str(name.get()))
                return vm_.raise(ExceptionId::kTypeError, "__match_args__ elements must be strings (got {})",
                                 type_name(vm_, name.get()));
            TRY(const bool found, add(vm_.intern_name(as_str(name.get())->text())));
            if (!found) return false;
        }
        return true;
    }

    // The next attribute; false if the subject has none of that name.
    Result<bool> add(Str* name) {
        for (size_t i = 0; i < seen_.size(); ++i)
            if (seen_[i] == name)
                return vm_.raise(ExceptionId::kTypeError, "{}() got multiple sub-patterns for attribute '{}'",
                                 type_->name, name->text());
        seen_.push_back(name);
        if (subject_.is_raw()) box_in_place(vm_, subject_);
        TRY(OwnedValue value, find_attribute(vm_, subject_, name));
        if (value.is_empty()) return false;
        put_next(std::move(value));
        return true;
    }
    void put_next(OwnedValue value) { attributes_->items()[count_++] = to_word(vm_, std::move(value)); }

    Vm& vm_;
    Value& subject_;
    Type* type_;
    Ref<Tuple> attributes_;
    std::vector<Str*> seen_;
    size_t count_ = 0;
};

Result<OwnedValue> match_class(Vm& vm, Value& subject, Value pattern, size_t positional, Tuple* keywords) {
    if (!pattern.is_object() || !is_subtype(vm.type_of(pattern), vm.type(kTypeType)))
        return vm.raise(ExceptionId::kTypeError, "called match pattern must be a class");
    return ClassMatch(vm, subject, static_cast<Type*>(pattern.object)).run(positional, keywords);
}

}  // namespace

bool op_MATCH_CLASS(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    auto* keywords = static_cast<Tuple*>(frame->code->constants[extra(at).low]);
    return finish(vm, r, at, match_class(vm, r[at->b], r[at->c], extra(at).high, keywords));
}

}  // namespace eadem::vm
