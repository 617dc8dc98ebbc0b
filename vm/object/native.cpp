// The objects that stand for native functions and native methods.
#include "vm/object/native.h"

#include "vm/object/builtin_types.h"
#include "vm/object/documentation.h"
#include "vm/object/operators.h"
#include "vm/object/receiver.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::vm {

namespace {

NativeFunction* create_native(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature) {
    auto* function = space.create_tracked<NativeFunction>(kNativeFunctionType);
    function->spec = &spec;
    function->self = Word();
    function->module_name = nullptr;
    function->signature = &signature;
    function->quick = nullptr;
    return function;
}

}  // namespace

Ref<NativeFunction> make_native_function(ObjectSpace& space, const NativeSpec& spec, Str* module_name) {
    NativeFunction* function = create_native(space, spec, space.signature_of(spec));
    function->module_name = module_name;
    function->quick = spec.quick;
    function->make_immortal();
    return Ref<NativeFunction>::adopt(space, function);
}

Ref<MethodDescriptor> make_method_descriptor(ObjectSpace& space, const NativeSpec& spec, Type* owner) {
    auto* method = space.create<MethodDescriptor>(kMethodDescriptorType);
    method->spec = &spec;
    method->owner = owner;
    method->signature = &space.signature_of(spec);
    method->make_immortal();
    return Ref<MethodDescriptor>::adopt(space, method);
}

Ref<NativeFunction> make_bound_native(ObjectSpace& space, const NativeSpec& spec, const NativeSignature& signature,
                                      OwnedValue self) {
    const Word word = to_word(space, std::move(self));
    NativeFunction* function = create_native(space, spec, signature);
    function->self = word;
    return Ref<NativeFunction>::adopt(space, function);
}

namespace {

NativeFunction* native_of(Value self) {
    return static_cast<NativeFunction*>(self.object);
}
MethodDescriptor* method_of(Value self) {
    return static_cast<MethodDescriptor*>(self.object);
}

// ---- builtin_function_or_method ----

void native_destroy(ObjectSpace& space, Object* self) {
    space.release(static_cast<NativeFunction*>(self)->self);
    space.heap.free_tracked(self, sizeof(NativeFunction));
}
void native_traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<NativeFunction*>(self)->self);
}
void native_clear(ObjectSpace& space, Object* self) {
    space.release(std::exchange(static_cast<NativeFunction*>(self)->self, Word()));
}

// Types of modules are named with their module, but their methods are not.
std::string_view without_module(std::string_view type_name) {
    return type_name.substr(type_name.rfind('.') + 1);
}

std::string_view native_qualifier(ObjectSpace& space, const NativeFunction* function) {
    if (function->self.is_empty()) return {};
    const Value self = function->self.peek();
    if (is_type(space, self)) return without_module(as_type(self)->name);
    return without_module(type_name(space, self));
}

Result<Ref<Str>> native_repr(ObjectSpace& space, Value self) {
    const NativeFunction* function = native_of(self);
    if (function->self.is_empty()) return make_str(space, fmt::format("<built-in function {}>", function->spec->name));
    const OwnedValue owner = share(space, native_of(self)->self);
    return make_str(space, fmt::format("<built-in method {} of {} object at {:#x}>", function->spec->name,
                                       type_name(space, owner.get()), address_of(space, owner.get())));
}

// What stands before the name in messages: `math.sin() takes ...`, but `len() takes ...`.
std::string_view message_qualifier(ObjectSpace& space, const NativeFunction* function) {
    const Str* module = function->module_name;
    if (module == nullptr) return native_qualifier(space, function);
    return module->text() == "builtins" ? std::string_view() : module->text();
}

Result<OwnedValue> native_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    NativeFunction* function = native_of(self);
    const OwnedValue bound = share(space, function->self);
    Result<OwnedValue> result = OwnedValue();
    if (call_native_plainly(space, *function->spec, *function->signature, bound.get(), arguments, result))
        return result;
    return call_native(space, *function->spec, *function->signature, bound.get(), arguments,
                       message_qualifier(space, function));
}

uint64_t blind_arguments_of(const NativeSpec* spec) {
    return spec != nullptr && spec->is_blind ? ~uint64_t{0} : 0;
}
uint64_t native_blind_arguments(const Object* self) {
    return blind_arguments_of(static_cast<const NativeFunction*>(self)->spec);
}
uint64_t method_blind_arguments(const Object* self) {
    return blind_arguments_of(static_cast<const MethodDescriptor*>(self)->spec);
}

Result<OwnedValue> native_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if ((op != CompareOperator::kEqual && op != CompareOperator::kNotEqual) ||
        space.type_id(right) != kNativeFunctionType)
        return OwnedValue::not_implemented(space);
    const Value left_owner = native_of(left)->self.peek(), right_owner = native_of(right)->self.peek();
    const bool same_owner = left_owner.is_empty() || right_owner.is_empty()
                                ? left_owner.is_empty() == right_owner.is_empty()
                                : is_same(space, left_owner, right_owner);
    const bool equal = native_of(left)->spec == native_of(right)->spec && same_owner;
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}

