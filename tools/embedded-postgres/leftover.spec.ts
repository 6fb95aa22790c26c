import { parsePostmasterPid } from './leftover';

const WHOLE = `4711
/srv/ky-cuong/postgres/data
1795334400
41767

127.0.0.1
  6455297        12
ready   
`;

test('the note of a running postmaster names process and port', () => {
  expect(parsePostmasterPid(WHOLE)).toEqual({ pid: 4711, port: 41767, ready: true });
});

test('a postmaster in recovery is not ready', () => {
  expect(parsePostmasterPid(WHOLE.replace('ready   ', 'starting'))).toMatchObject({ ready: false });
});

test('a server in single-user mode has a negative number', () => {
  expect(parsePostmasterPid('-4711\n/data\n1795334400\n0\n')).toEqual({ pid: -4711, port: undefined, ready: false });
});

test.each(['', '\n', 'garbage\n41767'])('a note that was cut off (%j) names no process', (text) => {
  expect(parsePostmasterPid(text)).toBeUndefined();
});

test('a note cut off after the number still names the process', () => {
  expect(parsePostmasterPid('4711')).toEqual({ pid: 4711, port: undefined, ready: false });
});
