// The module _socket: the calls of the system, of which the frozen module socket makes Python's sockets.
//
// A call that may take long waits in poll(2) first, for as long as the socket's timeout says: there Ctrl-C interrupts
// it. Timeouts are seconds; None means no end.
#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/posix/posix.h"
#include "stdlib/native/socket/socket.h"
#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_search.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

using Clock = std::chrono::steady_clock;

// Raises TimeoutError with CPython's words.
Failed raise_timeout(ObjectSpace& space) {
    return space.raise_text(ExceptionId::kTimeoutError, "timed out");
}

// When a call that begins now must have ended; none for None.
struct Deadline {
    bool is_set = false;
    bool polls_once = false;  // a timeout of 0: the call itself says that it would have to wait
    Clock::time_point at;
};
Result<Deadline> deadline_argument(ObjectSpace& space, Value timeout) {
    Deadline deadline;
    if (is_absent(space, timeout)) return deadline;
    TRY(const double seconds, to_double(space, timeout));
    deadline.is_set = true;
    deadline.polls_once = seconds <= 0;
    // A year is for ever, and no overflow.
    constexpr double kLongest = 365.0 * 24 * 3600;
    deadline.at = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                     std::chrono::duration<double>(std::min(seconds, kLongest)));
    return deadline;
}

// Waits until the descriptor is ready.
Result<void> wait_until_ready(ObjectSpace& space, int descriptor, short events, const Deadline& deadline) {
    // poll(2) passes over what is no descriptor.
    if (descriptor < 0) return raise_os_error(space, EBADF);
    if (deadline.polls_once) return {};
    while (true) {
        // A signal that comes just before poll(2) does not end it: look again soon.
        constexpr int kLook = 500;
        int milliseconds = kLook;
        if (deadline.is_set) {
            const double left = std::chrono::duration<double, std::milli>(deadline.at - Clock::now()).count();
            if (left <= 0) return raise_timeout(space);
            milliseconds = std::min(static_cast<int>(std::min(std::ceil(left), 1e6)), kLook);
        }
        TRY_VOID(check_interrupt(space));
        pollfd entry{descriptor, events, 0};
        const int ready = ::poll(&entry, 1, milliseconds);
        if (ready > 0 && (entry.revents & POLLNVAL) != 0) return raise_os_error(space, EBADF);
        if (ready > 0) return {};
        if (ready == -1 && errno != EINTR) return raise_os_error(space, errno);
    }
}

// Waits, then calls; again where somebody else was quicker.
template <class Call>
auto when_ready(ObjectSpace& space, int descriptor, short events, const Deadline& deadline, Call call)
    -> Result<decltype(call())> {
    while (true) {
        TRY_VOID(wait_until_ready(space, descriptor, events, deadline));
        const auto result = call();
        if (result != -1) return result;
        if (errno == EINTR) {
            TRY_VOID(check_interrupt(space));
        } else if (!(errno == EAGAIN || errno == EWOULDBLOCK) || deadline.polls_once) {
            return raise_os_error(space, errno);
        }
    }
}

Result<OwnedValue> done_or_error(ObjectSpace& space, int result) {
    if (result == -1) return raise_os_error(space, errno);
    return OwnedValue::none(space);
}

// socket(family, type, protocol)
Result<OwnedValue> make_socket(ObjectSpace& space, Value* row, size_t) {
    TRY(const int family, int_argument(space, row[0]));
    TRY(const int type, int_argument(space, row[1]));
    TRY(const int protocol, int_argument(space, row[2]));
    const int descriptor = ::socket(family, type | SOCK_CLOEXEC, protocol);
    if (descriptor == -1) return raise_os_error(space, errno);
    return OwnedValue::of_int(space, descriptor);
}

Result<OwnedValue> pair_of(ObjectSpace& space, OwnedValue first, OwnedValue second) {
    Value parts[] = {first.take(), second.take()};
    return as_value(make_tuple_from(space, parts, std::size(parts)));
}

