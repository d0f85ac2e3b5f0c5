#!/usr/bin/env bash
# Real MinIO, built once from its public source by Go (about five CPU-minutes).
#   minio.sh provision CACHE | start CACHE DATA PORT | stop DATA      user phusa, password: PHUSA_SERVICE_PASSWORD
. "$(dirname "$0")/lib.sh"
# The last commit of the public repository.
VERSION=v0.0.0-20260212201848-7aac2a2c5b7c

# What MinIO's go.mod asks for.
GO_VERSION=1.24.8

# A go that builds MinIO: from 1.21 on it fetches the version it is asked for; Debian's older one fetches it for us.
find_go() {
  local minor arch folder
  minor=$(go env GOVERSION | sed -E 's/^go1\.([0-9]+).*/\1/')
  if [ "$minor" -ge 21 ]; then command -v go && return; fi
  arch=$(go env GOOS)-$(go env GOARCH)
  folder=$(cd / && GOFLAGS=-modcacherw go mod download -json "golang.org/toolchain@v0.0.1-go$GO_VERSION.$arch" |
    sed -nE 's/^\t"Dir": "(.*)",?$/\1/p')
  [ -n "$folder" ] || die "Go $GO_VERSION could not be fetched"
  # A module carries no mode bits.
  chmod -R +x "$folder/bin" "$folder/pkg/tool"
  echo "$folder/bin/go"
}

case "${1:-}" in
provision)
  cache=$(absolute "$2")
  [ -x "$cache/minio-$VERSION" ] && exit 0
  command -v go >/dev/null || apt_install "$cache" golang-go
  go=$(find_go)
  work=$(mktemp -d -p "$cache")
  trap 'rm -rf "$work"' EXIT
  GOBIN=$work GOFLAGS=-buildvcs=false nice "$go" install -trimpath -ldflags '-s -w' "github.com/minio/minio@$VERSION"
  mv "$work/minio" "$cache/minio-$VERSION"
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
