#!/bin/sh
# Speed of `poruch match` beside OR-tools' SimpleMinCostFlow, in one run: benches/matching.sh [N ...]
# Needs PORUCH_MATCHING_BENCH (the folder of generate.py and verify.py) and python3 with venv.
set -eu
: "${PORUCH_MATCHING_BENCH:?the folder that holds generate.py and verify.py}"
here=$(cd "$(dirname "$0")/.." && pwd)
work=${PORUCH_MATCHING_WORK:-$here/target/matching-bench}
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" -q install ortools numpy scipy
fi
(cd "$here" && cargo build --release --quiet)
PYTHONPATH=$PORUCH_MATCHING_BENCH "$work/venv/bin/python" "$here/benches/matching.py" "$work" "${CARGO_TARGET_DIR:-$here/target}/release/poruch" ${@:-1000 10000}
