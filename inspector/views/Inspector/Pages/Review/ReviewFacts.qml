pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What was found, in the officers' words; in a conflict every answer beside the others.
ColumnLayout {
    id: root

    required property string condition
    required property string facts
    required property string term
    required property string byline
    required property string reason
    required property string previous
    required property string proposal
    required property var versions

    readonly property bool inConflict: versions.length > 1

    spacing: 8

    AppText {
        visible: !root.inConflict && text !== ""
        text: root.facts
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    FormRow {
        visible: root.inConflict
        minimumShare: 210
        spacing: Theme.space12

        Layout.fillWidth: true

        Repeater {
            model: root.versions

            ReviewVersion {
                required property var modelData
                required property int index

                objectName: "version_" + root.condition + "_" + index
                version: modelData
            }
        }
    }
    AppText {
        visible: !root.inConflict && text !== ""
        text: [root.term, root.byline].filter(part => part !== "").join("  ·  ")
        variant: "caption"
        numeric: true
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppText {
        visible: !root.inConflict && root.reason !== ""
        text: qsTr("Reden: %1").arg(root.reason)
        variant: "small"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    ReviewHint {
        visible: root.previous !== ""
        iconName: "clock-counter-clockwise"
        text: qsTr("Vorige keer: %1").arg(root.previous)

        Layout.fillWidth: true
    }
    ReviewHint {
        visible: root.proposal !== ""
        iconName: "stairs"
        text: qsTr("Voorstel. %1").arg(root.proposal)

        Layout.fillWidth: true
    }
}
