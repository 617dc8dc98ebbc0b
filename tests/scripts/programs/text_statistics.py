# Words of a text: frequencies, longest, sentences, a histogram, palindromes, n-grams, wrapping and justifying.
TEXT = """\
It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness.
Anna saw a racecar at noon; the level-headed civic clerk did not. Was it a car or a cat I saw?

No one knows! "Perhaps," said Bob, "we shall never know."
"""


def words(text):
    word = ""
    for c in text.lower() + " ":
        if c.isalpha() or (c == "-" and word):
            word += c
        elif word:
            yield word.strip("-")
            word = ""


def count(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def top(counts, n): return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def sentences(text):
    start = 0
    for i, c in enumerate(text):
        if c in ".!?" and (i + 1 == len(text) or text[i + 1] in ' \n"'):
            yield " ".join(text[start:i + 1].strip(' \n"').split())
            start = i + 1


def wrap(text, width):
    line = []
    for word in text.split():
        if line and sum(map(len, line)) + len(line) + len(word) > width:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def justify(line, width):
    if len(line) == 1:
        return line[0]
    spaces = width - sum(map(len, line))
    each, more = divmod(spaces, len(line) - 1)
    return "".join(word + " " * (each + (i < more)) for i, word in enumerate(line[:-1])) + line[-1]


all_words = list(words(TEXT))
counts = count(all_words)
print(len(all_words), len(counts), top(counts, 5))
longest = max(map(len, all_words))
print(longest, sorted({w for w in all_words if len(w) == longest}), sum(map(len, all_words)) / len(all_words))
for sentence in sentences(TEXT):
    print(f"{len(sentence.split()):>3} {sentence[:50]}{'...' if len(sentence) > 50 else ''}")
lengths = count(map(len, all_words))
for n in sorted(lengths):
    print(f"{n:>2} {'#' * lengths[n]} {lengths[n]}")
print(sorted({w for w in all_words if w == w[::-1] and len(w) > 2}))
bigrams = count(zip(all_words, all_words[1:]))
print([(" ".join(pair), n) for pair, n in top(bigrams, 3)])
letters = count(c for c in TEXT.lower() if c.isalpha())
print("".join(c for c, _ in top(letters, 26)), sum(n for c, n in letters.items() if c in "aeiou"))
for line in list(wrap(TEXT, 40))[:4]:
    print("|" + justify(line, 40) + "|")
print(" ".join(w.capitalize() for w in all_words[:6]), TEXT.count("\n"), len(TEXT.splitlines()),
      TEXT.title()[:20].swapcase())
index = {}
for number, line in enumerate(TEXT.splitlines(), 1):
    for word in words(line):
        index.setdefault(word, []).append(number)
print({w: sorted(set(n)) for w, n in sorted(index.items()) if len(set(n)) > 1})
print(max(counts, key=lambda w: (counts[w], w)), "".join(sorted(set("".join(all_words)))),
      "-".join(all_words[-3:]).upper())

# expect:
# 55 35 [('it', 5), ('the', 5), ('was', 5), ('of', 4), ('a', 3)]
# 12 ['level-headed'] 3.5090909090909093
#  24 It was the best of times, it was the worst of time...
#  12 Anna saw a racecar at noon; the level-headed civic...
#   9 Was it a car or a cat I saw?
#   3 No one knows!
#   7 Perhaps," said Bob, "we shall never know.
#  1 #### 4
#  2 ############# 13
#  3 #################### 20
#  4 ##### 5
#  5 ######## 8
#  6 # 1
#  7 ## 2
# 11 # 1
# 12 # 1
# ['anna', 'bob', 'civic', 'did', 'noon', 'racecar']
# [('it was', 4), ('was the', 4), ('age of', 2)]
# aesotiwnhrcdlfbkmvgp 76
# |It  was  the  best  of times, it was the|
# |worst  of  times,  it  was  the  age  of|
# |wisdom,  it  was the age of foolishness.|
# |Anna   saw   a   racecar  at  noon;  the|
# It Was The Best Of Times 4 4 iT wAS tHE bEST oF t
# {'it': [1, 2], 'the': [1, 2], 'was': [1, 2]}
# was -abcdefghiklmnoprstvw SHALL-NEVER-KNOW
