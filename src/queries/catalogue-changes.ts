import type { CollectionEntry } from 'astro:content';
import { catalogueChanges, type CatalogueChange, type ChangeKind } from '~/domain/catalogue/changes.ts';
import { chineseDate } from '~/domain/dates.ts';
import { pinyinKey } from '~/domain/pinyin.ts';
import { TODAY } from '~/site.ts';
import { catalogueChanges as words } from '~/strings/corrections.ts';
import { built, memoised } from './store.ts';
import { headingOf, linkTo, type Link } from './views.ts';

type Product = CollectionEntry<'software'>;

/** A product as the list of changes names it, with what was corrected or why it left. */
export interface ChangedProductView extends Link {
  notes: string[];
}

/** What happened to the catalogue on a day, kind by kind. */
export interface ChangeDay {
  on: string;
  label: string;
  changes: { kind: ChangeKind; title: string; products: ChangedProductView[] }[];
}

/** Everything that happened to the catalogue, by day and kind, the newest first. */
export const allCatalogueChanges = memoised(async (_: 'all'): Promise<CatalogueChange<Product>[]> => {
  const keys = new Map((await built('software')).map((product) => [product.id, `${pinyinKey(headingOf(product))} ${product.id}`]));
  return catalogueChanges(await built('software'), ({ id }) => keys.get(id) ?? id, TODAY);
});

function notesOf({ corrections, reason }: CatalogueChange<Product>['products'][number]): string[] {
  return [...corrections.map(({ what }) => what), ...(reason === undefined ? [] : [reason])];
}

/** What happened to the catalogue, day by day. */
export async function catalogueChangeDays(): Promise<ChangeDay[]> {
  const days = new Map<string, ChangeDay>();
  for (const { on, kind, products } of await allCatalogueChanges('all')) {
    const day = days.get(on) ?? { on, label: chineseDate(on), changes: [] };
    day.changes.push({
      kind,
      title: words.count(words.kinds[kind], products.length),
      products: products.map((product) => ({ ...linkTo(product.entry), notes: notesOf(product) })),
    });
    days.set(on, day);
  }
  return [...days.values()];
}
