import { checkRules } from '#electron/backend/check-rules.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleMistakes } from '#electron/backend/rule-mistakes.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { MessageCode, MessageValues } from '#shared/model/message.ts';
import { rulesWords as words } from './text.ts';

/** Milliseconds for the hard texts, beyond which a pattern is named. */
const slowest = 200;

/** `rules check PATH`: exit code 0 sound, 1 failed cases or slow patterns, 2 not readable. */
async function main([command, path]: readonly string[]): Promise<number> {
  if (command !== 'check' || path === undefined) {
    console.error(words.usage);
    return 2;
  }
  try {
    const { label, rules, cases, failed, timed } = await checkRules(path, sourcePlaces());
    const slow = timed.filter(({ milliseconds }) => milliseconds > slowest);
    console.log(words.sound(label.profile, label.version, rules));
    console.log(words.cases(cases, failed.length));
    for (const { rule, kind, text, found } of failed) console.log(kind === 'hit' ? words.missed(rule, text, found) : words.falseAlarm(rule, text, found));
    console.log(words.timed(timed.length, slow.length, slowest));
    for (const { rule, pattern, milliseconds } of slow) console.log(words.slow(rule, pattern, Math.round(milliseconds)));
    if (slow.length > 0) console.log(words.advice);
    return failed.length + slow.length > 0 ? 1 : 0;
  } catch (error) {
    const mistakes = readRuleMistakes(error);
    if (mistakes === null) {
      const { code, values } = error as { readonly code?: MessageCode; readonly values?: MessageValues };
      console.error(code === undefined || values === undefined ? error : messageText(code, values));
      return 2;
    }
    console.log(words.broken(mistakes.length));
    for (const line of mistakes) console.log(line);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
