"""What the hub keeps, row by row and file by file: tables, logs, installations, who may pull what, blobs."""
