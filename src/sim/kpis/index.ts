import { notRecovered } from './agility/not-recovered.ts';
import { resilienceLoss } from './agility/resilience-loss.ts';
import { timeToRecover } from './agility/time-to-recover.ts';
import { timeToSurvive } from './agility/time-to-survive.ts';
import { costKpis } from './cost-kpis.ts';
import { csat } from './customer/csat.ts';
import { demandActivity } from './customer/demand-activity.ts';
import { nps } from './customer/nps.ts';
import { satisfactionIndex } from './customer/satisfaction-index.ts';
import { bullwhipBuy } from './flow/bullwhip-buy.ts';
import { bullwhipMake } from './flow/bullwhip-make.ts';
import { flowEfficiency } from './flow/flow-efficiency.ts';
import { manufacturingCycleTime } from './flow/manufacturing-cycle-time.ts';
import { throughput } from './flow/throughput.ts';
import { wipUnits } from './flow/wip-units.ts';
import { demandUnits } from './forecast/demand-units.ts';
import { escalationsLost } from './forecast/escalations-lost.ts';
import { forecastBias } from './forecast/forecast-bias.ts';
import { forecastUnits } from './forecast/forecast-units.ts';
import { forecastValueAdded } from './forecast/forecast-value-added.ts';
import { mape } from './forecast/mape.ts';
import { mase } from './forecast/mase.ts';
import { planAge } from './forecast/plan-age.ts';
import { planNervousness } from './forecast/plan-nervousness.ts';
import { scheduleAdherence } from './forecast/schedule-adherence.ts';
import { trackingSignal } from './forecast/tracking-signal.ts';
import { wape } from './forecast/wape.ts';
import { wapeConsensus } from './forecast/wape-consensus.ts';
import { wapeNaive } from './forecast/wape-naive.ts';
import { wapeSales } from './forecast/wape-sales.ts';
import { wapeStatistical } from './forecast/wape-statistical.ts';
import { componentInventoryValue } from './inventory/component-inventory-value.ts';
import { excessInventory } from './inventory/excess-inventory.ts';
import { fgInventoryValue } from './inventory/fg-inventory-value.ts';
import { inventoryDays } from './inventory/inventory-days.ts';
import { inventoryTurnsQuarterly } from './inventory/inventory-turns-quarterly.ts';
import { inventoryTurns } from './inventory/inventory-turns.ts';
import { obsolescenceCost } from './inventory/obsolescence-cost.ts';
import { recordAccuracy } from './inventory/record-accuracy.ts';
import { wipValue } from './inventory/wip-value.ts';
import type { Kpi } from './kpi.ts';
import { cashFlow } from './money/cash-flow.ts';
import { cashIn } from './money/cash-in.ts';
import { cashOut } from './money/cash-out.ts';
import { cashPresentValue } from './money/cash-present-value.ts';
import { cashToCash } from './money/cash-to-cash.ts';
import { coordinationCost } from './money/coordination-cost.ts';
import { costPerUnit } from './money/cost-per-unit.ts';
import { grossMargin } from './money/gross-margin.ts';
import { holdingCost } from './money/holding-cost.ts';
import { operatingContribution } from './money/operating-contribution.ts';
import { revenue } from './money/revenue.ts';
import { supplyChainCost } from './money/supply-chain-cost.ts';
import { workingCapital } from './money/working-capital.ts';
import { firstPassYield } from './quality/first-pass-yield.ts';
import { oee } from './quality/oee.ts';
import { scrapRate } from './quality/scrap-rate.ts';
import { wasteCost } from './quality/waste-cost.ts';
import { capacityUtilization } from './resources/capacity-utilization.ts';
import { changeoverShare } from './resources/changeover-share.ts';
import { downtimeShare } from './resources/downtime-share.ts';
import { overtimeHours } from './resources/overtime-hours.ts';
import { backorderAge } from './service/backorder-age.ts';
import { backorderUnits } from './service/backorder-units.ts';
import { cancelRate } from './service/cancel-rate.ts';
import { cycleServiceLevel } from './service/cycle-service-level.ts';
import { fillRate } from './service/fill-rate.ts';
import { inFullRate } from './service/in-full-rate.ts';
import { lineFillRate } from './service/line-fill-rate.ts';
import { lostSalesRate } from './service/lost-sales-rate.ts';
import { lostSalesValue } from './service/lost-sales-value.ts';
import { onTimePromise } from './service/on-time-promise.ts';
import { onTimeRequest } from './service/on-time-request.ts';
import { orderAccuracy } from './service/order-accuracy.ts';
import { orderCycleTimeP95 } from './service/order-cycle-time-p95.ts';
import { orderCycleTime } from './service/order-cycle-time.ts';
import { orderFillRate } from './service/order-fill-rate.ts';
import { otif } from './service/otif.ts';
import { perfectOrderRate } from './service/perfect-order-rate.ts';
import { readyRate } from './service/ready-rate.ts';
import { stockoutDays } from './service/stockout-days.ts';
import { tardiness } from './service/tardiness.ts';
import { backlogEndMean } from './textbook/backlog-end-mean.ts';
import { backlogUnits } from './textbook/backlog-units.ts';
import { backorderCostRate } from './textbook/backorder-cost-rate.ts';
import { blockedShare } from './textbook/blocked-share.ts';
import { bullwhipRatio } from './textbook/bullwhip-ratio.ts';
import { customerWait } from './textbook/customer-wait.ts';
import { cycleTime } from './textbook/cycle-time.ts';
import { demandRate } from './textbook/demand-rate.ts';
import { demandVariance } from './textbook/demand-variance.ts';
import { downShare } from './textbook/down-share.ts';
import { holdingCostRate } from './textbook/holding-cost-rate.ts';
import { inTransitUnits } from './textbook/in-transit-units.ts';
import { lineFlowTime } from './textbook/line-flow-time.ts';
import { lineThroughput } from './textbook/line-throughput.ts';
import { lineWipLots } from './textbook/line-wip-lots.ts';
import { lostFraction } from './textbook/lost-fraction.ts';
import { netStockVariance } from './textbook/net-stock-variance.ts';
import { noStockoutShare } from './textbook/no-stockout-share.ts';
import { occupiedMean } from './textbook/occupied-mean.ts';
import { occupiedScv } from './textbook/occupied-scv.ts';
import { onHandEndMean } from './textbook/on-hand-end-mean.ts';
import { onHandUnits } from './textbook/on-hand-units.ts';
import { onOrderUnits } from './textbook/on-order-units.ts';
import { orderFrequencyPerPeriod } from './textbook/order-frequency-per-period.ts';
import { orderMean } from './textbook/order-mean.ts';
import { orderVariance } from './textbook/order-variance.ts';
import { orderingCostRate } from './textbook/ordering-cost-rate.ts';
import { ordersPerTime } from './textbook/orders-per-time.ts';
import { reservedUnits } from './textbook/reserved-units.ts';
import { runShare } from './textbook/run-share.ts';
import { salesRate } from './textbook/sales-rate.ts';
import { setupShare } from './textbook/setup-share.ts';
import { setupsPerLot } from './textbook/setups-per-lot.ts';
import { setupsPerTime } from './textbook/setups-per-time.ts';
import { shareWaiting } from './textbook/share-waiting.ts';
import { starvedShare } from './textbook/starved-share.ts';
import { stationQueue } from './textbook/station-queue.ts';
import { stationSojourn } from './textbook/station-sojourn.ts';
import { stationWait } from './textbook/station-wait.ts';
import { stationWip } from './textbook/station-wip.ts';
import { totalCostRate } from './textbook/total-cost-rate.ts';
import { unitThroughput } from './textbook/unit-throughput.ts';
import { utilisation } from './textbook/utilisation.ts';

