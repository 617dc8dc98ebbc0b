# The math module.
# needs: 3.12
import math
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
#> 3.141592653589793 2.718281828459045 6.283185307179586 inf nan -inf
print(math.sqrt(2), math.isqrt(17), math.cbrt(27), math.hypot(3, 4))  # 1.4142135623730951 4 3.0000000000000004 5.0
print(math.hypot(1, 2, 2), math.dist([0, 0], [3, 4]), math.pow(2, 3))  # 3.0 5.0 8.0
print(math.factorial(20), math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.lcm(4, 6))  # 2432902008176640000 6 0 5 12
print(math.lcm(), math.comb(5, 2), math.perm(5, 2), math.perm(4), math.comb(100, 50))
#> 1 10 20 24 100891344545564193334812497256
print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fabs(-2), math.fmod(7, -3))  # -2 2 -1 2.0 1.0
print(math.modf(-1.5), math.frexp(8.0), math.ldexp(0.5, 4), math.remainder(7, 4))  # (-0.5, -1.0) (0.5, 4) 8.0 -1.0
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8))  # 2.718281828459045 2.302585092994046 3.0 3.0
print(math.log10(1000), math.log1p(0.5), math.expm1(0.5), math.exp2(3))
#> 3.0 0.4054651081081644 0.6487212707001282 8.0
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0))
#> 0.8414709848078965 0.5403023058681398 1.5574077246549023 1.5707963267948966 1.5707963267948966
print(math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1))
#> 0.7853981633974483 2.356194490192345 1.1752011936438014 1.5430806348152437 0.7615941559557649
print(math.degrees(math.pi), math.radians(180), math.asinh(1), math.acosh(2), math.atanh(0.5))
#> 180.0 3.141592653589793 0.881373587019543 1.3169578969248166 0.5493061443340548
print(math.gamma(5), math.lgamma(5), math.erf(0.5), math.erfc(0.5))
#> 24.0 3.178053830347945 0.5204998778130465 0.4795001221869535
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-9, abs_tol=1e-6))
#> True False True True
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1))  # True True True
print(math.copysign(1, -0.0), math.prod([1, 2, 3]), math.prod([], start=5), math.fsum([0.1] * 10))  # -1.0 6 5 1.0
print(math.sumprod([1, 2], [3, 4]), math.nextafter(1, 2), math.ulp(1.0))  # 11 1.0000000000000002 2.220446049250313e-16
print(math.floor(10 ** 30), math.log(10 ** 400), math.sqrt(10 ** 300), math.factorial(30))
#> 1000000000000000000000000000000 921.0340371976182 1e+150 265252859812191058636308480000000
print(math.gcd(10 ** 40, 10 ** 20), math.isqrt(10 ** 40), math.log2(2 ** 5000))
#> 100000000000000000000 100000000000000000000 5000.0
