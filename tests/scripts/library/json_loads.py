# json.loads and load: values, hooks, errors with their places.
import json


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except json.JSONDecodeError as error:
        return f"{error} | {error.msg} {error.pos} {error.lineno} {error.colno} {error.doc == args[0]}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


texts = ["null", "true", "false", "0", "-0", "-5", "12345678901234567890", "1.5", "-0.0", "1e5", "1E+5", "1e-5", "1.5e3", "NaN", "Infinity", "-Infinity",
         '""', '"a"', '"a\\n\\t\\"\\\\\\/\\b\\f\\r"', '"\\u00e9\\u20ac"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '"é€😀\x7f\xa0"',
         "[]", "{}", "[1]", "[1, 2, 3]", '{"a": 1}', '{"a":1,"b":[1,{"c":null}],"a":2}', " \n\t[ 1 , 2 ] \r\n", "[[],[[]],{}]", '{"a":{}}',
         "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[1 2]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', "{1:2}", "{'a':1}", '{"a":1 "b":2}',
         "nul", "tru", "nulll", "01", "-", "+1", "1.", ".5", "1e", "1e+", "--1", "-x", "1.e5", "0x10", '"', '"abc', '"a\nb"', '"a\\', '"\\x"', '"\\u12"', '"\\u12g4"',
         '"\\u', '"\\ud83d\\u12"', '"\\ud83d\\', "[1,\n2,\n x]", '{"a":\n\n1,\n"b" 2}', "[,1]", "[1,,2]", "{,}", "\ufeff1", "1 2", "[] x", "[\x00]", "\x0b1", "-Infinit", "Na", "[NaN, -Infinity]",
         "[1,2", '{"a":[1,{"b":}]}', "[tru]", '["a', '{"\\x":1}', '{"a\nb":1}', "١", "[1\u2003]", "[1 \n , ]", '{"a":1 , }', "  x"]
for text in texts:
    print(repr(text), repr(attempt(json.loads, text)))
