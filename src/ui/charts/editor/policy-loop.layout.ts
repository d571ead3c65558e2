import type { NamedPolicy } from '../../../scenarios/policies/index.ts';

export type PolicyId = NamedPolicy['policy'];
/** What stands along the flow of material, from left to right. */
export type LoopNode = 'parts' | 'gate' | 'line' | 'stock' | 'customers';

/** How a policy is drawn: where its signal starts and what it sets off, what looks at a clock, what is capped. */
interface LoopSpec {
  readonly signals: readonly { readonly from: LoopNode | 'plan'; readonly to: LoopNode }[];
  readonly clock?: 'stock' | 'gate';
  readonly cap?: 'stage' | 'line' | 'drum';
}

const specs: Readonly<Record<PolicyId, LoopSpec>> = {
  baseStock: { signals: [{ from: 'customers', to: 'gate' }] },
  reorderPointUpTo: { signals: [{ from: 'stock', to: 'gate' }] },
  reorderPointLot: { signals: [{ from: 'stock', to: 'gate' }] },
  orderUpTo: { signals: [{ from: 'stock', to: 'gate' }], clock: 'stock' },
  makeToStock: {
    signals: [
      { from: 'plan', to: 'gate' },
      { from: 'stock', to: 'gate' },
    ],
    clock: 'stock',
  },
  mrp: {
    signals: [
      { from: 'plan', to: 'gate' },
      { from: 'plan', to: 'parts' },
    ],
    clock: 'gate',
  },
  makeToOrder: { signals: [{ from: 'customers', to: 'gate' }] },
  jitKanban: { signals: [{ from: 'stock', to: 'gate' }], cap: 'stage' },
  generalisedKanban: {
    signals: [
      { from: 'customers', to: 'gate' },
      { from: 'stock', to: 'gate' },
    ],
    cap: 'stage',
  },
  conwip: { signals: [{ from: 'line', to: 'gate' }], cap: 'line' },
  drumBufferRope: { signals: [{ from: 'line', to: 'gate' }], cap: 'drum' },
  pushPull: {
    signals: [
      { from: 'plan', to: 'parts' },
      { from: 'customers', to: 'gate' },
    ],
  },
  heijunka: { signals: [{ from: 'stock', to: 'gate' }], clock: 'gate' },
};

export const loopSize = { width: 220, height: 92 } as const;
const flowY = 56;
const planY = 10;
const capY = 80;
const nodeX: Readonly<Record<LoopNode, number>> = { parts: 14, gate: 52, line: 96, stock: 150, customers: 204 };
const half: Readonly<Record<LoopNode, number>> = { parts: 8, gate: 4, line: 20, stock: 13, customers: 8 };

interface LoopPoint {
  readonly x: number;
  readonly y: number;
}

export interface LoopGeometry {
  readonly nodes: readonly (LoopPoint & { readonly node: LoopNode })[];
  /** The plan above the flow, where something goes by it. */
  readonly plan: LoopPoint | undefined;
  readonly clock: LoopPoint | undefined;
  /** Solid: the way of the goods. */
  readonly flows: readonly string[];
  /** Dashed: the way of the signal, ending in an arrow that points down. */
  readonly signals: readonly { readonly path: string; readonly tip: LoopPoint }[];
  /** From where to where no more than so much may be under way. */
  readonly cap: { readonly from: number; readonly to: number; readonly y: number } | undefined;
  /** The station that sets the pace. */
  readonly drumX: number | undefined;
}

/** Marks of a policy's loop: goods go from left to right, signals back above them, caps stand below. */
export function policyLoopLayout(policy: PolicyId): LoopGeometry {
  const { signals, clock, cap } = specs[policy];
  const order: readonly LoopNode[] = ['parts', 'gate', 'line', 'stock', 'customers'];
  const usesPlan = signals.some(({ from }) => from === 'plan');
  const plan = usesPlan ? { x: nodeX.stock, y: planY } : undefined;
  return {
    nodes: order.map((node) => ({ node, x: nodeX[node], y: flowY })),
    plan,
    clock: clock === undefined ? undefined : { x: nodeX[clock] + (clock === 'gate' ? 0 : 15), y: flowY - 19 },
    flows: order.slice(1).map((to, n) => {
      const from = order[n]!;
      return `M${nodeX[from] + half[from] + 2} ${flowY}H${nodeX[to] - half[to] - 2}`;
    }),
    signals: signals.map(({ from, to }, n) => signalOf(from, to, n)),
    cap: cap === undefined ? undefined : { ...capOf(cap), y: capY },
    drumX: cap === 'drum' ? nodeX.line + 9 : undefined,
  };
}

function signalOf(from: LoopNode | 'plan', to: LoopNode, n: number) {
  const tip = { x: nodeX[to] + 3 * n, y: flowY - 14 };
  if (from === 'plan') return { path: `M${nodeX.stock - 16} ${planY}H${tip.x}V${tip.y}`, tip };
  const start = nodeX[from] + (from === 'line' ? half.line - 4 : 0);
  const top = from === 'line' ? flowY - 30 : flowY - 34 - 6 * n;
  return { path: `M${start} ${flowY - 14}V${top}H${tip.x}V${tip.y}`, tip };
}

function capOf(cap: 'stage' | 'line' | 'drum'): { from: number; to: number } {
  const from = nodeX.gate + half.gate;
  if (cap === 'stage') return { from, to: nodeX.stock + half.stock };
  return { from, to: cap === 'line' ? nodeX.line + half.line : nodeX.line + 12 };
}
