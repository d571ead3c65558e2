import { type ReactNode, useEffect, useState } from 'react';
import type { KeptStudy, KeptVersion } from '../../persistence/shelf.ts';
import { useServices } from '../../stores/services.ts';
import { shellText } from '../../texts/shell.ts';
import { workText } from '../../texts/work.ts';

/** How a study was at earlier times, with the way back. */
export function Versions({ study }: { readonly study: KeptStudy }): ReactNode {
  const { work, view, study: studies } = useServices();
  const [versions, setVersions] = useState<readonly KeptVersion[]>();
  const { id, name } = study;
  useEffect(() => {
    let isCurrent = true;
    void work
      .getState()
      .versions(id)
      .then((found) => {
        if (isCurrent) setVersions(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [work, id]);
  const restore = async (version: KeptVersion): Promise<void> => {
    await work.getState().restore(version);
    const action = { label: shellText.undo, run: () => studies.getState().undo() };
    view.getState().notify({ id: 'file', text: workText.restored(name, version.at), tone: 'plain', action });
  };
  if (versions === undefined) return null;
  if (versions.length === 0) return <p className="caption">{workText.noVersions}</p>;
  return (
    <ol className="versions" aria-label={workText.versionsOf(name)}>
      {versions.map((version) => (
        <li key={version.at}>
          <time dateTime={new Date(version.at).toISOString()}>{workText.time(version.at)}</time>
          <span>{version.step}</span>
          <button
            type="button"
            className="link"
            aria-label={workText.restoreOf(version.at)}
            onClick={() => void restore(version)}
          >
            {workText.restore}
          </button>
        </li>
      ))}
    </ol>
  );
}
