import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import { useTheme } from '../hooks/use-theme.ts';
import { useServices } from '../stores/services.ts';
import { commandsText as text } from '../texts/commands.ts';
import { commandsOf } from './commands.ts';
import { type Command, findCommands } from './find.ts';
import './palette.css';

const recentKey = 'commands';
const mostRecent = 8;

interface PaletteProps {
  /** What was typed before it was there. */
  readonly begun: () => string;
  readonly onClose: () => void;
}

/** A search over everything that can be done: type, choose with the arrow keys, Enter. */
export function Palette({ begun, onClose }: PaletteProps): ReactNode {
  const services = useServices();
  const [, go] = useLocation();
  const { turn } = useTheme();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const recent = useMemo(() => (services.storage.read(recentKey) ?? '').split('\n').filter(Boolean), [services]);
  // The study as it is when the palette opens: it cannot change behind it.
  const [commands] = useState(() => commandsOf(services, go, turn));
  // At once: Enter takes what the words say now.
  const found = useMemo(() => findCommands(commands, search, recent), [commands, search, recent]);
  const begin = useRef(begun);
  // Once it is on the page, and before another key is pressed.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    setSearch(begin.current());
  }, []);
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    const kept = [command.id, ...recent.filter((id) => id !== command.id)].slice(0, mostRecent);
    services.storage.write(recentKey, kept.join('\n'));
    dialog.current?.close();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) setAt(Math.min(Math.max(at + step, 0), found.length - 1));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={text.title} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${at}`}
        aria-label={text.title}
        placeholder={text.placeholder}
        spellCheck={false}
        autoComplete="off"
        value={search}
        onChange={({ currentTarget }) => {
          setSearch(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {found.length === 0 ? text.none(search) : text.found(found.length)}
      </p>
      <div className="palette-list" id={list} role="listbox" aria-label={text.title}>
        {found.map((command, n) => (
          <Option key={command.id} id={`${list}-${n}`} command={command} isChosen={n === at} onRun={run} />
        ))}
      </div>
      {found.length === 0 ? <p className="palette-none">{text.none(search)}</p> : null}
    </dialog>
  );
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isChosen: boolean;
  readonly onRun: (command: Command) => void;
}

function Option({ id, command, isChosen, onRun }: OptionProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div ref={element} id={id} role="option" tabIndex={-1} aria-selected={isChosen} onPointerUp={() => onRun(command)}>
      {command.label} <small>{command.group}</small>
    </div>
  );
}
