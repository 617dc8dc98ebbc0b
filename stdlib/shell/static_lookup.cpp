#include "stdlib/shell/static_lookup.h"

#include <algorithm>
#include <unordered_set>

#include "vm/intern/intern_table.h"
#include "vm/interp/function.h"
#include "vm/object/bound_method.h"
#include "vm/object/class.h"
#include "vm/object/class_bases.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/native.h"
#include "vm/object/operators.h"
#include "vm/object/own_attributes.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

std::string_view text_of(Value value) {
    return is_str(value) ? as_str(value)->text() : std::string_view();
}

// The interned string with that text; null if there is none, and so no attribute of that name.
Str* known_name(Runtime& runtime, std::string_view name) {
    return runtime.interned().find(name, text_hash(runtime, name));
}

// The types in which attributes of the type's instances are looked for.
std::vector<Type*> order_of(Runtime& runtime, Type* type) {
    std::vector<Type*> order;
    Result<Ref<Tuple>> found = resolution_order(runtime, type);
    if (!found.ok()) {
        runtime.forget_pending();
        return order;
    }
    for (const Word item : row_of(found.value().get())) order.push_back(as_type(item.peek()));
    return order;
}

Dict* attributes_of(Runtime& runtime, Type* type) {
    const Result<Dict*> attributes = type_attributes(runtime, type);
    if (attributes.ok()) return attributes.value();
    runtime.forget_pending();
    return nullptr;
}

// The namespace of a module, with the names that it makes when they are asked for.
Dict* namespace_of(Runtime& runtime, Value object) {
    Module* const module = as_module(object);
    if (module->complete != nullptr && !module->complete(runtime, module, nullptr).ok()) runtime.forget_pending();
    return module->namespace_dict;
}

Word* find_in_type(Runtime& runtime, Type* type, Str* name) {
    const Result<Word*> found = type_lookup(runtime, type, name);
    if (found.ok()) return found.value();
    runtime.forget_pending();
    return nullptr;
}

bool has_own_attributes(Runtime& runtime, Value object) {
    return object.is_object() && is_class(runtime.type_of(object)) && !is_type(runtime, object);
}

// What stands in a type's attributes, as an instance (or the type itself) would give it without running code.
OwnedValue unbound(Runtime& runtime, Word& found, Value instance) {
    const OwnedValue attribute = share(runtime, found);
    const Value value = attribute.get();
    if (!value.is_object()) return keep(runtime, value);
    switch (value.object->type_id()) {
        case kFunctionType:
        case kMethodDescriptorType:
        case kNativeFunctionType:
        case kClassMethodDescriptorType:
        case kSlotWrapperType:
            return keep(runtime, value);
        case kGetSetDescriptorType: {
            // Native code; of a class it might call the program's.
            if (instance.is_empty() || is_class(runtime.type_of(instance))) return {};
            Result<OwnedValue> given = static_cast<GetSetDescriptor*>(value.object)->spec->get(runtime, instance);
            if (given.ok()) return std::move(given).value();
            runtime.forget_pending();
            return {};
        }
        case kStaticMethodType:
        case kClassMethodType: {
            const bool is_bound = value.object->type_id() == kClassMethodType;
            Result<OwnedValue> inner = get_attribute(runtime, value, runtime.intern_name("__func__"));
            if (!inner.ok()) {
                runtime.forget_pending();
                return {};
            }
            OwnedValue function = std::move(inner).value();
            if (!is_bound || !function.get().is_object()) return function;
            // To the class, whichever that is.
            return make_bound_method(runtime, function.get().object, OwnedValue::none(runtime));
        }
        default:
            break;
    }
    const Slots& slots = runtime.type_of(value)->slots;
    return slots.bind != nullptr || slots.bind_set != nullptr ? OwnedValue() : keep(runtime, value);
}

std::vector<std::string> parameters_of(const NativeSignature& signature) {
    std::vector<std::string> names;
    for (size_t i = signature.positional_only; i < signature.parameters.size(); ++i)
        names.emplace_back(signature.parameters[i].name);
    return names;
}

std::vector<std::string> parameters_of(const FunctionObject* function, size_t given) {
    const CodeObject& code = *function->code;
    std::vector<std::string> names;
    const size_t count = size_t{code.positional_count} + code.keyword_only_count;
    for (size_t i = std::max<size_t>(code.positional_only_count, given); i < count; ++i)
        names.emplace_back(code.variable_names[i]->text());
    return names;
}

}  // namespace

void for_each_name(Dict* names, const std::function<void(std::string_view, Word&)>& visit) {
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    for (size_t count = 0; count < kMostNames && dict_next(names, position, key, value); ++count)
        if (is_str(key->peek())) visit(as_str(key->peek())->text(), *value);
}

