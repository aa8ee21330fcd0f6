export * from './address.ts';
export * from './document-number.ts';
export * from './mentions.ts';
export * from './segment.ts';
export * from './shorten.ts';
