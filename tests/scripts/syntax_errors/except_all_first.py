try:
    pass
except:
    pass
except ValueError:
    pass

# expect-stderr:
#   File "except_all_first.py", line 3
#     except:
#     ^^^^^^^
# SyntaxError: default 'except:' must be last

# exit: 1
