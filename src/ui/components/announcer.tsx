import { type ReactNode, useEffect, useRef, useState } from 'react';

const restMs = 5000;

/** Tells screen readers what has become known: politely, and at most every five seconds. */
export function Announcer({ text }: { readonly text: string }): ReactNode {
  const [spoken, setSpoken] = useState('');
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + restMs - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="unseen" role="status">
      {spoken}
    </p>
  );
}