/** All indicators, in the order of tables. A new one is a file and a line here. */
export const kpis: readonly Kpi[] = [
  // service
  fillRate,
  lineFillRate,
  orderFillRate,
  readyRate,
  cycleServiceLevel,
  inFullRate,
  onTimePromise,
  onTimeRequest,
  otif,
  orderAccuracy,
  perfectOrderRate,
  orderCycleTime,
  orderCycleTimeP95,
  tardiness,
  backorderUnits,
  backorderAge,
  stockoutDays,
  lostSalesRate,
  lostSalesValue,
  cancelRate,
  // customer
  csat,
  nps,
  satisfactionIndex,
  demandActivity,
  // flow
  manufacturingCycleTime,
  flowEfficiency,
  throughput,
  wipUnits,
  bullwhipMake,
  bullwhipBuy,
  // inventory
  wipValue,
  fgInventoryValue,
  componentInventoryValue,
  inventoryTurns,
  inventoryTurnsQuarterly,
  inventoryDays,
  obsolescenceCost,
  recordAccuracy,
  excessInventory,
  // forecast and plan
  wape,
  mape,
  mase,
  forecastBias,
  trackingSignal,
  forecastValueAdded,
  wapeNaive,
  wapeStatistical,
  wapeSales,
  wapeConsensus,
  planAge,
  scheduleAdherence,
  planNervousness,
  escalationsLost,
  demandUnits,
  forecastUnits,
  // resources
  capacityUtilization,
  changeoverShare,
  downtimeShare,
  overtimeHours,
  // quality
  oee,
  firstPassYield,
  scrapRate,
  wasteCost,
  // agility
  timeToSurvive,
  timeToRecover,
  notRecovered,
  resilienceLoss,
  // money
  revenue,
  grossMargin,
  operatingContribution,
  supplyChainCost,
  costPerUnit,
  holdingCost,
  workingCapital,
  cashToCash,
  cashIn,
  cashOut,
  cashFlow,
  cashPresentValue,
  coordinationCost,
  ...costKpis,
  // textbook
  onHandUnits,
  onOrderUnits,
  inTransitUnits,
  backlogUnits,
  reservedUnits,
  onHandEndMean,
  backlogEndMean,
  netStockVariance,
  noStockoutShare,
  orderFrequencyPerPeriod,
  customerWait,
  cycleTime,
  demandRate,
  salesRate,
  lostFraction,
  stationQueue,
  stationWip,
  stationWait,
  stationSojourn,
  shareWaiting,
  runShare,
  setupShare,
  downShare,
  blockedShare,
  starvedShare,
  utilisation,
  occupiedMean,
  occupiedScv,
  setupsPerLot,
  setupsPerTime,
  lineWipLots,
  lineFlowTime,
  lineThroughput,
  unitThroughput,
  ordersPerTime,
  orderMean,
  orderVariance,
  demandVariance,
  bullwhipRatio,
  holdingCostRate,
  backorderCostRate,
  orderingCostRate,
  totalCostRate,
];
