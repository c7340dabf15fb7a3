"""The processes of one version of a function: few, since each takes seconds of a small machine to start. Who finds all at work waits, as behind a slow one."""

import os
import threading

from safar_processes.process import JavaProcess

_pools = {}
_lock = threading.Lock()


def pool_of(function_version):
    """{@return the one pool of a version}; versions are told apart by their code and their number"""
    with _lock:
        return _pools.setdefault((function_version.qualified_arn, function_version.config.revision_id), Pool(function_version))


class Pool:
    def __init__(self, function_version):
        self._version = function_version
        self._free = threading.BoundedSemaphore(int(os.environ["SAFAR_PROCESSES"]))
        self._idle = []
        self._users = 0
        self._lock = threading.Lock()

    def enter(self, variables):
        """Another environment of LocalStack's uses the pool. The first finds out whether the function starts; raises NotStarted where not."""
        with self._lock:
            self._users += 1
            first = self._users == 1
        if first:
            with self._free:
                self._give_back(self._take(variables))

    def leave(self):
        with self._lock:
            self._users -= 1
            ended, self._idle = ([], self._idle) if self._users > 0 else (self._idle, [])
        for process in ended:
            process.end()

    def invoke(self, variables, payload):
        with self._free:
            process = self._take(variables)
            try:
                return process.invoke(payload)
            finally:
                self._give_back(process)

    def _take(self, variables):
        """One that died is not seen again: another starts in its place, as Lambda does."""
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.is_alive():
                    return process
                process.end()
        process = JavaProcess(self._version, variables)
        try:
            process.start()
        except Exception:
            process.end()
            raise
        return process

    def _give_back(self, process):
        with self._lock:
            if self._users > 0:
                self._idle.append(process)
                return
        process.end()
