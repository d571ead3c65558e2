import { isPlainObject, own, type PlainObject, valueAt } from './plain-data.ts';

export const flowKinds = ['supplier', 'item', 'line', 'place', 'segment'] as const;
export type FlowKind = (typeof flowKinds)[number];

/** A thing goods flow through, or several of a kind drawn as one. */
export interface FlowNode {
  readonly id: string;
  readonly kind: FlowKind;
  readonly stage: number;
  /** Its title, or of several the family they share. */
  readonly name: string;
  /** Ids of the things: more than one where they are drawn together. */
  readonly members: readonly string[];
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
}

/** From suppliers over parts, lines and finished items to places and customers. */
export interface FlowMap {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly stages: number;
}

/** More than these are not read but searched; then things of a kind are drawn together. */
const mostNodes = 40;

/** How goods flow through a company, read from its scenario, be it valid or not. */
export function flowMap(scenario: PlainObject, most = mostNodes): FlowMap {
  const links = linksOf(scenario);
  const stages = stagesOf(scenario, links);
  const nodes = flowKinds.flatMap((kind) =>
    Object.keys(tableOf(scenario, kind)).flatMap((id): FlowNode[] => {
      const stage = stages.get(nodeId(kind, id));
      return stage === undefined
        ? []
        : [{ id: nodeId(kind, id), kind, stage, name: nameOf(scenario, kind, id), members: [id] }];
    }),
  );
  return drawnTogether(scenario, { nodes, links, stages: new Set(stages.values()).size }, most);
}

const nodeId = (kind: FlowKind, id: string): string => `${kind}:${id}`;

const tables = { supplier: 'suppliers', item: 'items', line: 'lines', place: 'places', segment: 'segments' } as const;

const objectAt = (root: PlainObject, path: readonly string[]): PlainObject => {
  const found = valueAt(root, path);
  return isPlainObject(found) ? found : {};
};

const tableOf = (scenario: PlainObject, kind: FlowKind): PlainObject => objectAt(scenario, [tables[kind]]);

function nameOf(scenario: PlainObject, kind: FlowKind, id: string): string {
  const title = valueAt(scenario, [tables[kind], id, 'title']);
  return typeof title === 'string' && title !== '' ? title : id;
}

/** Who hands goods to whom; only things that the scenario has. */
function linksOf(scenario: PlainObject): FlowLink[] {
  const found = [...sourceLinks(scenario), ...customerLinks(scenario)];
  const isThere = (node: string): boolean => {
    const [kind, id] = splitId(node);
    return own(tableOf(scenario, kind), id) !== undefined;
  };
  const unique = new Map(found.map((link) => [`${link.from} ${link.to}`, link]));
  return [...unique.values()].filter(({ from, to }) => from !== to && isThere(from) && isThere(to));
}

function splitId(node: string): [FlowKind, string] {
  const colon = node.indexOf(':');
  return [node.slice(0, colon) as FlowKind, node.slice(colon + 1)];
}

/** From suppliers, lines and sending places to what each stock holds, and from components to the lines that use them. */
function sourceLinks(scenario: PlainObject): FlowLink[] {
  const selling = sellingPlaces(scenario);
  return Object.keys(objectAt(scenario, ['stocks'])).flatMap((stock) => {
    const [item = '', place = ''] = stock.split('@');
    const source = objectAt(scenario, ['stocks', stock, 'source']);
    const [line, supplier, from] = ['line', 'supplier', 'from'].map((key) => String(own(source, key) ?? ''));
    const to = nodeId('item', item);
    const links: FlowLink[] =
      selling.has(place) && source['kind'] !== 'transferred' ? [{ from: to, to: nodeId('place', place) }] : [];
    if (source['kind'] === 'bought') links.push({ from: nodeId('supplier', supplier ?? ''), to });
    if (source['kind'] === 'transferred') {
      links.push(
        { from: nodeId('place', from ?? ''), to: nodeId('place', place) },
        { from: to, to: nodeId('place', from ?? '') },
      );
    }
    if (source['kind'] !== 'made') return links;
    const components = Object.keys(objectAt(scenario, ['items', item, 'components']));
    const maker = nodeId('line', line ?? '');
    return [
      ...links,
      { from: maker, to },
      ...components.map((component) => ({ from: nodeId('item', component), to: maker })),
    ];
  });
}

/** Places at which customers buy, and those that send to others. */
function sellingPlaces(scenario: PlainObject): Set<string> {
  const buying = Object.keys(objectAt(scenario, ['segments'])).map((id) =>
    valueAt(scenario, ['segments', id, 'place']),
  );
  const sending = Object.keys(objectAt(scenario, ['stocks'])).map((id) =>
    valueAt(scenario, ['stocks', id, 'source', 'from']),
  );
  return new Set([...buying, ...sending].filter((place) => typeof place === 'string'));
}

const customerLinks = (scenario: PlainObject): FlowLink[] =>
  Object.keys(objectAt(scenario, ['segments'])).map((id) => ({
    from: nodeId('place', String(valueAt(scenario, ['segments', id, 'place']) ?? '')),
    to: nodeId('segment', id),
  }));

/**
 * The stage of each thing that goods flow through: suppliers, bought items, then by the depth of the bill of materials
 * lines and what they make, then places by the way to them, then customers.
 */
