import { describe, expect, test } from 'vitest';
import { type FlowMap, type FlowNode, flowMap } from '../../../../src/scenarios/flow-map.ts';
import type { PlainObject } from '../../../../src/scenarios/plain-data.ts';
import { baseCompany } from '../../../../src/scenarios/presets/base-company.ts';
import { flowMapLayout, relatives } from '../../../../src/ui/charts/editor/flow-map.layout.ts';

const node = (id: string, stage: number): FlowNode => ({ id, kind: 'item', stage, name: id, members: [id] });
const twisted: FlowMap = {
  nodes: [node('a', 0), node('b', 0), node('c', 0), node('x', 1), node('y', 1), node('z', 1)],
  links: [
    { from: 'a', to: 'z' },
    { from: 'b', to: 'y' },
    { from: 'c', to: 'x' },
  ],
  stages: 2,
};

describe('the drawing of flows', () => {
  test('links that need not cross do not', () => {
    const { stages } = flowMapLayout(twisted, 600, () => 20);
    const [left = [], right = []] = stages.map(({ nodes }) => nodes.map((place) => place.node.id));
    const partners = left.map((id) => twisted.links.find(({ from }) => from === id)?.to);
    expect(right).toEqual(partners);
  });

  test.each([320, 700, 1200])('boxes of %i pixels stand apart, and inside', (width) => {
    const geometry = flowMapLayout(flowMap(baseCompany as PlainObject), width, ({ kind }) =>
      kind === 'line' ? 43 : 28,
    );
    const boxes = geometry.stages.flatMap(({ nodes }) => nodes);
    for (const [n, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(geometry.width + 1e-6);
      expect(a.y).toBeGreaterThan(geometry.headY);
      expect(a.y + a.height).toBeLessThanOrEqual(geometry.height);
      for (const b of boxes.slice(n + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
    }
    // A box keeps room for a name; where that is too wide the drawing scrolls.
    expect(Math.min(...boxes.map((box) => box.width))).toBeGreaterThanOrEqual(82);
    if (width >= 700) expect(geometry.width).toBeLessThanOrEqual(width + 1e-6);
  });

  test('the relatives of a box are what flows into it and what it flows into, not its siblings', () => {
    const links = [
      { from: 's', to: 'a' },
      { from: 's', to: 'b' },
      { from: 'a', to: 'x' },
      { from: 'b', to: 'y' },
    ];
    expect([...relatives(links, 'a')].sort()).toEqual(['a', 's', 'x']);
    expect([...relatives(links, 's')].sort()).toEqual(['a', 'b', 's', 'x', 'y']);
  });
});
