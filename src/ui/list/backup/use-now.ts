// The time for what is said by days: a page may be left open over night.
import { useEffect, useState } from 'react';

const STEP = 10 * 60_000;

export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP);
    return () => clearInterval(timer);
  }, []);
  return now;
}
