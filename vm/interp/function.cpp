#include "vm/interp/function.h"

#include "vm/object/builtin_types.h"
#include "vm/object/dict_keys.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/vm.h"

namespace eadem::vm {

namespace {

// __name__ among the globals, which begin with it mostly.
Word* module_name_in(ObjectSpace& space, Dict* globals) {
    Str* const name = static_cast<Vm&>(space).module_name_key;
    const bool begins_with_it = globals->keys != nullptr && globals->keys->count > 0 &&
                                globals->keys->keys()[0].bits() == Word::of_object(name).bits();
    if (begins_with_it && !globals->values[0].is_empty()) return &globals->values[0];
    return dict_find_name(space, globals, name);
}

}  // namespace

Ref<FunctionObject> make_function(ObjectSpace& space, CodeObject* code, Dict* globals) {
    auto* function = space.create_tracked<FunctionObject>(kFunctionType);
    code->share();
    globals->share();
    function->code = code;
    function->makes_tuple = false;
    function->globals = globals;
    function->defaults = nullptr;
    function->keyword_defaults = nullptr;
    function->closure = nullptr;
    function->annotations = nullptr;
    function->attributes = nullptr;
    code->name->share();
    function->name = Word::of_object(code->name);
    code->qualified_name->share();
    function->qualified_name = Word::of_object(code->qualified_name);
    function->documentation = Word();
    if ((code->flags & kCodeHasDocumentation) != 0) {
        code->constants[0]->share();
        function->documentation = Word::of_object(code->constants[0]);
    }
    Word* module = module_name_in(space, globals);
    function->module = module == nullptr ? Word() : to_word(space, share(space, *module));
    function->direct_count =
        code->parameter_count() == code->positional_count ? code->positional_count : FunctionObject::kNoCount;
    return Ref<FunctionObject>::adopt(space, function);
}

Ref<CellObject> make_cell(ObjectSpace& space, OwnedValue contents) {
    const Word word = to_word(space, std::move(contents));
    auto* cell = space.create_tracked<CellObject>(kCellType);
    cell->contents = word;
    return Ref<CellObject>::adopt(space, cell);
}

namespace {

void release_optional(ObjectSpace& space, Object* object) {
    if (object != nullptr) space.release(object);
}

// ---- function ----

void function_clear(ObjectSpace& space, Object* self) {
    FunctionObject* function = static_cast<FunctionObject*>(self);
    release_optional(space, std::exchange(function->defaults, nullptr));
    release_optional(space, std::exchange(function->keyword_defaults, nullptr));
    release_optional(space, std::exchange(function->closure, nullptr));
    release_optional(space, std::exchange(function->annotations, nullptr));
    release_optional(space, std::exchange(function->attributes, nullptr));
}

void function_destroy(ObjectSpace& space, Object* self) {
    FunctionObject* function = static_cast<FunctionObject*>(self);
    function_clear(space, self);
    space.release(function->code);
    space.release(function->globals);
    for (Word word : {function->name, function->qualified_name, function->documentation, function->module})
        space.release(word);
    space.heap.free_tracked(function, sizeof(FunctionObject));
}

void function_traverse(Object* self, ReferenceVisitor& visitor) {
    const auto* function = static_cast<FunctionObject*>(self);
    visitor.visit(function->globals);
    for (Object* part : std::initializer_list<Object*>{function->defaults, function->keyword_defaults,
                                                       function->closure, function->annotations, function->attributes})
        if (part != nullptr) visitor.visit(part);
    for (Word word : {function->name, function->qualified_name, function->documentation, function->module})
        visitor.visit(word);
}

Result<Ref<Str>> function_repr(ObjectSpace& space, Value self) {
    return make_str(space,
                    fmt::format("<function {} at {:#x}>", as_str(as_function(self)->qualified_name.peek())->text(),
                                reinterpret_cast<uintptr_t>(self.object)));
}

Result<OwnedValue> function_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    return static_cast<Vm&>(space).call_function(as_function(self), arguments);
}

// What lies in *args is seen by everybody, so only parameters count.
uint64_t function_blind_arguments(const Object* self) {
    const CodeObject* code = static_cast<const FunctionObject*>(self)->code;
    const uint64_t parameters =
        code->positional_count >= 64 ? ~uint64_t{0} : (uint64_t{1} << code->positional_count) - 1;
    return code->blind_locals & parameters;
}

Result<OwnedValue> function_bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    return make_bound_method(space, self.object, keep(space, instance));
}

