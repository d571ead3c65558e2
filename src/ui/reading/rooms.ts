import { type RoomId, roomIds } from '../../scenarios/levers/index.ts';

/** Parts of a scenario that stand in each room of the editor, in their order. */
export const roomSections: Readonly<Record<RoomId | 'run', readonly string[]>> = {
  market: ['segments', 'layers', 'levels', 'factors', 'feedback', 'survey'],
  forecast: ['functions', 'informationClock', 'errorLag'],
  coordination: ['cycles', 'consensus', 'monitors', 'escalation'],
  production: ['lines', 'calendars'],
  inventory: ['stocks', 'suppliers', 'items', 'places'],
  people: ['records', 'orderEntry'],
  money: ['money', 'currency'],
  run: ['horizon', 'timeUnit', 'shock', 'probe', 'lesson'],
};

/** The room in which a part of a scenario stands: that of the run, where it stands in no other. */
export const roomOfSection = (section: string): RoomId | 'run' =>
  roomIds.find((room) => roomSections[room].includes(section)) ?? 'run';
