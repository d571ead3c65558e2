import { type Estimate, estimateText } from '../format/measure.ts';

/** A piece of a sentence: words, words that matter, words that stand back, or an estimate with its interval. */
export type Segment =
  | { readonly kind: 'words' | 'strong' | 'quiet'; readonly text: string }
  | { readonly kind: 'estimate'; readonly estimate: Estimate };

/** A sentence as data: pages draw it, screen readers and tests read it, languages rearrange it. */
export type Sentence = readonly Segment[];

type Part = string | number | Estimate | Segment | Sentence;

const isSentence = (part: Exclude<Part, string | number>): part is Sentence => Array.isArray(part);

function segments(part: Part): Sentence {
  if (typeof part === 'string' || typeof part === 'number') return [{ kind: 'words', text: String(part) }];
  if (isSentence(part)) return part;
  return 'kind' in part ? [part] : [{ kind: 'estimate', estimate: part }];
}

/** Builds a sentence from a template with words, estimates and other sentences in it. */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  const all = words.flatMap((text, index): Sentence => {
    const part = parts[index];
    return [{ kind: 'words', text } as const, ...(part === undefined ? [] : segments(part))];
  });
  return all.filter((segment) => segment.kind === 'estimate' || segment.text !== '');
}

export const strong = (text: string): Segment => ({ kind: 'strong', text });
export const quiet = (text: string): Segment => ({ kind: 'quiet', text });

/** Sentences one after the other, with a space between. */
export const together = (sentences: readonly Sentence[]): Sentence =>
  sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index === 0 ? sentence : [{ kind: 'words', text: ' ' } as const, ...sentence]));

/** "a", "a and b", "a, b and c". */
export function listed(sentences: readonly Sentence[]): Sentence {
  return sentences.flatMap((sentence, index) => {
    if (index === 0) return sentence;
    const joint = index === sentences.length - 1 ? ' and ' : ', ';
    return [{ kind: 'words', text: joint } as const, ...sentence];
  });
}

/** The sentence as plain text. */
export const plainText = (sentence: Sentence): string =>
  sentence.map((segment) => (segment.kind === 'estimate' ? estimateText(segment.estimate) : segment.text)).join('');
