// 我的身份 in the head of a page: who works here, and the way to say something else.
import { useState } from 'react';
import { ROLES, whoText } from '../../report/person';
import { PersonDialog, usePerson } from './use-person';
import './person.css';

export function PersonCommand() {
  const here = usePerson();
  const [asking, setAsking] = useState(false);
  const roles = here?.roles.map((role) => ROLES[role]).join('、');
  return (
    <>
      <button
        type="button"
        className="button small quiet person"
        aria-label={here && `我的身份：${here.name}`}
        title={here ? `我的身份：${whoText(here)}，${roles}` : '姓名、科室和在本机做什么'}
        onClick={() => setAsking(true)}
      >
        {here?.name ?? '我的身份'}
      </button>
      {asking && <PersonDialog onClose={() => setAsking(false)} />}
    </>
  );
}
