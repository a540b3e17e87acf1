#include <xlsxwriter.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// What libxlsxwriter 1.1.4 leaves undone when a workbook keeps its rows in a temporary file (`constant_memory`): it does
// not look whether the disk took them, and leaves that file open unless it comes to the sheet.

/// Puts the rows that were written so far on the disk. Answers 0, or the system's number of the error. Whoever writes
/// rows sets `errno` to 0 before, so that it names the error of one that was lost on the way.
static inline int ruche_sheet_flush(lxw_worksheet *sheet) {
    int before = errno;
    if (fflush(sheet->optimize_tmpfile) != 0) return errno != 0 ? errno : EIO;
    if (ferror(sheet->optimize_tmpfile)) return before != 0 ? before : EIO;
    return 0;
}

/// Ends the last row and puts it on the disk too. Answers as `ruche_sheet_flush`; `bytes` is how long the rows are.
static inline int ruche_sheet_end(lxw_worksheet *sheet, long long *bytes) {
    lxw_worksheet_write_single_row(sheet);
    int error = ruche_sheet_flush(sheet);
    *bytes = (long long)ftello(sheet->optimize_tmpfile);
    if (error == 0 && *bytes < 0) error = errno != 0 ? errno : EIO;
    return error;
}

/// Where a descriptor leads; empty when that cannot be known.
static inline void ruche_descriptor_target(int descriptor, char target[PATH_MAX]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, target, PATH_MAX - 1);
    target[length > 0 ? length : 0] = 0;
}

/// Makes the file of the workbook and frees the workbook, whatever happens. `error` is the system's number of the error,
/// 0 when the library has kept none.
static inline lxw_error ruche_workbook_close(lxw_workbook *book, lxw_worksheet *sheet, int *error) {
    FILE *rows = sheet->optimize_tmpfile;
    int descriptor = fileno(rows);
    char before[PATH_MAX];
    char after[PATH_MAX];
    ruche_descriptor_target(descriptor, before);
    errno = 0;
    lxw_error code = workbook_close(book);
    *error = errno;
    if (code != LXW_NO_ERROR && before[0] != 0) {
        // Given up before the sheet: its file is still open, under a name that no other file has ever had.
        ruche_descriptor_target(descriptor, after);
        if (strcmp(before, after) == 0) fclose(rows);
    }
    return code;
}

/// Frees a workbook that is not to be made. `sheet` may be null.
static inline void ruche_workbook_abandon(lxw_workbook *book, lxw_worksheet *sheet) {
    if (sheet != NULL) fclose(sheet->optimize_tmpfile);
    lxw_workbook_free(book);
}
