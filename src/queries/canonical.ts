/** The whole address of a path of the site, as search engines and strangers' programs know it. */
export function canonical(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}
