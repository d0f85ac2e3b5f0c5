#!/usr/bin/env bash
# Real MinIO, built once from its public source by Go (about five CPU-minutes).
#   minio.sh provision CACHE | start CACHE DATA PORT | stop DATA      user phusa, password: PHUSA_SERVICE_PASSWORD
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/go.sh"
# The last commit of the public repository.
VERSION=v0.0.0-20260212201848-7aac2a2c5b7c

# What MinIO's go.mod asks for.
GO_VERSION=1.24.8

case "${1:-}" in
provision)
  go_install "$(absolute "$2")" "$GO_VERSION" "github.com/minio/minio@$VERSION"
  ;;
start)
  program=$(absolute "$2")/minio-$VERSION
  [ -x "$program" ] || die "provision first"
  data=$(absolute "$3") port=$4
  mkdir -p "$data/store"
  require_free_port "$port"
  export MINIO_ROOT_USER=phusa MINIO_ROOT_PASSWORD=$PHUSA_SERVICE_PASSWORD
  # CI_CD: else MinIO refuses to keep data on the system's own disk.
  export MINIO_BROWSER=off MINIO_UPDATE=off MINIO_CI_CD=on MINIO_CONFIG_DIR="$data/conf"
  setsid "$program" server --quiet --address "127.0.0.1:$port" "$data/store" >"$data/minio.log" 2>&1 </dev/null &
  echo $! >"$data/minio.pid"
  wait_until 20 curl -sf -m 2 "http://127.0.0.1:$port/minio/health/ready" ||
    { tail -20 "$data/minio.log" >&2; die "did not start"; }
  ;;
stop) stop_process "$2/minio.pid" minio ;;
*) die "usage: provision CACHE | start CACHE DATA PORT | stop DATA" ;;
esac
