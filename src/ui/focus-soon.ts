const mostTries = 60;
const betweenTriesMs = 50;

/** Puts the focus on what a page shows once it is there: pages are fetched when they are opened. */
export function focusSoon(find: () => HTMLElement | null | undefined, tries = mostTries): void {
  const found = find();
  if (found !== null && found !== undefined) {
    found.scrollIntoView({ block: 'center' });
    found.focus();
  } else if (tries > 0) setTimeout(() => focusSoon(find, tries - 1), betweenTriesMs);
}
