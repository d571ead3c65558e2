import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { alderPolicies } from '../../src/scenarios/presets/alder-policies.ts';
import type { Study } from '../../src/scenarios/study.ts';
import type { StudySummary } from '../../src/sim/experiment/summary.ts';
import { useBoard } from '../../src/ui/hooks/use-board.ts';
import type { RunState } from '../../src/ui/stores/run-store.ts';
import { type Services, ServicesProvider } from '../../src/ui/stores/services.ts';
import { createViewStore } from '../../src/ui/stores/view-store.ts';
import { madeUpSummary } from '../ui/fixtures/summary.ts';

/** What was drawn, in turn: how many pairs the numbers had, and whether they were called old. */
interface Drawn {
  readonly summary: StudySummary;
  readonly stale: boolean;
}

it('numbers from before a change are called old from the change on until newer ones are drawn', async () => {
  const study: Study = alderPolicies;
  const run = createStore<Partial<RunState>>()(() => ({ study, stale: false }));
  const services = { run, view: createViewStore('light') } as unknown as Services;
  const drawn: Drawn[] = [];
  function Page(): ReactNode {
    const board = useBoard();
    if (board !== undefined) drawn.push({ summary: board.summary, stale: board.stale });
    return null;
  }
  const element = document.createElement('div');
  const root = createRoot(element);
  root.render(
    <ServicesProvider value={services}>
      <Page />
    </ServicesProvider>,
  );
  const until = (isSo: () => boolean) => expect.poll(isSo).toBe(true);

  const summaries = [1, 2, 4].map((pairs) => madeUpSummary(pairs));
  for (const summary of summaries) {
    if (summary !== summaries[0]) run.setState({ stale: true });
    await until(() => drawn.length === 0 || drawn.at(-1)!.stale === (summary !== summaries[0]));
    run.setState({ summary, stale: false });
    await until(() => drawn.at(-1)?.summary === summary && !drawn.at(-1)!.stale);
  }
  root.unmount();
  // Each set of numbers is drawn as it is, then called old, and never again called new.
  const turns = drawn.filter(({ summary, stale }, n) => {
    const before = drawn[n - 1];
    return before?.summary !== summary || before.stale !== stale;
  });
  expect(turns.map(({ summary, stale }) => [summaries.indexOf(summary), stale])).toEqual([
    [0, false],
    [0, true],
    [1, false],
    [1, true],
    [2, false],
  ]);
});
