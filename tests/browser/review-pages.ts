import { paths } from '#src/paths.ts';

/**
 * Pages of a table that is being taken in and of a review by plan. The case of 2020 has neither: they are walked in
 * small worlds of their own (review-pages.test.ts), and the tour of the case leaves them out.
 */
export const tableInPages = [
  paths.tableImports(),
  paths.tableImport(),
  paths.tableImportLine(),
  paths.tableImportRules(),
  paths.scoreTableLine(),
  paths.scoreTableRules(),
  paths.compareScoreTable(),
  paths.scoreTablePrint(),
] as const;
export const reviewPages = [
  paths.reviewPlan(),
  paths.ownReviews(),
  paths.crossReview(),
  paths.recuse(),
  paths.reviewGaps(),
] as const;
/** Files, not pages. */
export const tableFiles = [paths.scoreTableJson(), paths.scoreTableCsv(), paths.tableImportFile()] as const;
