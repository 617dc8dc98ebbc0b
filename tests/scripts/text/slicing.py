# Slices of built-in sequences need no slice object; every other container is given one.
text, items = "hello world", [1000, 2000, 3000, 4000]
low, high = 2, 5
print(text[low:high], text[low:], text[:high], text[:], text[-low:], text[:-low], text[low:high:2], text[high:low:-1])
#> llo llo world hello hello world ld hello wor lo  ol
print(items[low:high], items[low:], items[:low], items[:] == items, items[:] is items, text[:] is text, items[::-1], items[1:1])
#> [3000, 4000] [3000, 4000] [1000, 2000] True False True [4000, 3000, 2000, 1000] []
print((1, 2, 3)[1:], b"hello"[low:high], range(10)[low:high], range(20)[::high], bytes(3)[low:])
#> (2, 3) b'llo' range(2, 5) range(0, 20, 5) b'\x00'
print(low, high, items[low:][0] is items[2], text[low:low], "x" + text[high:high] + "y")
#> 2 5 True  xy

# Bounds that are no small numbers.
large = 10 ** 30
print(text[large:] == "", text[:large], text[-large:low], text[9223372036854775807:], text[-9223372036854775807 - 1:low], items[:large][-1])
#> True hello world he  he 4000
print(text[True:], text[False:True], text[None:None:None], items[None:low], text[0:100000])
#> ello world h hello world [1000, 2000] hello world

# The parts are read in order, before anything is cut.
def say(value):
    said.append(value)
    return value
said = []
print(text[say(1):say(4)], items[say(0):say(3):say(2)], said)
#> ell [1000, 3000] [1, 4, 0, 3, 2]
i = 1
print(text[i:(i := 4)], i, text[(i := 0):(i := 5)], i, items[i - 4:i - 2])
#> ell 4 hello 5 [2000, 3000]
for i in range(3):
    part = text[i:i + 3]
    items[i:i] = [part]
print(items, repr(text[i:][i:][:i]))
#> ['hel', 'ell', 'llo', 1000, 2000, 3000, 4000] 'o '
a = 5000
b = a
print(text[a:] == "", a is b, [a][0:1][0] is a)
#> True True True
