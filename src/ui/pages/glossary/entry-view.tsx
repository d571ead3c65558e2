import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { type Entry, formulaParts, glossary } from '../../reading/glossary.ts';
import { glossaryText } from '../../texts/glossary.ts';
import { pictureOf } from './pictures.ts';

/** One entry: picture, meaning, formula, facts, and what to read next. */
export function EntryView({ entry }: { readonly entry: Entry }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const Picture = pictureOf(entry.id);
  const facts = [
    [glossaryText.unit, entry.unit],
    [glossaryText.direction, entry.direction],
    [glossaryText.options, entry.options],
    [glossaryText.source, entry.source],
  ] as const;
  return (
    <article className="entry-view">
      <p className="over">{glossaryText.topic[entry.topic]}</p>
      <h2 ref={heading} tabIndex={-1}>
        {entry.title}
      </h2>
      {entry.text.map((paragraph) => (
        <p key={paragraph} className="entry-text">
          {paragraph}
        </p>
      ))}
      {entry.formula === undefined ? null : <Formula formula={entry.formula} />}
      {Picture === undefined ? null : (
        <figure className="entry-picture">
          <Picture />
        </figure>
      )}
      <dl className="entry-facts">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {entry.where === undefined ? null : (
          <div>
            <dt>{glossaryText.where}</dt>
            <dd>
              <Link href={entry.where.path} className="link">
                {entry.where.words}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <SeeAlso ids={entry.see} />
    </article>
  );
}

/** A fraction is set as one; what is read aloud is the formula as it is written. */
function Formula({ formula }: { readonly formula: string }): ReactNode {
  const { over, under, remark } = formulaParts(formula);
  return (
    <div className="formula">
      <p className="unseen">{`${glossaryText.formula}: ${formula}`}</p>
      <div aria-hidden="true">
        {under === undefined ? (
          <span>{over}</span>
        ) : (
          <span className="fraction">
            <span>{over}</span>
            <span>{under}</span>
          </span>
        )}
        {remark === undefined ? null : <span className="remark">{remark}</span>}
      </div>
    </div>
  );
}

function SeeAlso({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const found = ids.flatMap((id) => glossary().find((entry) => entry.id === id) ?? []);
  if (found.length === 0) return null;
  return (
    <nav aria-labelledby="see-also" className="see-also">
      <h3 id="see-also">{glossaryText.see}</h3>
      <ul>
        {found.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/glossary/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