Result<OwnedValue> make_pair(ObjectSpace& space, Value* row, size_t) {
    TRY(const int family, int_argument(space, row[0]));
    TRY(const int type, int_argument(space, row[1]));
    TRY(const int protocol, int_argument(space, row[2]));
    int ends[2];
    if (::socketpair(family, type | SOCK_CLOEXEC, protocol, ends) == -1) return raise_os_error(space, errno);
    return pair_of(space, OwnedValue::of_int(space, ends[0]), OwnedValue::of_int(space, ends[1]));
}

Result<OwnedValue> bind_socket(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int family, int_argument(space, row[1]));
    TRY(const SocketAddress address, address_argument(space, row[2], family, "bind"));
    return done_or_error(space, ::bind(descriptor, address.get(), address.size));
}

Result<OwnedValue> listen_on(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int backlog, int_argument(space, row[1]));
    return done_or_error(space, ::listen(descriptor, std::max(backlog, 0)));
}

// connect(fd, family, address, timeout). A socket without a timeout is in blocking mode, and its connect may be
// interrupted; then the system goes on, and we wait for the end of it.
Result<OwnedValue> connect_to(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int family, int_argument(space, row[1]));
    TRY(const SocketAddress address, address_argument(space, row[2], family, "connect"));
    TRY(const Deadline deadline, deadline_argument(space, row[3]));
    if (::connect(descriptor, address.get(), address.size) == 0) return OwnedValue::none(space);
    const bool goes_on = errno == EINTR || (errno == EINPROGRESS && !deadline.polls_once);
    if (!goes_on) return raise_os_error(space, errno);
    TRY_VOID(check_interrupt(space));
    TRY_VOID(wait_until_ready(space, descriptor, POLLOUT, deadline));
    int error = 0;
    socklen_t size = sizeof error;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == -1) error = errno;
    if (error != 0 && error != EISCONN) return raise_os_error(space, error);
    return OwnedValue::none(space);
}

// accept(fd, timeout): (descriptor, address)
Result<OwnedValue> accept_from(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const Deadline deadline, deadline_argument(space, row[1]));
    SocketAddress address;
    TRY(const int accepted, when_ready(space, descriptor, POLLIN, deadline, [&] {
            address.size = sizeof address.storage;
            return ::accept4(descriptor, address.get(), &address.size, SOCK_CLOEXEC);
        }));
    TRY(OwnedValue from, address_value(space, address));
    return pair_of(space, OwnedValue::of_int(space, accepted), std::move(from));
}

Result<size_t> size_argument(ObjectSpace& space, Value value, std::string_view function) {
    TRY(const int64_t size, index_argument(space, value));
    if (size < 0) return space.raise(ExceptionId::kValueError, "negative buffersize in {}", function);
    return static_cast<size_t>(size);
}

// What came, as bytes; where from, if that is asked for.
Result<Ref<Bytes>> receive(ObjectSpace& space, Value* row, std::string_view function, SocketAddress* from) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const size_t size, size_argument(space, row[1], function));
    TRY(const int flags, int_argument(space, row[2]));
    TRY(const Deadline deadline, deadline_argument(space, row[3]));
    TRY(Ref<Bytes> content, make_bytes_buffer(space, size));
    TRY(const ssize_t got, when_ready(space, descriptor, POLLIN, deadline, [&] {
            if (from == nullptr) return ::recv(descriptor, bytes_buffer(content.get()), size, flags);
            from->size = sizeof from->storage;
            return ::recvfrom(descriptor, bytes_buffer(content.get()), size, flags, from->get(), &from->size);
        }));
    if (static_cast<size_t>(got) == size && size > 1) return content;
    return make_bytes(space, content->text().substr(0, static_cast<size_t>(got)));
}

