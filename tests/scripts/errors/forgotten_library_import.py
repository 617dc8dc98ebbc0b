print(random.randint(1, 6))

# expect-stderr:
# Traceback (most recent call last):
#   File "forgotten_library_import.py", line 1, in <module>
#     print(random.randint(1, 6))
#           ^^^^^^
# NameError: name 'random' is not defined. Did you forget to import 'random'?

# exit: 1
