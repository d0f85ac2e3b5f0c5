#!/usr/bin/env bash
# veraPDF, which tells whether a file is PDF/A: one jar from Maven Central. A command, not a server.
#   verapdf.sh provision CACHE | check CACHE FILE.pdf…      exit code 1: not PDF/A-2b (or the FLAVOUR asked for)
. "$(dirname "$0")/lib.sh"

version=1.28.2

case "${1:-}" in
provision)
  command -v java >/dev/null || apt_install "$2" default-jre-headless
  command -v mvn >/dev/null || apt_install "$2" maven
  cache=$(absolute "$2")
  [ ! -f "$cache/verapdf-$version.jar" ] || exit 0
  mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="org.verapdf.apps:greenfield-apps:$version" -DoutputDirectory="$cache/verapdf-download" >&2
  mv "$cache/verapdf-download/greenfield-apps-$version.jar" "$cache/verapdf-$version.jar"
  rmdir "$cache/verapdf-download"
  ;;
check)
  cache=$2
  shift 2
  exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Djava.awt.headless=true \
    -cp "$cache/verapdf-$version.jar" org.verapdf.apps.GreenfieldCliWrapper \
    --format "${FORMAT:-json}" --flavour "${FLAVOUR:-2b}" "$@"
  ;;
*) die "usage: provision CACHE | check CACHE FILE.pdf…" ;;
esac
