// What the files of the module posix share: paths as arguments, errors of the system, and calls that a signal
// interrupts.
#pragma once

#include <cerrno>
#include <climits>
#include <string>

#include "grammar/system_text.h"
#include "stdlib/runtime/runtime.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/native.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

// Tables of functions, which end with a null name.
extern const vm::NativeSpec kPosixFileFunctions[], kPosixDirectoryFunctions[], kPosixStatFunctions[];

// A path that was given as str, bytes, something with __fspath__, or (where that is allowed) as a file descriptor.
struct PathArgument {
    std::string text;         // as the system takes it, without zero bytes
    int descriptor = -1;      // or -1
    bool is_bytes = false;    // paths that belong to it are bytes as well
    vm::OwnedValue original;  // what OSError.filename shows; None for a path that was left out

    const char* c_str() const { return text.c_str(); }
    // As text (grammar/system_text.h).
    std::string name() const { return grammar::text_from_system(text); }
    bool is_descriptor() const { return descriptor >= 0; }
};
enum class PathKinds : uint8_t { kPath, kPathOrDescriptor, kPathDescriptorOrNone };
// TypeError "stat: path should be string, bytes, os.PathLike or integer, not float".
vm::Result<PathArgument> path_argument(vm::ObjectSpace& space, vm::Value& value, std::string_view function,
                                       std::string_view name = "path", PathKinds kinds = PathKinds::kPath);
// A path as text, of str, bytes or something with __fspath__ (PyUnicode_FSDecoder).
vm::Result<std::string> path_as_text(vm::ObjectSpace& space, vm::Value value);
// A name that the system gave, as str or bytes.
vm::Result<vm::OwnedValue> name_from_system(vm::ObjectSpace& space, std::string_view name, bool as_bytes);
// A file descriptor, or another C int.
vm::Result<int> int_argument(vm::ObjectSpace& space, vm::Value value);

// The OSError (of the class that errno asks for) of errno, with the paths that it is about. (Without any:
// text_stream.h.)
vm::Failed raise_os_error(vm::ObjectSpace& space, int error, PathArgument& path);
vm::Failed raise_os_error(vm::ObjectSpace& space, int error, PathArgument& from, PathArgument& to);

// KeyboardInterrupt, if one is due.
vm::Result<void> check_interrupt(vm::ObjectSpace& space);
// What a call of the system returns: again, where a signal came between that raises nothing. Failure is -1, and errno.
template <class Call>
vm::Result<decltype(std::declval<Call>()())> uninterrupted(vm::ObjectSpace& space, Call call) {
    while (true) {
        const auto result = call();
        if (result != -1 || errno != EINTR) return result;
        TRY_VOID(check_interrupt(space));
    }
}

// os.stat_result
vm::Type* stat_result_type(Runtime& runtime);

}  // namespace eadem::stdlib
