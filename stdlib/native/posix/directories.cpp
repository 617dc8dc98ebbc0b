// posix: names of files, and directories.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "stdlib/native/posix/posix.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int kUsualMode = 0777;

struct CloseDirectory {
    void operator()(DIR* directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

Result<Directory> open_directory(ObjectSpace& space, PathArgument& path) {
    DIR* opened = nullptr;
    if (path.is_descriptor()) {
        // A copy: closing the directory closes its descriptor.
        const int copy = ::fcntl(path.descriptor, F_DUPFD_CLOEXEC, 0);
        opened = copy == -1 ? nullptr : ::fdopendir(copy);
        if (opened != nullptr) ::rewinddir(opened);
        if (opened == nullptr && copy != -1) {
            const int error = errno;
            ::close(copy);
            errno = error;
        }
    } else {
        opened = ::opendir(path.c_str());
    }
    if (opened == nullptr) return raise_os_error(space, errno, path);
    return Directory(opened);
}

// Calls use(entry) for each name but . and .. .
template <class Use>
Result<void> for_each_entry(ObjectSpace& space, PathArgument& path, Use use) {
    TRY(const Directory directory, open_directory(space, path));
    while (true) {
        errno = 0;
        const dirent* entry = ::readdir(directory.get());
        if (entry == nullptr && errno == EINTR) {
            TRY_VOID(check_interrupt(space));
            continue;
        }
        if (entry == nullptr && errno != 0) return raise_os_error(space, errno, path);
        if (entry == nullptr) return {};
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") TRY_VOID(use(*entry));
    }
}

Result<OwnedValue> list_directory(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "listdir", "path", PathKinds::kPathDescriptorOrNone));
    TRY(Ref<List> names, make_list(space, 0));
    TRY_VOID(for_each_entry(space, path, [&](const dirent& entry) -> Result<void> {
        TRY(OwnedValue name, name_from_system(space, entry.d_name, path.is_bytes));
        return list_append(space, names.get(), std::move(name));
    }));
    return names;
}

// What scandir() makes its entries of: (name, inode, type) with the type as <dirent.h> numbers it.
Result<OwnedValue> scan_directory(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "scandir", "path", PathKinds::kPathDescriptorOrNone));
    TRY(Ref<List> entries, make_list(space, 0));
    TRY_VOID(for_each_entry(space, path, [&](const dirent& entry) -> Result<void> {
        TRY(OwnedValue name, name_from_system(space, entry.d_name, path.is_bytes));
        Value parts[] = {name.take(), OwnedValue::of_int(space, static_cast<int64_t>(entry.d_ino)).take(),
                         OwnedValue::of_int(space, entry.d_type).take()};
        TRY(Ref<Tuple> made, make_tuple_from(space, parts, std::size(parts)));
        return list_append(space, entries.get(), std::move(made));
    }));
    return entries;
}

// Functions of one path.
template <class Call>
Result<OwnedValue> with_path(ObjectSpace& space, Value* row, std::string_view function, Call call) {
    TRY(PathArgument path, path_argument(space, row[0], function));
    TRY(const int result, uninterrupted(space, [&] { return call(path.c_str()); }));
    if (result == -1) return raise_os_error(space, errno, path);
    return OwnedValue::none(space);
}
// Functions of two.
template <class Call>
Result<OwnedValue> with_two_paths(ObjectSpace& space, Value* row, std::string_view function, Call call) {
    TRY(PathArgument from, path_argument(space, row[0], function, "src"));
    TRY(PathArgument to, path_argument(space, row[1], function, "dst"));
    if (call(from.c_str(), to.c_str()) == -1) return raise_os_error(space, errno, from, to);
    return OwnedValue::none(space);
}

