"""Starts LocalStack in a process group of its own, so that whoever ends the group ends all that LocalStack started."""

import os
import runpy

os.setsid()
runpy.run_module("localstack.runtime.main", run_name="__main__")
