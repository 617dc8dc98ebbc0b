def g():
    yield 1


g().throw(ValueError("early"))

# expect-stderr:
# Traceback (most recent call last):
#   File "traceback_just_started.py", line 5, in <module>
#     g().throw(ValueError("early"))
#     ~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^
#   File "traceback_just_started.py", line 1, in g
#     def g():
# ValueError: early

# exit: 1
