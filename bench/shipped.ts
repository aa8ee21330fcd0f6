import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '@xianzhi/core/content';

/** Content files below a folder; paths count from it. */
export const filesBelow = (folder: string, below = ''): ContentFile[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.name.endsWith('.yaml') ? [{ path, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
