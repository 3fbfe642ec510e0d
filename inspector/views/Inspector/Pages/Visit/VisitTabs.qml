pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Pages.Checklist
import Inspector.Pages.Closing
import Inspector.Pages.Hats
import Inspector.Pages.Photos
import Inspector.Pages.Signals
import Inspector.ViewModels

// The parts of a visit. Each is made when it is first shown and stays, so that it keeps its scroll position.
FocusScope {
    id: root

    required property VisitViewModel viewModel
    required property SigningViewModel signing
    property bool portrait: false

    readonly property bool stopped: viewModel.placesTab.stopTitle !== ""   // in a dwelling on nothing: the banner above says why

    signal tabWished(string tab)
    signal photoWished(string condition, bool apart)
    signal fileWished(bool apart)
    signal eraseWished()
    signal leaveWished()
    signal photoOpened(string photo, url source, string caption, bool mine)
    signal compareWished()
    signal cardsLikely(bool registration)
    signal cardsWished(bool registration)
    signal amendWished(string condition, string outcome, string facts, string severity, int days)

    component Part: Loader {
        required property string key

        property bool seen: false

        anchors.fill: parent
        active: seen
        visible: root.viewModel.tab === key
        focus: visible

        onVisibleChanged: seen = seen || visible
        Component.onCompleted: seen = visible
    }

    Part {
        key: "door"
        sourceComponent: VisitDoor {
            viewModel: root.viewModel
            portrait: root.portrait

            onGoOn: root.tabWished(root.viewModel.firstTab)
            onEraseWished: root.eraseWished()
        }
    }
    Part {
        key: "checklist"
        sourceComponent: ChecklistTab {
            viewModel: root.viewModel
            portrait: root.portrait

            onTabWished: tab => root.tabWished(tab)
            onPhotoWished: condition => root.photoWished(condition, false)
            onPhotoOpened: (photo, source, caption, mine) => root.photoOpened(photo, source, caption, mine)
            onCompareWished: root.compareWished()
            onAmendWished: (condition, outcome, facts, severity, days) => root.amendWished(condition, outcome, facts, severity, days)
        }
    }
    Part {
        key: "persons"
        sourceComponent: PersonsTab {
            viewModel: root.viewModel.personsTab
            passCheck: root.viewModel.passCheck
            ageCheck: root.viewModel.ageCheck
            asking: root.viewModel.asking
            stopped: root.stopped
            dialogs: root.viewModel.dialogs
            savedAt: root.viewModel.savedAt
            portrait: root.portrait

            onCardsLikely: registration => root.cardsLikely(registration)
            onCardsWished: registration => root.cardsWished(registration)
        }
    }
    Part {
        key: "signals"
        sourceComponent: SignalsTab {
            viewModel: root.viewModel.signalsTab
            savedAt: root.viewModel.savedAt
            portrait: root.portrait
        }
    }
    Part {
        key: "photos"
        sourceComponent: PhotosTab {
            viewModel: root.viewModel.photosTab
            stopped: root.stopped
            savedAt: root.viewModel.savedAt
            portrait: root.portrait

            onPhotoWished: root.photoWished("", false)
            onFileWished: root.fileWished(false)
            onPhotoOpened: (photo, source, caption, mine) => root.photoOpened(photo, source, caption, mine)
        }
    }
    Part {
        key: "notes"
        sourceComponent: NotesTab {
            viewModel: root.viewModel.notesTab
            listsDocuments: root.viewModel.listingTab.available
            dialogs: root.viewModel.dialogs
            savedAt: root.viewModel.savedAt
            portrait: root.portrait

            onTabWished: tab => root.tabWished(tab)
        }
    }
    Part {
        key: "said"
        sourceComponent: SayingTab {
            viewModel: root.viewModel.sayingTab
            listsDocuments: root.viewModel.listingTab.available
            dialogs: root.viewModel.dialogs
            savedAt: root.viewModel.savedAt
            portrait: root.portrait

            onTabWished: tab => root.tabWished(tab)
        }
    }
    Part {
        key: "documents"
        sourceComponent: ListingTab {
            viewModel: root.viewModel.listingTab
            dialogs: root.viewModel.dialogs
            savedAt: root.viewModel.savedAt
            portrait: root.portrait

            onTabWished: tab => root.tabWished(tab)
        }
    }
    Part {
        key: "rapportage"
        sourceComponent: RapportageTab {
            viewModel: root.viewModel.rapportageTab
            dialogs: root.viewModel.dialogs
            savedAt: root.viewModel.savedAt
            portrait: root.portrait
        }
    }
    Part {
        key: "investigation"
        sourceComponent: InvestigationTab {
            viewModel: root.viewModel.investigatingTab
            stopped: root.stopped
            dialogs: root.viewModel.dialogs
            savedAt: root.viewModel.savedAt
            portrait: root.portrait

            onPhotoWished: root.photoWished("", true)
            onFileWished: root.fileWished(true)
            onPhotoOpened: (photo, source, caption) => root.photoOpened(photo, source, caption, false)
        }
    }
    Part {
        key: "closing"
        sourceComponent: ClosingTab {
            viewModel: root.viewModel
            signing: root.signing
            portrait: root.portrait

            onTabWished: tab => root.tabWished(tab)
            onLeaveWished: root.leaveWished()
            onHearWished: installation => root.viewModel.hearingTab.hear(installation)
        }
    }
}
