import { describe, expect, it } from 'vitest';
import { kpi } from '../../fixtures/kpi.ts';
import { CUT, FAN_DC, HandWrittenBooks, WELD } from '../../fixtures/small-company.ts';

/** A week of 40 open hours: one machine cuts, two weld; and an hour of overtime. */
const books = HandWrittenBooks.weeks(1, 1)
  .station(1, CUT, {
    scheduledMinutes: 2400,
    runMinutes: 1800,
    setupMinutes: 240,
    downMinutes: 120,
    blockedMinutes: 60,
    idealRunMinutes: 1700,
    unitsProcessed: 100,
    unitsGoodFirst: 90,
    unitsReworked: 6,
    unitsScrapped: 4,
    scrapCost: 160,
    reworkCost: 30,
  })
  .station(1, WELD, {
    scheduledMinutes: 4800,
    runMinutes: 1200,
    setupMinutes: 600,
    blockedMinutes: 0,
    idealRunMinutes: 1120,
    unitsProcessed: 60,
    unitsGoodFirst: 60,
  })
  .line(1, 0, { openMinutes: 2400, overtimeMinutes: 60 })
  .stock(1, FAN_DC, { unitsWrittenOff: 2 });

describe('resources', () => {
  it.each([
    ['capacityUtilization', 2160 / 2400], // the bottleneck, not the mean
    ['utilisation', 3960 / 7200],
    ['changeoverShare', 840 / 7200],
    ['downtimeShare', 120 / 7200],
    ['overtimeHours', 1],
    ['runShare', 3000 / 7200],
    ['setupShare', 840 / 7200],
    ['downShare', 120 / 7200],
    ['blockedShare', 60 / 7200],
    ['starvedShare', (180 + 3000) / 7200],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });

  it('divides scheduled time without rest', () => {
    const shares = ['runShare', 'setupShare', 'downShare', 'blockedShare', 'starvedShare'];
    expect(shares.reduce((sum, id) => sum + kpi(id).fold(books.window()), 0)).toBeCloseTo(1, 12);
  });

  it('takes the busiest station for the bottleneck, and passes over one that was never scheduled', () => {
    const utilization = kpi('capacityUtilization');
    expect(utilization.fold(books.window().only({ stations: [WELD] }))).toBe(1800 / 4800);
    for (const only of [CUT, WELD]) {
      const half = HandWrittenBooks.weeks(0, 1).station(0, only, { scheduledMinutes: 100, runMinutes: 50 });
      expect(utilization.fold(half.window())).toBe(0.5);
    }
    expect(utilization.fold(HandWrittenBooks.weeks(0, 1).window())).toBeNaN();
  });
});

describe('quality', () => {
  it('multiplies availability, performance and quality', () => {
    // Cut: 1800 of 2220 busy minutes run; its 96 good units need 1700 at 1700/96 each, so all 100 need 1770.83.
    const availability = 1800 / 2220;
    const performance = ((1700 / 96) * 100) / 1800;
    const quality = 96 / 100;
    const cut = books.window().only({ stations: [CUT] });
    expect(kpi('oee').fold(cut)).toBeCloseTo(availability * performance * quality, 12);
  });

  it.each([
    ['oee', (1700 + 1120) / (2220 + 1800)],
    ['firstPassYield', 150 / 160],
    ['scrapRate', 4 / 160],
    ['wasteCost', 160 + 30 + 2 * 24],
  ])('%s is %d', (id, value) => {
    expect(kpi(id).fold(books.window())).toBeCloseTo(value, 12);
  });

  it.each(['oee', 'firstPassYield', 'scrapRate'])('%s is undefined when nothing was made', (id) => {
    expect(kpi(id).fold(HandWrittenBooks.weeks(0, 1).window())).toBeNaN();
  });
});
