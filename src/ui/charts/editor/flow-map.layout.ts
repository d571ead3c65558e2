import type { FlowMap, FlowNode } from '../../../scenarios/flow-map.ts';

export interface PlacedNode {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Nodes under a heading at the top left. */
interface PlacedStage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly nodes: readonly PlacedNode[];
}

export interface FlowMapGeometry {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly PlacedStage[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly path: string }[];
}

const headHeight = 26;
const rowGap = 8;
const widestNode = 132;
const narrowestNode = 82;
const narrowestGap = 26;
/** Between stages that stand below each other, for the links. */
const stageGap = 14;
/** Of the width of a stage; the rest is for the links. */
const shareOfNode = 0.76;
const sweeps = 8;

/**
 * Stages in the order that lets their links cross least: every node as near as may be to the middle of those it is linked
 * with, in sweeps to and fro (Sugiyama, Tagawa & Toda 1981). From left to right where that fits, else from top to bottom.
 */
export function flowMapLayout(map: FlowMap, width: number, heightOf: (node: FlowNode) => number): FlowMapGeometry {
  const isNarrow = map.stages * (narrowestNode + narrowestGap) - narrowestGap > width;
  return isNarrow ? downwards(map, width, heightOf) : rightwards(map, width, heightOf);
}

function rightwards(map: FlowMap, width: number, heightOf: (node: FlowNode) => number): FlowMapGeometry {
  const { nodeWidth, gap } = columnsIn(width, map.stages);
  const stages = ordered(map);
  const tall = stages.map((nodes) => nodes.reduce((sum, node) => sum + heightOf(node) + rowGap, -rowGap));
  const inner = Math.max(0, ...tall);
  const placed = stages.map((nodes, stage): PlacedStage => {
    const x = stage * (nodeWidth + gap);
    let y = headHeight + (inner - (tall[stage] ?? 0)) / 2;
    const places = nodes.map((node): PlacedNode => {
      const place = { node, x, y, width: nodeWidth, height: heightOf(node) };
      y += place.height + rowGap;
      return place;
    });
    return { x, y: 0, width: nodeWidth, nodes: places };
  });
  return {
    width: map.stages * nodeWidth + (map.stages - 1) * gap,
    height: headHeight + inner + 2,
    stages: placed,
    links: linksBetween(map, placed, acrossPath),
  };
}

/** Each stage below the one before, in as many rows as it needs. */
function downwards(map: FlowMap, width: number, heightOf: (node: FlowNode) => number): FlowMapGeometry {
  const most = Math.max(1, Math.floor((width + rowGap) / (narrowestNode + rowGap)));
  let y = 0;
  const placed = ordered(map).map((nodes): PlacedStage => {
    const top = y;
    const perRow = Math.ceil(nodes.length / Math.ceil(nodes.length / most));
    const nodeWidth = Math.min(widestNode, (width - (perRow - 1) * rowGap) / perRow);
    y += headHeight;
    const rows = Array.from({ length: Math.ceil(nodes.length / perRow) }, (_, row) =>
      nodes.slice(row * perRow, (row + 1) * perRow),
    );
    const places = rows.flatMap((row) => {
      const left = (width - row.length * (nodeWidth + rowGap) + rowGap) / 2;
      const rowTop = y;
      y += Math.max(...row.map(heightOf)) + rowGap;
      return row.map((node, n): PlacedNode => {
        return { node, x: left + n * (nodeWidth + rowGap), y: rowTop, width: nodeWidth, height: heightOf(node) };
      });
    });
    y += stageGap;
    return { x: 0, y: top, width, nodes: places };
  });
  return { width, height: y - stageGap, stages: placed, links: linksBetween(map, placed, downPath) };
}

function linksBetween(
  map: FlowMap,
  stages: readonly PlacedStage[],
  pathOf: (a: PlacedNode, b: PlacedNode) => string,
): FlowMapGeometry['links'] {
  const byId = new Map(stages.flatMap(({ nodes }) => nodes).map((place) => [place.node.id, place]));
  return map.links.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a === undefined || b === undefined ? [] : [{ from, to, path: pathOf(a, b) }];
  });
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

const curve = (...points: readonly (readonly [number, number])[]): string => {
  const [start = '', ...rest] = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${start}C${rest.join(' ')}`;
};

/** A link from the right edge of one node to the left edge of the other, level at both ends; back around where it must. */
function acrossPath(a: PlacedNode, b: PlacedNode): string {
  const [x0, y0, x1, y1] = [a.x + a.width, a.y + a.height / 2, b.x, b.y + b.height / 2];
  const reach = x1 > x0 ? (x1 - x0) / 2 : narrowestGap;
  return curve([x0, y0], [x0 + reach, y0], [x1 - reach, y1], [x1, y1]);
}

/** A link from the lower edge of one node to the upper edge of the other, upright at both ends. */
function downPath(a: PlacedNode, b: PlacedNode): string {
  const [x0, y0, x1, y1] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y];
  const reach = y1 > y0 ? (y1 - y0) / 2 : narrowestGap;
  return curve([x0, y0], [x0, y0 + reach], [x1, y1 - reach], [x1, y1]);
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
