def load():
    try:
        {}["x"]
    except KeyError:
        raise ValueError("no x") from None


try:
    load()
except ValueError as error:
    error.add_note("first note")
    error.add_note("second\nnote")
    print(error.__notes__)
    raise

# expect:
# ['first note', 'second\nnote']

# expect-stderr:
# Traceback (most recent call last):
#   File "notes_and_hidden_context.py", line 9, in <module>
#     load()
#     ~~~~^^
#   File "notes_and_hidden_context.py", line 5, in load
#     raise ValueError("no x") from None
# ValueError: no x
# first note
# second
# note

# exit: 1
