export { writeRedlineDocx } from './redline-docx/write-redline-docx.ts';
export type { Author as RedlineOptions } from './redline-docx/pen.ts';
