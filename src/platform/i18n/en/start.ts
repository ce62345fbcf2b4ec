import type { Words } from '../words.ts';

export const start: Words['start'] = {
  title: 'A year of emulation, from launch to nomination',
  lead: 'Thi Đua helps the units of a cluster to register targets, sign the covenant, score, confer, vote, draw up nominations and hand over to the head of the next year.',
  opens: (cluster, body, year, members) =>
    `This demonstration opens in the week of the ${year} conference of ${cluster}, ${body}, with ${members} member units.`,
  empty: 'There is no cluster in this database yet.',
  clock: {
    before: (days, day) => `${days} days to the conference on ${day}.`,
    on: 'The conference meets today.',
    after: (day) => `The day of the conference, ${day}, has come.`,
    due: (steps) => `Last day today: ${steps}.`,
    move: (day) => `Go to ${day}`,
    conference: (day) => `Go to the conference, ${day}`,
    later: (day) => `Go to ${day}`,
  },
  choose: 'Choose a role',
  roles: {
    officer: { title: 'Emulation officer of a unit', does: 'Targets, self-score, evidence, delegate.' },
    head: { title: 'Head of a unit', does: 'Signs the self-score and the covenant, answers the review.' },
    secretary: {
      title: 'Secretary of the cluster',
      does: 'Officer of the leading unit: conference, attendance, minutes.',
    },
    chair: {
      title: 'Chair of the conference',
      does: 'Head of the leading unit: agenda, opening and closing of ballots, announcements.',
    },
    teller: { title: 'Teller', does: 'Enters the count independently, signs the counting minutes.' },
    noTeller: 'To be chosen once the chair has recorded the tellers elected by the conference.',
    standingOffice: {
      title: 'Standing office',
      does: 'Opens the year, issues the score table, records and announces decisions.',
    },
    councilMember: {
      title: 'Council member',
      does: 'Reads dossiers, attends the session, votes or gives a written opinion when absent.',
    },
    signatory: { title: 'Signatory', does: 'The Minister: signs decisions on awards in the own competence.' },
    registry: { title: 'Registry and archive', does: 'Numbers, issues and publishes decisions; seals dossiers.' },
    payer: { title: 'Payer', does: 'Pays prize money under a decision and records it.' },
    observer: { title: 'Leader or guest', does: 'Follows the year and the conference; has no vote.' },
    systemAdministrator: {
      title: 'System administrator',
      does: 'Accounts, roles, journal, state of the system; has no vote.',
    },
  },
  withoutSignIn: 'Without signing in',
  help: 'User guides',
  helpNote: 'One per role, with pictures',
  components: 'Component sheet',
  componentsNote: 'Every part of the interface',
  forwardTitle: 'The clock only goes forward',
  forward: 'With every day deadlines lock and new work opens, as in life.',
  reset: ['To begin again: stop the program, run ', 'npx thidua reset', ' and start it; every change is lost.'],
  realTitle: 'What is real',
  real: 'As published: the names of the 11 units, the day, the leader of the Ministry who attended, the 4 units nominated for the flag of the sector, the 2 for the flag of the Government, head and deputy of 2021.',
  simulated: "The rest is simulated: the units' people, the head of 2020, targets, scores, votes, progress.",
  guides: {
    title: 'User guides',
    facts: 'One per role, in Vietnamese',
    emptyTitle: 'No guide yet',
    empty: 'The guides lie in the folder docs/user of the program.',
    all: 'All guides',
  },
};
