import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chineseDate } from '~/domain/dates.ts';
import { entryOf, withoutBlanks } from './support/content.ts';

/** The notice as it was issued. A document of a public body is outside copyright. */
const original = readFileSync('tests/fixtures/notice-anzhengbanfa-2012-46.txt', 'utf8');
const lines = original.split('\n').filter((line) => line.trim() !== '');
const { data } = entryOf('policies', 'anzhengbanfa-2012-46');

/** A clause as it stands in the document. Where there is no number, the heading is ours and not the document's. */
function asIssued({ id, number, heading, text }: (typeof data.clauses)[number]): string {
  const head = number === undefined ? '' : `${number}${heading ?? ''}${id.includes('.') ? '。' : ''}`;
  return `${head}${text ?? ''}`;
}

/** What stands between two pieces of the document, the first one included, the second one not. */
function between(start: string, end: string): string {
  const from = original.indexOf(start);
  const to = original.indexOf(end, from);
  expect([from, to]).not.toContain(-1);
  return original.slice(from, to);
}

describe('the notice', () => {
  it('is all there, word for word and in its order', () => {
    expect(withoutBlanks(data.clauses.map(asIssued).join(''))).toBe(withoutBlanks(between('为加快推进', '二〇一二年四月二十九日')));
  });

  it.each(data.clauses.map((clause) => [clause.id, clause] as const))('has clause %s in the document itself', (_, clause) => {
    expect(withoutBlanks(original)).toContain(withoutBlanks(asIssued(clause)));
  });

  it('has the head of the document', () => {
    expect(lines.slice(0, 4)).toEqual([`${data.issuer}文件`, data.documentNumber, data.title, `${data.recipients}：`]);
  });

  it('has the foot of the document', () => {
    expect(data.issuedOn).toBe('2012-04-29');
    expect(lines).toContain('二〇一二年四月二十九日');
    expect(lines).toContain(`${data.issuer}${chineseDate(data.printedOn ?? '')}印发`);
    expect(lines).toContain(`主题词：${data.subjectWords.join(' ')}`);
    expect(`抄送：${data.ccTo}`).toBe(withoutBlanks(between('抄送：', '安康市人民政府办公室2012年')));
    expect(lines).toContain(`附：${data.attachments.map(({ title }) => title).join('')}`);
  });

  it('counts as whole, but not its annex', () => {
    expect(data.coverage).toBe('full');
    expect(data.attachments.map(({ available }) => available)).toEqual([false]);
  });

  it('names every document that it cites', () => {
    const cited = [...new Set(original.match(/(?<!安)(?:国办发|国办函|新出联)〔\d{4}〕\d+号/gu))];
    expect(cited).toEqual(['国办发〔2010〕47号', '国办函〔2011〕130号', '新出联〔2011〕20号']);
    const listed = data.citesPolicies.map((id) => entryOf('policies', id).data.documentNumber);
    expect([...listed, ...data.citesUnlisted].toSorted()).toEqual(cited.toSorted());
  });
});
