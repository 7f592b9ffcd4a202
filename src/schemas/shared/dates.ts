import { z } from 'astro/zod';

/** A calendar day in Asia/Shanghai, as quoted text: 'YYYY-MM-DD'. YAML would turn an unquoted 2026-02-30 into 2 March. */
export function day() {
  return z.iso.date({ error: '写成加引号的年-月-日，而且确有这一天，例如 \'2026-11-24\'' });
}

/** A day, month or year, as exact as the source is: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
export function partialDay() {
  return z.union([day(), z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u)], {
    error: '写成加引号的年-月-日、年-月或年，例如 \'2012-04\'',
  });
}

/** A wall clock minute in Asia/Shanghai: 'YYYY-MM-DD HH:mm'. */
export function instant() {
  return z
    .string({ error: '写成加引号的年-月-日 时:分，例如 \'2026-11-24 10:00\'' })
    .regex(/^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/u, { error: '写成加引号的年-月-日 时:分，例如 \'2026-11-24 10:00\'' })
    .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, { error: '没有这一天' });
}
