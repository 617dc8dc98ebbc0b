# A __getattr__ that asks itself: the frames are folded.
class Loop:
    def __getattr__(self, name):
        return self.other


Loop().start

# expect-stderr:
# Traceback (most recent call last):
#   File "recursion_in_getattr.py", line 7, in <module>
#     Loop().start
#   File "recursion_in_getattr.py", line 4, in __getattr__
#     return self.other
#            ^^^^^^^^^^
#   File "recursion_in_getattr.py", line 4, in __getattr__
#     return self.other
#            ^^^^^^^^^^
#   File "recursion_in_getattr.py", line 4, in __getattr__
#     return self.other
#            ^^^^^^^^^^
#   [Previous line repeated 996 more times]
# RecursionError: maximum recursion depth exceeded

# exit: 1
