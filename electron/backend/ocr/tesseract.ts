import type { Worker as Thread } from 'node:worker_threads';
import { join } from 'node:path';
import type { Ocr, OcrReader, Picture, RecognisedLine } from '#shared/ports.ts';
import { readLines } from './read-lines.ts';

const language = 'chi_sim';

/**
 * Tesseract with its model for simplified Chinese, in a thread of its own. `data` is the folder that holds the model; nothing else is
 * read, nothing is fetched, nothing is written.
 */
export function tesseract(data: string): Ocr {
  return { start: () => start(data) };
}

async function start(data: string): Promise<OcrReader> {
  const { default: library } = await import('tesseract.js');
  const { createWorker, OEM, PSM } = library;
  let fail: (reason: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined);
  // The package leaves errors of its thread to nobody, where they would end the program.
  process.once('worker', (thread: Thread) => thread.once('error', fail));
  const worker = await Promise.race([failure, createWorker(language, OEM.LSTM_ONLY, {
    langPath: data,
    gzip: true,
    cacheMethod: 'none',
    // Deleted from when the model is damaged: a folder that cannot be there, instead of the one the program was started in.
    cachePath: join(data, 'no-cache'),
    // Where the package reports what its promise for the worker keeps to itself, such as a missing model.
    errorHandler: fail,
  })]);
  // What it remarks about pictures belongs on nobody's terminal.
  await worker.setParameters({ debug_file: '/dev/null' });
  const shapes = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK };
  return {
    async read(picture, shape) {
      await worker.setParameters({ tessedit_pageseg_mode: shapes[shape] });
      const { data: page } = await Promise.race([failure, worker.recognize(writePgm(picture), {}, { blocks: true, text: false })]);
      return (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }): readonly RecognisedLine[] => readLines(lines)));
    },
    close: async () => void (await worker.terminate()),
  };
}

/** The plainest format that the package takes: a header and the pixels. */
function writePgm({ width, height, pixels }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
