/** One thing that is on an account now: what, until when, why, and what happens if nothing is done. */
export interface Task {
  /** Stable, unique in the list. */
  key: string;
  title: string;
  href: string;
  why: string;
  consequence: string;
  /** Legal day, or null without a deadline. */
  deadline: string | null;
  /** Legal day from which it can be done; null when now. */
  opensOn: string | null;
  state: 'notStarted' | 'inProgress' | 'toSign' | 'returned' | 'overdue' | 'notOpen';
  /** Words on the button, a verb first. */
  button: string;
}
