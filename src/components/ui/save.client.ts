/** Data as a file that people can read too. */
export function jsonFile(value: unknown): Blob {
  return new Blob([JSON.stringify(value, undefined, 2)], { type: 'application/json' });
}

/** Hands a file to the reader as a download. */
export function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
