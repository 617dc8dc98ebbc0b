names = {"日本": 1}
print(names["日本"] + names["中国語"] + 1)

# expect-stderr:
# Traceback (most recent call last):
#   File "wide_characters.py", line 2, in <module>
#     print(names["日本"] + names["中国語"] + 1)
#                           ~~~~~^^^^^^^^^^
# KeyError: '中国語'

# exit: 1
