/** Reads the files that readers pick. It comes with the first one: its libraries are the heaviest of a tool. */
import { csvSheet, decodeText } from '~/domain/ledger/csv.ts';
import type { InputSheet } from '~/domain/ledger/import.ts';
import type { Said } from '~/domain/ledger/problem.ts';
import { fileKind, inspectWorkbook, markedSheet, MOST_BYTES, unreadableCell } from '~/domain/ledger/workbook.ts';

export type FileContent = { sheets: InputSheet[] } | { json: unknown } | { said: Said };

export async function readFile(file: File): Promise<FileContent> {
  // A file far too large is not even brought into memory.
  const bytes = new Uint8Array(await (file.size > MOST_BYTES ? file.slice(0, MOST_BYTES + 1) : file).arrayBuffer());
  const kind = fileKind(bytes);
  if (typeof kind === 'object') return kind;
  return kind === 'workbook' ? readWorkbook(bytes) : readText(bytes, file.name);
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<FileContent> {
  const marks = inspectWorkbook(bytes);
  if ('said' in marks) return marks;
  const { default: readXlsx } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsx(bytes.buffer, { trim: false });
    return { sheets: sheets.map(({ sheet, data }) => markedSheet(sheet, data, marks.sheets.get(sheet))) };
  } catch (error) {
    return { said: unreadableCell(error) };
  }
}

function readText(bytes: Uint8Array, name: string): FileContent {
  const decoded = decodeText(bytes);
  if ('said' in decoded) return decoded;
  if (!/^\s*[{[]/u.test(decoded.text)) {
    const sheet = csvSheet(name, decoded.text);
    return 'said' in sheet ? sheet : { sheets: [sheet] };
  }
  try {
    return { json: JSON.parse(decoded.text) as unknown };
  } catch {
    return { said: { found: '是 JSON，但不完整', allowed: '要是本页导出的完整文件', fix: '重新导出或复制一次' } };
  }
}
