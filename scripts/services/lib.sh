# Shared by the service scripts. Test servers only: loopback, throwaway data, never shipped.
set -euo pipefail

die() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

absolute() { mkdir -p "$1" && cd "$1" && pwd; }

require_free_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then die "port $1 is taken"; fi
}

# as USER GROUP command…: servers that refuse to run as root run as somebody else.
as() {
  local user=$1 group=$2
  shift 2
  if [ "$(id -u)" = 0 ]; then setpriv --reuid="$user" --regid="$group" --clear-groups "$@"; else "$@"; fi
}

# own USER PATH: hands a folder to that user, when we are root.
own() { if [ "$(id -u)" = 0 ]; then chown -R "$1" "$2"; fi; }

apt_install() { # apt_install CACHE package…
  local cache
  [ "$(id -u)" = 0 ] || die "not installed: $2 (run as root once, or: sudo apt-get install ${*:2})"
  mkdir -p "$1/apt/partial"
  cache=$(absolute "$1/apt")
  shift
  # RUNLEVEL=1: Debian starts no service of its own.
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 -o Dir::Cache::Archives="$cache" "$@" >/dev/null
}

# running PIDFILE PROGRAM: the process lives and is still that program, not a later one with its number.
running() {
  [ -s "$1" ] && kill -0 "$(head -n1 "$1")" 2>/dev/null && tr '\0' ' ' <"/proc/$(head -n1 "$1")/cmdline" 2>/dev/null | grep -q -- "$2"
}

# stop_process PIDFILE PROGRAM: politely, then by force after twenty seconds.
stop_process() {
  local pid
  running "$1" "$2" || { rm -f "$1"; return 0; }
  pid=$(head -n1 "$1")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 200); do
    kill -0 "$pid" 2>/dev/null || { rm -f "$1"; return 0; }
    sleep 0.1
  done
  kill -9 "$pid"
  rm -f "$1"
}

# wait_until SECONDS command…: true as soon as the command is.
wait_until() {
  local tries=$(($1 * 10))
  shift
  for _ in $(seq "$tries"); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.1
  done
  return 1
}
