# An error at the end of a chain of super calls.
class A:
    def build(self, parts):
        return parts["missing"]


class B(A):
    def build(self, parts):
        return super().build(parts) + 1


class C(B):
    def build(self, parts):
        result = super().build(
            parts,
        )
        return result


C().build({"present": 1})

# expect-stderr:
# Traceback (most recent call last):
#   File "super_chain.py", line 20, in <module>
#     C().build({"present": 1})
#     ~~~~~~~~~^^^^^^^^^^^^^^^^
#   File "super_chain.py", line 14, in build
#     result = super().build(
#         parts,
#     )
#   File "super_chain.py", line 9, in build
#     return super().build(parts) + 1
#            ~~~~~~~~~~~~~^^^^^^^
#   File "super_chain.py", line 4, in build
#     return parts["missing"]
#            ~~~~~^^^^^^^^^^^
# KeyError: 'missing'

# exit: 1
