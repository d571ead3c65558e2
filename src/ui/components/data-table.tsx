import { type ReactNode, useEffect, useRef } from 'react';
import './data-table.css';

/** The numbers behind a chart, as text. The first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table that scrolls within its frame, with the keyboard too. */
export function DataTable({ caption, table }: { readonly caption: string; readonly table: ChartTable }): ReactNode {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (frame.current !== null) frame.current.tabIndex = 0;
  }, []);
  return (
    <section ref={frame} className="data-table" aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={table.columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
