"""What LocalStack asks for an executor. It is imported late: LocalStack lists plug-ins before its own configuration stands."""

from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class ProcessPlugin(RuntimeExecutorPlugin):
    """Found under the name `process`."""

    name = "process"

    def load(self, *args, **kwargs):
        from safar_processes.executor import ProcessExecutor

        return ProcessExecutor
