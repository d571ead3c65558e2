import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { EmptyState } from '../../components/empty-state.tsx';
import { OpenFileButton } from '../../components/open-file-button.tsx';
import { fileName, saveFile } from '../../persistence/files.ts';
import type { KeptStudy } from '../../persistence/shelf.ts';
import { type Services, useServices, useWork } from '../../stores/services.ts';
import { emptyText } from '../../texts/empty.ts';
import { shellText } from '../../texts/shell.ts';
import { workText } from '../../texts/work.ts';
import { OutcomePicture } from './outcome-picture.tsx';
import { Versions } from './versions.tsx';
import './your-work.css';

/** What this browser keeps for the visitor: the studies they have changed or opened. */
export function YourWork(): ReactNode {
  const studies = useWork((work) => work.studies);
  const isKept = useWork((work) => work.isKept);
  return (
    <section className="start-section" aria-labelledby="your-work">
      <header>
        <h2 id="your-work">{workText.title}</h2>
        <OpenFileButton />
      </header>
      {studies.length > 0 ? (
        <WorkTable studies={studies} />
      ) : isKept ? (
        <EmptyState words={emptyText.work}>
          <Link href="/scenarios" className="button small">
            {emptyText.begin}
          </Link>
        </EmptyState>
      ) : (
        <p className="caption">{workText.notKept}</p>
      )}
    </section>
  );
}

function WorkTable({ studies }: { readonly studies: readonly KeptStudy[] }): ReactNode {
  return (
    <table className="work-table">
      <thead>
        <tr>
          <th scope="col">{workText.study}</th>
          <th scope="col">{workText.outcome}</th>
          <th scope="col">{workText.saved}</th>
          <th scope="col">{workText.actions}</th>
        </tr>
      </thead>
      <tbody>
        {studies.map((study) => (
          <WorkRow key={study.id} study={study} />
        ))}
      </tbody>
    </table>
  );
}

function WorkRow({ study }: { readonly study: KeptStudy }): ReactNode {
  const services = useServices();
  const [, go] = useLocation();
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = useWork((work) => work.current === study.id);
  const { name, scenarios, keptAt, outcome, text } = study;
  const open = async (): Promise<void> => {
    if (await openStudy(services, study)) go('/scenarios');
  };
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="link" onClick={() => void open()}>
            {name}
          </button>
          <span className="caption">
            {workText.scenarios(scenarios)}
            {isOpen ? ` · ${workText.onScreen}` : ''}
          </span>
        </th>
        <td>
          {outcome === undefined ? null : (
            <span className="work-outcome">
              <OutcomePicture outcome={outcome} />
              <span>{outcome.verdict}</span>
            </span>
          )}
        </td>
        <td>{workText.time(keptAt)}</td>
        <td className="work-actions">
          <button
            type="button"
            className="link"
            aria-expanded={isUnfolded}
            aria-label={workText.versionsOf(name)}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {workText.versions}
          </button>
          <button
            type="button"
            className="link"
            aria-label={workText.downloadOf(name)}
            onClick={() => saveFile(fileName(name, 'json'), text)}
          >
            {workText.download}
          </button>
          <button
            type="button"
            className="link"
            aria-label={workText.removeOf(name)}
            onClick={() => void remove(services, study)}
          >
            {workText.remove}
          </button>
        </td>
      </tr>
      {isUnfolded ? (
        <tr>
          <td colSpan={4}>
            <Versions key={study.revision} study={study} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

async function openStudy({ work, view }: Services, { id, name }: KeptStudy): Promise<boolean> {
  const before = work.getState().current;
  const isThere = await work.getState().open(id);
  if (!isThere) view.getState().notify({ id: 'file', text: workText.gone(name), tone: 'trouble' });
  else if (before !== id) view.getState().forgetChoices();
  return isThere;
}

async function remove({ work, view }: Services, { id, name }: KeptStudy): Promise<void> {
  const wasOpen = work.getState().current === id;
  await work.getState().remove(id);
  const bringBack = async (): Promise<void> => {
    await work.getState().bringBack(id);
    if (wasOpen) await work.getState().open(id);
  };
  const action = { label: shellText.undo, run: () => void bringBack() };
  view.getState().notify({ id: 'removed', text: workText.removed(name), tone: 'plain', action });
}
