pragma ComponentBehavior: Bound
import QtQuick

// A time of day typed as uu:mm; the colon comes by itself. Empty means none.
TextField {
    id: root

    property string timeValue: ""
    property string fault: ""
    property string handedOver: timeValue

    signal entered(string time)

    function parted(text: string): string {
        const digits = text.replace(/\D/g, "").slice(0, 4);
        return digits.length > 2 ? digits.slice(0, 2) + ":" + digits.slice(2) : digits;
    }
    function submit(text: string): void {
        root.fault = text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? "" : qsTr("Vul een bestaande tijd in: uren en minuten.");
        if (root.fault !== "" || text === root.handedOver)
            return;
        root.handedOver = text;
        root.entered(text);
    }

    value: timeValue
    placeholder: qsTr("uu:mm")
    error: fault
    maximumLength: 5
    inputMethodHints: Qt.ImhTime

    onTimeValueChanged: handedOver = timeValue
    onTyped: text => {
        const neat = root.parted(text);
        if (neat !== text && root.field.cursorPosition === text.length)
            root.field.text = neat;
        if (neat.length === 5)
            root.submit(neat);
        else
            root.fault = "";
    }
    onLeaving: text => root.submit(text)
}
