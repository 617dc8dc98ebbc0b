# if, elif, else; which branch, and none.
def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        if n % 2:
            return "odd digit"
        return "even digit"
    else:
        return "large"

print(kind(-1), kind(0), kind(3), kind(4), kind(99))  #> negative zero odd digit even digit large

if []: answer = "list"
elif "": answer = "text"
elif 0.0: answer = "number"
elif None: answer = "None"
else: answer = "nothing is true"
print(answer)  #> nothing is true

if 1: answer = 1; answer += 1
print(answer)  # 2

x = 5
if x > 3 and (x < 10 or x == 100) and not x == 7:
    pass
else:
    x = None
print(x)  # 5
