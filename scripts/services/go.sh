# go_install CACHE GO_VERSION PACKAGE@VERSION: builds a Go program from its public source, as CACHE/PROGRAM-VERSION.

# A go that builds it: from 1.21 on it fetches the version it is asked for; Debian's older one fetches it for us.
find_go() {
  local minor arch folder
  minor=$(go env GOVERSION | sed -E 's/^go1\.([0-9]+).*/\1/')
  if [ "$minor" -ge 21 ]; then command -v go && return; fi
  arch=$(go env GOOS)-$(go env GOARCH)
  folder=$(cd / && GOFLAGS=-modcacherw go mod download -json "golang.org/toolchain@v0.0.1-go$1.$arch" |
    sed -nE 's/^\t"Dir": "(.*)",?$/\1/p')
  [ -n "$folder" ] || die "Go $1 could not be fetched"
  # A module carries no mode bits.
  chmod -R +x "$folder/bin" "$folder/pkg/tool"
  echo "$folder/bin/go"
}

go_install() {
  local cache=$1 program version=${3#*@} go work
  program=$(basename "${3%@*}")
  [ -x "$cache/$program-$version" ] && return
  command -v go >/dev/null || apt_install "$cache" golang-go
  go=$(find_go "$2")
  work=$(mktemp -d -p "$cache")
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  GOBIN=$work GOFLAGS=-buildvcs=false nice "$go" install -trimpath -ldflags '-s -w' "$3"
  mv "$work/$program" "$cache/$program-$version"
}
