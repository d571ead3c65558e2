import { type PointerEvent, type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { moved, scenarioOf } from '../../../../scenarios/edit-study.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { ScenarioCard } from '../../../../scenarios/edit-study.ts';
import { Badge } from '../../../components/badge.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { EstimateView } from '../../../components/sentence-view.tsx';
import { fixedSpace } from '../../../format/numbers.ts';
import type { Board } from '../../../reading/board.ts';
import { tellChanges } from '../../../reading/changes.ts';
import { nameOf, type ScenarioName } from '../../../reading/identity.ts';
import { signedOf } from '../../../reading/verdict.ts';
import { useServices, useStudy } from '../../../stores/services.ts';
import { addWhatIf } from '../../../stores/what-ifs.ts';
import { emptyText } from '../../../texts/empty.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { useCards, useEditedIndex } from '../scenario-edit.ts';
import { EntryMenu } from './entry-menu.tsx';
import { type Reorder, useReorder } from './use-reorder.ts';
import './scenario-list.css';

const nameOfCard = ({ id, title, letter }: ScenarioCard): ScenarioName => nameOf(id, title, letter);

/** Every scenario as what it changes, with its effect: what it shares with the base is not repeated. */
export function ScenarioList({ board }: { readonly board: Board | undefined }): ReactNode {
  const { study, view } = useServices();
  // What was just edited shows first: the list follows when there is time.
  const draft = useDeferredValue(useStudy((state) => state.draft));
  const cards = useCards();
  const edited = useEditedIndex();
  const list = useRef<HTMLOListElement>(null);
  const reorder = useReorder(list, (from, to) =>
    study.getState().change(scenariosText.step.move(cards[from]?.title ?? ''), (now) => moved(now, from, to)),
  );
  if (draft === undefined) return <section aria-label={scenariosText.whatIfs} />;
  const add = (): void => addWhatIf({ study, view });
  return (
    <section className="what-ifs" aria-labelledby="what-ifs">
      <header>
        <h2 id="what-ifs">{scenariosText.whatIfCount(cards.length - 1)}</h2>
        <button type="button" className="button small" onClick={add}>
          {scenariosText.newWhatIf}
        </button>
      </header>
      <ol ref={list}>
        {cards.map((card, index) => (
          <li key={card.id} className={`${entryClass(card, index === edited)} ${dropClass(reorder, index)}`.trim()}>
            <Entry
              card={card}
              index={index}
              draft={draft}
              board={board}
              isEdited={index === edited}
              onGrip={index > 0 && cards.length > 2 ? (event) => reorder.start(event, index) : undefined}
            />
          </li>
        ))}
      </ol>
      {cards.length > 1 ? null : (
        <EmptyState words={emptyText.whatIfs}>
          <button type="button" className="button small primary" onClick={add}>
            {emptyText.makeWhatIf}
          </button>
        </EmptyState>
      )}
      <p className="caption">{scenariosText.note}</p>
    </section>
  );
}

const entryClass = ({ aside }: ScenarioCard, isEdited: boolean): string =>
  [isEdited ? 'edited' : '', aside ? 'aside' : ''].join(' ').trim();

/** What is dragged, and on which side of which entry it would come to stand. */
function dropClass({ from, to }: Reorder, index: number): string {
  if (from === undefined || to === undefined) return '';
  if (index === from) return 'lifted';
  if (index !== to) return '';
  return to < from ? 'drop-above' : 'drop-below';
}

interface EntryProps {
  readonly card: ScenarioCard;
  readonly index: number;
  readonly draft: PlainObject;
  readonly board: Board | undefined;
  readonly isEdited: boolean;
  /** Begins to drag it; undefined where it has no other place. */
  readonly onGrip: ((event: PointerEvent<Element>) => void) | undefined;
}

function Entry({ card, index, draft, board, isEdited, onGrip }: EntryProps): ReactNode {
  const { view } = useServices();
  const scenario = nameOfCard(card);
  return (
    <>
      <div className="entry-head">
        <button
          type="button"
          className="entry-name"
          aria-current={isEdited ? 'true' : undefined}
          title={scenariosText.edit(card.title)}
          onClick={() => view.getState().setEditing(card.id)}
        >
          <Badge scenario={scenario} /> {card.title}
        </button>
        {onGrip === undefined ? null : (
          <span className="entry-grip" title={scenariosText.drag} aria-hidden="true" onPointerDown={onGrip}>
            <GripIcon />
          </span>
        )}
        <EntryMenu card={card} index={index} />
      </div>
      <Changes draft={draft} index={index} />
      {card.aside ? (
        <p className="effect" title={scenariosText.asideHelp}>
          {scenariosText.aside}
        </p>
      ) : (
        <Effect board={board} scenario={scenario} />
      )}
    </>
  );
}

/** Six dots, as on things that can be taken hold of. */
const GripIcon = (): ReactNode => (
  <svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true">
    {[2, 7, 12].map((y) => (
      <path key={y} d={`M1 ${y}h2M5 ${y}h2`} />
    ))}
  </svg>
);

const mostChanges = 6;

function Changes({ draft, index }: { readonly draft: PlainObject; readonly index: number }): ReactNode {
  const cards = useCards();
  const { like, groups } = useMemo(
    () => tellChanges(Array.from({ length: index + 1 }, (_, k) => scenarioOf(draft, k))),
    [draft, index],
  );
  const resembled = like === undefined ? undefined : cards[like];
  const rest = groups.length - mostChanges;
  if (index === 0) return <p className="change">{scenariosText.base}</p>;
  if (groups.length === 0 && resembled === undefined) return <p className="change">{scenariosText.noChanges}</p>;
  return (
    <ul>
      {resembled === undefined ? null : <li className="change">{scenariosText.like(nameOfCard(resembled).letter)}</li>}
      {groups.slice(0, mostChanges).map(({ name, words, count, full }) => (
        <li key={`${name} ${words}`} className="change" title={full}>
          {name} <span>{words}</span>
          {count > 1 ? ` ${scenariosText.times(count)}` : ''}
        </li>
      ))}
      {rest > 0 ? <li className="change">{scenariosText.moreChanges(rest)}</li> : null}
    </ul>
  );
}

function Effect({
  board,
  scenario,
}: {
  readonly board: Board | undefined;
  readonly scenario: ScenarioName;
}): ReactNode {
  const headline = board?.headline;
  if (board === undefined || headline === undefined) return <NoEffectYet />;
  if (scenario.id === board.baseline.id) return <p className="effect">{scenariosText.baseline}</p>;
  const known = board.others.find(({ id }) => id === scenario.id);
  const reading = known === undefined ? undefined : board.read(headline, known);
  if (reading === undefined) return <NoEffectYet />;
  return (
    <p className={board.stale ? 'effect stale' : 'effect'}>
      <EstimateView estimate={signedOf(reading)} /> <span>{scenariosText.against(board.baseline.letter)}</span>
    </p>
  );
}

/** The line is there before its number: what stands below does not jump. */
const NoEffectYet = (): ReactNode => (
  <p className="effect" aria-hidden="true">
    {fixedSpace}
  </p>
);
