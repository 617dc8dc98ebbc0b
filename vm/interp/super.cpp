// super: attributes as the classes behind one in the resolution order have them.
#include <algorithm>

#include "vm/interp/operations.h"
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_bases.h"
#include "vm/object/class_internal.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"
#include "vm/vm.h"

namespace eadem::vm {

namespace {

struct Super : Object {
    Type* start;        // the search begins behind it; null until __init__ ran
    Word instance;      // or a class; empty: not bound
    Type* object_type;  // whose resolution order is searched; null: not bound
};

Super* super_of(Value self) {
    return static_cast<Super*>(self.object);
}

void clear(ObjectSpace& space, Object* self) {
    auto* super = static_cast<Super*>(self);
    space.release(std::exchange(super->instance, Word()));
    if (Type* type = std::exchange(super->start, nullptr)) space.release(type);
    if (Type* type = std::exchange(super->object_type, nullptr)) space.release(type);
}
void destroy(ObjectSpace& space, Object* self) {
    clear(space, self);
    free_tracked_block(space, self, sizeof(Super));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    auto* super = static_cast<Super*>(self);
    visitor.visit(super->instance);
    if (super->start != nullptr) visitor.visit(super->start);
    if (super->object_type != nullptr) visitor.visit(super->object_type);
}

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    const Super* super = super_of(self);
    const std::string_view start = super->start == nullptr ? "NULL" : super->start->name;
    if (super->object_type == nullptr) return make_str(space, fmt::format("<super: <class '{}'>, NULL>", start));
    return make_str(space, fmt::format("<super: <class '{}'>, <{} object>>", start, super->object_type->name));
}

// The type whose resolution order serves for the object: its own, or the object itself if that is a class derived from
// `start`. An object may also claim a class by __class__.
Result<Type*> checked_type(ObjectSpace& space, Type* start, Value object) {
    if (is_type(space, object) && is_subtype(as_type(object), start)) return as_type(object);
    if (is_subtype(space.type_of(object), start)) return space.type_of(object);
    TRY(const OwnedValue claimed, find_attribute(space, object, space.intern_name("__class__")));
    if (is_type(space, claimed.get()) && is_subtype(as_type(claimed.get()), start)) return as_type(claimed.get());
    const bool object_is_type = is_type(space, object);
    return space.raise(ExceptionId::kTypeError,
                       "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).",
                       object_is_type ? "type" : "instance of",
                       object_is_type ? as_type(object)->name : type_name(space, object), start->name);
}

Result<void> set_parts(ObjectSpace& space, Super* super, Type* start, OwnedValue instance) {
    Type* object_type = nullptr;
    if (!instance.is_empty()) {
        TRY(object_type, checked_type(space, start, instance.get()));
        object_type->share();
    }
    start->share();
    Type* old_start = std::exchange(super->start, start);
    Type* old_type = std::exchange(super->object_type, object_type);
    space.release(std::exchange(super->instance, to_word(space, std::move(instance))));
    if (old_start != nullptr) space.release(old_start);
    if (old_type != nullptr) space.release(old_type);
    return {};
}

// What super() without arguments means: the class that the running function was defined in, and its first argument.
Result<void> set_parts_from_frame(Vm& vm, Super* super) {
    const auto fail = [&vm](std::string_view reason) {
        return vm.raise(ExceptionId::kRuntimeError, "super(): {}", reason);
    };
    Frame* frame = vm.top_frame();
    if (frame == nullptr || frame->function == nullptr) return fail("no arguments");
    const CodeObject* code = frame->code;
    if (code->positional_count == 0) return fail("no arguments");
    Value first = frame->registers[0];
    // The argument itself may be a cell, too.
    bool is_captured = false;
    for (uint32_t i = 0; i < code->cell_count; ++i) is_captured = is_captured || code->cell_registers[i] == 0;
    if (is_captured && first.is_object() && first.object->type_id() == kCellType) {
        Word& contents = static_cast<CellObject*>(first.object)->contents;
        first = contents.is_empty() ? Value() : share(vm, contents).take();
        if (first.is_object()) vm.release(first);  // the cell has it
    }
    if (first.is_empty()) return fail("arg[0] deleted");
    for (uint32_t i = code->cell_count; i < uint32_t{code->cell_count} + code->free_count; ++i) {
        if (code->cell_names[i]->text() != "__class__") continue;
        const Value reg = frame->registers[code->cell_registers[i]];
        if (!reg.is_object() || reg.object->type_id() != kCellType) return fail("bad __class__ cell");
        const Word& contents = static_cast<CellObject*>(reg.object)->contents;
        if (contents.is_empty()) return fail("empty __class__ cell");
        if (!is_type(vm, contents.peek()))
            return vm.raise(ExceptionId::kRuntimeError, "super(): __class__ is not a type ({})",
                            type_name(vm, contents.peek()));
        OwnedValue instance = share(vm, frame->registers[0].is_object() ? first : frame->registers[0]);
        return set_parts(vm, super, as_type(contents.peek()), std::move(instance));
    }
    return fail("__class__ cell not found");
}

Super* create(ObjectSpace& space) {
    auto* super = space.create_tracked<Super>(kSuperType);
    super->start = nullptr;
    super->instance = Word();
    super->object_type = nullptr;
    return super;
}

// super(type=the class, object=the first argument)
Result<OwnedValue> initialise(ObjectSpace& space, Value* row, size_t) {
    Super* super = super_of(row[0]);
    if (row[1].is_empty()) {
        TRY_VOID(set_parts_from_frame(static_cast<Vm&>(space), super));
        return OwnedValue::none(space);
    }
    if (!is_type(space, row[1]))
        return space.raise(ExceptionId::kTypeError, "super() argument 1 must be a type, not {}",
                           type_name(space, row[1]));
    const bool is_bound = !row[2].is_empty() && !row[2].refers_to(space.shared.none);
    OwnedValue instance = is_bound ? share(space, row[2]) : OwnedValue();
    TRY_VOID(set_parts(space, super, as_type(row[1]), std::move(instance)));
    return OwnedValue::none(space);
}

Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    TRY(OwnedValue super, as_instance_of(space, Ref<Super>::adopt(space, create(space)), row[0]));
    if (space.type_id(super.get()) != kSuperType) return super;
    const Value held = row[0];
    row[0] = super.get();
    Result<OwnedValue> done = initialise(space, row, count);
    row[0] = held;
    if (!done.ok()) return kFailed;
    return super;
}

