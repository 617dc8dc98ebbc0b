// posix: what the system knows of a file.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmath>

#include "stdlib/native/posix/posix.h"
#include "stdlib/native/struct_sequence.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/number.h"
#include "vm/object/sequence_items.h"
#include "vm/object/text_search.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int64_t kNanosecondsPerSecond = 1'000'000'000;

// The items; the times among them are whole seconds.
constexpr const char* kFields[] = {"st_mode", "st_ino",  "st_dev",   "st_nlink", "st_uid",
                                   "st_gid",  "st_size", "st_atime", "st_mtime", "st_ctime"};
// Behind them, what only has a name: the times once more, as floats and in nanoseconds.
constexpr size_t kHidden = 9;
constexpr AttributeSpec kAttributes[] = {
    {"st_mode", struct_item<0>},
    {"st_ino", struct_item<1>},
    {"st_dev", struct_item<2>},
    {"st_nlink", struct_item<3>},
    {"st_uid", struct_item<4>},
    {"st_gid", struct_item<5>},
    {"st_size", struct_item<6>},
    {"st_atime", struct_item<10>},
    {"st_mtime", struct_item<11>},
    {"st_ctime", struct_item<12>},
    {"st_atime_ns", struct_item<13>},
    {"st_mtime_ns", struct_item<14>},
    {"st_ctime_ns", struct_item<15>},
    {"st_blksize", struct_item<16>},
    {"st_blocks", struct_item<17>},
    {"st_rdev", struct_item<18>},
    {nullptr, nullptr},
};

const StructSpec kStatResultSpec = with_hidden_items<kHidden>(make_struct_spec("os.stat_result", kFields, kAttributes));

Result<OwnedValue> stat_result(ObjectSpace& space, const struct stat& found) {
    std::vector<Value> row;
    const auto add = [&](auto number) {
        row.push_back(OwnedValue::of_int(space, static_cast<int64_t>(number)).take());
    };
    const timespec times[] = {found.st_atim, found.st_mtim, found.st_ctim};
    add(found.st_mode);
    add(found.st_ino);
    add(found.st_dev);
    add(found.st_nlink);
    add(found.st_uid);
    add(found.st_gid);
    add(found.st_size);
    for (const timespec& time : times) add(time.tv_sec);
    for (const timespec& time : times)
        row.push_back(
            OwnedValue::of_float(space, static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec))
                .take());
    for (const timespec& time : times) add(int64_t{time.tv_sec} * kNanosecondsPerSecond + time.tv_nsec);
    add(found.st_blksize);
    add(found.st_blocks);
    add(found.st_rdev);
    return make_struct(runtime_of(space), kStatResultSpec, row);
}

Result<OwnedValue> stat_path(ObjectSpace& space, PathArgument& path, bool follows_links) {
    struct stat found {};
    const int result = path.is_descriptor() ? ::fstat(path.descriptor, &found)
                       : follows_links      ? ::stat(path.c_str(), &found)
                                            : ::lstat(path.c_str(), &found);
    if (result == -1) return raise_os_error(space, errno, path);
    return stat_result(space, found);
}

Result<OwnedValue> stat_function(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "stat", "path", PathKinds::kPathOrDescriptor));
    bool follows_links = true;
    if (!row[1].is_empty()) {
        TRY(follows_links, truth(space, row[1]));
    }
    if (path.is_descriptor() && !follows_links)
        return space.raise_text(ExceptionId::kValueError, "stat: cannot use fd and follow_symlinks together");
    return stat_path(space, path, follows_links);
}
Result<OwnedValue> lstat_function(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "lstat"));
    return stat_path(space, path, false);
}
Result<OwnedValue> fstat_function(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    struct stat found {};
    if (::fstat(descriptor, &found) == -1) return raise_os_error(space, errno);
    return stat_result(space, found);
}

// Seconds as an int or a float, or nanoseconds.
Result<timespec> time_of(ObjectSpace& space, Value value, bool is_nanoseconds) {
    double seconds = 0;
    if (!is_nanoseconds && is_float(value, seconds)) {
        const double whole = std::floor(seconds);
        return timespec{static_cast<time_t>(whole), static_cast<long>((seconds - whole) * 1e9)};
    }
    TRY(const int64_t number, to_index(space, value, ExceptionId::kOverflowError));
    if (!is_nanoseconds) return timespec{number, 0};
    const int64_t rest = (number % kNanosecondsPerSecond + kNanosecondsPerSecond) % kNanosecondsPerSecond;
    return timespec{(number - rest) / kNanosecondsPerSecond, rest};
}

// utime(path, times=None, *, ns=?, follow_symlinks=True)
Result<OwnedValue> set_times(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "utime", "path", PathKinds::kPathOrDescriptor));
    const bool has_seconds = !is_absent(space, row[1]), has_nanoseconds = !row[2].is_empty();
    if (has_seconds && has_nanoseconds)
        return space.raise_text(ExceptionId::kValueError, "utime: you may specify either 'times' or 'ns' but not both");
    timespec times[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
    if (has_seconds || has_nanoseconds) {
        const Value given = row[has_seconds ? 1 : 2];
        if (!is_tuple_like(space, given) || as_tuple(given)->size != 2)
            return space.raise_text(ExceptionId::kTypeError,
                                    has_seconds ? "utime: 'times' must be either a tuple of two ints or None"
                                                : "utime: 'ns' must be a tuple of two ints");
        for (size_t i = 0; i < 2; ++i) {
            TRY(times[i], time_of(space, as_tuple(given)->items()[i].peek(), has_nanoseconds));
        }
    }
    bool follows_links = true;
    if (!row[3].is_empty()) {
        TRY(follows_links, truth(space, row[3]));
    }
    const int result = path.is_descriptor()
                           ? ::futimens(path.descriptor, times)
                           : ::utimensat(AT_FDCWD, path.c_str(), times, follows_links ? 0 : AT_SYMLINK_NOFOLLOW);
    if (result == -1) return raise_os_error(space, errno, path);
    return OwnedValue::none(space);
}

}  // namespace

Type* stat_result_type(Runtime& runtime) {
    return struct_type(runtime, kStatResultSpec);
}

const NativeSpec kPosixStatFunctions[] = {
    {"fstat", fstat_function, "(fd)", "What the system knows of an open file."},
    {"lstat", lstat_function, "(path)", "Perform a stat system call on the given path, without following symlinks."},
    {"stat", stat_function, "(path, *, follow_symlinks=?)", "What the system knows of a path."},
    {"utime", set_times, "(path, times=?, *, ns=?, follow_symlinks=?)", "Say when a path was last read and changed."},
    {},
};

}  // namespace eadem::stdlib
