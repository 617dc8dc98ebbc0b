chr(0x110000)

# expect-stderr:
# Traceback (most recent call last):
#   File "chr_out_of_range.py", line 1, in <module>
#     chr(0x110000)
#     ~~~^^^^^^^^^^
# ValueError: chr() arg not in range(0x110000)

# exit: 1
