/** Milliseconds since 1970 that never run backwards on one device and move past every time it has seen. */
export type Clock = number;

/** The time for a change made now: later than every time this device has given or seen, however its clock stands. */
export function nextClock(lastSeen: Clock, now: number): Clock {
  return Math.max(now, lastSeen + 1);
}
