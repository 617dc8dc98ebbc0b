# Texts that are read quickly and those that are not make the same objects.
import json

for text in ('{"a": [1, -2.5, 1e3, null, true, false, "x\\n\\u00e9\\ud83d\\ude00"], "b": {}}', "  [ ] ", '"\\ud800"', "1e999",
             "123456789012345678901234567890", "-0", "-0.0", '["é", "日本"]', "NaN", "[1, -Infinity]", '{"a": 1, "a": 2}'):
    print(ascii(json.loads(text)))
rows = json.loads('[{"long key": 1}, {"long key": 2}]')
print(list(rows[0])[0] is list(rows[1])[0])
for wrong in ("", "{'a': 1}", '{"a" 1}', '"\x01"', '"\\x"', "01", "1.", "[1 2]", "nul", '"abc', "[1] 2", "\\u"):
    try:
        print(json.loads(wrong))
    except ValueError as error:
        print(type(error).__name__, error)
print(json.loads("[" * 500 + "]" * 500) != [], json.loads("1", parse_int=str), json.loads('{"a": 1}', object_hook=len))

# expect:
# {'a': [1, -2.5, 1000.0, None, True, False, 'x\n\xe9\U0001f600'], 'b': {}}
# []
# '\ud800'
# inf
# 123456789012345678901234567890
# 0
# -0.0
# ['\xe9', '\u65e5\u672c']
# nan
# [1, -inf]
# {'a': 2}
# True
# JSONDecodeError Expecting value: line 1 column 1 (char 0)
# JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5)
# JSONDecodeError Invalid control character at: line 1 column 2 (char 1)
# JSONDecodeError Invalid \escape: line 1 column 2 (char 1)
# JSONDecodeError Extra data: line 1 column 2 (char 1)
# JSONDecodeError Extra data: line 1 column 2 (char 1)
# JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3)
# JSONDecodeError Expecting value: line 1 column 1 (char 0)
# JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# JSONDecodeError Extra data: line 1 column 5 (char 4)
# JSONDecodeError Expecting value: line 1 column 1 (char 0)
# True 1 1
