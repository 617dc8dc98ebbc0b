# The sys module.
# needs: 3.13
import sys
print(sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info.major, sys.version_info.releaselevel)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.getdefaultencoding())
print(sys.float_info.max, sys.float_info.epsilon, sys.int_info.default_max_str_digits, sys.hash_info.modulus)
print(sys.getrecursionlimit())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit(), sys.get_int_max_str_digits())
text = "".join(["hello", " ", "there"])
print(sys.intern(text) is text, sys.intern("hello" + " there") is text, sys._is_interned(text))
print(sys.getrefcount([]), sys.getrefcount(None) > 1000)
values = []
print(sys.getrefcount(values))
other = values
print(sys.getrefcount(values))
print("sys" in sys.modules, "builtins" in sys.modules, sys.modules["sys"] is sys, sys.modules["__main__"].other is other)
print(sys.exc_info(), type(sys.flags).__name__ != "", sys.flags.optimize)
print(sys.getsizeof([]) > 0, sys.getsizeof("a" * 100) > sys.getsizeof(""))
print(isinstance(sys.argv, list), isinstance(sys.path, list), sys.__stdout__ is sys.stdout)
names = sys.stdlib_module_names
print(type(names).__name__, names is sys.stdlib_module_names, len(names), {"_abc", "re", "sys"} <= names, "os.path" in names)

# expect:
# True (3, 13) 3 final
# 9223372036854775807 1114111 little linux utf-8
# 1.7976931348623157e+308 2.220446049250313e-16 4300 2305843009213693951
# 1000
# 500 4300
# True True True
# 1 True
# 2
# 3
# True True True True
# (None, None, None) True 0
# True True
# True True True
# frozenset True 289 True False
