import { type ReactNode, useId, useMemo, useState } from 'react';
import type { PolicyFacts } from '../../../../runner/checking/policy-facts.ts';
import { type FlowMap, type FlowNode, flowKinds, flowMap } from '../../../../scenarios/flow-map.ts';
import {
  type FlowMapGeometry,
  flowMapLayout,
  type PlacedNode,
  relatives,
} from '../../../charts/editor/flow-map.layout.ts';
import { useWidth } from '../../../hooks/use-width.ts';
import { useServices } from '../../../stores/services.ts';
import { flowText as text } from '../../../texts/flow-map.ts';
import { useEdit } from '../scenario-edit.ts';
import { type LineLoad, lineLoads, LoadBars, loadBefore, loadRows } from './load-bars.tsx';
import { usePolicyFacts } from './use-policy-facts.ts';
import './pictures.css';
import './flow-map.css';

const nodeHeight = 28;
const loadHeight = 15;
/** Room on both sides for the outline of a box in focus. */
const frameRoom = 6;
const tableOfKind = {
  supplier: 'suppliers',
  item: 'items',
  line: 'lines',
  place: 'places',
  segment: 'segments',
} as const;

/** From suppliers over parts and lines to customers, with the loads of the lines; every box leads to its row of the tables. */
export function FlowMapPicture(): ReactNode {
  const { scenario, index } = useEdit();
  const titleId = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [hot, setHot] = useState<string>();
  const map = useMemo(() => flowMap(scenario), [scenario]);
  const { loads, before } = useLoads(index);
  const geometry = useMemo(
    () => (width === 0 ? undefined : flowMapLayout(map, width - frameRoom, (node) => heightOf(node, loads))),
    [map, width, loads],
  );
  if (map.nodes.length === 0) return null;
  return (
    <section className="room-picture flow-map" aria-labelledby={titleId}>
      <div className="picture-head">
        <h2 id={titleId}>{text.title}</h2>
        <p className="caption">
          {summaryOf(map)} {loads === undefined ? text.computing : busiestOf(map, loads)}
        </p>
      </div>
      <div ref={frame} className="flow-frame">
        {geometry === undefined ? null : (
          <Canvas geometry={geometry} map={map} hot={hot} onHot={setHot} loads={loads} before={before} />
        )}
      </div>
      <p className="caption picture-hint">{text.hint}</p>
    </section>
  );
}

type Loads = ReadonlyMap<string, readonly LineLoad[]>;

/** Loads of the lines, and those of the base where another scenario is edited. */
function useLoads(index: number): { loads: Loads | undefined; before: Loads | undefined } {
  const facts = usePolicyFacts(index);
  const baseFacts = usePolicyFacts(0);
  const loads = useMemo(() => loadsOf(facts), [facts]);
  const before = useMemo(() => (index === 0 ? undefined : loadsOf(baseFacts)), [baseFacts, index]);
  return { loads, before };
}

const loadsOf = (facts: PolicyFacts | undefined): Loads | undefined =>
  facts && new Map(facts.lines.map((line) => [line.id, lineLoads(line)]));

const loadsOfNode = ({ kind, members }: FlowNode, loads: Loads | undefined): readonly LineLoad[] =>
  (kind === 'line' && members.length === 1 && loads?.get(members[0] ?? '')) || [];

/** Room for the loads of a line is kept before they are known. */
const heightOf = (node: FlowNode, loads: Loads | undefined): number =>
  node.kind !== 'line' || node.members.length > 1
    ? nodeHeight
    : nodeHeight + loadHeight * Math.max(1, loadRows(loadsOfNode(node, loads)));

function summaryOf({ nodes }: FlowMap): string {
  const counted = flowKinds.flatMap((kind) => {
    const n = nodes.filter((node) => node.kind === kind).reduce((sum, { members }) => sum + members.length, 0);
    return n === 0 ? [] : [text.many(n, kind)];
  });
  return `${counted.join(', ')}.`;
}

function busiestOf({ nodes }: FlowMap, loads: Loads): string {
  const lines = nodes.filter(({ kind }) => kind === 'line');
  const all = lines.flatMap(({ members }) =>
    members.flatMap((line) => (loads.get(line) ?? []).map((station) => ({ ...station, line }))),
  );
  const [first, ...others] = all;
  if (first === undefined) return '';
  const { line, id, load } = others.reduce((a, b) => (b.load > a.load ? b : a), first);
  return text.busiest(
    nodes.find((node) => node.members.length === 1 && node.members[0] === line)?.name ?? line,
    id,
    load,
  );
}

