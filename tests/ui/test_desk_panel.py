"""The list of the desk's letters as a Qt model, and what narrows it."""

from datetime import UTC, datetime

from PySide6.QtTest import QAbstractItemModelTester

from replydesk.desk import Entry
from replydesk.ui.desk_panel import EntriesFilter, EntriesModel

CHANGED = datetime(2026, 6, 20, tzinfo=UTC)
ENTRIES = tuple(
    Entry(number, f"id{number}", title, salutation, "草稿", 1, CHANGED)
    for number, (title, salutation) in enumerate(
        (("关于提案的答复", "郭岭委员"), ("关于建议的答复", "陈明代表")), 1
    )
)


def test_the_list_is_a_sound_model_and_is_narrowed_by_both_lines() -> None:
    model, narrowed = EntriesModel(), EntriesFilter()
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for each in (model, narrowed)
    ]
    narrowed.setSourceModel(model)
    model.set_entries(ENTRIES)
    assert [narrowed.index(row, 0).data() for row in range(narrowed.rowCount())] == [e.title for e in ENTRIES]
    narrowed.set_words("代表 答复")
    assert [narrowed.index(row, 0).data() for row in range(narrowed.rowCount())] == ["关于建议的答复"]
    model.set_entries(ENTRIES[:1])
    assert narrowed.rowCount() == 0
    assert model.row_of("id1") == 0
    del testers
