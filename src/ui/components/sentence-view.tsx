import type { ReactNode } from 'react';
import type { Estimate } from '../format/measure.ts';
import { fixedSpace } from '../format/numbers.ts';
import type { Sentence } from '../texts/sentence.ts';

/** The size heavy, its uncertainty light, the unit with them on one line: the eye takes the size first, never alone. */
export function EstimateView({ estimate }: { readonly estimate: Estimate }): ReactNode {
  const { value, interval, unit } = estimate;
  return (
    <span className="estimate">
      <b>{value}</b>
      {interval === '' ? null : <span className="interval">{`${fixedSpace}${interval}`}</span>}
      {unit === '' ? null : `${fixedSpace}${unit}`}
    </span>
  );
}

export function SentenceView({ sentence }: { readonly sentence: Sentence }): ReactNode {
  return sentence.map((segment, index) => {
    const key = `${index} ${segment.kind}`;
    switch (segment.kind) {
      case 'estimate':
        return <EstimateView key={key} estimate={segment.estimate} />;
      case 'strong':
        return <b key={key}>{segment.text}</b>;
      case 'quiet':
        return (
          <span key={key} className="interval">
            {segment.text}
          </span>
        );
      case 'words':
        return segment.text;
    }
  });
}
