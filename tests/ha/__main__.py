"""`make cluster`: the whole deployment on this machine, to try it out; Ctrl-C ends it and takes it away again."""

import signal
import sys
import threading

from tests.ha.certificates import CA, CERTIFICATE, KEY
from tests.ha.cluster import DATABASES, FIELD, HUBS, LOGS, a_cluster, settings_of


def main() -> None:
    """Start everything, say how it is used, and wait to be told to stop."""
    stop = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: stop.set())
    say("Starting three databases, two hubs, two proxies and a store; this takes half a minute.")
    with a_cluster() as cluster:
        field = " ".join(cluster[FIELD].street.inside(FIELD, ()))
        hub = " ".join(cluster[HUBS[0]].street.inside(HUBS[0], ()))
        knowing = " ".join(settings_of(cluster[HUBS[0]]))
        root = cluster.home / "offline-roots" / "gemeente.key"
        db1 = cluster[DATABASES[0]]
        keys = {name: db1.folder / name for name in (CA, CERTIFICATE, KEY)}
        by_certificate = f"--cacert {keys[CA]} --cert {keys[CERTIFICATE]} --key {keys[KEY]}"
        who = f"--agency gemeente --role supervisor --number 101 --name 'A. Jansen' --root {root} --url {cluster.url}"
        say(f"""
The hub answers at {cluster.url}, on a network that only this cluster has; as root:

  a request     {field} curl --cacert {cluster[HUBS[0]].folder / CA} {cluster.url}/health/live
  a code        {hub} {knowing} {sys.executable} -m inspector hub enrol {cluster.home} {who}
  the app       {field} {sys.executable} -m inspector app --data-dir FOLDER
                (first put {cluster[HUBS[0]].folder / CA} into FOLDER as hub.pem)
  what is who   {field} curl -s {by_certificate} https://{db1.address}:8008/cluster

Ctrl-C ends all of it. Logs then stand in {LOGS}.""")
        stop.wait()
    say("Everything is gone.")


def say(text: str) -> None:
    """Tell whoever started this."""
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    main()
