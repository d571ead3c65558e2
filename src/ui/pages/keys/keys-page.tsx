import type { ReactNode } from 'react';
import { useTitle } from '../../hooks/use-title.ts';
import { keysText } from '../../texts/keys.ts';
import './keys-page.css';

/** What keys do. */
export function KeysPage(): ReactNode {
  useTitle(keysText.title);
  return (
    <div className="page keys-page">
      <h1>{keysText.title}</h1>
      <p className="keys-lead">{keysText.lead}</p>
      {keysText.groups.map(({ title, keys }) => (
        <table key={title}>
          <caption>{title}</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{keysText.key}</th>
              <th scope="col">{keysText.does}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
