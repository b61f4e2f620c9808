import { useEffect } from 'preact/hooks';

/** Takes files that are dropped anywhere on the page. Words that are dragged about in a text are left alone. */
export function useDroppedFiles(take: (files: readonly File[]) => Promise<void>): void {
  useEffect(() => {
    const carry = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (event.type === 'drop') void take([...event.dataTransfer.files]);
    };
    document.addEventListener('dragover', carry);
    document.addEventListener('drop', carry);
    return () => {
      document.removeEventListener('dragover', carry);
      document.removeEventListener('drop', carry);
    };
  }, [take]);
}
