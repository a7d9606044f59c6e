// The dialog in which a report gets its year, organ and scope; what else stands in it, and what is
// made of the answer, are told by the two that use it: new-report-dialog and import-dialog.
import { useState, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ReportRow } from '../../store/reports';
import { Dialog } from '../parts/dialog';
import { DialogActions } from '../parts/dialog-actions';
import { twinsOf, type Identity } from './identity';
import { IdentityFields } from './identity-fields';
import { sentenceOf } from './sentence';
import { TwinQuestion } from './twin-question';

/** What every dialog that makes a report is given. */
export interface MakingProps {
  readonly rows: readonly ReportRow[];
  readonly thisYear: number;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

interface IdentityDialogProps extends MakingProps {
  readonly title: string;
  readonly command: string;
  readonly form: UseFormReturn<Identity>;
  /** Makes the report and resolves to its id. */
  readonly make: (identity: Identity) => Promise<string>;
  readonly before?: ReactNode;
  readonly besideYear?: ReactNode;
  readonly below?: ReactNode;
  /** What stands above everything and stays whatever is below it. */
  readonly head?: ReactNode;
  /** Stands there instead of the fields, with its own buttons. */
  readonly instead?: ReactNode;
}

export function IdentityDialog(props: IdentityDialogProps) {
  const { title, command, form, rows, thisYear, onOpen, onClose } = props;
  const { before, besideYear, below, head, instead } = props;
  const { submit, fault, asking, makeAndOpen, leave } = useMaking(props);
  const organNames = [...new Set(rows.map((row) => row.organName))].filter(Boolean);
  return (
    <>
      <Dialog title={title} onClose={onClose} wide={instead !== undefined}>
        {head}
        {instead ?? (
          <form noValidate onSubmit={(event) => void submit(event)}>
            <div className="dialog-body">
              {fault !== undefined && (
                <p className="notice wrong" role="alert">
                  {fault}
                </p>
              )}
              {before}
              <IdentityFields form={form} thisYear={thisYear} organNames={organNames}>
                {besideYear}
              </IdentityFields>
              {below}
            </div>
            <DialogActions onClose={onClose}>
              <button type="submit" className="button main" disabled={form.formState.isSubmitting}>
                {command}
              </button>
            </DialogActions>
          </form>
        )}
      </Dialog>
      {asking && (
        <TwinQuestion
          twin={asking.twin}
          onOpen={onOpen}
          onMake={() => void makeAndOpen(asking.identity)}
          onClose={leave}
        />
      )}
    </>
  );
}

/** Makes the report, once it is clear that there is none of the same unit, year and scope, or that it may be. */
function useMaking({ form, rows, make, onOpen }: IdentityDialogProps) {
  const [asking, setAsking] = useState<{ twin: ReportRow; identity: Identity }>();
  const [fault, setFault] = useState<string>();
  const makeAndOpen = async (identity: Identity): Promise<void> => {
    try {
      onOpen(await make(identity));
    } catch (error) {
      setAsking(undefined);
      setFault(sentenceOf(error));
    }
  };
  const submit = form.handleSubmit((identity) => {
    const [twin] = twinsOf(rows, identity);
    if (!twin) return makeAndOpen(identity);
    setAsking({ twin, identity });
    return undefined;
  });
  return { submit, fault, asking, makeAndOpen, leave: () => setAsking(undefined) };
}
