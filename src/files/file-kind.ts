/** The types of files that a report is read from and written to. */

export type FileKind = 'docx' | 'xlsx' | 'html' | 'json';

/** Their media types. */
export const TYPES: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  json: 'application/json',
};
