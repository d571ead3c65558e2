import type { Window } from '../kpi.ts';
import { ratio } from '../ratio.ts';

/** Service before a shock is the mean of so many days; service on a day is the mean of the fortnight that ends with it. */
const daysBefore = 56;
const fortnight = 14;
/** Below this share of the service before, it has fallen; at it or above for a fortnight, it has recovered. */
const restored = 0.95;

/** How on time in full, by request date, went through a marked shock (MODEL §10.5). Days count from its start. */
export interface ShockResponse {
  /** On time in full before the shock. */
  readonly before: number;
  /** First day on which service had fallen; NaN where it never did. */
  readonly fall: number;
  /** First day of the first fortnight of restored service after the fall; 0 where it never fell, NaN where it stayed low. */
  readonly recovery: number;
  /** ∫ service missing, over the shock and the recovery; in days. */
  readonly loss: number;
}

/** Share of orders on time in full of those requested on some days. */
const otifBetween = (window: Window, from: number, to: number): number =>
  ratio(window.daily('otif', from, to), window.daily('orders', from, to));

/** null where no shock is marked, or nothing was due before it. */
export function shockResponse(window: Window): ShockResponse | null {
  const { shock } = window.facts;
  if (shock === null) return null;
  const before = otifBetween(window, shock.fromDay - daysBefore, shock.fromDay);
  if (Number.isNaN(before)) return null;
  const service = Array.from({ length: shock.lastDay - shock.fromDay }, (_, day) => {
    const end = shock.fromDay + day + 1;
    return otifBetween(window, end - fortnight, end);
  });
  const fall = service.findIndex((value) => value < restored * before);
  const recovery = fall < 0 ? 0 : firstFortnight(service, fall, restored * before);
  const until = Number.isNaN(recovery) ? service.length : Math.max(recovery, shock.toDay - shock.fromDay);
  const missing = service.slice(0, until).map((value) => Math.max(0, before - value));
  return {
    before,
    fall: fall < 0 ? Number.NaN : fall,
    recovery,
    loss: missing.filter((value) => !Number.isNaN(value)).reduce((sum, value) => sum + value, 0),
  };
}

/** The first day of the first fortnight with service at least as good as asked on every day; NaN where there is none. */
function firstFortnight(service: readonly number[], from: number, least: number): number {
  let run = 0;
  for (let day = from; day < service.length; day++) {
    run = service[day]! >= least ? run + 1 : 0;
    if (run === fortnight) return day - fortnight + 1;
  }
  return Number.NaN;
}
