#!/usr/bin/env bash
# Real PostgreSQL from Debian, TCP only; role and database "phusa".
#   postgres.sh provision CACHE | start CACHE DATA PORT | stop DATA   password: PHUSA_SERVICE_PASSWORD
# As root it runs as user "postgres", who must be able to reach DATA.
. "$(dirname "$0")/lib.sh"

programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
bin=$(programs || true)
as_postgres() { as postgres postgres env -u PGDATA "$@"; }

case "${1:-}" in
provision)
  [ -x "$bin/postgres" ] && exit 0
  if [ "$(id -u)" = 0 ]; then
    mkdir -p /etc/postgresql-common
    [ -f /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  apt_install "$2" postgresql
  ;;
start)
  [ -x "$bin/postgres" ] || die "provision first"
  data=$(absolute "$3") port=$4
  own postgres "$data"
  if [ ! -f "$data/pg/PG_VERSION" ]; then
    (umask 077 && printf %s "$PHUSA_SERVICE_PASSWORD" >"$data/.password")
    own postgres "$data/.password"
    as_postgres "$bin/initdb" -D "$data/pg" -U phusa --pwfile="$data/.password" -A scram-sha-256 \
      -E UTF8 --locale=C.UTF-8 --no-sync >"$data/initdb.log"
    rm -f "$data/.password"
    # Test data may be lost with the power; waiting for the disk would only cost time.
    as_postgres tee -a "$data/pg/postgresql.conf" >/dev/null <<'Y'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 128MB
fsync = off
synchronous_commit = off
full_page_writes = off
timezone = 'UTC'
Y
  fi
  require_free_port "$port"
  as_postgres "$bin/pg_ctl" -D "$data/pg" -o "-p $port" -l "$data/postgres.log" -w -t 60 start >/dev/null ||
    { tail -20 "$data/postgres.log" >&2; die "did not start"; }
  export PGPASSWORD=$PHUSA_SERVICE_PASSWORD
  "$bin/psql" -h 127.0.0.1 -p "$port" -U phusa -d postgres -Atqc "select 1 from pg_database where datname = 'phusa'" | grep -q 1 ||
    "$bin/createdb" -h 127.0.0.1 -p "$port" -U phusa phusa
  ;;
stop)
  [ -f "$2/pg/postmaster.pid" ] || exit 0
  # What a power cut has ended needs no end.
  kill -0 "$(head -1 "$2/pg/postmaster.pid")" 2>/dev/null || exit 0
  as_postgres "$bin/pg_ctl" -D "$2/pg" -m fast -w -t 30 stop >/dev/null
  ;;
*) die "usage: provision CACHE | start CACHE DATA PORT | stop DATA" ;;
esac
