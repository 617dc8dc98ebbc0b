# What finally and with print comes before the traceback.
class Resource:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, traceback):
        print("close", kind.__name__, value)


def work():
    with Resource() as resource:
        try:
            print("work")
            resource.missing()
        finally:
            print("finally")


work()

# expect:
# open
# work
# finally
# close AttributeError 'Resource' object has no attribute 'missing'

# expect-stderr:
# Traceback (most recent call last):
#   File "finally_runs_before.py", line 20, in <module>
#     work()
#     ~~~~^^
#   File "finally_runs_before.py", line 15, in work
#     resource.missing()
#     ^^^^^^^^^^^^^^^^
# AttributeError: 'Resource' object has no attribute 'missing'

# exit: 1
