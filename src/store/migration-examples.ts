// A small database of every shape, and the same database one shape later: what the tests of the
// migrations open. An example is added with its migration and never changes after its release.

/** The rows of every table, as they are stored. */
export type Rows = Readonly<Record<string, readonly object[]>>;

export interface MigrationExample {
  readonly version: number;
  /** A database of the shape before, with something in every table. */
  readonly before: Rows;
  /** The same database in this shape. */
  readonly after: Rows;
}

const REPORT = {
  id: 'report0000000001',
  year: 2026,
  form: '2021',
  organName: '临河区人民政府',
  scope: 'own',
  example: false,
  state: 'draft',
  progress: { stated: 1, total: 129 },
  errors: 0,
  warnings: 0,
  createdAt: 1_795_305_600_000,
  savedAt: 1_795_305_660_000,
};

const BINNED = {
  ...REPORT,
  id: 'report0000000002',
  organName: '临河区民政局',
  deletedAt: 1_795_305_700_000,
  copyOf: REPORT.id,
};

/** What a report begins with, and a figure and a text that were typed. */
function editsOf(report: string, replica: string): readonly object[] {
  const made = (counter: number, address: string, to: string): object => ({
    report,
    id: `${replica}.${counter}`,
    counter,
    step: `${replica}.${counter < 4 ? 1 : counter}`,
    act: counter < 4 ? 'create' : 'type',
    address,
    base: [],
    old: '',
    new: to,
    when: REPORT.createdAt,
  });
  return [
    made(1, 'about:form', '2021'),
    made(2, 'about:year', '2026'),
    made(3, 'about:organ.name', '临河区人民政府'),
    made(4, 'requests.received.naturalPerson', '12'),
    made(5, 'overview', '全年没有收到复议申请。'),
  ];
}

const FIRST: Rows = {
  reports: [REPORT, BINNED],
  edits: [...editsOf(REPORT.id, 'replica000000001'), ...editsOf(BINNED.id, 'replica000000002')],
};

/** A snapshot of the first report, and a report that was deleted for good. */
const SECOND: Rows = {
  ...FIRST,
  snapshots: [
    {
      report: REPORT.id,
      part: '',
      stands: [
        ['requests.received.naturalPerson', [['replica000000001.4', REPORT.createdAt, '12']]],
      ],
      covered: { replica000000001: [[1, 5]] },
      hash: '00',
    },
  ],
  removed: [{ report: 'report0000000003', at: 1_795_305_800_000 }],
};

/** One for each migration, in their order. */
export const MIGRATION_EXAMPLES: readonly MigrationExample[] = [
  { version: 1, before: {}, after: { reports: [], edits: [] } },
  { version: 2, before: FIRST, after: { ...FIRST, snapshots: [], removed: [] } },
  { version: 3, before: SECOND, after: { ...SECOND, backups: [], covers: [], folders: [] } },
];
