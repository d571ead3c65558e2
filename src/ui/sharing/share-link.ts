import { safeLinkLength } from '../../runner/sharing/link.ts';
import { settingsOf } from '../../scenarios/settings.ts';
import { cellCount } from '../../scenarios/compared-part.ts';
import { fileName, saveFile } from '../persistence/files.ts';
import type { Services } from '../stores/services.ts';
import { sharingText } from '../texts/sharing.ts';
import { shellText } from '../texts/shell.ts';
import { type MadeLink, makeLink } from './make-link.ts';

/** Copies a link to the study on screen, and says in a notice what it holds. */
export async function shareLink(services: Services): Promise<void> {
  const { notify } = services.view.getState();
  const link = await makeLink(services);
  if (link === undefined) {
    notify({ id: 'link', text: sharingText.nothingValid, tone: 'trouble' });
    return;
  }
  const { length } = link.address;
  const isCopied = await copy(link.address);
  const { issues, history, origin } = services.study.getState();
  const isTextInvalid = issues.some(({ severity }) => severity === 'error');
  const text = isCopied
    ? copiedWords(link, length > safeLinkLength ? safeLinkLength : undefined)
    : sharingText.inAddress(length);
  notify({
    id: 'link',
    text: `${text}${isTextInvalid ? sharingText.invalidText : ''}`,
    tone: 'plain',
    ...(length > safeLinkLength
      ? {
          action: {
            label: shellText.saveStudy,
            run: () => saveFile(fileName(link.study.title ?? origin.name, 'json'), history.present.text),
          },
        }
      : {}),
  });
}

/** Puts a text on the clipboard; where the browser refuses, into the address line. */
async function copy(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    history.replaceState(history.state, '', address);
    return false;
  }
}

function copiedWords({ address, study, preset, result }: MadeLink, exceeded: number | undefined): string {
  if (exceeded !== undefined) return sharingText.tooLong(address.length, exceeded);
  const parts = [
    sharingText.content(preset, cellCount(study)),
    result === undefined ? sharingText.noProof : sharingText.proof(result.digest, result.pairs),
  ];
  return sharingText.copied(address.length, settingsOf(study).seed, parts.join(', '));
}
