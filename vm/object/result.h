// How Python errors travel. A Result<T> holds a T, or says that an exception is pending in the ObjectSpace.
//
//     Result<OwnedValue> item = get_item(space, list, index);
//     if (!item.ok()) return kFailed;                     // the exception stays pending
//     TRY(OwnedValue item, get_item(space, list, index)); // the same in one line
//     TRY_VOID(set_item(space, list, index, value));         // for Result<void>
//
// Invariant: a failed Result means space.pending_exception is set, and the other way round.
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

namespace eadem::vm {

// Converts to a failed Result of any type. ObjectSpace::raise returns it.
struct [[nodiscard]] Failed {
    // For functions that report failure as false.
    constexpr operator bool() const { return false; }
};
inline constexpr Failed kFailed{};

namespace detail {

// What a Result holds: anything, or nothing.
template <class T>
class Held {
 public:
    Held() = default;
    template <class U>
    explicit Held(U&& value) : value_(std::forward<U>(value)) {}
    bool ok() const { return value_.has_value(); }
    T& value() & { return *value_; }
    const T& value() const& { return *value_; }
    T&& value() && { return std::move(*value_); }

 private:
    std::optional<T> value_;
};

// A number or a pointer, beside a flag of the size of a word: both come back in registers. A flag that is written as a
// byte and read as a part of a word is not to be had before it has reached the cache.
template <class T>
requires std::is_scalar_v<T>
class Held<T> {
 public:
    Held() = default;
    explicit Held(T value) : value_(value), ok_(1) {}
    bool ok() const { return ok_ != 0; }
    T& value() { return value_; }
    const T& value() const { return value_; }

 private:
    T value_{};
    uint64_t ok_ = 0;
};

// True, false or failed.
template <>
class Held<bool> {
 public:
    Held() = default;
    explicit Held(bool value) : state_(value ? 1 : 0) {}
    bool ok() const { return state_ != kFailedState; }
    bool value() const { return state_ == 1; }

 private:
    static constexpr uint32_t kFailedState = 2;
    uint32_t state_ = kFailedState;
};

}  // namespace detail

template <class T>
class [[nodiscard]] Result {
 public:
    Result(T value) : held_(std::move(value)) {}
    Result(Failed) {}
    template <class U>
    requires(std::is_convertible_v<U&&, T> && !std::is_same_v<std::remove_cvref_t<U>, Result> &&
             !std::is_same_v<std::remove_cvref_t<U>, T> && !std::is_same_v<std::remove_cvref_t<U>, Failed>)
        Result(U&& value)
        : held_(static_cast<T>(std::forward<U>(value))) {}

    bool ok() const { return held_.ok(); }
    decltype(auto) value() & { return held_.value(); }
    decltype(auto) value() const& { return held_.value(); }
    decltype(auto) value() && { return std::move(held_).value(); }

 private:
    detail::Held<T> held_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
    Result() = default;
    Result(Failed) : ok_(false) {}
    bool ok() const { return ok_; }

 private:
    bool ok_ = true;
};

}  // namespace eadem::vm

#define EADEM_JOIN_(a, b) a##b
#define EADEM_JOIN(a, b) EADEM_JOIN_(a, b)
#define TRY(declaration, expression)                                         \
    auto EADEM_JOIN(result_at_, __LINE__) = (expression);                    \
    if (!EADEM_JOIN(result_at_, __LINE__).ok()) return ::eadem::vm::kFailed; \
    declaration = std::move(EADEM_JOIN(result_at_, __LINE__)).value()
#define TRY_VOID(expression)                                 \
    do {                                                     \
        if (!(expression).ok()) return ::eadem::vm::kFailed; \
    } while (false)
