print("leaving")
raise SystemExit(3)

# expect:
# leaving

# expect-stderr:

# exit: 3
