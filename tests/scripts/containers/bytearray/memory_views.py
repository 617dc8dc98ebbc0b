# memoryview: bytes looked at where they are.
m = memoryview(b"hello")
print(m[0], m[-1], len(m), m.tobytes(), m.tolist(), m[1:3].tobytes(), m[::-1].tobytes(), m[::2].tolist(), bytes(m[1:]))
print(m.readonly, m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m[::2].strides, m.obj, m.contiguous, m[::2].contiguous)
print(m == b"hello", m == memoryview(b"hello"), m[1:2] == b"e", m != b"x", m == "hello", hash(m) == hash(b"hello"), b"hello" == m)
a = bytearray(b"abcdef")
v = memoryview(a)
v[0] = 90
v[1:3] = b"XY"
print(a, v.readonly, v.toreadonly().readonly, v.hex(), list(v), 90 in v, v.obj is a)
v[::2] = b"..."
v[3:] = v[:3]
print(a, bytes(v), bytearray(v), b"".join([v, memoryview(b"!")]), b"x" + v)
v.release()
a.append(33)
print(a, repr(v)[:22], repr(m)[:11])
w = memoryview(memoryview(a)[2:5])
a[2] = 50
print(w.tobytes(), w.obj is a, [*w], a.find(w[1:]), int(memoryview(b"42")))

# expect:
# 104 111 5 b'hello' [104, 101, 108, 108, 111] b'el' b'olleh' [104, 108, 111] b'ello'
# True 5 1 B 1 (5,) (1,) (2,) b'hello' True False
# True True True True False True True
# bytearray(b'ZXYdef') False True 5a5859646566 [90, 88, 89, 100, 101, 102] True True
# bytearray(b'.X..X.') b'.X..X.' bytearray(b'.X..X.') b'.X..X.!' b'x.X..X.'
# bytearray(b'.X..X.!') <released memory at 0x <memory at 
# b'2.X' True [50, 46, 88] 0 42
