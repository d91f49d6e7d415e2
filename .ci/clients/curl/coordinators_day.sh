#!/usr/bin/env bash
# A coordinator's day with curl alone, against a running demo: from thirty needs that wait, five of them told twice, to a
# board on which each is answered. What is expected is asserted; the figures are printed.
#
#   coordinators_day.sh URL DEMO_OUTPUT
set -euo pipefail
url=$1 output=$2
token() { awk -v role="$1" '$1 == role && $2 ~ /^poruch_/ { print $2; exit }' "$output"; }
RECIPIENT=$(token recipient) COORDINATOR=$(token coordinator) DONOR=$(token donor)
calls=0
api() { local who=$1 method=$2 path=$3; shift 3
  calls=$((calls + 1))
  answer=$(curl -sS -X "$method" "$url/api/v1$path" -H "Authorization: Bearer $who" \
    -H 'Content-Type: application/json' -H 'If-Match: *' "$@")
  # a refusal ends the day
  case $answer in *'"type":"urn:poruch:problem:'*) echo "$method $path: $answer" >&2; exit 1 ;; esac; }
# $1: what of the answer, as Python names it: `a` is the answer
get() { python3 -c "import json,sys; a = json.load(sys.stdin); print($1)" <<<"$answer"; }
# its own id, which comes first
id() { local rest=${answer#*\"id\":\"}; echo "${rest%%\"*}"; }
is() { [ "$1" = "$2" ] || { echo "$3: $1 instead of $2" >&2; exit 1; }; }

# what the demo's recipient needs already is no matter of this day: other classes are asked for
api "$RECIPIENT" GET '/needs?limit=200'
taken=$(get '" ".join(line["item_class"] for need in a["items"] for line in need["lines"])')
api "$COORDINATOR" GET '/item-classes?kind=goods&limit=200'
classes=$(get '" ".join(c["key"] for c in a["items"] if c["unit"] == "H87" and c["key"] not in "'"$taken"'".split())')
read -ra classes <<<"$classes"
[ ${#classes[@]} -ge 25 ] || { echo "only ${#classes[@]} classes" >&2; exit 1; }

# evening before: thirty needs come in, five of which somebody has told already
needs=() warned=0
for n in $(seq 0 29); do
  class=${classes[$((n % 25))]}
  api "$RECIPIENT" POST /needs -d "{\"title\":\"List $n\",\"language\":\"en\",\"priority\":$((n % 4 + 1)),
    \"lines\":[{\"item_class\":\"$class\",\"quantity\":$((n + 1))}]}"
  need=$(id)
  api "$RECIPIENT" POST "/needs/$need/submit"
  case $answer in *'"likely_duplicates":[]'*) ;; *'"likely_duplicates":['*) warned=$((warned + 1)) ;; esac
  needs+=("$need")
done
is $warned 5 "needs of which their recipient was told that they are told twice"

# morning: the tasks say how many wait
waiting='next((t["count"]["number"] for t in a["items"] if t["code"] == "verify_need"), 0)'
api "$COORDINATOR" GET /tasks
is "$(get "$waiting")" 30 "needs to verify"
began=$SECONDS before=$calls
verified=() rejected=0 open=' '
api "$COORDINATOR" GET '/needs?state=submitted&limit=100'
for need in $(get '" ".join(reversed([need["id"] for need in a["items"]]))'); do
  api "$COORDINATOR" GET "/needs/$need/duplicates"
  if [[ $answer = *'"state":"verified"'* ]]; then
    double=$(get 'next(d["reference"] for d in a["items"] if d["state"] == "verified")')
    api "$COORDINATOR" POST "/needs/$need/reject" -d "{\"reason\":\"told already: $double\"}"
    rejected=$((rejected + 1))
  else
    api "$COORDINATOR" POST "/needs/$need/verify"
    verified+=("$need") open+="$need "
  fi
done
is "$rejected ${#verified[@]}" '5 25' "told twice, and verified"
api "$COORDINATOR" GET /tasks
is "$(get "$waiting")" 0 "needs to verify"

# a donor has something of everything, and leaves the choice to the office
lines=$(for n in $(seq 0 24); do printf '{"item_class":"%s","quantity":%s},' "${classes[$n]}" $((n + 1)); done)
api "$DONOR" POST /pledges -d "{\"title\":\"Depot\",\"language\":\"en\",\"authorisation\":\"not_required\",
  \"delegates_allocation\":true,\"lines\":[${lines%,}]}"
pledge=$(id)
api "$DONOR" POST "/pledges/$pledge/open"

# noon: a plan over these classes, which only proposes
keys=$(printf '"%s",' "${classes[@]:0:25}")
api "$COORDINATOR" POST /allocation-plans -d "{\"item_classes\":[${keys%,}]}"
plan=$(id)
for _ in $(seq 300); do
  api "$COORDINATOR" GET "/allocation-plans/$plan"
  [[ $answer = *'"state":"done"'* ]] && break
  sleep 0.1
done
is "$(get 'a["state"]')" done "the plan"
doubles=$(get 'a["report"]["duplicates"]["pairs"]')
api "$COORDINATOR" POST "/allocation-plans/$plan/apply"
is "$(get 'a["state"]')" applied "the plan"

# afternoon: the recipient agrees to each, and nothing of the day's needs is left to be answered
api "$RECIPIENT" GET '/allocations?state=proposed&limit=200'
agreed=0
for pair in $(get '" ".join(x["id"] + ":" + x["need_id"] for x in a["items"])'); do
  case $open in *" ${pair#*:} "*) ;; *) continue ;; esac
  api "$RECIPIENT" POST "/allocations/${pair%%:*}/accept"
  agreed=$((agreed + 1))
done
for need in "${verified[@]}"; do
  api "$COORDINATOR" GET "/needs/$need"
  [[ $answer = *'"remaining":0'* ]] || { echo "not all of it is promised: $answer" >&2; exit 1; }
done
echo "30 waited: $rejected told twice, ${#verified[@]} verified, $agreed proposals agreed to, all of them answered;" \
  "pairs told twice on the board: $doubles; $((calls - before)) calls in $((SECONDS - began)) s"
