"""What waits to be sent, in words for the day: what is not confirmed is never called sent."""

from PySide6.QtCore import QCoreApplication

from inspector.vault.model.streams import SyncState
from inspector.viewmodels.screen.words import is_all_sent

_translate = QCoreApplication.translate


def waiting_words(sync: SyncState, *, read_only: bool, has_signals: bool) -> tuple[str, str, str, str]:
    """Title, sentence, icon and tone."""
    if not is_all_sent(sync):
        text = _translate("Today", "Alles is bewaard op dit apparaat. U kunt gewoon doorwerken.")
        if read_only:
            text = _translate("Today", "Wat nog niet verzonden is, staat op dit apparaat.")
        return _translate("Today", "Nog niet alles verzonden"), text, "cloud-arrow-up", "neutral"
    if sync.last_sync_at is None:
        text = _translate("Today", "Haal eerst bedrijven en planning op.")
        return _translate("Today", "Nog geen contact gehad"), text, "cloud-slash", "neutral"
    text = _translate("Today", "De server bevestigde wat u vastlegde.")
    if has_signals:
        text = _translate("Today", "De server bevestigde wat u vastlegde. Of een signaal weg is, staat bij Signalen.")
    return _translate("Today", "Verzonden"), text, "cloud-check", "ok"
