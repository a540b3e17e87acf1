// A disk that is full, for one process: loaded before all else with LD_PRELOAD.
//
// While the file RUCHE_FULL_DISK_SWITCH is there, nothing can be written to regular files below RUCHE_FULL_DISK_FOLDER.
// Everything else passes, other files and sockets too. What the switch holds says how the disk refuses:
//   nothing  every write: no space (ENOSPC)
//   short    the same, but the first write of each file takes half of its bytes, as the last free block would
//   flush    writes pass into the system's memory, flushing them is refused, as on disks that find their place late
//   quota    every write: this user has no more (EDQUOT)
//   longer   only what makes a file longer, as on an ext4; the others refuse to write over old bytes too, as a btrfs
//   only X   every write to files with X in their path; the others still find room
//
// ftruncate passes: a longer file of zeros takes no place.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 4096 };

static const char *switch_file;
static char folder[PATH_MAX];
// Whether a descriptor has had its half of a write since the disk became full.
static atomic_bool was_cut[MOST_DESCRIPTORS];

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static ssize_t (*real_copy_file_range)(int, off_t *, int, off_t *, size_t, unsigned);
static ssize_t (*real_sendfile)(int, int, off_t *, size_t);
static int (*real_fallocate)(int, int, off_t, off_t);
static int (*real_posix_fallocate)(int, off_t, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

__attribute__((constructor)) static void prepare(void) {
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev");
    real_copy_file_range = dlsym(RTLD_NEXT, "copy_file_range");
    real_sendfile = dlsym(RTLD_NEXT, "sendfile");
    real_fallocate = dlsym(RTLD_NEXT, "fallocate");
    real_posix_fallocate = dlsym(RTLD_NEXT, "posix_fallocate");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    const char *below = getenv("RUCHE_FULL_DISK_FOLDER");
    switch_file = getenv("RUCHE_FULL_DISK_SWITCH");
    if (below == NULL || realpath(below, folder) == NULL) switch_file = NULL;
}

static int is_below(int descriptor, const char *part) {
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    char link[64];
    char path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    size_t prefix = strlen(folder);
    return strncmp(path, folder, prefix) == 0 && path[prefix] == '/' && strstr(path + prefix, part) != NULL;
}

// How the disk of a descriptor refuses: 0 not at all, else the first letter of what the switch holds, `n` for nothing.
static int refusal(int descriptor) {
    // Libraries that write while they are loaded may come before our own turn.
    if (real_write == NULL) prepare();
    if (switch_file == NULL) return 0;
    int before = errno;
    int how = 0;
    int file = open(switch_file, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        char text[256];
        ssize_t length = read(file, text, sizeof text - 1);
        close(file);
        text[length > 0 ? length : 0] = 0;
        const char *part = strncmp(text, "only ", 5) == 0 ? text + 5 : "";
        if (is_below(descriptor, part)) how = text[0] ? text[0] : 'n';
    } else if (descriptor >= 0 && descriptor < MOST_DESCRIPTORS) {
        // There is room again; the next full disk cuts anew.
        was_cut[descriptor] = 0;
    }
    errno = before;
    return how;
}

// Whether bytes at a place, -1 for where the descriptor is, make the file longer.
static int grows(int descriptor, size_t count, off_t place) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return 1;
    if (place < 0) place = fcntl(descriptor, F_GETFL) & O_APPEND ? status.st_size : lseek(descriptor, 0, SEEK_CUR);
    return place + (off_t)count > status.st_size;
}

static int error_of(int how) { return how == 'q' ? EDQUOT : ENOSPC; }

// Whether the disk takes no byte; sets errno when it does not.
static int is_full(int descriptor) {
    int how = refusal(descriptor);
    if (how == 0 || how == 'f') return 0;
    errno = error_of(how);
    return 1;
}

static int refuses_flush(int descriptor) {
    if (refusal(descriptor) != 'f') return 0;
    errno = ENOSPC;
    return 1;
}

// How many of these bytes the disk takes, -1 for none of them; then errno is set.
static ssize_t room(int descriptor, size_t count, off_t place) {
    int how = refusal(descriptor);
    if (how == 0 || how == 'f' || count == 0) return (ssize_t)count;
    if (how == 'l' && !grows(descriptor, count, place)) return (ssize_t)count;
    int may_cut = how == 's' && count > 1 && descriptor >= 0 && descriptor < MOST_DESCRIPTORS;
    if (may_cut && !atomic_exchange(&was_cut[descriptor], 1)) return (ssize_t)(count / 2);
    errno = error_of(how);
    return -1;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    ssize_t taken = room(descriptor, count, -1);
    return taken < 0 ? -1 : real_write(descriptor, bytes, (size_t)taken);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    ssize_t taken = room(descriptor, count, offset);
    return taken < 0 ? -1 : real_pwrite(descriptor, bytes, (size_t)taken, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    return pwrite(descriptor, bytes, count, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    return is_full(descriptor) ? -1 : real_writev(descriptor, parts, count);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return is_full(descriptor) ? -1 : real_pwritev(descriptor, parts, count, offset);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t offset) {
    return pwritev(descriptor, parts, count, offset);
}

ssize_t copy_file_range(int from, off_t *start, int to, off_t *place, size_t count, unsigned flags) {
    return is_full(to) ? -1 : real_copy_file_range(from, start, to, place, count, flags);
}

ssize_t sendfile(int to, int from, off_t *start, size_t count) {
    return is_full(to) ? -1 : real_sendfile(to, from, start, count);
}

ssize_t sendfile64(int to, int from, off64_t *start, size_t count) { return sendfile(to, from, start, count); }

int fallocate(int descriptor, int mode, off_t offset, off_t length) {
    return is_full(descriptor) ? -1 : real_fallocate(descriptor, mode, offset, length);
}

int fallocate64(int descriptor, int mode, off64_t offset, off64_t length) {
    return fallocate(descriptor, mode, offset, length);
}

// Answers its error instead of setting it.
int posix_fallocate(int descriptor, off_t offset, off_t length) {
    return is_full(descriptor) ? errno : real_posix_fallocate(descriptor, offset, length);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t length) {
    return posix_fallocate(descriptor, offset, length);
}

int fsync(int descriptor) { return refuses_flush(descriptor) ? -1 : real_fsync(descriptor); }

int fdatasync(int descriptor) { return refuses_flush(descriptor) ? -1 : real_fdatasync(descriptor); }
