"""The log file in the user's data folder, where bugs are told with their tracebacks."""

import logging
import logging.handlers
from pathlib import Path

from replydesk.paths import user_data_folder

_LARGEST = 1_000_000  # bytes; one older file is kept


def log_file() -> Path:
    """Where the log is."""
    return user_data_folder() / "replydesk.log"


def file_handler(path: Path | None = None) -> logging.Handler:
    """A handler that appends to the log file (or to `path`); OSError if it cannot be written."""
    path = path or log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def log_bug(error: BaseException) -> str:
    """Log the bug with its traceback; answer with the sentence that the user is told."""
    logger = logging.getLogger("replydesk")
    try:
        handler = file_handler()
    except OSError:
        logger.exception("unhandled exception", exc_info=error)
        return f"程序内部出错（{type(error).__name__}），已有的文件没有改动；日志文件也写不进去，请把上面的内容告诉开发者。"
    logger.addHandler(handler)
    try:
        logger.error("unhandled exception", exc_info=error)
    finally:
        logger.removeHandler(handler)
        handler.close()
    return f"程序内部出错（{type(error).__name__}），已有的文件没有改动；详情记在日志“{log_file()}”里，请把它交给开发者。"
