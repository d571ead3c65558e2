import { binomialQuantile } from '../../../src/sim/kernel/binomial.ts';
import { exp, expm1, ln, log1p, pow, sin2pi } from '../../../src/sim/kernel/elementary.ts';
import { betaQuantile, gammaQuantile } from '../../../src/sim/kernel/inverse-cdf.ts';
import { lgamma } from '../../../src/sim/kernel/log-gamma.ts';
import { normalCdf, normalQuantile } from '../../../src/sim/kernel/normal.ts';
import { tQuantile } from '../../../src/sim/kernel/student-t.ts';
import { compileSampler } from '../../../src/sim/kernel/variates.ts';

/** Uniform numbers on (0, 1) from integer arithmetic alone (xorshift32, G. Marsaglia 2003). */
function uniforms(): () => number {
  let state = 2463534242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4294967296;
  };
}

const gamma = compileSampler({ kind: 'gamma', mean: 5, cv: 0.5 });
const wideGamma = compileSampler({ kind: 'gamma', mean: 5, cv: 1.5 });
const lognormal = compileSampler({ kind: 'lognormal', mean: 90, cv: 1 });
const weibull = compileSampler({ kind: 'weibull', mean: 40, shape: 1.5 });
const beta = compileSampler({ kind: 'beta', a: 2, b: 5, min: 0, max: 1 });
const poisson = compileSampler({ kind: 'poisson', mean: 12.5 });

/** Each function at arguments made from one or more uniform numbers. */
const functions: Record<string, (uniform: () => number) => number> = {
  ln: (uniform) => ln(uniform()),
  lnWide: (uniform) => ln(uniform() * exp(1400 * (uniform() - 0.5))),
  exp: (uniform) => exp(1400 * (uniform() - 0.5)),
  log1p: (uniform) => log1p(3 * uniform() - 0.99),
  expm1: (uniform) => expm1(6 * uniform() - 3),
  pow: (uniform) => pow(10 * uniform(), 40 * (uniform() - 0.5)),
  sin2pi: (uniform) => sin2pi(20 * (uniform() - 0.5)),
  lgamma: (uniform) => lgamma(20 * uniform()),
  normalCdf: (uniform) => normalCdf(16 * (uniform() - 0.5)),
  normalQuantile: (uniform) => normalQuantile(uniform()),
  tQuantile: (uniform) => tQuantile(uniform(), 1 + 30 * uniform()),
  gammaQuantile: (uniform) => gammaQuantile(uniform(), 0.1 + 20 * uniform()),
  betaQuantile: (uniform) => betaQuantile(uniform(), 0.3 + 5 * uniform(), 0.3 + 5 * uniform()),
  gamma: (uniform) => gamma(uniform()),
  wideGamma: (uniform) => wideGamma(uniform()),
  lognormal: (uniform) => lognormal(uniform()),
  weibull: (uniform) => weibull(uniform()),
  beta: (uniform) => beta(uniform()),
  poisson: (uniform) => poisson(uniform()),
  binomialQuantile: (uniform) => binomialQuantile(uniform(), 900, 0.975),
};

/** FNV-1a hash, as 8 hexadecimal digits, over the bits of 20,000 values of each function. */
export function fingerprints(): Record<string, string> {
  return Object.fromEntries(Object.entries(functions).map(([name, f]) => [name, fingerprint(f)]));
}

function fingerprint(f: (uniform: () => number) => number): string {
  const uniform = uniforms();
  const value = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (let i = 0; i < 20_000; i++) {
    value.setFloat64(0, f(uniform));
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ value.getUint8(byte), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The fingerprints every engine must give. They change only when a function is changed on purpose. */
export const goldenFingerprints: Record<string, string> = {
  ln: '889f9ffc',
  lnWide: '44a69ff4',
  exp: '25c35ac1',
  log1p: 'a6c11a19',
  expm1: '99b9dcbb',
  pow: '7b474d0f',
  sin2pi: '2772409a',
  lgamma: 'c70565a6',
  normalCdf: '505d2e69',
  normalQuantile: '5b8c3863',
  tQuantile: 'f5a5249e',
  gammaQuantile: '121c0158',
  betaQuantile: '69733a1d',
  gamma: 'a8e1aaf9',
  wideGamma: '43d647d1',
  lognormal: '75ab0429',
  weibull: '9a238d6a',
  beta: '74c0da18',
  poisson: '0c3c822b',
  binomialQuantile: '83e854d2',
};
