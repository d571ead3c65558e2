import type { Scenario } from '../scenario.ts';
import { planning, promotionNotice, promotions, skuIds, skus } from './alder-tables.ts';
import { baseCompany } from './base-company.ts';

type Part<Key extends keyof Scenario> = NonNullable<Scenario[Key]>;

/** Finished goods and kits are raised every week to what is expected, and a safety stock by measured error. */
function stocks(): Part<'stocks'> {
  const finished = skuIds.map((id) => {
    const stock = `${id}@dc`;
    const rule = {
      policy: 'makeToStock' as const,
      every: '1 wk',
      protection: `${planning.protectionWeeks} wk`,
      z: planning.z,
      lot: skus[id].lot,
    };
    return [stock, { ...baseCompany.stocks[stock]!, rule }] as const;
  });
  const kits = Object.entries(baseCompany.stocks)
    .filter(([, { source }]) => source.kind === 'bought')
    .map(([stock, kit]) => {
      const rule = {
        policy: 'makeToStock' as const,
        every: '1 wk',
        protection: `${planning.kitProtectionWeeks} wk`,
        z: planning.z,
      };
      return [stock, { ...kit, rule }] as const;
    });
  return { ...Object.fromEntries(finished), ...Object.fromEntries(kits) };
}

/** Sales knows its promotions two months ahead and the season from experience; the plant is told neither. */
function factors(): Part<'factors'> {
  const { season, ...dated } = baseCompany.factors as Part<'factors'> & { season: Part<'factors'>[string] };
  const all: Part<'factors'> = { ...dated };
  for (const { week } of promotions) {
    for (const id of [`promotion${week}`, `promotion${week}dip`]) {
      all[id] = { ...all[id]!, knownFrom: { sales: `w${week - promotionNotice.sales}` } };
    }
  }
  return { ...all, season: { ...season, knownFrom: { sales: 0, production: 'never' } } };
}

function lines(): Part<'lines'> {
  return Object.fromEntries(
    Object.entries(baseCompany.lines ?? {}).map(([id, line]) => [
      id,
      { ...line, overtime: { cap: 0.15, premium: 0.5, reactive: 0.8 } },
    ]),
  );
}

/**
 * B0 (MODEL §12.1): good people, stale information. Production plans alone, from what was shipped, a week late, and looks
 * again every four weeks; sales keeps what it knows of customers, promotions and the season.
 */
export const siloCompany: Scenario = {
  ...baseCompany,
  id: 'siloBaseline',
  title: 'Silo',
  lesson: 'Good people, stale information: each side plans well from what it happens to see.',
  stocks: stocks(),
  lines: lines(),
  factors: factors(),
  functions: {
    sales: { intelligence: 1, method: { method: 'movingAverage', n: 8 } },
    production: {
      history: { shows: 'shipments', latency: '1 wk', batch: '1 wk' },
      factorDelay: `${promotionNotice.plant} wk`,
      intelligence: 0,
      method: { method: 'movingAverage', n: 8 },
      refresh: '4 wk',
    },
  },
  informationClock: { atOnce: 0.25, decay: '3.5 wk' },
  consensus: { weight: 0.6 },
  records: { error: 0.15, largestError: 0.5 },
  orderEntry: { error: 0.03 },
  errorLag: '2 wk',
};
