/** What results and suggestions share in showing what was found. */
import { make } from '~/components/ui/elements.client.ts';
import type { MarkedText } from '~/domain/search/marks.ts';
import type { NamedPart } from '~/domain/search/naming.ts';
import { withBase } from '~/paths.ts';

/** A text with its marks, as nodes. */
export const markedNodes = (texts: readonly MarkedText[]): (string | HTMLElement)[] => texts.map(({ text, isMarked }) => (isMarked ? make('mark', '', text) : text));

/** The address of a page; of a law or document the place of the part that the question names. */
export const addressOf = (path: string, part: NamedPart | undefined) => withBase(part === undefined ? path : `${path}#${part.anchor}`);

/** What the kinds of pages are called, as the search box has them. */
export const kindLabels = (box: HTMLElement) => JSON.parse(box.dataset['kinds'] ?? '{}') as Readonly<Record<string, string>>;
