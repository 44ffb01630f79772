import { useEffect, useState } from 'preact/hooks';

/** A module that is loaded when the component first shows; null until it is there. */
export function useLazy<T>(load: () => Promise<T>): T | null {
  const [module, setModule] = useState<T | null>(null);
  // A function as state would be called by the setter, hence the wrapping.
  useEffect(() => void load().then((loaded) => setModule(() => loaded)), []);
  return module;
}
