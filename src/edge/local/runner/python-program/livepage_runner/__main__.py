"""Starts the runner: python3 -m livepage_runner SETTINGS (JSON, see python-command.ts)."""

import asyncio
import json
import os
import sys

from .control import Control
from .driver import use_driver
from .evaluator import Evaluator
from .hints import install_warnings
from .result_text import cut_text, result_text
from .streams import install_streams
from .tabs import Tabs
from .tracebacks import error_text

settings = json.loads(sys.argv[1])
sys.argv[:] = [""]
# Modules of the user's own lie in the workspace, not beside this program.
sys.path[0] = settings["workspace"]
os.chdir(settings["workspace"])

use_driver(settings["nodePath"], settings["playwrightCorePath"], settings["driverHeapMegabytes"])
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
streams = install_streams(settings["streamLimitBytes"])
install_warnings()
control = Control(settings["controlFd"])
evaluator = Evaluator()
tabs = Tabs(settings, evaluator.names)
own_pid = os.getpid()


def say_of_task(_loop, context):
    """Of tasks nobody waits for: said in the call that runs, or the next one."""
    error = context.get("exception")
    streams.say(error_text(error) if error is not None else context["message"])


async def run(request):
    streams.begin()
    body, truncated, exit_code = b"", False, 1
    try:
        await tabs.prepare(request.get("tab"), streams.say)
    except Exception as error:
        streams.say(f"The page could not be reached: {error}")
    else:
        evaluation = await evaluator.evaluate(request["code"])
        exit_code = evaluation.exit_code
        if evaluation.text:
            streams.say(evaluation.text)
        elif exit_code == 0:
            body, truncated = cut_text(result_text(evaluation.value), settings["resultLimitBytes"])
    if os.getpid() != own_pid:
        # User code has forked, and this is the copy: it has no part in the protocol.
        streams.flush()
        os._exit(exit_code)
    streams.end(request["sentinel"])
    control.reply(request["id"], exit_code, body, truncated)


async def attempt(request, work):
    try:
        await work()
        control.reply(request["id"], 0)
    except Exception as error:
        control.reply(request["id"], 1, failure=str(error)[:2000])


def on_request(request):
    if request["type"] == "run":
        task = loop.create_task(run(request))
    elif request["type"] == "connect":
        task = loop.create_task(attempt(request, tabs.connect))
    else:
        task = loop.create_task(attempt(request, tabs.disconnect))
    # The loop itself holds tasks weakly.
    running.add(task)
    task.add_done_callback(running.discard)


async def begin():
    await tabs.start()
    control.listen(loop, on_request)
    control.send({"type": "started"})


running = set()
loop.set_exception_handler(say_of_task)
loop.run_until_complete(begin())
while True:
    try:
        # User code may stop the loop it finds.
        loop.run_forever()
    except BaseException as error:
        # `sys.exit` in a task nobody waits for comes through here.
        streams.say(error_text(error))
