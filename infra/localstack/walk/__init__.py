"""Walks through what was deployed, as the world does: by signed webhooks, the clock of the test stage, and eyes on the table, the logs and the mailbox."""
