# Notes stand below the message, line by line.
class Invalid(Exception):
    pass


def check(row, number):
    try:
        if len(row) != 2:
            raise Invalid("two columns are needed")
    except Invalid as error:
        error.add_note(f"in row {number}")
        error.add_note("see the manual:\n  chapter 2")
        raise


check("ab", 1)
check("abc", 2)

# expect-stderr:
# Traceback (most recent call last):
#   File "notes_of_an_exception.py", line 17, in <module>
#     check("abc", 2)
#     ~~~~~^^^^^^^^^^
#   File "notes_of_an_exception.py", line 9, in check
#     raise Invalid("two columns are needed")
# Invalid: two columns are needed
# in row 2
# see the manual:
#   chapter 2

# exit: 1