// The type whose own resolution order is all that comes behind `start` in that of `type`; null if there is none, or it
// is not known yet. In classes with one base each, that is the base.
Type* only_base_behind(const Type* type, const Type* start) {
    if (!is_class(start) || as_class(start)->bases->size != 1) return nullptr;
    Type* const base = as_type(as_class(start)->bases->items()[0].peek());
    if (type->mro == nullptr || base->mro == nullptr || type->mro->size <= base->mro->size) return nullptr;
    // A metaclass may have an order of its own.
    const std::span<const Word> order = row_of(type->mro), behind = order.last(base->mro->size);
    const bool is_next = order[order.size() - behind.size() - 1].object() == start;
    const auto is_same_type = [](Word left, Word right) { return left.object() == right.object(); };
    return is_next && std::ranges::equal(behind, row_of(base->mro), is_same_type) ? base : nullptr;
}

Result<Word*> find_behind(ObjectSpace& space, const Super* super, Str* name) {
    if (Type* const base = only_base_behind(super->object_type, super->start)) return type_lookup(space, base, name);
    TRY(const Ref<Tuple> order, resolution_order(space, super->object_type));
    bool behind = false;
    for (const Word item : row_of(order.get())) {
        Type* type = as_type(item.peek());
        if (behind) {
            TRY(Dict* const attributes, type_attributes(space, type));
            if (Word* found = dict_find_name(space, attributes, name)) return found;
        }
        behind = behind || type == super->start;
    }
    return nullptr;
}

Result<OwnedValue> get_attribute_of(ObjectSpace& space, Value self, Str* name) {
    Super* super = super_of(self);
    const auto usual = is_class(space.type_of(self)) ? instance_get_attribute : generic_get_attribute;
    if (super->object_type == nullptr || name->text() == "__class__") return usual(space, self, name);
    const Ref<Object> held = Ref<Object>::share(space, self.object);
    TRY(Word* const found, find_behind(space, super, name));
    if (found == nullptr) return usual(space, self, name);
    const bool is_of_class = super->instance.peek().refers_to(super->object_type);
    if (is_of_class) return bind_attribute(space, *found, Value(), super->object_type);
    const OwnedValue instance = share(space, super->instance);
    return bind_attribute(space, *found, instance.get(), super->object_type);
}

