// A dash, a slash or 无 in a cell: offered as 0, decided by a person.
import type { Finding } from '../../../report/finding';
import { goTo, useDesk } from '../hooks';
import { ChangeButton } from '../lock/change-button';

export function UndecidedEntry({ finding }: { readonly finding: Finding }) {
  const { session } = useDesk();
  const [address] = finding.cells;
  if (address === undefined) return null;
  return (
    <article className="cause asked" data-rule={finding.rule}>
      <h4>{finding.title}</h4>
      <p className="actions">
        <ChangeButton
          className="button small main"
          onClick={() => session.act('type', [{ address, new: '0' }])}
        >
          填 0
        </ChangeButton>
        <button type="button" className="button small" onClick={() => goTo(address)}>
          转到此格
        </button>
      </p>
    </article>
  );
}
