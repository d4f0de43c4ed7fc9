#!/bin/sh
# Installs drafter from this folder, without a network and without an administrator; see install.py.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
for python in python3.14 python3.13 python3.12 python3.11 python3.15 python3; do
  if "$python" -I -c 'import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 15))' 2>/dev/null; then
    exec "$python" -I "$here/install.py"
  fi
done
cat "$here/no-python.txt"
exit 1
