# A scanner in Python: characters by index, questions about them, and slices of the source.
def tokens(source):
    found = []
    at = 0
    end = len(source)
    while at < end:
        character = source[at]
        start = at
        if character.isspace():
            at += 1
        elif character.isalpha() or character == "_":
            while at < end and (source[at].isalnum() or source[at] == "_"):
                at += 1
            found.append(("name", source[start:at]))
        elif character.isdigit():
            while at < end and source[at].isdigit():
                at += 1
            found.append(("number", int(source[start:at])))
        else:
            at += 1
            found.append(("operator", character))
    return found

def main(rounds):
    source = "total = alpha_1 + (beta * 345) - gamma / 12 ; x <= y\n" * 10
    count = 0
    for i in range(rounds):
        count += len(tokens(source))
    return count

print(main(9000))
