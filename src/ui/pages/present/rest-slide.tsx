import { type ReactNode, useEffect, useState } from 'react';
import { engine } from '../../../runner/engine.ts';
import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { addressOf, makeLink } from '../../sharing/make-link.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { presentText as text } from '../../texts/present.ts';

/** Seed, version, digest and link: how anyone gets the same numbers. */
export function RestSlide({ study }: { readonly study: Study }): ReactNode {
  const services = useServices();
  const status = useRun((run) => run.status);
  const summary = useRun((run) => run.summary);
  const [link, setLink] = useState('');
  useEffect(() => {
    if (status !== 'done') return;
    const { origin, pathname } = location;
    void makeLink(services).then((made) =>
      setLink(made === undefined ? '' : addressOf({ origin, pathname, hash: '#/compare' }, made.data)),
    );
  }, [services, status]);
  const { seed, replications, level } = settingsOf(study);
  return (
    <>
      <h1>{text.restsOn}</h1>
      <p className="slide-lead">{text.reproduced(summary?.replications ?? replications, level)}</p>
      <dl className="slide-facts">
        <dt>{text.seedName}</dt>
        <dd>{seed}</dd>
        <dt>{text.version}</dt>
        <dd>{engine.version}</dd>
        <dt>{text.digest}</dt>
        <dd>{summary?.digest ?? ''}</dd>
        {link === '' ? null : (
          <>
            <dt>{text.link}</dt>
            <dd>
              <a className="slide-link" href={link}>
                {link}
              </a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
