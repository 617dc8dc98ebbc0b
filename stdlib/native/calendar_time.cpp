#include "stdlib/native/calendar_time.h"

#include <cmath>
#include <ctime>

#include "grammar/system_text.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/native/struct_sequence.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr size_t kItems = 9;
constexpr int kFirstYear = 1900;  // of C's tm_year
constexpr const char* kFields[kItems] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                         "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};
constexpr auto kAttributes = struct_attributes(kFields);

Result<OwnedValue> struct_time_new(ObjectSpace& space, Value* row, size_t count);
constexpr NativeSpec kConstructor = {"struct_time", struct_time_new, "(sequence, /)"};
const StructSpec kStructTime = make_struct_spec("time.struct_time", kFields, kAttributes, &kConstructor);

// Row: the type, the sequence.
Result<OwnedValue> struct_time_new(ObjectSpace& space, Value* row, size_t) {
    if (space.type_of(row[1])->slots.iterate == nullptr)
        return space.raise_text(ExceptionId::kTypeError, "constructor requires a sequence");
    TRY(const Ref<List> items, list_from_iterable(space, row[1]));
    constexpr size_t kMost = 11;  // tm_zone and tm_gmtoff may follow
    if (items->size < kItems || items->size > kMost)
        return space.raise(ExceptionId::kTypeError, "time.struct_time() takes an at {} {}-sequence ({}-sequence given)",
                           items->size < kItems ? "least" : "most", items->size < kItems ? kItems : kMost, items->size);
    Value values[kItems];
    for (size_t i = 0; i < kItems; ++i) values[i] = share(space, items->items[i]).take();
    Result<OwnedValue> made = make_struct(runtime_of(space), kStructTime, values);
    for (Value& value : values) space.release(move_out(value));
    return made;
}

Result<OwnedValue> make_struct_time(Runtime& runtime, const std::tm& date) {
    const int64_t numbers[kItems] = {int64_t{date.tm_year} + kFirstYear,
                                     date.tm_mon + 1,
                                     date.tm_mday,
                                     date.tm_hour,
                                     date.tm_min,
                                     date.tm_sec,
                                     (date.tm_wday + 6) % 7,  // Python's week begins on Monday
                                     date.tm_yday + 1,
                                     date.tm_isdst};
    Value values[kItems];
    for (size_t i = 0; i < kItems; ++i) values[i] = OwnedValue::of_int(runtime, numbers[i]).take();
    return make_struct(runtime, kStructTime, values);
}

// Seconds since the epoch from an argument; now if there is none.
Result<time_t> seconds_argument(ObjectSpace& space, Value value) {
    if (value.is_empty() || value.refers_to(space.shared.none)) return std::time(nullptr);
    double real = 0;
    if (is_float(value, real)) {
        if (std::isnan(real)) return space.raise_text(ExceptionId::kValueError, "Invalid value NaN (not a number)");
        // Exact for every time_t that a double can hold.
        if (!(real >= -9.2e18 && real <= 9.2e18))
            return space.raise_text(ExceptionId::kOverflowError, "timestamp out of range for platform time_t");
        return static_cast<time_t>(std::floor(real));
    }
    TRY(const OwnedValue whole, index_of(space, value));
    int64_t seconds = 0;
    if (!fits_int64(whole.get(), seconds))
        return space.raise_text(ExceptionId::kOverflowError, "timestamp out of range for platform time_t");
    return static_cast<time_t>(seconds);
}

using BreakDown = std::tm* (*)(const time_t*, std::tm*);

Result<std::tm> broken_down(ObjectSpace& space, time_t seconds, BreakDown break_down) {
    std::tm date{};
    if (break_down(&seconds, &date) != nullptr) return date;
    return space.raise_text(ExceptionId::kOverflowError, "timestamp out of range for platform time_t");
}

Result<OwnedValue> time_gmtime(ObjectSpace& space, Value* row, size_t) {
    TRY(const time_t seconds, seconds_argument(space, row[0]));
    TRY(const std::tm date, broken_down(space, seconds, gmtime_r));
    return make_struct_time(runtime_of(space), date);
}

Result<OwnedValue> time_localtime(ObjectSpace& space, Value* row, size_t) {
    TRY(const time_t seconds, seconds_argument(space, row[0]));
    TRY(const std::tm date, broken_down(space, seconds, localtime_r));
    return make_struct_time(runtime_of(space), date);
}

// The C form of a struct_time or a tuple of nine ints.
Result<std::tm> date_argument(ObjectSpace& space, Value value, std::string_view function) {
    if (!is_instance(space, value, kTupleType))
        return space.raise_text(ExceptionId::kTypeError, "Tuple or struct_time argument required");
    Tuple* items = as_tuple(value);
    if (items->size != kItems)
        return space.raise(ExceptionId::kTypeError, "{}(): illegal time tuple argument", function);
    int numbers[kItems];
    for (size_t i = 0; i < kItems; ++i) {
        TRY(const OwnedValue item, index_of(space, items->items()[i].peek()));
        int64_t number = 0;
        if (!fits_int64(item.get(), number) || number < INT32_MIN || number > INT32_MAX)
            return space.raise_text(ExceptionId::kOverflowError, "Python int too large to convert to C int");
        numbers[i] = static_cast<int>(number);
    }
    std::tm date{};
    if (numbers[0] < INT32_MIN + kFirstYear) return space.raise_text(ExceptionId::kOverflowError, "year out of range");
    // C counts from zero. Where that leaves its int, the number wraps, as in CPython, and is refused or made regular.
    const auto one_less = [](int number) { return static_cast<int>(int64_t{number} - 1); };
    date.tm_year = numbers[0] - kFirstYear;
    date.tm_mon = one_less(numbers[1]);
    date.tm_mday = numbers[2];
    date.tm_hour = numbers[3];
    date.tm_min = numbers[4];
    date.tm_sec = numbers[5];
    date.tm_wday = static_cast<int>(int64_t{numbers[6]} + 1) % 7;
    date.tm_yday = one_less(numbers[7]);
    date.tm_isdst = numbers[8];
    return date;
}

