// What somebody has begun to write in a form: laid down with every key, found again wherever the form opens
// next, ended when it is said or given up. One for all forms whose words are no edit until a command is
// pressed.
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useForm, type DefaultValues, type UseFormReturn } from 'react-hook-form';
import { partsOf } from '../../report/kept';
import { begunAt, begunIn, endBegun, layBegun, onBegun } from '../../store/edits';

/** What stands in the fields of a form. */
type Words = Readonly<Record<string, string | boolean>>;

interface Begun<T> {
  /** What stands in the form: what was begun, or else what it shows at first. */
  readonly words: T;
  /** It was begun before the form was opened. */
  readonly found: boolean;
  readonly write: (words: T) => void;
  /** It is said, or given up. */
  readonly end: () => void;
}

/** What was begun at a place of a report; `blank` is what the form shows where nothing was. */
export function useBegun<T extends Words>(reportId: string, place: string, blank: T): Begun<T> {
  const laid = useSyncExternalStore(onBegun, () => begunAt(reportId, place));
  const [found, setFound] = useState(laid !== undefined);
  return {
    words: laid === undefined ? blank : readWords(laid, blank),
    found: found && laid !== undefined,
    write: (words) => {
      const same = Object.keys(blank).every((name) => words[name] === blank[name]);
      if (same) endBegun(reportId, place);
      else layBegun(reportId, place, JSON.stringify(words));
    },
    end: () => {
      setFound(false);
      endBegun(reportId, place);
    },
  };
}

interface BegunForm<T extends Words> extends Pick<Begun<T>, 'found' | 'end'> {
  readonly form: UseFormReturn<T>;
}

/** The same for a form with several fields. */
export function useBegunForm<T extends Words>(
  reportId: string,
  place: string,
  blank: T,
): BegunForm<T> {
  const { words, found, write, end } = useBegun(reportId, place, blank);
  const form = useForm<T>({ defaultValues: words as unknown as DefaultValues<T> });
  const { subscribe } = form;
  const lay = useEffectEvent((typed: T) => write({ ...blank, ...typed }));
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        // What is said is ended before the form has told of all that came of it.
        callback: ({ type, values }) => {
          if (type === 'change') lay(values);
        },
      }),
    [subscribe],
  );
  return { form, found, end };
}

/** The places of a report at which something was begun; the same array until there are others. */
export function useBegunPlaces(reportId: string): readonly string[] {
  const places = useSyncExternalStore(onBegun, () => JSON.stringify(begunIn(reportId)));
  return useMemo(() => JSON.parse(places) as string[], [places]);
}

/** What was laid down is foreign as all that others can write: a field that it lacks is as at first. */
function readWords<T extends Words>(laid: string, blank: T): T {
  const parts = partsOf(laid) ?? {};
  const known = Object.entries(parts).filter(([name, word]) => typeof word === typeof blank[name]);
  return { ...blank, ...Object.fromEntries(known) };
}
