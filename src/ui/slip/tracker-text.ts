/** "qT7x Lm2P …": in groups of four, to be read and compared. */
export function trackerGroups(tracker: string): string {
  return (tracker.match(/.{1,4}/gu) ?? []).join(' ');
}

/** What was typed or copied, without the spaces between groups. */
export function plainTracker(typed: string): string {
  return typed.replace(/\s+/gu, '').replace(/-/gu, '+').replace(/_/gu, '/').replace(/=+$/u, '');
}

/** Fit for an address: base64 has two characters that are not. */
export function trackerInAddress(tracker: string): string {
  return tracker.replaceAll('+', '-').replaceAll('/', '_');
}
