def read(settings):
    return settings["colour"]


def start():
    try:
        read({})
    except KeyError:
        try:
            read(None)
        except TypeError as error:
            raise ValueError("no settings") from error


try:
    start()
except ValueError:
    undefined_name

# expect-stderr:
# Traceback (most recent call last):
#   File "tracebacks_of_contexts.py", line 7, in start
#     read({})
#     ~~~~^^^^
#   File "tracebacks_of_contexts.py", line 2, in read
#     return settings["colour"]
#            ~~~~~~~~^^^^^^^^^^
# KeyError: 'colour'
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "tracebacks_of_contexts.py", line 10, in start
#     read(None)
#     ~~~~^^^^^^
#   File "tracebacks_of_contexts.py", line 2, in read
#     return settings["colour"]
#            ~~~~~~~~^^^^^^^^^^
# TypeError: 'NoneType' object is not subscriptable
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "tracebacks_of_contexts.py", line 16, in <module>
#     start()
#     ~~~~~^^
#   File "tracebacks_of_contexts.py", line 12, in start
#     raise ValueError("no settings") from error
# ValueError: no settings
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "tracebacks_of_contexts.py", line 18, in <module>
#     undefined_name
# NameError: name 'undefined_name' is not defined

# exit: 1
