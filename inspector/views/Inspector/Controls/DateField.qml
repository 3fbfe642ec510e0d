pragma ComponentBehavior: Bound
import QtQuick

// A date typed as dd-mm-jjjj; the dashes come by themselves. `value` and `entered` speak ISO (jjjj-mm-dd), empty means none.
TextField {
    id: root

    property string isoValue: ""
    property string fault: ""
    property string handedOver: isoValue

    signal entered(string iso)

    function shown(iso: string): string {
        return iso.length === 10 ? iso.slice(8, 10) + "-" + iso.slice(5, 7) + "-" + iso.slice(0, 4) : "";
    }
    function dashed(text: string): string {
        const digits = text.replace(/\D/g, "").slice(0, 8);
        const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
        return parts.filter(part => part !== "").join("-");
    }
    function iso(text: string): string {
        const match = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text);
        if (match === null)
            return "";
        const date = new Date(Date.UTC(Number(match[3]), Number(match[2]) - 1, Number(match[1])));
        const same = date.getUTCMonth() === Number(match[2]) - 1 && date.getUTCDate() === Number(match[1]);
        return same ? match[3] + "-" + match[2] + "-" + match[1] : "";
    }
    function submit(text: string): void {
        const date = root.iso(text);
        root.fault = text === "" || date !== "" ? "" : qsTr("Vul een bestaande datum in: dag, maand en jaar.");
        if (root.fault !== "" || date === root.handedOver)
            return;
        root.handedOver = date;
        root.entered(date);
    }

    value: shown(isoValue)
    placeholder: qsTr("dd-mm-jjjj")
    error: fault
    maximumLength: 10
    inputMethodHints: Qt.ImhDate

    onIsoValueChanged: handedOver = isoValue
    onTyped: text => {
        const neat = root.dashed(text);
        if (neat !== text && root.field.cursorPosition === text.length)
            root.field.text = neat;
        if (neat.length === 10)
            root.submit(neat);
        else
            root.fault = "";
    }
    onLeaving: text => root.submit(text)
}
