import type { ballotLimits as shape } from '../vi/ballot-limits.ts';

export const ballotLimits: typeof shape = {
  title: 'What the electronic ballot protects and what it does not',
  facts: 'Read before you choose how to vote',
  standing: 'No rule of its own for electronic ballots',
  standingWords:
    'The instruments on emulation and commendation that were read neither allow nor forbid an electronic ballot. Paper always works alone. Whether to vote electronically is the decision of who presides, written into the rules of the vote.',
  protects: {
    title: 'Protected',
    points: [
      {
        what: 'The server does not learn who chose whom',
        why: 'A ballot is encrypted on the delegate’s phone. The server keeps encrypted ballots and holds no key.',
      },
      {
        what: 'One teller cannot open a ballot',
        why: 'The key is shared among the tellers; more than half of them are needed, and they decrypt the sum alone.',
      },
      {
        what: 'Every delegate can check that the own ballot is in the box',
        why: 'The tracker is in the public list. It says nothing of the choices.',
      },
      {
        what: 'Anyone can check the result',
        why: 'The archive can be downloaded; our verifier and an independent one both read it.',
      },
      {
        what: 'Nobody chooses more than is allowed or votes twice with one slip',
        why: 'Every ballot proves that it keeps the rules, and is signed with exactly one slip.',
      },
      {
        what: 'Nobody knows an interim result',
        why: 'Before the vote is closed and the mark of the archive is signed, no machine has enough keys to count.',
      },
    ],
  },
  fails: {
    title: 'Not protected',
    points: [
      {
        what: 'Few voters, or a unanimous result',
        why: 'With 11 of 11 everybody knows that all eleven agreed; 0 of 11 is the same. Ten who tell each other learn the ballot of the eleventh. That follows from the numbers, on paper too.',
        cure: 'Publish only “reached” or “not reached” where the rules allow it. The program warns of unanimous lines.',
      },
      {
        what: 'Coercion and bought votes',
        why: 'Who holds a slip can prove the choice, for instance by voting in front of somebody.',
        cure: 'Vote in a booth without private phones; allow a second vote where the rules do.',
      },
      {
        what: 'Two tellers who act together',
        why: 'With enough keys each single ballot can be opened, not only the sum. The program can neither prevent nor notice it.',
        cure: 'Name tellers of different units, decrypt in the room, under observation.',
      },
      {
        what: 'A phone or computer with hostile software',
        why: 'It can encrypt another choice or copy the choice.',
        cure: 'Use “Check” and look at it on a second device; the machine cannot know which ballot will be checked.',
      },
      {
        what: 'The address of a slip stays in a browser’s history',
        why: 'The secret of a slip is in its address; the browser or a synchronised account may keep that address after the page is closed. Whoever has that address can use the slip until the close.',
        cure: 'Open the slip in a private window or type its 15 characters; clear the history of a shared device after each person.',
      },
      {
        what: 'Who hands out slips together with the server',
        why: 'Slips of the absent could be used in their place.',
        cure: 'Count: ballots must equal signatures for slips; unused slips are opened and recorded.',
      },
      {
        what: 'Who can read the logs of the network',
        why: 'The program keeps no time and no address beside a ballot, but devices of the network may.',
        cure: 'Use one shared device in the booth, or a network of the meeting alone.',
      },
      {
        what: 'Secrecy for ever',
        why: '2048 bits are held safe for many years, not for ever. Who keeps the archive may open it one day.',
        cure: 'If a ballot must stay secret for ever, use paper and destroy it as the rules say.',
      },
      {
        what: 'Repair of what was found',
        why: 'To verify is to notice a fault, not to mend it.',
        cure: 'Then void the vote and vote on paper; write the reason into the minutes.',
      },
    ],
  },
  cure: 'What helps',
  mixed: 'Where paper and electronic ballots are used together',
  mixedWords:
    'Both parts are added. If only one or two use paper, the tellers learn their choices. Better the whole meeting votes in one way.',
  paperTitle: 'Use paper when',
  paper: [
    'Fewer than two tellers have a device of their own for a key.',
    'There is no booth and no network to be trusted.',
    'Somebody in the meeting does not yet trust an electronic ballot.',
  ],
  usePaper: 'Use paper',
  verifyTitle: 'Verify an archive yourself',
  verifyWords: 'Open the archive (.bel) with the verifying page, here or downloaded for use without a network.',
  verify: 'Open the verifying page',
  read: 'What electronic voting protects',
  way: {
    title: 'Choose the way of voting',
    heading: 'Way of voting',
    choose: 'Choose or change the way of voting',
    choice: 'Vote by',
    ways: {
      paper: 'Paper ballots',
      electronic: 'Electronic ballots',
      mixed: 'Paper and electronic ballots',
    },
    hints: {
      paper: 'Ballots are printed, and two tellers enter the count independently.',
      electronic: 'Everybody present gets one voting slip and uses a phone or the shared device.',
      mixed: 'Everybody gets either a paper or a slip. Few ballots on one side give away how they were cast.',
    },
    publication: 'What is announced',
    publications: {
      counts: 'The number of votes of each line',
      reachedOnly:
        'Only reached or not reached; the tellers alone see the votes, and the archive for download ends before the result',
    },
    revote: 'Allow voting again with the same slip until the close; only the last ballot counts',
    revoteYes: 'voting again is allowed',
    revoteNo: 'each slip votes once',
    save: 'Save the way of voting',
    few: (voters: number) => `Only ${voters} people vote`,
    fewWords:
      'With fewer than 20 the numbers alone give away many votes, above all when they are unanimous or nearly so. Consider paper, or announce only whether the threshold is reached.',
    voidsVote: 'Changing the way voids the electronic vote that was made; sealing and the eight words begin again.',
    open: 'The rules ask for an open vote; electronic ballots are secret.',
    paperAgain: 'Back to paper at any time before the vote is opened.',
    electronicVote: 'Page of the electronic vote',
    keys: 'Page of the tellers’ keys',
  },
};
