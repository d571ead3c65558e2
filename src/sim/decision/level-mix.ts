import { MINUTES_PER_WEEK } from '../kernel/working-time.ts';
import { setMix } from '../physics/pace.ts';
import type { World } from '../physics/world.ts';
import type { CoverLevels } from './cover.ts';

/** Weeks whose plan is the mix. */
const MIX_WEEKS = 4;

/** Levelled lines whose mix is not given take the shares of what is agreed for the next weeks, else forecast. */
export function levelMixes(world: World, levels: CoverLevels): void {
  const { lines, stocks } = world.plant;
  lines.forEach(({ pitchMinutes, mix }, line) => {
    if (pitchMinutes === 0 || mix !== null) return;
    const units = stocks.flatMap((plan, stock) =>
      plan.line === line
        ? [{ stock, units: levels.plannedUnits(stock, world.now, MIX_WEEKS * MINUTES_PER_WEEK, null) }]
        : [],
    );
    const total = units.reduce((sum, planned) => sum + planned.units, 0);
    if (total > 0)
      setMix(
        world,
        line,
        units.map((planned) => ({ stock: planned.stock, share: planned.units / total })),
      );
  });
}