// recv(fd, size, flags, timeout)
Result<OwnedValue> receive_bytes(ObjectSpace& space, Value* row, size_t) {
    return as_value(receive(space, row, "recv", nullptr));
}
Result<OwnedValue> receive_from(ObjectSpace& space, Value* row, size_t) {
    SocketAddress from;
    TRY(Ref<Bytes> content, receive(space, row, "recvfrom", &from));
    TRY(OwnedValue address, address_value(space, from));
    return pair_of(space, std::move(content), std::move(address));
}

// send(fd, data, flags, timeout): how many bytes went.
Result<OwnedValue> send_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const BytesView data, bytes_argument(space, row[1]));
    TRY(const int flags, int_argument(space, row[2]));
    TRY(const Deadline deadline, deadline_argument(space, row[3]));
    TRY(const ssize_t sent, when_ready(space, descriptor, POLLOUT, deadline, [&] {
            return ::send(descriptor, data.data(), data.size, flags | MSG_NOSIGNAL);
        }));
    return OwnedValue::of_int(space, sent);
}
// sendall(fd, data, flags, timeout): the timeout is for all of it.
Result<OwnedValue> send_all(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const BytesView data, bytes_argument(space, row[1]));
    TRY(const int flags, int_argument(space, row[2]));
    TRY(const Deadline deadline, deadline_argument(space, row[3]));
    for (size_t done = 0; done < data.size;) {
        // In pieces: a blocking call would otherwise not come back before all of it has gone.
        TRY(const ssize_t sent, when_ready(space, descriptor, POLLOUT, deadline, [&] {
                const int mode = deadline.polls_once ? 0 : MSG_DONTWAIT;
                return ::send(descriptor, data.data() + done, data.size - done, flags | MSG_NOSIGNAL | mode);
            }));
        done += static_cast<size_t>(sent);
    }
    return OwnedValue::none(space);
}
// sendto(fd, data, flags, family, address, timeout)
Result<OwnedValue> send_to(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const BytesView data, bytes_argument(space, row[1]));
    TRY(const int flags, int_argument(space, row[2]));
    TRY(const int family, int_argument(space, row[3]));
    TRY(const SocketAddress address, address_argument(space, row[4], family, "sendto"));
    TRY(const Deadline deadline, deadline_argument(space, row[5]));
    TRY(const ssize_t sent, when_ready(space, descriptor, POLLOUT, deadline, [&] {
            return ::sendto(descriptor, data.data(), data.size, flags | MSG_NOSIGNAL, address.get(), address.size);
        }));
    return OwnedValue::of_int(space, sent);
}

Result<OwnedValue> shut_down(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int how, int_argument(space, row[1]));
    return done_or_error(space, ::shutdown(descriptor, how));
}

Result<OwnedValue> set_blocking(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const bool blocks, truth(space, row[1]));
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags == -1) return raise_os_error(space, errno);
    return done_or_error(space, ::fcntl(descriptor, F_SETFL, blocks ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}

// setsockopt(fd, level, option, int or bytes)
Result<OwnedValue> set_option(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int level, int_argument(space, row[1]));
    TRY(const int option, int_argument(space, row[2]));
    if (is_bytes_like(space, row[3])) {
        TRY(const BytesView data, bytes_argument(space, row[3]));
        return done_or_error(space,
                             ::setsockopt(descriptor, level, option, data.data(), static_cast<socklen_t>(data.size)));
    }
    TRY(const int number, int_argument(space, row[3]));
    return done_or_error(space, ::setsockopt(descriptor, level, option, &number, sizeof number));
}

// getsockopt(fd, level, option, size): an int for size 0, else bytes.
Result<OwnedValue> get_option(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    TRY(const int level, int_argument(space, row[1]));
    TRY(const int option, int_argument(space, row[2]));
    TRY(const int wanted, int_argument(space, row[3]));
    constexpr int kLargest = 1024;
    if (wanted < 0 || wanted > kLargest)
        return space.raise_text(ExceptionId::kOSError, "getsockopt buflen out of range");
    if (wanted == 0) {
        int number = 0;
        socklen_t size = sizeof number;
        if (::getsockopt(descriptor, level, option, &number, &size) == -1) return raise_os_error(space, errno);
        return OwnedValue::of_int(space, number);
    }
    char content[kLargest];
    auto size = static_cast<socklen_t>(wanted);
    if (::getsockopt(descriptor, level, option, content, &size) == -1) return raise_os_error(space, errno);
    return as_value(make_bytes(space, std::string_view(content, size)));
}

