def close(number):
    print("closing", number)
    return 1 // number


def work(number):
    try:
        raise ValueError("work")
    finally:
        close(number)
        print("closed")


try:
    work(1)
except ValueError as error:
    print(error)
work(0)

# expect:
# closing 1
# closed
# work
# closing 0

# expect-stderr:
# Traceback (most recent call last):
#   File "tracebacks_of_a_finally.py", line 8, in work
#     raise ValueError("work")
# ValueError: work
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "tracebacks_of_a_finally.py", line 18, in <module>
#     work(0)
#     ~~~~^^^
#   File "tracebacks_of_a_finally.py", line 10, in work
#     close(number)
#     ~~~~~^^^^^^^^
#   File "tracebacks_of_a_finally.py", line 3, in close
#     return 1 // number
#            ~~^^~~~~~~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1
