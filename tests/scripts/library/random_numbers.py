# random: the sequences of CPython for the same seeds.
import random


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for seed in (0, 1, -1, 42, 2**40, 2**100 + 7, 2**3000, "", "a", "Eadem é", b"bytes", 1.5, -2.25, True, "x" * 300):
    random.seed(seed)
    print(random.random(), random.getrandbits(5), random.getrandbits(32), random.getrandbits(100), random.randrange(10))
for seed in ("", "abc", b"abc", 5):
    random.seed(seed, version=1)
    print(random.random())
r = random.Random(7)
print([r.random() for _ in range(3)], [r.randint(1, 6) for _ in range(10)], [r.randrange(0, 100, 7) for _ in range(5)], r.randrange(10, 0, -3))
print(r.choice("abc"), r.choices([1, 2, 3], k=5), r.choices("ab", [1, 5], k=6), r.choices("abc", cum_weights=[1, 2, 9], k=4))
x = list(range(10))
r.shuffle(x)
print(x, r.sample(range(100), 5), r.sample("abcdef", 6), r.sample(range(10**9), 30), r.sample(["a", "b"], 3, counts=[2, 2]))
print(r.uniform(1, 2), r.triangular(), r.triangular(1, 5, 2), r.triangular(2, 2, 2), r.gauss(0, 1), r.gauss(5, 2), r.gauss())
print(r.normalvariate(), r.normalvariate(3, 2), r.lognormvariate(0, 1), r.expovariate(2), r.vonmisesvariate(1, 2), r.vonmisesvariate(0, 0))
print(r.gammavariate(2, 3), r.gammavariate(1, 1), r.gammavariate(0.5, 1), r.betavariate(2, 3), r.paretovariate(3), r.weibullvariate(1, 2))
print(r.randbytes(10), r.randbytes(0), r.getrandbits(0), r.getrandbits(2000) % 10**20)
state = r.getstate()
first = [r.random() for _ in range(700)]
r.setstate(state)
print(first == [r.random() for _ in range(700)], state[0], len(state[1]), state[2], sum(first))
r.gauss()
print(r.getstate()[2], attempt(r.setstate, (9, 1, 2)), attempt(r.setstate, (3, (1, 2), None)))
print(attempt(r.randrange, 0), attempt(r.randrange, 5, 5), attempt(r.randrange, 5, 1, 2), attempt(r.randrange, 1, 2, 0), attempt(r.randint, 2, 1))
print(attempt(r.randrange, 1.5), attempt(r.randrange, 5, None, 2), attempt(r.choice, []), attempt(r.sample, {1, 2}, 1), attempt(r.sample, [1], 2))
print(attempt(r.sample, "ab", 1, counts=[1]), attempt(r.sample, "ab", 1, counts=[1.5, 1]), attempt(r.choices, "ab", [1]), attempt(r.choices, "ab", 5))
print(attempt(r.choices, "ab", [0, 0]), attempt(r.choices, "ab", [1, 1], cum_weights=[1, 2]), attempt(r.choices, "ab", [1, float("inf")]))
print(attempt(r.getrandbits, -1), attempt(r.gammavariate, 0, 1), attempt(r.seed, [1]), attempt(r.seed, None))


class Fixed(random.Random):
    def random(self):
        return 0.3


f = Fixed()
print(f.random(), f.randrange(10), f.choice("abcdef"), f.uniform(0, 10))
s = random.SystemRandom()
print(0 <= s.random() < 1, 0 <= s.randrange(10) < 10, len(s.randbytes(4)), attempt(s.getstate), s.seed(1))
random.seed(3)
a = random.random()
b = random.Random(3).random()
print(a == b, random.Random(3).sample(range(5), 5), len(random.__all__))


