import { range } from 'd3';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { MeetingDates, MeetingSlot } from '../../../../scenarios/meeting-slots.ts';
import { type GridBlock, slotDragged, type WeekGridGeometry } from '../../../charts/editor/week-grid.layout.ts';
import { meetingsText } from '../../../texts/meetings.ts';

interface WeekGridProps {
  readonly geometry: WeekGridGeometry;
  readonly meetings: readonly MeetingDates[];
  readonly chosen: string | undefined;
  readonly moving: string | undefined;
  readonly locked: boolean;
  readonly hintId: string;
  readonly onChoose: (id: string) => void;
  readonly onKey: (meeting: MeetingDates, event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onDrag: (event: PointerEvent, meeting: MeetingDates, at: (dx: number, dy: number) => MeetingSlot) => void;
}

/** Weekdays by hours, a block a meeting. */
export function WeekGrid(props: WeekGridProps): ReactNode {
  const { geometry, meetings, chosen, moving, locked, hintId, onChoose, onKey, onLeave, onDrag } = props;
  const { width, height, ghosts, blocks } = geometry;
  return (
    <svg
      className="chart week-grid"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={meetingsText.week}
    >
      <Rules geometry={geometry} />
      <g data-slot="a">
        {ghosts.map((ghost) => (
          <rect key={`${ghost.id} ${ghost.day}`} className="ghost" {...frameOf(ghost)} />
        ))}
      </g>
      {meetings.map((meeting) => (
        <g
          key={meeting.id}
          className={['meeting', meeting.id === chosen && 'chosen', meeting.id === moving && 'moving']
            .filter(Boolean)
            .join(' ')}
          data-cadence={meeting.slot.cadence}
          role="slider"
          tabIndex={0}
          aria-label={meeting.title}
          aria-valuemin={0}
          aria-valuemax={7 * 1440}
          aria-valuenow={meeting.slot.weekday * 1440 + meeting.slot.minuteOfDay}
          aria-valuetext={meetingsText.block(meeting.slot, meeting.durationMinutes)}
          aria-roledescription={meetingsText.movable}
          aria-describedby={hintId}
          aria-disabled={locked || undefined}
          onFocus={() => onChoose(meeting.id)}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (!locked) onKey(meeting, event);
          }}
          onPointerDown={(event) => {
            onChoose(meeting.id);
            if (!locked) onDrag(event, meeting, (dx, dy) => slotDragged(geometry, meeting, dx, dy));
          }}
        >
          {blocks
            .filter(({ id }) => id === meeting.id)
            .map((block) => (
              <Block key={block.day} block={block} />
            ))}
        </g>
      ))}
    </svg>
  );
}

const frameOf = ({ x, y, width, height }: GridBlock) => ({ x, y, width, height, rx: 2 });

function Block({ block }: { readonly block: GridBlock }): ReactNode {
  const { x, y, width, title, clock, isUpright } = block;
  const middle = x + 2 + width / 2;
  return (
    <>
      <rect className="block" {...frameOf(block)} />
      <rect className="edge" x={x} y={y} width={3} height={block.height} rx={1} />
      {isUpright ? (
        <text transform={`translate(${middle - 4} ${y + 3}) rotate(90)`} className="heavy-text">
          {title}
        </text>
      ) : (
        <text x={x + 7} y={y + 12.5} className="heavy-text">
          {title}
        </text>
      )}
      {clock === '' ? null : (
        <text x={x + 7} y={y + 26}>
          {clock}
        </text>
      )}
    </>
  );
}

/** Hours across and days down; the strip for the night where something runs then. */
function Rules({ geometry }: { readonly geometry: WeekGridGeometry }): ReactNode {
  const { width, left, top, bottom, columnWidth, days, hourTicks, nightTop } = geometry;
  return (
    <g>
      {nightTop === undefined ? null : (
        <>
          <rect className="night" x={left} y={nightTop} width={width - left} height={top - nightTop} />
          <text x={left - 6} y={nightTop + 13} textAnchor="end" className="quiet-text">
            {meetingsText.night}
          </text>
        </>
      )}
      {hourTicks.map(({ y, label }) => (
        <g key={label}>
          <line x1={left} x2={width} y1={y + 0.5} y2={y + 0.5} className="hair" />
          <text x={left - 6} y={y + 4} textAnchor="end" className="quiet-text">
            {label}
          </text>
        </g>
      ))}
      {range(days).map((day) => (
        <g key={day}>
          <line
            x1={left + day * columnWidth}
            x2={left + day * columnWidth}
            y1={nightTop ?? top}
            y2={bottom}
            className="hair"
          />
          <text x={left + (day + 0.5) * columnWidth} y={13} textAnchor="middle">
            {meetingsText.shortDays[day]}
          </text>
        </g>
      ))}
    </g>
  );
}
