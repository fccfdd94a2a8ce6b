import type { Indicator } from '#shared/model/indicator.ts';
import type { LabelledTasks } from './label-file.ts';

export type TaskScore = { readonly labelled: number; readonly found: number; readonly wrong: number; readonly rightClass: number; readonly remarks: readonly string[] };

/** Tasks of duties without a number against those labelled: found when one stands for the other by its words. */
export function scoreTasks(rows: readonly (LabelledTasks & { readonly found: readonly Indicator[] })[]): TaskScore {
  const remarks: string[] = [];
  let [labelled, found, wrong, rightClass] = [0, 0, 0, 0];
  for (const { id, text, tasks, found: indicators } of rows) {
    // 每周更新台账 says how often and no more: it is read with 1次 and has its tasks all the same.
    const read = indicators.flatMap((indicator) => indicator.tasks.map((task) => ({ task, class: indicator.class })));
    const free = [...read];
    for (const label of tasks) {
      const at = free.findIndex(({ task }) => label.text.includes(task) || task.includes(label.text) || share(task, label.text) >= 0.6);
      const [one] = at === -1 ? [] : free.splice(at, 1);
      if (one === undefined) remarks.push(`${id} missed ${label.class} ${label.text} | ${text}`);
      else if (one.class !== label.class) remarks.push(`${id} ${label.class} ${label.text} read as ${one.class} | ${text}`);
      else rightClass += 1;
      if (one !== undefined) found += 1;
    }
    labelled += tasks.length;
    wrong += free.length;
    remarks.push(...free.map((one) => `${id} not labelled ${one.class} ${one.task} | ${text}`));
  }
  return { labelled, found, wrong, rightClass, remarks };
}

/** Characters of the shorter text that the other has too, 0–1. */
function share(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return [...short].filter((char) => long.includes(char)).length / short.length;
}

export function printTasks(name: string, score: TaskScore): string {
  const { recall, precision, class: right } = taskFigures(score);
  return [`== ${name}`, `recall ${score.found}/${score.labelled} ${recall.toFixed(3)}   precision ${score.found}/${score.found + score.wrong} ${precision.toFixed(3)}   class ${score.rightClass}/${score.found} ${right.toFixed(3)}`, ...score.remarks.map((remark) => `  ${remark}`), ''].join('\n');
}

/** For programs: figures without the lists. */
export function taskFigures({ labelled, found, wrong, rightClass }: TaskScore) {
  const part = (some: number, all: number): number => (all === 0 ? 1 : Math.round((some / all) * 1000) / 1000);
  return { recall: part(found, labelled), precision: part(found, found + wrong), class: part(rightClass, found), labelled, found, falseAlarms: wrong };
}