function stagesOf(scenario: PlainObject, links: readonly FlowLink[]): Map<string, number> {
  const linked = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const makers = groupedBy(
    links.filter(({ from }) => from.startsWith('line:')),
    ({ to }) => to,
  );
  const depth = depths(scenario, (item) => makers.has(nodeId('item', item)));
  const depthOf = (node: string): number => depth.get(splitId(node)[1]) ?? 0;
  const made = groupedBy(
    links.filter(({ from }) => from.startsWith('line:')),
    ({ from }) => from,
  );
  const deepest = Math.max(0, ...depth.values());
  const ways = waysTo(links);
  const furthest = Math.max(0, ...ways.values());
  const stageOf = (node: string): number => {
    const [kind] = splitId(node);
    if (kind === 'supplier') return 0;
    if (kind === 'item') return 1 + 2 * depthOf(node);
    if (kind === 'line') return 2 * Math.max(1, Math.min(...(made.get(node) ?? []).map(({ to }) => depthOf(to))));
    if (kind === 'place') return 2 + 2 * deepest + (ways.get(node) ?? 0);
    return 3 + 2 * deepest + furthest;
  };
  const used = [...new Set(linked.map(stageOf))].sort((a, b) => a - b);
  return new Map(linked.map((node) => [node, used.indexOf(stageOf(node))]));
}

/** How many times in a row each item has been made: 0 for what is bought, else one more than the deepest component. */
function depths(scenario: PlainObject, isMade: (item: string) => boolean): Map<string, number> {
  const depth = new Map<string, number>();
  const depthOf = (item: string): number => {
    const known = depth.get(item);
    if (known !== undefined) return known;
    depth.set(item, isMade(item) ? 1 : 0);
    const below = Object.keys(objectAt(scenario, ['items', item, 'components'])).map(depthOf);
    if (isMade(item)) depth.set(item, 1 + Math.max(0, ...below));
    return depth.get(item) ?? 0;
  };
  for (const item of Object.keys(tableOf(scenario, 'item'))) depthOf(item);
  return depth;
}

/** Transfers from the first place to each: places that only receive from others stand behind them. */
function waysTo(links: readonly FlowLink[]): Map<string, number> {
  const senders = groupedBy(
    links.filter(({ from, to }) => from.startsWith('place:') && to.startsWith('place:')),
    ({ to }) => to,
  );
  const ways = new Map<string, number>();
  const waysOf = (place: string): number => {
    const known = ways.get(place);
    if (known !== undefined) return known;
    ways.set(place, 0);
    const way = Math.max(0, ...(senders.get(place) ?? []).map(({ from }) => 1 + waysOf(from)));
    ways.set(place, way);
    return way;
  };
  for (const place of senders.keys()) waysOf(place);
  return ways;
}

const groupedBy = <T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
};

/** Where there are too many things, those of a stage and kind as few: items by family, else the most linked ones and the rest. */
function drawnTogether(scenario: PlainObject, map: FlowMap, most: number): FlowMap {
  if (map.nodes.length <= most) return map;
  const columns = groupedBy(map.nodes, ({ stage, kind }) => `${stage} ${kind}`);
  const limit = Math.max(1, Math.floor(most / columns.size));
  const degree = new Map<string, number>();
  for (const node of map.links.flatMap(({ from, to }) => [from, to])) degree.set(node, (degree.get(node) ?? 0) + 1);
  const nodes = [...columns.values()].flatMap((column) => fewer(scenario, column, limit, (id) => degree.get(id) ?? 0));
  const drawnAs = new Map(
    nodes.flatMap(({ id, kind, members }) => members.map((member) => [nodeId(kind, member), id])),
  );
  const links = new Map(
    map.links.map(({ from, to }) => {
      const link = { from: drawnAs.get(from) ?? from, to: drawnAs.get(to) ?? to };
      return [`${link.from} ${link.to}`, link];
    }),
  );
  return { ...map, nodes, links: [...links.values()].filter(({ from, to }) => from !== to) };
}

function fewer(
  scenario: PlainObject,
  column: readonly FlowNode[],
  limit: number,
  degree: (id: string) => number,
): readonly FlowNode[] {
  const first = column[0];
  if (first === undefined || column.length <= limit) return column;
  const family = ({ members }: FlowNode): string =>
    String(valueAt(scenario, ['items', members[0] ?? '', 'family']) ?? '');
  const families = groupedBy(column, family);
  if (first.kind === 'item' && families.size > 1 && families.size <= limit) {
    return [...families].map(([name, nodes]) => together(nodes, name));
  }
  const kept = new Set([...column].sort((a, b) => degree(b.id) - degree(a.id)).slice(0, limit - 1));
  return [
    ...kept,
    together(
      column.filter((node) => !kept.has(node)),
      '',
    ),
  ];
}

function together(nodes: readonly FlowNode[], name: string): FlowNode {
  const [first] = nodes;
  if (first === undefined) throw new RangeError('nothing to draw together');
  if (nodes.length === 1) return first;
  const members = nodes.flatMap((node) => node.members);
  return { ...first, id: `${first.kind}s:${first.stage}:${name}`, name, members };
}
