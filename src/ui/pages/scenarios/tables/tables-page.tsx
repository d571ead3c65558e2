import type { ReactNode } from 'react';
import { useTitle } from '../../../hooks/use-title.ts';
import { tablesText } from '../../../texts/tables.ts';
import { TablesRoom } from './tables-room.tsx';

/** Master data on a page of its own, with the whole width for it. */
export function TablesPage(): ReactNode {
  useTitle(tablesText.title);
  return (
    <div className="page">
      <h1>{tablesText.title}</h1>
      <TablesRoom index={0} />
    </div>
  );
}
