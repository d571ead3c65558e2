import { normalQuantile } from '../../../src/sim/kernel/normal.ts';
import { openStream } from '../../../src/sim/kernel/stream.ts';

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
