# textwrap, heapq and bisect.
import bisect
import heapq
import textwrap

text = "The well-known quick brown fox--so they say--jumps over the lazy dog.  It's a pangram, isn't it? An extraordinarilylongword follows."
for width in (10, 20, 40):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(text, 12, break_long_words=False, break_on_hyphens=False), textwrap.wrap("a b. c", 30, fix_sentence_endings=True), textwrap.wrap("", 5))
print(textwrap.shorten(text, 40), textwrap.shorten("a b", 10), textwrap.shorten(text, 25, placeholder="..."), textwrap.wrap(text, 20, max_lines=2))
print(repr(textwrap.dedent("    a\n      b\n\n    c\n  \n")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.indent("a\n\n  b\n", "> ")), repr(textwrap.indent("a\n\nb", "-", lambda line: True)))
for bad in (lambda: textwrap.wrap("a", 0), lambda: textwrap.shorten("abc def", 2)):
    try:
        bad()
    except ValueError as error:
        print(error)
heap = []
for item in (5, 2, 8, 1, 9, 3):
    heapq.heappush(heap, item)
print(heap, [heapq.heappop(heap) for _ in range(3)], heap, heapq.heappushpop(heap, 1), heapq.heapreplace(heap, 7), heap)
items = [9, 4, 7, 1, 8, 2]
heapq.heapify(items)
print(items, heapq.nsmallest(3, "hello world"), heapq.nlargest(2, [("a", 3), ("b", 5), ("c", 5)], key=lambda p: p[1]), heapq.nsmallest(9, [2, 1]), heapq.nlargest(0, [1]))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge(["b", "aaa"], ["cc"], key=len)), list(heapq.merge([5, 1], [4, 2], reverse=True)))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1)):
    try:
        bad()
    except (IndexError, TypeError) as error:
        print(error)
row = [1, 2, 2, 2, 5]
print(bisect.bisect(row, 2), bisect.bisect_left(row, 2), bisect.bisect_right(row, 9), bisect.bisect_left(row, 2, 2), bisect.bisect(row, 2, hi=2), bisect.bisect([5, 3, 1], -3, key=lambda x: -x))
bisect.insort(row, 3)
bisect.insort_left(row, 2.0)
print(row)
try:
    bisect.bisect(row, 1, -1)
except ValueError as error:
    print(error)

# expect:
# ['The well-', 'known', 'quick', 'brown fox', '--so they', 'say--jumps', 'over the', 'lazy dog.', "It's a", 'pangram,', "isn't it?", 'An extraor', 'dinarilylo', 'ngword', 'follows.']
# ['The well-known quick', 'brown fox--so they', 'say--jumps over the', "lazy dog.  It's a", "pangram, isn't it?", 'An extraordinarilylo', 'ngword follows.']
# ['The well-known quick brown fox--so they', "say--jumps over the lazy dog.  It's a", "pangram, isn't it? An", 'extraordinarilylongword follows.']
# * The well-known quick brown
#   fox--so they say--jumps over
#   the lazy dog.  It's a
#   pangram, isn't it? An
#   extraordinarilylongword
#   follows.
# ['The', 'well-known', 'quick brown', 'fox--so they', 'say--jumps', 'over the', 'lazy dog.', "It's a", 'pangram,', "isn't it? An", 'extraordinarilylongword', 'follows.'] ['a b.  c'] []
# The well-known quick brown fox--so [...] a b The well-known quick... ['The well-known quick', 'brown fox--so [...]']
# 'a\n  b\n\nc\n\n' '\ta\n  b' '> a\n\n>   b\n' '-a\n-\n-b'
# invalid width 0 (must be > 0)
# placeholder too large for max width
# [7, 8, 9] [1, 2, 3] [7, 8, 9] 1 5 [7, 8, 9]
# [1, 4, 2, 9, 8, 7] [' ', 'd', 'e'] [('b', 5), ('c', 5)] [1, 2] []
# [1, 2, 3, 4] ['b', 'cc', 'aaa'] [5, 4, 2, 1]
# index out of range
# heappush() argument 1 must be list, not tuple
# 4 1 5 2 2 2
# [1, 2.0, 2, 2, 2, 3, 5]
# lo must be non-negative
