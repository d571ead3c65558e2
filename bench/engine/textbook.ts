/** The two reference models as scenario files: the full engine with all its statistics. */
import { compile } from '../../src/scenarios/compile.ts';
import { conwipStudy, makeToStockQueueStudy } from '../../src/scenarios/presets/textbook.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { Plant } from '../../src/sim/index.ts';

/** Events an hour: customers come and lots are made at rate 0.9; three operations a lot at throughput 0.8. */
const eventsPerHour = { 'make-to-stock': 1.8, conwip: 2.4 };

/** A reference model, as long as it takes for about so many events, in ten periods. */
export function textbookPlant(model: keyof typeof eventsPerHour, events: number): Plant {
  const { base } = model === 'conwip' ? conwipStudy : makeToStockQueueStudy;
  const hours = Math.round(events / eventsPerHour[model]);
  return plantOf({ ...base, horizon: { warmUp: 0, measured: hours, runOut: 0, period: hours / 10 } });
}

export function plantOf(scenario: Scenario): Plant {
  const compiled = compile(scenario);
  if (!compiled.ok) throw new Error(compiled.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return compiled.value.plant;
}
