#!/usr/bin/env bash
# Versity S3 Gateway, an S3 server that is kept up, built once from its public source by Go (about a CPU-minute).
#   versitygw.sh provision CACHE | start CACHE DATA PORT | stop DATA    user phusa, password: PHUSA_SERVICE_PASSWORD
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/go.sh"
VERSION=v1.8.0

# What its go.mod asks for, or later.
GO_VERSION=1.25.5

case "${1:-}" in
provision)
  go_install "$(absolute "$2")" "$GO_VERSION" "github.com/versity/versitygw/cmd/versitygw@$VERSION"
  ;;
start)
  program=$(absolute "$2")/versitygw-$VERSION
  [ -x "$program" ] || die "provision first"
  data=$(absolute "$3") port=$4
  # Beside the files, not in their extended attributes, which not every disk has.
  mkdir -p "$data/store" "$data/metadata"
  require_free_port "$port"
  export ROOT_ACCESS_KEY=phusa ROOT_SECRET_KEY=$PHUSA_SERVICE_PASSWORD
  setsid "$program" --port "127.0.0.1:$port" --health /health --quiet \
    posix --sidecar "$data/metadata" "$data/store" >"$data/versitygw.log" 2>&1 </dev/null &
  echo $! >"$data/versitygw.pid"
  wait_until 20 curl -sf -m 2 "http://127.0.0.1:$port/health" ||
    { tail -20 "$data/versitygw.log" >&2; die "did not start"; }
  ;;
stop) stop_process "$2/versitygw.pid" versitygw ;;
*) die "usage: provision CACHE | start CACHE DATA PORT | stop DATA" ;;
esac
