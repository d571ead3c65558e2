import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/scenarios/policies/index.ts';
import { loopSize, type PolicyId, policyLoopLayout } from '../../../src/ui/charts/editor/policy-loop.layout.ts';
import { pickerText } from '../../../src/ui/texts/policy-picker.ts';

const ids = policies.map(({ id }) => id as PolicyId);

describe('the drawing of a policy’s loop', () => {
  it.each(ids)('%s: goods run from parts to customers, a signal comes back, all within the picture', (id) => {
    const { nodes, flows, signals, clock, plan, cap } = policyLoopLayout(id);
    expect(flows).toHaveLength(nodes.length - 1);
    expect(nodes.map(({ x }) => x)).toEqual([...nodes.map(({ x }) => x)].sort((a, b) => a - b));
    expect(signals.length).toBeGreaterThan(0);
    const points = [...nodes, ...signals.map(({ tip }) => tip), ...(clock ? [clock] : []), ...(plan ? [plan] : [])];
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(loopSize.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(loopSize.height);
    }
    if (cap !== undefined) expect(cap.from).toBeLessThan(cap.to);
    expect(pickerText.suits[id]).toMatch(/^Suits .*\.$/);
  });

  it('puts caps on the policies that have one: stage for kanban, line for CONWIP, up to the drum for its rope', () => {
    const capped = ids.filter((id) => policyLoopLayout(id).cap !== undefined);
    expect(capped).toEqual(['jitKanban', 'generalisedKanban', 'conwip', 'drumBufferRope']);
    const ends = capped.map((id) => policyLoopLayout(id).cap!.to);
    expect(ends[0]).toBe(ends[1]);
    expect(ends[2]).toBeLessThan(ends[0]!);
    expect(ends[3]).toBeLessThan(ends[2]!);
  });
});