// CPython's checks before a date is printed. Zero stands for the first month, day and day of the year.
Result<void> check_date(ObjectSpace& space, std::tm& date) {
    if (date.tm_mon == -1) date.tm_mon = 0;
    if (date.tm_mday == 0) date.tm_mday = 1;
    if (date.tm_yday == -1) date.tm_yday = 0;
    const struct {
        bool is_wrong;
        const char* what;
    } checks[] = {
        {date.tm_mon < 0 || date.tm_mon > 11, "month"},
        {date.tm_mday < 0 || date.tm_mday > 31, "day of month"},
        {date.tm_hour < 0 || date.tm_hour > 23, "hour"},
        {date.tm_min < 0 || date.tm_min > 59, "minute"},
        {date.tm_sec < 0 || date.tm_sec > 61, "seconds"},
        {date.tm_wday < 0, "day of week"},
        {date.tm_yday < 0 || date.tm_yday > 365, "day of year"},
    };
    for (const auto& check : checks)
        if (check.is_wrong) return space.raise(ExceptionId::kValueError, "{} out of range", check.what);
    return {};
}

// The date an optional argument names, checked; the present local time without one.
Result<std::tm> date_or_now(ObjectSpace& space, Value value, std::string_view function) {
    if (value.is_empty()) return broken_down(space, std::time(nullptr), localtime_r);
    TRY(std::tm date, date_argument(space, value, function));
    TRY_VOID(check_date(space, date));
    return date;
}

Result<OwnedValue> text_value(ObjectSpace& space, std::string_view text) {
    TRY(Ref<Str> value, make_str(space, text));
    return value;
}

std::string asctime_text(const std::tm& date) {
    constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {} {:2} {:02}:{:02}:{:02} {}", kDays[date.tm_wday], kMonths[date.tm_mon], date.tm_mday,
                       date.tm_hour, date.tm_min, date.tm_sec, int64_t{date.tm_year} + kFirstYear);
}

Result<OwnedValue> time_asctime(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::tm date, date_or_now(space, row[0], "asctime"));
    return text_value(space, asctime_text(date));
}

Result<OwnedValue> time_ctime(ObjectSpace& space, Value* row, size_t) {
    TRY(const time_t seconds, seconds_argument(space, row[0]));
    TRY(const std::tm date, broken_down(space, seconds, localtime_r));
    return text_value(space, asctime_text(date));
}

Result<OwnedValue> time_strftime(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* format, str_argument(space, row[0], "strftime", "argument 1"));
    TRY(const std::tm date, date_or_now(space, row[1], "strftime"));
    // A byte in front tells an empty result from a buffer that is too small.
    std::string marked = "x";
    marked += format->text();
    constexpr size_t kFirstSize = 256;
    // No conversion makes more than this of one character of the format.
    const size_t most = kFirstSize * (marked.size() + 1);
    for (size_t size = kFirstSize;; size *= 2) {
        std::string text(size, '\0');
        const size_t written = std::strftime(text.data(), text.size(), marked.c_str(), &date);
        if (written > 0) return text_value(space, std::string_view(text).substr(1, written - 1));
        if (size > most) return text_value(space, {});
    }
}

Result<OwnedValue> time_mktime(ObjectSpace& space, Value* row, size_t) {
    TRY(std::tm date, date_argument(space, row[0], "mktime"));
    date.tm_wday = -1;  // stays so if the date cannot be represented
    const time_t seconds = std::mktime(&date);
    if (seconds == -1 && date.tm_wday == -1)
        return space.raise_text(ExceptionId::kOverflowError, "mktime argument out of range");
    return OwnedValue::of_float(space, static_cast<double>(seconds));
}

}  // namespace

const NativeSpec kCalendarFunctions[] = {
    {"asctime", time_asctime, "(date=?, /)", "The text of a time, such as 'Sat Jun 06 16:26:11 1998'."},
    {"ctime", time_ctime, "(seconds=?, /)", "Convert a time in seconds since the Epoch to a string in local time."},
    {"gmtime", time_gmtime, "(seconds=?, /)", "Convert seconds since the Epoch to a time tuple expressing UTC."},
    {"localtime", time_localtime, "(seconds=?, /)",
     "Convert seconds since the Epoch to a time tuple expressing local time."},
    {"mktime", time_mktime, "(date, /)", "Convert a time tuple in local time to seconds since the Epoch."},
    {"strftime", time_strftime, "(format, date=?, /)",
     "Convert a time tuple to a string according to a format specification."},
    {nullptr, nullptr},
};

Result<void> add_calendar_names(Runtime& runtime, Dict* names) {
    Type* type = struct_type(runtime, kStructTime);
    if (type == nullptr) return runtime.out_of_memory();
    TRY_VOID(add_name(runtime, names, "struct_time", OwnedValue::share(runtime, type)));
    tzset();
    TRY_VOID(add_name(runtime, names, "timezone", OwnedValue::of_int(runtime, timezone)));
    TRY_VOID(add_name(runtime, names, "daylight", OwnedValue::of_int(runtime, daylight)));
    TRY(Ref<Tuple> zones, make_tuple(runtime, 2));
    for (size_t i = 0; i < 2; ++i) {
        TRY(OwnedValue zone, text_value(runtime, grammar::text_from_system(tzname[i])));
        zones->items()[i] = to_word(runtime, std::move(zone));
    }
    return add_name(runtime, names, "tzname", std::move(zones));
}

}  // namespace eadem::stdlib