template <auto get>
Result<OwnedValue> name_of_end(ObjectSpace& space, Value* row, size_t) {
    TRY(const int descriptor, int_argument(space, row[0]));
    SocketAddress address;
    if (get(descriptor, address.get(), &address.size) == -1) return raise_os_error(space, errno);
    return address_value(space, address);
}

// resolve(name, family, numeric_only): a list of (family, numeric address), or the number of an error.
Result<OwnedValue> resolve(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* name, str_argument(space, row[0], "getaddrinfo", "argument 1"));
    TRY(const int family, int_argument(space, row[1]));
    TRY(const bool numeric_only, truth(space, row[2]));
    std::vector<HostAddress> found;
    TRY(const int error, resolve_host(space, std::string(name->text()), family, numeric_only, found));
    if (error != 0) return OwnedValue::of_int(space, error);
    TRY(Ref<List> hosts, make_list(space, 0));
    for (const HostAddress& host : found) {
        TRY(Ref<Str> text, make_str(space, host.text));
        TRY(OwnedValue pair, pair_of(space, OwnedValue::of_int(space, host.family), std::move(text)));
        TRY_VOID(list_append(space, hosts.get(), std::move(pair)));
    }
    return hosts;
}

Result<OwnedValue> text_of_error(ObjectSpace& space, Value* row, size_t) {
    TRY(const int error, int_argument(space, row[0]));
    return as_value(make_str(space, ::gai_strerror(error)));
}

Result<OwnedValue> port_of_service(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* name, str_argument(space, row[0], "getservbyname", "argument 1"));
    TRY(const Str* protocol, str_argument(space, row[1], "getservbyname", "argument 2"));
    return OwnedValue::of_int(space, service_port(std::string(name->text()), protocol->text()));
}

Result<OwnedValue> host_name(ObjectSpace& space, Value*, size_t) {
    char name[256] = "";
    if (::gethostname(name, sizeof name - 1) == -1) return raise_os_error(space, errno);
    return name_from_system(space, name, false);
}

constexpr NativeSpec kFunctions[] = {
    {"accept", accept_from, "(fd, timeout, /)", "(descriptor, address) of the next connection."},
    {"bind", bind_socket, "(fd, family, address, /)", "Give a socket its own address."},
    {"connect", connect_to, "(fd, family, address, timeout, /)", "Connect a socket."},
    {"gai_strerror", text_of_error, "(error, /)", "What an error of getaddrinfo means."},
    {"gethostname", host_name, "()", "The name of this machine."},
    {"getpeername", name_of_end<::getpeername>, "(fd, /)", "The address at the other end."},
    {"getsockname", name_of_end<::getsockname>, "(fd, /)", "The address at this end."},
    {"getsockopt", get_option, "(fd, level, option, size, /)", "An option of a socket."},
    {"listen", listen_on, "(fd, backlog, /)", "Let others connect."},
    {"recv", receive_bytes, "(fd, size, flags, timeout, /)", "Bytes that came."},
    {"recvfrom", receive_from, "(fd, size, flags, timeout, /)", "(bytes, address) of what came."},
    {"resolve", resolve, "(name, family, numeric_only, /)", "The addresses of a machine."},
    {"send", send_bytes, "(fd, data, flags, timeout, /)", "Send bytes, and return how many went."},
    {"sendall", send_all, "(fd, data, flags, timeout, /)", "Send all bytes."},
    {"sendto", send_to, "(fd, data, flags, family, address, timeout, /)", "Send bytes to an address."},
    {"service_port", port_of_service, "(name, protocol, /)", "The port of a service, or -1."},
    {"setblocking", set_blocking, "(fd, flag, /)", "Say whether calls wait."},
    {"setsockopt", set_option, "(fd, level, option, value, /)", "Set an option of a socket."},
    {"shutdown", shut_down, "(fd, how, /)", "End one or both directions."},
    {"socket", make_socket, "(family, type, protocol, /)", "The descriptor of a new socket."},
    {"socketpair", make_pair, "(family, type, protocol, /)", "The descriptors of two connected sockets."},
    {},
};

