import { Layer } from '../record/columns.ts';
import { Activity } from './activity.ts';
import { notLater } from './dates.ts';
import type { Plant, SegmentPlan, SurveyPlan } from './plant.ts';
import { Entry, Order, OrderState } from './records.ts';
import {
  disconfirmation,
  type Experience,
  isAsked,
  likelihoodToRecommend,
  satisfactionOfFive,
  scoreOf,
} from './survey.ts';
import type { World } from './world.ts';

/** What the segments expect and how satisfied they are, at one instant of a run. */
export class Sentiment {
  readonly #plans: readonly SegmentPlan[];
  /** Order cycle time that a segment has come to expect. */
  readonly expectedMinutes: Float64Array;
  /** Satisfaction from 0 to 1: scores ÷ 10, weighted by the value of the orders and by how recent they are. */
  readonly satisfaction: Float64Array;
  /** Orders weigh by their value; by units where nothing has a price. */
  readonly isPriced: boolean;
  /** By segment; null where demand does not answer to satisfaction, or nobody asks. */
  readonly activity: readonly (Activity | null)[];
  readonly #worth: Float64Array;
  /** ∫ satisfaction dt of the current ledger period, up to `#since`. */
  readonly #area: Float64Array;
  readonly #since: Float64Array;

  constructor({ segments, layers, activity }: Plant) {
    this.#plans = segments;
    this.activity = segments.map(({ survey }) =>
      activity === null || survey === null ? null : new Activity(activity),
    );
    this.isPriced = layers.some(({ price }) => price > 0);
    this.expectedMinutes = new Float64Array(segments.length);
    this.satisfaction = new Float64Array(segments.length);
    this.#worth = new Float64Array(segments.length);
    this.#area = new Float64Array(segments.length);
    this.#since = new Float64Array(segments.length);
  }

  reset(): void {
    this.#plans.forEach(({ survey }, segment) => {
      this.expectedMinutes[segment] = survey?.normMinutes ?? 0;
      this.satisfaction[segment] = (survey?.usual ?? 0) / 10;
      this.activity[segment]?.reset(this.satisfaction[segment]!);
    });
    this.#worth.fill(0);
    this.#area.fill(0);
    this.#since.fill(0);
  }

  /** One more order has ended: its share in what the segment feels is its value's, and later ones take it away. */
  feel(segment: number, now: number, score: number, worth: number): void {
    const { memory } = this.#plans[segment]!.survey!;
    this.#advance(segment, now);
    const before = this.#worth[segment] === 0 ? worth : this.#worth[segment]!;
    const after = (1 - memory) * before + memory * worth;
    if (after > 0) {
      const kept = (1 - memory) * before * this.satisfaction[segment]!;
      this.satisfaction[segment] = (kept + (memory * worth * score) / 10) / after;
    }
    this.#worth[segment] = after;
    this.activity[segment]?.answer(now, this.satisfaction[segment]!);
  }

  expect(segment: number, cycleMinutes: number): void {
    const { memory } = this.#plans[segment]!.survey!;
    this.expectedMinutes[segment]! += memory * (cycleMinutes - this.expectedMinutes[segment]!);
  }

  /** ∫ satisfaction dt since the last call: of the ledger period that ends. */
  takeArea(segment: number, now: number): number {
    this.#advance(segment, now);
    const area = this.#area[segment]!;
    this.#area[segment] = 0;
    return area;
  }

  #advance(segment: number, now: number): void {
    this.#area[segment]! += this.satisfaction[segment]! * (now - this.#since[segment]!);
    this.#since[segment] = now;
  }
}

/** Filled anew for every order: there are many. */
const experience: { -readonly [Field in keyof Experience]: Experience[Field] } = {
  lateMinutes: 0,
  shortShare: 0,
  wrong: false,
  lost: false,
  cycleMinutes: 0,
  expectedMinutes: 0,
};

/** An order has ended, one way or another: its customer has an opinion, and some are asked for it (MODEL §10.4). */
export function surveyOrder(world: World, sentiment: Sentiment, order: number): void {
  const { orders, plant } = world;
  const layerIndex = orders.whole[order + Order.layer]!;
  const layer = plant.layers[layerIndex]!;
  const { survey } = plant.segments[layer.segment]!;
  if (survey === null) return;
  const units = orders.real[order + Order.needed]!;
  const lostUnits = orders.real[order + Order.givenUp]!;
  const cycleMinutes = world.now - orders.real[order + Order.placedAt]!;
  experience.lateMinutes = lateMinutes(world, order);
  experience.shortShare = lostUnits / units;
  experience.wrong = orders.whole[order + Order.damaged] === 1 || orders.whole[order + Order.entry] !== Entry.right;
  experience.lost = lostUnits >= units;
  experience.cycleMinutes = cycleMinutes;
  experience.expectedMinutes = sentiment.expectedMinutes[layer.segment]!;
  const points = disconfirmation(survey, experience);
  const uniform = orders.real[order + Order.survey]!;
  const score = scoreOf(survey, uniform, points);
  if (isAsked(survey, uniform)) bookAnswer(world, orders.whole[order + Order.cohort]!, layerIndex, score);
  sentiment.feel(layer.segment, world.now, score, units * (sentiment.isPriced ? layer.price : 1));
  if (orders.whole[order + Order.state] !== OrderState.cancelled) sentiment.expect(layer.segment, cycleMinutes);
}

function lateMinutes({ orders, plant, now }: World, order: number): number {
  const requestAt = orders.real[order + Order.requestAt]!;
  const stock = plant.layers[orders.whole[order + Order.layer]!]!.stock;
  const { immediate } = plant.places[plant.stocks[stock]!.place]!;
  return notLater(now, requestAt, immediate) ? 0 : now - requestAt;
}

function bookAnswer({ ledger: { layer: table } }: World, cohort: number, layer: number, score: number): void {
  const recommends = likelihoodToRecommend(score);
  table.addTo(cohort, layer, Layer.surveyed, 1);
  table.addTo(cohort, layer, Layer.scoreSum, score);
  if (satisfactionOfFive(score) >= 4) table.addTo(cohort, layer, Layer.satisfied, 1);
  if (recommends >= 9) table.addTo(cohort, layer, Layer.promoters, 1);
  else if (recommends <= 6) table.addTo(cohort, layer, Layer.detractors, 1);
}

/** Brings what the segments felt in the ledger period that ends into the rows of their layers. */
export function closeSentiment(world: World, sentiment: Sentiment, periodStart: number): void {
  const { plant, ledger, now } = world;
  const areas = plant.segments.map((_, segment) => sentiment.takeArea(segment, now));
  const active = sentiment.activity.map((activity) => activity?.takeArea(now) ?? null);
  plant.layers.forEach(({ segment }, index) => {
    if (plant.segments[segment]!.survey === null) return;
    ledger.layer.add(index, Layer.satisfactionArea, areas[segment]!);
    ledger.layer.add(index, Layer.satisfactionMinutes, now - periodStart);
    const area = active[segment]!;
    if (area === null) return;
    ledger.layer.add(index, Layer.activityArea, area);
    ledger.layer.add(index, Layer.activityMinutes, now - periodStart);
  });
}

/** Whether customers of any segment have opinions. */
export const hasSurvey = (segments: readonly { readonly survey: SurveyPlan | null }[]): boolean =>
  segments.some(({ survey }) => survey !== null);
