"""What LocalStack takes for one execution environment. It has no process of its own: a pool has a few, which all environments of a function share."""

from localstack.services.lambda_.invocation.executor_endpoint import ShutdownDuringStartup, StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from safar_processes.pool import pool_of
from safar_processes.runtime_api import NotStarted


class ProcessExecutor(RuntimeExecutor):
    def __init__(self, id, function_version):
        super().__init__(id, function_version)
        self._pool = pool_of(function_version)
        self._entered = False
        self._stopped = False

    def start(self, env_vars):
        self._variables = {name: str(value) for name, value in env_vars.items() if value is not None}
        self._entered = True
        try:
            self._pool.enter(self._variables)
        except NotStarted as e:
            raise self._not_started(e) from e

    def invoke(self, payload):
        try:
            is_error, body, told = self._pool.invoke(self._variables, payload)
        except NotStarted as e:  # the process before it died, and no other comes up
            is_error, body, told = True, e.payload, ""
        return InvocationResult(payload["invoke-id"], body, is_error=is_error, logs=told)

    def stop(self):
        self._stopped = True
        if self._entered:
            self._entered = False
            self._pool.leave()

    def _not_started(self, e):
        return ShutdownDuringStartup("Stopped while it started") if self._stopped else StatusErrorException("The function did not start", e.payload)

    # What LocalStack asks of executors that have an address of their own.

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return ""

    def get_logs(self):
        return ""

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        """Nothing was prepared that LocalStack does not remove itself."""
