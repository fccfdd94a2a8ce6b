import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '#electron/backend/places.ts';
import { feedbackOutput } from '#shared/contract/feedback-output.ts';
import { failureOutput, reviewOutput } from '#shared/contract/review-output.ts';

type Schema = {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

/** Every field as docs/ndjson.md names it: `findings[].basis[].id`. An object that may be null is a field of its own. */
function fieldPaths(schema: Schema, path = ''): readonly string[] {
  const object = schema.anyOf?.find((one) => one.properties !== undefined);
  if (object !== undefined) return [path, ...fieldPaths(object, path)];
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([name, field]) => fieldPaths(field, path === '' ? name : `${path}.${name}`));
  }
  if (schema.items?.properties !== undefined) return fieldPaths(schema.items, `${path}[]`);
  return [path];
}

const page = readFileSync(join(repositoryRoot, 'docs/ndjson.md'), 'utf8');

function documentedPaths(heading: string): readonly string[] {
  const section = page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path]) => path ?? '');
}

describe('docs/ndjson.md', () => {
  it.each([['一份审查结果', reviewOutput], ['无法审查的文件', failureOutput], ['规则反馈', feedbackOutput]])('tells every field of %s, and none that is not there', (heading, schema) => {
    expect(documentedPaths(heading)).toEqual(fieldPaths(z.toJSONSchema(schema) as Schema));
  });

  it('shows examples that are valid', () => {
    const [review, failure] = (/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '').split('\n').map((line) => JSON.parse(line) as unknown);
    reviewOutput.parse(review);
    failureOutput.parse(failure);
  });
});
