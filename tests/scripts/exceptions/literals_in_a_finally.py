# However control comes to a finally clause, a literal in it is one object.
def literal(fail):
    try:
        try:
            if fail == "return":
                return seen
            if fail:
                raise ValueError
        finally:
            seen.append(123456789)
            seen.append("some text with spaces")
    except ValueError:
        pass


seen = []
for fail in (False, True, "return"):
    literal(fail)
print(seen[0] is seen[2] is seen[4], seen[1] is seen[3] is seen[5])

# expect:
# True True
