/** The study in the part of an address behind "#", and that part without it; undefined where there is none. */
export function studyInHash(hash: string): { readonly data: string; readonly rest: string } | undefined {
  const [, place, query] = /^#?([^?]*)\?(.*)$/s.exec(hash) ?? [];
  if (place === undefined || query === undefined) return undefined;
  const found = query.split('&').find((part) => part.startsWith('s='));
  return found === undefined ? undefined : { data: found.slice(2).trim(), rest: `#${place}` };
}
