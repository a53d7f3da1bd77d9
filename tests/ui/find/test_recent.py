from replydesk.ui.find.recent import Recent


class Kept(dict[str, object]):
    def recall(self, key: str, default: object = None) -> object:
        return self.get(key, default)

    def remember(self, key: str, value: object) -> None:
        self[key] = value


def test_the_last_ten_searches_are_kept_each_once() -> None:
    kept = Kept()
    recent = Recent(kept)
    for text in (*map(str, range(12)), "5", " "):
        recent.note(text)
    assert recent.texts() == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]
    assert not recent.note("5")
    assert Recent(kept).texts() == recent.texts()


def test_a_damaged_memory_is_no_memory() -> None:
    assert Recent(Kept({"find.recent": "x"})).texts() == []
    assert Recent(Kept({"find.recent": ["a", 3]})).texts() == ["a"]
