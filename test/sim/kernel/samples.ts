import { normalQuantile } from '../../../src/sim/kernel/normal.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';
import { compileSampler } from '../../../src/sim/kernel/variates.ts';

/** Independent standard normal numbers. */
export function normals(name: string, count: number, replication = 0): number[] {
  const uniform = openStream('samples', replication, name, 'normal');
  return Array.from({ length: count }, () => normalQuantile(uniform()));
}

/** x(t) = phi x(t - 1) + e(t) with standard normal e, started in the stationary law: mean 0, variance 1 / (1 - phi^2). */
export function firstOrderAutoregression(name: string, length: number, phi: number, replication = 0): number[] {
  const noise = normals(name, length, replication);
  let x = 0;
  return noise.map((e, t) => {
    x = t === 0 ? e / Math.sqrt(1 - phi * phi) : phi * x + e;
    return x;
  });
}

const service = compileSampler({ kind: 'exponential', mean: 1 });
const gap = compileSampler({ kind: 'exponential', mean: 2 });

/** Waits of successive customers of the queue M/M/1 at half load, stationary from the first: mean 1 (Lindley 1952). */
export function halfLoadedQueue(customers: number, name: string, replication: number): Float64Array {
  const uniform = openStream('samples', replication, name, 'queue');
  let wait = uniform() < 0.5 ? 0 : gap(uniform());
  return Float64Array.from({ length: customers }, () => {
    const now = wait;
    wait = Math.max(0, wait + service(uniform()) - gap(uniform()));
    return now;
  });
}
