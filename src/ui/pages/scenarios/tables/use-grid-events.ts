import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useServices } from '../../../stores/services.ts';
import type { EndOfEdit } from './cell-editor.tsx';
import type { Editing } from './grid-row.tsx';
import { at, type CellPlace, type Extent, moved, neighbour, rangeOf, type Selection } from './selection.ts';
import type { TableView } from './table-view.ts';
import type { TableEdit } from './use-table-edit.ts';

interface GridState {
  readonly view: TableView;
  readonly edit: TableEdit;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly extent: Extent;
}

type EditedCell = Editing & { readonly row: number };

/** What keys, pointer and clipboard do in the grid. */
export function useGridEvents(state: GridState) {
  const { study } = useServices();
  const [editing, setEditing] = useState<EditedCell>();
  const [pending, setPending] = useState<readonly string[]>([]);
  /** After Escape, Tab leaves the grid. */
  const isLeaving = useRef(false);
  const latest = useRef({ state, editing, pending });
  useEffect(() => {
    latest.current = { state, editing, pending };
  });

  const begin = useCallback((text: string | undefined): void => {
    const { view, edit, selection } = latest.current.state;
    const { row, column } = selection.active;
    const isNewRow = row >= view.rows.length;
    if (edit.isLocked || (isNewRow && column >= view.table.keys.length)) return;
    setEditing({ row, column, text });
  }, []);

  /** Takes a text into the cell that was edited. Says whether one goes on from there. */
  const take = useCallback((cell: EditedCell, text: string): void => {
    const { view, edit } = latest.current.state;
    const [row, column] = [view.rows[cell.row], view.columns[cell.column]];
    if (row !== undefined && column !== undefined) {
      edit.write(row, column, text);
      return;
    }
    const keys = view.table.keys.map((_, n) => (n === cell.column ? text.trim() : (latest.current.pending[n] ?? '')));
    const isAdded = keys.every((key) => key !== '') && edit.add(keys);
    setPending(isAdded ? [] : keys);
  }, []);

  const end = useCallback(
    ({ text, then, isAway }: EndOfEdit): void => {
      const { editing: cell, state: now } = latest.current;
      setEditing(undefined);
      if (!isAway) now.scroller.current?.focus({ preventScroll: true });
      if (cell === undefined) return;
      if (text !== undefined) take(cell, text);
      const next = placeAfter(cell, then, now.extent);
      if (next !== undefined) now.onSelect(at(next.row, next.column));
    },
    [take],
  );

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const wasLeaving = isLeaving.current;
    isLeaving.current = key === 'Escape' || (wasLeaving && key === 'Shift');
    if (key === 'Tab') {
      const next = wasLeaving ? undefined : neighbour(state.selection.active, event.shiftKey ? -1 : 1, state.extent);
      if (next === undefined) return;
      state.onSelect(at(next.row, next.column));
    } else if (isCommand && !event.altKey) {
      if (!command(key.toLowerCase(), event.shiftKey)) return;
    } else if (key === 'Enter' || key === 'F2') begin(undefined);
    else if (key === 'Delete' || key === 'Backspace') state.edit.clear(state.view, rangeOf(state.selection));
    else if (key.length === 1 && !event.altKey) begin(key);
    else if (!go(key, event.shiftKey, false)) return;
    event.preventDefault();
  };

  const go = (key: string, isSelecting: boolean, isFar: boolean): boolean => {
    const { selection, onSelect, extent } = state;
    const active = moved(selection.active, key, isFar, extent);
    if (active === undefined) return false;
    onSelect({ active, anchor: isSelecting ? selection.anchor : active });
    return true;
  };

  const command = (key: string, isShifted: boolean): boolean => {
    const { undo, redo } = study.getState();
    if (key === 'z') (isShifted ? redo : undo)();
    else if (key === 'y') redo();
    else if (key === 'a') state.onSelect(whole(state.extent));
    else if (key === 'd') state.edit.fillDown(state.view, rangeOf(state.selection));
    else return go(commandKeys[key] ?? '', isShifted, true);
    return true;
  };

  const events = {
    onKeyDown: press,
    ...usePointer(state, begin),
  };
  useClipboard(state);
  return { editing, pending, end, events };
}

const commandKeys: Readonly<Record<string, string>> = {
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  home: 'Home',
  end: 'End',
};

const whole = ({ rows, columns }: Extent): Selection => ({
  active: { row: 0, column: 0 },
  anchor: { row: rows - 1, column: columns - 1 },
});

function placeAfter({ row, column }: CellPlace, then: EndOfEdit['then'], extent: Extent): CellPlace | undefined {
  if (then === 'stay') return undefined;
  if (then === 'right' || then === 'left') return neighbour({ row, column }, then === 'right' ? 1 : -1, extent);
  return moved({ row, column }, then === 'down' ? 'ArrowDown' : 'ArrowUp', false, extent);
}

/** Copies and pastes while the keyboard is with the grid. Some browsers tell only the document of that. */
function useClipboard(state: GridState): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const act = (event: ClipboardEvent): void => {
      const { scroller, edit, view, selection } = latest.current;
      if (event.clipboardData === null || document.activeElement !== scroller.current) return;
      event.preventDefault();
      const range = rangeOf(selection);
      const text = event.clipboardData.getData('text/plain');
      if (event.type !== 'paste') event.clipboardData.setData('text/plain', edit.copy(view, range));
      else if (text !== '') void edit.paste(view, range, text);
      if (event.type === 'cut') edit.clear(view, range);
    };
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, act);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, act);
    };
  }, []);
}

/** A click goes to a cell, dragging and Shift select, a double click edits; so does a tap on the cell one is at. */
function usePointer(state: GridState, begin: (text: string | undefined) => void) {
  const isDragging = useRef(false);
  const { active, anchor } = state.selection;
  const isActive = (place: CellPlace): boolean => place.row === active.row && place.column === active.column;
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const place = placeOf(event.target);
      // A finger that is put down may be about to scroll: what it means is known when it is lifted.
      if (place === undefined || event.button !== 0 || event.pointerType === 'touch') return;
      isDragging.current = true;
      state.onSelect({ active: place, anchor: event.shiftKey ? anchor : place });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const place = isDragging.current && event.buttons === 1 ? placeOf(event.target) : undefined;
      if (place !== undefined && !isActive(place)) state.onSelect({ active: place, anchor });
    },
    onPointerUp: (): void => {
      isDragging.current = false;
    },
    onClick: ({ nativeEvent, target }: MouseEvent<HTMLElement>): void => {
      const isTouch = nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === 'touch';
      const place = isTouch ? placeOf(target) : undefined;
      if (place === undefined) return;
      if (isActive(place)) begin(undefined);
      else state.onSelect(at(place.row, place.column));
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
      if (placeOf(event.target) !== undefined) begin(undefined);
    },
  };
}

/** The cell that an event happened in; undefined for an input in it, and for what is no cell. */
function placeOf(target: EventTarget): CellPlace | undefined {
  if (!(target instanceof Element) || target instanceof HTMLInputElement) return undefined;
  const cell = target.closest<HTMLElement>('[data-column]');
  if (cell === null) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
