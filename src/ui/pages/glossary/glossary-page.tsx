import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useTitle } from '../../hooks/use-title.ts';
import { type Entry, glossary, search, type Topic } from '../../reading/glossary.ts';
import { glossaryText } from '../../texts/glossary.ts';
import { EntryView } from './entry-view.tsx';
import { Gallery } from './gallery.tsx';
import './glossary-page.css';

const none: readonly Entry[] = [];
const topics = Object.keys(glossaryText.topic) as Topic[];

/** Every term, indicator, lever and field: a list to search at the left, and one entry, or all pictures, beside it. */
export function GlossaryPage(): ReactNode {
  const { id } = useParams<{ id?: string }>();
  const entry = glossary().find((candidate) => candidate.id === id);
  useTitle(entry?.title ?? glossaryText.title);
  return (
    <div className={id === undefined ? 'page glossary' : 'page glossary at-entry'}>
      <header>
        <h1>{glossaryText.title}</h1>
        <p className="glossary-lead">{glossaryText.lead}</p>
      </header>
      <div className="glossary-columns">
        <Finder current={id} />
        <section className="glossary-what" aria-label={entry?.title ?? glossaryText.pictures}>
          {id === undefined ? null : (
            <Link href="/glossary" className="link glossary-back">
              {glossaryText.back}
            </Link>
          )}
          {id !== undefined && entry === undefined ? <p>{glossaryText.unknown(id)}</p> : null}
          {entry === undefined ? <Gallery /> : <EntryView key={entry.id} entry={entry} />}
        </section>
      </div>
    </div>
  );
}

function Finder({ current }: { readonly current: string | undefined }): ReactNode {
  const [wanted, setWanted] = useState('');
  const [topic, setTopic] = useState<Topic>();
  const asked = useDeferredValue(wanted);
  const found = useMemo(() => search(glossary(), asked, topic), [asked, topic]);
  // Hundreds of names are drawn in pieces, after the page stands.
  const listed = useDeferredValue(found, none);
  return (
    <search className="glossary-finder">
      <input
        type="search"
        aria-label={glossaryText.search}
        placeholder={glossaryText.search}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <fieldset className="glossary-topics">
        <legend className="unseen">{glossaryText.topics}</legend>
        {[undefined, ...topics].map((offered) => (
          <button key={offered ?? ''} type="button" aria-pressed={offered === topic} onClick={() => setTopic(offered)}>
            {offered === undefined ? glossaryText.all : glossaryText.topic[offered]}
          </button>
        ))}
      </fieldset>
      <p className="caption" role="status">
        {found.length === 0 ? glossaryText.none(wanted) : glossaryText.found(found.length)}
      </p>
      {found.length === 0 ? (
        <button
          type="button"
          className="button small"
          onClick={() => {
            setWanted('');
            setTopic(undefined);
          }}
        >
          {glossaryText.showAll}
        </button>
      ) : (
        <Names found={listed} current={current} isSorted={wanted.trim() === ''} />
      )}
    </search>
  );
}

interface NamesProps {
  readonly found: readonly Entry[];
  readonly current: string | undefined;
  readonly isSorted: boolean;
}

/** Names from A to Z with their first letters; where something is searched, the best matches first. */
const Names = memo(function Names({ found, current, isSorted }: NamesProps): ReactNode {
  const letterOf = (entry: Entry | undefined): string => entry?.title.charAt(0).toUpperCase() ?? '';
  return (
    <nav aria-label={glossaryText.entries} className="glossary-names">
      <ul>
        {found.map((entry, at) => (
          <li key={entry.id}>
            <span className="letter" aria-hidden="true">
              {isSorted && letterOf(entry) !== letterOf(found[at - 1]) ? letterOf(entry) : ''}
            </span>
            <Link href={`/glossary/${entry.id}`} aria-current={entry.id === current ? 'page' : undefined}>
              {entry.title} <small>{glossaryText.topic[entry.topic]}</small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
});
