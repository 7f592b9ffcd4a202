import { keysOf } from '~/domain/records.ts';
import { isMeantFor, preparation, type Readiness, type Route } from '~/domain/report-routing.ts';
import { reportRouter as words } from '~/strings/report-router.ts';
import type { RouterChannel } from '~/queries/reporting.ts';
import type { Link } from '~/queries/views.ts';
import type { Evidence, ReportAnswers } from '~/schemas/channels.ts';
import { link, make } from '~/components/ui/elements.client.ts';

/** A channel of the result: why, how to reach it, until when, and what to bring. */
export function routeItem({ channel, taking }: Route<RouterChannel>, answers: ReportAnswers): HTMLLIElement {
  const things = preparation(channel.bring, answers);
  const articles = taking?.articles ?? [];
  return make(
    'li',
    '',
    make('h3', '', link(channel.href, channel.title)),
    make('p', '', taking?.because ?? words.fallbackBecause),
    make(
      'dl',
      '',
      ...entry(words.contact, ...contactOf(channel)),
      ...entry(words.deadline, ...deadlinesOf(channel, answers)),
      ...(things.length === 0 ? [] : entry(words.bring, make('ul', '', ...things.map(({ thing, readiness }) => thingItem(thing.text, readiness))), ...doubt(channel.isBringDoubtful, words.bringUnverified))),
      ...(articles.length === 0 ? [] : entry(words.basis, articleList(articles))),
    ),
  );
}

/** What to read before doing anything, each once. */
export function readingOf(routes: readonly Route<RouterChannel>[]): Link[] {
  const links = routes.flatMap(({ taking }) => taking?.guidance ?? []);
  return links.filter(({ href }, index) => links.findIndex((earlier) => earlier.href === href) === index);
}

/** The kinds of evidence that these channels ask for, which a reader should know how to keep. */
export function evidenceOf(routes: readonly Route<RouterChannel>[], answers: ReportAnswers): Evidence[] {
  const wanted = new Set(routes.flatMap(({ channel }) => preparation(channel.bring, answers).flatMap(({ thing }) => thing.evidence)));
  return keysOf(words.keep).filter((kind) => wanted.has(kind));
}

function entry(term: string, ...content: (string | Node)[]): HTMLElement[] {
  return [make('dt', '', term), make('dd', '', ...content)];
}

function doubt(isDoubtful: boolean, text: string): HTMLElement[] {
  return isDoubtful ? [make('span', 'doubt', text)] : [];
}

/** A number is a button only where it is confirmed; elsewhere it is text with the doubt beside it. */
function contactOf({ contact, hours }: RouterChannel): (string | Node)[] {
  if (contact === undefined) return [words.noContact];
  const said = hours === undefined ? [] : [make('p', '', hours)];
  if (contact.telephone !== undefined) return [link(`tel:${contact.telephone}`, words.call(contact.telephone), 'call'), ...said];
  return [contact.value, ...doubt(!contact.isConfirmed, words.unconfirmedNumber), ...said];
}

function deadlinesOf({ deadlines }: RouterChannel, answers: ReportAnswers): (string | Node)[] {
  const own = deadlines.filter((deadline) => isMeantFor(deadline, answers));
  if (own.length === 0) return [words.noDeadline];
  return own.map(({ within, text, isConfirmed }) => make('p', '', make('strong', '', within), ...doubt(!isConfirmed, words.unverified), make('br', ''), text));
}

function thingItem(text: string, readiness: Readiness): HTMLLIElement {
  return make('li', '', make('span', `readiness ${readiness}`, words.readiness[readiness]), text);
}

function articleList(articles: readonly Link[]): HTMLUListElement {
  return make('ul', 'inline-list', ...articles.map(({ href, label }) => make('li', '', link(href, label))));
}
