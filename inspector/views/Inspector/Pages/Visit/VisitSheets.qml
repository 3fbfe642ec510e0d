pragma ComponentBehavior: Bound
import QtQuick
import Inspector.ViewModels

// What lies over the page of a visit: help, places for later, a registration pass, a question to the register, the code for a colleague.
Item {
    id: root

    required property VisitViewModel viewModel
    required property bool portrait
    required property bool scanning

    signal laterScanWished()
    signal passScanWished()

    function openLater(): void {
        later.open();
    }

    HelpSheet {
        viewModel: root.viewModel.helpTab
    }
    LaterSheet {
        id: later

        viewModel: root.viewModel.laterCard

        onScanWished: root.laterScanWished()
    }
    AgeSheet {
        viewModel: root.viewModel.ageCheck
    }
    PassSheet {
        viewModel: root.viewModel.passCheck
        asking: root.viewModel.asking
        scanning: root.scanning

        onScanWished: root.passScanWished()
    }
    AskSheet {
        viewModel: root.viewModel.asking
    }
    JoinCode {
        viewModel: root.viewModel
        portrait: root.portrait
    }
}
