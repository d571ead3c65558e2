import { lazy, type ReactNode, Suspense } from 'react';
import type { RoomId } from '../../../../scenarios/levers/index.ts';
import { shellText } from '../../../texts/shell.ts';

const MeetingCalendar = lazy(async () => ({ default: (await import('./meeting-calendar.tsx')).MeetingCalendar }));
const PolicyPicker = lazy(async () => ({ default: (await import('./policy-picker.tsx')).PolicyPicker }));
const DemandCurve = lazy(async () => ({ default: (await import('./demand-curve.tsx')).DemandCurve }));
const SiloLevel = lazy(async () => ({ default: (await import('./silo-level.tsx')).SiloLevel }));
const FlowMapPicture = lazy(async () => ({ default: (await import('./flow-map.tsx')).FlowMapPicture }));

/** Rooms in which a picture says it better than a form. */
const pictures: Readonly<Partial<Record<RoomId, ReactNode>>> = {
  inventory: <PolicyPicker />,
  market: <DemandCurve />,
  forecast: <SiloLevel />,
  coordination: <MeetingCalendar />,
  production: <FlowMapPicture />,
};

/** The picture of a room, fetched when it is opened. */
export function RoomPicture({ room }: { readonly room: RoomId }): ReactNode {
  const picture = pictures[room];
  if (picture === undefined) return null;
  return <Suspense fallback={<p className="caption room-picture-coming">{shellText.loading}</p>}>{picture}</Suspense>;
}
