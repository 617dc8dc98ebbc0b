import sys
print("leaving")
sys.exit("something is wrong")

# expect:
# leaving

# expect-stderr:
# something is wrong

# exit: 1
