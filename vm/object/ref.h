// Owning handles. Ref<T> owns one reference to an object; OwnedValue owns one Value (an object's reference or a
// raw number). Both release when they go out of scope. Hold one across anything that may run Python code.
//
// Three verbs: adopt takes over a reference that exists; share makes one more (boxing a raw number first and leaving
// the box with its present holder); release ends one.
#pragma once

#include <cassert>
#include <utility>

#include "vm/object/object_space.h"

namespace eadem::vm {

template <class T = Object>
class Ref {
 public:
    Ref() = default;
    static Ref adopt(ObjectSpace& space, T* object) { return Ref(&space, object); }
    static Ref share(ObjectSpace& space, T* object) {
        object->share();
        return Ref(&space, object);
    }
    Ref(Ref&& other) noexcept : space_(other.space_), object_(std::exchange(other.object_, nullptr)) {}
    template <class U>
    requires std::is_convertible_v<U*, T*> Ref(Ref<U>&& other)
    noexcept : space_(other.space()), object_(other.take()) {}
    Ref& operator=(Ref&& other) noexcept {
        std::swap(space_, other.space_);
        std::swap(object_, other.object_);
        return *this;
    }
    ~Ref() {
        if (object_ != nullptr) space_->release(object_);
    }

    T* get() const { return object_; }
    T* operator->() const { return object_; }
    T& operator*() const { return *object_; }
    explicit operator bool() const { return object_ != nullptr; }
    // Hands the reference to the caller.
    T* take() { return std::exchange(object_, nullptr); }
    Ref copy() const { return share(*space_, object_); }
    ObjectSpace* space() const { return space_; }

 private:
    Ref(ObjectSpace* space, T* object) : space_(space), object_(object) {}
    ObjectSpace* space_ = nullptr;
    T* object_ = nullptr;
};

class OwnedValue {
 public:
    OwnedValue() = default;
    static OwnedValue adopt(ObjectSpace& space, Value value) { return OwnedValue(&space, value); }
    // A number result: raw, or a box at once when the space always boxes.
    static OwnedValue of_int(ObjectSpace& space, int64_t number) {
        if (space.boxes_always()) return OwnedValue(&space, Value::of_object(space.box_int(number)));
        return OwnedValue(&space, Value::of_int(number));
    }
    static OwnedValue of_float(ObjectSpace& space, double number) {
        if (space.boxes_always()) return OwnedValue(&space, Value::of_object(space.box_float(number)));
        return OwnedValue(&space, Value::of_float(number));
    }
    static OwnedValue boolean(ObjectSpace& space, bool truth) { return OwnedValue(&space, space.boolean(truth)); }
    static OwnedValue none(ObjectSpace& space) { return OwnedValue(&space, space.none()); }
    static OwnedValue not_implemented(ObjectSpace& space) {
        return OwnedValue(&space, Value::of_object(space.shared.not_implemented));
    }
    // One more reference to an object.
    static OwnedValue share(ObjectSpace& space, Object* object) {
        object->share();
        return OwnedValue(&space, Value::of_object(object));
    }
    template <class T>
    OwnedValue(Ref<T>&& reference) noexcept : space_(reference.space()), value_(Value::of_object(reference.get())) {
        if (reference.take() == nullptr) value_ = Value();
    }
    [[gnu::always_inline]] OwnedValue(OwnedValue&& other) noexcept
        : space_(other.space_), value_(move_out(other.value_)) {}
    OwnedValue& operator=(OwnedValue&& other) noexcept {
        std::swap(space_, other.space_);
        const Value mine = in_halves(value_);
        value_ = in_halves(other.value_);
        other.value_ = mine;
        return *this;
    }
    ~OwnedValue() {
        if (value_.is_object()) space_->release(value_.object);
    }

    // Borrowed; valid while this lives and is not moved from.
    Value get() const { return value_; }
    // The place itself, for `share(space, owned.holder())`.
    Value& holder() { return value_; }
    bool is_empty() const { return value_.is_empty(); }
    // Hands the reference (or the raw number) to the caller.
    Value take() { return move_out(value_); }

 private:
    friend class Result<OwnedValue>;
    OwnedValue(ObjectSpace* space, Value value) : space_(space), value_(value) {}
    ObjectSpace* space_ = nullptr;
    Value value_;
};

// The commonest result by far, so failure is a tag of the value and not a flag beside it.
template <>
class [[nodiscard]] Result<OwnedValue> {
 public:
    Result(OwnedValue value) : value_(std::move(value)) {}
    Result(Failed) { value_.value_.tag = kFailedTag; }
    template <class T>
    Result(Ref<T>&& reference) : value_(std::move(reference)) {}

