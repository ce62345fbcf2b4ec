import { paths } from '#src/paths.ts';

/**
 * Pages of keys, slips and electronic votes. The case of 2020 votes on paper: they are walked in a conference of their
 * own (electronic-conference.test.ts), and the tour of the case leaves them out.
 */
export const electronicPages = [
  paths.keyCeremony(),
  paths.recordSlips(),
  paths.votingSlip(),
  paths.electronicVote(),
  paths.voteTrackers(),
  paths.voteProjector(),
  paths.spoilBallot(),
  paths.openedBallot(),
  paths.verifyVote(),
] as const;

/** What devices read (JSON), and the archives: not pages. */
export const electronicFiles = [
  paths.ceremonyParts(),
  paths.slipVotes(),
  paths.voteParts(),
  paths.voteElection(),
  paths.castBallot(),
  paths.spoiledBallot(),
  paths.voteArchive(),
  paths.wholeVoteArchive(),
] as const;
