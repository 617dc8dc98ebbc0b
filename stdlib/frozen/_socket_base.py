"""Sockets without the comforts of the module socket: what is written in C in CPython, and leaves no frames."""

import _socket
import posix


class herror(OSError):
    __module__ = "socket"


class gaierror(OSError):
    __module__ = "socket"


_default_timeout = None


def getdefaulttimeout():
    """The timeout of new sockets in seconds, or None."""
    return _default_timeout


def setdefaulttimeout(timeout, /):
    """Set the timeout of new sockets, in seconds; None means no end."""
    global _default_timeout
    _default_timeout = checked_timeout(timeout)


def checked_timeout(timeout):
    """A timeout as a float, or None."""
    if timeout is None:
        return None
    if not hasattr(timeout, "__float__") and not hasattr(timeout, "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(timeout).__name__)
    timeout = float(timeout)
    if timeout != timeout:
        raise ValueError("Invalid value NaN (not a number)")
    if timeout < 0:
        raise ValueError("Timeout value out of range")
    return timeout


def fail(error):
    """Raise the error of a look-up."""
    raise gaierror(error, _socket.gai_strerror(error))


def look_up(host, family, numeric_only=False):
    """The addresses of a machine: a list of (family, numeric address)."""
    found = _socket.resolve(host, family, numeric_only)
    if isinstance(found, int):
        fail(found)
    return found


def numeric(family, address):
    """An address whose host is a number, whatever it was before; what is no address is for the system to refuse."""
    if family not in (_socket.AF_INET, _socket.AF_INET6) or not isinstance(address, tuple) or not address:
        return address
    host = address[0]
    if isinstance(host, (bytes, bytearray)):
        host = host.decode("ascii")
    if not isinstance(host, str):
        return address
    if host == "":
        host = "0.0.0.0" if family == _socket.AF_INET else "::"
    elif host == "<broadcast>":
        host = "255.255.255.255"
    else:
        host = look_up(host.encode("idna").decode("ascii") if not host.isascii() else host, family)[0][1]
    return (host,) + address[1:]


class Socket:
    """A socket: its descriptor and its timeout."""

    _fd = -1

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            if fileno < 0:
                raise ValueError("negative file descriptor")
            if family == -1:
                family = _socket.getsockopt(fileno, _socket.SOL_SOCKET, _socket.SO_DOMAIN, 0)
            if type == -1:
                type = _socket.getsockopt(fileno, _socket.SOL_SOCKET, _socket.SO_TYPE, 0)
            if proto == -1:
                proto = _socket.getsockopt(fileno, _socket.SOL_SOCKET, _socket.SO_PROTOCOL, 0)
            self._fd = fileno
        else:
            family = _socket.AF_INET if family == -1 else family
            type = _socket.SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            self._fd = _socket.socket(family, type, proto)
        self._family = int(family)
        self._type = int(type)
        self.proto = int(proto)
        self._timeout = _default_timeout
        if self._timeout is not None:
            _socket.setblocking(self._fd, False)

    # ---- the ends ----

    def fileno(self):
        """The descriptor, or -1 once the socket is closed."""
        return self._fd

    def detach(self):
        """Give the descriptor away: the socket is closed, and it stays open."""
        fd = self._fd
        self._fd = -1
        return fd

    def close(self):
        """Close the socket."""
        fd = self._fd
        if fd >= 0:
            self._fd = -1
            try:
                posix.close(fd)
            except ConnectionResetError:
                pass

    def bind(self, address, /):
        """Bind the socket to a local address."""
        _socket.bind(self._fd, self._family, numeric(self._family, address))

    def listen(self, backlog=128, /):
        """Enable a server to accept connections."""
        _socket.listen(self._fd, backlog)

    def connect(self, address, /):
        """Connect the socket to a remote address."""
        _socket.connect(self._fd, self._family, numeric(self._family, address), self._timeout)

    def connect_ex(self, address, /):
        """As connect(), but gives the number of an error instead of raising it."""
        try:
            self.connect(address)
        except TimeoutError:
            return 11
        except gaierror:
            raise
        except OSError as error:
            return error.errno
        return 0

    def _accept(self):
        return _socket.accept(self._fd, self._timeout)

    def getsockname(self):
        """The socket's own address."""
        return _socket.getsockname(self._fd)

    def getpeername(self):
        """The address of the remote endpoint."""
        return _socket.getpeername(self._fd)

    def shutdown(self, how, /):
        """Shut down the reading side (SHUT_RD), the writing side (SHUT_WR), or both ends (SHUT_RDWR)."""
        _socket.shutdown(self._fd, how)

    # ---- options ----

    def settimeout(self, timeout, /):
        """Set a timeout in seconds; None means no end, 0 not to wait at all."""
        self._timeout = checked_timeout(timeout)
        _socket.setblocking(self._fd, self._timeout is None)

    def gettimeout(self):
        """The timeout in seconds, or None."""
        return self._timeout

    timeout = property(gettimeout)

    def setblocking(self, flag, /):
        """True: calls wait; False: they do not."""
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        """Whether calls wait."""
        return self._timeout is None or self._timeout > 0

    def setsockopt(self, level, option, value, optlen=None, /):
        """Set an option, to an int or to bytes."""
        _socket.setsockopt(self._fd, level, option, value)

    def getsockopt(self, level, option, buflen=0, /):
        """An option as an int, or as at most so many bytes."""
        return _socket.getsockopt(self._fd, level, option, buflen)

    # ---- data ----

    def send(self, data, flags=0, /):
        """Send bytes, and return how many went."""
        return _socket.send(self._fd, data, flags, self._timeout)

    def sendall(self, data, flags=0, /):
        """Send all bytes."""
        _socket.sendall(self._fd, data, flags, self._timeout)

    def sendto(self, data, flags_or_address, address=None, /):
        """sendto(data, [flags,] address): send bytes to an address."""
        flags = 0
        if address is None:
            address = flags_or_address
        else:
            flags = flags_or_address
        return _socket.sendto(self._fd, data, flags, self._family, numeric(self._family, address), self._timeout)

    def recv(self, bufsize, flags=0, /):
        """Up to bufsize bytes; b'' at the end."""
        return _socket.recv(self._fd, bufsize, flags, self._timeout)

    def recvfrom(self, bufsize, flags=0, /):
        """As recv(), with the address that sent them."""
        return _socket.recvfrom(self._fd, bufsize, flags, self._timeout)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """As recv(), into a row of bytes that can be changed; gives their number."""
        view = memoryview(buffer)
        if nbytes < 0:
            raise ValueError("negative buffersize in recv_into")
        data = self.recv(min(nbytes, len(view)) if nbytes else len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """As recv_into(), with the address that sent them."""
        view = memoryview(buffer)
        data, address = self.recvfrom(min(nbytes, len(view)) if nbytes else len(view), flags)
        view[:len(data)] = data
        return len(data), address

    def __del__(self):
        if self._fd >= 0:
            Socket.close(self)
