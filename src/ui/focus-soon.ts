const mostTries = 60;
const betweenTriesMs = 50;

/**
 * Puts the focus on what a page shows once it is there: pages are fetched when they are opened. Where another page is opened
 * meanwhile, nothing happens any more.
 */
export function focusSoon(
  find: () => HTMLElement | null | undefined,
  tries = mostTries,
  then: (found: HTMLElement) => void = () => undefined,
): void {
  const { hash } = location;
  const attempt = (left: number): void => {
    if (location.hash !== hash) return;
    const found = find();
    if (found === null || found === undefined) {
      if (left > 0) setTimeout(() => attempt(left - 1), betweenTriesMs);
      return;
    }
    found.scrollIntoView({ block: 'center' });
    found.focus();
    then(found);
  };
  attempt(tries);
}
