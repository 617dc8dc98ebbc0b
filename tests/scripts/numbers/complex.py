# complex numbers.
print(1j, 1 + 2j, -1j, -0j, 1 - 0j, complex(1))  # 1j (1+2j) (-0-1j) (-0-0j) (1+0j) (1+0j)
print(complex("1+2j"), complex(" (3-4j) "), complex(1, -0.0), complex(), complex("j"), complex("-1.5e3j"))
#> (1+2j) (3-4j) (1-0j) 0j 1j -1500j
print((1 + 2j) * (3 - 4j), (1 + 2j) / (3 - 4j), (1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0.5)
#> (11+2j) (-0.2+0.4j) (-3+4j) (0.2-0.4j) (1.272019649514069+0.7861513777574233j)
print(1j ** 2, -1j ** 2, 0j ** 0, 2 ** 1j)  # (-1+0j) (1-0j) (1+0j) (0.7692389013639721+0.6389612763136348j)
print(abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, 1 + 2j == 1 + 2j)  # 5.0 (1-2j) 1.0 2.0 True
print(1 + 0j == 1, hash(1 + 0j), hash(1j), bool(0j), bool(1j))  # True 1 1000003 False True
print(2j + 1, 3 - 1j, 2 * 1j, 1j / 2, 1 / 2j, sum([1j, 2]))  # (1+2j) (3-1j) 2j 0.5j -0.5j (2+1j)
print(1.5 + 1j, True + 1j, -(1 + 2j), +(1j), 1j + 1 == 1 + 1j)  # (1.5+1j) (1+1j) (-1-2j) 1j True
print(complex(float("inf"), float("nan")), complex(1e300, 1e-300), 1e20 + 1j)  # (inf+nanj) (1e+300+1e-300j) (1e+20+1j)
print(complex(0, float("-inf")), repr(complex(-0.0, 0.0)))  #> -infj (-0+0j)
print(f"{1+2j:.2f}", f"{1.5+2j:e}", format(1j), f"{1+2j:>12}")  # 1.00+2.00j 1.500000e+00+2.000000e+00j 1j       (1+2j)
print(f"{complex(1234.5, 2):,}", str(1.5j), [1j, 2 + 0j])  #> (1,234.5+2j) 1.5j [1j, (2+0j)]
