// What the files of the module _socket share: addresses, and names of machines.
//
// Addresses are Python's: (host, port) for AF_INET, (host, port, flow, scope) for AF_INET6, a path for AF_UNIX. Hosts
// are numeric here; the frozen module socket asks `resolve` for names first.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <string>
#include <vector>

#include "vm/object/native.h"
#include "vm/object/ref.h"

namespace eadem::stdlib {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = sizeof(sockaddr_storage);

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

// The address that a Python value stands for; `function` is named in messages. TypeError, OverflowError, OSError.
vm::Result<SocketAddress> address_argument(vm::ObjectSpace& space, vm::Value& value, int family,
                                           std::string_view function);
// The Python value for an address that the system gave.
vm::Result<vm::OwnedValue> address_value(vm::ObjectSpace& space, const SocketAddress& address);

struct HostAddress {
    int family;        // AF_INET or AF_INET6
    std::string text;  // numeric
};
// The addresses of a machine, those that can be reached first. Numeric names stand for themselves; others are looked up
// in /etc/hosts, then asked of the name servers of /etc/resolv.conf. `family` may be AF_UNSPEC. Returns 0, or what
// getaddrinfo(3) returns (EAI_...).
//
// It does that itself, because getaddrinfo in a static program wants the shared libraries of the C library that it was
// linked with.
vm::Result<int> resolve_host(vm::ObjectSpace& space, const std::string& name, int family, bool numeric_only,
                             std::vector<HostAddress>& found);
// The port of a service by /etc/services, or -1. `protocol`: "tcp", "udp" or empty for any.
int service_port(const std::string& name, std::string_view protocol);

}  // namespace eadem::stdlib
