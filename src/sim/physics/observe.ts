import { Layer, Line, Station, Stock } from '../record/columns.ts';
import { periodStart } from '../record/ledger.ts';
import { EventKind } from './event-kinds.ts';
import { changeInService, changeLineLots, changeQueue, closeStock, Level, levelOf, NOTHING } from './levels.ts';
import { closeMachine } from './machines.ts';
import { probeLevels } from './observations.ts';
import { RECORD_SIZE } from './pool.ts';
import { Order, OrderState } from './records.ts';
import { bookServedAtOnce } from './served-at-once.ts';
import { closeSentiment } from './sentiment.ts';
import { closeOverdue } from './shipping.ts';
import type { World } from './world.ts';

const MINUTES_PER_DAY = 1440;

/** Closes every area at the edge of a period and turns the ledger to the next one. */
export function onPeriodEnd(world: World): void {
  closePeriod(world);
  world.period += 1;
  world.ledger.turnTo(world.period);
  const { grid } = world.plant;
  if (world.period < grid.periods - 1) {
    world.calendar.schedule(periodStart(grid, world.period + 1), EventKind.periodEnd, 0, 0);
  }
}

/** Brings all areas of the current period up to now. */
export function closePeriod(world: World): void {
  const { plant, ledger } = world;
  bookServedAtOnce(world);
  for (let stock = 0; stock < plant.stocks.length; stock++) closeStock(world, stock);
  const start = periodStart(plant.grid, world.period);
  if (world.sentiment !== null) closeSentiment(world, world.sentiment, start);
  plant.lines.forEach((line, index) => {
    const regular = line.time.workBetween(start, world.now);
    changeLineLots(world, index, 0);
    ledger.line.add(index, Line.openMinutes, world.clocks[index]!.workBetween(start, world.now));
    ledger.line.add(index, Line.labourCost, regular * line.crewSize * line.crewCostPerMinute);
  });
  plant.stations.forEach((station, index) => {
    changeQueue(world, index, 0);
    changeInService(world, index, 0);
    const open = world.clocks[station.line]!.workBetween(start, world.now);
    ledger.station.add(index, Station.scheduledMinutes, open * station.machines);
    for (let m = station.firstMachine; m < station.firstMachine + station.machines; m++) closeMachine(world, m);
  });
}

/** Day end: stock-out days are counted where there was demand, in the period that the day belongs to. */
export function onDaySnapshot(world: World): void {
  const period = world.endedPeriod();
  world.plant.stocks.forEach((stock, index) => {
    if (!stock.sells) return;
    world.ledger.stock.addTo(period, index, Stock.snapshotDays, 1);
    if (world.demandToday[index] === 1 && levelOf(world, index, Level.onHand) <= NOTHING) {
      world.ledger.stock.addTo(period, index, Stock.stockoutDays, 1);
    }
    world.demandToday[index] = 0;
  });
  world.calendar.schedule(world.now + MINUTES_PER_DAY, EventKind.daySnapshot, 0, 0);
}

/** Samples levels at a time of the season, and books the same time of the next one. */
export function onProbe(world: World, probe: number): void {
  const { plant, observations } = world;
  if (world.isMeasured(world.period)) {
    observations.probeCounts[probe]! += 1;
    let cell = probe * plant.stocks.length * probeLevels.length;
    for (let stock = 0; stock < plant.stocks.length; stock++) {
      for (const name of probeLevels) observations.probeSums[cell++]! += levelOf(world, stock, Level[name]);
    }
  }
  world.calendar.schedule(world.now + plant.probe!.seasonMinutes, EventKind.probe, probe, 0);
}

/** The run is over: areas are closed; orders still open are late, their age counted to now. */
export function closeRun(world: World): void {
  closePeriod(world);
  const { orders } = world;
  for (let order = 0; order < orders.used; order += RECORD_SIZE) {
    if (orders.whole[order + Order.state] !== OrderState.open || orders.real[order + Order.unshipped]! <= 0) continue;
    closeOverdue(world, order);
    world.ledger.layer.addTo(
      orders.whole[order + Order.cohort]!,
      orders.whole[order + Order.layer]!,
      Layer.overdueOpenAtEnd,
      1,
    );
  }
}
