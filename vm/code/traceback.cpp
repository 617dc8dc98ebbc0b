#include "vm/code/traceback.h"

#include "vm/object/builtin_types.h"
#include "vm/object/operators.h"

namespace eadem::vm {

void add_traceback(ObjectSpace& space, Exception* exception, CodeObject* code, Object* frame, uint32_t instruction) {
    auto* entry = space.create_tracked<Traceback>(kTracebackType);
    entry->frame = frame;
    entry->next = exception->traceback;
    entry->code = code;
    entry->code->share();
    entry->instruction = instruction;
    exception->traceback = entry;
}

uint32_t line_of(const Traceback* entry) {
    const auto* code = static_cast<const CodeObject*>(entry->code);
    const uint32_t line = code->location(entry->instruction).line;
    // What no place in the text stands for is the code's own: a generator that has not begun.
    return line == 0 ? code->first_line : line;
}

namespace {

Traceback* traceback_of(Value self) {
    return static_cast<Traceback*>(self.object);
}

void traceback_clear(ObjectSpace& space, Object* self) {
    auto* entry = static_cast<Traceback*>(self);
    replace_reference<Traceback>(space, entry->next, nullptr);
    replace_reference<Object>(space, entry->frame, nullptr);
}
void traceback_destroy(ObjectSpace& space, Object* self) {
    auto* entry = static_cast<Traceback*>(self);
    traceback_clear(space, self);
    space.release(entry->code);
    space.heap.free_tracked(entry, sizeof(Traceback));
}
// (Code objects form no cycles.)
void traceback_traverse(Object* self, ReferenceVisitor& visitor) {
    const auto* entry = static_cast<Traceback*>(self);
    if (entry->next != nullptr) visitor.visit(entry->next);
    if (entry->frame != nullptr) visitor.visit(entry->frame);
}

Result<OwnedValue> get_frame(ObjectSpace& space, Value self) {
    Object* frame = traceback_of(self)->frame;
    return frame == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, frame);
}

Result<OwnedValue> get_next(ObjectSpace& space, Value self) {
    Traceback* next = traceback_of(self)->next;
    return next == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, next);
}

Result<void> set_next(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise(ExceptionId::kTypeError, "can't delete tb_next attribute");
    const bool is_none = value.refers_to(space.shared.none);
    if (!is_none && space.type_id(value) != kTracebackType)
        return space.raise(ExceptionId::kTypeError, "expected traceback object, got '{}'", type_name(space, value));
    Traceback* next = is_none ? nullptr : traceback_of(value);
    for (const Traceback* at = next; at != nullptr; at = at->next)
        if (at == self.object) return space.raise(ExceptionId::kValueError, "traceback loop detected");
    if (next != nullptr) next->share();
    replace_reference(space, traceback_of(self)->next, next);
    return {};
}

Result<OwnedValue> get_line(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, line_of(traceback_of(self)));
}
Result<OwnedValue> get_instruction(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, traceback_of(self)->instruction);
}

const AttributeSpec kTracebackAttributes[] = {{"tb_frame", get_frame},
                                              {"tb_next", get_next, set_next},
                                              {"tb_lineno", get_line},
                                              {"tb_lasti", get_instruction},
                                              {nullptr, nullptr}};

}  // namespace

const TypeSpec kTracebackSpec = {
    .id = kTracebackType,
    .slots = {.destroy = traceback_destroy,
              .size = size_of<Traceback>,
              .traverse = traceback_traverse,
              .clear = traceback_clear},
    .attributes = kTracebackAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
