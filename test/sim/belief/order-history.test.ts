import { describe, expect, it } from 'vitest';
import { compileMethod } from '../../../src/scenarios/forecast-method.ts';
import { OrderHistory } from '../../../src/sim/belief/order-history.ts';

const naive = compileMethod({ method: 'naive' });

describe('what a stock was asked for between its reviews', () => {
  it('begins at the first review, whatever its phase', () => {
    const history = new OrderHistory(naive, 10, Number.NaN);
    history.look(5, 4); // what was asked for in half a period is no period's demand
    expect(history.unitsAhead(1)).toBeNull();
    history.look(15, 11);
    expect(history.unitsAhead(1)).toBe(7);
    expect(history.unitsAhead(2.5)).toBe(17.5);
    history.look(25, 11);
    expect(history.unitsAhead(1)).toBe(0);
  });

  it('counts periods from a date where nobody reviews, and spreads what is told late over those that passed', () => {
    const history = new OrderHistory(naive, 10, 0);
    history.look(9, 3);
    expect(history.unitsAhead(1)).toBeNull();
    history.look(21, 8);
    expect(history.unitsAhead(1)).toBe(4);
  });
});
