import { useEffect, useState } from 'react';

/**
 * What a computation came to, made in a task of its own after what it depends on has been drawn, so that drawing never waits
 * for it; until then what the one before came to.
 * @param compute made by useCallback: it is computed again when this is another function
 */
export function useLater<T>(compute: () => T): T | undefined {
  const [result, setResult] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setResult(() => compute()));
    return () => clearTimeout(timer);
  }, [compute]);
  return result;
}