Result<Dict*> function_attributes(ObjectSpace& space, FunctionObject* function) {
    if (function->attributes == nullptr) function->attributes = make_dict(space).take();
    return function->attributes;
}

Result<OwnedValue> function_get_attribute(ObjectSpace& space, Value self, Str* name) {
    FunctionObject* function = as_function(self);
    if (function->attributes != nullptr) {
        Word* own = dict_find_name(space, function->attributes, name);
        if (own != nullptr) return share(space, *own);
    }
    return generic_get_attribute(space, self, name);
}

Result<void> function_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    FunctionObject* function = as_function(self);
    TRY(const Word* found, type_lookup(space, space.type(kFunctionType), name));
    if (const GetSetDescriptor* descriptor = computed_attribute(found)) {
        if (descriptor->spec->set == nullptr) return space.raise(ExceptionId::kAttributeError, "readonly attribute");
        return descriptor->spec->set(space, self, value);
    }
    TRY(Dict * attributes, function_attributes(space, function));
    if (!value.is_empty()) return dict_set_name(space, attributes, name, keep(space, value));
    TRY(OwnedValue old, dict_remove(space, attributes, Value::of_object(name)));
    if (!old.is_empty()) return {};
    return space.raise(ExceptionId::kAttributeError, "'function' object has no attribute '{}'", name->text());
}

OwnedValue share_optional(ObjectSpace& space, Object* object) {
    return object == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, object);
}

template <Word FunctionObject::*member>
Result<OwnedValue> get_word(ObjectSpace& space, Value self) {
    Word& word = as_function(self)->*member;
    if (word.is_empty()) return OwnedValue::none(space);
    return share(space, word);
}
template <Word FunctionObject::*member>
Result<void> set_word(ObjectSpace& space, Value self, Value value) {
    Word& word = as_function(self)->*member;
    space.release(std::exchange(word, value.is_empty() ? Word() : to_word(space, value)));
    return {};
}
template <Word FunctionObject::*member>
Result<void> set_name(ObjectSpace& space, Value self, Value value) {
    if (!is_str(value)) {
        const bool is_name = member == &FunctionObject::name;
        return space.raise(ExceptionId::kTypeError, "{} must be set to a string object",
                           is_name ? "__name__" : "__qualname__");
    }
    return set_word<member>(space, self, value);
}

Result<OwnedValue> get_code(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, as_function(self)->code);
}
Result<OwnedValue> get_globals(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, as_function(self)->globals);
}
Result<OwnedValue> get_closure(ObjectSpace& space, Value self) {
    return share_optional(space, as_function(self)->closure);
}
Result<OwnedValue> get_defaults(ObjectSpace& space, Value self) {
    return share_optional(space, as_function(self)->defaults);
}
Result<void> set_defaults(ObjectSpace& space, Value self, Value value) {
    FunctionObject* function = as_function(self);
    Tuple* defaults = nullptr;
    if (is_tuple(value)) {
        defaults = as_tuple(value);
        defaults->share();
    } else if (!value.is_empty() && !value.refers_to(space.shared.none)) {
        return space.raise(ExceptionId::kTypeError, "__defaults__ must be set to a tuple object");
    }
    release_optional(space, std::exchange(function->defaults, defaults));
    return {};
}
Result<OwnedValue> get_keyword_defaults(ObjectSpace& space, Value self) {
    return share_optional(space, as_function(self)->keyword_defaults);
}
Result<void> set_keyword_defaults(ObjectSpace& space, Value self, Value value) {
    FunctionObject* function = as_function(self);
    Dict* defaults = nullptr;
    if (is_dict(value)) {
        defaults = as_dict(value);
        defaults->share();
    } else if (!value.is_empty() && !value.refers_to(space.shared.none)) {
        return space.raise(ExceptionId::kTypeError, "__kwdefaults__ must be set to a dict object");
    }
    release_optional(space, std::exchange(function->keyword_defaults, defaults));
    return {};
}
Result<OwnedValue> get_annotations(ObjectSpace& space, Value self) {
    FunctionObject* function = as_function(self);
    if (function->annotations == nullptr) function->annotations = make_dict(space).take();
    return OwnedValue::share(space, function->annotations);
}
Result<void> set_annotations(ObjectSpace& space, Value self, Value value) {
    FunctionObject* function = as_function(self);
    Dict* annotations = nullptr;
    if (is_dict(value)) {
        annotations = as_dict(value);
        annotations->share();
    } else if (!value.is_empty() && !value.refers_to(space.shared.none)) {
        return space.raise(ExceptionId::kTypeError, "__annotations__ must be set to a dict object");
    }
    release_optional(space, std::exchange(function->annotations, annotations));
    return {};
}
Result<OwnedValue> get_dict(ObjectSpace& space, Value self) {
    TRY(Dict * attributes, function_attributes(space, as_function(self)));
    return OwnedValue::share(space, attributes);
}

