import { useLayoutEffect, useState } from 'preact/hooks';
import type { Store } from '../store/app.ts';

/** The whole value of a store, told anew whenever it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  const [value, setValue] = useState(store.getState());
  useLayoutEffect(() => {
    setValue(() => store.getState());
    return store.subscribe((now) => setValue(() => now));
  }, [store]);
  return value;
}
