/** Judges of feeds, by the formats' own grammars: RELAX NG for what is XML, JSON Schema for what is JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { inProject } from '../../scripts/lib/project.mjs';

const grammarOf = (name: string) => RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(join(inProject('tests/fixtures/schemas'), `${name}.rng`), 'utf8')));
const grammars = { atom: grammarOf('atom'), rss: grammarOf('rss'), opml: grammarOf('opml') };

const NAMESPACES = { a: 'http://www.w3.org/2005/Atom', content: 'http://purl.org/rss/1.0/modules/content/', dc: 'http://purl.org/dc/elements/1.1/' };

/** A document that a strict parser has read. */
export interface Parsed {
  /** The text of each place that an XPath finds. */
  texts: (path: string) => string[];
}

/** Reads XML as the standard asks for: anything not well-formed throws. */
export function parseXml(text: string): Parsed {
  const document = XmlDocument.fromString(text);
  return { texts: (path) => document.find(path, NAMESPACES).map((node) => node.content) };
}

/** What a grammar has against a document; also what is not XML. */
export function problemsOf(text: string, grammar: keyof typeof grammars): string[] {
  try {
    grammars[grammar].validate(XmlDocument.fromString(text));
    return [];
  } catch (error) {
    const { details = [], message } = error as Error & { details?: { message: string; line: number }[] };
    return details.length === 0 ? [message] : details.map((detail) => `line ${detail.line}: ${detail.message.trim()}`);
  }
}

/** Version 1.1 of JSON Feed (jsonfeed.org), as far as this site uses it; nothing else may stand there. */
const author = { type: 'object', minProperties: 1, additionalProperties: false, properties: { name: { type: 'string', minLength: 1 }, url: { type: 'string', format: 'uri' }, avatar: { type: 'string', format: 'uri' } } };
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string', format: 'uri' },
    feed_url: { type: 'string', format: 'uri' },
    description: { type: 'string' },
    language: { type: 'string', pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$' },
    authors: { type: 'array', items: author },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        additionalProperties: false,
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        properties: {
          id: { type: 'string', minLength: 1 },
          url: { type: 'string', format: 'uri' },
          title: { type: 'string' },
          summary: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          content_text: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          authors: { type: 'array', items: author },
          tags: { type: 'array', items: { type: 'string', minLength: 1 } },
        },
      },
    },
  },
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const isJsonFeed = ajv.compile(JSON_FEED);

/** What version 1.1 of JSON Feed has against a file. */
export function jsonFeedProblems(text: string): string[] {
  return isJsonFeed(JSON.parse(text)) ? [] : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
