import { coordinatedCompany } from '../presets/alder-coordination.ts';
import { siloCompany } from '../presets/alder-silo.ts';
import { promotionNotice } from '../presets/alder-tables.ts';
import type { Scenario } from '../scenario.ts';
import { withFactor, withFunction, withMeeting, withStations } from './changes.ts';
import { asWhatIf, expectations, type Lesson, lessonStudy } from './lesson.ts';

const weekly = coordinatedCompany;

export const weeklySop: Lesson = {
  id: 'weeklySop',
  theme: 'information',
  title: 'Weekly S&OE',
  lesson: 'Talk every week and share orders and promotions: the plant stops being surprised.',
  ask: 'Which of the two costs more: the meetings, or the surprises?',
  safety: 'adaptive',
  card: { scenario: 'weeklySop', kpis: ['otif', 'operatingContribution'] },
  study: lessonStudy('Apart or in tandem', siloCompany, [asWhatIf(siloCompany, 'weeklySop', 'Weekly S&OE', weekly)]),
  expected: expectations('weeklySop', 'siloBaseline', [
    'otif +',
    'lostSalesRate -',
    'wape -',
    'overtimeHours -',
    'operatingContribution +',
  ]),
};

const quarterly = withMeeting(weekly, {
  title: 'QBR',
  agenda: ['factorShare', 'marketReview', 'demandReview', 'supplyReview', 'parameters', 'orderReview'],
  trigger: 'quarterly',
  preparation: '10 d',
  duration: '4 h',
  effectDelay: '5 d',
  freeze: '4 wk',
  people: 12,
  preparationHours: 4,
});

export const quarterlyMeeting: Lesson = {
  id: 'quarterlyMeeting',
  theme: 'information',
  title: 'A plan older than the market',
  lesson: 'A plan made once a quarter is older than the market it is for.',
  ask: 'How old was the plan when it hurt most?',
  safety: 'adaptive',
  card: { scenario: 'quarterlyMeeting', kpis: ['otif', 'planAge'] },
  study: lessonStudy('Weekly or quarterly', weekly, [
    asWhatIf(weekly, 'quarterlyMeeting', 'Quarterly review', quarterly),
  ]),
  expected: expectations('quarterlyMeeting', 'weeklySop', ['otif -', 'lostSalesRate +', 'wape +']),
};

/** One meeting, held more or less often. */
const cadences = [
  ['daily', 'Every day', 'daily'],
  ['every2weeks', 'Every 2 weeks', '2 wk'],
  ['every4weeks', 'Every 4 weeks', '4 wk'],
  ['every13weeks', 'Every quarter', '13 wk'],
  ['never', 'Never', 'none'],
] as const;

const withLevelSd = (company: Scenario, sd: number): Scenario => ({
  ...company,
  levels: Object.fromEntries(Object.entries(company.levels ?? {}).map(([id, level]) => [id, { ...level, sd }])),
});
/** Weekly standard deviations of the market’s level, in place of 0.15. */
const CALM = 0.05;
const RESTLESS = 0.3;

export const cadenceLadder: Lesson = {
  id: 'cadenceLadder',
  theme: 'information',
  title: 'The cadence ladder',
  lesson: 'More meetings pay until they do not.',
  ask: 'Where would you stop climbing, and what would have to change for you to climb on?',
  safety: 'adaptive',
  card: { scenario: 'every13weeks', kpis: ['otif', 'operatingContribution'] },
  study: lessonStudy('How often to meet', weekly, [
    ...cadences.map(([id, title, trigger]) => asWhatIf(weekly, id, title, withMeeting(weekly, { trigger }))),
    asWhatIf(weekly, 'calmWeekly', 'Calm market, every week', withLevelSd(weekly, CALM)),
    asWhatIf(
      weekly,
      'calmMonthly',
      'Calm market, every 4 weeks',
      withLevelSd(withMeeting(weekly, { trigger: '4 wk' }), CALM),
    ),
    asWhatIf(weekly, 'restlessWeekly', 'Restless market, every week', withLevelSd(weekly, RESTLESS)),
    asWhatIf(
      weekly,
      'restlessQuarterly',
      'Restless market, every quarter',
      withLevelSd(withMeeting(weekly, { trigger: '13 wk' }), RESTLESS),
    ),
  ]),
  expected: [
    ...expectations('every4weeks', 'weeklySop', ['planAge +', 'wape +']),
    ...expectations('every13weeks', 'every4weeks', ['planAge +', 'wape +']),
    ...expectations('every13weeks', 'weeklySop', ['otif -']),
    ...expectations('calmMonthly', 'calmWeekly', ['otif = 0.01']),
    ...expectations('daily', 'every4weeks', ['operatingContribution -']),
    ...expectations('never', 'every4weeks', ['operatingContribution -', 'otif -']),
    ...expectations('restlessQuarterly', 'restlessWeekly', ['otif -']),
  ],
};

/** Promotions that sales keeps to itself until two weeks after their start. */
function withPromotionsUntold(company: Scenario): Scenario {
  const factors = Object.entries(company.factors ?? {}).map(([id, factor]) => {
    const week = /^promotion(\d+)/.exec(id)?.[1];
    if (week === undefined) return [id, factor] as const;
    const knownFrom = { ...factor.knownFrom, production: `w${Number(week) + promotionNotice.plant}` };
    return [id, { ...factor, knownFrom, shareable: false }] as const;
  });
  return { ...company, factors: Object.fromEntries(factors) };
}

