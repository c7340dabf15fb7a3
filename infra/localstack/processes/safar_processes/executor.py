"""One execution environment: a Java process around AWS's own runtime interface client.

Settings (`up` gives them): SAFAR_JAVA the JDK's launcher, SAFAR_RUNTIME the folder of the client's jars, SAFAR_RUNTIME_LIBRARY its native
library, SAFAR_FUNCTION_LOGS the folder of logs.
"""

import os
import pathlib
import subprocess
import threading
from concurrent.futures import TimeoutError as TooLate

from localstack.services.lambda_.invocation.executor_endpoint import ShutdownDuringStartup, StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from safar_processes.runtime_api import NotStarted, RuntimeApi, error

# A copy of its native library in one fixed place is what the client makes otherwise: two that start at once crash.
LIBRARY = "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
HANDLER_RUNNER = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"


class ProcessExecutor(RuntimeExecutor):
    def __init__(self, id, function_version):
        super().__init__(id, function_version)
        self._timeout = function_version.config.timeout
        self._log = pathlib.Path(os.environ["SAFAR_FUNCTION_LOGS"], f"{function_version.id.function_name}-{id[:8]}.log")
        self._api = None
        self._process = None
        self._stopped = False

    def start(self, env_vars):
        self._variables = {name: str(value) for name, value in env_vars.items() if value is not None}
        self._launch()

    def invoke(self, payload):
        """Answers one invocation. A process that died is started anew, as Lambda does; one that takes too long is killed."""
        if self._process.poll() is not None:
            self._launch()
        told = self._log.stat().st_size
        try:
            is_error, body = self._api.hand_over(payload).result(self._timeout)
        except TooLate:
            self._end()
            is_error, body = True, error("Sandbox.Timedout",
                                         f"RequestId: {payload['invoke-id']} Error: Task timed out after {self._timeout}.00 seconds")
        return InvocationResult(payload["invoke-id"], body, is_error=is_error, logs=self._told_since(told))

    def stop(self):
        self._stopped = True
        self._end()

    def _launch(self):
        self._end()
        self._api = RuntimeApi(self._timeout)
        root = str(self.function_version.config.code.get_unzipped_code_location())
        client = os.environ["SAFAR_RUNTIME"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [os.environ["SAFAR_JAVA"], "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                 LIBRARY + os.environ["SAFAR_RUNTIME_LIBRARY"],
                 "-cp", f"{root}:{root}/lib/*:{client}/*", HANDLER_RUNNER, self._variables["_HANDLER"]],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=root,
                env=self._variables | {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8", "LAMBDA_TASK_ROOT": root,
                                       "AWS_LAMBDA_RUNTIME_API": self._api.address})
        threading.Thread(target=self._watch, args=(self._process, self._api), daemon=True).start()
        try:
            self._api.started.result()
        except NotStarted as e:
            raise ShutdownDuringStartup("Stopped while it started") if self._stopped \
                else StatusErrorException("The function did not start", e.payload)

    def _watch(self, process, api):
        """Whoever waits for a process that is gone is told."""
        process.wait()
        gone = error("Runtime.ExitError", f"Error: Runtime exited with status {process.returncode}")
        api._not_started(gone)
        for request_id in list(api._answers):
            api._answered(request_id, "error", gone)

    def _end(self):
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._api is not None:
            self._api.close()

    def _told_since(self, offset):
        with self._log.open("rb") as log:
            log.seek(offset)
            return log.read().decode("utf-8", "replace")

    # What LocalStack asks of executors that have an address of their own.

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return ""

    def get_logs(self):
        return self._told_since(0)

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        """Nothing was prepared that LocalStack does not remove itself."""
