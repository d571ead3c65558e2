import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ErrorMonitor } from '../../../src/sim/belief/error-monitor.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';
import { compileSampler } from '../../../src/sim/kernel/variates.ts';

describe('the error monitor', () => {
  it('smooths absolute errors, and sums up errors, by hand', () => {
    const monitor = new ErrorMonitor(2);
    monitor.start(1, 25); // MAD 20
    for (const error of [10, -30]) monitor.observe(1, error);
    const mad = 0.1 * 30 + 0.9 * (0.1 * 10 + 0.9 * 20);
    expect(monitor.sd(1)).toBeCloseTo(1.25 * mad, 12);
    expect(monitor.trackingSignal(1)).toBeCloseTo(-20 / mad, 12);
    expect(monitor.meanSquare(1)).toBeCloseTo((25 * (625 * 25 + 100)) / 676 + 900 / 26, 9);
    expect([monitor.sd(0), monitor.trackingSignal(0)]).toEqual([0, 0]); // the other one knows nothing of it
  });

  it('begins anew', () => {
    const monitor = new ErrorMonitor(1);
    monitor.observe(0, 100);
    monitor.start(0, 4);
    expect([monitor.sd(0), monitor.meanSquare(0), monitor.trackingSignal(0)]).toEqual([4, 16, 0]);
  });

  it('alarms of a bias: errors of the same size and sign drive the signal to their number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 60 }), (size, count) => {
        const monitor = new ErrorMonitor(1);
        monitor.start(0, 1.25 * size);
        for (let k = 0; k < count; k++) monitor.observe(0, -size);
        expect(Math.abs(monitor.trackingSignal(0) + count)).toBeLessThan(1e-9 * count);
      }),
    );
  });

  it('estimates the standard deviation of normal errors, on average', () => {
    const monitor = new ErrorMonitor(1);
    const draw = compileSampler({ kind: 'normal', mean: 0, sd: 7 });
    const uniform = openStream('error monitor', 0, 'test', 'normal');
    monitor.start(0, 7);
    let sum = 0;
    const errors = 50_000;
    for (let k = 0; k < errors; k++) {
      monitor.observe(0, draw(uniform()));
      sum += monitor.sd(0);
    }
    // E|e| = 0.79788 σ, so σ̂ is 1.25 · 0.79788 = 0.99736 σ on average. Its standard error over correlated estimates is
    // that of the mean of |e|: 1.25 · 0.6028 σ ÷ √50,000 = 0.0034 σ; five of them.
    expect(Math.abs(sum / errors / 7 - 0.99736)).toBeLessThan(0.017);
  });
});
