import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/scenarios/compile.ts';
import { alderParametersByFormula, lineLoad, weeklyDemand } from '../../../src/scenarios/presets/alder-formulas.ts';
import { alderParameters } from '../../../src/scenarios/presets/alder-parameters.ts';
import { alderAlone, alderPolicies } from '../../../src/scenarios/presets/alder-policies.ts';
import { customers, skuIds, skus } from '../../../src/scenarios/presets/alder-tables.ts';
import { baseCompany } from '../../../src/scenarios/presets/base-company.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import { cellsOf } from '../../../src/scenarios/what-if.ts';

const MINUTES_PER_WEEK = 10_080;

const rows = skuIds.map((id) => ({ id, ...skus[id], demand: weeklyDemand(id) }));
const total = (amount: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + amount(row), 0);

function compiled(scenario: Scenario) {
  const result = compile(scenario);
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result;
}

describe('Alder Appliances', () => {
  it('loads its lines as MODEL §12.1 says: 85.8 % and 85.9 %', () => {
    expect((100 * lineLoad('L1')).toFixed(1)).toBe('85.8');
    expect((100 * lineLoad('L2')).toFixed(1)).toBe('85.9');
  });

  it('sells 47 M€ a year in about 21 000 orders, with a weekly variation of 0.31 to 0.47', () => {
    expect(total(({ unitsPerWeek, price }) => unitsPerWeek * price) * 52).toBeCloseTo(47.1e6, -5);
    const orders = total(({ unitsPerWeek, family }) =>
      Object.values(customers).reduce(
        (sum, { share, meanOrder }) => sum + (unitsPerWeek * share) / meanOrder[family],
        0,
      ),
    );
    expect(Math.round((orders * 52) / 1000)).toBe(21);
    const variations = rows.map(({ demand }) => demand.sd / demand.mean);
    expect(Math.min(...variations).toFixed(2)).toBe('0.31');
    expect(Math.max(...variations).toFixed(2)).toBe('0.47');
  });

  it('states the parameters that the formulas give', () => {
    expect(alderParameters).toEqual(alderParametersByFormula());
    const A1 = alderParameters.finished.A1;
    expect(baseCompany.stocks['A1@dc']!.rule).toEqual({
      policy: 'orderUpTo',
      every: '1 wk',
      S: A1.orderUpTo,
      lot: 900,
    });
  });

  it('computes them from mean demand as by hand', () => {
    // A1: σ² = 16.8·44 850 + 6.3·79 800 + 84·45 + 4200²·0.022755 = 1 661 399, σ = 1289
    const { finished, kits } = alderParameters;
    expect(finished.A1.orderUpTo).toBe(Math.round(4200 * 2.8 + 1.65 * 1288.953 * Math.sqrt(2.8)));
    expect(finished.A1.cards).toBe(Math.ceil((4200 * 1.8 + 1.65 * 1288.953 * Math.sqrt(1.8)) / 300) + 1);
    expect(finished.A1.conwipLevel).toBe(Math.round(4200 * 1.8 + 1.65 * 1288.953 * Math.sqrt(1.8)) + 900);
    // Kits of family C: 600 a week ÷ 0.975; σ² = (137.843² + 92.683²) ÷ 0.975²
    const sd = Math.sqrt(137.8434 ** 2 + 92.68334 ** 2) / 0.975;
    expect(kits.kitC.orderUpTo).toBe(Math.round((600 / 0.975) * 7 + 1.65 * sd * Math.sqrt(7)));
  });

  it('begins with kits for their lead and a week (MODEL §3.4): 7 weeks of 600 ÷ 0.975 for family C', () => {
    const { plant } = compiled(baseCompany).value;
    expect(plant.stocks.find(({ id }) => id === 'kitC@plant')!.initialOnHand).toBe(Math.round((7 * 600) / 0.975));
    const A1 = plant.stocks.find(({ id }) => id === 'A1@dc')!;
    expect(A1.initialOnHand).toBe(A1.rule.upTo); // finished goods: their target
  });

  it('works 4500 minutes a week on each line and puts away in five working days', () => {
    const { plant } = compiled(baseCompany).value;
    for (const line of plant.lines) expect(line.time.workBetween(0, MINUTES_PER_WEEK)).toBe(4500);
    const stock = plant.stocks.find(({ id }) => id === 'A1@dc')!;
    const wednesdayNoon = 2.5 * 1440;
    expect(stock.putAwayTime.advance(wednesdayNoon, stock.putAwayMinutes)).toBe(wednesdayNoon + MINUTES_PER_WEEK);
  });

  it('has its season highest in week 34, and promotions that borrow from the weeks after', () => {
    const { plant } = compiled(baseCompany).value;
    const curve = (item: string) => plant.layers.find(({ entity }) => entity === `retail:${item}`)!.curve;
    const middleOf = (week: number) => (week - 0.5) * MINUTES_PER_WEEK;
    const season = (week: number) => 1 + 0.2 * Math.sin((2 * Math.PI * (week - 21)) / 52);
    expect(curve('A2').at(middleOf(34))).toBeCloseTo(1.2, 12);
    for (const week of [14, 21, 47, 63]) expect(curve('C2').at(middleOf(week))).toBeCloseTo(season(week), 9);
    expect(curve('A1').at(middleOf(17))).toBeCloseTo(1.9 * season(17), 9);
    expect(curve('A1').at(middleOf(19))).toBeCloseTo(0.8 * season(19), 9);
    expect(curve('A1').at(middleOf(20))).toBeCloseTo(season(20), 9);
  });

  it('compiles under every policy, without a warning', () => {
    for (const scenario of alderAlone) expect(compiled(scenario).issues).toEqual([]);
  });

  it('is the same company in the study as under each policy alone', () => {
    const cells = cellsOf(alderPolicies);
    if (!cells.ok) throw new Error('the study is not valid');
    expect(cells.value.map(({ id }) => id)).toEqual(alderAlone.map(({ id }) => id));
    cells.value.forEach(({ scenario }, index) => {
      const { id, title, lesson } = baseCompany;
      expect({ ...alderAlone[index]!, id, title, lesson }).toEqual(scenario);
    });
  });

  it('ships made-to-order goods from the plant, without put-away', () => {
    const { plant } = compiled(alderAlone[3]!).value;
    const finished = plant.stocks.filter(({ sells }) => sells);
    expect(finished).toHaveLength(8);
    for (const stock of finished) {
      expect(plant.places[stock.place]!.id).toBe('plant');
      expect(stock.putAwayMinutes).toBe(0);
    }
  });
});
