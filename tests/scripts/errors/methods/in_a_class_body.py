# An error in a class body: the frame has the name of the class.
class Config:
    size = 10
    half = size / 0

# expect-stderr:
# Traceback (most recent call last):
#   File "in_a_class_body.py", line 2, in <module>
#     class Config:
#         size = 10
#         half = size / 0
#   File "in_a_class_body.py", line 4, in Config
#     half = size / 0
#            ~~~~~^~~
# ZeroDivisionError: division by zero

# exit: 1
