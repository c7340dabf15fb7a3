"""The Lambda Runtime API for one process: it asks for the next invocation, and answers it.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

import json
import queue
import threading
import time
from concurrent.futures import Future
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PREFIX = "/2018-06-01/runtime/"


class RuntimeApi:
    """Serves one process on a free port of 127.0.0.1.

    `started` is done when the process asks for work for the first time, and fails with the bytes of the error that it reports instead.
    """

    def __init__(self, timeout_seconds):
        self.timeout_seconds = timeout_seconds
        self.started = Future()
        self._waiting = queue.Queue()
        self._answers = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"127.0.0.1:{self._server.server_port}"

    def hand_over(self, invocation):
        """Gives the process an invocation, as LocalStack writes it; the answer becomes a pair: whether it is an error, and its bytes."""
        answer = Future()
        self._answers[invocation["invoke-id"]] = answer
        self._waiting.put(invocation)
        return answer

    def gone(self, body):
        """Tells everybody who waits that the process is gone, with the bytes of an error."""
        self._not_started(body)
        for request_id in list(self._answers):
            self._answered(request_id, "error", body)

    def close(self):
        self._waiting.put(None)
        self._server.shutdown()
        self._server.server_close()

    def _next(self):
        if not self.started.done():
            self.started.set_result(True)
        return self._waiting.get()

    def _answered(self, request_id, kind, body):
        answer = self._answers.pop(request_id, None)
        if answer is not None and not answer.done():
            answer.set_result((kind == "error", body))

    def _not_started(self, body):
        if not self.started.done():
            self.started.set_exception(NotStarted(body))

    def _handler(api):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                invocation = api._next()
                if invocation is None:
                    return self._reply(503, b"", {})
                deadline = int((time.time() + api.timeout_seconds) * 1000)
                self._reply(200, invocation["payload"].encode(), {
                    "Content-Type": "application/json",
                    "Lambda-Runtime-Aws-Request-Id": invocation["invoke-id"],
                    "Lambda-Runtime-Deadline-Ms": str(deadline),
                    "Lambda-Runtime-Invoked-Function-Arn": invocation["invoked-function-arn"],
                })

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                match self.path.removeprefix(PREFIX).split("/"):
                    case ["invocation", request_id, ("response" | "error") as kind]:
                        api._answered(request_id, kind, body)
                    case ["init", "error"]:
                        api._not_started(body)
                self._reply(202, b"", {})

            def _reply(self, status, body, headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                """Says nothing: the function's own log tells what matters."""

        return Handler


class NotStarted(Exception):
    """The process could not build its function."""

    def __init__(self, payload):
        super().__init__("The function did not start")
        self.payload = payload


def error(kind, message):
    """An error as Lambda itself writes it."""
    return json.dumps({"errorType": kind, "errorMessage": message}).encode()
