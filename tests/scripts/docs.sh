#!/usr/bin/env bash
# Rewrites docs/: two sample reports and three screenshots, from the program as it is. Called by ./dev docs.
set -euo pipefail
program=$1
export QT_QPA_PLATFORM=offscreen
date=2026-11-25
"$program" report --preset 50 --country FR --lang fr --date "$date" -o docs/recommendation-fr.pdf
"$program" report --preset 350 --country DE --lang de --date "$date" -o docs/recommendation-de.pdf
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
MAILBILAN_SCREENSHOTS=$shots "$(dirname "$program")/window_tst_screenshots" >/dev/null
cp "$shots/summary-fr-light.png" docs/summary-fr.png
cp "$shots/costs-de-dark.png" docs/costs-de-dark.png
cp "$shots/matrix-fr-light.png" docs/matrix-fr.png