print(attempt(json.loads, b'{"a": "\xc3\xa9"}'), attempt(json.loads, b"\xff"), attempt(json.loads, 5), attempt(json.loads, None))
print(attempt(json.loads, '"a\nb"', strict=False), attempt(json.loads, '{"a\tb":"\x01"}', strict=False))
print(json.loads('{"a": 1, "b": {"c": 2}, "a": 3}', object_pairs_hook=lambda pairs: pairs))
print(json.loads('{"a": 1, "b": {"c": 2}, "d": {}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('[{"a": {}}]', object_hook=len), json.loads('[{"a": {}}]', object_hook=len, object_pairs_hook=tuple))
print(json.loads("[1, 2.5, -3e2, NaN, -Infinity]", parse_int=lambda s: "i" + s, parse_float=lambda s: "f" + s, parse_constant=lambda s: "c" + s))


class Decoder(json.JSONDecoder):
    def decode(self, s):
        return ["mine", super().decode(s)]


print(json.loads("[1]", cls=Decoder))
decoder = json.JSONDecoder()
print(decoder.raw_decode('{"a": 1} tail'), decoder.raw_decode("xx[1]yy", 2), attempt(decoder.raw_decode, " 1"), attempt(decoder.raw_decode, "1", 5), attempt(decoder.raw_decode, "1", -1))
data = json.loads('[{"key": 1}, {"key": 2}]')
print(next(iter(data[0])) is next(iter(data[1])))
error = json.JSONDecodeError("message", "a\nbc", 3)
print(error, isinstance(error, ValueError), error.args, error.__reduce__()[1])


class Source:
    def read(self):
        return "[1, 2]"


print(json.load(Source()))
deep = "[" * 500 + "]" * 500
print(json.dumps(json.loads(deep)) == deep)
value = {"s": "é\n\"", "n": [1, 2.5, None, True], "o": {"x": {"y": []}}}
print(json.loads(json.dumps(value)) == value, json.loads(json.dumps(value, indent=3, ensure_ascii=False)) == value)


# needs: 3.13
# expect:
# 'null' None
# 'true' True
# 'false' False
# '0' 0
# '-0' 0
# '-5' -5
# '12345678901234567890' 12345678901234567890
# '1.5' 1.5
# '-0.0' -0.0
# '1e5' 100000.0
# '1E+5' 100000.0
# '1e-5' 1e-05
# '1.5e3' 1500.0
# 'NaN' nan
# 'Infinity' inf
# '-Infinity' -inf
# '""' ''
# '"a"' 'a'
# '"a\\n\\t\\"\\\\\\/\\b\\f\\r"' 'a\n\t"\\/\x08\x0c\r'
# '"\\u00e9\\u20ac"' 'é€'
# '"\\ud83d\\ude00"' '😀'
# '"\\ud83d"' '\ud83d'
# '"\\ud83dx"' '\ud83dx'
# '"\\ud83d\\u0041"' '\ud83dA'
# '"é€😀\x7f\xa0"' 'é€😀\x7f\xa0'
# '[]' []
# '{}' {}
# '[1]' [1]
# '[1, 2, 3]' [1, 2, 3]
# '{"a": 1}' {'a': 1}
# '{"a":1,"b":[1,{"c":null}],"a":2}' {'a': 2, 'b': [1, {'c': None}]}
# ' \n\t[ 1 , 2 ] \r\n' [1, 2]
# '[[],[[]],{}]' [[], [[]], {}]
# '{"a":{}}' {'a': {}}
# '' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# ' ' 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2 True'
# '[' 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2 True'
# ']' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '{' 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 1 2 True'
# '}' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '[1' "Expecting ',' delimiter: line 1 column 3 (char 2) | Expecting ',' delimiter 2 1 3 True"
# '[1,' 'Expecting value: line 1 column 4 (char 3) | Expecting value 3 1 4 True'
# '[1,]' 'Illegal trailing comma before end of array: line 1 column 3 (char 2) | Illegal trailing comma before end of array 2 1 3 True'
# '[1 2]' "Expecting ',' delimiter: line 1 column 4 (char 3) | Expecting ',' delimiter 3 1 4 True"
# '{"a"' "Expecting ':' delimiter: line 1 column 5 (char 4) | Expecting ':' delimiter 4 1 5 True"
# '{"a":' 'Expecting value: line 1 column 6 (char 5) | Expecting value 5 1 6 True'
# '{"a":1' "Expecting ',' delimiter: line 1 column 7 (char 6) | Expecting ',' delimiter 6 1 7 True"
# '{"a":1,' 'Expecting property name enclosed in double quotes: line 1 column 8 (char 7) | Expecting property name enclosed in double quotes 7 1 8 True'
# '{"a":1,}' 'Illegal trailing comma before end of object: line 1 column 7 (char 6) | Illegal trailing comma before end of object 6 1 7 True'
# '{"a" 1}' "Expecting ':' delimiter: line 1 column 6 (char 5) | Expecting ':' delimiter 5 1 6 True"
# '{1:2}' 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 1 2 True'
# "{'a':1}" 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 1 2 True'
# '{"a":1 "b":2}' "Expecting ',' delimiter: line 1 column 8 (char 7) | Expecting ',' delimiter 7 1 8 True"
# 'nul' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# 'tru' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# 'nulll' 'Extra data: line 1 column 5 (char 4) | Extra data 4 1 5 True'
# '01' 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2 True'
# '-' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '+1' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '1.' 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2 True'
# '.5' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '1e' 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2 True'
# '1e+' 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2 True'
# '--1' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '-x' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '1.e5' 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2 True'
# '0x10' 'Extra data: line 1 column 2 (char 1) | Extra data 1 1 2 True'
# '"' 'Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1 True'
# '"abc' 'Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1 True'
# '"a\nb"' 'Invalid control character at: line 1 column 3 (char 2) | Invalid control character at 2 1 3 True'
# '"a\\' 'Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1 True'
# '"\\x"' 'Invalid \\escape: line 1 column 2 (char 1) | Invalid \\escape 1 1 2 True'
# '"\\u12"' 'Invalid \\uXXXX escape: line 1 column 3 (char 2) | Invalid \\uXXXX escape 2 1 3 True'
# '"\\u12g4"' 'Invalid \\uXXXX escape: line 1 column 3 (char 2) | Invalid \\uXXXX escape 2 1 3 True'
# '"\\u' 'Invalid \\uXXXX escape: line 1 column 3 (char 2) | Invalid \\uXXXX escape 2 1 3 True'
# '"\\ud83d\\u12"' 'Invalid \\uXXXX escape: line 1 column 9 (char 8) | Invalid \\uXXXX escape 8 1 9 True'
# '"\\ud83d\\' 'Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 0 1 1 True'
# '[1,\n2,\n x]' 'Expecting value: line 3 column 2 (char 8) | Expecting value 8 3 2 True'
# '{"a":\n\n1,\n"b" 2}' "Expecting ':' delimiter: line 4 column 5 (char 14) | Expecting ':' delimiter 14 4 5 True"
# '[,1]' 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2 True'
# '[1,,2]' 'Expecting value: line 1 column 4 (char 3) | Expecting value 3 1 4 True'
# '{,}' 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 1 2 True'
# '\ufeff1' 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) | Unexpected UTF-8 BOM (decode using utf-8-sig) 0 1 1 True'
# '1 2' 'Extra data: line 1 column 3 (char 2) | Extra data 2 1 3 True'
# '[] x' 'Extra data: line 1 column 4 (char 3) | Extra data 3 1 4 True'
# '[\x00]' 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2 True'
# '\x0b1' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '-Infinit' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# 'Na' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '[NaN, -Infinity]' [nan, -inf]
# '[1,2' "Expecting ',' delimiter: line 1 column 5 (char 4) | Expecting ',' delimiter 4 1 5 True"
# '{"a":[1,{"b":}]}' 'Expecting value: line 1 column 14 (char 13) | Expecting value 13 1 14 True'
# '[tru]' 'Expecting value: line 1 column 2 (char 1) | Expecting value 1 1 2 True'
# '["a' 'Unterminated string starting at: line 1 column 2 (char 1) | Unterminated string starting at 1 1 2 True'
# '{"\\x":1}' 'Invalid \\escape: line 1 column 3 (char 2) | Invalid \\escape 2 1 3 True'
# '{"a\nb":1}' 'Invalid control character at: line 1 column 4 (char 3) | Invalid control character at 3 1 4 True'
# '١' 'Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True'
# '[1\u2003]' "Expecting ',' delimiter: line 1 column 3 (char 2) | Expecting ',' delimiter 2 1 3 True"
# '[1 \n , ]' 'Illegal trailing comma before end of array: line 2 column 2 (char 5) | Illegal trailing comma before end of array 5 2 2 True'
# '{"a":1 , }' 'Illegal trailing comma before end of object: line 1 column 8 (char 7) | Illegal trailing comma before end of object 7 1 8 True'
# '  x' 'Expecting value: line 1 column 3 (char 2) | Expecting value 2 1 3 True'
# {'a': 'é'} UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte TypeError: the JSON object must be str, bytes or bytearray, not int TypeError: the JSON object must be str, bytes or bytearray, not NoneType
# a
# b {'a\tb': '\x01'}
# [('a', 1), ('b', [('c', 2)]), ('a', 3)]
# [('a', 1), ('b', [('c', 2)]), ('d', [])]
# [1] [(('a', ()),)]
# ['i1', 'f2.5', 'f-3e2', 'cNaN', 'c-Infinity']
# ['mine', [1]]
# ({'a': 1}, 8) ([1], 5) Expecting value: line 1 column 1 (char 0) | Expecting value 0 1 1 True Expecting value: line 1 column 6 (char 5) | Expecting value 5 1 6 True ValueError: idx cannot be negative
# True
# message: line 2 column 2 (char 3) True ('message: line 2 column 2 (char 3)',) ('message', 'a\nbc', 3)
# [1, 2]
# True
# True True
