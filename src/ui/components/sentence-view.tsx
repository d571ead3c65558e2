import { createElement, Fragment, type ReactNode } from 'react';
import type { Estimate } from '../format/measure.ts';
import { fixedSpace } from '../format/numbers.ts';
import type { Segment, Sentence } from '../texts/sentence.ts';

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

function SegmentView({ segment }: { readonly segment: Segment }): ReactNode {
  switch (segment.kind) {
    case 'estimate':
      return <EstimateView estimate={segment.estimate} />;
    case 'strong':
      return <b>{segment.text}</b>;
    case 'quiet':
      return <span className="interval">{segment.text}</span>;
    case 'words':
      return segment.text;
  }
}

export function SentenceView({ sentence }: { readonly sentence: Sentence }): ReactNode {
  // A sentence is drawn anew as a whole: its segments have no identity but their place.
  return createElement(Fragment, null, ...sentence.map((segment) => createElement(SegmentView, { segment })));
}
