import type { ReportRow } from '../store/reports';

/** A line of the list, of a report that nobody has begun. */
export const BLANK_ROW: ReportRow = {
  id: 'a',
  year: 2025,
  form: '2021',
  organName: '临河区民政局',
  scope: 'own',
  example: false,
  state: 'draft',
  progress: { stated: 0, total: 166 },
  errors: 0,
  warnings: 0,
  createdAt: 0,
  savedAt: 0,
};
