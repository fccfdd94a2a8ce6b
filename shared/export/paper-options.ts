/** Who answers for a paper and when. */
export type PaperOptions = {
  readonly author: string;
  /** `YYYY-MM-DD…`: the day on the paper, in the calendar of the reader. */
  readonly date: string;
  /** `YYYY-MM-DD`: to which the quoted laws were checked. */
  readonly basisDate: string;
};
