import type { Words } from '#src/platform/i18n/words.ts';

export interface Place {
  /** What `current` of Layout is compared with. */
  key: string;
  label: string;
  href: string;
  /** Badge beside the label; only "Việc của tôi" carries one. */
  count?: number;
}

/**
 * What every page knows about its reader and its surroundings. One object per
 * request: the nonce is the request's, and style rules are gathered on it.
 */
export interface Frame {
  lang: 'vi' | 'en';
  t: Words;
  /** Nonce of this response's Content-Security-Policy. */
  nonce: string;
  assets: { css: string; island(name: string): string; icon?: string; offlineVerifier?: string };
  /** The line under the navigation for demonstration data or a rehearsal; null for real data. */
  demonstration: string | null;
  /** Cluster or council, its ministry, the year; null on pages that belong to no cluster. */
  where: { cluster: string; body: string; year: number | null; changeHref?: string } | null;
  /** Role first, then unit; null when nobody is signed in. */
  who: { title: string; unit: string; signOutAction: string } | null;
  /** Only the places that this role may enter, in the order of the year. */
  places: Place[];
  /** Path and query of this page, for coming back after a change of language. */
  path: string;
  /** The page shows again what was typed, in another language: nothing was sent, nothing is wrong. */
  kept?: boolean;
  /** Links of the footer, only to pages that exist. */
  footer?: { label: string; href: string }[];
  /** Name of the standing office of the tenant, for the footer. */
  standingOffice?: string;
}
