bytes([255, 256])

# expect-stderr:
# Traceback (most recent call last):
#   File "bytes_too_large.py", line 1, in <module>
#     bytes([255, 256])
#     ~~~~~^^^^^^^^^^^^
# ValueError: bytes must be in range(0, 256)

# exit: 1
