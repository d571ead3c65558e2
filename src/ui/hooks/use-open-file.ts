import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { maxTextLength } from '../../scenarios/json-text.ts';
import { readFile } from '../persistence/files.ts';
import { useServices } from '../stores/services.ts';
import { shellText } from '../texts/shell.ts';

/** Opens a file as the study. A file that is too large or unreadable changes nothing; a wrong one opens in the editor. */
export function useOpenFile(): (file: File) => Promise<void> {
  const { study, view } = useServices();
  const [, go] = useLocation();
  return useCallback(
    async (file) => {
      const { notify, forgetChoices } = view.getState();
      const read = await readFile(file, maxTextLength);
      if (!read.ok) {
        const text =
          read.reason === 'tooLarge'
            ? shellText.fileTooLarge(read.name, read.size, maxTextLength)
            : shellText.fileUnreadable(read.name);
        notify({ id: 'file', text, tone: 'trouble' });
        return;
      }
      const origin = { name: read.name, preset: undefined };
      const issues = await study.getState().load(read.text, origin, shellText.openStep(read.name));
      forgetChoices();
      const problem = issues.find(({ severity }) => severity === 'error');
      if (problem !== undefined) {
        const text = shellText.fileWrong(
          read.name,
          `${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`,
        );
        notify({
          id: 'file',
          text,
          tone: 'trouble',
          action: { label: shellText.undo, run: () => study.getState().undo() },
        });
        go('/scenarios');
        return;
      }
      notify({
        id: 'file',
        text: shellText.opened(read.name),
        tone: 'plain',
        action: { label: shellText.undo, run: () => study.getState().undo() },
      });
    },
    [study, view, go],
  );
}
