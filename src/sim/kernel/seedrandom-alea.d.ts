/** The types of seedrandom describe the whole package only, not its single generators. */
declare module 'seedrandom/lib/alea.js' {
  /** A generator of k 2^-32, k = 0, 1, ..., 2^32 - 1, by J. Baagoe; its whole state follows from `seed`. */
  export default function alea(seed: string): () => number;
}
