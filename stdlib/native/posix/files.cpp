// posix: open files, by their descriptors.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "stdlib/native/posix/posix.h"
#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// The most that one call of the system reads or writes.
constexpr size_t kLargestTransfer = 0x7FFF'F000;
constexpr int kUsualMode = 0777;

Result<OwnedValue> open_file(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "open"));
    TRY(const int flags, int_argument(space, row[1]));
    constexpr int kChanges = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    // A replay changes no file (replay_guard.h).
    const bool is_pretended = runtime_of(space).options().is_replay && (flags & kChanges) != 0;
    const int real_flags = is_pretended ? flags & O_ACCMODE : flags;
    int mode = kUsualMode;
    if (!row[2].is_empty()) {
        TRY(mode, int_argument(space, row[2]));
    }
    TRY(const int descriptor, uninterrupted(space, [&] {
            return ::open(is_pretended ? "/dev/null" : path.c_str(), real_flags | O_CLOEXEC, static_cast<mode_t>(mode));
        }));
    if (descriptor == -1) return raise_os_error(space, errno, path);
    return OwnedValue::of_int(space, descriptor);
}

Result<OwnedValue> close_file(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    // Not again after a signal: it is closed all the same.
    if (::close(descriptor) == -1 && errno != EINTR) return raise_os_error(space, errno);
    return OwnedValue::none(space);
}

Result<OwnedValue> read_file(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int64_t length, index_argument(space, row[1]));
    if (length < 0) return raise_os_error(space, EINVAL);
    // What the terminal has is for the prompt, not for a replay of it.
    const bool is_end = descriptor <= STDERR_FILENO && runtime_of(space).options().is_replay;
    const size_t size = is_end ? 0 : std::min(static_cast<size_t>(length), kLargestTransfer);
    TRY(Ref<Bytes> content, make_bytes_buffer(space, size));
    TRY(const ssize_t got, uninterrupted(space, [&] { return ::read(descriptor, bytes_buffer(content.get()), size); }));
    if (got == -1) return raise_os_error(space, errno);
    if (static_cast<size_t>(got) == size && size > 1) return content;
    return as_value(make_bytes(space, content->text().substr(0, static_cast<size_t>(got))));
}

Result<OwnedValue> write_file(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const BytesView data, bytes_argument(space, row[1]));
    const size_t size = std::min(data.size, kLargestTransfer);
    TRY(const ssize_t written, uninterrupted(space, [&] { return ::write(descriptor, data.data(), size); }));
    if (written == -1) return raise_os_error(space, errno);
    return OwnedValue::of_int(space, written);
}

Result<OwnedValue> seek_file(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int64_t position, index_argument(space, row[1]));
    TRY(const int whence, int_argument(space, row[2]));
    const off_t reached = ::lseek(descriptor, position, whence);
    if (reached == -1) return raise_os_error(space, errno);
    return OwnedValue::of_int(space, reached);
}

Result<OwnedValue> truncate_descriptor(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int64_t length, index_argument(space, row[1]));
    TRY(const int result, uninterrupted(space, [&] { return ::ftruncate(descriptor, length); }));
    if (result == -1) return raise_os_error(space, errno);
    return OwnedValue::none(space);
}

Result<OwnedValue> truncate_path(ObjectSpace& space, Value* row, size_t count) {
    TRY(PathArgument path, path_argument(space, row[0], "truncate", "path", PathKinds::kPathOrDescriptor));
    if (path.is_descriptor()) return truncate_descriptor(space, row, count);
    TRY(const int64_t length, index_argument(space, row[1]));
    TRY(const int result, uninterrupted(space, [&] { return ::truncate(path.c_str(), length); }));
    if (result == -1) return raise_os_error(space, errno, path);
    return OwnedValue::none(space);
}

Result<OwnedValue> is_terminal(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    return OwnedValue::boolean(space, ::isatty(descriptor) == 1);
}

Result<OwnedValue> synchronise(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int result, uninterrupted(space, [&] { return ::fsync(descriptor); }));
    if (result == -1) return raise_os_error(space, errno);
    return OwnedValue::none(space);
}

Result<OwnedValue> duplicate(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    const int copy = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (copy == -1) return raise_os_error(space, errno);
    return OwnedValue::of_int(space, copy);
}

Result<OwnedValue> make_pipe(ObjectSpace& space, Value*, size_t) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) == -1) return raise_os_error(space, errno);
    Value row[] = {OwnedValue::of_int(space, ends[0]).take(), OwnedValue::of_int(space, ends[1]).take()};
    return as_value(make_tuple_from(space, row, std::size(row)));
}

}  // namespace

const NativeSpec kPosixFileFunctions[] = {
    {"close", close_file, "(fd)", "Give a descriptor back to the system."},
    {"dup", duplicate, "(fd, /)", "Another descriptor for the same file."},
    {"fsync", synchronise, "(fd)", "Wait until what was written is on the disk."},
    {"ftruncate", truncate_descriptor, "(fd, length, /)",
     "Truncate a file, specified by file descriptor, to a length."},
    {"isatty", is_terminal, "(fd, /)", "Whether a descriptor is that of a terminal."},
    {"lseek", seek_file, "(fd, position, whence, /)", "Move to another position of a file, which is returned."},
    {"open", open_file, "(path, flags, mode=?)", "Open a file and return its descriptor, an int."},
    {"pipe", make_pipe, "()", "Create a pipe: a tuple of two file descriptors, (read_fd, write_fd)."},
    {"read", read_file, "(fd, length, /)", "Read at most so many bytes."},
    {"truncate", truncate_path, "(path, length)", "Make a file, given by its path or descriptor, shorter or longer."},
    {"write", write_file, "(fd, data, /)", "Write bytes, and return how many were written."},
    {},
};

}  // namespace eadem::stdlib
