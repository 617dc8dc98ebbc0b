// _socket: addresses as Python and as the system have them.
#include <arpa/inet.h>
#include <net/if.h>

#include <cstddef>
#include <cstring>

#include "stdlib/native/posix/posix.h"
#include "stdlib/native/socket/socket.h"
#include "vm/object/int.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int64_t kMaxPort = 65535;

Result<int64_t> number_of(ObjectSpace& space, Tuple* tuple, size_t place, int64_t most, std::string_view message) {
    if (place >= tuple->size) return int64_t{0};
    const OwnedValue item = share(space, tuple->items()[place]);
    TRY(const OwnedValue index, index_of(space, item.get()));
    int64_t number = 0;
    if (!fits_int64(index.get(), number) || number < 0 || number > most)
        return space.raise_text(ExceptionId::kOverflowError, message);
    return number;
}

Result<std::string> host_of(ObjectSpace& space, Tuple* tuple) {
    const OwnedValue item = share(space, tuple->items()[0]);
    if (const Str* text = str_or_null(space, item.get())) return std::string(text->text());
    return space.raise(ExceptionId::kTypeError, "str, bytes or bytearray expected, not {}",
                       type_name(space, item.get()));
}

Result<SocketAddress> unix_address(ObjectSpace& space, Value& value, std::string_view function) {
    SocketAddress address;
    auto* local = reinterpret_cast<sockaddr_un*>(&address.storage);
    // Names in the abstract space begin with a zero byte, which a path may not have.
    std::string path;
    if (const Str* text = str_or_null(space, value); text != nullptr && text->text().starts_with('\0')) {
        path = text->text();
    } else {
        TRY(PathArgument given, path_argument(space, value, function, "address"));
        path = given.text;
    }
    if (path.size() >= sizeof local->sun_path) return space.raise_text(ExceptionId::kOSError, "AF_UNIX path too long");
    local->sun_family = AF_UNIX;
    std::memcpy(local->sun_path, path.data(), path.size());
    const bool has_end = path.empty() || path[0] != '\0';
    address.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + (has_end ? 1 : 0));
    return address;
}

Failed not_numeric(ObjectSpace& space, const std::string& host) {
    return space.raise(ExceptionId::kOSError, "illegal IP address string: {}", host);
}

}  // namespace

Result<SocketAddress> address_argument(ObjectSpace& space, Value& value, int family, std::string_view function) {
    if (family == AF_UNIX) return unix_address(space, value, function);
    const std::string_view name = family == AF_INET ? "AF_INET" : "AF_INET6";
    if (family != AF_INET && family != AF_INET6)
        return space.raise(ExceptionId::kOSError, "{}(): bad family", function);
    if (!is_tuple_like(space, value))
        return space.raise(ExceptionId::kTypeError, "{}(): {} address must be tuple, not {}", function, name,
                           type_name(space, value));
    Tuple* tuple = as_tuple(value);
    if (family == AF_INET && tuple->size != 2)
        return space.raise(ExceptionId::kTypeError, "AF_INET address must be a pair (host, port)");
    if (tuple->size < 2 || tuple->size > 4)
        return space.raise(ExceptionId::kTypeError,
                           "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
    TRY(const std::string host, host_of(space, tuple));
    TRY(const int64_t port, number_of(space, tuple, 1, kMaxPort, fmt::format("{}(): port must be 0-65535.", function)));
    SocketAddress address;
    if (family == AF_INET) {
        auto* four = reinterpret_cast<sockaddr_in*>(&address.storage);
        four->sin_family = AF_INET;
        four->sin_port = htons(static_cast<uint16_t>(port));
        if (::inet_pton(AF_INET, host.c_str(), &four->sin_addr) != 1) return not_numeric(space, host);
        address.size = sizeof(sockaddr_in);
        return address;
    }
    TRY(const int64_t flow,
        number_of(space, tuple, 2, 0xFFFFF, fmt::format("{}(): flowinfo must be 0-1048575.", function)));
    TRY(const int64_t scope, number_of(space, tuple, 3, UINT32_MAX, "Python int too large to convert to C int"));
    auto* six = reinterpret_cast<sockaddr_in6*>(&address.storage);
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(static_cast<uint16_t>(port));
    six->sin6_flowinfo = htonl(static_cast<uint32_t>(flow));
    six->sin6_scope_id = static_cast<uint32_t>(scope);
    const size_t percent = host.find('%');
    if (percent != std::string::npos) six->sin6_scope_id = ::if_nametoindex(host.c_str() + percent + 1);
    if (::inet_pton(AF_INET6, host.substr(0, percent).c_str(), &six->sin6_addr) != 1) return not_numeric(space, host);
    address.size = sizeof(sockaddr_in6);
    return address;
}

Result<OwnedValue> address_value(ObjectSpace& space, const SocketAddress& address) {
    char text[INET6_ADDRSTRLEN] = "";
    if (address.size < sizeof(sa_family_t)) return OwnedValue::none(space);
    if (address.storage.ss_family == AF_UNIX) {
        const auto* local = reinterpret_cast<const sockaddr_un*>(&address.storage);
        const size_t size = address.size - std::min<size_t>(address.size, offsetof(sockaddr_un, sun_path));
        if (size > 0 && local->sun_path[0] == '\0')
            return name_from_system(space, std::string_view(local->sun_path, size), true);
        return name_from_system(space, std::string_view(local->sun_path, ::strnlen(local->sun_path, size)), false);
    }
    if (address.storage.ss_family == AF_INET) {
        const auto* four = reinterpret_cast<const sockaddr_in*>(&address.storage);
        ::inet_ntop(AF_INET, &four->sin_addr, text, sizeof text);
        TRY(Ref<Str> host, make_str(space, text));
        Value parts[] = {Value::of_object(host.take()), OwnedValue::of_int(space, ntohs(four->sin_port)).take()};
        return as_value(make_tuple_from(space, parts, std::size(parts)));
    }
    if (address.storage.ss_family == AF_INET6) {
        const auto* six = reinterpret_cast<const sockaddr_in6*>(&address.storage);
        ::inet_ntop(AF_INET6, &six->sin6_addr, text, sizeof text);
        TRY(Ref<Str> host, make_str(space, text));
        Value parts[] = {Value::of_object(host.take()), OwnedValue::of_int(space, ntohs(six->sin6_port)).take(),
                         OwnedValue::of_int(space, ntohl(six->sin6_flowinfo)).take(),
                         OwnedValue::of_int(space, six->sin6_scope_id).take()};
        return as_value(make_tuple_from(space, parts, std::size(parts)));
    }
    return OwnedValue::none(space);
}

}  // namespace eadem::stdlib
