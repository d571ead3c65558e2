"""Writes special.json: incomplete gamma and beta functions, distribution functions and quantiles (needs mpmath).

Every row is [arguments..., value]. Quantiles are found by bisection of the distribution function.
"""

import json
import random
from pathlib import Path

from mpmath import erfc, exp, log, loggamma, mp, mpf, ncdf, sqrt

mp.dps = 80
rng = random.Random(20261124)
uniform = rng.uniform


def positive_series(ratio):
    """1 + r(1) + r(1) r(2) + ... for positive ratios that fall below 1: nothing cancels."""
    total, term, n = mpf(1), mpf(1), 1
    while term > total * mp.eps:
        term *= ratio(n)
        total += term
        n += 1
    return total


def gamma_p(a, x):
    return exp(a * log(x) - x - loggamma(a + 1)) * positive_series(lambda n: x / (a + n))


def gamma_q(a, x):
    return 1 - gamma_p(a, x)


def beta_i(a, b, x):
    if 2 * x > 1:
        return 1 - beta_i(b, a, 1 - x)
    front = exp(a * log(x) + b * log(1 - x) + loggamma(a + b) - loggamma(a + 1) - loggamma(b))
    return front * positive_series(lambda n: x * (a + b + n - 1) / (a + n))


def normal_cdf(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def t_cdf(t, df):
    tail = beta_i(df / 2, mpf(1) / 2, df / (df + t * t)) / 2
    return tail if t < 0 else 1 - tail


def quantile(cdf, p, low, high):
    """Bisection on a geometric scale where both ends are positive, else on a linear one."""
    low, high = mpf(low), mpf(high)
    for _ in range(150):
        middle = sqrt(low * high) if low > 0 else (low + high) / 2
        if cdf(middle) < p:
            low = middle
        else:
            high = middle
        if high - low < abs(high) * mpf(10) ** -20:
            break
    return (low + high) / 2


def rows(function, arguments):
    return [[*a, float(function(*map(mpf, a)))] for a in arguments]


gamma_arguments = []
for shape in (0.01, 0.25, 0.5, 1.0, 2.5, 10.0, 30.7, 400.0, 12345.6, 1e6):
    for z in (-5, -2, -0.5, 0.0, 0.3, 1, 4, 8):
        x = shape + z * shape**0.5
        if x > 0:
            gamma_arguments.append((shape, x))
    gamma_arguments.append((shape, shape * 1e-3))
gamma_p_rows = [row for row in rows(gamma_p, gamma_arguments) if row[-1] > 1e-280]
gamma_q_rows = [row for row in rows(gamma_q, gamma_arguments) if row[-1] > 1e-50]

beta_arguments = []
for a, b in ((0.5, 0.5), (0.05, 3.0), (1.0, 1.0), (2.0, 5.0), (9.5, 0.5), (50.0, 0.5), (30.0, 40.0), (500.0, 3.0), (2000.0, 3000.0)):
    mean, sd = a / (a + b), (a * b / (a + b) ** 2 / (a + b + 1)) ** 0.5
    for x in (mean * 1e-3, mean / 2, mean - 3 * sd, mean - sd, mean, mean + sd, mean + 4 * sd, (1 + mean) / 2, 0.999):
        if 0 < x < 1:
            beta_arguments.append((a, b, x))
beta_rows = [row for row in rows(beta_i, beta_arguments) if row[-1] > 1e-280]

mp.dps = 40
probabilities = [1e-12, 1e-5, 0.001, 0.025, 0.1, 0.4, 0.5, 0.5004, 0.75, 0.95, 0.975, 0.995, 0.99999, 1 - 2.0**-40]
tail_probabilities = [1e-300, 1e-100, 1e-20, *probabilities, *[rng.random() for _ in range(40)]]
normal_rows = [[p, float(quantile(normal_cdf, mpf(p), -40, 40))] for p in tail_probabilities if p != 0.5]
t_rows = []
for df in (1.0, 2.0, 3.5, 4.0, 7.992385930043246, 9.0, 19.0, 29.0, 199.0, 10000.0):
    for p in (1e-6, 0.005, 0.05, 0.4999, 0.6, 0.9, 0.95, 0.975, 0.995, 0.9999):
        tail = mpf(min(p, 1 - p)) if p < 0.5 else 1 - mpf(p)
        t = quantile(lambda t, df=df: 1 - t_cdf(-t, mpf(df)), 1 - tail, mpf(10) ** -8, mpf(10) ** 8)
        t_rows.append([p, df, float(-t if p < 0.5 else t)])
gamma_quantile_rows = []
for shape in (0.0625, 0.25, 0.5, 1.0, 1.7, 4.0, 25.0, 400.0, 1e4):
    for p in probabilities:
        x = quantile(lambda x, shape=shape: gamma_p(mpf(shape), x), mpf(p), mpf(10) ** -300, shape + 40 * shape**0.5 + 60)
        gamma_quantile_rows.append([p, shape, float(x)])
beta_quantile_rows = []
for a, b in ((0.5, 0.5), (0.3, 4.0), (1.0, 3.0), (2.0, 5.0), (8.0, 2.0), (30.0, 40.0), (200.0, 1.5)):
    for p in probabilities:
        x = quantile(lambda x, a=a, b=b: beta_i(mpf(a), mpf(b), x), mpf(p), mpf(10) ** -60, 1)
        beta_quantile_rows.append([p, a, b, float(x)])

mp.dps = 100
tables = {
    "gammaP": gamma_p_rows,
    "gammaQ": gamma_q_rows,
    "betaI": beta_rows,
    "normalCdf": rows(ncdf, [(uniform(-37, -3),) for _ in range(30)] + [(uniform(-5, 5),) for _ in range(60)]),
    "tCdf": rows(t_cdf, [(uniform(-20, 3), df) for df in (1.0, 2.5, 4.0, 9.0, 30.0, 1000.0) for _ in range(12)]),
    "normalQuantile": normal_rows,
    "tQuantile": t_rows,
    "gammaQuantile": gamma_quantile_rows,
    "betaQuantile": beta_quantile_rows,
}
lines = [f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in table) + "\n]" for name, table in tables.items()]
Path(__file__).with_name("special.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
