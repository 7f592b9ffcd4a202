import { z } from 'astro/zod';

/** A closed list of choices: key as stored, label as read. Enum, type, labels and filter order all come from it. */
export type Vocabulary = Readonly<Record<string, string>>;

/** The enum of a vocabulary's keys; its labels travel in the metadata. */
export function choice<const V extends Vocabulary>(vocabulary: V) {
  const keys = Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]];
  return z.enum(keys).meta({ labels: vocabulary });
}
