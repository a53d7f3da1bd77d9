"""The commands `replydesk desk …`: what the file holds, a letter's versions, backup, restore, check."""

# ruff: noqa: PLC0415  # imports within commands: each loads only the rooms that it needs

from argparse import Namespace
from pathlib import Path

from replydesk.terminal import DONE, PARTIAL, existing_desk, print_json


def info(arguments: Namespace) -> int:
    """Say what the desk's file is like."""
    with existing_desk(arguments.desk) as desk:
        info = desk.info()
    if arguments.json:
        counts = {"letters": info.letters, "deleted": info.deleted, "versions": info.versions}
        print_json({"path": str(info.path), "size": info.size, "schema": info.schema, **counts})
    else:
        print(f"案头文件：{info.path}")
        print(f"大小：{info.size / 1_000_000:.2f} MB，结构第 {info.schema} 版")
        print(f"答复函 {info.letters} 封，回收站 {info.deleted} 封，版本 {info.versions} 个")
    return DONE


def versions(arguments: Namespace) -> int:
    """List the versions of a letter, the first one first, by the numbers that 12@3 names them with."""
    with existing_desk(arguments.desk) as desk:
        letter = desk.load(arguments.number).letter
        found = list(enumerate(reversed(desk.versions(letter.id)), 1))
    if arguments.json:
        rows = [
            {
                "version": place,
                "created": version.created.isoformat(),
                "reason": version.reason,
                "label": version.label,
                "digest": version.digest,
            }
            for place, version in found
        ]
        print_json({"id": letter.id, "title": letter.particulars.title, "versions": rows})
    elif not found:
        print("还没有版本。")
    else:
        for place, version in found:
            print(
                f"{place}  {version.created.astimezone():%Y-%m-%d %H:%M}  {version.reason}  {version.label}".rstrip()
            )
    return DONE


def backup(arguments: Namespace) -> int:
    """Write a copy of the whole desk."""
    with existing_desk(arguments.desk) as desk:
        desk.backup(Path(arguments.target))
    print(f"已备份：{arguments.target}")
    return DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in the place of the desk."""
    from replydesk.desk import Desk
    from replydesk.paths import desk_file

    path = desk_file(arguments.desk)
    kept = Desk.restore(path, Path(arguments.source))
    print(f"已恢复：{path}")
    if kept is not None:
        print(f"恢复前的案头保存在：{kept}")
    return DONE


def check(arguments: Namespace) -> int:
    """Say what is wrong with the desk's file."""
    with existing_desk(arguments.desk) as desk:
        problems = desk.check()
    print("\n".join(problems) if problems else "案头完好。")
    return PARTIAL if problems else DONE
