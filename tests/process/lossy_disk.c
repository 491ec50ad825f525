/* Loaded before libc: keeps beside each file what a machine that stops would leave of it. `lossy(FOLDER, SIDE)` begins:
 * of every file under FOLDER, SIDE has `NAME.image`, its content at its last sync, and `NAME.log`, every write since:
 * offset (-1 for a truncation), size, bytes. A `/` in a path is `%` in a NAME. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096], side[4096];
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(type, name, parameters)      \
    static type(*real_##name) parameters; \
    if (!real_##name) real_##name = (type(*) parameters)dlsym(RTLD_NEXT, #name)

void lossy(const char *in, const char *beside) {
    snprintf(side, sizeof side, "%s", beside);
    snprintf(folder, sizeof folder, "%s", in);
}

static ssize_t put(int fd, const void *data, size_t size) {
    REAL(ssize_t, write, (int, const void *, size_t));
    return real_write(fd, data, size);
}

/* The path of a side file; 0 where the file is none of ours. */
static int beside(int fd, const char *suffix, char *path, size_t size) {
    char link[64], target[4096];
    struct stat found;
    if (!folder[0] || fstat(fd, &found) || !S_ISREG(found.st_mode)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, target, sizeof target - 1);
    if (length <= 0) return 0;
    target[length] = 0;
    if (strncmp(target, folder, strlen(folder)) || strstr(target, "-shm") || strstr(target, " (deleted)")) return 0;
    for (char *at = target; *at; at++)
        if (*at == '/') *at = '%';
    snprintf(path, size, "%s/%s.%s", side, target, suffix);
    return 1;
}

static void copy(int fd, const char *path) {
    static char data[1 << 16];
    char new_path[8300];
    snprintf(new_path, sizeof new_path, "%s.new", path);
    int out = open(new_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (out < 0) abort();
    ssize_t count;
    for (off_t at = 0; (count = pread(fd, data, sizeof data, at)) > 0; at += count)
        if (put(out, data, count) != count) abort();
    close(out);
    REAL(int, rename, (const char *, const char *));
    if (real_rename(new_path, path)) abort();
}

static void note(int fd, off_t at, size_t size, const void *data) {
    char path[8200], image[8200];
    if (!beside(fd, "log", path, sizeof path) || !beside(fd, "image", image, sizeof image)) return;
    if (access(image, F_OK)) copy(fd, image);
    long long head[2] = {at, (long long)size};
    char *record = malloc(sizeof head + size);
    memcpy(record, head, sizeof head);
    if (data) memcpy(record + sizeof head, data, size);
    int out = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    size_t whole = sizeof head + (data ? size : 0);
    if (out < 0 || put(out, record, whole) != (ssize_t)whole) abort();
    close(out);
    free(record);
}

static void synced(int fd) {
    char path[8200], image[8200];
    if (!beside(fd, "log", path, sizeof path) || !beside(fd, "image", image, sizeof image)) return;
    copy(fd, image);
    REAL(int, unlink, (const char *));
    real_unlink(path);
}

#define WRAP(type, name, parameters, before, call, after) \
    type name parameters {                                \
        REAL(type, name, parameters);                     \
        if (!folder[0]) return real_##name call;          \
        pthread_mutex_lock(&lock);                        \
        before;                                           \
        type result = real_##name call;                   \
        after;                                            \
        pthread_mutex_unlock(&lock);                      \
        return result;                                    \
    }

static off_t place(int fd) {
    struct stat found;
    if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &found) ? 0 : found.st_size;
    return lseek(fd, 0, SEEK_CUR);
}

WRAP(ssize_t, write, (int fd, const void *data, size_t size), note(fd, place(fd), size, data), (fd, data, size), )
WRAP(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), note(fd, at, size, data), (fd, data, size, at), )
WRAP(ssize_t, pwrite64, (int fd, const void *data, size_t size, off_t at), note(fd, at, size, data), (fd, data, size, at), )
WRAP(int, ftruncate, (int fd, off_t size), note(fd, -1, size, 0), (fd, size), )
WRAP(int, ftruncate64, (int fd, off_t size), note(fd, -1, size, 0), (fd, size), )
WRAP(int, fsync, (int fd), , (fd), synced(fd))
WRAP(int, fdatasync, (int fd), , (fd), synced(fd))
