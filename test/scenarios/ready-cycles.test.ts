import { describe, expect, it } from 'vitest';
import { meetingDates } from '../../src/scenarios/meeting-slots.ts';
import { meetingsOf } from '../../src/scenarios/meetings.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';
import { cycleOf, readyCycles } from '../../src/scenarios/ready-cycles.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../../src/sim/index.ts';
import { compiled } from '../fixtures/stepped-run.ts';
import { workshop } from '../fixtures/workshop.ts';

type Cycles = NonNullable<Scenario['cycles']>;
const yearOf = (cycles: Cycles): Scenario => ({
  ...workshop,
  horizon: { warmUp: 0, measured: '52 wk', runOut: 0 },
  cycles,
});
const cyclePlan = (cycles: Cycles) => compiled(yearOf(cycles)).management!.coordination.cycles[0]!;
const HOUR = 60;

describe('ready cycles (MODEL §6.1)', () => {
  // Held so often in 52 weeks; people, hours and freeze as the model's table has them; at 75 an hour.
  it.each([
    ['huddle', 260, 6, 0.25, 0],
    ['weeklyExecution', 52, 6, 1.5, 1],
    ['monthlyPlanning', 12, 10, 3, 2],
    ['quarterlyReview', 4, 12, 4, 4],
    ['materialPlanning', 52, 0, 0, 0],
  ] as const)('%s is held %d times a year by %d people', (ready, times, people, hours, freeze) => {
    const plan = cyclePlan({ meeting: { ready } });
    expect(meetingsOf(yearOf({ meeting: { ready } }))).toHaveLength(times);
    expect(plan.meetingCost).toBe(people * hours * 75);
    expect(plan.freezeWeeks).toBe(freeze);
    expect(plan.agenda.length).toBeGreaterThan(0);
    expect(plan.horizonWeeks).toBeGreaterThan(freeze);
  });

  it('take their information and take effect when the table says', () => {
    const second = (ready: keyof typeof readyCycles) => {
      const { heldAt, infoAt, effectiveAt } = cyclePlan({ meeting: { ready } });
      return [(heldAt[1]! - infoAt[1]!) / MINUTES_PER_DAY, (effectiveAt[1]! - heldAt[1]!) / HOUR];
    };
    // Working days: from Monday one of them back is Friday, three days; five are a week, ten are two. Execution decides for
    // the shift that begins at 13:30.
    expect(second('weeklyExecution')).toEqual([3, 4.5]);
    expect(second('monthlyPlanning')).toEqual([7, 3 + 48]);
    expect(second('quarterlyReview')).toEqual([14, 4 + 7 * 24]);
    expect(second('huddle')).toEqual([0, 0.25]);
    expect(second('materialPlanning')).toEqual([0, 0]);
  });

  it('is overruled by what the scenario says', () => {
    const plan = cyclePlan({
      meeting: { ready: 'monthlyPlanning', trigger: '2 wk', people: 4, agenda: ['demandReview'] },
    });
    expect(plan.heldAt[1]! - plan.heldAt[0]!).toBe(2 * MINUTES_PER_WEEK);
    expect(plan.meetingCost).toBe(4 * 3 * 75);
    expect(plan.agenda).toEqual(['demandReview']);
    expect(plan.freezeWeeks).toBe(2);
  });

  it('says the same as the cycle written out', () => {
    for (const ready of Object.keys(readyCycles) as (keyof typeof readyCycles)[]) {
      const { ready: _, ...written } = cycleOf({ ready });
      expect(cyclePlan({ meeting: written })).toEqual(cyclePlan({ meeting: { ready } }));
    }
  });

  it('all together form a company’s rhythm', () => {
    const cycles = Object.fromEntries(Object.keys(readyCycles).map((ready) => [ready, { ready }])) as Cycles;
    expect(meetingsOf(yearOf(cycles))).toHaveLength(260 + 52 + 12 + 4 + 52);
  });

  it('never asks for anybody twice at once, and plans the first week of a month after its execution', () => {
    const cycles = Object.fromEntries(Object.keys(readyCycles).map((ready) => [ready, { ready }])) as Cycles;
    const held = meetingDates(yearOf(cycles) as PlainObject).flatMap(({ id, heldAt, durationMinutes }) =>
      Array.from(heldAt, (from) => ({ id, from, to: from + durationMinutes })),
    );
    held.sort((a, b) => a.from - b.from);
    for (const [n, meeting] of held.entries()) expect(meeting.from).toBeGreaterThanOrEqual(held[n - 1]?.to ?? 0);
    const first = (id: string) => held.find((meeting) => meeting.id === id)!.from / MINUTES_PER_DAY;
    expect(Object.keys(readyCycles).map(first)).toEqual([8.5 / 24, 9 / 24, 2 + 9 / 24, 3 + 13 / 24, 0]);
  });

  it('is asked for where a cycle says neither when it is held nor what for', () => {
    const parsed = parseScenario(yearOf({ meeting: { people: 3 } }));
    expect(parsed.ok).toBe(true);
    expect(() => compiled(yearOf({ meeting: { people: 3 } }))).toThrow(
      /cycles\/meeting\/trigger: how often is it held\? .*take a ready cycle \("ready"\): huddle, weeklyExecution/,
    );
    expect(() => compiled(yearOf({ meeting: { trigger: 'weekly' } }))).toThrow(
      /cycles\/meeting\/agenda: what is decided/,
    );
  });
});
