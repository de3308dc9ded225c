import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { trainee } from '../../../src/content/messages/en/index.ts';
import { SCORE_ITEMS } from '../../../src/content/scoreItems.ts';
import { REFUSAL_REASONS } from '../../../src/machines/refusalReasons.ts';
import { ASSESSMENT_ITEMS, CONSENT_ITEMS, STOP_REASONS } from '../../../src/machines/acts.ts';

const messages = createMessages('en', 'trainee');
const SOURCE = join(import.meta.dirname, '../../../src');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const CODE = sources(SOURCE);

/** Every key that the code can ask for: whole strings, and templates with their holes as wildcards. */
function patternsInCode(): { readonly whole: ReadonlySet<string>; readonly templates: readonly RegExp[] } {
  const whole = new Set<string>();
  const templates: RegExp[] = [];
  for (const text of CODE) {
    for (const [, key] of text.matchAll(/['"]([a-zA-Z]+(?:\.[^'"\s]+)+)['"]/g))
      if (key !== undefined) whole.add(key);
    for (const [, key] of text.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`\s]*)`/g)) {
      if (key === undefined) continue;
      const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      templates.push(new RegExp(`^${parts.join('[^.]+')}$`));
    }
  }
  return { whole, templates };
}

function sentences(): [string, string][] {
  return Object.entries(trainee).flatMap(([key, message]): [string, string][] =>
    typeof message === 'string'
      ? [[key, message]]
      : [
          [`${key} (one)`, message.one],
          [`${key} (other)`, message.other],
        ],
  );
}

describe('the message catalogue', () => {
  it('reads enough source files to mean something', () => {
    expect(CODE.length).toBeGreaterThan(100);
    expect(Object.keys(trainee).length).toBeGreaterThan(300);
  });

  it('holds no key that nothing asks for', () => {
    const { whole, templates } = patternsInCode();
    const unused = Object.keys(trainee).filter(
      (key) => !whole.has(key) && !templates.some((template) => template.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('has a sentence for every item of every list', () => {
    const wanted = [
      ...ASSESSMENT_ITEMS.map((item) => `assessment.${item}`),
      ...CONSENT_ITEMS.flatMap((item) => [`consent.honest.${item}`, `consent.overstated.${item}`]),
      ...REFUSAL_REASONS.map((reason) => `refusal.${reason}`),
      ...STOP_REASONS.map((reason) => `stopReason.${reason}`),
      ...SCORE_ITEMS.flatMap(({ id }) => [`score.${id}`, `score.${id}.why`]),
    ];
    expect(wanted.filter((key) => !messages.has(key))).toEqual([]);
  });

  it('uses no word that belongs to the makers and promises nothing', () => {
    const forbidden =
      /VERIFIED|RECALLED|CONSTRUCTED|MODEL\b|\bTODO\b|guarantee|always works|seal(s|ed)? for sure/;
    const bad = sentences().filter(([, text]) => forbidden.test(text));
    expect(bad).toEqual([]);
    const promises = sentences().filter(
      ([key, text]) => /\b9\d\b|\b9 in 10\b/.test(text) && !key.startsWith('consent.overstated.'),
    );
    expect(promises).toEqual([]);
  });

  it('keeps to plain sentences: no double blanks, no shouting, no characters that the faces lack', () => {
    const bad = sentences().filter(
      ([, text]) => / {2}|!!|[≈≤≥→←↑↓₀-₉]/.test(text) || /\b[A-Z]{5,}\b/.test(text) || text.trim() !== text,
    );
    expect(bad).toEqual([]);
  });

  it('says the figures of consent as they were published', () => {
    expect(messages.t('consent.honest.benefit')).toMatch(/7 in 10.*1 in 3/);
    expect(messages.t('consent.honest.repeat')).toMatch(/1 in 5/);
    expect(messages.t('consent.honest.backPressure')).toMatch(/leg is never normal/);
    expect(messages.t('trace.notSeal')).toBe('Pressure does not tell whether the hole is sealed.');
  });
});

describe('filling a sentence', () => {
  it('puts numbers in with the decimals asked for, and a real minus sign', () => {
    expect(messages.t('assessment.value.temperature', { celsius: 36.66 })).toBe('36.7 °C');
    expect(messages.number(-2, 0)).toBe('−2');
    expect(messages.number(-0.04, 1)).toBe('0.0');
  });

  it('chooses singular and plural by count', () => {
    expect(messages.t('assessment.gatesLeft', { count: 1 })).toBe('1 gate still to read');
    expect(messages.t('assessment.gatesLeft', { count: 3 })).toBe('3 gates still to read');
  });
});
