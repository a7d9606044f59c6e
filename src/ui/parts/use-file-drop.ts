// Files dropped anywhere on the page. What is done with one is the caller’s.
import { useEffect, useEffectEvent } from 'react';

/** Calls `onFile` with the first of what was dropped, while no dialog is open. */
export function useFileDrop(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file && !document.querySelector('dialog[open]')) take(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
