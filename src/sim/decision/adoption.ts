import { releaseLinePass, releasePass } from '../physics/release.ts';
import type { World } from '../physics/world.ts';
import { carryOut } from './agenda/order-review.ts';
import type { IsAdopted } from './adopted.ts';
import { type Agreement, planNames, type WeekTable } from './agreement.ts';
import { levelMixes } from './level-mix.ts';
import type { Meeting, MeetingRoom } from './meeting.ts';

/** Writes a proposal into the agreement, the rules and the floor, outside the weeks that are frozen. */
export function adoptProposal(
  { world, organisation, coordination, agreement, levels }: MeetingRoom,
  held: Meeting,
  isAdopted: IsAdopted,
): void {
  const { proposal } = held;
  const stocks = world.plant.stocks.map(({ id }) => id);
  const lines = world.plant.lines.map(({ id }) => id);
  const sellers = organisation.sellers.map((stock) => stocks[stock]!);
  const rowNames = { demandPlan: sellers, supplyPlan: stocks, prebuild: stocks, releases: stocks, overtime: lines };
  for (const name of planNames) {
    rowNames[name].forEach((id, row) => {
      if (isAdopted(name, id)) adoptWeeks(agreement[name], proposal[name], row, held);
    });
  }
  coordination.tuning.forEach((plan, stock) => {
    if (plan !== null) adoptRule(world, proposal, stock, () => isAdopted('rule', stocks[stock]!));
  });
  carryOut(world, proposal, isAdopted);
  coordination.lineTuning.forEach((plan, line) => {
    if (plan !== null) adoptLine(world, proposal, line, () => isAdopted('line', lines[line]!));
  });
  levelMixes(world, levels);
}

function adoptWeeks(table: WeekTable, proposed: WeekTable, row: number, { firstFreeWeek, lastWeek }: Meeting): void {
  for (let week = firstFreeWeek; week <= lastWeek; week++) {
    const value = proposed.at(row, week);
    if (!Number.isNaN(value)) table.set(row, week, value);
  }
}

/** Levels and cards change; a card more may let an order go at once, one less is retired when it returns. */
function adoptRule(world: World, { rules }: Agreement, stock: number, isAdopted: () => boolean): void {
  if (Number.isNaN(rules.upTo[stock]!) || !isAdopted()) return;
  world.upTo[stock] = rules.upTo[stock]!;
  if (!Number.isNaN(rules.reorderPoint[stock]!)) world.reorderPoint[stock] = rules.reorderPoint[stock]!;
  if (!Number.isNaN(rules.lot[stock]!)) world.lotOf[stock] = rules.lot[stock]!;
  if (Number.isNaN(rules.cards[stock]!)) return;
  world.cards[stock] = rules.cards[stock]!;
  releasePass(world, stock);
}

/** A higher limit or a longer rope may let orders go at once. */
function adoptLine(world: World, { rules }: Agreement, line: number, isAdopted: () => boolean): void {
  const [limit, buffer] = [rules.wipLimit[line]!, rules.buffer[line]!];
  if ((Number.isNaN(limit) && Number.isNaN(buffer)) || !isAdopted()) return;
  if (!Number.isNaN(limit)) world.wipLimit[line] = limit;
  if (!Number.isNaN(buffer)) world.buffer[line] = buffer;
  releaseLinePass(world, line);
  world.plant.stocks.forEach((stock, index) => {
    if (stock.line === line) world.deciders!.tokenFreed(index);
  });
}
