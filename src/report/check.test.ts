import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTakenOver, balancedReports, boundCells } from '../testing/balanced';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { aside, type Address } from './address';
import { amountText } from './amount';
import { check } from './check';
import type { Finding } from './finding';
import type { Form } from './form';
import { FORMS, formOf } from './forms/index';
import { withCell, type Report } from './report';

const SAMPLES: readonly (readonly [name: string, report: Report])[] = [
  ['jili 2020', jili2020()],
  ['suqian 2023', suqian2023()],
  ['suqian 2024', suqian2024()],
];

function errors(form: Form, report: Report): Finding[] {
  return check(form, report).filter(
    (finding) => finding.verdict === 'broken' && finding.severity === 'E',
  );
}

function names(finding: Finding, address: Address): boolean {
  return finding.cells.includes(address) || finding.parts.includes(address);
}

function typedInto(form: Form, report: Report, address: Address, typed: string): Report {
  const cell = form.cells.get(address);
  if (!cell) throw new Error(`no cell ${address}`);
  return withCell(report, cell, typed);
}

/** Blank, refused, undecided, or taken over in part: anything a balanced report can be underway. */
function unfinished(form: Form): fc.Arbitrary<Report> {
  const addresses = [...form.cells.keys()];
  const totals = form.totals.map((cell) => cell.address);
  return fc
    .tuple(balancedReports(form), fc.subarray(addresses), fc.subarray(totals))
    .map(([report, blank, computed]) =>
      withValues(
        allTakenOver(form, report),
        Object.fromEntries([
          ...blank.map((address) => [address, '']),
          ...computed.map((address) => [aside('takenOver', address), '']),
        ]),
      ),
    );
}

describe.each(FORMS.map((form): [string, Form] => [form.id, form]))(
  'balanced reports on the %s form',
  (_, form) => {
    const bound = boundCells(form).map((cell) => cell.address);
    const applicantCells = boundCells(form)
      .filter((cell) => cell.table === 'requests' && !cell.total)
      .map((cell) => cell.address);

    it('break no rule that is an error, whether totals are computed or taken over', () => {
      fc.assert(
        fc.property(balancedReports(form), (report) => {
          expect(errors(form, report)).toEqual([]);
          expect(errors(form, allTakenOver(form, report))).toEqual([]);
        }),
      );
    });

    it('break none on the way there, whatever is still blank', () => {
      fc.assert(
        fc.property(unfinished(form), (report) => {
          expect(errors(form, report)).toEqual([]);
        }),
      );
    });

    it('tell of any one changed cell of tables three and four, totals taken over', () => {
      const change = fc.oneof(fc.constantFrom(1, -1), fc.integer({ min: -999, max: 9999 }));
      fc.assert(
        fc.property(
          balancedReports(form),
          fc.constantFrom(...bound),
          change,
          (balanced, address, by) => {
            const report = allTakenOver(form, balanced);
            const to = Math.abs((report.cells[address] ?? 0) + by);
            fc.pre(to !== report.cells[address]);
            const found = errors(form, typedInto(form, report, address, amountText(to)));
            expect(found.some((finding) => names(finding, address))).toBe(true);
          },
        ),
        { numRuns: 400 },
      );
    });

    it('tell of any one changed applicant cell of table three, totals computed', () => {
      fc.assert(
        fc.property(
          balancedReports(form),
          fc.constantFrom(...applicantCells),
          fc.integer({ min: 1, max: 9999 }),
          (report, address, by) => {
            const to = (report.cells[address] ?? 0) + by;
            const found = errors(form, typedInto(form, report, address, amountText(to)));
            const column = address.slice(address.lastIndexOf('.') + 1);
            const own = found.find((finding) => finding.rule === `T3-1.${column}`);
            expect(own && names(own, address)).toBe(true);
            expect(Math.abs(own?.difference ?? 0)).toBe(by);
          },
        ),
        { numRuns: 400 },
      );
    });
  },
);

describe.each(SAMPLES)('%s', (_, report) => {
  const form = formOf(report.form);
  const takenOver = allTakenOver(form, report);
  const stated = boundCells(form).map((cell) => cell.address);

  it('is balanced as it was published', () => {
    expect(errors(form, report)).toEqual([]);
    expect(errors(form, takenOver)).toEqual([]);
  });

  it('tells of every cell of tables three and four that is one too many', () => {
    const silent = stated.filter((address) => {
      const one = amountText((takenOver.cells[address] ?? 0) + 1);
      return !errors(form, typedInto(form, takenOver, address, one)).some((finding) =>
        names(finding, address),
      );
    });
    expect(silent).toEqual([]);
  });

  it('tells of every applicant cell that is one too many, by its column, totals computed', () => {
    const columnOf = (address: Address): string => address.slice(address.lastIndexOf('.') + 1);
    const silent = stated
      .filter((address) => address.startsWith('requests.') && report.cells[address] !== undefined)
      .filter((address) => {
        const one = amountText((report.cells[address] ?? 0) + 1);
        return !errors(form, typedInto(form, report, address, one)).some(
          (finding) => finding.rule === `T3-1.${columnOf(address)}` && names(finding, address),
        );
      });
    expect(silent).toEqual([]);
  });
});

describe('a check', () => {
  it('judges every rule once, after what is typed, in the order of the form', () => {
    for (const form of FORMS) {
      const report = reportOf(form.id, 2022, {}, { 'requests.received.naturalPerson': '十' });
      expect(check(form, report).map((finding) => finding.rule)).toEqual([
        'C1.requests.received.naturalPerson',
        ...form.rules.map((rule) => rule.id),
      ]);
    }
  });

  it('finds nothing wrong in an empty report', () => {
    for (const form of FORMS) {
      expect(
        check(form, reportOf(form.id, 2022, {})).filter(({ verdict }) => verdict === 'broken'),
      ).toEqual([]);
    }
  });

  it('finds no error in a report of zeros', () => {
    for (const form of FORMS) {
      const zeros = Object.fromEntries([...form.cells.keys()].map((address) => [address, 0]));
      expect(
        check(form, reportOf(form.id, 2022, zeros)).filter(({ verdict }) => verdict === 'broken'),
      ).toEqual([]);
    }
  });

  it('gives no rule that is broken twice', () => {
    const typed = fc.constantFrom('', '0', '1', '5', '30000', '-', '3（注）', '一', '-1');
    for (const form of FORMS) {
      const values = fc.dictionary(fc.constantFrom(...form.cells.keys()), typed);
      fc.assert(
        fc.property(values, (more) => {
          const broken = check(form, reportOf(form.id, 2022, {}, more))
            .filter((finding) => finding.verdict === 'broken')
            .map((finding) => finding.rule);
          expect(new Set(broken).size).toBe(broken.length);
        }),
      );
    }
  });
});
