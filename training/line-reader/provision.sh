#!/usr/bin/env bash
# usage: provision.sh FOLDER → FOLDER/venv with a CPU build of torch (Debian's) and the tools of requirements-tools.txt
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
python=/usr/bin/python3
if ! "$python" -c 'import torch, venv, ensurepip' 2>/dev/null; then
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=600 python3-torch python3-venv
fi
[ -e "$folder/venv/bin/python" ] && "$folder/venv/bin/python" -c 'import torch, onnxruntime, cv2, fontTools' && exit 0
mkdir -p "$folder"
"$python" -m venv --clear --system-site-packages "$folder/venv"
"$folder/venv/bin/pip" install -q -r "$here/requirements-tools.txt"
