/** Browser only: `/paper/<review>` is the review's opinion as a page to print. */
export const paperPath = '/paper/';
