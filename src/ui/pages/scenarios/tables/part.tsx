import type { ComponentProps, CSSProperties, ReactNode } from 'react';

type Role = 'grid' | 'rowgroup' | 'row' | 'rowheader' | 'gridcell' | 'columnheader';

/**
 * A part of a grid after the pattern of WAI-ARIA. It is no part of a `table`: rows that are out of sight are not there, and
 * the keyboard is with the grid, which tells by `aria-activedescendant` at which cell one is.
 */
export const Part = (props: ComponentProps<'div'> & { readonly role: Role }): ReactNode => <div {...props} />;

/** Where a key stays while the other columns scroll; on a phone only the first one does. */
export const stuckAt = (left = 0): CSSProperties => ({ '--left': `${left}px` }) as CSSProperties;
