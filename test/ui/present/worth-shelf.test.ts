import { describe, expect, it } from 'vitest';
import type { WorthPlan, WorthResults } from '../../../src/runner/worth.ts';
import { WorthShelf } from '../../../src/ui/pages/present/worth-shelf.ts';
import type { OfScenario } from '../../../src/ui/pages/present/slides.ts';
import { scenarioNames } from '../../../src/ui/reading/identity.ts';
import { fourPolicies } from '../fixtures/study.ts';

const results = { replications: 30 } as WorthResults;
const whatIf = (index: number): OfScenario => ({ scenario: scenarioNames(fourPolicies)[index]!, index });

/** A shelf whose runs end when they are told to. */
function shelf() {
  const runs: { index: number; finish: () => void; signal: AbortSignal | undefined }[] = [];
  const worths = new WorthShelf({
    plan: async (_study, index) => ({ groups: [index] }) as unknown as WorthPlan,
    run: (plan, { signal }) =>
      new Promise((resolve) => {
        const end = (cancelled: boolean) => () => resolve({ results, failures: [], cancelled, events: 0 });
        signal?.addEventListener('abort', end(true));
        runs.push({ index: Number(plan.groups[0]), finish: end(false), signal });
      }),
  });
  const status = (index: number) => worths.of(fourPolicies, whatIf(index)).getState().status;
  return { worths, runs, status };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the worths of a presentation', () => {
  it('are worked out once each, and kept', async () => {
    const { worths, runs, status } = shelf();
    expect(status(1)).toBe('idle');
    worths.ask(fourPolicies, whatIf(1));
    worths.ask(fourPolicies, whatIf(1));
    await settle();
    expect([status(1), runs.length]).toEqual(['running', 1]);
    runs[0]!.finish();
    await settle();
    worths.ask(fourPolicies, whatIf(1));
    await settle();
    expect([status(1), runs.length]).toEqual(['done', 1]);
  });

  it('take turns: who asks for another one stops the first, which goes on when it is asked for again', async () => {
    const { worths, runs, status } = shelf();
    worths.ask(fourPolicies, whatIf(1));
    await settle();
    worths.ask(fourPolicies, whatIf(2));
    await settle();
    expect([status(1), status(2), runs[0]!.signal?.aborted]).toEqual(['stopped', 'running', true]);
    worths.ask(fourPolicies, whatIf(1));
    await settle();
    expect([status(1), status(2), runs.map(({ index }) => index)]).toEqual(['running', 'stopped', [1, 2, 1]]);
  });

  it('are forgotten with their study, and stopped with the presentation', async () => {
    const { worths, runs, status } = shelf();
    worths.ask(fourPolicies, whatIf(1));
    await settle();
    worths.of({ ...fourPolicies }, whatIf(1));
    expect(runs[0]!.signal?.aborted).toBe(true);
    expect(status(1)).toBe('idle');
    worths.ask(fourPolicies, whatIf(2));
    await settle();
    worths.stop();
    expect([status(2), runs[1]!.signal?.aborted]).toEqual(['stopped', true]);
  });
});
