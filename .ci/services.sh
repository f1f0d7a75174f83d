#!/usr/bin/env bash
# A PostgreSQL and a Redis of our own, each on a free port of 127.0.0.1, their data in a directory that goes with them.
#
#   .ci/services.sh npm run test:services      runs a command with both and stops them after it
#   . .ci/services.sh && services_up           gives this shell DATABASE_URL and REDIS_URL
#   services_down                              takes them away again
#
# Neither server runs as root. Redis never evicts (BullMQ needs that); PostgreSQL keeps fsync on, so that what a test
# sees committed is committed.

# Installs whichever is missing of the two, and the browser of the browser tests. Needs root, or does nothing but say
# what to install.
services_install() {
  local missing=()
  command -v redis-server > /dev/null || missing+=(redis-server)
  _services_pg_bin > /dev/null || missing+=(postgresql)
  [[ -x ${CHROMIUM:-/usr/bin/chromium} ]] || missing+=(chromium fonts-liberation fonts-noto-color-emoji)
  ((${#missing[@]})) || { echo 'PostgreSQL, Redis and Chromium are here.'; return 0; }
  if ! command -v apt-get > /dev/null || [[ $(id -u) != 0 ]]; then
    echo "Missing: ${missing[*]}. Install them, or run this as root where apt-get is, and try again." >&2
    return 1
  fi
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

services_up() {
  [[ -z ${SERVICES_DIR:-} ]] || { echo 'The services run already; services_down stops them.' >&2; return 1; }
  _services_pg_bin > /dev/null || { echo 'No initdb found. Run services_install first.' >&2; return 1; }
  command -v redis-server > /dev/null || { echo 'No redis-server found. Run services_install first.' >&2; return 1; }
  SERVICES_DIR=$(mktemp -d "${TMPDIR:-/tmp}/watchfloor-services.XXXXXX") || return 1
  SERVICES_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  if [[ $(id -u) == 0 ]]; then
    chown "$(_services_user)" "$SERVICES_DIR" || return 1
  fi
  _services_initdb && _services_thrice _services_start_postgres && _services_thrice _services_start_redis && {
    export DATABASE_URL="postgres://watchfloor:$SERVICES_PASSWORD@127.0.0.1:$SERVICES_PG_PORT/watchfloor"
    export REDIS_URL="redis://default:$SERVICES_PASSWORD@127.0.0.1:$SERVICES_REDIS_PORT"
    echo "PostgreSQL on 127.0.0.1:$SERVICES_PG_PORT, Redis on 127.0.0.1:$SERVICES_REDIS_PORT."
    return 0
  }
  echo 'Expected PostgreSQL and Redis to start. Their last words:' >&2
  tail -n 20 "$SERVICES_DIR"/*.log >&2
  services_down
  return 1
}

# Stops both, also after a test has already killed one of them, and removes their data. Safe to call twice.
services_down() {
  [[ -n ${SERVICES_DIR:-} ]] || return 0
  local pid
  for pid in $(cat "$SERVICES_DIR/redis.pid" 2> /dev/null); do
    kill "$pid" 2> /dev/null && _services_gone "$pid" || kill -9 "$pid" 2> /dev/null || true
  done
  if [[ -f $SERVICES_DIR/pg/postmaster.pid ]]; then
    _services_pg pg_ctl -D "$SERVICES_DIR/pg" -m fast -t 20 stop > /dev/null 2>&1 ||
      _services_pg pg_ctl -D "$SERVICES_DIR/pg" -m immediate -t 10 stop > /dev/null 2>&1 || true
  fi
  rm -rf -- "$SERVICES_DIR"
  unset SERVICES_DIR SERVICES_PASSWORD SERVICES_PG_PORT SERVICES_REDIS_PORT DATABASE_URL REDIS_URL
}

# Debian keeps initdb off the PATH, one directory per version; the newest wins.
_services_pg_bin() {
  local initdb
  initdb=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) || true
  [[ -n $initdb ]] || initdb=$(readlink -f "$(command -v initdb)" 2> /dev/null) || true
  [[ -n $initdb ]] && dirname "$initdb"
}

_services_user() { if id -u postgres > /dev/null 2>&1; then echo postgres; else echo nobody; fi; }

# Runs a server's command from its own directory and never as root: PostgreSQL refuses, Redis should.
_services_as() (
  cd "$SERVICES_DIR" || exit 1
  if [[ $(id -u) == 0 ]]; then exec runuser -u "$(_services_user)" -- "$@"; else exec "$@"; fi
)

_services_pg() { local tool=$1; shift; _services_as "$(_services_pg_bin)/$tool" "$@"; }

_services_free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# Somebody may take a free port between finding it and using it, so starting is tried again with another.
_services_thrice() { "$@" || "$@" || "$@"; }

_services_gone() {
  local _
  for _ in {1..50}; do kill -0 "$1" 2> /dev/null || return 0; sleep 0.1; done
  return 1
}

_services_initdb() {
  (umask 077 && printf '%s\n' "$SERVICES_PASSWORD" | _services_as tee "$SERVICES_DIR/password" > /dev/null) &&
    _services_pg initdb -D "$SERVICES_DIR/pg" -U watchfloor --pwfile "$SERVICES_DIR/password" \
      --auth scram-sha-256 --encoding UTF8 --no-locale --no-sync > "$SERVICES_DIR/initdb.log" 2>&1
}

_services_start_postgres() {
  SERVICES_PG_PORT=$(_services_free_port) &&
    _services_pg pg_ctl -D "$SERVICES_DIR/pg" -l "$SERVICES_DIR/postgres.log" -w -t 60 -o \
      "-p $SERVICES_PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on" \
      start > /dev/null 2>&1 &&
    PGPASSWORD=$SERVICES_PASSWORD _services_pg createdb \
      -h 127.0.0.1 -p "$SERVICES_PG_PORT" -U watchfloor watchfloor
}

_services_start_redis() {
  SERVICES_REDIS_PORT=$(_services_free_port) || return 1
  (umask 077 && _services_as tee "$SERVICES_DIR/redis.conf" > /dev/null) << CONF || return 1
bind 127.0.0.1
port $SERVICES_REDIS_PORT
requirepass $SERVICES_PASSWORD
maxmemory-policy noeviction
save ""
appendonly no
dir $SERVICES_DIR
pidfile $SERVICES_DIR/redis.pid
logfile $SERVICES_DIR/redis.log
daemonize yes
CONF
  _services_as redis-server "$SERVICES_DIR/redis.conf" || return 1
  local _
  for _ in {1..50}; do
    [[ $(REDISCLI_AUTH=$SERVICES_PASSWORD redis-cli -h 127.0.0.1 -p "$SERVICES_REDIS_PORT" ping 2> /dev/null) == PONG ]] &&
      return 0
    sleep 0.1
  done
  return 1
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  (($#)) || { sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 64; }
  trap services_down EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  services_up
  "$@"
fi
