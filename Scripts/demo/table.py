"""Files as the import of a customer reads them: a header of field paths, points in numbers, days as 2026-12-31."""

import csv
import os


def write(folder, name, fields, rows):
    """Writes the fields that some row has; several values of one cell are separated by `;`."""
    used = [field for field in fields if any(row.get(field) for row in rows)]
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(used)
        for row in rows:
            writer.writerow(
                [";".join(cell) if isinstance(cell, list) else cell for cell in (row.get(field, "") for field in used)]
            )


def read(folder, name):
    """What was written, as its reader sees it."""
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as source:
        header, *rows = csv.reader(source)
    assert all(len(row) == len(header) for row in rows), name
    return [dict(zip(header, row)) for row in rows]


def unique(rows, field, key=str):
    """No two rows have the same in a field; empty is no value."""
    seen = {}
    for row in rows:
        value = row.get(field, "")
        if value:
            assert key(value) not in seen, f"{field} {value} twice: {row['@key']} and {seen[key(value)]}"
            seen[key(value)] = row["@key"]


def refers(rows, field, keys):
    """Every cell of a reference names a row that an earlier file has."""
    for row in rows:
        for cell in row.get(field, "").split(";"):
            assert not cell or cell in keys, f"{row['@key']}: {field} names {cell}, which is not there"
