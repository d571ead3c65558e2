import type { ReactNode } from 'react';
import { loopSize, type LoopNode, type PolicyId, policyLoopLayout } from '../../../charts/editor/policy-loop.layout.ts';

/** A drawing of a policy's loop. What it shows stands in words beside it. */
export function PolicyLoop({ policy }: { readonly policy: PolicyId }): ReactNode {
  const { nodes, plan, clock, flows, signals, cap, drumX } = policyLoopLayout(policy);
  const { width, height } = loopSize;
  return (
    <svg className="policy-loop" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {flows.map((path) => (
        <path key={path} d={path} className="loop-flow" />
      ))}
      {nodes.map(({ node, x, y }) => (
        <g key={node} transform={`translate(${x} ${y})`}>
          <Node node={node} />
        </g>
      ))}
      {drumX === undefined ? null : <circle cx={drumX} cy={nodes[2]!.y} r="5" className="loop-drum" />}
      {plan === undefined ? null : (
        <path d={`M${plan.x - 14} ${plan.y - 7}h28v14h-28zm5 4h18m-18 3.5h18`} className="loop-node" />
      )}
      {signals.map(({ path, tip }) => (
        <g key={path} className="loop-signal">
          <path d={path} />
          <path d={`M${tip.x - 3.5} ${tip.y - 4}l3.5 5 3.5-5`} className="loop-tip" />
        </g>
      ))}
      {clock === undefined ? null : (
        <g transform={`translate(${clock.x} ${clock.y})`} className="loop-clock">
          <circle r="5.5" />
          <path d="M0-3.5V0l2.5 1.5" />
        </g>
      )}
      {cap === undefined ? null : <path d={`M${cap.from} ${cap.y - 6}v6H${cap.to}v-6`} className="loop-cap" />}
    </svg>
  );
}

function Node({ node }: { readonly node: LoopNode }): ReactNode {
  switch (node) {
    case 'parts':
      return <path d="M-8-6h16v12h-16zm0 6h16" className="loop-node" />;
    case 'gate':
      return <path d="M0-9V9" className="loop-gate" />;
    case 'line':
      return <path d="M-20-9h16v18h-16zm24 0h16v18h-16zM-4 0h8" className="loop-line" />;
    case 'stock':
      return <path d="M-13-9h26L0 10z" className="loop-stock" />;
    case 'customers':
      return <path d="M0-9a4 4 0 1 1 0 8 4 4 0 0 1 0-8M-8 9a8 8 0 0 1 16 0z" className="loop-customer" />;
  }
}
