import type { Path } from '~/schemas/walk.ts';
import { byCode } from '../order.ts';

/** An error stops the build; a warning is for the editor to look at. */
export type Severity = 'error' | 'warning';

/** A spot in a file's text, counted from 1 as editors' programs do. */
export interface Position {
  line: number;
  column: number;
}

/** Where something is wrong: in a field of the entry, or at a spot of its prose. */
export type Place = { path: Path } | Position;

/** What is there, what may be there, how to mend it: sentences for editors. */
export interface Said {
  found: string;
  allowed: string;
  fix: string;
}

/** What a rule has to say about an entry. */
export interface Problem extends Said {
  file: string;
  place: Place;
  severity: Severity;
}

/** A problem that stops the build. */
export function error(entry: { file: string }, place: Place, said: Said): Problem {
  return { file: entry.file, place, severity: 'error', ...said };
}

/** A problem that the editor should look at. */
export function warning(entry: { file: string }, place: Place, said: Said): Problem {
  return { file: entry.file, place, severity: 'warning', ...said };
}

/** A problem in its final form, as people and programs read it. */
export interface Finding extends Position, Said {
  file: string;
  /** The field's path and its Chinese label, `licence.model（授权方式）`; empty where no field is meant. */
  field: string;
  severity: Severity;
}

/** By file, then by place: the order in which somebody mends them. */
export function compareFindings(a: Finding, b: Finding): number {
  return byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.field, b.field);
}
