"""Commands speak Dutch, and English where that is asked for; no line of them is left untranslated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.resources import program_root, resource
from inspector.cli.main import COMMANDS, main
from inspector.cli.register import KINDS
from inspector.cli.words.tongue import LANGUAGES, in_own_tongue, speak
from inspector.domain.acts.erasing import Ground
from inspector.domain.values import Regime
from inspector.wire.scopes import Agency, Purpose, Role

PROGRAM = program_root() / "inspector"

HEARD_BELOW = (
    "register",
    *("hub/errors.py", "hub/relay.py", "hub/office", "hub/register", "hub/rows", "hub/running"),
    *("vault", "sync/by_stick/file_bundle.py", "sync/http_line.py"),
    *("app/catalogues.py", "app/signed_data.py", "domain/catalogue"),
    *("demo/script", "demo/muster.py", "demo/output.py", "demo/player.py", "demo/pump.py", "demo/stage.py"),
    *("demo/device.py", "demo/playing/playing.py", "demo/playing/on_revoked.py", "demo/playing/on_the_device.py"),
)
"""Where the errors and findings are made whose text a command says."""

ERRORS = re.compile(
    r"(Hub|Backup|StoreDown|Unsafe|NoHub|Register|NoRegister|NotRegistered|Refused|EnrolmentOver|DiskFull|DiskFailed|Damaged|Vault\w*|NotSaved|ReadOnly|WrongPassphrase|NoVault|"
    r"NotTheirVault|NotPermitted|FileBundle|CatalogueRefused|Document|DayScript|PhotoFile|Output|Broken|Hung|Play)Error"
    r"|Finding|Damage|NoSlot\w+|_explained|wrong|must"
)
"""What is called with a text that a command says."""

SAID_BY_NO_COMMAND = re.compile(
    r"^(SELECT|INSERT|UPDATE|DELETE|PRAGMA|WHERE|ORDER|BEGIN)|^[\W\d]*$|^(inspector|inspector \{\}|hub\.db): \{\}$|"
    r"^%Y|^\{\}  \{\} until|^\(msgid|^DE BUNDEL KLOPT NIET"
)


NAMES = frozenset(
    each.lower()
    for each in (
        *COMMANDS,
        *Agency,
        *Role,
        *Purpose,
        *(ground.name for ground in Ground),
        *LANGUAGES,
        *KINDS,
        "eed",
        "belofte",
    )
)
"""The same in both languages, for they are typed."""

CAPITALS = re.compile(r"(?<![\w.-])[A-Z][A-Z_]+(?![\w.])")
SAME_CAPITALS = frozenset(
    {
        *Regime,
        *("BUCKET", "CODE", "HASH", "HEX", "ID", "JSON", "PREFIX", "PUB", "QR", "REGIME", "SHA", "TLS", "URL", "ZIP"),
    }
)
"""What stands for a value and is the same word in both languages."""

OF_A_BUNDLE = (
    *("binding.py", "bundle_layout.py", "bundle_reading.py", "events_view.py", "log_verification.py"),
    *("stored_zip.py", "verification.py"),
)
"""Where `verify` says what of a bundle does not hold."""

RAW = ("in this order", "The day was played", "{}\n", "Hand {}", "DE BUNDEL")
"""How texts begin that are translated line by line."""


def of_cli() -> Iterator[tuple[str, str]]:
    """Each text with a blank in it that stands in the code of a command, and each question, help and description."""
    for path in sorted((PROGRAM / "cli").rglob("*.py")):
        for text in _texts(path):
            if " " in text.strip():
                yield path.name, text


def of_errors() -> Iterator[tuple[str, str]]:
    """Each text of an error or finding that a command can come to say."""
    for room in HEARD_BELOW:
        found = PROGRAM / room
        for path in sorted(found.rglob("*.py")) if found.is_dir() else (found,):
            for call in (each for each in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(each, ast.Call)):
                name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                if ERRORS.fullmatch(name):
                    arguments = [part for each in call.args for part in ast.walk(each)]
                    inner = {part for each in arguments if isinstance(each, ast.JoinedStr) for part in each.values}
                    for part in arguments:
                        text = None if part in inner else _text(part)
                        if text is not None and " " in text.strip():
                            yield path.name, text


def test_no_line_of_a_command_is_left_in_english() -> None:
    left = [(room, text) for room, text in of_cli() if not _is_translated(text)]

    assert left == [], "say it in resources/i18n/commands_nl.po too"


def test_no_error_that_a_command_says_is_left_in_english() -> None:
    left = [(room, text) for room, text in of_errors() if not _is_translated(text)]

    assert left == [], "say it in resources/i18n/commands_nl.po too"


def test_no_word_about_a_bundle_is_left_in_dutch() -> None:
    texts = {text for name in OF_A_BUNDLE for text in _raised(PROGRAM / "reports" / name)}
    said = (text for text in _texts(PROGRAM / "reports" / "proof_lines.py") if " " in text.strip() and "%" not in text)
    texts |= {re.sub(r"(deel|Logboek \{\}): \{\}", r"\1: arbeid", text) for text in said}

    assert [text for text in sorted(texts) if not _is_translated(text, "en")] == []


def test_no_line_of_any_help_is_left_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    called = [["--help"], *_helps(capsys)]

    dutch, english = ([_help(capsys, words, language) for words in called] for language in ("nl", "en"))

    assert len(called) > len(COMMANDS)
    for words, one, other in zip(called, dutch, english, strict=True):
        below = {each[-2] for each in called if each != ["--help"]}
        same = {line.strip() for line in one.splitlines()} & {line.strip() for line in other.splitlines()}
        assert [line for line in same if not _is_of_names(line, below)] == [], words
        capitals, others = (set(CAPITALS.findall(said)) for said in (one, other))
        assert capitals & others <= SAME_CAPITALS, words


def test_each_help_says_what_the_command_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    for words in _helps(capsys):
        above, _, _ = _help(capsys, words, "en").partition("\n\npositional arguments:")
        said = [part for part in above.split("\n\n")[1:] if not part.startswith("options:")]
        assert said, words


@pytest.mark.parametrize(
    ("variables", "words", "said"),
    [
        ({}, [], "geen hub in"),
        ({"LANG": "nl_NL.UTF-8"}, [], "geen hub in"),
        ({"LANG": "en_GB.UTF-8"}, [], "no hub in"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, [], "geen hub in"),
        ({"LC_ALL": "en_US.UTF-8"}, [], "no hub in"),
        ({"LC_ALL": "C"}, [], "geen hub in"),
        ({"LC_ALL": "nl_NL.UTF-8", "INSPECTOR_LANGUAGE": "en"}, [], "no hub in"),
        ({}, ["--language", "en"], "no hub in"),
        ({"LANG": "en_GB.UTF-8"}, ["--language=nl"], "geen hub in"),
    ],
)
def test_a_command_speaks_dutch_and_english_where_that_is_asked_for(
    variables: dict[str, str],
    words: list[str],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("INSPECTOR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert main(["hub", "status", str(tmp_path), *words]) == 2

    assert said in capsys.readouterr().err


def test_an_error_of_the_line_itself_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["hub", "init", "x", "--agency", "fire", "--language", "nl"])

    *_, said = capsys.readouterr().err.splitlines()
    assert said == "inspector hub init: fout: bij --agency: 'fire' kan hier niet"


def test_what_a_document_holds_is_said_in_dutch_when_it_is_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "lijst.json"
    copy.write_bytes(resource("catalogues", "uniforme-voorwaarden-2026.1.json").read_bytes())

    assert main(["catalogue", "sign", "--demo", str(copy), "--language", "nl"]) == 0

    said = capsys.readouterr().out
    assert said.startswith(f"ondertekend {copy.with_suffix('.sig')}: lijst 2026.1, geldig vanaf 2010-01-01: 70 voorsch")


def test_another_language_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "--language", "fr", "--help"]) == 2

    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_translation_fills_in_nothing_but_what_its_line_fills_in(language: str) -> None:
    table = resource("i18n", f"commands_{language}.po").read_text("utf-8").split("\n\n")
    pairs = [re.findall(r'(?:msgid|msgstr) "(.*)"', entry) for entry in table if "{" in entry]

    for source, said in pairs[1:]:
        numbered = [int(place) for place in re.findall(r"\{(\d)\}", said)]
        assert said.count("{}") == (0 if numbered else source.count("{}")), source
        assert all(place < source.count("{}") for place in numbered), source


def _is_of_names(line: str, commands: set[str]) -> bool:
    """Whether a line holds nothing but what is typed as it stands, and words in capitals for it."""
    words = re.findall(r"(?<![\w-])[a-z][a-z_]*", re.sub(r"--?[\w-]+|/\S+", "", line))
    return all(word in NAMES | commands | {"inspector", "screens", "camera"} for word in words)


def _helps(capsys: pytest.CaptureFixture[str]) -> Iterator[list[str]]:
    for command in COMMANDS:
        yield [command, "--help"]
        for below in re.findall(r"^    ([a-z]+)(?: |$)", _help(capsys, [command, "--help"], "en"), re.MULTILINE):
            yield [command, below, "--help"]


def _help(capsys: pytest.CaptureFixture[str], words: list[str], language: str) -> str:
    with pytest.raises(SystemExit):
        main([*words, "--language", language])
    return capsys.readouterr().out


def _raised(path: Path) -> Iterator[str]:
    """What the errors say that a module raises about a bundle."""
    for each in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "BundleError":
            yield from filter(None, map(_text, each.args))


def _is_translated(text: str, language: str = "nl") -> bool:
    if SAID_BY_NO_COMMAND.search(text):
        return True
    speak(language)
    lines = text.splitlines() if text.startswith(RAW) else [" ".join(text.split()) if "\n" in text else text]
    filled = [line.strip().lstrip(",;: ").replace("{}", "0") for line in lines]
    return all(in_own_tongue(line) != line for line in filled if line.strip("0"))


def _texts(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    inner = {part for each in ast.walk(tree) if isinstance(each, ast.JoinedStr) for part in each.values}
    for each in ast.walk(tree):
        if isinstance(each, ast.FunctionDef | ast.ClassDef | ast.Module):
            inner |= {said.value for said in each.body if isinstance(said, ast.Expr)}
    for each in ast.walk(tree):
        text = None if each in inner else _text(each)
        if text:
            yield text


def _text(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case _:
            return None
