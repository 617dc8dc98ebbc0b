# The text of everyday errors.
def attempt(text, **names):
    try:
        eval(text, {**names})
        print(text, "->", "no error")
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")


for text in ("1 / 0", "1 % 0", "1.5 // 0", "int('x')", "int('12', 1)", "int(None)", "float('a b')", "[][0]",
             "{}['k']", "(1, 2)[5]", "'abc'[9]", "'a' + 1", "1 + 'a'", "[] + ()", "'a' * 'b'", "-'a'", "len(5)",
             "undefined", "None.x", "(5).x", "[].x", "'a'.x", "(lambda x: x())(5)", "(lambda x: x())('a')",
             "(lambda x: x[0])(5)", "abs('a')", "ord('ab')", "chr(-1)",
             "range(1, 2, 0)", "'a' < 1", "[1] < ['a']", "sorted([1, 'a'])", "sum(['a'])", "min()",
             "[].pop()", "{}.popitem()", "set().pop()", "[1].remove(2)", "[1].index(2)", "{1}.remove(2)",
             "(1,).index(2)",
             "'abc'.index('z')", "list(5)", "dict([1])", "dict([(1,)])", "iter(5)", "{}['']", "[*5]", "{**5}",
             "print(sep=1)", "'{}'.format()", "'{a}'.format()", "'%d' % 'a'", "'%s %s' % 1", "'%z' % 1", "''.join([1])",
             "isinstance(1, 1)", "int.x", "(lambda x: x)()", "(lambda: 0)(1)", "(lambda *, k: k)()", 
             "'a'.encode('ascii').decode('utf-16')", "'\\xff'.encode('ascii')", "b'\\xff'.decode()", "bytes([300])",
             "[1, 2][::0]", "'a'.split('')", "round('a')", "pow(2, -1, 4)", "complex('x')", "1 << -1",
             "float('inf') // 1", "int(float('inf'))", "int(float('nan'))", "10.0 ** 400", "zip([1], [], strict=True)",
             "list(zip([1], [], strict=True))", "str(b'a', 'nope')", "open('/nonexistent/file')", "getattr(5, 'nope')",
             "__import__('no_such_module')", "type('a', 5, {})", "vars(5)", "(1).__add__()", "format(1, 'q')"):
    attempt(text)

