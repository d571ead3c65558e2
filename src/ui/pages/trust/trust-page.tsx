import type { ReactNode } from 'react';
import { useTitle } from '../../hooks/use-title.ts';
import { shellText } from '../../texts/shell.ts';
import { trustText } from '../../texts/trust.ts';
import { CheckTable } from './check-table.tsx';
import { VerifyStrip } from './verify-strip.tsx';
import './trust-page.css';

/** Why the figures may be believed: checks that run here, and how the numbers are made. */
export function TrustPage(): ReactNode {
  useTitle(shellText.trust);
  return (
    <div className="page trust">
      <header>
        <h1>{trustText.title}</h1>
        <p className="trust-lead">{trustText.lead}</p>
      </header>
      <div className="trust-columns">
        <section aria-labelledby="checks">
          <h2 id="checks">{trustText.checks}</h2>
          <p className="caption trust-note">{trustText.checksNote}</p>
          <VerifyStrip />
          <CheckTable />
        </section>
        <section aria-labelledby="model">
          <h2 id="model">{trustText.model}</h2>
          {trustText.parts.map(({ title, words }) => (
            <div key={title} className="trust-part">
              <h3>{title}</h3>
              {words.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          ))}
        </section>
      </div>
    </div>
  );
}
