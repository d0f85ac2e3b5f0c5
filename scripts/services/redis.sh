#!/usr/bin/env bash
# Real Redis from Debian.
#   redis.sh provision CACHE | start CACHE DATA PORT | stop DATA      password: PHUSA_SERVICE_PASSWORD
. "$(dirname "$0")/lib.sh"

pong() { REDISCLI_AUTH=$PHUSA_SERVICE_PASSWORD redis-cli -h 127.0.0.1 -p "$1" ping | grep -q PONG; }

case "${1:-}" in
provision)
  command -v redis-server >/dev/null || apt_install "$2" redis-server
  ;;
start)
  data=$(absolute "$3") port=$4
  require_free_port "$port"
  # noeviction: a queue that forgets jobs when memory is short would look like our own fault.
  redis-server --bind 127.0.0.1 --port "$port" --daemonize yes --dir "$data" \
    --pidfile "$data/redis.pid" --logfile "$data/redis.log" \
    --save '' --appendonly no --maxmemory-policy noeviction \
    --requirepass "$PHUSA_SERVICE_PASSWORD" >/dev/null
  wait_until 10 pong "$port" || { tail -20 "$data/redis.log" >&2; die "did not start"; }
  ;;
stop) stop_process "$2/redis.pid" redis-server ;;
*) die "usage: provision CACHE | start CACHE DATA PORT | stop DATA" ;;
esac
