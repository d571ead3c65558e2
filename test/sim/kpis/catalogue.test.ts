import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kpis } from '../../../src/sim/kpis/index.ts';

/** What users, studies and exports rely on, group by group. */
const required = {
  service: `fillRate lineFillRate orderFillRate readyRate cycleServiceLevel inFullRate onTimePromise onTimeRequest otif
    orderAccuracy perfectOrderRate orderCycleTime orderCycleTimeP95 tardiness backorderUnits backorderAge stockoutDays
    lostSalesRate lostSalesValue cancelRate`,
  customer: 'csat nps satisfactionIndex demandActivity',
  flow: 'manufacturingCycleTime flowEfficiency throughput wipUnits bullwhipMake bullwhipBuy',
  inventory: `wipValue fgInventoryValue componentInventoryValue inventoryTurns inventoryTurnsQuarterly inventoryDays
    obsolescenceCost recordAccuracy excessInventory`,
  forecast: `wape mape mase forecastBias trackingSignal forecastValueAdded wapeNaive wapeStatistical wapeSales wapeConsensus
    planAge scheduleAdherence planNervousness escalationsLost demandUnits forecastUnits`,
  agility: 'timeToSurvive timeToRecover notRecovered resilienceLoss',
  resources: 'capacityUtilization changeoverShare downtimeShare overtimeHours',
  quality: 'oee firstPassYield scrapRate wasteCost',
  money: `revenue grossMargin operatingContribution supplyChainCost costPerUnit holdingCost workingCapital cashToCash
    cashIn cashOut cashFlow cashPresentValue cost.fixedOverhead coordinationCost cost.meetings cost.breakFreeze cost.escalations cost.counts cost.expedite cost.material cost.labour cost.overtime cost.changeover cost.holding cost.holdingInTransit cost.holdingWip cost.scrap
    cost.rework cost.obsolescence cost.shipping cost.latePenalty cost.ordering cost.backorder`,
  textbook: `onHandUnits onOrderUnits inTransitUnits backlogUnits reservedUnits netStockVariance customerWait cycleTime
    demandRate salesRate lostFraction stationQueue stationWip stationWait stationSojourn shareWaiting runShare setupShare
    downShare blockedShare starvedShare utilisation occupiedMean occupiedScv setupsPerLot setupsPerTime lineWipLots
    lineFlowTime lineThroughput unitThroughput ordersPerTime orderFrequencyPerPeriod orderVariance demandVariance
    orderMean bullwhipRatio noStockoutShare holdingCostRate backorderCostRate orderingCostRate totalCostRate
    onHandEndMean backlogEndMean`,
};
const requiredIds = (group: keyof typeof required): string[] => required[group].split(/\s+/);

const kebab = (id: string): string => id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

describe('the catalogue of indicators', () => {
  it.each(Object.keys(required) as (keyof typeof required)[])('has the group %s complete', (group) => {
    const ids = kpis.filter((kpi) => kpi.group === group).map(({ id }) => id);
    expect(ids.sort()).toEqual(requiredIds(group).sort());
  });

  it('names each indicator once', () => {
    expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
    expect(new Set(kpis.map(({ group, name }) => `${group}: ${name}`)).size).toBe(kpis.length);
  });

  it('has no indicator of a group that is not listed', () => {
    expect(kpis.filter(({ group }) => !Object.hasOwn(required, group))).toEqual([]);
  });

  it.each(kpis.map((kpi) => [kpi.id, kpi] as const))('defines %s in words', (_, kpi) => {
    for (const text of [kpi.name, kpi.formula, kpi.source, kpi.undefinedBecause]) expect(text.trim()).not.toBe('');
    expect(kpi.by.length).toBeGreaterThan(0);
    expect(new Set(kpi.by).size).toBe(kpi.by.length);
    if (kpi.range !== undefined) expect(kpi.range[0]).toBeLessThan(kpi.range[1]);
  });

  it('shows the percentiles of a distribution only where the unit is a time', () => {
    const distributions = kpis.filter(({ distribution }) => distribution !== undefined);
    expect(distributions.length).toBeGreaterThan(0);
    for (const { unit } of distributions) expect(['days', 'time']).toContain(unit);
  });

  it.each(kpis.filter(({ id }) => !id.startsWith('cost.')).map(({ id, group }) => [id, group] as const))(
    'keeps %s in a file of its own, by its name',
    (id, group) => {
      expect(existsSync(new URL(`../../../src/sim/kpis/${group}/${kebab(id)}.ts`, import.meta.url))).toBe(true);
    },
  );
});
