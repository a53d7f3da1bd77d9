"""批注 in the text: writing, answering and settling comments where the cursor is."""
