import { readPackFiles } from '#electron/backend/check-rules.ts';
import type { RulesChecked } from '#electron/backend/check-rules.ts';
import { runCheck } from '#electron/backend/jobs/run-check.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { MessageCode, MessageValues } from '#shared/model/message.ts';
import { rulesWords as words } from './text.ts';

/** Milliseconds for the hard texts, beyond which a pattern is named. */
const slowest = 200;
/** Milliseconds for one case or one pattern over the hard texts, beyond which the check ends. */
const longest = 2_000;

/** `rules check PATH`: exit code 0 sound, 1 failed cases, slow patterns or one that does not come back, 2 not readable. */
async function main([command, path]: readonly string[]): Promise<number> {
  if (command !== 'check' || path === undefined) {
    console.error(words.usage);
    return 2;
  }
  const places = sourcePlaces();
  try {
    const outcome = await runCheck(await readPackFiles(path, places), places, longest);
    if (outcome.kind === 'checked') return tellChecked(outcome.checked);
    if (outcome.kind === 'stuck') {
      console.log(words.stuck(outcome.rule, longest / 1000));
      console.log(words.advice);
      return 1;
    }
    console.log(words.broken(outcome.mistakes.length));
    for (const line of outcome.mistakes) console.log(line);
    return 2;
  } catch (error) {
    const { code, values } = error as { readonly code?: MessageCode; readonly values?: MessageValues };
    console.error(code === undefined || values === undefined ? error : messageText(code, values));
    return 2;
  }
}

function tellChecked({ label, rules, cases, failed, timed }: RulesChecked): number {
  const slow = timed.filter(({ milliseconds }) => milliseconds > slowest);
  console.log(words.sound(label.profile, label.version, rules));
  console.log(words.cases(cases, failed.length));
  for (const { rule, kind, text, found } of failed) console.log(kind === 'hit' ? words.missed(rule, text, found) : words.falseAlarm(rule, text, found));
  console.log(words.timed(timed.length, slow.length, slowest));
  for (const { rule, pattern, milliseconds } of slow) console.log(words.slow(rule, pattern, Math.round(milliseconds)));
  if (slow.length > 0) console.log(words.advice);
  return failed.length + slow.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
