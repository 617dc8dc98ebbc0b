"""Connections to other programs, on this machine and on others."""

import _socket
import io
import posix
from enum import IntEnum, IntFlag

from _socket import *
from _socket_base import Socket as SocketType, fail, gaierror, getdefaulttimeout, herror, look_up, setdefaulttimeout

error = OSError
timeout = TimeoutError
has_ipv6 = True


def _numbers(kind, name, prefix):
    """Make an enumeration of the constants with a prefix, and its members constants of this module."""
    members = {key: number for key, number in vars(_socket).items() if key.startswith(prefix)}
    made = kind(name, members, module=__name__)
    globals().update({key: made[key] for key in members})
    return made


AddressFamily = _numbers(IntEnum, "AddressFamily", "AF_")
SocketKind = _numbers(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _numbers(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _numbers(IntFlag, "AddressInfo", "AI_")
SOCK_CLOEXEC = 0o2000000
SOCK_NONBLOCK = 0o4000


def _member(kind, number):
    try:
        return kind(number)
    except ValueError:
        return number


class socket(SocketType):
    """An end of a connection, or a place where others can connect to."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        SocketType.__init__(self, family, type, proto, fileno)
        self._files = 0
        self._closed = False

    @property
    def family(self):
        """The family of its addresses."""
        return _member(AddressFamily, self._family)

    @property
    def type(self):
        """SOCK_STREAM, SOCK_DGRAM ..."""
        return _member(SocketKind, self._type)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = "<%s.%s%s fd=%i, family=%i, type=%i, proto=%i" % (
            type(self).__module__, type(self).__qualname__, " [closed]" if self._closed else "", self.fileno(),
            self._family, self._type, self.proto)
        if not self._closed:
            for name, find in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = find()
                except OSError:
                    continue
                if address:
                    text += ", %s=%s" % (name, address)
        return text + ">"

    def __getstate__(self):
        raise TypeError("cannot pickle %r object" % type(self).__name__)

    def dup(self):
        """Another socket for the same connection."""
        copy = type(self)(self._family, self._type, self.proto, posix.dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Wait for a connection: (a socket for it, the address of the other end)."""
        fd, address = self._accept()
        accepted = socket(self._family, self._type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            accepted.setblocking(True)
        return accepted, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file whose reads and writes go through the socket."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError("invalid mode %r (only r, w, b allowed)" % (mode,))
        writes = "w" in mode
        reads = "r" in mode or not writes
        raw = SocketIO(self, ("r" if reads else "") + ("w" if writes else ""))
        self._files += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reads and writes:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reads:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if "b" in mode:
            return buffer
        text = io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send what a binary file has from an offset on; gives the number of bytes."""
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if self._type & SOCK_STREAM == 0:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if offset:
            file.seek(offset)
        total = 0
        while count is None or total < count:
            part = file.read(65536 if count is None else min(65536, count - total))
            if not part:
                break
            self.sendall(part)
            total += len(part)
        return total

    def _drop_file(self):
        if self._files > 0:
            self._files -= 1
        if self._closed:
            self.close()

    def close(self):
        """Close the socket, once the files that were made of it are closed, too."""
        self._closed = True
        if self._files <= 0:
            SocketType.close(self)

    def detach(self):
        """Give the descriptor away: the socket is closed, and it stays open."""
        self._closed = True
        return SocketType.detach(self)

    def get_inheritable(self):
        """Whether programs that this one starts get the socket."""
        return False


class SocketIO(io.RawIOBase):
    """A raw stream of a socket."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw"):
            raise ValueError("invalid mode: %r" % mode)
        self._sock = sock
        self.mode = mode + "b" if mode != "rw" else "rwb"
        self._reads = "r" in mode
        self._writes = "w" in mode
        self._timed_out = False

    def readinto(self, b):
        """Read into a row of bytes; 0 at the end, None if nothing is there and the socket does not wait."""
        self._checkClosed()
        if not self._reads:
            raise io.UnsupportedOperation("not readable")
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def read(self, size=-1, /):
        """Up to size bytes; all until the end without a size."""
        if size is None or size < 0:
            return self.readall()
        part = bytearray(size)
        count = self.readinto(part)
        return None if count is None else bytes(part[:count])

    def readall(self):
        """All bytes until the end."""
        parts = []
        while True:
            part = self.read(io.DEFAULT_BUFFER_SIZE)
            if not part:
                return b"".join(parts) if parts or part is not None else None
            parts.append(part)

    def write(self, b):
        """Send bytes, and return how many went; None if the socket does not wait and none could go."""
        self._checkClosed()
        if not self._writes:
            raise io.UnsupportedOperation("not writable")
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def readable(self):
        self._checkClosed()
        return self._reads

    def writable(self):
        self._checkClosed()
        return self._writes

    def seekable(self):
        self._checkClosed()
        return False

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        """The descriptor; -1 once it is closed."""
        return -1 if self.closed else self.fileno()

    def close(self):
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._drop_file()
        self._sock = None


def fromfd(fd, family, type, proto=0):
    """A socket of a copy of a descriptor."""
    return socket(family, type, proto, posix.dup(fd))


def close(fd, /):
    """Close the descriptor of a socket."""
    posix.close(fd)


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    first, second = _socket.socketpair(family, type, proto)
    return socket(family, type, proto, first), socket(family, type, proto, second)


def _port_number(port, protocol, flags):
    if port is None:
        return 0
    if isinstance(port, (bytes, bytearray)):
        port = port.decode("ascii")
    if isinstance(port, str):
        if port.isdigit() and port.isascii():
            return int(port) & 0xFFFF
        number = -1 if flags & AI_NUMERICSERV else _socket.service_port(port, protocol)
        if number < 0:
            fail(EAI_SERVICE)
        return number
    if not isinstance(port, int):
        raise OSError("Int or String expected")
    return port & 0xFFFF


_PROTOCOLS = ((SOCK_STREAM, IPPROTO_TCP, "tcp"), (SOCK_DGRAM, IPPROTO_UDP, "udp"), (SOCK_RAW, 0, ""))


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a service: a list of (family, type, proto, canonname, address), the best first."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode("ascii")
    if host is not None and not isinstance(host, str):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if host is None and port is None:
        fail(EAI_NONAME)
    if host:
        hosts = look_up(host, family, bool(flags & AI_NUMERICHOST))
    else:
        hosts = [(AF_INET6, "::" if flags & AI_PASSIVE else "::1"),
                 (AF_INET, "0.0.0.0" if flags & AI_PASSIVE else "127.0.0.1")]
        if flags & AI_PASSIVE:
            hosts.reverse()
        hosts = [found for found in hosts if family in (0, found[0])]
    kinds = [kind for kind in _PROTOCOLS if type in (0, kind[0]) and proto in (0, kind[1])]
    if not kinds:
        fail(EAI_SOCKTYPE)
    found = []
    for host_family, address in hosts:
        for kind, protocol, name in kinds:
            place = (address, _port_number(port, name, flags))
            if host_family == AF_INET6:
                place += (0, 0)
            canonical = host or "" if flags & AI_CANONNAME and not found else ""
            found.append((_member(AddressFamily, host_family), kind, protocol, canonical, place))
    return found


def gethostbyname(hostname, /):
    """The IPv4 address of a machine."""
    return look_up(hostname or "0.0.0.0", AF_INET)[0][1]


def gethostbyname_ex(hostname, /):
    """(name, other names, IPv4 addresses) of a machine."""
    return hostname, [], [address for _, address in look_up(hostname, AF_INET)]


def getservbyname(servicename, protocolname="", /):
    """The port of a service."""
    port = _socket.service_port(servicename, protocolname)
    if port < 0:
        raise OSError("service/proto not found")
    return port


def getfqdn(name=""):
    """The name of a machine, as far as it is known here."""
    name = name.strip()
    return gethostname() if not name or name in ("0.0.0.0", "::") else name


def inet_aton(text, /):
    """The four bytes of an IPv4 address."""
    return inet_pton(AF_INET, text)


def inet_ntoa(packed, /):
    """The IPv4 address of four bytes."""
    return inet_ntop(AF_INET, packed)


def inet_pton(family, text, /):
    """The bytes of an address."""
    if family == AF_INET:
        parts = text.split(".")
        if len(parts) == 4 and all([part.isdigit() and part.isascii() and len(part) <= 3 and int(part) < 256
                                    for part in parts]):
            return bytes([int(part) for part in parts])
    elif family == AF_INET6:
        head, double, tail = text.partition("::")
        groups = [[part for part in side.split(":") if part or side] for side in (head, tail)]
        if groups[-1] and "." in groups[-1][-1]:
            four = inet_pton(AF_INET, groups[-1].pop())
            groups[-1] += ["%x" % (four[0] << 8 | four[1]), "%x" % (four[2] << 8 | four[3])]
        count = len(groups[0]) + len(groups[1])
        if (count < 8 if double else count == 8):
            words = groups[0] + ["0"] * (8 - count) + groups[1]
            if all([0 < len(word) <= 4 and set(word) <= set("0123456789abcdefABCDEF") for word in words]):
                return b"".join([int(word, 16).to_bytes(2, "big") for word in words])
    else:
        raise OSError(97, "Address family not supported by protocol")
    raise OSError("illegal IP address string passed to inet_pton")


def inet_ntop(family, packed, /):
    """The address that bytes stand for."""
    if len(packed) != {AF_INET: 4, AF_INET6: 16}.get(family, -1):
        raise ValueError("invalid length of packed IP address string")
    if family == AF_INET:
        return ".".join([str(byte) for byte in packed])
    words = [packed[i] << 8 | packed[i + 1] for i in range(0, 16, 2)]
    best, length = 0, 1
    for start in range(8):
        end = start
        while end < 8 and words[end] == 0:
            end += 1
        if end - start > length:
            best, length = start, end - start
    texts = ["%x" % word for word in words]
    if length == 1:
        return ":".join(texts)
    return ":".join(texts[:best]) + "::" + ":".join(texts[best + length:])


def htons(number, /):
    """A 16-bit number in the order of bytes of the network."""
    import sys
    return int.from_bytes(number.to_bytes(2, sys.byteorder), "big")


def htonl(number, /):
    """A 32-bit number in the order of bytes of the network."""
    import sys
    return int.from_bytes(number.to_bytes(4, sys.byteorder), "big")


ntohs = htons
ntohl = htonl

_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to (host, port), trying one address of the host after the other."""
    host, port = address
    errors = []
    for family, kind, protocol, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, protocol)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(place)
            return sock
        except OSError as problem:
            if not all_errors:
                errors.clear()
            errors.append(problem)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Whether a socket can serve IPv4 and IPv6 at once."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at an address."""
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as problem:
            message = "%s (while attempting to bind on address %r)" % (problem.strerror, address)
            raise OSError(problem.errno, message) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise
