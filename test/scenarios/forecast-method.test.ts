import { describe, expect, it } from 'vitest';
import { compileMethod, forecastMethod } from '../../src/scenarios/forecast-method.ts';
import { check } from '../../src/scenarios/problems.ts';
import { forecastMethods } from '../../src/sim/index.ts';

const problemsOf = (choice: unknown): string[] => {
  const checked = check(forecastMethod, choice);
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('the choice of a forecast method', () => {
  it.each(forecastMethods)('$id: with its defaults, and with every parameter given', ({ id, parameters }) => {
    const defaults = Object.fromEntries(Object.entries(parameters).map(([name, { initial }]) => [name, initial]));
    expect(problemsOf({ method: id })).toEqual([]);
    expect(problemsOf({ method: id, ...defaults })).toEqual([]);
    const history = Array.from({ length: 120 }, (_, t) => 10 + (t % 7));
    const [left, given] = [compileMethod({ method: id }), compileMethod({ method: id, ...defaults })];
    for (const h of [1, 13]) expect(left.fit(history)(h)).toBe(given.fit(history)(h));
  });

  it('takes the parameters that are given', () => {
    const fitted = compileMethod({ method: 'seasonalNaive', season: 13 });
    expect(fitted.minimumHistory).toBe(13);
    expect(compileMethod({ method: 'ses', alpha: 1 }).fit([3, 9])(1)).toBe(9);
  });

  it('names an unknown method, and those there are', () => {
    const [problem] = problemsOf({ method: 'holtWinter' });
    expect(problem).toMatch(/^method: .*found "holtWinter"/);
    expect(problem).toContain('holtWinters');
  });

  it('names a parameter that the method does not have, or that is out of range', () => {
    expect(problemsOf({ method: 'ses', beta: 0.1 })[0]).toContain('beta');
    expect(problemsOf({ method: 'ses', alpha: 1.5 })[0]).toMatch(/^alpha: /);
    expect(problemsOf({ method: 'movingAverage', n: 2.5 })[0]).toMatch(/^n: /);
    expect(problemsOf({ method: 'holtWinters', season: 1 })[0]).toMatch(/^season: /);
  });
});
