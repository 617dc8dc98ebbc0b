# What is built in leaves no frames in tracebacks.
import io


def use(stream):
    stream.close()
    return stream.read()


use(io.StringIO("text"))

# expect-stderr:
# Traceback (most recent call last):
#   File "traceback_of_a_stream.py", line 10, in <module>
#     use(io.StringIO("text"))
#     ~~~^^^^^^^^^^^^^^^^^^^^^
#   File "traceback_of_a_stream.py", line 7, in use
#     return stream.read()
#            ~~~~~~~~~~~^^
# ValueError: I/O operation on closed file

# exit: 1
