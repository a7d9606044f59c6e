/**
 * The 校验码 of a report: the SHA-256 of its canonical text, cut down to what two people can read to
 * each other over the telephone. It tells whether a 定稿 was changed, not who made it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from '../report/canonical';
import type { Report } from '../report/report';
import { approvalOf, type Course } from '../report/workflow';

/** As many hexadecimal digits as leave no decimal one to chance. */
const TAKEN = 32;
const DIGITS = 16;
const BOUND = 10_000_000_000_000_000n;

/** Sixteen digits in groups of four: equal for reports that say the same, else different. */
export function sealOf(report: Report): string {
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalText(report))));
  return (BigInt(`0x${hash.slice(0, TAKEN)}`) % BOUND)
    .toString()
    .padStart(DIGITS, '0')
    .replace(/\d{4}(?=\d)/g, '$& ');
}

/** The 校验码 of a 定稿 as it was approved, and whether what stands here still is what was approved. */
export interface Seal {
  readonly code: string;
  readonly fits: boolean;
}

/** The 校验码 that files carry: that of a 定稿, as long as it fits what stands. */
export function printedCode(course: Course, report: Report): string | undefined {
  const seal = sealIn(course, report);
  return seal?.fits ? seal.code : undefined;
}

/** The seal of a report that is approved or published; undefined for any other. */
export function sealIn(course: Course, report: Report): Seal | undefined {
  const code = approvalOf(course)?.code;
  return code === undefined ? undefined : { code, fits: sealOf(report) === code };
}
