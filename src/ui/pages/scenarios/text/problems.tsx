import { type ReactNode, useMemo } from 'react';
import type { Issue } from '../../../../scenarios/issues.ts';
import { type Place, placeOf } from '../../../editor/locate.ts';
import { useStudy } from '../../../stores/services.ts';
import { scenariosText } from '../../../texts/scenarios.ts';

/** What is wrong with the text, at its paths. A click goes to the line. */
export function Problems({ onPick }: { readonly onPick: (place: Place) => void }): ReactNode {
  const issues = useStudy((state) => state.issues);
  const text = useStudy(({ history }) => history.present.text);
  const state = useStateWords(issues);
  const placed = useMemo(() => issues.map((issue) => ({ issue, place: placeOf(text, issue) })), [issues, text]);
  return (
    <div className="problems">
      <p className="problems-state" role="status">
        {state}
      </p>
      {placed.length === 0 ? null : (
        <ul aria-label={scenariosText.problems}>
          {placed.map(({ issue, place }) => (
            <li key={`${issue.path} ${issue.message}`}>
              <Problem issue={issue} place={place} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useStateWords(issues: readonly Issue[]): string {
  const checking = useStudy((state) => state.checking);
  const hasStudy = useStudy(({ study }) => study !== undefined);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (checking) return scenariosText.checking;
  if (errors > 0) return hasStudy ? scenariosText.invalid(errors) : scenariosText.invalidFirst(errors);
  return issues.length > 0 ? scenariosText.warnings(issues.length) : scenariosText.valid;
}

interface ProblemProps {
  readonly issue: Issue;
  readonly place: Place | undefined;
  readonly onPick: (place: Place) => void;
}

function Problem({ issue, place, onPick }: ProblemProps): ReactNode {
  const isWarning = issue.severity === 'warning';
  return (
    <button type="button" onClick={() => onPick(place ?? { line: 1, column: 1, offset: 0 })}>
      <span className={isWarning ? 'problem-path warning' : 'problem-path'}>
        {issue.path === '' ? scenariosText.wholeFile : issue.path}
      </span>
      <span className="problem-line">
        {isWarning ? `${scenariosText.warning} ` : ''}
        {place === undefined ? '' : scenariosText.line(place.line)}
      </span>
      <span className="problem-message">{issue.message}</span>
    </button>
  );
}
