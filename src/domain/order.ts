/** Compares texts by their code units: `localeCompare` depends on the machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
