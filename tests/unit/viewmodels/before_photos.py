"""What precedes the writes of photos, of a routine that is stopped and of a place that is left for later."""

from inspector.viewmodels.photos.photo_rows import PendingPhoto
from inspector.viewmodels.photos.photos import PhotosViewModel
from inspector.viewmodels.visit.for_later import LaterViewModel
from inspector.viewmodels.visit.help import HelpViewModel
from tests.unit.viewmodels.busy_office import PICTURE, Office


def doubts(_office: Office, made: HelpViewModel) -> None:
    made.stop()


def offers(_office: Office, made: PhotosViewModel) -> None:
    made.offer(PendingPhoto("deur.jpg", PICTURE))


def crops(_office: Office, made: PhotosViewModel) -> None:
    made.personOnIt()
    made.crop(0, 0, 500, 500)


def leaves_the_attic(_office: Office, made: LaterViewModel) -> None:
    made.leave("zolder")
