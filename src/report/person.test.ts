import { describe, expect, it } from 'vitest';
import { onlyReads, readPerson, whoText, writePerson, type Person } from './person';

const WANG: Person = { name: '王敏', office: '政策法规科', roles: ['filler', 'unitReviewer'] };

describe('a person', () => {
  it('is written beside what they did with their office, where there is one', () => {
    expect(whoText(WANG)).toBe('王敏（政策法规科）');
    expect(whoText({ ...WANG, office: '' })).toBe('王敏');
  });

  it('is read as written, without blanks around', () => {
    expect(readPerson(writePerson({ ...WANG, name: ' 王敏 ' }))).toEqual(WANG);
  });

  it('who has another role does more than read; who has none only reads', () => {
    const both = readPerson(writePerson({ ...WANG, roles: ['reader', 'filler'] }));
    expect(both?.roles).toEqual(['filler']);
    expect(onlyReads(both)).toBe(false);
    expect(readPerson(writePerson({ ...WANG, roles: [] }))?.roles).toEqual(['reader']);
    expect(onlyReads({ ...WANG, roles: ['reader'] })).toBe(true);
    expect(onlyReads(undefined)).toBe(false);
  });

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{"name":"王敏"}',
    '{"name":"","roles":[]}',
    '{"name":1,"roles":[]}',
  ])('%j is nobody', (typed) => expect(readPerson(typed)).toBeUndefined());

  it('has only roles that are known', () => {
    expect(readPerson('{"name":"王敏","roles":["king","filler"]}')).toEqual({
      name: '王敏',
      office: '',
      roles: ['filler'],
    });
  });
});
