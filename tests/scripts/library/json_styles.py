# JSON texts in every style, of usual and unusual objects.
import json
from collections import OrderedDict, defaultdict, namedtuple, Counter
from enum import IntEnum
class Color(IntEnum):
    RED = 1
P = namedtuple("P", "x y")
class Mine(dict):
    pass
nan = float("nan")
shared = [1]
samples = [
    None, True, 0, -7, 10 ** 30, 1.0, -0.0, 1e300, 0.1, nan, float("inf"), -float("inf"), "", "plain", 'q"\\/\b\f\n\r\t\0\x1f\x7f\x80é€\U0001f600\ud800',
    [], (), {}, [[]], [{}], {"a": []}, [1, [2, [3, (4, 5)]]], {"b": 1, "a": {"d": 2, "c": None}}, {1: 2, 2.5: 3, True: 4, None: 5, nan: 6},
    OrderedDict(z=1, a=2), defaultdict(list, k=[1]), Counter("aab"), P(1, 2), Color.RED, {Color.RED: Color.RED}, Mine(x=1), [shared, shared], 2 ** 62, -(2 ** 63), 300, {"": ""},
]
for sample in samples:
    for options in ({}, {"ensure_ascii": False}, {"indent": 2}, {"indent": "\t", "sort_keys": True}, {"separators": (",", ":")},
                    {"indent": 0}, {"sort_keys": True}, {"allow_nan": False}, {"ensure_ascii": 0, "indent": True}, {"separators": ("€", "\n")}):
        try:
            text = json.dumps(sample, **options)
            print(ascii(text), type(text).__name__)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, str(error).split(':')[0])
loop = []
loop.append(loop)
deep = []
for _ in range(300):
    deep = [deep]
print(len(json.dumps(deep)))
for bad, options in ((loop, {}), ({"x": loop}, {}), ({1, 2}, {}), ([object], {}), ({(1, 2): 3}, {}), ({(1, 2): 3, "a": 1}, {"skipkeys": True}),
                     ({"a": 1, 2: 3}, {"sort_keys": True}), (b"x", {}), ([1j], {"default": str}), ({"k": {2}}, {"default": list, "indent": 1})):
    try:
        print(json.dumps(bad, **options))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split("object at")[0])
class Encoder(json.JSONEncoder):
    def default(self, o):
        return {"complex": [o.real, o.imag]}
print(json.dumps([1, 2j], cls=Encoder), Encoder(sort_keys=True).encode({"b": 1, "a": 2j}))
print(json.JSONEncoder(indent=1).encode({"a": [1, 2]}), json.JSONEncoder().encode("é"))
words = {"x": "same", "y": ["same"]}
print(json.loads(json.dumps(words)) == words)

