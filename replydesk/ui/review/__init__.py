"""The review in the window: what came back from a reviewer, change by change, with the decisions on it."""
