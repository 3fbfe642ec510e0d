"""A command's own words on its help and its mistakes, in the language that is spoken."""

import argparse
from typing import TYPE_CHECKING, Any, NoReturn

from inspector.cli.failures import WrongUseError
from inspector.cli.words.tongue import in_own_tongue

if TYPE_CHECKING:
    _Listed = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - as below
else:
    _Listed = argparse._SubParsersAction  # noqa: SLF001 - argparse names its kind nowhere else; it takes no parameter


class _Commands(_Listed):
    """The commands below one; the help of each begins with the line that stands beside its name."""

    def add_parser(self, name: str, **given: Any) -> argparse.ArgumentParser:  # noqa: ANN401 - as argparse has it
        return super().add_parser(name, **{"description": given.get("help"), **given})


class Parser(argparse.ArgumentParser):
    """Says what it says in the language that is spoken; commands below it are of the same kind."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - as argparse has it
        super().__init__(**given)
        self.register("action", "parsers", _Commands)

    def format_usage(self) -> str:
        """How the command is called, in one or few lines."""
        self._translate()
        return _beginning(super().format_usage())

    def format_help(self) -> str:
        """All the help there is for the command."""
        self._translate()
        return _beginning(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say how the command is called and what was wrong with it, and end."""
        self._translate()
        said = in_own_tongue(f"{self.prog}: error: {message}")
        self.exit(WrongUseError.status, f"{self.format_usage()}{said}\n")

    def _translate(self) -> None:
        """Put every text in the language; what is in it already stays."""
        is_raw = self.formatter_class is argparse.RawDescriptionHelpFormatter
        self.description, self.epilog = (_text(each, is_raw=is_raw) for each in (self.description, self.epilog))
        for group in self._action_groups:
            group.title = None if group.title is None else in_own_tongue(group.title)
        for action in self._actions:
            _translate_action(action)
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - argparse names its kind nowhere else
                for each in action._choices_actions:  # noqa: SLF001 - nor what it lists of the commands
                    _translate_action(each)


def _translate_action(action: argparse.Action) -> None:
    action.help = None if action.help is None else in_own_tongue(action.help)
    if isinstance(action.metavar, str):
        action.metavar = in_own_tongue(action.metavar)
    elif action.metavar is not None:
        action.metavar = tuple(map(in_own_tongue, action.metavar))
    elif action.option_strings and action.nargs is None and action.choices is None:
        action.metavar = in_own_tongue(action.dest.upper())


def _text(text: str | None, *, is_raw: bool) -> str | None:
    if text is None:
        return None
    return in_own_tongue(text if is_raw else " ".join(text.split()))


def _beginning(shown: str) -> str:
    return shown.replace("usage:", in_own_tongue("usage:"), 1)
