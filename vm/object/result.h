// How Python errors travel. A Result<T> holds a T, or says that an exception is pending in the ObjectSpace.
//
//     Result<OwnedValue> item = get_item(space, list, index);
//     if (!item.ok()) return kFailed;                     // the exception stays pending
//     TRY(OwnedValue item, get_item(space, list, index)); // the same in one line
//     TRY_VOID(set_item(space, list, index, value));         // for Result<void>
//
// Invariant: a failed Result means space.pending_exception is set, and the other way round.
#pragma once

#include <optional>
#include <utility>

namespace eadem::vm {

// Converts to a failed Result of any type. ObjectSpace::raise returns it.
struct [[nodiscard]] Failed {
    // For functions that report failure as false.
    constexpr operator bool() const { return false; }
};
inline constexpr Failed kFailed{};

template <class T>
class [[nodiscard]] Result {
 public:
    Result(T value) : value_(std::move(value)) {}
    Result(Failed) {}
    template <class U>
    requires(std::is_convertible_v<U&&, T> && !std::is_same_v<std::remove_cvref_t<U>, Result> &&
             !std::is_same_v<std::remove_cvref_t<U>, T> && !std::is_same_v<std::remove_cvref_t<U>, Failed>)
        Result(U&& value)
        : value_(std::forward<U>(value)) {}

    bool ok() const { return value_.has_value(); }
    T& value() & { return *value_; }
    const T& value() const& { return *value_; }
    T&& value() && { return std::move(*value_); }

 private:
    std::optional<T> value_;
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
