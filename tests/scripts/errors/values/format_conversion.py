"%d" % "abc"

# expect-stderr:
# Traceback (most recent call last):
#   File "format_conversion.py", line 1, in <module>
#     "%d" % "abc"
#     ~~~~~^~~~~~~
# TypeError: %d format: a real number is required, not str

# exit: 1
