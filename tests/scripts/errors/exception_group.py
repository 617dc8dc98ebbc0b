# A group is printed with its members, nested groups with theirs, notes and causes where they belong.
inner = ExceptionGroup("inner", [KeyError("k"), TypeError("t")])
error = ValueError("first")
error.add_note("a note on a member")
group = ExceptionGroup("outer", [error, inner, OSError(2, "gone")])
group.add_note("a note on the group")
print(isinstance(group, BaseExceptionGroup), isinstance(group, Exception), ExceptionGroup.__bases__)
print(type(BaseExceptionGroup("g", [ValueError()])), type(BaseExceptionGroup("g", [KeyboardInterrupt()])))
print(group.subgroup(TypeError), group.split(ValueError)[0].exceptions, isinstance(group.derive([error]), ExceptionGroup))
raise group from RuntimeError("the cause")

# expect:
# True True (<class 'BaseExceptionGroup'>, <class 'Exception'>)
# <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
# outer (1 sub-exception) (ValueError('first'),) True

# expect-stderr:
# RuntimeError: the cause
#
# The above exception was the direct cause of the following exception:
#
#   + Exception Group Traceback (most recent call last):
#   |   File "exception_group.py", line 10, in <module>
#   |     raise group from RuntimeError("the cause")
#   | ExceptionGroup: outer (3 sub-exceptions)
#   | a note on the group
#   +-+---------------- 1 ----------------
#     | ValueError: first
#     | a note on a member
#     +---------------- 2 ----------------
#     | ExceptionGroup: inner (2 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | KeyError: 'k'
#       +---------------- 2 ----------------
#       | TypeError: t
#       +------------------------------------
#     +---------------- 3 ----------------
#     | FileNotFoundError: [Errno 2] gone
#     +------------------------------------

# exit: 1
