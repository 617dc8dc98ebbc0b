# Modules may come over a network: a finder asks a server for the text. The server is a second process of this sample,
# which speaks as much HTTP as that takes, on a port that is free.
#
# Whatever a module is read from, it is loaded once: the server counts how often it was asked.
import importlib.abc
import importlib.util
import os
import socket
import sys

PAGES = {"/greeting.py": "text = 'hello'\n", "/guest.py": "from greeting import text\nname = 'world'\n"}


def serve(listener):
    asked = 0
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("r") as request:
            path = request.readline().split()[1]
            while request.readline().strip():
                pass
            asked += 1
            body = str(asked) if path == "/asked" else PAGES.get(path)
            status = "404 Not Found" if body is None else "200 OK"
            connection.sendall(f"HTTP/1.0 {status}\r\n\r\n{body or ''}".encode())


def fetch(path):
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        head, _, body = connection.makefile("rb").read().partition(b"\r\n\r\n")
    return body.decode() if b" 200 " in head else None


class Distant(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    def find_spec(self, fullname, path, target=None):
        if self.get_source(fullname) is None:
            return None
        return importlib.util.spec_from_loader(fullname, self, origin="the server")

    def get_source(self, fullname):
        return fetch(f"/{fullname}.py")


listener = socket.create_server(("127.0.0.1", 0))
address = listener.getsockname()
server = os.fork()
if server == 0:
    try:
        serve(listener)
    finally:
        os._exit(0)
listener.close()
try:
    sys.meta_path.append(Distant())
    import guest
    import greeting

    print(guest.text, guest.name, greeting)  # hello world <module 'greeting' (the server)>
    print(guest.text is greeting.text, greeting is sys.modules["greeting"])  # True True
    # Two modules, each asked for by find_spec and by the loader; and this question.
    print(fetch("/asked"))  # 5
    try:
        import nothing_of_that_name
    except ModuleNotFoundError as error:
        print(error)  # No module named 'nothing_of_that_name'
finally:
    os.kill(server, 15)
    print(os.waitstatus_to_exitcode(os.waitpid(server, 0)[1]))  # -15
