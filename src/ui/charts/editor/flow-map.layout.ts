import type { FlowMap, FlowNode } from '../../../scenarios/flow-map.ts';

export interface PlacedNode {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FlowMapGeometry {
  readonly width: number;
  readonly height: number;
  readonly headY: number;
  /** Stages with their nodes from top to bottom. */
  readonly stages: readonly { readonly x: number; readonly width: number; readonly nodes: readonly PlacedNode[] }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly path: string }[];
}

const headHeight = 26;
const rowGap = 8;
const widestNode = 132;
const narrowestNode = 82;
const narrowestGap = 26;
/** Of the width of a stage; the rest is for the links. */
const shareOfNode = 0.76;
const sweeps = 8;

/**
 * Stages from left to right, each in the order that lets its links cross least: every node as near as may be to the middle
 * of those it is linked with, in sweeps to and fro (Sugiyama, Tagawa & Toda 1981). Wider than asked where there are many.
 */
export function flowMapLayout(map: FlowMap, width: number, heightOf: (node: FlowNode) => number): FlowMapGeometry {
  const { nodeWidth, gap } = columnsIn(width, map.stages);
  const stages = ordered(map);
  const tall = stages.map((nodes) => nodes.reduce((sum, node) => sum + heightOf(node) + rowGap, -rowGap));
  const inner = Math.max(0, ...tall);
  const placed = stages.map((nodes, stage) => {
    let y = headHeight + (inner - (tall[stage] ?? 0)) / 2;
    return nodes.map((node): PlacedNode => {
      const place = { node, x: stage * (nodeWidth + gap), y, width: nodeWidth, height: heightOf(node) };
      y += place.height + rowGap;
      return place;
    });
  });
  const byId = new Map(placed.flat().map((place) => [place.node.id, place]));
  return {
    width: map.stages * nodeWidth + (map.stages - 1) * gap,
    height: headHeight + inner + 2,
    headY: 12,
    stages: placed.map((nodes, stage) => ({ x: stage * (nodeWidth + gap), width: nodeWidth, nodes })),
    links: map.links.flatMap(({ from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)];
      return a === undefined || b === undefined ? [] : [{ from, to, path: linkPath(a, b) }];
    }),
  };
}

function columnsIn(width: number, stages: number): { nodeWidth: number; gap: number } {
  const nodeWidth = Math.max(narrowestNode, Math.min(widestNode, (width / Math.max(1, stages)) * shareOfNode));
  const gap = stages < 2 ? 0 : Math.max(narrowestGap, (width - stages * nodeWidth) / (stages - 1));
  return { nodeWidth, gap };
}

function ordered(map: FlowMap): FlowNode[][] {
  let stages = Array.from({ length: map.stages }, (_, stage) => map.nodes.filter((node) => node.stage === stage));
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of map.links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  let best = stages;
  let fewest = crossings(stages, map);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    stages = swept(stages, neighbours, sweep % 2 === 0);
    const crossed = crossings(stages, map);
    if (crossed < fewest) [best, fewest] = [stages, crossed];
  }
  return best;
}

/** Places between 0 and 1 from top to bottom, so that stages of few and of many nodes compare. */
const heights = (stages: readonly (readonly FlowNode[])[]): Map<string, number> =>
  new Map(stages.flatMap((nodes) => nodes.map(({ id }, row) => [id, (row + 0.5) / nodes.length] as const)));

function swept(
  stages: FlowNode[][],
  neighbours: ReadonlyMap<string, readonly string[]>,
  isForth: boolean,
): FlowNode[][] {
  const next = [...stages];
  const order = stages.map((_, stage) => (isForth ? stage : stages.length - 1 - stage));
  const stageOf = new Map(stages.flatMap((nodes, stage) => nodes.map(({ id }) => [id, stage] as const)));
  for (const stage of order) {
    const at = heights(next);
    const wish = ({ id }: FlowNode): number => {
      const settled = (neighbours.get(id) ?? []).filter((other) => {
        const there = stageOf.get(other) ?? stage;
        return isForth ? there < stage : there > stage;
      });
      const places = settled.map((other) => at.get(other) ?? 0.5);
      return places.length === 0 ? (at.get(id) ?? 0.5) : places.reduce((a, b) => a + b, 0) / places.length;
    };
    next[stage] = [...(next[stage] ?? [])].sort((a, b) => wish(a) - wish(b));
  }
  return next;
}

/** Pairs of links that cross, over all stages. */
function crossings(stages: readonly (readonly FlowNode[])[], { links }: FlowMap): number {
  const at = heights(stages);
  const stageOf = new Map(stages.flatMap((nodes, stage) => nodes.map(({ id }) => [id, stage] as const)));
  const ends = links.map(({ from, to }) => ({
    gap: `${stageOf.get(from)} ${stageOf.get(to)}`,
    start: at.get(from) ?? 0,
    end: at.get(to) ?? 0,
  }));
  let count = 0;
  for (const [n, a] of ends.entries()) {
    for (const b of ends.slice(n + 1)) if (a.gap === b.gap && (a.start - b.start) * (a.end - b.end) < 0) count++;
  }
  return count;
}

/** A link from the right edge of one node to the left edge of the other, level at both ends; back around where it must. */
function linkPath(a: PlacedNode, b: PlacedNode): string {
  const [x0, y0, x1, y1] = [a.x + a.width, a.y + a.height / 2, b.x, b.y + b.height / 2];
  const reach = x1 > x0 ? (x1 - x0) / 2 : narrowestGap;
  const at = (value: number): string => value.toFixed(1);
  return `M${at(x0)} ${at(y0)}C${at(x0 + reach)} ${at(y0)} ${at(x1 - reach)} ${at(y1)} ${at(x1)} ${at(y1)}`;
}

/** A node with all that flows into it and out of it, by however many links. */
export function relatives(links: FlowMap['links'], id: string): Set<string> {
  const reached = (next: (node: string) => readonly string[]): Set<string> => {
    const found = new Set([id]);
    for (const node of found) for (const other of next(node)) found.add(other);
    return found;
  };
  const up = reached((node) => links.filter(({ to }) => to === node).map(({ from }) => from));
  const down = reached((node) => links.filter(({ from }) => from === node).map(({ to }) => to));
  return new Set([...up, ...down]);
}
