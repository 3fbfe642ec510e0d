pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Taking part without a camera and without the business on this tablet: the code, and what stands beside it on the colleague's screen.
PhotoSheet {
    id: root

    required property JoiningViewModel viewModel    // none while nobody is at work
    property bool portrait: false

    readonly property TypedJoinViewModel typed: viewModel?.typed ?? null
    readonly property bool listed: (typed?.municipalities.length ?? 0) > 0
    readonly property bool other: (typed?.municipality ?? "") === "other"

    function begin(): void {
        root.typed.begin();     // what was typed stands there again until somebody took part
        root.open();
        Qt.callLater(() => code.forceActiveFocus());
    }
    function words(): var {
        return {code: code.text, name: businessName.text, address: address.text, other: municipality.text};
    }
    function keep(): void {
        root.typed?.keep(root.words());
    }
    function join(): void {
        for (const field of [code, businessName, address, municipality])
            field.flush();
        root.typed.join(root.words());
    }

    objectName: "join_typed"
    title: qsTr("Code typen")

    ScrollPane {
        margin: 4
        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.fillHeight: true

        AppText {
            text: qsTr("Uw collega toont de code bij Aankomst, met eronder wat u hier invult.")
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        TextField {
            id: code

            objectName: "typed_code"
            label: qsTr("Deelnamecode")
            help: qsTr("30 tekens in groepen van vijf; hoofdletters en spaties maken niet uit.")
            error: root.typed?.codeProblem ?? ""
            value: root.typed?.code ?? ""
            spelled: true
            maximumLength: 48
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        FormRow {
            minimumShare: root.portrait ? 300 : 380

            Layout.fillWidth: true

            SelectField {
                objectName: "typed_kind"
                label: qsTr("Soort controle")
                options: root.typed?.kinds ?? []
                current: root.typed?.kind ?? ""

                onChosen: key => root.typed.choose("kind", key)
            }
            SelectField {
                objectName: "typed_sector"
                label: qsTr("Soort bedrijf")
                options: root.typed?.sectors ?? []
                current: root.typed?.sector ?? ""

                onChosen: key => root.typed.choose("sector", key)
            }
            SelectField {
                objectName: "typed_municipality"
                visible: root.listed
                label: qsTr("Gemeente")
                options: root.typed?.municipalities ?? []
                current: root.typed?.municipality ?? ""

                onChosen: key => root.typed.choose("municipality", key)
            }
            TextField {
                id: municipality

                objectName: "typed_other"
                visible: root.other
                label: root.listed ? qsTr("Welke gemeente") : qsTr("Gemeente")
                value: root.typed?.other ?? ""
                maximumLength: 200
                onEdited: root.keep()
            }
            TextField {
                id: businessName

                objectName: "typed_name"
                names: "free"
                label: qsTr("Naam van het bedrijf")
                value: root.typed?.name ?? ""
                maximumLength: 200
                onEdited: root.keep()
            }
            TextField {
                id: address

                objectName: "typed_address"
                names: "free"
                label: qsTr("Adres")
                value: root.typed?.address ?? ""
                maximumLength: 200
                onEdited: root.keep()
                onAccepted: root.join()
            }
        }
        FieldFrame {
            visible: (root.typed?.capacities.length ?? 0) > 1
            label: qsTr("Hoedanigheid")
            help: qsTr("Dezelfde als uw collega van uw eigen organisatie.")

            Layout.fillWidth: true

            Segmented {
                objectName: "typed_capacity"
                label: qsTr("Hoedanigheid")
                options: root.typed?.capacities ?? []
                current: root.typed?.capacity ?? ""

                Layout.fillWidth: true
                onChosen: key => root.typed.choose("capacity", key)
            }
        }
        Banner {
            objectName: "typed_problem"
            visible: title !== ""
            title: root.typed?.problem ?? ""
            tone: "warn"
            iconName: "warning"

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "typed_join"
            kind: "primary"
            large: true
            text: qsTr("Meedoen")
            iconName: "users"
            enabled: code.text !== ""

            Layout.fillWidth: true
            onClicked: root.join()
        }
    }
    Connections {
        function onVisitStarted(): void {
            root.close();
        }

        target: root.typed
    }
}
