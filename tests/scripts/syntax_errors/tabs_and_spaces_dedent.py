if 1:
        if 1:
                x = 1
	y = 2

# expect-stderr:
#   File "tabs_and_spaces_dedent.py", line 4
#     	y = 2
#     ^
# TabError: inconsistent use of tabs and spaces in indentation

# exit: 1