export const promoUntold: Lesson = {
  id: 'promoUntold',
  theme: 'information',
  title: 'The promotion nobody mentioned',
  lesson: 'A promotion the plant hears about too late is paid twice: lost sales now, stock after.',
  ask: 'Which is dearer here: the missed units, or the unwanted ones in the four weeks after?',
  safety: 'adaptive',
  watch: ['w26', 'w36'],
  card: { scenario: 'promoUntold', kpis: ['otif', 'lostSalesRate'] },
  study: lessonStudy('Promotions kept quiet', weekly, [
    asWhatIf(weekly, 'promoUntold', 'Promotions untold', withPromotionsUntold(weekly)),
  ]),
  expected: expectations('promoUntold', 'weeklySop', ['otif - 0.005', 'lostSalesRate +', 'operatingContribution -']),
};

/** The plan is what sales says. */
const salesDecides: Scenario = {
  ...weekly,
  id: 'honestSales',
  title: 'Sales decides, honestly',
  consensus: { weight: 1 },
};

export const optimisticSales: Lesson = {
  id: 'optimisticSales',
  theme: 'information',
  title: 'Optimistic sales',
  lesson: 'Optimism becomes stock.',
  ask: 'What does the optimism buy, and who pays for it?',
  safety: 'adaptive',
  card: { scenario: 'optimisticSales', kpis: ['fgInventoryValue', 'otif'] },
  study: lessonStudy('Optimism in the plan', salesDecides, [
    asWhatIf(
      salesDecides,
      'optimisticSales',
      'Forecast 20 % too high',
      withFunction(salesDecides, 'sales', { bias: 0.2 }),
    ),
  ]),
  expected: expectations('optimisticSales', 'honestSales', [
    'forecastBias +',
    'fgInventoryValue +',
    'inventoryTurns -',
    'otif +',
    'excessInventory +',
  ]),
};

export const sandbagging: Lesson = {
  id: 'sandbagging',
  theme: 'information',
  title: 'Sandbagging',
  lesson: 'Hidden demand becomes lost sales.',
  ask: 'Who is rewarded for the low forecast, and who for what it costs?',
  safety: 'adaptive',
  card: { scenario: 'sandbagging', kpis: ['otif', 'lostSalesRate'] },
  study: lessonStudy('Demand kept back', salesDecides, [
    asWhatIf(salesDecides, 'sandbagging', 'Forecast 20 % too low', withFunction(salesDecides, 'sales', { bias: -0.2 })),
  ]),
  expected: expectations('sandbagging', 'honestSales', [
    'otif -',
    'lostSalesRate +',
    'overtimeHours -',
    'inventoryTurns +',
  ]),
};

const collapse = (company: Scenario): Scenario =>
  withFactor(company, 'collapse', {
    target: 'layers/*/*/rate',
    op: 'mul',
    value: 0.6,
    from: 'w39',
    knownFrom: { sales: 'w41', production: 'w43' },
  });
/** Measured is the quarter from the collapse on: what was held before it is not what the lesson is about. */
const collapsed: Scenario = {
  ...collapse(weekly),
  id: 'noticedWeekly',
  title: 'Collapse, weekly meeting',
  horizon: { ...weekly.horizon, warmUp: '39 wk', measured: '13 wk' },
};

export const demandCollapse: Lesson = {
  id: 'demandCollapse',
  theme: 'information',
  title: 'The market collapses',
  lesson: 'Who notices last holds the stock.',
  ask: 'In which week did each company know?',
  safety: 'adaptive',
  watch: ['w40', 'w52'],
  card: { scenario: 'noticedQuarterly', kpis: ['fgInventoryValue', 'inventoryTurns'] },
  study: lessonStudy('Demand falls by two fifths', collapsed, [
    asWhatIf(collapsed, 'noticedMonthly', 'Meeting every 4 weeks', withMeeting(collapsed, { trigger: '4 wk' })),
    asWhatIf(collapsed, 'noticedQuarterly', 'Meeting every quarter', withMeeting(collapsed, { trigger: '13 wk' })),
  ]),
  expected: [
    ...expectations('noticedQuarterly', 'noticedWeekly', ['fgInventoryValue +', 'inventoryTurns -']),
    ...expectations('noticedQuarterly', 'noticedMonthly', ['fgInventoryValue +', 'inventoryTurns -']),
  ],
};

/** A market without seasons, promotions and moods, and lines with a third of their hours to spare. */
const quiet: Scenario = {
  ...withStations(withLevelSd(withMeeting(weekly, { trigger: 'none' }), 0), (station) => ({ ...station, speed: 1.3 })),
  id: 'quietMarket',
  title: 'Quiet market, no meetings',
  factors: {},
  monitors: {},
};

export const neutrality: Lesson = {
  id: 'neutrality',
  theme: 'information',
  title: 'Where meetings do not pay',
  lesson: 'Where little is uncertain and hours are to spare, a meeting is worth its cost with a minus sign.',
  ask: 'What would have to change before you invite people again?',
  safety: 'adaptive',
  card: { scenario: 'quietWeekly', kpis: ['operatingContribution', 'otif'] },
  study: lessonStudy('Meetings nobody needs', quiet, [
    asWhatIf(quiet, 'quietWeekly', 'Quiet market, weekly S&OE', withMeeting(quiet, { trigger: 'weekly' })),
  ]),
  expected: expectations('quietWeekly', 'quietMarket', [
    'operatingContribution -',
    'coordinationCost +',
    'otif = 0.01',
  ]),
};
