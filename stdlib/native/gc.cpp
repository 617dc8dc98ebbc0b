// The gc module: the cycle collector's switch and its figures.
#include <algorithm>
#include <vector>

#include "stdlib/native/module_spec.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/cycle_collector.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// gc.get_threshold() of CPython 3.13. Our collector finds its own pace.
constexpr int64_t kShownThresholds[] = {2000, 10, 10};

Result<OwnedValue> triple(ObjectSpace& space, int64_t first, int64_t second, int64_t third) {
    Value values[] = {OwnedValue::of_int(space, first).take(), OwnedValue::of_int(space, second).take(),
                      OwnedValue::of_int(space, third).take()};
    TRY(Ref<Tuple> tuple, make_tuple_from(space, values, std::size(values)));
    return tuple;
}

Result<OwnedValue> gc_collect(ObjectSpace& space, Value* row, size_t) {
    if (!row[0].is_empty()) {
        TRY(const int64_t generation, to_index(space, row[0], ExceptionId::kOverflowError));
        if (generation < 0 || generation > 2) return space.raise_text(ExceptionId::kValueError, "invalid generation");
    }
    const std::optional<size_t> found = collect_cycles(space);
    if (!runtime_of(space).collects_by_itself) space.heap.set_collection_threshold(INT64_MAX);
    if (!found) return space.out_of_memory();
    return OwnedValue::of_int(space, static_cast<int64_t>(*found));
}

Result<OwnedValue> gc_enable(ObjectSpace& space, Value*, size_t) {
    Runtime& runtime = runtime_of(space);
    // One growth from now on is due at once: the collector then sets its own threshold.
    if (!runtime.collects_by_itself) space.heap.set_collection_threshold(kShownThresholds[0]);
    runtime.collects_by_itself = true;
    return OwnedValue::none(space);
}

Result<OwnedValue> gc_disable(ObjectSpace& space, Value*, size_t) {
    runtime_of(space).collects_by_itself = false;
    space.heap.set_collection_threshold(INT64_MAX);
    return OwnedValue::none(space);
}

Result<OwnedValue> gc_isenabled(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::boolean(space, runtime_of(space).collects_by_itself);
}

Result<OwnedValue> gc_get_count(ObjectSpace& space, Value*, size_t) {
    return triple(space, std::max<int64_t>(space.heap.tracked_growth(), 0), 0, 0);
}

Result<OwnedValue> gc_get_threshold(ObjectSpace& space, Value*, size_t) {
    return triple(space, kShownThresholds[0], kShownThresholds[1], kShownThresholds[2]);
}

Result<OwnedValue> gc_is_tracked(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::boolean(space, row[0].is_object() && row[0].object->has_flag(kFlagTracked));
}

// Held while they are gone over, as what makes a list of them may make and free objects.
class HeldObjects {
 public:
    explicit HeldObjects(ObjectSpace& space) : space_(space) {}
    ~HeldObjects() {
        for (Object* object : objects_) space_.release(object);
    }
    HeldObjects(const HeldObjects&) = delete;
    HeldObjects& operator=(const HeldObjects&) = delete;

    void add(Object* object) {
        object->share();
        objects_.push_back(object);
    }
    // What programs can have in their hands, as a list.
    Result<OwnedValue> list() {
        TRY(Ref<List> list, make_list(space_, objects_.size()));
        for (Object* object : objects_) TRY_VOID(list_append(space_, list.get(), OwnedValue::share(space_, object)));
        return list;
    }

 private:
    ObjectSpace& space_;
    std::vector<Object*> objects_;
};

bool is_visible(const Object* object) {
    return object->references > 0 || object->is_immortal();
}

Result<OwnedValue> gc_get_objects(ObjectSpace& space, Value*, size_t) {
    HeldObjects found(space);
    space.heap.for_each_tracked([&](Object* object) {
        if (is_visible(object)) found.add(object);
    });
    return found.list();
}

// Notes what an object refers to.
class Referents final : public ReferenceVisitor {
 public:
    Referents(const ObjectSpace& the_space, std::vector<Object*>& found) : ReferenceVisitor(the_space), found_(found) {}
    using ReferenceVisitor::visit;
    void visit(Object* target) override { found_.push_back(target); }

 private:
    std::vector<Object*>& found_;
};

std::vector<Object*> referents_of(ObjectSpace& space, Object* object) {
    std::vector<Object*> found;
    Referents visitor(space, found);
    const auto traverse = space.type(object->type_id())->slots.traverse;
    if (traverse != nullptr) traverse(object, visitor);
    return found;
}

Result<OwnedValue> gc_get_referents(ObjectSpace& space, Value* row, size_t count) {
    HeldObjects found(space);
    for (size_t i = 0; i < count; ++i) {
        if (!row[i].is_object() || !row[i].object->has_flag(kFlagTracked)) continue;
        for (Object* target : referents_of(space, row[i].object)) found.add(target);
    }
    return found.list();
}

Result<OwnedValue> gc_get_referrers(ObjectSpace& space, Value* row, size_t count) {
    HeldObjects found(space);
    space.heap.for_each_tracked([&](Object* object) {
        if (!is_visible(object)) return;
        const std::vector<Object*> targets = referents_of(space, object);
        const bool refers = std::any_of(row, row + count, [&](Value wanted) {
            return wanted.is_object() && std::ranges::find(targets, wanted.object) != targets.end();
        });
        if (refers) found.add(object);
    });
    return found.list();
}

constexpr NativeSpec kFunctions[] = {
    {"collect", gc_collect, "(generation=?)", "Free all unreachable cycles and return the number of their objects."},
    {"disable", gc_disable, "()", "Leave cycles of objects alone until enable() is called."},
    {"enable", gc_enable, "()", "Look for cycles of objects from time to time."},
    {"get_count", gc_get_count, "()", "Return the objects made since the last collection, and two zeros."},
    {"get_objects", gc_get_objects, "(generation=?)", "Return a list of the objects that the collector looks at."},
    {"get_referents", gc_get_referents, "(*objs)",
     "Return a list of the objects that these refer to. (Most numbers are not objects.)"},
    {"get_referrers", gc_get_referrers, "(*objs)", "Return a list of the objects that refer to any of these."},
    {"get_threshold", gc_get_threshold, "()", "Return the thresholds that CPython starts with."},
    {"is_tracked", gc_is_tracked, "(obj, /)", "Return True if the collector looks at the object."},
    {"isenabled", gc_isenabled, "()", "Return True if automatic garbage collection is enabled."},
    {nullptr, nullptr},
};

Result<void> fill(ObjectSpace& space, Dict* names) {
    TRY(Ref<List> garbage, make_list(space, 0));
    return add_name(space, names, "garbage", std::move(garbage));
}

}  // namespace

extern const ModuleSpec kGcModule;
const ModuleSpec kGcModule = {
    .name = "gc",
    .documentation = "The cycle collector: what reference counts alone never free.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
