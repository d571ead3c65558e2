"""Writes elementary.json: reference values of the elementary functions, worked out with 60 digits (needs mpmath).

Every row is [arguments..., value, remainder]: value is the exact result rounded to a double and remainder what that
rounding lost, so that errors can be measured in fractions of the last bit.
"""

import json
import random
from pathlib import Path

from mpmath import exp, expm1, fabs, log, log1p, loggamma, mp, mpf, pi, power, sin

mp.dps = 60
rng = random.Random(20261123)
uniform = rng.uniform


def spread(low, high):
    """Either sign, sizes from 10^low to 10^high."""
    return rng.choice((-1, 1)) * 10 ** uniform(low, high)


def rows(function, arguments):
    result = []
    for argument in arguments:
        exact = function(*map(mpf, argument))
        value = float(exact)
        result.append([*argument, value, float(exact - mpf(value))])
    return result


def single(values):
    return [(float(value),) for value in values]


def near(points, width, count):
    return [point + uniform(-width, width) for point in points for _ in range(count)]


ln_arguments = single(
    [5e-324, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308, 0.5, 2.0, 10.0]
    + [rng.random() for _ in range(150)]
    + near([1.0], 0.02, 150)
    + near([1.0], 1e-6, 20)
    + [10 ** uniform(-300, 300) for _ in range(60)]
)
log1p_arguments = single(
    [1e300] + [spread(-20, -1) for _ in range(150)] + [uniform(-0.99, 3) for _ in range(120)] + near([0.0], 0.01, 80)
)
exp_arguments = single(
    [-745.0, -720.0, 709.78, 1e-300]
    + [uniform(-3, 3) for _ in range(200)]
    + [uniform(-700, 700) for _ in range(100)]
    + [spread(-18, -2) for _ in range(40)]
)
expm1_arguments = single(
    [1e-300, 700.0, -50.0]
    + [spread(-18, -1) for _ in range(80)]
    + [uniform(-1, 1) for _ in range(150)]
    + [uniform(-45, 45) for _ in range(80)]
)
pow_arguments = [(10 ** uniform(-3, 3), uniform(-20, 20)) for _ in range(150)]
pow_arguments += [(uniform(0.99, 1.01), uniform(-60000, 60000)) for _ in range(80)]
pow_arguments += [(10 ** uniform(-300, 300), uniform(-1, 1)) for _ in range(60)]
pow_arguments += [(1e-310, 0.5), (2.0, 0.5), (9.0, 0.5), (10.0, -5.0), (2.0, 1000.0)]
sin_arguments = single(
    [1e-300, 1e-9, 0.1] + [uniform(-2, 2) for _ in range(200)] + near([0.125, 0.25, 0.375, 0.5, 1.0], 1e-3, 10) + [1234.567]
)
lgamma_arguments = single(
    [1e-300, 1e-10, 0.5, 3.0, 4.0, 10.0, 1e10, 1e300]
    + [10 ** uniform(-6, 6) for _ in range(120)]
    + [uniform(0.01, 12) for _ in range(120)]
    + near([1.0, 2.0], 0.01, 30)
    + near([1.0, 2.0], 1e-7, 10)
)


def sin_of_turns(x):
    return sin(2 * pi * x)


tables = {
    "ln": rows(log, ln_arguments),
    "log1p": rows(log1p, log1p_arguments),
    "exp": rows(exp, exp_arguments),
    "expm1": rows(expm1, expm1_arguments),
    "pow": rows(power, [(x, y) for x, y in pow_arguments if fabs(y * log(x)) < 700]),
    "sin2pi": rows(sin_of_turns, sin_arguments),
    "lgamma": rows(loggamma, lgamma_arguments),
}
lines = [f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in table) + "\n]" for name, table in tables.items()]
Path(__file__).with_name("elementary.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