# expect:
# 1 / 0: ZeroDivisionError: division by zero
# 1 % 0: ZeroDivisionError: integer modulo by zero
# 1.5 // 0: ZeroDivisionError: float floor division by zero
# int('x'): ValueError: invalid literal for int() with base 10: 'x'
# int('12', 1): ValueError: int() base must be >= 2 and <= 36, or 0
# int(None): TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# float('a b'): ValueError: could not convert string to float: 'a b'
# [][0]: IndexError: list index out of range
# {}['k']: KeyError: 'k'
# (1, 2)[5]: IndexError: tuple index out of range
# 'abc'[9]: IndexError: string index out of range
# 'a' + 1: TypeError: can only concatenate str (not "int") to str
# 1 + 'a': TypeError: unsupported operand type(s) for +: 'int' and 'str'
# [] + (): TypeError: can only concatenate list (not "tuple") to list
# 'a' * 'b': TypeError: can't multiply sequence by non-int of type 'str'
# -'a': TypeError: bad operand type for unary -: 'str'
# len(5): TypeError: object of type 'int' has no len()
# undefined: NameError: name 'undefined' is not defined
# None.x: AttributeError: 'NoneType' object has no attribute 'x'
# (5).x: AttributeError: 'int' object has no attribute 'x'
# [].x: AttributeError: 'list' object has no attribute 'x'
# 'a'.x: AttributeError: 'str' object has no attribute 'x'
# (lambda x: x())(5): TypeError: 'int' object is not callable
# (lambda x: x())('a'): TypeError: 'str' object is not callable
# (lambda x: x[0])(5): TypeError: 'int' object is not subscriptable
# abs('a'): TypeError: bad operand type for abs(): 'str'
# ord('ab'): TypeError: ord() expected a character, but string of length 2 found
# chr(-1): ValueError: chr() arg not in range(0x110000)
# range(1, 2, 0): ValueError: range() arg 3 must not be zero
# 'a' < 1: TypeError: '<' not supported between instances of 'str' and 'int'
# [1] < ['a']: TypeError: '<' not supported between instances of 'int' and 'str'
# sorted([1, 'a']): TypeError: '<' not supported between instances of 'str' and 'int'
# sum(['a']): TypeError: unsupported operand type(s) for +: 'int' and 'str'
# min(): TypeError: min expected at least 1 argument, got 0
# [].pop(): IndexError: pop from empty list
# {}.popitem(): KeyError: 'popitem(): dictionary is empty'
# set().pop(): KeyError: 'pop from an empty set'
# [1].remove(2): ValueError: list.remove(x): x not in list
# [1].index(2): ValueError: 2 is not in list
# {1}.remove(2): KeyError: 2
# (1,).index(2): ValueError: tuple.index(x): x not in tuple
# 'abc'.index('z'): ValueError: substring not found
# list(5): TypeError: 'int' object is not iterable
# dict([1]): TypeError: cannot convert dictionary update sequence element #0 to a sequence
# dict([(1,)]): ValueError: dictionary update sequence element #0 has length 1; 2 is required
# iter(5): TypeError: 'int' object is not iterable
# {}['']: KeyError: ''
# [*5]: TypeError: Value after * must be an iterable, not int
# {**5}: TypeError: 'int' object is not a mapping
# print(sep=1): TypeError: sep must be None or a string, not int
# '{}'.format(): IndexError: Replacement index 0 out of range for positional args tuple
# '{a}'.format(): KeyError: 'a'
# '%d' % 'a': TypeError: %d format: a real number is required, not str
# '%s %s' % 1: TypeError: not enough arguments for format string
# '%z' % 1: ValueError: unsupported format character 'z' (0x7a) at index 1
# ''.join([1]): TypeError: sequence item 0: expected str instance, int found
# isinstance(1, 1): TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
# int.x: AttributeError: type object 'int' has no attribute 'x'
# (lambda x: x)(): TypeError: <lambda>() missing 1 required positional argument: 'x'
# (lambda: 0)(1): TypeError: <lambda>() takes 0 positional arguments but 1 was given
# (lambda *, k: k)(): TypeError: <lambda>() missing 1 required keyword-only argument: 'k'
# 'a'.encode('ascii').decode('utf-16'): UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data
# '\xff'.encode('ascii'): UnicodeEncodeError: 'ascii' codec can't encode character '\xff' in position 0: ordinal not in range(128)
# b'\xff'.decode(): UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# bytes([300]): ValueError: bytes must be in range(0, 256)
# [1, 2][::0]: ValueError: slice step cannot be zero
# 'a'.split(''): ValueError: empty separator
# round('a'): TypeError: type str doesn't define __round__ method
# pow(2, -1, 4): ValueError: base is not invertible for the given modulus
# complex('x'): ValueError: complex() arg is a malformed string
# 1 << -1: ValueError: negative shift count
# float('inf') // 1 -> no error
# int(float('inf')): OverflowError: cannot convert float infinity to integer
# int(float('nan')): ValueError: cannot convert float NaN to integer
# 10.0 ** 400: OverflowError: (34, 'Numerical result out of range')
# zip([1], [], strict=True) -> no error
# list(zip([1], [], strict=True)): ValueError: zip() argument 2 is shorter than argument 1
# str(b'a', 'nope'): LookupError: unknown encoding: nope
# open('/nonexistent/file'): FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/file'
# getattr(5, 'nope'): AttributeError: 'int' object has no attribute 'nope'
# __import__('no_such_module'): ModuleNotFoundError: No module named 'no_such_module'
# type('a', 5, {}): TypeError: type.__new__() argument 2 must be tuple, not int
# vars(5): TypeError: vars() argument must have __dict__ attribute
# (1).__add__(): TypeError: expected 1 argument, got 0
# format(1, 'q'): ValueError: Unknown format code 'q' for object of type 'int'
