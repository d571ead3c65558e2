import { pow } from '../../kernel/elementary.ts';
import { defineKpi } from '../kpi.ts';
import { minutesPerWeek } from '../rates.ts';
import { cashFlow } from './cash-flow.ts';

const weeksPerYear = 52;

/** Its paired difference is the net present value of what differs between two scenarios. */
export const cashPresentValue = defineKpi({
  id: 'cashPresentValue',
  name: 'Present value of the cash flow',
  group: 'money',
  formula:
    'Σ over periods of cash flow ÷ (1 + r)^(w ÷ 52), w the weeks from the start of measurement to the period’s end',
  unit: 'money',
  better: 'up',
  source: 'finance',
  by: ['quarter'],
  undefinedBecause: 'always defined',
  fold: (window) => {
    const weeks = window.minutes / window.periods / minutesPerWeek;
    const growth = 1 + window.facts.discountRate;
    let value = 0;
    for (let period = 0; period < window.periods; period++) {
      const flow = cashFlow.fold(window.only({ firstPeriod: period, periods: 1 }));
      value += flow / pow(growth, ((period + 1) * weeks) / weeksPerYear);
    }
    return value;
  },
});
