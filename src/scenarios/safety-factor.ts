import { diffPatch } from './merge-patch.ts';
import type { Scenario } from './scenario.ts';
import type { Study } from './study.ts';
import type { Cell } from './what-if.ts';

type Stock = Scenario['stocks'][string];

/**
 * A scenario with another safety factor z for everything that customers buy, by a rule that covers or by the levels that
 * a cycle sets; null where no such rule has one: its levels are given as they are.
 */
export function withSafetyFactor(scenario: Scenario, z: number): Scenario | null {
  const places = Object.entries(scenario.layers ?? {}).flatMap(([segment, items]) =>
    Object.keys(items).map((item) => `${item}@${scenario.segments?.[segment]?.place}`),
  );
  const changed = Object.entries(scenario.stocks).flatMap(([id, stock]) => {
    const other = places.includes(id) ? stockWith(stock, z) : null;
    return other === null ? [] : [[id, other] as const];
  });
  if (changed.length === 0) return null;
  return { ...scenario, stocks: { ...scenario.stocks, ...Object.fromEntries(changed) } };
}

function stockWith(stock: Stock, z: number): Stock | null {
  if (stock.tuned !== undefined) return { ...stock, tuned: { ...stock.tuned, z } };
  const { rule } = stock;
  if ('policy' in rule) {
    if (rule.policy === 'makeToStock') return { ...stock, rule: { ...rule, z } };
    if (rule.policy !== 'pushPull' || rule.push === undefined) return null;
    return { ...stock, rule: { ...rule, push: { ...rule.push, z } } };
  }
  if (rule.target.kind !== 'cover') return null;
  return { ...stock, rule: { ...rule, target: { ...rule.target, z } } };
}

/** What a scenario at one safety factor is called. */
export const atSafetyFactor = (id: string, z: number): string => `${id.slice(0, 55)}:z${Number(z.toFixed(4))}`;

/** What makes a scenario of a base, but for its name. */
export function patchTo(base: Scenario, scenario: Scenario): NonNullable<Study['whatIfs']>[number]['patch'] {
  const own = { ...scenario, id: base.id, title: base.title, lesson: base.lesson };
  return diffPatch(base, own) as NonNullable<Study['whatIfs']>[number]['patch'];
}

/** A study of chosen scenarios, each at chosen safety factors, beside the base of another study as it is. */
export function safetyStudy(
  study: Study,
  points: readonly { readonly cell: Cell; readonly z: number; readonly id: string }[],
): Study {
  const whatIfs = points.flatMap(({ cell, z, id }) => {
    const scenario = withSafetyFactor(cell.scenario, z);
    if (scenario === null) return [];
    return [{ id, title: `${cell.title}, z ${Number(z.toFixed(2))}`, patch: patchTo(study.base, scenario) }];
  });
  return { ...study, baseline: study.base.id, whatIfs };
}
