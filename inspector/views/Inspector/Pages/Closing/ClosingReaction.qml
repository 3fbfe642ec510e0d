pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// What the operator says to the findings, in the operator's own words.
Card {
    id: root

    required property ClosingViewModel viewModel

    padding: 18

    TextArea {
        objectName: "reaction"
        width: parent.width
        label: qsTr("Reactie van de exploitant of beheerder, letterlijk")
        placeholder: qsTr("Schrijf op wat er gezegd wordt")
        value: root.viewModel.reaction
        error: root.viewModel.reactionError
        maximumLines: 6

        onEdited: text => root.viewModel.setReaction(text)
    }
}
