/** How the embedded PostgreSQL is set: small, on a unix socket only, and every commit on disk. */

/** More connections than any one server opens. */
const MAXIMUM_CONNECTIONS = 50;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: String(MAXIMUM_CONNECTIONS),
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Not 'minimal': there the numbers a new sequence gives out in the transaction that makes it are not
  // logged, and after a crash it gives out the same ones again.
  wal_level: 'replica',
  max_wal_senders: '0',
  wal_compression: 'on',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  // Memory, and processes that would only wait.
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  huge_pages: 'off',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  autovacuum_max_workers: '1',
  jit: 'off',
  // The log says what went wrong, never what was in a statement.
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  lc_messages: 'C',
  timezone: 'UTC',
};

/** The arguments `postgres` is started with. */
export function postgresArguments(clusterFolder: string, socketFolder: string): readonly string[] {
  const settings = { ...SETTINGS, unix_socket_directories: socketFolder };
  return [
    '-D',
    clusterFolder,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}
