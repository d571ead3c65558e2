/** Hands a text to the visitor as a file. */
export function saveFile(name: string, text: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes, from a title. */
export function fileName(title: string, extension: string): string {
  const base = title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase()
    .slice(0, 60);
  return `${base === '' ? 'tandem' : base}.${extension}`;
}

export type FileText =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly name: string; readonly reason: 'tooLarge' | 'unreadable'; readonly size: number };

/** The text of a file, read only when it is not longer than `longest` bytes. */
export async function readFile(file: File, longest: number): Promise<FileText> {
  if (file.size > longest) return { ok: false, name: file.name, reason: 'tooLarge', size: file.size };
  try {
    return { ok: true, name: file.name, text: await file.text() };
  } catch {
    return { ok: false, name: file.name, reason: 'unreadable', size: file.size };
  }
}
