import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTitle } from '../../hooks/use-title.ts';
import { glossary } from '../../reading/glossary.ts';
import { informationParts, modelText, physicalParts } from '../../texts/model.ts';
import { LiveDiagram } from './live-diagram.tsx';
import './model-page.css';

/** What the model computes, played on the open study and told part by part. */
export function ModelPage(): ReactNode {
  useTitle(modelText.title);
  return (
    <div className="page model-page">
      <header>
        <h1>{modelText.title}</h1>
        <p className="model-lead">{modelText.lead}</p>
      </header>
      <LiveDiagram />
      <div className="model-texts">
        {[...informationParts, ...physicalParts].map((part) => {
          const { title, text, see } = modelText.parts[part];
          return <Told key={part} title={title} words={[text]} see={see} />;
        })}
      </div>
      <div className="model-texts wide">
        {modelText.explained.map((told) => (
          <Told key={told.title} {...told} />
        ))}
      </div>
      <p>
        <Link href="/trust" className="link">
          {modelText.toTrust}
        </Link>
      </p>
    </div>
  );
}

interface ToldProps {
  readonly title: string;
  readonly words: readonly string[];
  readonly see: readonly string[];
}

function Told({ title, words, see }: ToldProps): ReactNode {
  const entries = see.flatMap((id) => glossary().find((entry) => entry.id === id) ?? []);
  return (
    <section>
      <h2>{title}</h2>
      {words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="model-see">
        {modelText.see}{' '}
        {entries.map((entry, at) => (
          <span key={entry.id}>
            {at > 0 ? ', ' : ''}
            <Link href={`/glossary/${entry.id}`} className="link">
              {entry.title}
            </Link>
          </span>
        ))}
      </p>
    </section>
  );
}