    bool ok() const { return value_.value_.tag != kFailedTag; }
    OwnedValue& value() & { return value_; }
    const OwnedValue& value() const& { return value_; }
    OwnedValue&& value() && { return std::move(value_); }

 private:
    static constexpr Tag kFailedTag{4};  // no Value outside has it
    OwnedValue value_;
};

// The law of value.h: the number is not one that only may be read because nobody can tell.
inline void assert_visible([[maybe_unused]] const ObjectSpace& space, [[maybe_unused]] Value number) {
    // A copy may be older than space.sees_operands.
    assert(space.sees_operands || !number.is_hidden() ||
           (number.is_raw_int() && space.profile().is_small_int(number.integer)));
}

// The rest of `share`, for what is no object yet: boxes the number (unless it is a small int) and leaves the box with
// its holder.
[[gnu::noinline]] inline OwnedValue share_number(ObjectSpace& space, Value& holder) {
    const bool is_shared_raw = holder.is_raw_int() && space.profile().is_small_int(holder.integer);
    if (holder.is_empty() || is_shared_raw) return OwnedValue::adopt(space, holder);
    assert_visible(space, holder);
    holder = Value::of_object(space.box(holder));
    holder.object->share();
    return OwnedValue::adopt(space, holder);
}
[[gnu::noinline]] inline OwnedValue share_number(ObjectSpace& space, Word& holder) {
    Value value = holder.last_look();
    OwnedValue shared = share_number(space, value);
    if (value.is_object()) holder = Word::of_object(value.object);
    return shared;
}

// A second reference to what `holder` holds. A raw number (other than a small int) is boxed and the box stays in
// holder. Objects are dealt with in place, for nothing is done more often.
[[gnu::always_inline]] inline OwnedValue share(ObjectSpace& space, Value& holder) {
    if (!holder.is_object()) return share_number(space, holder);
    holder.object->share();
    return OwnedValue::adopt(space, holder);
}

// The same for a Word in a container: the box, if one is needed, stays in the container.
[[gnu::always_inline]] inline OwnedValue share(ObjectSpace& space, Word& holder) {
    if (holder.is_object()) {
        holder.object()->share();
        return OwnedValue::adopt(space, Value::of_object(holder.object()));
    }
    if (holder.is_int() && space.profile().is_small_int(holder.integer()))
        return OwnedValue::adopt(space, Value::of_int(holder.integer()));
    return share_number(space, holder);
}

// The same as a Word for another container.
[[gnu::always_inline]] inline Word share_word(ObjectSpace& space, Word& holder) {
    if (holder.is_object()) {
        holder.object()->share();
    } else if (!holder.is_int() || !space.profile().is_small_int(holder.integer())) {
        // What is shared has a box now.
        static_cast<void>(share_number(space, holder).take());
    }
    return holder;
}

// Moves the value out of its holder, which is empty afterwards. Nothing is boxed.
inline OwnedValue take(ObjectSpace& space, Value& holder) {
    return OwnedValue::adopt(space, move_out(holder));
}

// Keeps what was passed by value: one more reference to a lent object, or the raw number that was given (see value.h).
inline OwnedValue keep(ObjectSpace& space, Value passed) {
    if (passed.is_object()) passed.object->share();
    return OwnedValue::adopt(space, passed);
}

// The Word for an owned number: in place if it fits, else in a box.
inline Word word_of_number(ObjectSpace& space, Value number) {
    assert_visible(space, number);
    const Word word = number.is_raw_int() ? Word::of_int(number.integer) : Word::of_float(number.real);
    return word.is_empty() ? Word::of_object(space.box(number)) : word;
}
// The Word for an owned value: numbers go in place when they fit, else into a box.
[[gnu::always_inline]] inline Word to_word(ObjectSpace& space, OwnedValue value) {
    const Value taken = value.take();
    if (taken.is_object()) return Word::of_object(taken.object);
    return taken.is_empty() ? Word() : word_of_number(space, taken);
}
// The Word for a value that leaves its holder (take, then to_word). Only the tag is cleared: stores add up in rows.
[[gnu::always_inline]] inline Word take_word(ObjectSpace& space, Value& holder) {
    const Value taken = holder;
    holder.tag = Tag::kEmpty;
    if (taken.is_object()) return Word::of_object(taken.object);
    return taken.is_empty() ? Word() : word_of_number(space, taken);
}
// The Word for a value passed as an argument (keep, then to_word).
inline Word to_word(ObjectSpace& space, Value passed) {
    return to_word(space, keep(space, passed));
}

}  // namespace eadem::vm
