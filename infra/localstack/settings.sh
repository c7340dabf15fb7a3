# Read by the scripts beside it: where things lie, and how they are called. Nothing outside the checkout is written.
#
#   SAFAR_LOCALSTACK_PORT   where LocalStack listens, on 127.0.0.1 alone (4566)
#   PYTHON                  a Python 3.13 or newer; else the usual names are tried
# shellcheck shell=bash disable=SC2034 # the scripts use what is set here

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
tools=$root/.safar/localstack/tools # what up installs
state=$root/.safar/localstack/state # what a run leaves: data, logs, process number; down removes it
port=${SAFAR_LOCALSTACK_PORT:-4566}
endpoint=http://127.0.0.1:$port
stage=test

# The shop that is deployed: that of the shipped scenarios.
shop_name="The tea shop" shop_link=https://shop.example currency=IRT zone=Asia/Tehran locale=fa

# A laptop's own account must never be met: dummy keys, no profile, no configuration.
export AWS_ENDPOINT_URL=$endpoint AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=eu-central-1 AWS_REGION=eu-central-1
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null SAM_CLI_TELEMETRY=0
unset AWS_PROFILE AWS_SESSION_TOKEN

say() { printf 'localstack: %s\n' "$*" >&2; }

give_up() {
    say "$@"
    exit 1
}

is_new_enough() {
    "$1" -c 'import pip, sys, venv; sys.exit(sys.version_info < (3, 13))' 2>/dev/null
}

find_python() {
    for python in ${PYTHON:+"$PYTHON"} python3.13 python3 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13*/bin/python3; do
        is_new_enough "$python" && return
    done
    give_up "Python 3.13 is needed, with its modules pip and venv (LocalStack 4.14.0 does not run on 3.12); say where: PYTHON=/path/to/python3"
}

# The process group that up started, if it still runs: numbers are given again, so its command line is looked at.
running() {
    group=$(cat "$state/group" 2>/dev/null) || return 1
    case $(ps -o args= -p "$group" 2>/dev/null) in
        *"$tools"*safar_processes*) return 0 ;;
    esac
    return 1
}

# The schedule of the sweep, and the stage's clock: compare takes the one's target away and has the other stand still. What one that was killed left so is mended here.
rule=safar-$stage-every-minute
sleep_on() {
    aws events list-targets-by-rule --rule "$rule" --query Targets >"$state/targets.new"
    mv "$state/targets.new" "$state/targets"
    aws events remove-targets --rule "$rule" --ids "$(sed -n 's/.*"Id": "\(.*\)".*/\1/p' "$state/targets")" >/dev/null
}
wake_up() {
    [ -f "$state/targets" ] || return 0
    aws events put-targets --rule "$rule" --targets "$(cat "$state/targets")" >/dev/null
    aws dynamodb delete-item --table-name "safar-$stage-members" --key '{"pk": {"S": "clock"}, "sk": {"S": "moved"}}' >/dev/null
    rm "$state/targets"
}

# Runs a walk through what is deployed.
walk() { # NAME ARGUMENT...
    name=$1
    shift
    SAFAR_STATE=$state PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1 "$tools/localstack/bin/python" -m "walk.$name" "$stage" "$endpoint" "$@"
}