constexpr AttributeSpec kFunctionAttributes[] = {
    {"__name__", get_word<&FunctionObject::name>, set_name<&FunctionObject::name>},
    {"__qualname__", get_word<&FunctionObject::qualified_name>, set_name<&FunctionObject::qualified_name>},
    {"__doc__", get_word<&FunctionObject::documentation>, set_word<&FunctionObject::documentation>},
    {"__module__", get_word<&FunctionObject::module>, set_word<&FunctionObject::module>},
    {"__code__", get_code},
    {"__globals__", get_globals},
    {"__closure__", get_closure},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_keyword_defaults, set_keyword_defaults},
    {"__annotations__", get_annotations, set_annotations},
    {"__dict__", get_dict},
    {nullptr, nullptr}};

// ---- cell ----

void cell_clear(ObjectSpace& space, Object* self) {
    space.release(std::exchange(static_cast<CellObject*>(self)->contents, Word()));
}
void cell_destroy(ObjectSpace& space, Object* self) {
    cell_clear(space, self);
    space.heap.free_tracked(self, sizeof(CellObject));
}
void cell_traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<CellObject*>(self)->contents);
}
Result<Ref<Str>> cell_repr(ObjectSpace& space, Value self) {
    const auto* cell = static_cast<CellObject*>(self.object);
    const auto address = reinterpret_cast<uintptr_t>(cell);
    if (cell->contents.is_empty()) return make_str(space, fmt::format("<cell at {:#x}: empty>", address));
    return make_str(space, fmt::format("<cell at {:#x}: {} object>", address, type_name(space, cell->contents.peek())));
}
Result<OwnedValue> get_cell_contents(ObjectSpace& space, Value self) {
    auto* cell = static_cast<CellObject*>(self.object);
    if (cell->contents.is_empty()) return space.raise(ExceptionId::kValueError, "Cell is empty");
    return share(space, cell->contents);
}
Result<void> set_cell_contents(ObjectSpace& space, Value self, Value value) {
    auto* cell = static_cast<CellObject*>(self.object);
    space.release(std::exchange(cell->contents, value.is_empty() ? Word() : to_word(space, value)));
    return {};
}
// As their contents compare; one that is empty comes first.
Result<OwnedValue> cell_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (space.type_id(right) != kCellType) return OwnedValue::not_implemented(space);
    Word& one = static_cast<CellObject*>(left.object)->contents;
    Word& other = static_cast<CellObject*>(right.object)->contents;
    if (one.is_empty() || other.is_empty())
        return compare(space, op, Value::of_int(one.is_empty() ? 0 : 1), Value::of_int(other.is_empty() ? 0 : 1));
    const OwnedValue one_kept = share(space, one), other_kept = share(space, other);
    return compare(space, op, one_kept.get(), other_kept.get());
}
// Row: cell, contents.
Result<OwnedValue> cell_new(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue(make_cell(space, row[1].is_empty() ? OwnedValue() : keep(space, row[1])));
}
constexpr NativeSpec kCellConstructor = {"cell", cell_new, "(contents=?, /)"};
constexpr AttributeSpec kCellAttributes[] = {{"cell_contents", get_cell_contents, set_cell_contents},
                                             {nullptr, nullptr}};

}  // namespace

const TypeSpec kFunctionSpec = {
    .id = kFunctionType,
    .slots = {.destroy = function_destroy,
              .size = size_of<FunctionObject>,
              .traverse = function_traverse,
              .clear = function_clear,
              .repr = function_repr,
              .call = function_call,
              .blind_arguments = function_blind_arguments,
              .get_attribute = function_get_attribute,
              .set_attribute = function_set_attribute,
              .bind = function_bind},
    .attributes = kFunctionAttributes,
    .is_base = false,
};

const TypeSpec kCellSpec = {
    .id = kCellType,
    .slots = {.destroy = cell_destroy,
              .size = size_of<CellObject>,
              .traverse = cell_traverse,
              .clear = cell_clear,
              .repr = cell_repr,
              .compare = cell_compare},
    .attributes = kCellAttributes,
    .constructor = &kCellConstructor,
    .is_base = false,
};

}  // namespace eadem::vm
