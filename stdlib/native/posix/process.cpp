// posix: the process, its environment and the system it runs on; and the module itself.
#include <fcntl.h>
#include <sched.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/posix/posix.h"
#include "vm/object/bytes.h"
#include "vm/object/dict.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

template <auto get>
Result<OwnedValue> number_of_process(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, static_cast<int64_t>(get()));
}

Result<OwnedValue> random_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t size, index_argument(space, row[0]));
    if (size < 0) return space.raise_text(ExceptionId::kValueError, "negative argument not allowed");
    TRY(Ref<Bytes> made, make_bytes_buffer(space, static_cast<size_t>(size)));
    size_t done = 0;
    while (done < made->size) {
        TRY(const ssize_t got,
            uninterrupted(space, [&] { return ::getrandom(bytes_buffer(made.get()) + done, made->size - done, 0); }));
        if (got == -1) return raise_os_error(space, errno);
        done += static_cast<size_t>(got);
    }
    return made;
}

Result<OwnedValue> error_text(ObjectSpace& space, Value* row, size_t) {
    TRY(const int error, int_argument(space, row[0]));
    return as_value(make_str(space, std::strerror(error)));
}

Result<OwnedValue> count_processors(ObjectSpace& space, Value*, size_t) {
    const long count = ::sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? OwnedValue::none(space) : OwnedValue::of_int(space, count);
}

Result<OwnedValue> set_mask(ObjectSpace& space, Value* row, size_t) {
    TRY(const int mask, int_argument(space, row[0]));
    return OwnedValue::of_int(space, ::umask(static_cast<mode_t>(mask)));
}

// fork(): 0 in the new process, its id in the old one. What print has written waits in a buffer, of which both would
// have a copy: it is written before.
Result<OwnedValue> fork_process(ObjectSpace& space, Value*, size_t) {
    for (ByteWriter* writer : {&runtime_of(space).output(), &runtime_of(space).error()})
        if (writer->descriptor() >= 0) static_cast<void>(writer->flush());
    const pid_t child = ::fork();
    if (child == -1) return raise_os_error(space, errno);
    return OwnedValue::of_int(space, child);
}

// _exit(status): at once. Nothing is flushed, nobody is asked.
Result<OwnedValue> exit_at_once(ObjectSpace& space, Value* row, size_t) {
    TRY(const int status, int_argument(space, row[0]));
    ::_exit(status);
}

// waitpid(pid, options): (id, status), (0, 0) where WNOHANG asks not to wait.
Result<OwnedValue> wait_for_process(ObjectSpace& space, Value* row, size_t) {
    TRY(const int process, int_argument(space, row[0]));
    TRY(const int options, int_argument(space, row[1]));
    int status = 0;
    TRY(const pid_t ended, uninterrupted(space, [&] { return ::waitpid(process, &status, options); }));
    if (ended == -1) return raise_os_error(space, errno);
    Value parts[] = {OwnedValue::of_int(space, ended).take(),
                     OwnedValue::of_int(space, ended == 0 ? 0 : status).take()};
    return as_value(make_tuple_from(space, parts, std::size(parts)));
}

Result<OwnedValue> kill_process(ObjectSpace& space, Value* row, size_t) {
    TRY(const int process, int_argument(space, row[0]));
    TRY(const int signal, int_argument(space, row[1]));
    if (::kill(process, signal) == -1) return raise_os_error(space, errno);
    // One that was sent to ourselves has an effect at once.
    TRY_VOID(check_interrupt(space));
    return OwnedValue::none(space);
}

// What a status says (WIFEXITED and its kind).
template <auto read>
Result<OwnedValue> number_of_status(ObjectSpace& space, Value* row, size_t) {
    TRY(const int status, int_argument(space, row[0]));
    return OwnedValue::of_int(space, read(status));
}
template <auto read>
Result<OwnedValue> truth_of_status(ObjectSpace& space, Value* row, size_t) {
    TRY(const int status, int_argument(space, row[0]));
    return OwnedValue::boolean(space, read(status));
}
bool has_exited(int status) {
    return WIFEXITED(status);
}
bool was_killed(int status) {
    return WIFSIGNALED(status);
}
int exit_status(int status) {
    return WEXITSTATUS(status);
}
int signal_of(int status) {
    return WTERMSIG(status);
}

Result<OwnedValue> exit_code_of_status(ObjectSpace& space, Value* row, size_t) {
    TRY(const int status, int_argument(space, row[0]));
    if (WIFEXITED(status)) return OwnedValue::of_int(space, WEXITSTATUS(status));
    if (WIFSIGNALED(status)) return OwnedValue::of_int(space, -WTERMSIG(status));
    return space.raise(ExceptionId::kValueError, "invalid wait status: {}", status);
}

Result<OwnedValue> put_in_environment(ObjectSpace& space, Value* row, size_t) {
    TRY(const PathArgument name, path_argument(space, row[0], "putenv", "name"));
    TRY(const PathArgument value, path_argument(space, row[1], "putenv", "value"));
    if (name.text.find('=') != std::string::npos)
        return space.raise_text(ExceptionId::kValueError, "illegal environment variable name");
    if (::setenv(name.c_str(), value.c_str(), 1) == -1) return raise_os_error(space, errno);
    return OwnedValue::none(space);
}
Result<OwnedValue> remove_from_environment(ObjectSpace& space, Value* row, size_t) {
    TRY(const PathArgument name, path_argument(space, row[0], "unsetenv", "name"));
    if (::unsetenv(name.c_str()) == -1) return raise_os_error(space, errno);
    return OwnedValue::none(space);
}