# needs: 3.13
# expect:
# 0.8444218515250481 24 3823568514 1208935935994293442776782246997 8
# 0.13436424411240122 27 3445702192 99436813185968347955962756036 7
# 0.13436424411240122 27 3445702192 99436813185968347955962756036 7
# 0.6394267984578837 0 3184935163 176140902141063639299770569303 1
# 0.1036394562812375 21 282029048 506088171621245925007388391657 8
# 0.41604161323913513 10 2297707818 1008338681982877217787847243486 7
# 0.7986703541352097 1 345867513 1187787067287939825106375910525 7
# 0.9602256525641875 19 888572032 1008858227640113842284624395344 3
# 0.2720295377534757 2 2614490077 684864495789994353936179656923 2
# 0.6844406189220901 22 2716541530 592223977919305726579378262038 0
# 0.37075677971469856 21 4228990645 483664119624657901927896540710 3
# 0.551763726942059 8 624696387 281418060516807065854910255068 2
# 0.9236205677220981 7 3818629516 137004997271447790855558830934 9
# 0.13436424411240122 27 3445702192 99436813185968347955962756036 7
# 0.22742392778346976 0 4183199612 161244527300817996729202918866 3
# 0.8444218515250481
# 0.09639374978773074
# 0.09639374978773074
# 0.6229016948897019
# [0.32383276483316237, 0.15084917392450192, 0.6509344730398537] [1, 5, 1, 3, 5, 1, 5, 2, 1, 1] [42, 42, 7, 21, 7] 1
# a [3, 1, 1, 2, 3] ['b', 'b', 'b', 'a', 'b', 'b'] ['b', 'b', 'c', 'c']
# [8, 7, 6, 5, 4, 0, 9, 3, 1, 2] [79, 26, 63, 87, 68] ['d', 'c', 'f', 'e', 'b', 'a'] [321872363, 266746013, 852958473, 193023078, 750539557, 837335688, 262096638, 87891151, 616782763, 322390037, 563925448, 531627137, 939671729, 368804211, 783235912, 481932046, 309170818, 653864767, 78598835, 126772164, 549683695, 448955962, 177126709, 812973887, 367279627, 163192149, 525020128, 452795162, 42098469, 717491316] ['a', 'b', 'a']
# 1.3401223621911955 0.41843660673940103 2.542378699552726 2 0.4025907967155954 5.371273237367821 -0.1931074787816099
# -0.773891519418949 4.121718148920444 0.5287257030028896 0.34030603177821733 1.249112077719129 2.5000648476025553
# 2.366235941479001 0.3255073543600422 0.026280397649855382 0.4822573253721969 1.0292980229053277 0.40502790876505484
# b'\x89\x8c\x94\xa8\xea\xe9\xbb;\x16\x03' b'' 0 41576604009446671487
# True 3 625 1.5333075827397156 347.0619843097969
# None ValueError: state with version 9 passed to Random.setstate() of version 3 ValueError: state vector is the wrong size
# ValueError: empty range for randrange() ValueError: empty range in randrange(5, 5) ValueError: empty range in randrange(5, 1, 2) ValueError: zero step for randrange() ValueError: empty range in randrange(2, 2)
# TypeError: 'float' object cannot be interpreted as an integer TypeError: Missing a non-None stop argument IndexError: Cannot choose from an empty sequence TypeError: Population must be a sequence.  For dicts or sets, use sorted(d). ValueError: Sample larger than population or is negative
# ValueError: The number of counts does not match the population TypeError: Counts must be integers ValueError: The number of weights does not match the population TypeError: The number of choices must be a keyword argument: k=5
# ValueError: Total of weights must be greater than zero TypeError: Cannot specify both weights and cumulative weights ValueError: Total of weights must be finite
# ValueError: number of bits must be non-negative ValueError: gammavariate: alpha and beta must be > 0.0 TypeError: The only supported seed types are:
# None, int, float, str, bytes, and bytearray. None
# 0.3 7 d 3.0
# True True 4 NotImplementedError: System entropy source does not have state. None
# True [1, 4, 3, 2, 0] 26
