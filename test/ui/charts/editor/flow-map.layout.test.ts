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

  /** A line of a heading. */
  const headLine = 12;

  test.each([320, 360, 620, 640, 1200])('on %i pixels boxes stand apart and inside, below their heading', (width) => {
    const geometry = flowMapLayout(flowMap(baseCompany as PlainObject), width, ({ kind }) =>
      kind === 'line' ? 43 : 28,
    );
    const boxes = geometry.stages.flatMap(({ nodes }) => nodes);
    for (const [n, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(geometry.width + 1e-6);
      expect(a.y).toBeGreaterThan(headLine);
      expect(a.y + a.height).toBeLessThanOrEqual(geometry.height);
      for (const b of boxes.slice(n + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
    }
    // A box keeps room for a name, and nothing scrolls.
    expect(Math.min(...boxes.map((box) => box.width))).toBeGreaterThanOrEqual(82);
    expect(geometry.width).toBeLessThanOrEqual(width + 1e-6);
    for (const { y, nodes } of geometry.stages) {
      for (const box of nodes) expect(box.y).toBeGreaterThan(y + headLine);
    }
  });

  test('where stages do not fit beside each other they stand below each other, and links lead down', () => {
    const { stages, links } = flowMapLayout(twisted, 150, () => 20);
    const bottom = Math.max(...stages[0]!.nodes.map((box) => box.y + box.height));
    expect(Math.min(...stages[1]!.nodes.map(({ y }) => y))).toBeGreaterThan(bottom);
    for (const { path } of links) {
      const [, startY, endY] = /^M[\d.]+ ([\d.]+)C.* ([\d.]+)$/.exec(path) ?? [];
      expect(Number(endY)).toBeGreaterThan(Number(startY));
    }
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
