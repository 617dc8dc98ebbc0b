# socket: pairs, servers, datagrams, files of sockets, timeouts, errors; and a process of its own by os.fork.
import socket, os, time
a, b = socket.socketpair()
print(a.family, repr(a.family), a.type, a.proto)
a.sendall(b"hello"); print(b.recv(100)); 
buf = bytearray(4); a.send(b"abcdef"); print(b.recv_into(buf), buf, b.recv(10))
a.shutdown(socket.SHUT_WR); print(b.recv(1)); 
f = b.makefile("w"); f.write("line1\nline2\n"); f.close(); 
b.shutdown(socket.SHUT_WR)
print(a.makefile().read())
a.close(); b.close(); print(a.fileno(), a)
def attempt(f, *x):
    try: print(f(*x))
    except Exception as e: print(type(e).__module__, type(e).__name__, e, getattr(e, "errno", None))
attempt(a.send, b"x")
s = socket.create_server(("127.0.0.1", 0)); port = s.getsockname()[1]
s.settimeout(0.05); attempt(s.accept); s.setblocking(False); attempt(s.accept); s.settimeout(None)
pid = os.fork()
if pid == 0:
    c = socket.create_connection(("localhost", port))
    c.sendall(b"GET" * 100000); c.close(); os._exit(3)
c, where = s.accept(); n = 0
while True:
    d = c.recv(65536)
    if not d: break
    n += len(d)
print(n, where[0])
p, st = os.waitpid(pid, 0); print(p == pid, os.WIFEXITED(st), os.WEXITSTATUS(st), os.waitstatus_to_exitcode(st))
c.close(); s.close()
attempt(socket.create_connection, ("127.0.0.1", port))
attempt(lambda: socket.socket().connect(("127.0.0.1", port)))
attempt(lambda: socket.socket().connect("x"))
attempt(lambda: socket.socket().connect(("127.0.0.1", 70000)))
attempt(lambda: socket.socket().connect(("127.0.0.1",)))
attempt(lambda: socket.socket().connect((5, 5)))
attempt(lambda: socket.socket(socket.AF_UNIX).connect("/nonexist"))
attempt(socket.gethostbyname, "localhost")
attempt(socket.gethostbyname, "127.0.0.1")
attempt(socket.getaddrinfo, "127.0.0.1", 80)
attempt(socket.getaddrinfo, "1.2.3.4", 80, socket.AF_INET6)
attempt(socket.getaddrinfo, None, 8080, 0, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)
print(socket.timeout, socket.error, socket.gaierror.__mro__, socket.herror)
attempt(socket.inet_aton, "1.2.3.4"); attempt(socket.inet_pton, socket.AF_INET6, "fe80::1:2"); attempt(socket.inet_ntop, socket.AF_INET6, bytes(15) + b"\1"); attempt(socket.inet_pton, socket.AF_INET6, "1::2::3"); attempt(socket.htons, 80)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); u.bind(("", 0)); v = socket.socket(type=socket.SOCK_DGRAM)
with socket.socket(socket.AF_UNIX) as x: x.bind("\0abs%d" % os.getpid()); print(x.getsockname()[:4])
d = socket.socket(); attempt(d.recv, -1); fd = d.detach(); print(d.fileno(), fd > 2); os.close(fd)

# expect:
# 1 <AddressFamily.AF_UNIX: 1> 1 0
# b'hello'
# 4 bytearray(b'abcd') b'ef'
# b''
# line1
# line2
#
# -1 <socket.socket [closed] fd=-1, family=1, type=1, proto=0>
# builtins OSError [Errno 9] Bad file descriptor 9
# builtins TimeoutError timed out None
# builtins BlockingIOError [Errno 11] Resource temporarily unavailable 11
# 300000 127.0.0.1
# True True 3 3
# builtins ConnectionRefusedError [Errno 111] Connection refused 111
# builtins ConnectionRefusedError [Errno 111] Connection refused 111
# builtins TypeError connect(): AF_INET address must be tuple, not str None
# builtins OverflowError connect(): port must be 0-65535. None
# builtins TypeError AF_INET address must be a pair (host, port) None
# builtins TypeError str, bytes or bytearray expected, not int None
# builtins FileNotFoundError [Errno 2] No such file or directory 2
# 127.0.0.1
# 127.0.0.1
# [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80)), (<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_DGRAM: 2>, 17, '', ('127.0.0.1', 80)), (<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_RAW: 3>, 0, '', ('127.0.0.1', 80))]
# socket gaierror [Errno -9] Address family for hostname not supported -9
# [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('0.0.0.0', 8080)), (<AddressFamily.AF_INET6: 10>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('::', 8080, 0, 0))]
# <class 'TimeoutError'> <class 'OSError'> (<class 'socket.gaierror'>, <class 'OSError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) <class 'socket.herror'>
# b'\x01\x02\x03\x04'
# b'\xfe\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x02'
# ::1
# builtins OSError illegal IP address string passed to inet_pton None
# 20480
# b'\x00abs'
# builtins ValueError negative buffersize in recv None
# -1 True
