// 认可 or 不认可 of a 情况说明: by whom and when, and what somebody else has ruled who did not know of it.
import { signed } from '../../report/person';
import { RULINGS, type MadeRuling, type StandingRuling } from '../../report/ruling';
import { timeOf } from '../parts/moment';
import './remarks.css';

export function RulingLine({ ruling }: { readonly ruling: StandingRuling }) {
  return (
    <>
      <p className={`ruled ${ruling.ruling}`}>
        <Ruled made={ruling} />
      </p>
      {ruling.rivals.map((rival) => (
        <p key={`${rival.when}${rival.who ?? ''}`} className="rival">
          另一处认定不同：
          <Ruled made={rival} />
        </p>
      ))}
    </>
  );
}

function Ruled({ made: { ruling, who, when } }: { readonly made: MadeRuling }) {
  return (
    <>
      <b>{RULINGS[ruling]}</b>
      <small>
        {signed(who)} {timeOf(when)}
      </small>
    </>
  );
}
