import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeIntegral } from '../../../src/sim/kernel/time-integral.ts';

describe('TimeIntegral', () => {
  it('adds up rectangles and closes the window at its edges', () => {
    const stock = new TimeIntegral(0, 10);
    stock.set(4, 6); // 10 for 4
    stock.change(7, -2); // 6 for 3
    stock.openWindow(8); // 4 for 1 so far, left behind
    stock.set(10, 0); // 4 for 2
    stock.change(13, 5); // 0 for 3
    expect(stock.integral(15)).toBe(4 * 2 + 5 * 2);
    expect(stock.mean(15)).toBe(18 / 7);
    expect(stock.level).toBe(5);
  });

  it('has no mean over an empty window', () => {
    expect(new TimeIntegral(3, 1).mean(3)).toBeNaN();
  });

  it('refuses to run backwards', () => {
    const queue = new TimeIntegral(5, 0);
    queue.set(6, 1);
    expect(() => queue.set(5.5, 2)).toThrow(RangeError);
    expect(() => queue.integral(Number.NaN)).toThrow(RangeError);
  });

  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5, max: 5 })), { maxLength: 30 });

  // Whole numbers: sums are exact, so the laws hold to the last bit.
  it('integrals of adjoining windows add up, wherever the seam lies', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 300 }), (changes, seam) => {
        const whole = new TimeIntegral(0, 3);
        const parts = new TimeIntegral(0, 3);
        let time = 0;
        let before = 0;
        let opened = false;
        const open = () => {
          before = parts.integral(seam);
          parts.openWindow(seam);
          opened = true;
        };
        for (const [wait, change] of changes) {
          time += wait;
          if (!opened && time >= seam) open();
          whole.change(time, change);
          parts.change(time, change);
        }
        const end = Math.max(time, seam) + 1;
        if (!opened) open();
        expect(before + parts.integral(end)).toBe(whole.integral(end));
      }),
    );
  });

  it("Little's law: the integral of the number present is the sum of the stays", () => {
    const stays = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 50 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(stays, (visits) => {
        const events = visits.flatMap(([arrival, stay]) => [
          { time: arrival, change: 1 },
          { time: arrival + stay, change: -1 },
        ]);
        events.sort((a, b) => a.time - b.time);
        const present = new TimeIntegral(0, 0);
        for (const { time, change } of events) present.change(time, change);
        expect(present.integral(200)).toBe(visits.reduce((sum, [, stay]) => sum + stay, 0));
      }),
    );
  });
});