OwnedValue static_name(Runtime& runtime, Dict* names, std::string_view name) {
    if (Str* const known = known_name(runtime, name)) {
        Word* const found = dict_find_name(runtime, names, known);
        if (found != nullptr) return share(runtime, *found);
    }
    return {};
}

std::vector<std::string> static_attribute_names(Runtime& runtime, Value object) {
    std::vector<std::string> names;
    std::unordered_set<std::string_view> known;  // texts of keys, which live as long as their dicts
    const auto add = [&](std::string_view name) {
        if (!name.empty() && names.size() < kMostNames && known.insert(name).second) names.emplace_back(name);
    };
    const auto add_key = [&](std::string_view name, Word&) { add(name); };
    if (is_module(object)) {
        Dict* const own = namespace_of(runtime, object);
        for_each_name(own, add_key);
        // What a module gives out when it is asked for it.
        const OwnedValue listed = static_name(runtime, own, "__all__");
        if (is_list(listed.get()))
            for (const Word item : row_of(as_list(listed.get()))) add(text_of(item.peek()));
        return names;
    }
    if (has_own_attributes(runtime, object))
        for_each_own_attribute(runtime, object.object, [&](Value name) { add(text_of(name)); });
    if (is_function(object) && as_function(object)->attributes != nullptr)
        for_each_name(as_function(object)->attributes, add_key);
    Type* const type = is_type(runtime, object) ? as_type(object) : runtime.type_of(object);
    for (Type* one : order_of(runtime, type))
        if (Dict* const attributes = attributes_of(runtime, one)) for_each_name(attributes, add_key);
    return names;
}

OwnedValue static_attribute(Runtime& runtime, Value object, std::string_view name) {
    if (is_module(object)) return static_name(runtime, namespace_of(runtime, object), name);
    // Filled on first use, and their names interned by that.
    for (Type* type : order_of(runtime, is_type(runtime, object) ? as_type(object) : runtime.type_of(object)))
        attributes_of(runtime, type);
    Str* const known = known_name(runtime, name);
    if (known == nullptr) return {};
    if (is_type(runtime, object)) {
        Word* found = find_in_type(runtime, as_type(object), known);
        if (found != nullptr) return unbound(runtime, *found, {});
        found = find_in_type(runtime, runtime.type_of(object), known);
        return found == nullptr ? OwnedValue() : unbound(runtime, *found, object);
    }
    Word* const found = find_in_type(runtime, runtime.type_of(object), known);
    const bool is_data =
        found != nullptr && found->is_object() && runtime.type(found->object()->type_id())->slots.bind_set != nullptr;
    if (!is_data && has_own_attributes(runtime, object)) {
        Word* const own = find_own_attribute(runtime, object.object, known);
        if (own != nullptr) return share(runtime, *own);
    }
    if (!is_data && is_function(object) && as_function(object)->attributes != nullptr) {
        OwnedValue own = static_name(runtime, as_function(object)->attributes, name);
        if (!own.is_empty()) return own;
    }
    return found == nullptr ? OwnedValue() : unbound(runtime, *found, object);
}

std::vector<std::string> keyword_parameters(Runtime& runtime, Value callee, bool is_method) {
    if (!callee.is_object()) return {};
    if (is_type(runtime, callee)) {
        Type* const type = as_type(callee);
        const OwnedValue initialiser = static_attribute(runtime, callee, "__init__");
        if (is_function(initialiser.get())) return parameters_of(as_function(initialiser.get()), 1);
        const Type* const native = native_of(type);
        if (native->spec->constructor == nullptr) return {};
        std::vector<std::string> names = parameters_of(runtime.signature_of(*native->spec->constructor));
        return names;
    }
    switch (callee.object->type_id()) {
        case kFunctionType:
            return parameters_of(as_function(callee), is_method ? 1 : 0);
        case kBoundMethodType:
            return keyword_parameters(runtime, Value::of_object(static_cast<BoundMethod*>(callee.object)->function),
                                      true);
        case kNativeFunctionType:
            return parameters_of(runtime.signature_of(*static_cast<NativeFunction*>(callee.object)->spec));
        case kMethodDescriptorType:
            return parameters_of(runtime.signature_of(*static_cast<MethodDescriptor*>(callee.object)->spec));
        case kClassMethodDescriptorType:
            return parameters_of(runtime.signature_of(*static_cast<ClassMethodDescriptor*>(callee.object)->spec));
        default:
            return {};
    }
}

}  // namespace eadem::stdlib
