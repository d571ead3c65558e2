import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Studies to download are no part of the app; other writing systems' letters are fetched where they occur. */
const leftOut = /^examples\/|\.map$|-(?:cyrillic|greek|vietnamese)(?:-ext)?-wght-/;

/**
 * @param {string} folder
 * @returns {string[]} paths of all files below it
 */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );

/**
 * Writes sw.js beside the page: the service worker with the list of built files and a version that is their hash.
 * @returns {import('vite').Plugin}
 */
export function serviceWorker() {
  let publicFolder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ publicDir }) => {
      publicFolder = publicDir;
    },
    generateBundle(_options, bundle) {
      const worker = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8');
      const hash = createHash('sha256').update(worker);
      const built = Object.values(bundle)
        .filter(({ fileName }) => !leftOut.test(fileName))
        .map((file) => ({ name: file.fileName, content: file.type === 'chunk' ? file.code : file.source }));
      const copied = filesBelow(publicFolder)
        .filter((name) => !leftOut.test(name))
        .map((name) => ({ name, content: readFileSync(join(publicFolder, name)) }));
      const all = [...built, ...copied].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name, content } of all) hash.update(name).update(content);
      const names = all.map(({ name }) => (name === 'index.html' ? './' : name));
      const source = worker
        .replace('__VERSION__', hash.digest('hex').slice(0, 12))
        .replace('__FILES__', JSON.stringify(names));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}
