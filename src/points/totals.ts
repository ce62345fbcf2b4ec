/** Points in thousandths; `total` = `base` + `bonus` − `penalty`. */
export type Totals = {
  readonly base: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly total: number;
};
