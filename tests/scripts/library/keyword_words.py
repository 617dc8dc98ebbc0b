# A module that is written in Python: it runs once, in a namespace of its own.
import keyword
from keyword import iskeyword, kwlist as words
print(keyword.__name__, keyword.__package__ == "", isinstance(keyword.__doc__, str), __name__)
print(len(words), iskeyword("if"), iskeyword("it"), keyword.issoftkeyword("match"), words is keyword.kwlist)
print(__import__("keyword") is keyword)
import sys
print(sys.modules["keyword"] is keyword)
del sys.modules["keyword"]
import keyword as other
print(other is keyword, other.kwlist == words, other.kwlist is words)
sys.modules["keyword"] = None
print(iskeyword("None"))
from keyword import *

# expect:
# keyword True True __main__
# 35 True False True True
# True
# True
# False True False
# True
# expect-error: ModuleNotFoundError: import of keyword halted; None in sys.modules
