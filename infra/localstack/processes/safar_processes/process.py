"""One Java process around AWS's own runtime interface client.

Settings (`up` gives them): SAFAR_JAVA the JDK's launcher, SAFAR_RUNTIME the folder of the client's jars, SAFAR_RUNTIME_LIBRARY its native
library, SAFAR_FUNCTION_LOGS the folder of logs.
"""

import itertools
import os
import pathlib
import subprocess
import threading
from concurrent.futures import TimeoutError as TooLate

from safar_processes.runtime_api import RuntimeApi, error

# A copy of its native library in one fixed place is what the client makes otherwise: two that start at once crash.
LIBRARY = "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
HANDLER_RUNNER = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
_numbers = itertools.count(1)


class JavaProcess:
    """Starts at once; `start` waits until the function asks for work."""

    def __init__(self, function_version, variables):
        name = function_version.id.function_name
        self._timeout = function_version.config.timeout
        self._log = pathlib.Path(os.environ["SAFAR_FUNCTION_LOGS"], f"{name}-{next(_numbers)}.log")
        self._api = RuntimeApi(self._timeout)
        root = str(function_version.config.code.get_unzipped_code_location())
        client = os.environ["SAFAR_RUNTIME"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [os.environ["SAFAR_JAVA"], "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                 LIBRARY + os.environ["SAFAR_RUNTIME_LIBRARY"], f"-Dsafar.function={name}",
                 "-cp", f"{root}:{root}/lib/*:{client}/*", HANDLER_RUNNER, variables["_HANDLER"]],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=root,
                env=variables | {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8", "LAMBDA_TASK_ROOT": root,
                                 "AWS_LAMBDA_RUNTIME_API": self._api.address})
        threading.Thread(target=self._watch, daemon=True).start()

    def start(self):
        """Waits until it asks for work; raises NotStarted where it ends instead."""
        self._api.started.result()

    def is_alive(self):
        return self._process.poll() is None

    def invoke(self, payload):
        """Gives whether the answer is an error, the answer, and what was told meanwhile. One that takes too long is killed, as Lambda does."""
        told = self._log.stat().st_size
        try:
            is_error, body = self._api.hand_over(payload).result(self._timeout)
        except TooLate:
            self.end()
            is_error, body = True, error("Sandbox.Timedout",
                                         f"RequestId: {payload['invoke-id']} Error: Task timed out after {self._timeout}.00 seconds")
        return is_error, body, self._told_since(told)

    def end(self):
        self._process.kill()
        self._process.wait()
        self._api.close()

    def _watch(self):
        """Whoever waits for a process that is gone is told."""
        self._process.wait()
        self._api.gone(error("Runtime.ExitError", f"Error: Runtime exited with status {self._process.returncode}"))

    def _told_since(self, offset):
        with self._log.open("rb") as log:
            log.seek(offset)
            return log.read().decode("utf-8", "replace")
