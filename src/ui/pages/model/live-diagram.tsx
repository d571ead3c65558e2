import { type ReactNode, useMemo, useState } from 'react';
import type { Playback } from '../../../runner/playback/protocol.ts';
import { scenarioNames } from '../../reading/identity.ts';
import { type ModelWeek, modelWeek, modelWords } from '../../reading/model-week.ts';
import { Announcer } from '../../components/announcer.tsx';
import { useStudy, useView } from '../../stores/services.ts';
import { informationParts, type ModelPart, modelText, physicalParts } from '../../texts/model.ts';
import { Marks, ordersPerDot } from './marks.tsx';
import { PlayTools } from './play-tools.tsx';
import { usePlayback, usePlayer } from './use-playback.ts';

/** One history of the open study, week by week: information above, physics below, and the same in words. */
export function LiveDiagram(): ReactNode {
  const study = useStudy((state) => state.study);
  const focus = useView((state) => state.focus);
  const [chosen, setCell] = useState<number>();
  const names = useMemo(() => (study === undefined ? [] : scenarioNames(study)), [study]);
  // What is looked at elsewhere, else the last scenario: often the one that has most in it.
  const looked = names.findIndex(({ id }) => id === focus);
  const last = Math.max(0, names.length - 1);
  const cell = Math.min(chosen ?? (looked < 0 ? last : looked), last);
  const outcome = usePlayback(study, cell);
  return (
    <section className="live-diagram" aria-labelledby="live-diagram">
      <header>
        <h2 id="live-diagram">{modelText.diagram}</h2>
        <label>
          {modelText.scenario}{' '}
          <select value={cell} onChange={({ currentTarget }) => setCell(Number(currentTarget.value))}>
            {names.map(({ id, letter, title }, index) => (
              <option key={id} value={index}>
                {`${letter} ${title}`}
              </option>
            ))}
          </select>
        </label>
      </header>
      {outcome === undefined ? <p className="model-wait">{modelText.running}</p> : null}
      {outcome?.ok === false ? <p className="model-wait">{modelText.failed(outcome.message)}</p> : null}
      {outcome?.ok === true ? <Played playback={outcome} title={names[cell]?.title ?? ''} /> : null}
    </section>
  );
}

function Played({ playback, title }: { readonly playback: Playback; readonly title: string }): ReactNode {
  const player = usePlayer(playback);
  const week = modelWeek(playback, player.week);
  const perDot = useMemo(() => {
    const width = playback.segments.length;
    const placed = Array.from({ length: playback.weeks }, (_, at) =>
      playback.orders.placed.subarray(at * width, (at + 1) * width).reduce((sum, value) => sum + value, 0),
    );
    return ordersPerDot(Math.max(...placed));
  }, [playback]);
  const words = modelWords(week);
  return (
    <>
      <PlayTools player={player} weeks={playback.weeks} />
      <Layer title={modelText.information} parts={informationParts} week={week} perDot={perDot} />
      <Layer title={modelText.physics} parts={physicalParts} week={week} perDot={perDot} />
      <p className="caption">
        {modelText.history(title, playback.seed, playback.replication + 1)} · {modelText.dot(perDot)}
        {playback.supply.suppliers.length > 0 ? ` · ${modelText.box}` : ''}
      </p>
      {player.playing ? null : <Announcer text={words.join(' ')} />}
      <details className="model-words">
        <summary>{modelText.inWords}</summary>
        <ul>
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface LayerProps {
  readonly title: string;
  readonly parts: readonly ModelPart[];
  readonly week: ModelWeek;
  readonly perDot: number;
}

function Layer({ title, parts, week, perDot }: LayerProps): ReactNode {
  return (
    <div className="model-layer">
      <h3>{title}</h3>
      <ol>
        {parts.map((part) => (
          <li key={part} className={`model-part ${part}`}>
            <strong>{modelText.parts[part].title}</strong>
            <Marks part={part} week={week} perDot={perDot} />
            <span>{week.words[part]}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
