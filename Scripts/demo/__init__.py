"""What `Scripts/demo_data.py` is made of: identifiers, words, and one module for each part of the demo."""
