#include "vm/object/cycle_collector.h"

#include <algorithm>

#include "vm/object/str.h"
#include "vm/object/type.h"
#include "vm/object/weak_reference.h"

namespace eadem::vm {

namespace {

// The fewest new objects that are worth a collection.
constexpr int64_t kLeastThreshold = 20'000;

bool is_counted(const Object* object) {
    return object->has_flag(kFlagTracked) && !object->is_immortal();
}

// Takes one reference off every target, or puts it back.
class CountChanger final : public ReferenceVisitor {
 public:
    CountChanger(const ObjectSpace& the_space, uint32_t change) : ReferenceVisitor(the_space), change_(change) {}
    using ReferenceVisitor::visit;
    void visit(Object* target) override {
        if (is_counted(target)) target->references += change_;
    }

 private:
    uint32_t change_;  // 1, or -1 modulo 2^32
};

// A row of objects with room for all tracked ones, so that nothing is allocated while counts are off.
class ObjectRow {
 public:
    ObjectRow(ObjectSpace& space, size_t capacity)
        : space_(space),
          capacity_(std::max<size_t>(capacity, 1)),
          objects_(static_cast<Object**>(space.heap.allocate_buffer(capacity_ * sizeof(Object*)))) {}
    ~ObjectRow() { space_.heap.free_buffer(objects_, capacity_ * sizeof(Object*)); }
    ObjectRow(const ObjectRow&) = delete;
    ObjectRow& operator=(const ObjectRow&) = delete;

    bool is_valid() const { return objects_ != nullptr; }
    bool is_empty() const { return size_ == 0; }
    size_t size() const { return size_; }
    void push(Object* object) { objects_[size_++] = object; }
    Object* pop() { return objects_[--size_]; }
    Object** begin() const { return objects_; }
    Object** end() const { return objects_ + size_; }

 private:
    ObjectSpace& space_;
    size_t capacity_;
    Object** objects_;
    size_t size_ = 0;
};

// Marks what it visits as reachable and remembers it for its own visit. Every object enters the row once.
class Marker final : public ReferenceVisitor {
 public:
    Marker(const ObjectSpace& the_space, ObjectRow& waiting) : ReferenceVisitor(the_space), waiting_(waiting) {}
    using ReferenceVisitor::visit;
    void visit(Object* target) override {
        if (!target->has_flag(kFlagTracked) || target->has_flag(kFlagReachable)) return;
        target->set_flag(kFlagReachable);
        waiting_.push(target);
    }

 private:
    ObjectRow& waiting_;
};

void hold_all(const ObjectRow& row) {
    for (Object* object : row) object->share();
}

// Empties the objects of a row, which hold_all has held, since emptying one may release the next. Lets them go.
void empty_held(ObjectSpace& space, const ObjectRow& row) {
    for (Object* object : row) {
        const auto clear = space.type(object->type_id())->slots.clear;
        if (clear != nullptr) clear(space, object);
    }
    for (Object* object : row) space.release(object);
}

class Collection {
 public:
    explicit Collection(ObjectSpace& space)
        : space_(space), row_(space, static_cast<size_t>(space.heap.tracked_count())) {}

    // Gives the number of garbage objects, or, if __del__ of some of them was called and may have given them a holder
    // again, nothing: another collection sees. No memory: std::nullopt as well, and `ran_finalizers` stays false.
    std::optional<size_t> run(bool& ran_finalizers) {
        ran_finalizers = false;
        if (!row_.is_valid()) return std::nullopt;
        CountChanger take_off(space_, static_cast<uint32_t>(-1));
        CountChanger put_back(space_, 1);
        space_.heap.for_each_tracked([&](Object* object) { traverse(object, take_off); });
        mark_reachable();
        space_.heap.for_each_tracked([&](Object* object) { traverse(object, put_back); });
        gather_garbage();
        ran_finalizers = finalize_garbage();
        return ran_finalizers ? std::nullopt : std::optional(free_garbage());
    }

 private:
    void traverse(Object* object, ReferenceVisitor& visitor) {
        const auto slot = space_.type(object->type_id())->slots.traverse;
        if (slot != nullptr) slot(object, visitor);
    }

    void mark_reachable() {
        Marker marker(space_, row_);
        space_.heap.for_each_tracked([&](Object* object) {
            if (object->references != 0) marker.visit(object);
        });
        while (!row_.is_empty()) traverse(row_.pop(), marker);
    }

    void gather_garbage() {
        space_.heap.for_each_tracked([&](Object* object) {
            if (!object->has_flag(kFlagReachable)) row_.push(object);
            object->clear_flag(kFlagReachable);
        });
    }

    // Runs what garbage still has to do. It may bring anything back, so whether the rest is garbage is to be asked
    // again.
    bool finalize_garbage() {
        if (space_.is_ending) return false;
        bool any = false;
        hold_all(row_);
        for (Object* object : row_) {
            const auto slot = space_.type(object->type_id())->slots.finalize;
            if (slot != nullptr && slot(space_, object)) any = true;
        }
        for (Object* object : row_) space_.release(object);
        return any;
    }

    size_t free_garbage() {
        // Whoever named garbage weakly is told before it is taken apart.
        hold_all(row_);
        for (Object* object : row_)
            if (object->has_flag(kFlagWeaklyReferenced)) clear_weak_references(space_, object);
        empty_held(space_, row_);
        return row_.size();
    }

    ObjectSpace& space_;
    ObjectRow row_;
};

}  // namespace

std::optional<size_t> collect_cycles(ObjectSpace& space) {
    bool again = false;
    std::optional<size_t> freed;
    // Every object has its __del__ called once, so this ends.
    do {
        freed = Collection(space).run(again);
    } while (again);
    space.heap.collected();
    // Half as many new objects as are alive: every object pays for a bounded share of all collections.
    space.heap.set_collection_threshold(std::max(kLeastThreshold, space.heap.tracked_count() / 2));
    return freed;
}

// What lies in the heap's small blocks goes with the heap. What holds memory beyond them is given back here:
// the buffers of all containers by emptying them, whoever refers to them, then immortal constants.
void ObjectSpace::tear_down() {
    forget_pending();
    ObjectRow tracked(*this, static_cast<size_t>(heap.tracked_count()));
    if (tracked.is_valid()) {
        heap.for_each_tracked([&](Object* object) { tracked.push(object); });
        hold_all(tracked);
        empty_held(*this, tracked);
    }
    // Code first: any of the others may be a key in the key tables that it keeps.
    std::vector<Object*> immortals = std::exchange(immortals_, {});
    std::partition(immortals.begin(), immortals.end(),
                   [](const Object* object) { return object->type_id() == kCodeType; });
    for (Object* object : immortals) types_[object->type_id()]->slots.destroy(*this, object);
}

}  // namespace eadem::vm
