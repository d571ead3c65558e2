import type { LinePlan } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import type { Scenario } from './scenario.ts';
import { toMinutes } from './time-units.ts';

type ScenarioLine = NonNullable<Scenario['lines']>[string];
type DispatchName = NonNullable<ScenarioLine['dispatch']>[number];
type Pace = Pick<
  LinePlan,
  'wipLimit' | 'isGated' | 'lastOfSegment' | 'drum' | 'bufferMinutes' | 'isRoped' | 'pitchMinutes' | 'mix'
>;

const NONE = Number.POSITIVE_INFINITY;

/** A line’s dispatch list; with a rope, lots that the drum waits for go first. */
export function dispatchOf({ dispatch = ['FIFO'], drum }: ScenarioLine): readonly DispatchName[] {
  return drum?.buffer === undefined || dispatch.includes('priority') ? dispatch : ['priority', ...dispatch];
}

/** When the orders of a line are let go, and how many at once (MODEL §7.1). */
export function compilePace(
  draft: Draft,
  id: string,
  line: ScenarioLine,
  route: readonly string[],
  firstStation: number,
): Pace {
  const path = `lines/${id}`;
  const { drum, heijunka } = line;
  const bufferMinutes = drum?.buffer === undefined ? NONE : toMinutes(drum.buffer, draft.timeUnit);
  const pitchMinutes = heijunka === undefined ? 0 : toMinutes(heijunka.pitch, draft.timeUnit);
  checkDrum(draft, line, route, path);
  if (bufferMinutes <= 0) {
    draft.error(`${path}/drum/buffer`, 'must be longer than zero: about three times the usual time to the drum');
  }
  if (heijunka !== undefined && pitchMinutes <= 0) {
    draft.error(`${path}/heijunka/pitch`, 'must be longer than zero: the working time that one lot takes');
  }
  const wipLimit = line.wipLimit ?? drum?.limit ?? NONE;
  const isRoped = bufferMinutes < NONE;
  return {
    wipLimit,
    isGated: wipLimit < NONE || isRoped || pitchMinutes > 0,
    lastOfSegment: firstStation + (drum?.limit === undefined ? route.length - 1 : route.indexOf(drum.station)),
    drum: drum === undefined ? -1 : firstStation + Math.max(0, route.indexOf(drum.station)),
    bufferMinutes,
    isRoped,
    pitchMinutes,
    mix: heijunka?.mix === undefined ? null : mixOf(draft, id, heijunka.mix),
  };
}

function checkDrum(draft: Draft, line: ScenarioLine, route: readonly string[], path: string): void {
  const { drum, heijunka, wipLimit } = line;
  if (drum === undefined) return;
  if (!route.includes(drum.station)) {
    draft.error(
      `${path}/drum/station`,
      `there is no station "${drum.station}" on the route; choose one of ${route.join(', ')}`,
    );
  }
  if (drum.buffer === undefined && drum.limit === undefined) {
    draft.error(
      `${path}/drum`,
      'a drum alone holds nothing back: give it a "buffer" in working time, or a "limit" in lots',
    );
  }
  if (drum.tuned === true && drum.buffer === undefined) {
    draft.error(
      `${path}/drum/tuned`,
      'a cycle can set a buffer only where there is one: give the "buffer" to begin with',
    );
  }
  if (drum.limit !== undefined && wipLimit !== undefined) {
    draft.error(`${path}/drum/limit`, 'a line has one limit: up to its drum (this one), or for all of it ("wipLimit")');
  }
  if (drum.buffer !== undefined && heijunka !== undefined) {
    draft.error(
      `${path}/heijunka`,
      'a rope lets orders go when the drum needs them, a pitch at even times, and a line has one pace: leave out the pitch, or give the drum a "limit" in lots instead of its "buffer"',
    );
  }
}

/** Share of each item in what a line lets go: all that it makes must be named. */
function mixOf(draft: Draft, line: string, mix: Readonly<Record<string, number>>): Float64Array {
  const path = `lines/${line}/heijunka/mix`;
  for (const [stock, { source }] of Object.entries(draft.scenario.stocks)) {
    const item = stock.split('@')[0]!;
    if (source.kind === 'made' && source.line === line && !(item in mix)) {
      draft.error(
        path,
        `"${item}" is made on the line and has no share of the mix: add it, or leave the mix to the plan`,
      );
    }
  }
  const shares = new Float64Array(draft.items.ids.length);
  const total = Object.values(mix).reduce((sum, units) => sum + units, 0);
  for (const [item, units] of Object.entries(mix)) {
    const index = draft.reference(draft.items, 'item', item, `${path}/${item}`);
    if (index >= 0) shares[index] = units / total;
  }
  return shares;
}
