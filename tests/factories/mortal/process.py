"""Run by the tests as a program: for each line that it reads it forks a child, which acts and is killed.

`{"act": "approve", "with": {…}, "at": 7}` kills after the seventh statement (0: before the first), "commit" right
before the COMMIT of the act, "committed" right after it, null not at all. The answer says which signal ended the
child and how many statements it had sent. Forking spares the start of Python and Django for each of them.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

import django

LEDGER = 'INSERT INTO "workflows_ledgerentry"'


def main() -> None:
    django.setup()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()


def answer(order: dict[str, Any]) -> dict[str, Any]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os._exit(live(order, writing))
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    _child, status = os.waitpid(child, 0)
    killed = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return {"signal": killed, "code": os.waitstatus_to_exitcode(status), "said": said}


def live(order: dict[str, Any], writing: int) -> int:
    try:
        statements = act(order, lambda count: die(count, writing))
    except BaseException:  # noqa: BLE001 - whatever it was, the test reads it
        os.write(writing, traceback.format_exc().encode())
        return 1
    os.write(writing, str(statements).encode())
    return 0


def die(count: int, writing: int) -> None:
    os.write(writing, str(count).encode())
    os.kill(os.getpid(), signal.SIGKILL)


def act(order: dict[str, Any], die: Callable[[int], None]) -> int:
    """Do it, dying at the named point; how many statements it took."""
    from django.db import connection

    at, count, tells = order["at"], 0, False  # whether this transaction has written to the ledger
    commit, call_hooks = connection.commit, connection.run_and_clear_commit_hooks

    def watched(execute: Any, sql: str, *arguments: Any) -> Any:
        nonlocal count, tells
        if at == 0:
            die(0)
        result = execute(sql, *arguments)
        count, tells = count + 1, tells or LEDGER in sql
        if at == count:
            die(count)
        return result

    def before_commit() -> None:
        if at == "commit" and tells:
            die(count)
        commit()

    def after_commit() -> None:
        nonlocal tells
        if at == "committed" and tells:
            die(count)
        tells = False
        call_hooks()

    connection.commit, connection.run_and_clear_commit_hooks = before_commit, after_commit  # type: ignore[method-assign]
    with connection.execute_wrapper(watched):
        perform(order["act"], dict(order["with"]))
    return count


def perform(name: str, given: dict[str, Any]) -> None:
    from wagtail_localize.models import Translation

    from organisations.models import User
    from workflows import actions, schedule, translations
    from workflows.enums import Clearance

    if name == "publish what is due":
        refused = [outcome.refusal for outcome in schedule.run() if outcome.refusal]
        if refused:
            raise RuntimeError(f"refused: {refused}")
        return
    if name in ("push_page", "feature_story", "undo", "close"):
        perform_order(name, given, User.objects.get(pk=given.pop("by")))
        return
    by = {"by": User.objects.get(pk=given.pop("by"))}
    if name == "submit_translation":
        record = Translation.objects.get(pk=given["translation"])
        translations.submit_translation(translation=record, **by)
        return
    if "to" in given:
        given["to"] = Clearance(given["to"])
    getattr(actions, name)(**given, **by)


def perform_order(name: str, given: dict[str, Any], by: Any) -> None:
    """Sharing, moves and closings, each by its own action."""
    from datetime import date

    from news.sharing import actions as sharing
    from organisations.closings import actions as closings
    from organisations.closings.plan import Wish
    from organisations.models import MoveOrder
    from organisations.moves import actions as moves

    if name == "undo":
        moves.undo(order=MoveOrder.objects.get(pk=given["order"]), digest=given["digest"], by=by)
    elif name == "close":
        wish = Wish((given["code"],), date.fromisoformat(given["on"]), given["reason"])
        closings.close(wish=wish, digest=given["digest"], by=by)
    else:
        getattr(sharing, name)(**given, by=by)


if __name__ == "__main__":
    main()
