#!/bin/sh
# The psql rival as one process: psql.sh URL INBOX OUT AS_OF FIRST_DAY LAST_DAY ZONE. Two sessions load at once, a third judges.
set -eu
sql=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)/sql
url=$1
psql="${PSQL:-psql} -X -q -o /dev/null"
$psql -v inbox="$2" -f "$sql/psql-leadping.sql" "$url" &
leadping=$!
trap 'kill "$leadping" 2>/dev/null || true' EXIT
$psql -v inbox="$2" -f "$sql/psql-webhooks.sql" "$url"
wait "$leadping"
$psql -v judge="$sql/judge.sql" -v out="$3" -v as_of="$4" -v first_day="$5" -v last_day="$6" -v zone="$7" -f "$sql/psql-results.sql" "$url"
