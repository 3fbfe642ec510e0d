"""What an officer says or shows before he questions somebody in view of a punishment."""

# ruff: noqa: RUF001 - each in the script of its language

from functools import cache

CAUTIONS: dict[str, str] = {
    "Nederlands": "U hoeft geen antwoord te geven op deze vragen.",
    "English": "You do not have to answer these questions.",
    "Español": "No tiene que responder a estas preguntas.",
    "Português": "Você não precisa responder a estas perguntas.",
    "Français": "Vous n'avez pas à répondre à ces questions.",
    "Română": "Nu sunteți obligat(ă) să răspundeți la aceste întrebări.",
    "Български": "Не сте длъжни да отговаряте на тези въпроси.",
    "Türkçe": "Bu soruları yanıtlamak zorunda değilsiniz.",
    "Magyar": "Nem köteles válaszolni ezekre a kérdésekre.",
    "Polski": "Nie musi Pan/Pani odpowiadać na te pytania.",
    "Русский": "Вы не обязаны отвечать на эти вопросы.",
    "ไทย": "คุณไม่จำเป็นต้องตอบคำถามเหล่านี้",
    "中文": "您不必回答这些问题。",
    "Tiếng Việt": "Quý vị không bắt buộc phải trả lời những câu hỏi này.",
    "Українська": "Ви не зобов'язані відповідати на ці запитання.",
    "العربية": "لست ملزمًا بالإجابة عن هذه الأسئلة.",
    "Shqip": "Nuk jeni i detyruar t'u përgjigjeni këtyre pyetjeve.",
    "Deutsch": "Sie müssen auf diese Fragen nicht antworten.",
}
"""By the name that speakers of the language give it."""


@cache
def caution_choices() -> tuple[dict[str, str], ...]:
    """The languages to choose from, each with its sentence."""
    return tuple({"key": name, "label": name, "text": text} for name, text in CAUTIONS.items())
