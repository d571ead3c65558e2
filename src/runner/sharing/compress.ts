/** What stands in a link cannot be read: it is not the writing of this program, cut short, or longer than allowed. */
export class UnreadableBytes extends Error {
  readonly reason: 'broken' | 'tooLarge';

  constructor(reason: 'broken' | 'tooLarge') {
    super(`the compressed text is ${reason === 'broken' ? 'broken' : 'too large'}`);
    this.reason = reason;
  }
}

/** A text compressed (RFC 1951) and written with letters, digits, "-" and "_" (base64url, RFC 4648 §5). */
export async function pack(text: string): Promise<string> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(compressed).arrayBuffer()));
}

/**
 * The text of `pack`. No more than `mostBytes` are ever unpacked: a short text may stand for a very long one.
 * @throws UnreadableBytes
 */
export async function unpack(packed: string, mostBytes: number): Promise<string> {
  const stream = new Blob([fromBase64Url(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > mostBytes) throw new UnreadableBytes('tooLarge');
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof UnreadableBytes ? error : new UnreadableBytes('broken');
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new UnreadableBytes('broken');
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    throw new UnreadableBytes('broken');
  }
}