// Bound methods of one object are equal (see native_compare), so their hash may not depend on their own address.
Result<int64_t> native_hash(ObjectSpace&, Value self) {
    const Value owner = native_of(self)->self.peek();
    const int64_t own = identity_hash(native_of(self)->spec);
    if (!owner.is_object()) return own;
    return own ^ identity_hash(owner.object);
}

Result<OwnedValue> native_name(ObjectSpace& space, Value self) {
    TRY(Ref<Str> name, make_new_str(space, native_of(self)->spec->name));  // as CPython: a new one each time
    return name;
}
Result<OwnedValue> native_qualified_name(ObjectSpace& space, Value self) {
    const std::string_view qualifier = native_qualifier(space, native_of(self));
    if (qualifier.empty()) return native_name(space, self);
    TRY(Ref<Str> name, make_str(space, fmt::format("{}.{}", qualifier, native_of(self)->spec->name)));
    return name;
}
Result<OwnedValue> documentation_of(ObjectSpace& space, const NativeSpec& spec) {
    const std::string_view found =
        spec.documentation != nullptr ? spec.documentation : special_method_documentation(spec.name);
    if (found.empty()) return OwnedValue::none(space);
    TRY(Ref<Str> text, make_str(space, found));
    return text;
}
Result<OwnedValue> native_documentation(ObjectSpace& space, Value self) {
    return documentation_of(space, *native_of(self)->spec);
}
Result<OwnedValue> native_self(ObjectSpace& space, Value self) {
    if (native_of(self)->self.is_empty()) return OwnedValue::none(space);
    return share(space, native_of(self)->self);
}
Result<OwnedValue> native_module(ObjectSpace& space, Value self) {
    Str* name = native_of(self)->module_name;
    if (name == nullptr) return OwnedValue::none(space);
    return OwnedValue::share(space, name);
}

constexpr AttributeSpec kNativeAttributes[] = {
    {"__name__", native_name}, {"__qualname__", native_qualified_name}, {"__doc__", native_documentation},
    {"__self__", native_self}, {"__module__", native_module},           {nullptr, nullptr}};

// ---- method_descriptor ----

void method_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(MethodDescriptor));
}

Result<Ref<Str>> method_repr(ObjectSpace& space, Value self) {
    const MethodDescriptor* method = method_of(self);
    return make_str(space, fmt::format("<method '{}' of '{}' objects>", method->spec->name, method->owner->name));
}

Result<OwnedValue> method_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    const MethodDescriptor* method = method_of(self);
    if (arguments.positional == 0)
        return space.raise(ExceptionId::kTypeError, "unbound method {}.{}() needs an argument", method->owner->name,
                           method->spec->name);
    TRY_VOID(check_receiver(space, method->spec->name, method->owner, arguments.values[0]));
    OwnedValue receiver = take(space, arguments.values[0]);
    const CallArguments rest{arguments.values + 1, arguments.positional - 1, arguments.keyword_names,
                             arguments.total - 1};
    Result<OwnedValue> result = OwnedValue();
    if (call_native_plainly(space, *method->spec, *method->signature, receiver.get(), rest, result)) return result;
    return call_native(space, *method->spec, *method->signature, receiver.get(), rest,
                       without_module(method->owner->name));
}

Result<OwnedValue> method_bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    const MethodDescriptor* method = method_of(self);
    TRY_VOID(check_receiver(space, method->spec->name, method->owner, instance));
    return make_bound_native(space, *method->spec, *method->signature, keep(space, instance));
}

Result<OwnedValue> method_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.intern_name(method_of(self)->spec->name));
}
Result<OwnedValue> method_qualified_name(ObjectSpace& space, Value self) {
    TRY(Ref<Str> name, make_str(space, fmt::format("{}.{}", without_module(method_of(self)->owner->name),
                                                   method_of(self)->spec->name)));
    return name;
}
Result<OwnedValue> method_documentation(ObjectSpace& space, Value self) {
    return documentation_of(space, *method_of(self)->spec);
}
Result<OwnedValue> method_owner(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, method_of(self)->owner);
}

constexpr AttributeSpec kMethodAttributes[] = {{"__name__", method_name},
                                               {"__qualname__", method_qualified_name},
                                               {"__doc__", method_documentation},
                                               {"__objclass__", method_owner},
                                               {nullptr, nullptr}};

}  // namespace

const TypeSpec kNativeFunctionSpec = {
    .id = kNativeFunctionType,
    .slots = {.destroy = native_destroy,
              .size = size_of<NativeFunction>,
              .traverse = native_traverse,
              .clear = native_clear,
              .repr = native_repr,
              .hash = native_hash,
              .compare = native_compare,
              .call = native_call,
              .blind_arguments = native_blind_arguments},
    .attributes = kNativeAttributes,
    .is_base = false,
};

const TypeSpec kMethodDescriptorSpec = {
    .id = kMethodDescriptorType,
    .slots = {.destroy = method_destroy,
              .size = size_of<MethodDescriptor>,
              .repr = method_repr,
              .call = method_call,
              .blind_arguments = method_blind_arguments,
              .bind = method_bind},
    .attributes = kMethodAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
