// The 校验码 of a 定稿 in small print, or that it does not fit any more.
import { useMemo } from 'react';
import { sealIn } from '../../files/seal';
import type { Report } from '../../report/report';
import type { Course } from '../../report/workflow';

interface SealMarkProps {
  readonly report: Report;
  readonly course: Course;
}

export function SealMark({ report, course }: SealMarkProps) {
  const seal = useMemo(() => sealIn(course, report), [course, report]);
  if (!seal) return null;
  return seal.fits ? (
    <small className="seal-mark">校验码 {seal.code}</small>
  ) : (
    <strong className="seal-mark broken">定稿后有改动，校验码失效</strong>
  );
}
