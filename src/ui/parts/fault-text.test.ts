import { expect, it } from 'vitest';
import { faultText, ownSentence, unreadText } from './fault-text';

it('tells what was thrown in the words it brings along', () => {
  expect(faultText(new Error('quota'))).toBe('quota');
  expect(faultText('quota')).toBe('quota');
});

it('takes only a Chinese sentence for one that was thrown for people', () => {
  expect(ownSentence(new Error('这份年报已在回收站。'), '没有导入。')).toBe('这份年报已在回收站。');
  expect(ownSentence(new Error('quota'), '没有导入。')).toBe('没有导入。');
  expect(ownSentence('这份年报已在回收站。', '没有导入。')).toBe('没有导入。');
});

it('names the file that was not read', () => {
  expect(unreadText('年报.docx')).toBe(
    '“年报.docx”没有读成，请确认文件没有损坏，也没有被其他程序占用。',
  );
});
