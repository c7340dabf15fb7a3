"""Lets LocalStack run Java functions as ordinary processes, where there is no Docker."""