// The class that the running function was defined in, or null.
Type* defining_class(const Frame* frame) {
    const CodeObject* code = frame->code;
    for (uint32_t i = code->cell_count; i < uint32_t{code->cell_count} + code->free_count; ++i) {
        if (code->cell_names[i]->text() != "__class__") continue;
        const Value reg = frame->registers[code->cell_registers[i]];
        if (!reg.is_object() || reg.object->type_id() != kCellType) return nullptr;
        const Word& contents = static_cast<CellObject*>(reg.object)->contents;
        const bool is_class_object = contents.is_object() && contents.object()->type_id() == kTypeType;
        return is_class_object ? static_cast<Type*>(contents.object()) : nullptr;
    }
    return nullptr;
}

// The type in the cache of a LOAD_METHOD that super() serves: no object is of it.
constexpr uint32_t kServedBySuper = UINT32_MAX;

// A super object that is a class attribute is bound to the instance.
Result<OwnedValue> bind(ObjectSpace& space, Value self, Value instance, Type*) {
    Super* super = super_of(self);
    if (instance.is_empty() || super->object_type != nullptr || super->start == nullptr) return keep(space, self);
    // A derived class is asked to make it.
    if (is_class(space.type_of(self)))
        return call(space, Value::of_object(space.type_of(self)), {Value::of_object(super->start), instance});
    auto bound = Ref<Super>::adopt(space, create(space));
    TRY_VOID(set_parts(space, bound.get(), super->start, keep(space, instance)));
    return bound;
}

Result<OwnedValue> get_start(ObjectSpace& space, Value self) {
    Type* start = super_of(self)->start;
    return start == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, start);
}
Result<OwnedValue> get_instance(ObjectSpace& space, Value self) {
    Word& instance = super_of(self)->instance;
    return instance.is_empty() ? OwnedValue::none(space) : share(space, instance);
}
Result<OwnedValue> get_object_type(ObjectSpace& space, Value self) {
    Type* type = super_of(self)->object_type;
    return type == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, type);
}

constexpr AttributeSpec kAttributes[] = {
    {"__thisclass__", get_start}, {"__self__", get_instance}, {"__self_class__", get_object_type}, {nullptr, nullptr}};
constexpr NativeSpec kInitialise = {"__init__", initialise, "(type=?, object=?, /)"};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialise>, 0, SlotMethod::kAny}, {}};
constexpr NativeSpec kConstructor = {"super()", construct, "(type=?, object=?, /)"};

}  // namespace

bool load_super_method(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    constexpr size_t kCallWords = 2;
    Instruction* const load = at + kCallWords;
    if (load->op != Opcode::kLOAD_METHOD || load->b != at->a || (load->flags & kConsumeB) == 0) return false;
    if (frame->function == nullptr || frame->code->positional_count == 0) return false;
    const Value self = frame->registers[0];
    if (!self.is_object() || self.object->type_id() < kFirstDynamicType) return false;
    Type* const type = vm.type(self.object->type_id());
    Type* const start = defining_class(frame);
    if (start == nullptr || !is_class(type)) return false;
    Object*& cached = reinterpret_cast<Object*&>(extra(load, 1));
    ExtraWord& holds_for = extra(load, 2);
    const bool is_known = extra(load, 0).high == kServedBySuper && cached != nullptr &&
                          holds_for.low == type->version && holds_for.high == start->id;
    if (!is_known) {
        Str* const name = frame->code->names[extra(load, 0).low];
        // What is a class itself may be meant as one.
        const bool may_be_class = as_class(type)->native->id == kTypeType;
        if (type->version == 0 || may_be_class || !is_subtype(type, start) || name->text() == "__class__") return false;
        Super super{};
        super.start = start;
        super.object_type = type;
        Result<Word*> found = find_behind(vm, &super, name);
        if (!found.ok()) return vm.forget_pending(), false;
        if (found.value() == nullptr) return false;
        if (!is_function(found.value()->peek()) && inherited_method(type, found.value()) == nullptr) return false;
        extra(load, 0).high = kServedBySuper;
        cached = found.value()->object();
        holds_for = {type->version, start->id};
    }
    cached->share();
    self.object->share();
    put(vm, r[load->a], Value::of_object(cached));
    put(vm, r.from(load->a)[1], self);
    return true;
}

const TypeSpec kSuperSpec = {
    .id = kSuperType,
    .slots = {.destroy = destroy,
              .size = size_of<Super>,
              .block_size = size_of<Super>,
              .traverse = traverse,
              .clear = clear,
              .repr = repr_of,
              .get_attribute = get_attribute_of,
              .bind = bind},
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .special_methods = kSpecialMethods,
    .documentation = "Attributes as the classes behind one in the resolution order have them.",
};

}  // namespace eadem::vm
