"""The runner's end of the control channel: lines of JSON, longer texts as bytes behind."""

import json
import os
import socket


class Control:
    def __init__(self, fd):
        os.set_inheritable(fd, False)
        self._socket = socket.socket(fileno=fd)
        self._rest = b""

    def listen(self, loop, on_request):
        """Calls back at every request; ends the process when the server hangs up."""
        self._on_request = on_request
        loop.add_reader(self._socket.fileno(), self._read)

    def _read(self):
        chunk = self._socket.recv(65536)
        if not chunk:
            os._exit(1)
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            self._on_request(json.loads(line))

    def send(self, message, body=b""):
        self._socket.sendall(json.dumps(message).encode() + b"\n" + body)

    def reply(self, request_id, exit_code, body=b"", truncated=False, failure=None):
        message = {
            "type": "done",
            "id": request_id,
            "exitCode": exit_code,
            "truncated": truncated,
            "bodyBytes": len(body),
        }
        if failure is not None:
            message["failure"] = failure
        self.send(message, body)
