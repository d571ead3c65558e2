import { exp } from '../kernel/elementary.ts';
import type { ActivityPlan } from './plant.ts';

/** Activity stays between these, whatever customers feel. */
const [leastActivity, mostActivity] = [0.4, 1.2];
/** Points of the scatter up to so many times a rate may become orders. */
export const scatterHeadroom = mostActivity;

/** What a satisfaction leads to in the end. */
export function targetActivity({ elasticity, reference }: ActivityPlan, satisfaction: number): number {
  const target = 1 + (elasticity * (satisfaction - reference)) / reference;
  return Math.min(mostActivity, Math.max(leastActivity, target));
}

/**
 * How active the customers of a segment are: dg/dt = (target − g) ÷ τ, slower to come back than to leave (MODEL §4.5). The
 * target holds from one order that ends to the next, so g is known in closed form in between.
 */
export class Activity {
  readonly #plan: ActivityPlan;
  #level = 1;
  #target = 1;
  #since = 0;
  /** ∫ g dt since the last call of `takeArea`, up to `#since`. */
  #area = 0;

  constructor(plan: ActivityPlan) {
    this.#plan = plan;
  }

  reset(satisfaction: number): void {
    this.#level = 1;
    this.#since = 0;
    this.#area = 0;
    this.#target = targetActivity(this.#plan, satisfaction);
  }

  at(now: number): number {
    return this.#target + (this.#level - this.#target) * this.#decay(now);
  }

  /** Satisfaction changes. */
  answer(now: number, satisfaction: number): void {
    this.#advance(now);
    this.#target = targetActivity(this.#plan, satisfaction);
  }

  takeArea(now: number): number {
    this.#advance(now);
    const area = this.#area;
    this.#area = 0;
    return area;
  }

  #advance(now: number): void {
    const decay = this.#decay(now);
    const away = this.#level - this.#target;
    this.#area += this.#target * (now - this.#since) + away * this.#tau() * (1 - decay);
    this.#level = this.#target + away * decay;
    this.#since = now;
  }

  #tau(): number {
    return this.#target < this.#level ? this.#plan.fallingMinutes : this.#plan.risingMinutes;
  }

  #decay(now: number): number {
    return exp(-(now - this.#since) / this.#tau());
  }
}
