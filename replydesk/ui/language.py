"""The language of the window: Chinese stands in the source, English comes from resources/i18n."""

import datetime
from collections.abc import Iterable
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from replydesk.paths import resource
from replydesk.wording import Wording

Language = Literal["zh", "en", "system"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def speak(application: QCoreApplication, language: Language) -> QTranslator:
    """Let the program speak this language from now on, in Qt's own dialogs too; to be called before any widget is made.

    Answers with the translator that does so, empty if Qt's Chinese is not installed.
    """
    chinese = language == "zh" or (
        language == "system" and QLocale.system().language() == QLocale.Language.Chinese
    )
    translator = QTranslator(application)
    if chinese:
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        loaded = translator.load("qtbase_zh_CN", folder)
    else:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.World))
        loaded = translator.load(str(resource("i18n/replydesk_en.qm")))
    if loaded:
        application.installTranslator(translator)
    return translator


def said(text: str | Exception) -> str:
    """What a pure room says (an error, a wording, a word of its tables) in the language of the window."""
    if isinstance(text, Exception):
        text = text.args[0] if text.args and isinstance(text.args[0], Wording) else str(text)
    if not isinstance(text, Wording):
        return QCoreApplication.translate("Wording", text)
    pattern = QCoreApplication.translate("Wording", text.pattern)
    if not text.values:
        return pattern
    return pattern.format(**{name: _value(value) for name, value in text.values.items()})


def _value(value: object) -> object:
    """A value as it is said: wordings in the language of the window, everything else, such as a name, as it is."""
    if isinstance(value, tuple):
        return listed(str(_value(entry)) for entry in value)
    return said(value) if isinstance(value, Wording | Exception) else value


def listed(words: Iterable[str]) -> str:
    """The words as a list within a sentence."""
    return QCoreApplication.translate("Language", "、").join(words)


def day(date: datetime.date, *, with_year: bool = False) -> str:
    """A day as short as lists and the status bar have it: 6月3日, 2022年6月3日."""
    form = (
        QCoreApplication.translate("Language", "yyyy年M月d日")
        if with_year
        else QCoreApplication.translate("Language", "M月d日")
    )
    return QLocale().toString(QDate(date.year, date.month, date.day), form)


def plain(text: str) -> str:
    """The text of an action without access key and dots: 保存(&S)… and &Save… are 保存 and Save."""
    head, _, _ = text.partition("(&")
    return head.replace("&", "").rstrip("…")