interface CanvasProps {
  readonly geometry: FlowMapGeometry;
  readonly map: FlowMap;
  readonly hot: string | undefined;
  readonly onHot: (id: string | undefined) => void;
  readonly loads: Loads | undefined;
  readonly before: Loads | undefined;
}

function Canvas({ geometry, map, hot, onHot, loads, before }: CanvasProps): ReactNode {
  const { width, height, stages, links } = geometry;
  const lit = useMemo(() => (hot === undefined ? undefined : relatives(map.links, hot)), [map, hot]);
  const dim = (...ids: readonly string[]): string | undefined =>
    lit === undefined ? undefined : ids.every((id) => lit.has(id)) ? 'lit' : 'dim';
  return (
    <div className="flow-canvas" style={{ width, height }}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {links.map(({ from, to, path }) => (
          <path key={`${from} ${to}`} d={path} className={dim(from, to)} />
        ))}
      </svg>
      {stages.map(({ x, y, width: wide, nodes }) => (
        <fieldset key={`${x} ${y}`} aria-label={stageName(map, nodes)}>
          <span
            className="flow-head"
            style={{ insetInlineStart: x, insetBlockStart: y, maxWidth: wide }}
            aria-hidden="true"
          >
            {stageName(map, nodes)}
          </span>
          {nodes.map((place) => (
            <NodeBox
              key={place.node.id}
              place={place}
              map={map}
              className={dim(place.node.id) ?? ''}
              onHot={onHot}
              loads={loadsOfNode(place.node, loads)}
              before={before === undefined ? [] : loadsOfNode(place.node, before)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function stageName(map: FlowMap, nodes: readonly PlacedNode[]): string {
  const node = nodes[0]?.node;
  if (node === undefined) return '';
  if (node.kind !== 'item') return text.stage[node.kind];
  const stage = (kind: FlowNode['kind']): number[] =>
    map.nodes.filter((one) => one.kind === kind).map((one) => one.stage);
  if (node.stage < Math.min(...stage('line'))) return text.stage.bought;
  return node.stage === Math.max(...stage('item')) ? text.stage.finished : text.stage.half;
}

const nodeName = ({ name, kind, members }: FlowNode): string => {
  if (members.length === 1) return name;
  return name === '' ? text.many(members.length, kind) : text.family(name, members.length);
};

interface NodeBoxProps {
  readonly place: PlacedNode;
  readonly map: FlowMap;
  readonly className: string;
  readonly onHot: (id: string | undefined) => void;
  readonly loads: readonly LineLoad[];
  readonly before: readonly LineLoad[];
}

function NodeBox({ place, map, className, onHot, loads, before }: NodeBoxProps): ReactNode {
  const { node, x, y, width, height } = place;
  const { view } = useServices();
  const toTable = (): void => {
    view.getState().setTable(tableOfKind[node.kind], node.members[0]);
    view.getState().setRoom('tables');
  };
  return (
    <button
      type="button"
      className={`flow-node ${node.kind} ${node.members.length > 1 ? 'many' : ''} ${className}`}
      style={{ insetInlineStart: x, insetBlockStart: y, width, height }}
      onClick={toTable}
      onPointerEnter={() => onHot(node.id)}
      onPointerLeave={() => onHot(undefined)}
      onFocus={() => onHot(node.id)}
      onBlur={() => onHot(undefined)}
    >
      <span className="flow-name" title={nodeName(node)}>
        {nodeName(node)}
        <span className="unseen">{text.node(node.kind, detailsOf(node, map, loads, before))}</span>
      </span>
      <LoadBars loads={loads} before={before} />
    </button>
  );
}

function detailsOf(node: FlowNode, map: FlowMap, loads: readonly LineLoad[], before: readonly LineLoad[]): string[] {
  const named = (id: string): string[] => map.nodes.filter((one) => one.id === id).map(nodeName);
  const from = map.links.filter(({ to }) => to === node.id).flatMap((link) => named(link.from));
  const to = map.links.filter((link) => link.from === node.id).flatMap((link) => named(link.to));
  return [
    ...(from.length === 0 ? [] : [text.from(from)]),
    ...(to.length === 0 ? [] : [text.to(to)]),
    ...loads.map((station) => text.load(station.id, station.load, loadBefore(station, before))),
  ];
}
