/** The public surface of the simulation: what other rooms may use. */
export type { Management } from './decision/coordinator.ts';
export { economicOrderQuantity } from './decision/economic-order-quantity.ts';
export { conwipLimit, practicalWorstCase } from './decision/practical-worst-case.ts';
export {
  agendaItems,
  type Coordination,
  CoverBasis,
  type CoverPlan,
  type CyclePlan,
  Metric,
  type NettingPlan,
  SafetyKind,
  type LineTuningPlan,
  type TuningPlan,
} from './decision/coordination.ts';
export {
  type Consumer,
  type DependentDemand,
  FunctionId,
  functionIds,
  type FunctionName,
  type FunctionPlan,
  type InformationClock,
  type LayerOutlook,
  type ListPlan,
  type Organisation,
  type SalesChannels,
} from './belief/organisation.ts';
export { type ForecastMethod, forecastMethods, type MethodParameter } from './belief/methods/index.ts';
export type { FittedMethod } from './belief/methods/method.ts';
export { bounds, type Factor, effective, inOrder, nextEdge } from './change/factor.ts';
export type { Shape } from './change/shapes.ts';
export { Replicator, type ReplicationRecord } from './experiment/replicate.ts';
export { exp } from './kernel/elementary.ts';
export { type Distribution, isConstant, meanOf, varianceOf } from './kernel/distribution.ts';
export { distributionFault } from './kernel/distribution-check.ts';
export { compileSampler } from './kernel/variates.ts';
export { InvariantError, LimitError } from './kernel/invariant.ts';
export {
  type CalendarException,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type OpenInterval,
  WorkingTime,
} from './kernel/working-time.ts';
export { requestedShipDate } from './physics/customer-orders.ts';
export { Cutoffs } from './physics/cutoffs.ts';
export {
  type ActivityPlan,
  DispatchKey,
  type EntryPlan,
  type LayerPlan,
  LayerMode,
  type GamingPlan,
  type Law,
  type LinePlan,
  type CrewPlan,
  type OvertimePlan,
  Parameter,
  type ParameterSchedule,
  type PlacePlan,
  type Plant,
  PromiseKind,
  type PromisePlan,
  type RateCurve,
  type RecordPlan,
  type RulePlan,
  type SegmentPlan,
  SourceKind,
  type StationPlan,
  type StockPlan,
  type SupplierPlan,
  type SurveyPlan,
  TargetKind,
} from './physics/plant.ts';
export type { PlantFacts } from './record/facts.ts';
export { periodGrid } from './record/ledger.ts';
export { BeliefRecord } from './record/belief-record.ts';
export { Trace, type TraceEvent } from './record/trace.ts';
