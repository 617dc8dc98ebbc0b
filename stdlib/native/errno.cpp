// The errno module: the numbers of the system's errors.
#include <cerrno>

#include "stdlib/native/module_spec.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct ErrorNumber {
    std::string_view name;
    int64_t number;
};
#define ERROR(name) \
    { #name, name }
// Where two names have one number, errorcode keeps the last.
constexpr ErrorNumber kNumbers[] = {
    ERROR(EPERM),           ERROR(ENOENT),       ERROR(ESRCH),        ERROR(EINTR),        ERROR(EIO),
    ERROR(ENXIO),           ERROR(E2BIG),        ERROR(ENOEXEC),      ERROR(EBADF),        ERROR(ECHILD),
    ERROR(EWOULDBLOCK),     ERROR(EAGAIN),       ERROR(ENOMEM),       ERROR(EACCES),       ERROR(EFAULT),
    ERROR(ENOTBLK),         ERROR(EBUSY),        ERROR(EEXIST),       ERROR(EXDEV),        ERROR(ENODEV),
    ERROR(ENOTDIR),         ERROR(EISDIR),       ERROR(EINVAL),       ERROR(ENFILE),       ERROR(EMFILE),
    ERROR(ENOTTY),          ERROR(ETXTBSY),      ERROR(EFBIG),        ERROR(ENOSPC),       ERROR(ESPIPE),
    ERROR(EROFS),           ERROR(EMLINK),       ERROR(EPIPE),        ERROR(EDOM),         ERROR(ERANGE),
    ERROR(EDEADLK),         ERROR(ENAMETOOLONG), ERROR(ENOLCK),       ERROR(ENOSYS),       ERROR(ENOTEMPTY),
    ERROR(ELOOP),           ERROR(ENOTSOCK),     ERROR(EMSGSIZE),     ERROR(EPROTOTYPE),   ERROR(EADDRINUSE),
    ERROR(EADDRNOTAVAIL),   ERROR(ENETDOWN),     ERROR(ENETUNREACH),  ERROR(ENETRESET),    ERROR(ECONNABORTED),
    ERROR(ECONNRESET),      ERROR(ENOBUFS),      ERROR(EISCONN),      ERROR(ENOTCONN),     ERROR(ESHUTDOWN),
    ERROR(ETIMEDOUT),       ERROR(ECONNREFUSED), ERROR(EHOSTDOWN),    ERROR(EHOSTUNREACH), ERROR(EALREADY),
    ERROR(EINPROGRESS),     ERROR(ESTALE),       ERROR(EDQUOT),       ERROR(ECANCELED),    ERROR(EOVERFLOW),
    ERROR(ENOTSUP),         ERROR(EOPNOTSUPP),   ERROR(EILSEQ),       ERROR(EBADMSG),      ERROR(EPROTO),
    ERROR(EPROTONOSUPPORT), ERROR(EAFNOSUPPORT), ERROR(EDESTADDRREQ), ERROR(EIDRM),        ERROR(ENOMSG),
    ERROR(ENODATA),         ERROR(ETIME),        ERROR(ENOSTR),       ERROR(ENOSR),        ERROR(ENOLINK),
    ERROR(EMULTIHOP),       ERROR(EREMOTE),      ERROR(EUSERS),       ERROR(EPFNOSUPPORT), ERROR(ESOCKTNOSUPPORT),
    ERROR(ENOPROTOOPT),     ERROR(ETOOMANYREFS),
};
#undef ERROR

Result<void> fill(ObjectSpace& space, Dict* names) {
    Ref<Dict> codes = make_dict(space);
    for (const ErrorNumber& error : kNumbers) {
        TRY_VOID(add_name(space, names, error.name, OwnedValue::of_int(space, error.number)));
        TRY_VOID(dict_set(space, codes.get(), Value::of_int(error.number),
                          OwnedValue::share(space, space.intern_name(error.name))));
    }
    return add_name(space, names, "errorcode", std::move(codes));
}

}  // namespace

extern const ModuleSpec kErrnoModule;
const ModuleSpec kErrnoModule = {
    .name = "errno",
    .documentation = "The numbers by which the system tells what went wrong.",
    .fill = fill,
};

}  // namespace eadem::stdlib
