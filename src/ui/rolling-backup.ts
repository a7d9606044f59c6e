// When the backups to a folder are written: on leaving a report, and when typing has paused. Whether
// there is a folder, and whether it is time, is the store's to say.
import { useEffect } from 'react';
import { backUpToFolder } from '../store/backup';
import { VERSION } from './parts/edition';
import type { Route } from './route';

const TICK = 60_000;

function attempt(occasion: 'left' | 'tick'): void {
  // What goes wrong stands on the list; nothing may disturb the page one is at.
  backUpToFolder(VERSION, occasion, Date.now()).catch(() => undefined);
}

export function useRollingBackup(route: Route): void {
  const report = 'report' in route ? route.report : undefined;
  useEffect(() => {
    if (report === undefined) return undefined;
    return () => attempt('left');
  }, [report]);
  useEffect(() => {
    const timer = setInterval(() => attempt('tick'), TICK);
    return () => clearInterval(timer);
  }, []);
}
