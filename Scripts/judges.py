"""Starts a test server on free ports, runs the judges against it, and stops it.

usage: judges.py SERVER JUDGES [PYTEST OPTION]...
"""

import json
import os
import subprocess
import sys
import threading

# How long the server may take to start, and to stop once it is asked.
START_SECONDS = 60
STOP_SECONDS = 15


def ready(server):
    """The line that the server prints once it answers calls."""
    # A server that hangs is ended, which closes its output.
    timer = threading.Timer(START_SECONDS, server.kill)
    timer.start()
    line = server.stdout.readline()
    timer.cancel()
    if not line:
        raise SystemExit(f"the test server did not start (exit code {server.wait()})")
    return json.loads(line)


def environment(told):
    """What the judges read: see Tests/Judges/conftest.py."""
    values = {"RUCHE_TARGET": told["address"], "RUCHE_TOKEN": told["token"]}
    values["RUCHE_OPERATOR_TOKEN"] = told["operatorToken"]
    if told.get("tlsAddress"):
        values["RUCHE_TLS_TARGET"] = told["tlsAddress"]
        values["RUCHE_CA"] = told["ca"]
    return {**os.environ, **values}


def main():
    program, judges, *options = sys.argv[1:]
    server = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        told = ready(server)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", judges, *options]
        status = subprocess.run(command, env=environment(told), check=False).returncode
    finally:
        server.terminate()
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            raise SystemExit("the test server did not stop when it was asked to")
    if server.returncode != 0:
        raise SystemExit(f"the test server ended with exit code {server.returncode}")
    return status


if __name__ == "__main__":
    sys.exit(main())
