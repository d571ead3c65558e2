import { type ReactNode, useMemo } from 'react';
import type { Study } from '../../../scenarios/study.ts';
import { Badge } from '../../components/badge.tsx';
import { type PolicyCard, policyCards } from '../../reading/policy-cards.ts';
import { policyText } from '../../texts/policies.ts';
import './policy-cards.css';

/** What each scenario does, in a sentence, and the numbers it is told to do it with. */
export function PolicyCards({ study }: { readonly study: Study }): ReactNode {
  const cards = useMemo(() => policyCards(study), [study]);
  return (
    <section className="policy-part" aria-labelledby="policy-cards">
      <header>
        <h2 id="policy-cards">{policyText.cards}</h2>
        <p className="caption">{policyText.cardsNote}</p>
      </header>
      <ul className="policy-cards">
        {cards.map((card) => (
          <li key={card.scenarios[0]?.id}>
            <Card card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ card }: { readonly card: PolicyCard }): ReactNode {
  const { scenarios, summary, columns, rows, shared, limits } = card;
  return (
    <>
      <h3>
        {scenarios.map((scenario) => (
          <span key={scenario.id}>
            <Badge scenario={scenario} /> {scenario.title}
          </span>
        ))}
      </h3>
      <p>{summary}</p>
      {columns.length === 0 ? (
        shared.length === 0 ? (
          <p className="caption">{policyText.nothingToSet}</p>
        ) : null
      ) : (
        <table>
          <caption className="unseen">{policyText.numbersOf(scenarios.map(({ title }) => title))}</caption>
          <thead>
            <tr>
              <th scope="col">{policyText.product}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stock, values }) => (
              <tr key={stock}>
                <th scope="row">{stock}</th>
                {values.map((value, index) => (
                  <td key={columns[index]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shared.length === 0 ? null : <p className="policy-limit">{policyText.shared(shared)}</p>}
      {limits.map((limit) => (
        <p key={limit} className="policy-limit">
          {limit}
        </p>
      ))}
    </>
  );
}
