# print to streams in memory: what is written by whom, and when.
import io, sys
out = io.StringIO()
class Loud:
    def __str__(self):
        return repr(out.getvalue())
class Bad:
    def __str__(self): raise ValueError('no')
class Swap:
    def __str__(self):
        out.write = lambda s: seen.append(s)
        return 'swapped'
seen = []
print(1, 'a', Loud(), 2.5, [1], None, file=out)
print(out.getvalue(), end='')
try: print('x', Bad(), file=out)
except ValueError as e: print(e)
print(repr(out.getvalue()))
print('q', Swap(), 'z', file=out)
print(seen, repr(out.getvalue()))
del out.write
c = io.StringIO(); c.close()
for args in ((), ('',), ('a', 1)):
    try: print(*args, end='', file=c)
    except ValueError as e: print(e)
print(*[], end='', file=out)
class Mine(io.StringIO):
    def write(self, s):
        seen.append(s); return super().write(s)
seen.clear(); print(1, 2, 3, file=Mine(), sep='-'); print(seen)
class Plain(io.StringIO): pass
p = Plain(newline='\r\n'); print('a', 'b', file=p, end='\n\n'); print(repr(p.getvalue()))
p = Plain('hello world'); p.seek(3); print('XY', file=p, end='.'); print(repr(p.getvalue()), p.tell())
p = Plain(); print('\ud83d', '\ude00', sep='', file=p); print(ascii(p.getvalue()), len(p.getvalue()))
b = io.BytesIO(); t = io.TextIOWrapper(b, encoding='latin-1'); print('ä', 1, file=t, flush=True); print(b.getvalue())
try: print('a', '€', file=t)
except UnicodeEncodeError as e: print(e)

# expect:
# 1 a '1 a ' 2.5 [1] None
# no
# "1 a '1 a ' 2.5 [1] None\nx "
# [' ', 'z', '\n'] "1 a '1 a ' 2.5 [1] None\nx q swapped"
# I/O operation on closed file
# I/O operation on closed file
# I/O operation on closed file
# ['1', '-', '2', '-', '3', '\n']
# 'a b\r\n\r\n'
# 'helXY.world' 6
# '\ud83d\ude00\n' 3
# b'\xe4 1\n'
# 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
