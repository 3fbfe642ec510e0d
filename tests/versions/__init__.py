"""This version beside the next one, and each says what to do: ADR 0158.

`next_program.py` is the next version; what earlier ones left is in `tests/vaults`. Start reading at
`test_hub_and_device.py`.
"""
