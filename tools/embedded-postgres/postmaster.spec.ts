import { serverSettings } from './postmaster';

const GB = 1024 ** 3;

test('memory settings follow the machine, within limits', () => {
  expect(serverSettings(5432, 24 * GB)).toMatchObject({ shared_buffers: '256MB', effective_cache_size: '12288MB' });
  expect(serverSettings(5432, GB)).toMatchObject({ shared_buffers: '128MB', effective_cache_size: '512MB' });
  expect(serverSettings(5432, GB / 4)).toMatchObject({ shared_buffers: '64MB', maintenance_work_mem: '64MB' });
});

test('the server listens on this machine only', () => {
  expect(serverSettings(41767, GB)).toMatchObject({
    listen_addresses: '127.0.0.1',
    port: 41767,
    unix_socket_directories: '',
  });
});