# expect:
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'null' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# 'true' str
# '0' str
# '0' str
# '0' str
# '0' str
# '0' str
# '0' str
# '0' str
# '0' str
# '0' str
# '0' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '-7' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1000000000000000000000000000000' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '1.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '-0.0' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '1e+300' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# '0.1' str
# 'NaN' str
# 'NaN' str
# 'NaN' str
# 'NaN' str
# 'NaN' str
# 'NaN' str
# 'NaN' str
# ValueError Out of range float values are not JSON compliant
# 'NaN' str
# 'NaN' str
# 'Infinity' str
# 'Infinity' str
# 'Infinity' str
# 'Infinity' str
# 'Infinity' str
# 'Infinity' str
# 'Infinity' str
# ValueError Out of range float values are not JSON compliant
# 'Infinity' str
# 'Infinity' str
# '-Infinity' str
# '-Infinity' str
# '-Infinity' str
# '-Infinity' str
# '-Infinity' str
# '-Infinity' str
# '-Infinity' str
# ValueError Out of range float values are not JSON compliant
# '-Infinity' str
# '-Infinity' str
# '""' str
# '""' str
# '""' str
# '""' str
# '""' str
# '""' str
# '""' str
# '""' str
# '""' str
# '""' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"plain"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\x80\xe9\u20ac\U0001f600\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\x80\xe9\u20ac\U0001f600\ud800"' str
# '"q\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u0080\\u00e9\\u20ac\\ud83d\\ude00\\ud800"' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '[]' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '{}' str
# '[[]]' str
# '[[]]' str
# '[\n  []\n]' str
# '[\n\t[]\n]' str
# '[[]]' str
# '[\n[]\n]' str
# '[[]]' str
# '[[]]' str
# '[\n []\n]' str
# '[[]]' str
# '[{}]' str
# '[{}]' str
# '[\n  {}\n]' str
# '[\n\t{}\n]' str
# '[{}]' str
# '[\n{}\n]' str
# '[{}]' str
# '[{}]' str
# '[\n {}\n]' str
# '[{}]' str
# '{"a": []}' str
# '{"a": []}' str
# '{\n  "a": []\n}' str
# '{\n\t"a": []\n}' str
# '{"a":[]}' str
# '{\n"a": []\n}' str
# '{"a": []}' str
# '{"a": []}' str
# '{\n "a": []\n}' str
# '{"a"\n[]}' str
# '[1, [2, [3, [4, 5]]]]' str
# '[1, [2, [3, [4, 5]]]]' str
# '[\n  1,\n  [\n    2,\n    [\n      3,\n      [\n        4,\n        5\n      ]\n    ]\n  ]\n]' str
# '[\n\t1,\n\t[\n\t\t2,\n\t\t[\n\t\t\t3,\n\t\t\t[\n\t\t\t\t4,\n\t\t\t\t5\n\t\t\t]\n\t\t]\n\t]\n]' str
# '[1,[2,[3,[4,5]]]]' str
# '[\n1,\n[\n2,\n[\n3,\n[\n4,\n5\n]\n]\n]\n]' str
# '[1, [2, [3, [4, 5]]]]' str
# '[1, [2, [3, [4, 5]]]]' str
# '[\n 1,\n [\n  2,\n  [\n   3,\n   [\n    4,\n    5\n   ]\n  ]\n ]\n]' str
# '[1\u20ac[2\u20ac[3\u20ac[4\u20ac5]]]]' str
# '{"b": 1, "a": {"d": 2, "c": null}}' str
# '{"b": 1, "a": {"d": 2, "c": null}}' str
# '{\n  "b": 1,\n  "a": {\n    "d": 2,\n    "c": null\n  }\n}' str
# '{\n\t"a": {\n\t\t"c": null,\n\t\t"d": 2\n\t},\n\t"b": 1\n}' str
# '{"b":1,"a":{"d":2,"c":null}}' str
# '{\n"b": 1,\n"a": {\n"d": 2,\n"c": null\n}\n}' str
# '{"a": {"c": null, "d": 2}, "b": 1}' str
# '{"b": 1, "a": {"d": 2, "c": null}}' str
# '{\n "b": 1,\n "a": {\n  "d": 2,\n  "c": null\n }\n}' str
# '{"b"\n1\u20ac"a"\n{"d"\n2\u20ac"c"\nnull}}' str
# '{"1": 4, "2.5": 3, "null": 5, "NaN": 6}' str
# '{"1": 4, "2.5": 3, "null": 5, "NaN": 6}' str
# '{\n  "1": 4,\n  "2.5": 3,\n  "null": 5,\n  "NaN": 6\n}' str
# TypeError '<' not supported between instances of 'NoneType' and 'float'
# '{"1":4,"2.5":3,"null":5,"NaN":6}' str
# '{\n"1": 4,\n"2.5": 3,\n"null": 5,\n"NaN": 6\n}' str
# TypeError '<' not supported between instances of 'NoneType' and 'float'
# ValueError Out of range float values are not JSON compliant
# '{\n "1": 4,\n "2.5": 3,\n "null": 5,\n "NaN": 6\n}' str
# '{"1"\n4\u20ac"2.5"\n3\u20ac"null"\n5\u20ac"NaN"\n6}' str
# '{"z": 1, "a": 2}' str
# '{"z": 1, "a": 2}' str
# '{\n  "z": 1,\n  "a": 2\n}' str
# '{\n\t"a": 2,\n\t"z": 1\n}' str
# '{"z":1,"a":2}' str
# '{\n"z": 1,\n"a": 2\n}' str
# '{"a": 2, "z": 1}' str
# '{"z": 1, "a": 2}' str
# '{\n "z": 1,\n "a": 2\n}' str
# '{"z"\n1\u20ac"a"\n2}' str
# '{"k": [1]}' str
# '{"k": [1]}' str
# '{\n  "k": [\n    1\n  ]\n}' str
# '{\n\t"k": [\n\t\t1\n\t]\n}' str
# '{"k":[1]}' str
# '{\n"k": [\n1\n]\n}' str
# '{"k": [1]}' str
# '{"k": [1]}' str
# '{\n "k": [\n  1\n ]\n}' str
# '{"k"\n[1]}' str
# '{"a": 2, "b": 1}' str
# '{"a": 2, "b": 1}' str
# '{\n  "a": 2,\n  "b": 1\n}' str
# '{\n\t"a": 2,\n\t"b": 1\n}' str
# '{"a":2,"b":1}' str
# '{\n"a": 2,\n"b": 1\n}' str
# '{"a": 2, "b": 1}' str
# '{"a": 2, "b": 1}' str
# '{\n "a": 2,\n "b": 1\n}' str
# '{"a"\n2\u20ac"b"\n1}' str
# '[1, 2]' str
# '[1, 2]' str
# '[\n  1,\n  2\n]' str
# '[\n\t1,\n\t2\n]' str
# '[1,2]' str
# '[\n1,\n2\n]' str
# '[1, 2]' str
# '[1, 2]' str
# '[\n 1,\n 2\n]' str
# '[1\u20ac2]' str
# '1' str
# '1' str
# '1' str
# '1' str
# '1' str
# '1' str
# '1' str
# '1' str
# '1' str
# '1' str
# '{"1": 1}' str
# '{"1": 1}' str
# '{\n  "1": 1\n}' str
# '{\n\t"1": 1\n}' str
# '{"1":1}' str
# '{\n"1": 1\n}' str
# '{"1": 1}' str
# '{"1": 1}' str
# '{\n "1": 1\n}' str
# '{"1"\n1}' str
# '{"x": 1}' str
# '{"x": 1}' str
# '{\n  "x": 1\n}' str
# '{\n\t"x": 1\n}' str
# '{"x":1}' str
# '{\n"x": 1\n}' str
# '{"x": 1}' str
# '{"x": 1}' str
# '{\n "x": 1\n}' str
# '{"x"\n1}' str
# '[[1], [1]]' str
# '[[1], [1]]' str
# '[\n  [\n    1\n  ],\n  [\n    1\n  ]\n]' str
# '[\n\t[\n\t\t1\n\t],\n\t[\n\t\t1\n\t]\n]' str
# '[[1],[1]]' str
# '[\n[\n1\n],\n[\n1\n]\n]' str
# '[[1], [1]]' str
# '[[1], [1]]' str
# '[\n [\n  1\n ],\n [\n  1\n ]\n]' str
# '[[1]\u20ac[1]]' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '4611686018427387904' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '-9223372036854775808' str
# '300' str
# '300' str
# '300' str
# '300' str
# '300' str
# '300' str
# '300' str
# '300' str
# '300' str
# '300' str
# '{"": ""}' str
# '{"": ""}' str
# '{\n  "": ""\n}' str
# '{\n\t"": ""\n}' str
# '{"":""}' str
# '{\n"": ""\n}' str
# '{"": ""}' str
# '{"": ""}' str
# '{\n "": ""\n}' str
# '{""\n""}' str
# 602
# ValueError Circular reference detected
# ValueError Circular reference detected
# TypeError Object of type set is not JSON serializable
# TypeError Object of type type is not JSON serializable
# TypeError keys must be str, int, float, bool or None, not tuple
# {"a": 1}
# TypeError '<' not supported between instances of 'int' and 'str'
# TypeError Object of type bytes is not JSON serializable
# ["1j"]
# {
#  "k": [
#   2
#  ]
# }
# [1, {"complex": [0.0, 2.0]}] {"a": {"complex": [0.0, 2.0]}, "b": 1}
# {
#  "a": [
#   1,
#   2
#  ]
# } "\u00e9"
# True
