import { type Lever, levers } from './index.ts';

/**
 * The lever that moves what stands at a path, or that makes it; undefined where there is none, or where the path alone does
 * not tell which of several it is, as with the size of an event.
 */
export function leverOfPath(path: readonly string[]): Lever | undefined {
  const at = path.join('/');
  const fits = (pattern: string): boolean => {
    const keys = pattern.split('/');
    return keys.length === path.length && keys.every((key, k) => key === '*' || key === path[k]);
  };
  const [fitting, another] = levers.filter((lever) => fits(lever.path));
  const exact = levers.find((lever) => lever.path === at || lever.insert?.path === at);
  return exact ?? (another === undefined ? fitting : undefined);
}
