import { type KeyboardEvent, lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { withCardEntry } from '../../../../scenarios/edit-study.ts';
import { levers, type RoomId, readLever, roomIds } from '../../../../scenarios/levers/index.ts';
import { Badge } from '../../../components/badge.tsx';
import { TooltipArea } from '../../../components/tooltip.tsx';
import { changesOf } from '../../../reading/change-parts.ts';
import { roomOfPath } from '../../../reading/changes.ts';
import { useTyped } from '../../../hooks/use-typed.ts';
import { nameOf } from '../../../reading/identity.ts';
import { useServices, useView } from '../../../stores/services.ts';
import { duplicateScenario } from '../../../stores/what-ifs.ts';
import { roomNames } from '../../../../scenarios/levers/words.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { shellText } from '../../../texts/shell.ts';
import { EditProvider, type ScenarioEdit, useCards, useEdit, useScenarioEdit } from '../scenario-edit.ts';
import { EditorPanel } from '../text/editor-panel.tsx';
import { ChangesRoom } from './changes-room.tsx';
import { HistoryTools } from './history-tools.tsx';
import { Room } from './room.tsx';
import { RunRoom } from './run-room.tsx';
import './editor.css';

const TablesRoom = lazy(async () => ({ default: (await import('../tables/tables-room.tsx')).TablesRoom }));

type TabId = RoomId | 'changes' | 'tables' | 'run' | 'text';
const tabs: readonly TabId[] = ['changes', ...roomIds, 'tables', 'run', 'text'];

const tabName = (tab: TabId): string => {
  if (tab === 'changes') return scenariosText.changesRoom;
  if (tab === 'tables') return scenariosText.tablesRoom;
  if (tab === 'run') return scenariosText.runRoom;
  return tab === 'text' ? scenariosText.textRoom : roomNames[tab];
};

/** The editor of one scenario: its name, what it changes, and the rooms; the whole study as text in the last one. */
export function Editor(): ReactNode {
  const edit = useScenarioEdit();
  const chosen = useView((view) => view.room);
  const room = tabs.find((tab) => tab === chosen) ?? 'coordination';
  const isText = edit === undefined || room === 'text';
  // One place for the text, whether it is valid JSON or not: a letter that breaks it must not take the cursor away.
  return (
    <EditProvider value={edit}>
      <TooltipArea>
        <section
          className="scenario-editor"
          {...(edit === undefined ? { 'aria-label': scenariosText.textRoom } : { 'aria-labelledby': 'scenario-title' })}
        >
          {edit === undefined ? (
            <p className="trouble" role="status">
              {scenariosText.notJson}
            </p>
          ) : (
            <>
              <Head edit={edit} />
              <Tabs room={room} />
            </>
          )}
          <div
            key={isText ? 'text' : `${edit.card.id} ${room}`}
            id="room"
            {...(edit === undefined ? {} : { role: 'tabpanel', 'aria-labelledby': `room-${room}` })}
          >
            {isText ? <EditorPanel /> : <Panel room={room} />}
          </div>
        </section>
      </TooltipArea>
    </EditProvider>
  );
}

function Panel({ room }: { readonly room: Exclude<TabId, 'text'> }): ReactNode {
  const { index } = useEdit();
  if (room === 'changes') return <ChangesRoom />;
  if (room === 'run') return <RunRoom />;
  if (room === 'tables') {
    return (
      <Suspense fallback={<p className="caption">{shellText.loading}</p>}>
        <TablesRoom index={index} />
      </Suspense>
    );
  }
  return <Room room={room} />;
}

/** How many changes a scenario makes, room by room, and in all. */
function useChangeCounts(): ReadonlyMap<TabId, number> {
  const { index, scenario, base } = useEdit();
  return useMemo(() => {
    const counts = new Map<TabId, number>();
    if (index === 0) return counts;
    const changes = changesOf(base, scenario);
    const seen = new Set<string>();
    for (const { path } of changes) {
      const { room, thing } = roomOfPath(path.split('/'));
      if (seen.has(thing)) continue;
      seen.add(thing);
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
    counts.set('changes', seen.size);
    return counts;
  }, [index, scenario, base]);
}

function Head({ edit }: { readonly edit: ScenarioEdit }): ReactNode {
  const { study, view } = useServices();
  const { index, card, name } = edit;
  const cards = useCards();
  const counts = useChangeCounts();
  const base = cards[0];
  return (
    <header className="editor-head">
      <div className="editor-name">
        <h1 id="scenario-title">
          <Badge scenario={name} /> <Title />
        </h1>
        <p className="caption">
          {index === 0 || base === undefined
            ? scenariosText.base
            : scenariosText.changesAgainst(
                counts.get('changes') ?? 0,
                nameOf(base.id, base.title, base.letter).letter,
                base.title,
              )}
          {card.locked ? ` · ${scenariosText.locked}` : ''}
        </p>
      </div>
      <div className="editor-tools" role="toolbar" aria-label={scenariosText.moreActions(card.title)}>
        <HistoryTools />
        <button type="button" className="button" onClick={() => duplicateScenario({ study, view }, index)}>
          {index === 0 ? scenariosText.branch : scenariosText.duplicate}
        </button>
        <Link href="/compare" className="button">
          {scenariosText.openCompare}
        </Link>
      </div>
      <Notes />
    </header>
  );
}

/** The title, which is renamed where it stands. */
function Title(): ReactNode {
  const { study } = useServices();
  const { index, card } = useEdit();
  const typed = useTyped(card.title, (text) => {
    const title = text.trim();
    if (title === '') return;
    study
      .getState()
      .change(scenariosText.step.rename(card.title), (draft) => withCardEntry(draft, index, 'title', title));
  });
  return (
    <input
      className="title-input"
      aria-label={scenariosText.name}
      maxLength={200}
      disabled={card.locked}
      size={Math.max(8, typed.value.length)}
      {...typed}
    />
  );
}

/** What is thought of the scenario: a note, and what it is expected to show. */
function Notes(): ReactNode {
  const { card } = useEdit();
  const [isOpen, setOpen] = useState(card.note !== '' || card.hypothesis !== '');
  return (
    <details className="notes" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {scenariosText.hypothesis}, {scenariosText.noteField.toLowerCase()}
      </summary>
      <div>
        <NoteField entry="hypothesis" label={scenariosText.hypothesis} hint={scenariosText.hypothesisHelp} />
        <NoteField entry="note" label={scenariosText.noteField} hint="" />
      </div>
    </details>
  );
}

interface NoteFieldProps {
  readonly entry: 'note' | 'hypothesis';
  readonly label: string;
  readonly hint: string;
}

function NoteField({ entry, label, hint }: NoteFieldProps): ReactNode {
  const { study } = useServices();
  const { index, card } = useEdit();
  return (
    <label className="note-field">
      <span>{label}</span>
      <textarea
        rows={2}
        value={card[entry]}
        placeholder={hint}
        maxLength={entry === 'note' ? 5000 : 2000}
        onChange={({ currentTarget: { value } }) =>
          study
            .getState()
            .change(scenariosText.step[entry](card.title), (draft) => withCardEntry(draft, index, entry, value), true)
        }
      />
    </label>
  );
}

function Tabs({ room }: { readonly room: TabId }): ReactNode {
  const { view } = useServices();
  const { scenario, base } = useEdit();
  const counts = useChangeCounts();
  const list = useRef<HTMLDivElement>(null);
  const go = (tab: TabId): void => view.getState().setRoom(tab);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(room);
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length) ?? room;
    go(tab);
    list.current?.querySelector<HTMLElement>(`#room-${tab}`)?.focus();
  };
  const isEmpty = (tab: TabId): boolean =>
    roomIds.some((id) => id === tab) &&
    !levers.some((lever) => lever.room === tab && readLever(lever, scenario, base) !== undefined);
  return (
    <div ref={list} className="room-tabs" role="tablist" aria-label={scenariosText.rooms} onKeyDown={onKeyDown}>
      {tabs.map((tab) => {
        const changes = counts.get(tab) ?? 0;
        return (
          <button
            key={tab}
            id={`room-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === room}
            aria-controls="room"
            tabIndex={tab === room ? 0 : -1}
            className={isEmpty(tab) ? 'empty' : undefined}
            onClick={() => go(tab)}
          >
            {tabName(tab)}
            {changes > 0 ? (
              <>
                {' '}
                <sup aria-hidden="true">{changes}</sup>
                <span className="unseen">, {scenariosText.changes(changes)}</span>
              </>
            ) : null}
          </button>
        );
      })}
    </div>
  );
}