// fspath(path): str and bytes as they are, else what __fspath__ returns.
Result<OwnedValue> path_of(ObjectSpace& space, Value* row, size_t) {
    if (str_or_null(space, row[0]) != nullptr || bytes_or_null(space, row[0]) != nullptr) return take(space, row[0]);
    OwnedValue path;
    if (row[0].is_object()) {
        TRY(path, call_special(space, row[0], "__fspath__"));
    }
    if (path.is_empty())
        return space.raise(ExceptionId::kTypeError, "expected str, bytes or os.PathLike object, not {}",
                           type_name(space, row[0]));
    if (str_or_null(space, path.get()) != nullptr || bytes_or_null(space, path.get()) != nullptr) return path;
    return space.raise(ExceptionId::kTypeError, "expected {}.__fspath__() to return str or bytes, not {}",
                       type_name(space, row[0]), type_name(space, path.get()));
}

constexpr NativeSpec kFunctions[] = {
    {"WEXITSTATUS", number_of_status<exit_status>, "(status)", "The exit status of a process that has ended."},
    {"WIFEXITED", truth_of_status<has_exited>, "(status)", "Whether a process ended by itself."},
    {"WIFSIGNALED", truth_of_status<was_killed>, "(status)", "Whether a signal ended a process."},
    {"WTERMSIG", number_of_status<signal_of>, "(status)", "The signal that ended a process."},
    {"_exit", exit_at_once, "(status)", "Exit to the system with specified status, without normal exit processing."},
    {"cpu_count", count_processors, "()", "Return the number of logical CPUs in the system."},
    {"fork", fork_process, "()", "Fork a child process: 0 in the child, the child's id in the parent."},
    {"fspath", path_of, "(path)", "The str or bytes that a path-like object stands for."},
    {"getegid", number_of_process<::getegid>, "()", "The id of the group whose rights this process has."},
    {"geteuid", number_of_process<::geteuid>, "()", "The id of the user whose rights this process has."},
    {"getgid", number_of_process<::getgid>, "()", "The id of the group that started this process."},
    {"getpid", number_of_process<::getpid>, "()", "The id of this process."},
    {"getppid", number_of_process<::getppid>, "()", "The id of the process that started this one."},
    {"getuid", number_of_process<::getuid>, "()", "The id of the user who started this process."},
    {"kill", kill_process, "(pid, signal, /)", "Kill a process with a signal."},
    {"putenv", put_in_environment, "(name, value, /)", "Give a variable of the environment a value."},
    {"strerror", error_text, "(code, /)", "What an error number means."},
    {"umask", set_mask, "(mask, /)", "Set which rights new files lack, and return what it was before."},
    {"unsetenv", remove_from_environment, "(name, /)", "Take a variable out of the environment."},
    {"urandom", random_bytes, "(size, /)", "Return a bytes object containing random bytes."},
    {"waitpid", wait_for_process, "(pid, options, /)", "Wait for completion of a given child process."},
    {"waitstatus_to_exitcode", exit_code_of_status, "(status)", "Convert a wait status to an exit code."},
    {},
};

#define NUMBER(name) \
    { #name, name }
constexpr NamedNumber kNumbers[] = {
    NUMBER(F_OK),       NUMBER(R_OK),      NUMBER(W_OK),      NUMBER(X_OK),    NUMBER(O_RDONLY),  NUMBER(O_WRONLY),
    NUMBER(O_RDWR),     NUMBER(O_CREAT),   NUMBER(O_EXCL),    NUMBER(O_TRUNC), NUMBER(O_APPEND),  NUMBER(O_NONBLOCK),
    NUMBER(O_NDELAY),   NUMBER(O_SYNC),    NUMBER(O_DSYNC),   NUMBER(O_RSYNC), NUMBER(O_NOCTTY),  NUMBER(O_DIRECTORY),
    NUMBER(O_NOFOLLOW), NUMBER(O_CLOEXEC), NUMBER(O_ACCMODE), NUMBER(O_ASYNC), NUMBER(SEEK_DATA), NUMBER(SEEK_HOLE),
    NUMBER(WNOHANG),    NUMBER(WUNTRACED),
};
#undef NUMBER

Result<Ref<Dict>> environment(ObjectSpace& space) {
    Ref<Dict> variables = make_dict(space);
    for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
        const std::string_view entry = *at;
        const size_t equals = entry.find('=', entry.empty() ? 0 : 1);
        if (equals == std::string_view::npos) continue;
        TRY(const Ref<Bytes> name, make_bytes(space, entry.substr(0, equals)));
        TRY(Ref<Bytes> value, make_bytes(space, entry.substr(equals + 1)));
        TRY(const Word* known, dict_find(space, variables.get(), Value::of_object(name.get())));
        if (known == nullptr)
            TRY_VOID(dict_set(space, variables.get(), Value::of_object(name.get()), std::move(value)));
    }
    return variables;
}

Result<void> fill(ObjectSpace& space, Dict* names) {
    Str* module_name = space.intern_name("posix");
    for (const NativeSpec* table : {kPosixFileFunctions, kPosixDirectoryFunctions, kPosixStatFunctions})
        TRY_VOID(add_functions(space, names, table, module_name));
    TRY_VOID(add_numbers(space, names, kNumbers));
    Type* stat_result = stat_result_type(runtime_of(space));
    if (stat_result == nullptr) return space.out_of_memory();
    TRY_VOID(add_name(space, names, "stat_result", OwnedValue::share(space, stat_result)));
    TRY_VOID(add_name(space, names, "error", OwnedValue::share(space, space.type(ExceptionId::kOSError))));
    TRY(Ref<Dict> variables, environment(space));
    return add_name(space, names, "environ", std::move(variables));
}

}  // namespace

extern const ModuleSpec kPosixModule;
const ModuleSpec kPosixModule = {
    .name = "posix",
    .documentation = "What the operating system offers: files by their descriptors, directories, the process.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
