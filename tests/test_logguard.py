"""The guard that fails a test for an unexpected log line."""

import logging

import pytest

from tests.logguard import LogGuard


def test_keeps_warnings_and_errors_but_no_information(log_guard: LogGuard) -> None:
    logger = logging.getLogger("replydesk.somewhere")
    logger.info("起草")
    logger.warning("磁盘将满")
    logger.error("写不进去")
    assert [message.rpartition(": ")[2] for message in log_guard.messages] == ["磁盘将满", "写不进去"]
    assert log_guard.take("将满") == "replydesk.somewhere: WARNING: 磁盘将满"
    log_guard.take("写不进去")
    assert not log_guard.messages


def test_taking_what_was_not_logged_fails(log_guard: LogGuard) -> None:
    with pytest.raises(AssertionError, match="nothing logged with '断电'"):
        log_guard.take("断电")
