# An imported module is compiled like a script, under its own name.
# profile: 3.13
# mode: import
import sys
a = 257
b = 257
print(a is b, b"a" is bytes([97]))  # True True
print(__name__, __package__ == "", __file__.endswith("/imported.py"))  # imported True True
print(__cached__.endswith("/__pycache__/imported.cpython-313.pyc"))  # True
print(sys.modules["imported"].a is a)  # True
if __name__ == "__main__":
    print("never")

# expect-stderr:
# imported.py:7: SyntaxWarning: "is" with 'bytes' literal. Did you mean "=="?
#   print(a is b, b"a" is bytes([97]))  # True True
