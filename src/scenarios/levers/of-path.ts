import { type Lever, levers } from './index.ts';

/** The lever that moves what stands at a path, or that makes it; undefined where there is none. */
export function leverOfPath(path: readonly string[]): Lever | undefined {
  const at = path.join('/');
  const fits = (pattern: string): boolean => {
    const keys = pattern.split('/');
    return keys.length === path.length && keys.every((key, k) => key === '*' || key === path[k]);
  };
  return (
    levers.find((lever) => lever.path === at || lever.insert?.path === at) ?? levers.find((lever) => fits(lever.path))
  );
}
