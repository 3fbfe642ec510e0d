"""The reference register: a process of its own that says of one presented person whether he is registered, and no more.

It has its own key and store, and knows no vault, device, visit or officer. May import `domain`, `passes`, `crypto`.
Start at `folder.py`, then `passes.py` and `lists.py`.
"""