Result<OwnedValue> make_directory(ObjectSpace& space, Value* row, size_t) {
    int mode = kUsualMode;
    if (!row[1].is_empty()) {
        TRY(mode, int_argument(space, row[1]));
    }
    return with_path(space, row, "mkdir", [&](const char* path) { return ::mkdir(path, static_cast<mode_t>(mode)); });
}
Result<OwnedValue> remove_directory(ObjectSpace& space, Value* row, size_t) {
    return with_path(space, row, "rmdir", ::rmdir);
}
Result<OwnedValue> unlink_file(ObjectSpace& space, Value* row, size_t) {
    return with_path(space, row, "unlink", ::unlink);
}
Result<OwnedValue> remove_file(ObjectSpace& space, Value* row, size_t) {
    return with_path(space, row, "remove", ::unlink);
}
Result<OwnedValue> change_directory(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "chdir", "path", PathKinds::kPathOrDescriptor));
    const int result = path.is_descriptor() ? ::fchdir(path.descriptor) : ::chdir(path.c_str());
    if (result == -1) return raise_os_error(space, errno, path);
    return OwnedValue::none(space);
}
Result<OwnedValue> change_mode(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "chmod", "path", PathKinds::kPathOrDescriptor));
    TRY(const int mode, int_argument(space, row[1]));
    const int result = path.is_descriptor() ? ::fchmod(path.descriptor, static_cast<mode_t>(mode))
                                            : ::chmod(path.c_str(), static_cast<mode_t>(mode));
    if (result == -1) return raise_os_error(space, errno, path);
    return OwnedValue::none(space);
}
Result<OwnedValue> rename_file(ObjectSpace& space, Value* row, size_t) {
    return with_two_paths(space, row, "rename", ::rename);
}
Result<OwnedValue> replace_file(ObjectSpace& space, Value* row, size_t) {
    return with_two_paths(space, row, "replace", ::rename);
}
Result<OwnedValue> link_file(ObjectSpace& space, Value* row, size_t) {
    return with_two_paths(space, row, "link", ::link);
}
Result<OwnedValue> link_symbolically(ObjectSpace& space, Value* row, size_t) {
    return with_two_paths(space, row, "symlink", ::symlink);
}

Result<OwnedValue> read_link(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "readlink"));
    std::string target(256, '\0');
    while (true) {
        const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
        if (size == -1) return raise_os_error(space, errno, path);
        if (static_cast<size_t>(size) < target.size())
            return name_from_system(space, std::string_view(target.data(), static_cast<size_t>(size)), path.is_bytes);
        target.resize(target.size() * 2);
    }
}

Result<OwnedValue> may_access(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "access"));
    TRY(const int mode, int_argument(space, row[1]));
    return OwnedValue::boolean(space, ::access(path.c_str(), mode) == 0);
}

template <bool as_bytes>
Result<OwnedValue> current_directory(ObjectSpace& space, Value*, size_t) {
    const std::unique_ptr<char, decltype(&std::free)> path(::getcwd(nullptr, 0), std::free);
    if (path == nullptr) return raise_os_error(space, errno);
    return name_from_system(space, path.get(), as_bytes);
}

}  // namespace

const NativeSpec kPosixDirectoryFunctions[] = {
    {"_scandir_entries", scan_directory, "(path=?)", "Return (name, inode, type) of each entry of a directory."},
    {"access", may_access, "(path, mode)", "Whether the real user may use a path in that way."},
    {"chdir", change_directory, "(path)", "Go to another directory."},
    {"chmod", change_mode, "(path, mode)", "Change who may do what with a file."},
    {"getcwd", current_directory<false>, "()", "The path of the current directory, as a str."},
    {"getcwdb", current_directory<true>, "()", "The path of the current directory, as bytes."},
    {"link", link_file, "(src, dst)", "Give a file a second name."},
    {"listdir", list_directory, "(path=?)", "The names in a directory, in no particular order."},
    {"mkdir", make_directory, "(path, mode=?)", "Create a directory."},
    {"readlink", read_link, "(path)", "Where a symbolic link leads."},
    {"remove", remove_file, "(path)", "Delete a file; the same as unlink."},
    {"rename", rename_file, "(src, dst)", "Give a file or directory another name."},
    {"replace", replace_file, "(src, dst)", "Give a file or directory another name; what had that name is gone."},
    {"rmdir", remove_directory, "(path)", "Remove a directory."},
    {"symlink", link_symbolically, "(src, dst, target_is_directory=?)", "Make a symbolic link dst that leads to src."},
    {"unlink", unlink_file, "(path)", "Delete a file; the same as remove."},
    {},
};

}  // namespace eadem::stdlib
