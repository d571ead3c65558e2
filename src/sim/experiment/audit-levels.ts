import { RECORD_SIZE } from '../physics/pool.ts';
import { Claim, Order, OrderState, Replenishment, ReplenishmentState } from '../physics/records.ts';
import type { World } from '../physics/world.ts';
import type { AuditLevels } from '../record/audit.ts';

/** The levels of this instant that the ledger does not know, counted from the records that stand behind them. */
export function auditLevels(world: World): AuditLevels {
  const { stocks } = world.plant;
  return {
    initialOnHand: stocks.map((stock) => stock.initialOnHand),
    initialInTransit: stocks.map(({ initialInTransit }) =>
      initialInTransit.reduce((sum, { quantity }) => sum + quantity, 0),
    ),
    waitingUnits: waitingUnits(world),
    openUnits: openUnits(world),
    stationAgeMinutes: stationAges(world),
  };
}

/** Units released that still wait for components or for the sending place, by stock. */
function waitingUnits(world: World): Float64Array {
  const { replenishments, plant } = world;
  const units = new Float64Array(plant.stocks.length);
  for (let order = 0; order < replenishments.used; order += RECORD_SIZE) {
    if (replenishments.whole[order + Replenishment.state] !== ReplenishmentState.claiming) continue;
    units[replenishments.whole[order + Replenishment.stock]!]! += replenishments.real[order + Replenishment.quantity]!;
  }
  return units;
}

/** Customers' units ordered, neither shipped nor given up, by layer. */
function openUnits(world: World): Float64Array {
  const { orders, claims, plant } = world;
  const units = new Float64Array(plant.layers.length);
  for (let order = 0; order < orders.used; order += RECORD_SIZE) {
    if (orders.whole[order + Order.state] === OrderState.free) continue;
    let claim = orders.whole[order + Order.firstClaim]!;
    for (; claim >= 0; claim = claims.whole[claim + Claim.nextOfOwner]!) {
      const open = claims.real[claim + Claim.unallocated]! + claims.real[claim + Claim.reserved]!;
      units[claims.whole[claim + Claim.layer]!]! += open;
    }
  }
  return units;
}

/** Σ now − arrived of the lots at each station. */
function stationAges(world: World): Float64Array {
  const { replenishments, plant } = world;
  const ages = new Float64Array(plant.stations.length);
  for (let lot = 0; lot < replenishments.used; lot += RECORD_SIZE) {
    if (replenishments.whole[lot + Replenishment.state] !== ReplenishmentState.inProcess) continue;
    if (replenishments.whole[lot + Replenishment.ended] === 1) continue;
    const age = world.now - replenishments.real[lot + Replenishment.arrivedAt]!;
    ages[replenishments.whole[lot + Replenishment.station]!]! += age;
  }
  return ages;
}
