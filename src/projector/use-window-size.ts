import { useEffect, useState } from 'preact/hooks';
import type { ProjectorSource } from '../store/projector/source.ts';

const windowSize = (): ProjectorSource['size'] => ({ width: innerWidth, height: innerHeight });

/** The inside of the window in CSS pixels. */
export function useWindowSize(): ProjectorSource['size'] {
  const [size, setSize] = useState(windowSize);
  useEffect(() => {
    const measure = (): void => setSize(windowSize());
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return size;
}
