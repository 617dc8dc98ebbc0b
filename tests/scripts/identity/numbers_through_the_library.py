# Which number objects come back from the library: those that were given to it.
import heapq, operator, itertools, functools, bisect, random, json, io
from collections import Counter, defaultdict, namedtuple
P = namedtuple('P', 'x y')
def f(n):
    out = []
    for i in range(n):
        a = i * 1000 + 7; b = i / 7
        p = P(a, b); q = P(y=a, x=b)
        out += [p.x is a, p.y is b, p.x is p.x, q.y is a]
        h = []
        for k in (a, b, a + 1): heapq.heappush(h, k)
        out.append(heapq.heappushpop(h, a) == b); out.append(heapq.heappop(h) is heapq.heapreplace(h + [a], b))
        c = Counter([a, a, b]); c[a] += a; c[b * 2] += b
        d = defaultdict(int); d[a] += a; d[b] += a; e = defaultdict(lambda: a); out.append(e[b] is a); out.append(next(iter(e)) is b)
        xs = list(map(max, [a, a + 1], [b, a])) + list(map(operator.add, [a], [a])) + list(map(max, range(1000, 1003), range(1001, 1004)))
        out.append(sum(xs) == sum(iter(xs))); out.append(xs[0] is a)
        out.append(min(a, b) is b); out.append(max([a, b, a]) is a); out.append(min([b, a], key=lambda v: v) is b); out.append(max(iter([a, b])) is a)
        ys = []
        for k in (a, b, a + 3, b * 2): bisect.insort(ys, k)
        out.append(any(y is a for y in ys)); out.append(bisect.bisect(ys, a))
        g = functools.partial(lambda u, v, w=b: (u, v, w), a); r = g(b); out += [r[0] is a, r[1] is b, r[2] is b]
        @functools.lru_cache(None)
        def m(u, v=0): return u
        out += [m(a) is a, m(a, b) is a, m(a, v=b) is m(a, v=b), m(b) is b]
        s = io.StringIO(); print(a, b, [a, b], file=s); out.append(s.getvalue()); out.append(json.dumps([a, b, {str(a): b}]))
        out.append([(k, list(v)) for k, v in itertools.groupby([a, a, b])] ); out.append(list(itertools.accumulate([a, b, a], max))); z = [a, b, a]; random.Random(i).shuffle(z); out.append(z)
        out.append(sorted([(a, b), (b, a)], key=operator.itemgetter(1))[0][1] is min(a, b)); out.append([a, b].index(b)); out.append(a in [b, a]); out.append((b, a).count(a))
        x, y = p; out += [x is a, y is b]
        out.append(list(itertools.chain([a], [b]))[0] is a)
    return out
print(f(4))

# expect:
# [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, 3, True, True, True, True, True, True, True, '7 0.0 [7, 0.0]\n', '[7, 0.0, {"7": 0.0}]', [(7, [7, 7]), (0.0, [0.0])], [7, 7, 7], [7, 7, 0.0], True, 1, True, 1, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, 3, True, True, True, True, True, True, True, '1007 0.14285714285714285 [1007, 0.14285714285714285]\n', '[1007, 0.14285714285714285, {"1007": 0.14285714285714285}]', [(1007, [1007, 1007]), (0.14285714285714285, [0.14285714285714285])], [1007, 1007, 1007], [0.14285714285714285, 1007, 1007], True, 1, True, 1, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, 3, True, True, True, True, True, True, True, '2007 0.2857142857142857 [2007, 0.2857142857142857]\n', '[2007, 0.2857142857142857, {"2007": 0.2857142857142857}]', [(2007, [2007, 2007]), (0.2857142857142857, [0.2857142857142857])], [2007, 2007, 2007], [0.2857142857142857, 2007, 2007], True, 1, True, 1, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, 3, True, True, True, True, True, True, True, '3007 0.42857142857142855 [3007, 0.42857142857142855]\n', '[3007, 0.42857142857142855, {"3007": 0.42857142857142855}]', [(3007, [3007, 3007]), (0.42857142857142855, [0.42857142857142855])], [3007, 3007, 3007], [0.42857142857142855, 3007, 3007], True, 1, True, 1, True, True, True]
