import {
  Cutoffs,
  MINUTES_PER_DAY,
  type PlacePlan,
  type SegmentPlan,
  type SupplierPlan,
  WorkingTime,
} from '../sim/index.ts';
import { dayNumbers, minuteOfDay } from './compile-calendars.ts';
import { compileEntry } from './compile-entry.ts';
import { compileTimeLaw, constantLaw } from './compile-laws.ts';
import { compilePatience } from './compile-patience.ts';
import type { Draft } from './draft.ts';
import { cycleOf } from './ready-cycles.ts';
import type { Scenario } from './scenario.ts';
import { surveyPlan } from './survey.ts';
import { type Duration, toDateMinutes, toMinutes } from './time-units.ts';

export function compilePlaces(draft: Draft): PlacePlan[] {
  return draft.places.ids.map((id) => {
    const place = draft.scenario.places[id]!;
    const shipping = place.shipping ?? 'immediate';
    const always = draft.calendars.get('always')!;
    const transit =
      place.transit === undefined ? constantLaw(0) : compileTimeLaw(draft, place.transit, `places/${id}/transit`);
    const common = { id, transit, damage: place.damage ?? 0 };
    if (shipping === 'immediate')
      return { ...common, immediate: true, cutoffs: new Cutoffs(always), shippingDays: always };
    return { ...common, immediate: false, ...shippingTimes(draft, shipping, `places/${id}/shipping`) };
  });
}

type Shipping = Exclude<NonNullable<Scenario['places'][string]['shipping']>, 'immediate'>;

/** Cut-offs and days of shipping: on the days named, but for the closures and extra openings of a calendar. */
function shippingTimes(draft: Draft, shipping: Shipping, path: string): Pick<PlacePlan, 'cutoffs' | 'shippingDays'> {
  const cutoff = Math.min(minuteOfDay(shipping.cutoff), MINUTES_PER_DAY - 1);
  draft.calendar(shipping.calendar, `${path}/calendar`);
  const id = shipping.calendar ?? '';
  const { closed, extra, open } = draft.calendars.has(id) ? (draft.scenario.calendars?.[id] ?? {}) : {};
  const usual = open?.map((one) => one.days) ?? [id === 'always' ? 'Mon-Sun' : 'Mon-Fri'];
  const days = shipping.days === undefined ? usual : [shipping.days];
  const sorted = [...new Set(days.flatMap(dayNumbers))].sort((a, b) => a - b);
  const minutes = (value: Duration) => Math.round(toDateMinutes(value, draft.timeUnit));
  const closures = (closed ?? [])
    .map(({ from, to }) => ({ fromMinute: minutes(from), toMinute: minutes(to), open: false }))
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute);
  const extraDays = (extra ?? []).flatMap(({ from, to }) => {
    const first = Math.ceil((minutes(from) - cutoff) / MINUTES_PER_DAY);
    const beyond = Math.ceil((minutes(to) - cutoff) / MINUTES_PER_DAY);
    return Array.from({ length: Math.max(0, beyond - first) }, (_, n) => (first + n) * MINUTES_PER_DAY);
  });
  const times = (fromMinute: number, length: number) =>
    new WorkingTime(
      sorted.map((day) => {
        const startMinute = day * MINUTES_PER_DAY + fromMinute;
        return { startMinute, endMinute: startMinute + length };
      }),
      [
        ...closures,
        ...extraDays.map((day) => ({ fromMinute: day + fromMinute, toMinute: day + fromMinute + length, open: true })),
      ],
    );
  return { cutoffs: new Cutoffs(times(cutoff, 1)), shippingDays: times(0, MINUTES_PER_DAY) };
}

export function compileSuppliers(draft: Draft): SupplierPlan[] {
  const unit = draft.timeUnit;
  return draft.suppliers.ids.map((id) => {
    const supplier = draft.scenario.suppliers![id]!;
    const path = `suppliers/${id}`;
    const { outage } = supplier;
    if (supplier.expedite !== undefined && !someoneHurries(draft)) {
      draft.warning(
        `${path}/expedite`,
        'nobody hurries this supplier: put "orderReview" on the agenda of a cycle, or add a monitor',
      );
    }
    const never = constantLaw(0);
    return {
      id,
      leadTime: compileTimeLaw(draft, supplier.leadTime, `${path}/leadTime`),
      minimumOrder: supplier.minimumOrder ?? 0,
      multiple: supplier.multiple ?? 0,
      weeklyCapacity: supplier.weeklyCapacity ?? Number.POSITIVE_INFINITY,
      onTime: supplier.onTime ?? 1,
      extraDelay:
        supplier.extraDelay === undefined ? never : compileTimeLaw(draft, supplier.extraDelay, `${path}/extraDelay`),
      hasOutages: outage !== undefined,
      up: outage === undefined ? never : compileTimeLaw(draft, outage.up, `${path}/outage/up`),
      down: outage === undefined ? never : compileTimeLaw(draft, outage.down, `${path}/outage/down`),
      outageDelayMinutes: toMinutes(outage?.delay ?? '1 d', unit),
      expedite:
        supplier.expedite === undefined
          ? null
          : {
              leadShare: supplier.expedite.leadShare,
              surchargeShare: supplier.expedite.surcharge,
              inParts: supplier.expedite.parts ?? false,
            },
    };
  });
}

/** Reviews of orders hurry suppliers, and so do escalations. */
function someoneHurries({ scenario: { cycles = {}, monitors = {} } }: Draft): boolean {
  return (
    Object.values(cycles).some((cycle) => cycleOf(cycle).agenda?.includes('orderReview')) ||
    Object.keys(monitors).length > 0
  );
}

export function compileSegments(draft: Draft, places: readonly PlacePlan[]): SegmentPlan[] {
  const all = draft.scenario.segments ?? {};
  const priorities = [...new Set(draft.segments.ids.map((id) => all[id]!.priority ?? 1))].sort((a, b) => a - b);
  return draft.segments.ids.map((id) => {
    const segment = all[id]!;
    const path = `segments/${id}`;
    const place = draft.reference(draft.places, 'place', segment.place, `${path}/place`);
    const lead = toMinutes(segment.requestLead ?? 0, draft.timeUnit);
    return {
      id,
      requestLeadMinutes: lead,
      requestLeadDays: Math.round(lead / MINUTES_PER_DAY),
      ...compilePatience(draft, segment.patience, `${path}/patience`),
      partial: segment.partial ?? false,
      early: segment.earlyShipment ?? false,
      priorityRank: priorities.indexOf(segment.priority ?? 1),
      reserve: segment.reserve ?? 0,
      penaltyPerWeek: segment.latePenalty?.perWeek ?? 0,
      penaltyCap: segment.latePenalty?.cap ?? 0,
      entry: compileEntry(draft, id),
      survey: surveyPlan(
        draft.scenario.survey,
        segment.survey,
        draft.timeUnit,
        lead + (places[place]?.transit.mean ?? 0),
      ),
    };
  });
}
