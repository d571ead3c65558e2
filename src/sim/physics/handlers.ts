import type { Handler } from '../kernel/engine.ts';
import { onAllocate } from './allocation.ts';
import { onShift } from './crews.ts';
import { onArrival, onRecorded } from './customer-orders.ts';
import { EventKind } from './event-kinds.ts';
import { onFactorEdge } from './factor-edge.ts';
import { onCount, onRecordSample, onShrinkage } from './inventory-record.ts';
import { onBreakdown, onRepaired, onSetupDone } from './machines.ts';
import { onDaySnapshot, onPeriodEnd, onProbe } from './observe.ts';
import { onOvertime, onOvertimeNotice } from './overtime.ts';
import { onReturned } from './order-entry.ts';
import { onPatienceExpired } from './patience.ts';
import { onPutAway } from './put-away.ts';
import { releaseLinePass, releasePass } from './release.ts';
import { makePending, reachSource } from './replenishment.ts';
import { onDelivered, onShip } from './shipping.ts';
import { dispatch, onOperationDone } from './stations.ts';
import { onExpiry } from './stock.ts';
import { onReceipt, onSupplierDown, onSupplierUp } from './suppliers.ts';
import { onSupplierWeek } from './supplier-capacity.ts';
import type { World } from './world.ts';

/** What each kind of event does, by its number. */
export const handlers: readonly Handler<World>[] = dispatchTable({
  periodEnd: onPeriodEnd,
  factorEdge: onFactorEdge,
  supplierDown: onSupplierDown,
  supplierUp: onSupplierUp,
  supplierWeek: onSupplierWeek,
  shift: onShift,
  breakdown: onBreakdown,
  repaired: onRepaired,
  setupDone: onSetupDone,
  operationDone: onOperationDone,
  receipt: onReceipt,
  putAway: onPutAway,
  expiry: onExpiry,
  orderTransmitted: reachSource,
  review: (world) => world.deciders!.review(),
  evaluate: (world, stock) => {
    world.evaluateBooked[stock] = 0;
    world.deciders!.positionChanged(stock);
  },
  release: (world, stock, plannedOrder) => {
    if (plannedOrder > 0) makePending(world, plannedOrder - 1);
    else {
      world.releaseBooked[stock] = 0;
      releasePass(world, stock);
    }
  },
  releaseLine: (world, line, byPace) => {
    if (byPace === 0) world.lineReleaseBooked[line] = 0;
    releaseLinePass(world, line);
  },
  dispatch: (world, station) => {
    world.dispatchBooked[station] = 0;
    dispatch(world, station);
  },
  arrival: onArrival,
  allocate: onAllocate,
  ship: onShip,
  delivered: onDelivered,
  patienceExpired: onPatienceExpired,
  daySnapshot: onDaySnapshot,
  probe: onProbe,
  weekTurn: (world, week) => world.deciders!.weekTurned(week),
  cycleHeld: (world, cycle, meeting) => world.deciders!.cycleHeld(cycle, meeting),
  overtimeNotice: onOvertimeNotice,
  overtime: onOvertime,
  monitorCheck: (world, day) => world.deciders!.monitorsLook(day),
  escalation: (world, slot) => world.deciders!.escalated(slot),
  listTaken: (world, topic, number) => world.deciders!.listTaken(topic, number),
  agreementEffective: (world, cycle, meeting) => world.deciders!.agreementEffective(cycle, meeting),
  count: onCount,
  shrinkage: onShrinkage,
  recordSample: onRecordSample,
  recorded: onRecorded,
  returned: onReturned,
});

function dispatchTable(byName: Readonly<Record<keyof typeof EventKind, Handler<World>>>): readonly Handler<World>[] {
  const table: Handler<World>[] = [];
  for (const name of Object.keys(EventKind) as (keyof typeof EventKind)[]) table[EventKind[name]] = byName[name];
  return table;
}
