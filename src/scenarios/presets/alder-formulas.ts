import { conwipLimit } from '../../sim/index.ts';
import {
  customers,
  type Family,
  families,
  level,
  lineFacts,
  type Sku,
  type SkuId,
  skuIds,
  skus,
} from './alder-tables.ts';
import {
  geometricSecondMoment,
  kanbanCards,
  type LeadParts,
  leadWeeks,
  loadOf,
  orderUpToLevel,
  reorderPoint,
  type WeeklyDemand,
  weeklySd,
} from './policy-parameters.ts';

/** Safety factor of every level. */
const z = 1.65;
/** Weeks between two reviews. */
const review = 1;
/** Make to stock and pull alike: a lot runs a tenth of a week or less, waits for the others, and is put away in a week. */
const finishedLead: LeadParts = { process: 0.1, queue: 0.7, putAway: 1 };
/** Mean supplier lead; with the review, kits cover seven weeks. */
const kitLead = 6;
/** Lots on a line without variability: one, since it has one station. */
const criticalWip = 1;
/** Share of a line's rate that its WIP limit is to allow. */
const targetShare = 0.9;
/** On a line with several families, share of the set-ups that change the family. */
const familyChanges = 0.2;

/** Mean and standard deviation of a week's demand for a product, season and promotions apart. */
export function weeklyDemand(id: SkuId): WeeklyDemand {
  const { unitsPerWeek, family }: Sku = skus[id];
  const streams = Object.values(customers).map(({ share, meanOrder }) => ({
    ordersPerWeek: (share * unitsPerWeek) / meanOrder[family],
    sizeSecondMoment: geometricSecondMoment(meanOrder[family]),
  }));
  return { mean: unitsPerWeek, sd: weeklySd(streams, unitsPerWeek, level.sd) };
}

/** Kits used in a week: one for every unit started. */
function kitDemand(family: Family): WeeklyDemand {
  const members = skuIds.filter((id) => skus[id].family === family).map(weeklyDemand);
  const mean = members.reduce((sum, demand) => sum + demand.mean, 0);
  const variance = members.reduce((sum, demand) => sum + demand.sd * demand.sd, 0);
  return { mean: mean / lineFacts.yield, sd: Math.sqrt(variance) / lineFacts.yield };
}

/** Share of its hours that mean demand asks of a line, with the lots of the table. */
export function lineLoad(line: Sku['line']): number {
  const tasks = Object.values<Sku>(skus).filter((sku) => sku.line === line);
  const several = new Set(tasks.map(({ family }) => family)).size > 1;
  const life = lineFacts.meanLifeHours * 60;
  const { sameFamilySetupMinutes: within, otherFamilySetupMinutes: across } = lineFacts;
  return loadOf(tasks, {
    minutesPerWeek: lineFacts.minutesPerWeek,
    yield: lineFacts.yield,
    availability: life / (life + lineFacts.meanRepairMinutes),
    setupMinutesPerLot: several ? within + familyChanges * (across - within) : within,
  });
}

/** The parameters of every policy, computed from mean demand by the formulas of MODEL §7.5. */
export function alderParametersByFormula() {
  const lead = leadWeeks(finishedLead);
  const finished = skuIds.map((id) => {
    const demand = weeklyDemand(id);
    const { container, lot } = skus[id];
    const orderUpTo = Math.round(orderUpToLevel(demand, lead + review, z));
    const cards = kanbanCards(demand, lead, z, container);
    // A level asked for in whole lots is r + Q: a lot is wanted when the position is down to r.
    const conwipLevel = Math.round(reorderPoint(demand, lead, z)) + lot;
    return [id, { orderUpTo, cards, conwipLevel }] as const;
  });
  const kits = families.map((family) => {
    const demand = kitDemand(family);
    const orderUpTo = Math.round(orderUpToLevel(demand, kitLead + review, z));
    // The run begins with what is used until the first kits ordered in it can be there (MODEL §3.4).
    const initial = Math.round(demand.mean * (kitLead + review));
    return [`kit${family}`, { orderUpTo, initial }] as const;
  });
  return {
    finished: Object.fromEntries(finished),
    kits: Object.fromEntries(kits),
    wipLimit: conwipLimit(criticalWip, targetShare),
  };
}
