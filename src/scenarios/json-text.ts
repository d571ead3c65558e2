import type { Checked, Issue } from './issues.ts';
import { maxDepth } from './plain-data.ts';

/** The longest text that is read, in characters. */
export const maxTextLength = 20 * 1024 * 1024;

/** What to say about a text that is too long; `length` is in bytes or characters. */
export function tooLong(length: number): Issue {
  const megabytes = (length / (1024 * 1024)).toFixed(0);
  const limit = maxTextLength / (1024 * 1024);
  return { path: '', message: `the file has ${megabytes} MB; at most ${limit} MB are read`, severity: 'error' };
}

/** The value of a JSON text. Errors name line and column; a key given twice in one object is an error too. */
export function parseText(text: string): Checked<unknown> {
  if (text.length > maxTextLength) return { ok: false, issues: [tooLong(text.length)] };
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = new Scanner(body).fault();
  if (fault === null) return { ok: true, value: JSON.parse(body), issues: [] };
  const before = body.slice(0, fault.at).split(/\r\n|\n|\r/);
  const place = `line ${before.length}, column ${before[before.length - 1]!.length + 1}`;
  return { ok: false, issues: [{ path: '', message: `${place}: ${fault.message}`, severity: 'error' }] };
}

interface Fault {
  readonly at: number;
  readonly message: string;
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /true|false|null/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Finds the first fault of a JSON text (RFC 8259). JavaScript engines report it each in their own words, or not at all. */
class Scanner {
  readonly #text: string;
  #at = 0;
  /** The keys met so far in each open object; null for an open list. */
  readonly #open: (Set<string> | null)[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  fault(): Fault | null {
    let wanted: 'value' | 'firstKey' | 'key' | 'firstEntry' | 'next' = 'value';
    for (;;) {
      this.#skipSpace();
      const found = this.#text[this.#at];
      if (wanted === 'next') {
        if (this.#open.length === 0) return found === undefined ? null : this.#expected('the end of the text');
        const keys = this.#open.at(-1) ?? null;
        const close = keys === null ? ']' : '}';
        if (found !== ',' && found !== close) return this.#expected(`"," or "${close}"`);
        this.#at++;
        if (found === close) this.#open.pop();
        else wanted = keys === null ? 'value' : 'key';
      } else if (wanted === 'firstEntry' && found === ']') {
        wanted = this.#close();
      } else if (wanted === 'firstKey' && found === '}') {
        wanted = this.#close();
      } else if (wanted === 'firstKey' || wanted === 'key') {
        const fault = this.#key();
        if (fault !== null) return fault;
        wanted = 'value';
      } else if (found === '{' || found === '[') {
        if (this.#open.length === maxDepth) return { at: this.#at, message: `nested deeper than ${maxDepth} levels` };
        this.#at++;
        this.#open.push(found === '{' ? new Set() : null);
        wanted = found === '{' ? 'firstKey' : 'firstEntry';
      } else {
        const fault = this.#scalar(found);
        if (fault !== null) return fault;
        wanted = 'next';
      }
    }
  }

  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  #close(): 'next' {
    this.#at++;
    this.#open.pop();
    return 'next';
  }

  #expected(what: string): Fault {
    const found = this.#text[this.#at];
    return {
      at: this.#at,
      message: `expected ${what}, found ${found === undefined ? 'the end' : JSON.stringify(found)}`,
    };
  }

  /** A key and its colon. */
  #key(): Fault | null {
    const start = this.#at;
    if (this.#text[start] !== '"') return this.#expected('a key in double quotes');
    const fault = this.#string();
    if (fault !== null) return fault;
    const key = JSON.parse(this.#text.slice(start, this.#at)) as string;
    const keys = this.#open.at(-1) ?? null;
    if (keys?.has(key)) return { at: start, message: `the key ${JSON.stringify(key)} stands here a second time` };
    keys?.add(key);
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') return this.#expected('":"');
    this.#at++;
    return null;
  }

  #scalar(found: string | undefined): Fault | null {
    if (found === '"') return this.#string();
    return this.#match(numberPattern) || this.#match(wordPattern) ? null : this.#expected('a value');
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #string(): Fault | null {
    const start = this.#at;
    this.#at++;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) {
        this.#at++;
        return null;
      }
      if (code < 0x20) return this.#expected('a text on one line, with control characters written as \\n, \\t or \\u');
      if (code !== 0x5c) this.#at++;
      else if (!this.#match(escapePattern))
        return { at: this.#at, message: 'expected an escape such as \\n or \\u00e9' };
    }
    return { at: start, message: 'this text has no closing quote' };
  }
}
