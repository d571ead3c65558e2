import { SourceKind } from '../../physics/plant.ts';
import { Level, levelOf } from '../../physics/levels.ts';
import { Replenishment } from '../../physics/records.ts';
import { rankWaiting } from '../../physics/release.ts';
import { canExpedite, expedite } from '../../physics/suppliers.ts';
import type { World } from '../../physics/world.ts';
import { TraceCode } from '../../record/trace.ts';
import type { IsAdopted } from '../adopted.ts';
import type { Agreement } from '../agreement.ts';
import { worthExpediting } from '../expediting.ts';
import { lateOrders, putLateFirst } from '../late-orders.ts';
import type { AgendaStep } from '../meeting.ts';

/**
 * Late customer orders, by value × lateness: what they wait for is made first, and what holds it up is expedited where the
 * margin that it saves exceeds what it costs (MODEL §6.3).
 */
export const orderReview: AgendaStep = (room, { present, proposal }) => {
  if (!present.includes(true)) return;
  const { world, organisation } = room;
  const late = organisation.sellers.map((stock) => lateOrders(world, stock)).filter(({ units }) => units > 0);
  late.sort((a, b) => b.urgency - a.urgency || a.stock - b.stock);
  for (const { stock } of late) {
    proposal.priorities.push(stock);
    for (const { order, units } of worthExpediting(room, stock, proposal.expedites)) {
      proposal.expedites.push({ order, serial: world.replenishments.real[order + Replenishment.serial]!, units });
    }
  }
};

/** What a review has decided is done, as far as orders are still late and still on their way. */
export function carryOut(world: World, { priorities, expedites }: Agreement, isAdopted: IsAdopted): void {
  priorities.forEach((stock, n) => {
    if (!isAdopted('priority', world.plant.stocks[stock]!.id)) return;
    const { units } = lateOrders(world, stock);
    if (units <= 0) return;
    putLateFirst(world, stock);
    putFirst(world, stock, n - priorities.length);
    world.trace?.emit(TraceCode.priority, world.now, stock, -1, units, -1);
  });
  for (const { order, serial, units } of expedites) {
    const isSame = world.replenishments.real[order + Replenishment.serial] === serial;
    if (isSame && canExpedite(world, order) && isAdopted('expedite', purchaseName(world, order)))
      expedite(world, order, units);
  }
}

/** What tells a purchase from others whatever else is ordered: its stock, and when it was placed. */
function purchaseName({ replenishments, plant }: World, order: number): string {
  const { id } = plant.stocks[replenishments.whole[order + Replenishment.stock]!]!;
  return `${id}:${replenishments.real[order + Replenishment.placedAt]!}`;
}

/** Lots of a stock that wait for their line get a rank, and those of the parts that it lacks. */
function putFirst(world: World, stock: number, rank: number): void {
  const plan = world.plant.stocks[stock]!;
  if (plan.source === SourceKind.transferred) putFirst(world, plan.sender, rank);
  rankWaiting(world, stock, rank);
  for (const component of plan.components) {
    if (levelOf(world, component, Level.backlog) > 0) putFirst(world, component, rank);
  }
}
