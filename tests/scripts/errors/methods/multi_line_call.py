# A call over several lines: which of them are shown.
class Builder:
    def add(self, *parts):
        return self

    def build(self):
        raise RuntimeError("nothing to build")


(Builder()
    .add(1,
         2)
    .build())

# expect-stderr:
# Traceback (most recent call last):
#   File "multi_line_call.py", line 13, in <module>
#     .build())
#      ~~~~~^^
#   File "multi_line_call.py", line 7, in build
#     raise RuntimeError("nothing to build")
# RuntimeError: nothing to build

# exit: 1