#define NUMBER(name) \
    { #name, name }
constexpr NamedNumber kNumbers[] = {
    NUMBER(AF_UNSPEC),      NUMBER(AF_UNIX),        NUMBER(AF_INET),       NUMBER(AF_INET6),
    NUMBER(SOCK_STREAM),    NUMBER(SOCK_DGRAM),     NUMBER(SOCK_RAW),      NUMBER(SOCK_SEQPACKET),
    NUMBER(SOL_SOCKET),     NUMBER(SO_REUSEADDR),   NUMBER(SO_REUSEPORT),  NUMBER(SO_KEEPALIVE),
    NUMBER(SO_BROADCAST),   NUMBER(SO_LINGER),      NUMBER(SO_RCVBUF),     NUMBER(SO_SNDBUF),
    NUMBER(SO_ERROR),       NUMBER(SO_TYPE),        NUMBER(SO_ACCEPTCONN), NUMBER(SO_OOBINLINE),
    NUMBER(SO_RCVTIMEO),    NUMBER(SO_SNDTIMEO),    NUMBER(SO_DONTROUTE),  NUMBER(SO_DOMAIN),
    NUMBER(SO_PROTOCOL),    NUMBER(SOMAXCONN),      NUMBER(SHUT_RD),       NUMBER(SHUT_WR),
    NUMBER(SHUT_RDWR),      NUMBER(MSG_PEEK),       NUMBER(MSG_OOB),       NUMBER(MSG_DONTWAIT),
    NUMBER(MSG_WAITALL),    NUMBER(MSG_TRUNC),      NUMBER(MSG_NOSIGNAL),  NUMBER(IPPROTO_IP),
    NUMBER(IPPROTO_TCP),    NUMBER(IPPROTO_UDP),    NUMBER(IPPROTO_IPV6),  NUMBER(IPPROTO_ICMP),
    NUMBER(IPPROTO_RAW),    NUMBER(TCP_NODELAY),    NUMBER(TCP_KEEPIDLE),  NUMBER(TCP_KEEPINTVL),
    NUMBER(TCP_KEEPCNT),    NUMBER(TCP_MAXSEG),     NUMBER(IPV6_V6ONLY),   NUMBER(IP_TTL),
    NUMBER(IP_TOS),         NUMBER(AI_PASSIVE),     NUMBER(AI_CANONNAME),  NUMBER(AI_NUMERICHOST),
    NUMBER(AI_NUMERICSERV), NUMBER(AI_ADDRCONFIG),  NUMBER(AI_V4MAPPED),   NUMBER(AI_ALL),
    NUMBER(EAI_AGAIN),      NUMBER(EAI_BADFLAGS),   NUMBER(EAI_FAIL),      NUMBER(EAI_FAMILY),
    NUMBER(EAI_MEMORY),     NUMBER(EAI_NONAME),     NUMBER(EAI_SERVICE),   NUMBER(EAI_SOCKTYPE),
    NUMBER(NI_NUMERICHOST), NUMBER(NI_NUMERICSERV), NUMBER(NI_NAMEREQD),   NUMBER(NI_DGRAM),
};
#undef NUMBER

Result<void> fill(ObjectSpace& space, Dict* names) {
    return add_numbers(space, names, kNumbers);
}

}  // namespace

extern const ModuleSpec kSocketModule;
const ModuleSpec kSocketModule = {
    .name = "_socket",
    .documentation = "Connections to other programs and machines, by the descriptors of their sockets.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
