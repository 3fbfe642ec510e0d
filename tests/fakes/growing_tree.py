"""A hub's tree in memory: every leaf, and the nodes made of them when asked."""

from dataclasses import dataclass, field

from inspector.wire.receipt_lines import Logged, Origin, ReceiptLine
from inspector.wire.receipts import Receipt, root_over
from inspector.wire.tree import consistency, inclusion, leaf_hash, node_hash, root_of


def a_receipt(
    life: bytes, lines: tuple[ReceiptLine, ...], ms: int, seed: bytes = bytes(32), origin: Origin | None = None
) -> Receipt:
    """The only receipt of a hub."""
    return Receipt(life, lines, ms, seed, GrowingTree.of(lines, seed), origin)


@dataclass
class GrowingTree:
    leaves: list[bytes] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.leaves)

    @property
    def root(self) -> bytes:
        return root_of(self.size, self.node)

    def node(self, level: int, place: int) -> bytes:
        if not level:
            return self.leaves[place]
        return node_hash(self.node(level - 1, 2 * place), self.node(level - 1, 2 * place + 1))

    def grow(self, leaf: bytes) -> None:
        self.leaves.append(leaf)

    @classmethod
    def of(cls, lines: tuple[ReceiptLine, ...], seed: bytes) -> Logged:
        """How the tree stands in which this receipt is the only one."""
        return cls().grow_with(lines, seed)

    def now(self) -> Logged:
        """How the tree stands, with what leads from its last leaf to its root."""
        path = inclusion(self.size - 1, self.size, self.node) if self.size else ()
        return Logged(self.size, self.root, path)

    def grow_with(self, lines: tuple[ReceiptLine, ...], seed: bytes) -> Logged:
        """Take up the receipt over these lines, if there are any; how the tree stands then."""
        root = root_over(lines, seed)
        if root is not None:
            self.grow(leaf_hash(root))
        return self.now()

    def since(self, before: int) -> tuple[bytes, ...]:
        return consistency(before, self.size, self.node)
